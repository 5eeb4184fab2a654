import pytest

from practicelog.core.interchange.raw_formats import raw

TIMECLOCK, TIMEWARRIOR, JRNL, KLOG = (
    "a timeclock file", "Timewarrior's own data", "jrnl's own text", "klog's own text",
)  # fmt: skip


@pytest.mark.parametrize(
    ("content", "file", "what"),
    [
        pytest.param("i 2026-11-02 09:00:00 opener\n", "-", TIMECLOCK, id="clocked in"),
        pytest.param("; practice\n\ni 2026/11/02 09:00\n", "-", TIMECLOCK, id="after a comment"),
        pytest.param("", "x.timeclock", TIMECLOCK, id="by its name"),
        pytest.param("inc 20261120T160000Z\n", "-", TIMEWARRIOR, id="an interval"),
        pytest.param("\r\n", "2026-11.data", TIMEWARRIOR, id="a month of intervals"),
        pytest.param("[2026-11-20 17:30] Practised.\n", "-", JRNL, id="an entry"),
        pytest.param("[2026-11-20 05:30:00 PM] x\n", "-", JRNL, id="by half days"),
        pytest.param("2026-11-20\n    25m #opener\n", "-", KLOG, id="a day"),
        pytest.param("\ufeff2026/11/20 (8h!)\r\nMonday\r\n\t8:00 - 9:00\r\n", "-", KLOG,
                     id="a day with a target, a summary and tabs"),
        pytest.param("", "x.KLG", KLOG, id="by its ending"),
    ],
)  # fmt: skip
def test_a_tools_own_file_is_known(content, file, what):
    assert raw(content.encode(), file).what == what


@pytest.mark.parametrize(
    ("content", "file"),
    [
        ("", "frames"),
        ("[[0, 60, 1]]", "frames"),
        ("[]", "x.json"),
        ('{"records": []}', "x.klg"),
        ("day,drill\r\n2026-11-20,opener\r\n", "x.csv"),
        ("2026-11-20\n2026-11-21\n", "days.txt"),
        ("2026-11-20\n{}", "x"),
        ("i think\n", "x.txt"),
        ("\x00\xff", "x"),
    ],
)
def test_any_other_file_is_left_to_its_reader(content, file):
    assert raw(content.encode("latin-1"), file) is None
