"""Files made to do harm: each is refused, or comes in harmless; nothing else happens."""

import json
import sqlite3
from contextlib import closing

import pytest
from tests.copied_logs import built_once
from tests.generated_logs import HEADER
from tests.store.incoming.made_up import (
    deleted,
    drill,
    focus,
    metric,
    notice,
    off,
    plan,
    promise,
    rated,
    rep,
    script,
    uid,
)

from practicelog.exchange import jsonl

pytestmark = pytest.mark.sweep

HEADER_LINE = jsonl.line(HEADER)
REP_LINE = jsonl.line(rep())


def lines(*records):
    """Return our header and some records, as bytes."""
    return HEADER_LINE + b"".join(map(jsonl.line, records))


def after_header(content):
    return HEADER_LINE + content + b"\n"


def with_number(field, number):
    """Return a rep in which a field has a number written in some way."""
    record = json.dumps(rep())
    value = json.dumps(rep()[field])
    return after_header(record.replace(f'"{field}": {value}', f'"{field}": {number}').encode())


SEQUENCES = "\x1b[31m\x1b]0;title\x07\x9b31m\x1b[2J\u202e\u2066[/red]\x7f"

REFUSED_WHOLE = [
    pytest.param(b"", id="nothing"),
    pytest.param(b"\n\n\n", id="blank lines"),
    pytest.param(b"\0" * 100, id="NULs"),
    pytest.param(b"\xff\xfe{\0}\0", id="UTF-16"),
    pytest.param(HEADER_LINE[:-20], id="a header cut short"),
    pytest.param(REP_LINE, id="no header"),
    pytest.param(jsonl.line(HEADER | {"version": 99}), id="a version of the future"),
    pytest.param(jsonl.line(HEADER | {"format": "other"}), id="another format"),
    pytest.param(lines(rep())[:-30], id="a line cut short"),
    pytest.param(lines(rep()).replace(b"practice", b"\xc3\x28"), id="bad UTF-8"),
    pytest.param(after_header(b"\xed\xa0\x80"), id="a surrogate as UTF-8"),
    pytest.param(after_header(REP_LINE.replace(b"Europe", b"Eu\0ope")), id="NUL in a line"),
    pytest.param(after_header(b"[" * 10**5), id="depth 10^5"),
    pytest.param(after_header(b'{"type":' * 10**5), id="objects of depth 10^5"),
    pytest.param(after_header(REP_LINE.strip() * 2), id="two records on a line"),
    pytest.param(after_header(b"'" + REP_LINE.strip() + b"'"), id="quoted"),
    pytest.param(after_header(b"<rep/>"), id="XML"),
    pytest.param(HEADER_LINE.replace(b"\n", b"\r") + REP_LINE, id="a lone CR as line end"),
    pytest.param(with_number("minutes", "9" * 10**6), id="a million digits"),
    pytest.param(with_number("minutes", "NaN"), id="NaN"),
    pytest.param(with_number("minutes", "-Infinity"), id="infinity"),
    pytest.param(with_number("minutes", "1e999"), id="1e999"),
    pytest.param(with_number("minutes", "-1"), id="minus one"),
    pytest.param(with_number("revision", str(2**63)), id="a revision SQLite cannot hold"),
    pytest.param(with_number("takes", "1" + "0" * 4000), id="a number of 4,000 digits"),
    pytest.param(with_number("takes", '3, "takes": 4'), id="one field twice"),
    pytest.param(lines([rep()]), id="a list as a record"),
    pytest.param(lines(rep() | {"id": 1}), id="a field of ours that never leaves"),
    pytest.param(lines(rep() | {"__proto__": {}}), id="a field of nobody"),
    pytest.param(lines(rep(uid="'; DROP TABLE rep; --")), id="SQL as a uid"),
    pytest.param(lines(rep(zone="../../../etc/passwd")), id="a path as a zone"),
    pytest.param(lines(rep(zone="Europe/\ud800")), id="half a surrogate pair in a zone"),
    pytest.param(lines(rep(note="\ud800")), id="half a surrogate pair in a note"),
    pytest.param(lines(rep(note="a\0b")), id="NUL as an escape"),
    pytest.param(lines(rep(goal="a\u2028b")), id="two lines in one"),
    pytest.param(lines(rep(day="9999-12-31")), id="the last day of all"),
    pytest.param(lines(rep(at="0001-01-01T00:00:00Z")), id="the first year"),
    pytest.param(lines(rep(score="5")), id="a text as a score"),
    pytest.param(lines(rep(ratings=[rated("self", 3, "charm")])), id="an unknown criterion"),
    pytest.param(lines(rep(ratings=[rated("self", 9)])), id="a rating of 9"),
    pytest.param(lines(rep(ratings=[rated("self", 3)] * 2)), id="a rating twice"),
    pytest.param(lines(rep(drill=uid(77))), id="another seller's drill"),
    pytest.param(lines(rep(script={"uid": uid(77), "version": 1})), id="another seller's script"),
    pytest.param(lines(deleted("rep", 1, 99)), id="a deletion of the seller's rep"),
    pytest.param(lines(rep(revision=99, goal="x")), id="a change of the seller's rep"),
    pytest.param(lines(plan(), off(), promise(), metric(), notice(who=None)),
                 id="records that speak for the seller"),
    pytest.param(lines(focus(state="open")), id="a focus the seller never accepted"),
    pytest.param(lines(drill(name=SEQUENCES)), id="escape sequences as a name"),
    pytest.param(lines(drill(name="../../x")), id="a path as a name"),
    pytest.param(lines(script(texts=["x" * 200_001])), id="a script that is too long"),
]  # fmt: skip

