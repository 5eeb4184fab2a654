from io import BytesIO

import pytest
from tests.exchange.conftest import exported
from tests.exchange.test_foreign import TERMS

from practicelog.core.interchange.merging import Outcome
from practicelog.core.records.rep_fields import IN_A_ROW
from practicelog.errors import ImportRefusedError
from practicelog.exchange import csv


@pytest.fixture
def lines(full):
    """Our own file, as lines of text without its byte order mark."""
    return exported(full, "csv").decode("utf-8-sig").split("\r\n")


def read(*lines):
    return list(csv.read(BytesIO("\r\n".join(lines).encode()), TERMS))


def test_a_file_with_headings_only_has_no_rows(lines):
    assert read(lines[0]) == []


@pytest.mark.parametrize(
    ("headings", "message"),
    [
        pytest.param(
            "day,drill,colour", "“colour” is no column of practicelog's own CSV.", id="unknown"
        ),
        pytest.param("day,day", "The column “day” is there twice.", id="one twice"),
        pytest.param("day,drill", "There is no column kind.", id="missing"),
        pytest.param(
            "Date,Project", "“Date” is no column of practicelog's own CSV.", id="another's file"
        ),
    ],
)
def test_headings_that_are_not_ours_are_refused(headings, message):
    with pytest.raises(ImportRefusedError) as refusal:
        read(headings)

    assert refusal.value.message == message
    assert refusal.value.hint == "--map says what the columns of another file hold"


def test_a_row_that_cannot_be_read_is_refused_alone(lines):
    rows = read(lines[0], "2026-11-20", lines[1].replace("opener", "golf", 1), lines[1])

    assert [isinstance(row, Outcome) for row in rows] == [True, True, False]
    assert rows[0] == Outcome(
        2, "refused", reason=f"the row has 1 cells under {len(IN_A_ROW)} headings."
    )
    assert rows[-1].record["type"] == "rep"


def test_days_that_a_spreadsheet_wrote_anew_are_read_or_named(lines):
    day = lines[1].split(",")[0]
    year, month, number = day.split("-")
    (told,) = read(lines[0], lines[1].replace(day, f"{number}.{month}.{year}", 1))
    (refused,) = read(lines[0], lines[1].replace(day, "05/12/2026", 1))

    assert told.record["day"] == day
    assert refused.reason == "day: “05/12/2026” may be two days; a spreadsheet wrote it anew."
