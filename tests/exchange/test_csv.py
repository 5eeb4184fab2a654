"""CSV: what is in it reads back, and no cell is run."""

import csv
import random
from datetime import timedelta
from io import StringIO

import pytest
from tests.conftest import NOW
from tests.difficult_log import FIRST, TEXTS, uid
from tests.exchange.conftest import EVERYTHING, exported
from tests.rep_texts import FREE

from practicelog.core.interchange.csv_reps import ratings_read, unguarded
from practicelog.core.records.rep import Rating, Rep
from practicelog.core.records.rep_fields import IN_A_ROW
from practicelog.store import drills, outgoing, reps

HEADINGS = (
    "day,drill,kind,minutes,takes,score,quick,difficulty,feedback,partner,goal,change,kept,next,"
    "note,ratings,predict,script,deliberate,at,zone,logged,rubric,uid,revision,seller,recording"
)
"""Those of 0.2: whoever reads them finds them, and what is new after them."""

CELLS = 20_000
RISKY = tuple("=+-@|%＝＋－＠｜％\t\r\n")


def rows(content):
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_headings_stay_as_they_are_and_new_ones_come_after_them(log):
    new = [each.name for each in IN_A_ROW if each.name not in HEADINGS.split(",")]

    assert exported(log, "csv") == f"\ufeff{','.join((HEADINGS, *new))}\r\n".encode()


def test_a_rep_is_a_row(full):
    row = rows(exported(full, "csv"))[1]
    assert row == dict.fromkeys(row, "") | {
        "day": "2026-03-20", "drill": "pitch", "kind": "live", "minutes": "12", "takes": "3",
        "score": "3.0", "quick": "false", "difficulty": "hard", "feedback": "coach",
        "partner": "Ana; \\@", "goal": "g", "change": "c", "kept": "k", "next": "n",
        "note": "note", "ratings": "audience=3; problem=na; tempo=y; "
        r"audience=5@Ana\; \\@; tempo=n@Ana\; \\@",
        "predict": "3.5", "script": "cold-open@2", "deliberate": "true",
        "at": "2026-03-21T16:30:00Z", "zone": "Europe/Berlin", "logged": "2026-03-21T16:31:00Z",
        "rubric": "2", "uid": uid(101), "revision": "1",
        "recording": "https://calls.example/7#12:30",
    }  # fmt: skip


def test_every_row_names_its_seller_as_a_text_that_no_spreadsheet_runs(full):
    assert {row["seller"] for row in rows(exported(full, "csv", seller="=Jo"))} == {"'=Jo"}


def test_everything_reads_back_as_it_was(full):
    stored = list(outgoing.named_reps(full, EVERYTHING))

    for row, rep in zip(rows(exported(full, "csv")), stored, strict=True):
        assert ratings_read(row["ratings"]) == tuple(Rating(**each) for each in rep["ratings"])
        for field in FREE:
            assert unguarded(row[field]) == (rep[field] or "")


def test_a_column_that_is_omitted_is_not_there(full):
    omitted = ("scripts", "partners", "scores", "notes")

    whole, partly = (
        exported(full, "csv", omitted=words).decode("utf-8-sig").split("\r\n")[0].split(",")
        for words in ((), omitted)
    )

    gone = {"script", "partner", "score", "quick", "predict", "ratings", "note"}
    assert partly == [each for each in whole if each not in gone]
    assert gone < set(whole)


def test_an_export_without_reps_is_its_headings(full):
    assert rows(exported(full, "csv", omitted=("reps",))) == []


def test_no_cell_of_20_000_is_run_and_each_reads_back(log):
    chance = random.Random(5)
    opener = drills.find(log, "opener")
    typed = [
        {field: hostile_text(chance)[: 80 if field == "partner" else 500] for field in FREE}
        for _ in range(CELLS // len(FREE) + 1)
    ]
    for number, texts in enumerate(typed):
        at = NOW + timedelta(seconds=number)
        reps.add(log, Rep(0, uid(number), at, "UTC", FIRST, at, "opener", 1, **texts), opener)

    read = rows(exported(log, "csv"))

    assert [{field: unguarded(row[field]) for field in FREE} for row in read] == typed
    begun = [cell.strip(" \u200b\ufeff\x00\x01\x1b") for row in read for cell in row.values()]
    assert not any(cell.startswith(RISKY) for cell in begun)


def hostile_text(chance):
    """Return a text made of what spreadsheets, CSV readers and terminals trip over."""
    pieces = [*TEXTS[:-3], *RISKY, " ", '"', ",", ";", "'", "\u200b", "\ufeff", "\x01", "x"]
    return "".join(chance.choices(pieces, k=chance.randint(1, 5)))


@pytest.mark.parametrize(
    "text", ["a\rb", "a\nb", "a\r\nb", 'a"b', "a,b", "\r", "a\x85b", "a\u2028b"]
)
def test_a_text_with_line_breaks_stays_one_cell(log, text):
    rep = Rep(0, uid(1), NOW, "UTC", FIRST, NOW, "opener", 1, note=text)
    reps.add(log, rep, drills.find(log, "opener"))

    (row,) = rows(exported(log, "csv"))

    assert unguarded(row["note"]) == text
