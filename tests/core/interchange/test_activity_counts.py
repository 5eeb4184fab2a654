from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.interchange.activity_counts import counted, counts_typed, number_written
from practicelog.core.interchange.column_map import ColumnMap
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import LEFT_OUT, REFUSED, Outcome
from practicelog.errors import UsageError

TERMS = ImportContext(date(2026, 11, 21), ZoneInfo("Europe/Berlin"), 4, {}, {}, source="crm.csv")
BY_DAY = {"Day": "on", "Calls": "calls"}


def read(*rows, columns=BY_DAY, **context):
    """Return what rows under some headings come to: outcomes, then totals; the counts of days."""
    headings = [*columns, *context.pop("more", ())]
    numbered = enumerate((list(row) for row in rows), 2)
    totals = []

    def whole():
        totals.extend((yield from counted(numbered, headings, TERMS._replace(**context))))

    context["columns"] = columns
    found = list(whole())
    told = [*(row for row in found if isinstance(row, Outcome)), *totals]
    counts = [row for row in found if not isinstance(row, Outcome)]
    return told, [(row.record["day"], row.record["name"], row.record["value"]) for row in counts]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Calls=calls,Day=on", {"Calls": "calls", "Day": "on"}),
        ("Day=date,Time=time", {"Day": "date", "Time": "time"}),
        ('"Won, EUR"=Revenue,Start=start', {"Won, EUR": "revenue", "Start": "start"}),
        ("Day=on,In=calls,Out=calls", {"Day": "on", "In": "calls", "Out": "calls"}),
    ],
)
def test_columns_say_when_or_are_counted(text, columns):
    assert counts_typed(text) == ColumnMap(text, columns)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "“” is not COLUMN=METRIC"),
        ("Day", "“Day” is not COLUMN=METRIC"),
        ("Day=", "“Day=” is not COLUMN=METRIC"),
        ("Day=on,Day=calls", "“Day=calls” is not COLUMN=METRIC"),
        ("Calls=calls", "no column says when"),
        ("Day=on,Calls=my calls", "“my calls” cannot name a metric"),
    ],
)
def test_what_says_neither_is_refused(text, message):
    with pytest.raises(UsageError, match=message):
        counts_typed(text)


def test_the_rows_of_a_day_are_added_up():
    told, counts = read(
        ("2026-11-20", "3"), ("2026-11-19", "2"), ("2026-11-20", "4"), ("2026-11-19", "")
    )

    assert counts == [("2026-11-19", "calls", "2"), ("2026-11-20", "calls", "7")]
    assert told == [("calls", 9, 2)]


def test_of_a_rate_the_last_of_a_day_holds():
    columns = {"Day": "on", "Rate": "win_rate"}

    told, counts = read(("2026-11-20", "30 %"), ("2026-11-20", "33.5%"), columns=columns)

    assert counts == [("2026-11-20", "win_rate", "33.5")]
    assert told[-1] == ("win_rate", None, 1)


def test_each_row_is_one_and_some_are_left_out():
    columns = {"Day": "on"}
    rows = ("2026-11-20 17:30", "Call"), ("2026-11-20 18:00", "Email"), ("2026-11-20", "Call")

    told, counts = read(
        *rows, columns=columns, more=["Type"], row_is="calls", left_out={"Type": ["email"]}
    )

    assert counts == [("2026-11-20", "calls", "2")]
    assert told[0] == Outcome(3, LEFT_OUT)


def test_a_call_after_midnight_is_of_the_practice_day_before():
    _, counts = read(("2026-11-20T23:30Z",), columns={"Day": "on"}, row_is="calls")

    assert counts == [("2026-11-20", "calls", "1")]


def test_a_row_that_cannot_be_read_is_refused_and_the_rest_counted():
    told, counts = read(("2026-11-20", "3"), ("soon", "4"), ("2026-11-20", "many"), ("2026-11-20",))

    assert counts == [("2026-11-20", "calls", "3")]
    assert [(each.line, each.word) for each in told[:3]] == [
        (3, REFUSED), (4, REFUSED), (5, REFUSED),
    ]  # fmt: skip
    assert "calls: “many” is not a plain number" in told[1].reason


def test_what_counts_nothing_is_refused():
    with pytest.raises(UsageError, match="no column is counted"):
        read(("2026-11-20",), columns={"Day": "on"})


def test_a_days_count_is_known_by_its_day_and_column_alone():
    def uids(*rows, columns=BY_DAY):
        numbered = enumerate(map(list, rows), 2)
        found = counted(numbered, list(columns), TERMS._replace(columns=columns))
        return [row.record["uid"] for row in found if not isinstance(row, Outcome)]

    before = uids(("2026-11-19", "1"), ("2026-11-20", "2"))

    assert uids(("2026-11-20", "5"), ("2026-11-19", "1")) == before
    assert uids(("2026-11-20", "2"), columns={"Day": "on", "Calls": "demos"}) == before[1:]
    assert uids(("2026-11-20", "2"), columns={"Day": "on", "Demos": "calls"}) != before[1:]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("42", "42"),
        ("-3", "-3"),
        ("1250.50", "1250.50"),
        ("1,250.50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("1,250,000", "1250000"),
        ("1.250.000", "1250000"),
        ("12,5", "12.5"),
        ("$1,250.00", "1250.00"),
        ("99 €", "99"),
        ("57 %", "57"),
    ],
)
def test_a_number_is_read_however_it_is_written(cell, number):
    assert number_written(cell, "revenue") == Decimal(number)


@pytest.mark.parametrize(
    "cell", ["1,250", "many", "1e5", "nan", "1 250", "1,25,0", "9" * 5000, "%"]
)
def test_what_is_no_number_or_two_is_refused(cell):
    with pytest.raises(UsageError, match="revenue: "):
        number_written(cell, "revenue")
