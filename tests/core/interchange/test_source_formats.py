import pytest

from practicelog.core.interchange.source_formats import FORM, LOG, source_format
from practicelog.errors import UsageError

HEADER = b'{"type": "header", "format": "practicelog"}\n{}'
LOG_BYTES = b"SQLite format 3\0\x10\0"


@pytest.mark.parametrize(
    ("named", "beginning", "file", "expected"),
    [
        pytest.param(None, LOG_BYTES, "x.csv", LOG, id="a log, whatever its name"),
        pytest.param("watson", LOG_BYTES, "frames", LOG, id="a log, whatever is said"),
        pytest.param(None, HEADER, "-", "jsonl", id="our header"),
        pytest.param(None, b"", "x.jsonl", "jsonl", id="by the name"),
        pytest.param(None, b"day,drill\r\n", "Reps.CSV", "csv", id="by the name in capitals"),
        pytest.param(None, b"uid;day;comment;rater\r\n", "x.csv", FORM, id="a rating form"),
        pytest.param("csv", HEADER, "x.jsonl", "csv", id="what is said goes first"),
        pytest.param("klog", b"{}", "-", "klog", id="said"),
    ],
)
def test_the_format_is_found(named, beginning, file, expected):
    assert source_format(named, beginning, file) == expected


@pytest.mark.parametrize("file", ["-", "frames", "x.json", "csv.d/x", ".hidden"])
def test_a_file_that_does_not_tell_is_asked_about(file):
    with pytest.raises(UsageError) as refusal:
        source_format(None, b"[1, 2]\n", file)

    assert refusal.value.hint == "--as jsonl, csv, watson, timewarrior, klog or jrnl"
