"""Which listing a command line asks for."""

import pytest

from practicelog.core.listings import NOTHING, listing, nothing
from practicelog.errors import UsageError


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param({}, "newest", id="none"),
        pytest.param({"best": True}, "best", id="best"),
        pytest.param({"worst": True}, "worst", id="worst"),
        pytest.param({"lessons": True}, "lessons", id="lessons"),
    ],
)
def test_a_listing_is_the_one_asked_for(asked: dict[str, bool], expected: str) -> None:
    chosen = listing(**{"best": False, "worst": False, "lessons": False} | asked)
    assert chosen == expected
    assert "practicelog log" in NOTHING[chosen]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param((True, True, False), "--best and --worst", id="best and worst"),
        pytest.param((True, False, True), "--best and --lessons", id="best and lessons"),
        pytest.param((True, True, True), "--best and --worst", id="all three"),
    ],
)
def test_two_listings_at_once_are_refused(asked: tuple[bool, bool, bool], message: str) -> None:
    best, worst, lessons = asked
    with pytest.raises(UsageError, match=message):
        listing(best=best, worst=worst, lessons=lessons)


@pytest.mark.parametrize("order", NOTHING)
def test_an_empty_listing_of_a_drill_leads_to_that_drill(order: str) -> None:
    assert nothing(order) == NOTHING[order]
    assert "practicelog log pitch" in nothing(order, drill="pitch")
    assert "opener" not in nothing(order, drill="pitch")
