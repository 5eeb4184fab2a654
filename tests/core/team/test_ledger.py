from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.team.test_disclosure import cell

from practicelog.core.team.cells import Span
from practicelog.core.team.ledger import (
    Block,
    Line,
    Told,
    ledger_document,
    ledger_of,
    month_at,
    months_of,
    retold,
    spans_of,
    told_in,
    watermarks,
)
from practicelog.errors import ImportRefusedError

MONTH = month_at(105_725)
OTHER = month_at(MONTH.last + 1)
WEEK = Span(MONTH.first, MONTH.first)
REPS = Block("reps", "opener", "", MONTH)


@given(st.dates(date(1970, 1, 1), date(9000, 1, 1)))
def test_every_week_is_in_one_month_that_of_its_thursday(day):
    week = (day.toordinal() - 1) // 7
    month = month_at(week)
    assert month.first <= week <= month.last
    thursdays = {date.fromordinal(each * 7 + 4) for each in range(month.first, month.last + 1)}
    assert len(thursdays) in {4, 5}
    assert {(each.year, each.month) for each in thursdays} == {
        (each.year, each.month) for each in [date.fromordinal(week * 7 + 4)]
    }


@given(st.dates(date(1970, 1, 1), date(9000, 1, 1)), st.integers(0, 800))
def test_the_months_of_a_period_touch_and_are_as_many_as_on_the_calendar(first, days):
    last = date.fromordinal(first.toordinal() + days)
    months = months_of(first, last)
    assert len(months) == (last.year - first.year) * 12 + last.month - first.month + 1
    assert all(one.last + 1 == two.first for one, two in pairwise(months))


def test_november_2026_is_four_whole_weeks():
    (month,) = months_of(date(2026, 11, 1), date(2026, 11, 30))
    assert (month.first_day, month.last_day) == (date(2026, 11, 2), date(2026, 11, 29))


def test_a_block_is_told_and_asked_again_waits_for_five_with_news():
    first = retold({}, [MONTH], [cell(total=20)], 3)
    assert first.ledger == {REPS: Told(3, 6, 20, 20)}
    again = retold(first.ledger, [MONTH], [cell(total=25, fresh=4)], 4)
    assert again == (first.ledger, {REPS})
    later = retold(again.ledger, [MONTH], [cell(total=30, sellers=11, fresh=5)], 9)
    assert later == ({REPS: Told(9, 11, 30, 20)}, frozenset())


def test_nothing_waits_where_nothing_came():
    told = {REPS: Told(3, 6, 20, 20)}
    nothing = cell(fresh=0, fresh_largest=0, fresh_whole=0)
    assert retold(told, [MONTH], [nothing], 4) == (told, frozenset())


@pytest.mark.parametrize(
    ("span", "fields"),
    [
        (WEEK, {"figure": "reps"}),
        (MONTH, {"figure": "days", "drill": ""}),
        (Span(MONTH.first, OTHER.last), {"figure": "reps"}),
        (MONTH, {"figure": "reps", "drill": ""}),
        (WEEK, {"figure": "days", "drill": "opener"}),
        (MONTH, {"figure": "names"}),
    ],
)
def test_what_has_no_place_among_the_blocks_is_never_told(span, fields):
    assert retold({}, [span], [cell(**fields)], 3) == ({}, frozenset())


def test_the_four_quarters_of_the_sellers_are_told_together_or_not_at_all():
    quarters = [
        cell(figure="days quarter", drill="", criterion=each, total=17, n=5) for each in "1234"
    ]
    assert len(retold({}, [MONTH], quarters, 1).ledger) == 4
    quarters[2] = quarters[2]._replace(sellers=4)
    assert retold({}, [MONTH], quarters, 1).ledger == {}


def test_a_period_is_the_sum_of_what_was_told_of_its_months_and_weeks():
    ledger = {
        REPS: Told(3, 6, 20, 20),
        REPS._replace(span=OTHER): Told(3, 8, 30, 30),
        Block("days", "", "", WEEK): Told(3, 7, 21, 21),
        Block("score", "opener", "", OTHER): Told(3, 8, 6500, 20),
        Block("deliberate", "opener", "", MONTH): Told(3, 6, 9, 20),
    }
    assert told_in(ledger, spans_of([MONTH, OTHER])) == (
        Line("days", "", "", 7, 21, None),
        Line("deliberate", "opener", "", 6, None, None),
        Line("reps", "opener", "", 8, 50, None),
        Line("score", "opener", "", 8, None, 3.3),
    )
    assert told_in(ledger, [WEEK]) == (Line("days", "", "", 7, 21, None),)


def test_a_share_is_told_from_thirty_on():
    told = {Block("hard", "opener", "", MONTH): Told(3, 6, 9, 30)}
    assert told_in(told, [MONTH]) == (Line("hard", "opener", "", 6, None, 0.3),)


def test_the_watermarks_say_up_to_which_delivery_each_block_is_told():
    assert watermarks({REPS: Told(3, 6, 20, 20)}) == (("reps", "opener", "", *MONTH, 3),)


def test_a_ledger_comes_back_as_it_was_written():
    ledger = {REPS: Told(3, 6, 20, 20), Block("days", "", "", WEEK): Told(1, 7, 21, 21)}
    assert ledger_of(ledger_document(ledger)) == ledger


ROW = ["reps", "opener", "", 1, 4, 3, 6, 20, 20]


@pytest.mark.parametrize(
    "told",
    [None, {}, [None], [[]], [ROW[:-1]], [[*ROW, 1]], [["names", *ROW[1:]]], [[*ROW[:-1], "20"]],
     [[*ROW[:-1], True]], [[*ROW[:2], None, *ROW[3:]]]],
)  # fmt: skip
def test_a_spoiled_ledger_is_refused(told):
    document = {"format": "practicelog-team-told", "version": 1, "told": told}
    with pytest.raises(ImportRefusedError, match="spoiled"):
        ledger_of(document)
