import pytest

from practicelog.core.interchange.source_formats import FORM, LOG, check_header, source_format
from practicelog.core.packed import OLDER, PACKED
from practicelog.errors import ImportRefusedError, UsageError
from practicelog.exchange import SOURCES

FIRST_RECORD = {
    "type": "header", "format": "practicelog", "version": 1, "seller": "Sam", "since": None,
    "until": None, "drill": None, "omitted": ["notes"],
}  # fmt: skip


@pytest.mark.parametrize("seller", ["Sam", None])
@pytest.mark.parametrize("since", [None, "2026-11-20", "last-export"])
def test_a_header_of_ours_can_be_read(seller, since):
    check_header(FIRST_RECORD | {"since": since}, seller)


def test_a_file_of_nobody_can_be_anybodys():
    check_header(FIRST_RECORD | {"seller": None}, "Sam")


@pytest.mark.parametrize(
    ("header", "message"),
    [
        pytest.param(7, "does not begin with", id="a number"),
        pytest.param({}, "does not begin with", id="an empty object"),
        pytest.param({"type": "rep"}, "does not begin with", id="a rep"),
        pytest.param(FIRST_RECORD | {"version": 2}, "newer practicelog", id="a newer version"),
        pytest.param(FIRST_RECORD | {"version": "1"}, "Header, version: “1” is not 1", id="a text"),
        pytest.param(FIRST_RECORD | {"version": True}, "Header, version: true", id="true is not 1"),
        pytest.param(FIRST_RECORD | {"seller": 7}, "Header, seller: 7", id="a number as a name"),
        pytest.param(FIRST_RECORD | {"seller": "\ud800"}, "Header, seller: ", id="no UTF-8"),
        pytest.param(FIRST_RECORD | {"omitted": ["all"]}, "Header, omitted 1: “all”", id="unknown"),
        pytest.param(FIRST_RECORD | {"made": 1}, "Header, “made”", id="another field"),
        pytest.param({k: v for k, v in FIRST_RECORD.items() if k != "since"}, "Header, since",
                     id="less"),
        pytest.param(FIRST_RECORD | {"seller": "Kim"}, "from the log of “Kim”; this is “Sam”'s",
                     id="another seller's"),
    ],
)  # fmt: skip
def test_another_header_is_refused(header, message):
    with pytest.raises(ImportRefusedError) as refusal:
        check_header(header, "Sam")

    assert message in refusal.value.message


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
    assert source_format(named, beginning, file, SOURCES) == expected


@pytest.mark.parametrize("file", ["-", "frames", "x.json", "csv.d/x", ".hidden"])
def test_a_file_that_does_not_tell_is_asked_about(file):
    with pytest.raises(UsageError) as refusal:
        source_format(None, b"[1, 2]\n", file, SOURCES)

    assert refusal.value.hint == "--as jsonl, csv, watson, timewarrior, klog, jrnl"


@pytest.mark.parametrize("file", ["for-ana.html", "FORM.HTM"])
def test_a_page_that_is_sent_back_is_told_what_to_send(file):
    with pytest.raises(UsageError) as refusal:
        source_format(None, b"<!DOCTYPE html>", file, SOURCES)

    assert refusal.value.message == f"“{file}” is a page, and holds no ratings."
    assert "Save on a rating page makes a .ratings.json" in (refusal.value.hint or "")


@pytest.mark.parametrize("beginning", [PACKED, OLDER])
@pytest.mark.parametrize(("named", "mapped"), [("csv", False), ("watson", False), (None, True)])
def test_a_workbook_is_no_text(beginning, named, mapped):
    with pytest.raises(UsageError) as refusal:
        source_format(named, beginning, "tog.xlsx", SOURCES, mapped=mapped)

    assert refusal.value.message == "“tog.xlsx” is a workbook or a document, and no text."


def test_a_workbook_may_be_a_rating_form():
    assert source_format(None, PACKED, "tog.xlsx", SOURCES) == FORM


def test_a_file_with_a_map_is_csv_where_nothing_else_is_told():
    assert source_format(None, b"Date,Minutes\n", "practice.txt", SOURCES, mapped=True) == "csv"
    assert source_format(None, HEADER, "practice.txt", SOURCES, mapped=True) == "jsonl"
    assert source_format(None, b"i 2026-11-02 09:00\n", "-", SOURCES, mapped=True) == "csv"


@pytest.mark.parametrize("named", [None, "klog"])
def test_a_file_that_another_tool_keeps_is_told_with_what_exports_it(named):
    with pytest.raises(ImportRefusedError, match="is klog's own text") as refusal:
        source_format(named, b"", "may.klg", SOURCES)

    assert refusal.value.hint == (
        "klog json may.klg > practice.json, then practicelog import practice.json --as klog"
    )