HARMLESS = [
    pytest.param(b"\xef\xbb\xbf" + lines(rep(2)), id="a byte order mark"),
    pytest.param(lines(rep(2)).replace(b"\n", b"\r\n"), id="CRLF"),
    pytest.param(lines(rep(2)).rstrip(b"\n"), id="no last line end"),
    pytest.param(lines(rep(2, note=SEQUENCES, goal=SEQUENCES)), id="escape sequences in texts"),
    pytest.param(lines(rep(2), notice(3, text=SEQUENCES, who=SEQUENCES)), id="and in a notice"),
    pytest.param(lines(rep(2, ratings=[rated(SEQUENCES, 3)])), id="and as a rater"),
    pytest.param(lines(rep(2, goal="=cmd|'/C calc'!A0")), id="a formula"),
    pytest.param(lines(rep(2)) + lines(rep(3)), id="two files in one"),
    pytest.param(lines(*(rep(number) for number in range(2, 202))), id="many new uids"),
    pytest.param(lines(rep(2), deleted("rep", 77, 99)), id="a deletion of nothing"),
]


@pytest.fixture
@built_once
def log(run):
    """The seller's log, with one rep."""
    run("log", "opener", "-m", "20", "--uid", uid(1))


@pytest.mark.parametrize("content", REFUSED_WHOLE)
def test_what_does_harm_is_refused_and_the_log_is_as_it_was(log, tmp_path, content):
    (tmp_path / "hostile").write_bytes(content)
    before = log.file.read_bytes()

    done = log("import", str(tmp_path / "hostile"), "--as", "jsonl")

    if "--mine" in done.err:  # a word from the seller could let it in
        assert (done.code, done.out[:20]) == (3, "Imported nothing new"), done
    else:
        assert (done.code, done.out) == (15, ""), done
    assert "Traceback" not in done.err
    assert done.err.replace("\n", "").isprintable()
    assert max(map(len, done.err.splitlines())) < 400 + len(str(tmp_path))
    assert log.file.read_bytes() == before


@pytest.mark.parametrize("content", HARMLESS)
def test_what_looks_harmful_comes_in_and_does_no_harm(log, tmp_path, content):
    (tmp_path / "hostile").write_bytes(content)

    done = log("import", str(tmp_path / "hostile"), "--as", "jsonl", "--mine")
    shown = [log(*words) for words in (["list", "--limit", "0"], ["show", "2"], ["today"],
                                       ["report", "--year"], ["history"])]  # fmt: skip

    assert (done.code, done.err) == (0, "")
    assert log.query("PRAGMA integrity_check") == [("ok",)]
    for each in (done, *shown):
        assert each.out.replace("\n", "").isprintable()
        assert each.code in {0, 4}, each


def test_a_log_that_lies_is_refused(log, tmp_path):
    other = tmp_path / "other.db"
    other.write_bytes(log.file.read_bytes())
    with closing(sqlite3.connect(other)) as forged:
        forged.execute("CREATE TRIGGER boom AFTER INSERT ON notice BEGIN DELETE FROM rep; END")
    before = log.file.read_bytes()

    done = log("import", str(other), "--mine")

    assert done.code == 15
    assert "not as practicelog makes it" in done.err
    assert log.file.read_bytes() == before


def test_a_database_of_another_program_is_refused(log, tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE rep (uid)")

    done = log("import", str(tmp_path / "other.db"))

    assert (done.code, done.err) == (
        15, "practicelog: The file is not a practicelog log.\n",
    )  # fmt: skip
