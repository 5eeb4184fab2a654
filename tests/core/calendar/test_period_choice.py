"""Which period a report is about: what may be typed, and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.period_choice import Choice, chosen_period
from practicelog.core.records.plan import DEFAULT_PLAN
from practicelog.errors import UsageError

TODAY = date(2026, 11, 21)
FROM_SUNDAYS = (DEFAULT_PLAN._replace(week_start=6),)


def chosen(last=False, plans=(), today=TODAY, **typed):
    return chosen_period(Choice(**typed), plans, today, last=last)


def period(name, first, last):
    return (name, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param({}, ("2026-W47", "2026-11-16", "2026-11-22"), id="nothing"),
        pytest.param({"week": "2026-W01"}, ("2026-W01", "2025-12-29", "2026-01-04"), id="week"),
        pytest.param({"week": "2020w53"}, ("2020-W53", "2020-12-28", "2021-01-03"), id="week 53"),
        pytest.param({"week": "1970-W01"}, ("1970-W01", "1969-12-29", "1970-01-04"), id="oldest"),
        pytest.param({"month": "2024-02"}, ("2024-02", "2024-02-01", "2024-02-29"), id="leap"),
        pytest.param({"month": "2026-12"}, ("2026-12", "2026-12-01", "2026-12-31"), id="December"),
        pytest.param({"quarter": "2026-Q3"}, ("2026-Q3", "2026-07-01", "2026-09-30"), id="quarter"),
        pytest.param({"quarter": "2026q1"}, ("2026-Q1", "2026-01-01", "2026-03-31"), id="short"),
        pytest.param({"quarter": "this"}, ("2026-Q4", "2026-10-01", "2026-12-31"), id="this one"),
        pytest.param({"year": "2025"}, ("2025", "2025-01-01", "2025-12-31"), id="year"),
        pytest.param({"year": "9998"}, ("9998", "9998-01-01", "9998-12-31"), id="the last year"),
        pytest.param({"year": "this"}, ("2026", "2026-01-01", "2026-12-31"), id="this year"),
        pytest.param({"week": "2031-W10"}, ("2031-W10", "2031-03-03", "2031-03-09"), id="ahead"),
        pytest.param({"week": "this"}, ("2026-W47", "2026-11-16", "2026-11-22"), id="this week"),
        pytest.param({"week": "47"}, ("2026-W47", "2026-11-16", "2026-11-22"), id="this one's"),
        pytest.param({"week": "W46"}, ("2026-W46", "2026-11-09", "2026-11-15"), id="W46"),
        pytest.param({"week": "w1"}, ("2026-W01", "2025-12-29", "2026-01-04"), id="one digit"),
        pytest.param({"week": "48"}, ("2025-W48", "2025-11-24", "2025-11-30"), id="not yet begun"),
        pytest.param({"week": "53"}, ("2020-W53", "2020-12-28", "2021-01-03"), id="six years ago"),
        pytest.param({"week": "46 2025"}, ("2025-W46", "2025-11-10", "2025-11-16"), id="year last"),
        pytest.param({"week": "2025-46"}, ("2025-W46", "2025-11-10", "2025-11-16"), id="no letter"),
        pytest.param({"month": "nov"}, ("2026-11", "2026-11-01", "2026-11-30"), id="nov"),
        pytest.param({"month": "Dec"}, ("2025-12", "2025-12-01", "2025-12-31"), id="last December"),
        pytest.param({"month": "11"}, ("2026-11", "2026-11-01", "2026-11-30"), id="its number"),
        pytest.param({"month": "nov 2025"}, ("2025-11", "2025-11-01", "2025-11-30"), id="of 2025"),
        pytest.param({"month": "2025 march"}, ("2025-03", "2025-03-01", "2025-03-31"), id="whole"),
        pytest.param({"quarter": "Q4"}, ("2026-Q4", "2026-10-01", "2026-12-31"), id="Q4"),
        pytest.param({"quarter": "3"}, ("2026-Q3", "2026-07-01", "2026-09-30"), id="quarter 3"),
        pytest.param({"quarter": "q1 2025"}, ("2025-Q1", "2025-01-01", "2025-03-31"), id="then"),
    ],
)
def test_a_period_is_this_week_or_the_one_typed(typed, expected):
    assert chosen(**typed) == period(*expected)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param({}, ("2026-W46", "2026-11-09", "2026-11-15"), id="week"),
        pytest.param({"month": "this"}, ("2026-10", "2026-10-01", "2026-10-31"), id="month"),
        pytest.param({"week": "last"}, ("2026-W46", "2026-11-09", "2026-11-15"), id="twice said"),
        pytest.param({"quarter": "this"}, ("2026-Q3", "2026-07-01", "2026-09-30"), id="quarter"),
        pytest.param({"year": "this"}, ("2025", "2025-01-01", "2025-12-31"), id="year"),
    ],
)
def test_last_is_the_one_before(typed, expected):
    assert chosen(last=True, **typed) == period(*expected)
    if typed:
        assert chosen(**dict.fromkeys(typed, "last")) == period(*expected)


def test_weeks_begin_where_the_plan_says():
    assert chosen(plans=FROM_SUNDAYS) == period("2026-W47", "2026-11-15", "2026-11-21")


@pytest.mark.parametrize(
    ("since", "until", "last"),
    [
        pytest.param("2026-11-01", None, "2026-11-21", id="up to today"),
        pytest.param("2026-11-01", "2026-11-01", "2026-11-01", id="one day"),
        pytest.param("2026-11-01", "9999-12-31", "9999-12-31", id="to the end of time"),
    ],
)
def test_a_range_is_named_by_its_days(since, until, last):
    typed = {"since": date.fromisoformat(since), "until": until and date.fromisoformat(until)}
    assert chosen(**typed) == period(f"{since}..{last}", since, last)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        pytest.param({"week": "2026-W54"}, "“2026-W54” is not a week.", id="no such week"),
        pytest.param({"week": "0"}, "“0” is not a week.", id="week 0"),
        pytest.param({"week": "Q4"}, "“Q4” is not a week.", id="a quarter's letter"),
        pytest.param({"month": "no"}, "“no” is not a month.", id="two letters"),
        pytest.param({"quarter": "nov"}, "“nov” is not a quarter.", id="a month's name"),
        pytest.param({"month": "2026 nov 2025"}, "“2026 nov 2025” is not a month.", id="years"),
        pytest.param({"week": ""}, "“” is not a week.", id="empty"),
        pytest.param({"week": "1969-W52"}, "“1969-W52” is not a week.", id="too old"),
        pytest.param({"week": "0001-W01"}, "“0001-W01” is not a week.", id="the first"),
        pytest.param({"week": "9999-W52"}, "“9999-W52” is not a week.", id="beyond dates"),
        pytest.param({"month": "2026-13"}, "“2026-13” is not a month.", id="month 13"),
        pytest.param({"month": "2026-00"}, "“2026-00” is not a month.", id="month 0"),
        pytest.param({"month": "9999-12"}, "“9999-12” is not a month.", id="last month"),
        pytest.param({"month": "2026-٠١"}, "“2026-٠١” is not a month.", id="digits"),
        pytest.param({"quarter": "2026-Q5"}, "“2026-Q5” is not a quarter.", id="Q5"),
        pytest.param({"quarter": "9999-Q4"}, "“9999-Q4” is not a quarter.", id="late"),
        pytest.param({"year": "0000"}, "“0000” is not a year.", id="year 0"),
        pytest.param({"year": "1969"}, "“1969” is not a year.", id="before 1970"),
        pytest.param({"year": "10000"}, "“10000” is not a year.", id="five digits"),
        pytest.param(
            {"week": "2026-W47", "year": "2026"},
            "One period at a time: --week and --year were given.",
            id="two periods",
        ),
        pytest.param(
            {"month": "2026-11", "since": TODAY},
            "One period at a time: --month and --since were given.",
            id="a period and a range",
        ),
        pytest.param(
            {"since": TODAY, "until": date(2026, 11, 20)},
            "The range ends on 2026-11-20, before it begins on 2026-11-21.",
            id="backwards",
        ),
        pytest.param(
            {"until": TODAY}, "--until alone does not say where to begin.", id="no beginning"
        ),
        pytest.param(
            {"week": "2026-W46", "last": True},
            "One period at a time: --week “2026-W46” and --last were given.",
            id="a named one and the last",
        ),
        pytest.param(
            {"since": TODAY, "last": True},
            "--last goes with a week, month, quarter or year, not with a range.",
            id="the range before",
        ),
    ],
)
def test_what_names_no_one_period_is_refused(typed, message):
    with pytest.raises(UsageError) as told:
        chosen(**typed)
    assert told.value.message.removeprefix(f"--{next(iter(typed))}: ") == message


def test_a_long_value_is_repeated_in_part():
    with pytest.raises(UsageError) as told:
        chosen(year="9" * 10_000)
    assert len(told.value.message) < 150


@given(
    st.sampled_from(["week", "month", "quarter", "year"]),
    st.dates(date(1970, 1, 5), date(9998, 12, 1)),
)
def test_a_period_of_today_holds_it_and_the_last_one_ends_the_day_before(kind, today):
    this = chosen(today=today, **{kind: "this"})
    assert this.first <= today <= this.last
    assert chosen(today=today, last=True, **{kind: "this"}).last.toordinal() == (
        this.first.toordinal() - 1
    )
    assert chosen(**{kind: this.name}) == this


@given(st.sampled_from(["week", "month", "quarter", "year"]), st.text(max_size=12), st.booleans())
def test_any_text_is_a_period_or_a_usage_error(kind, text, last):
    try:
        found = chosen(last=last, **{kind: text})
    except UsageError:
        return
    assert found.first <= found.last
