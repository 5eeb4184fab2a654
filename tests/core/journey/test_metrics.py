"""The names of metrics: those that ship, a seller's own, and slips of either."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.journey.metrics import (
    LAGGING,
    LEADING,
    RATES,
    SHIPPED,
    in_order,
    kind,
    metric_named,
    value_fit,
)
from practicelog.errors import UsageError

KNOWN = (*SHIPPED, "dials")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_metric_that_ships_goes_by_its_name(name):
    assert metric_named(name.upper(), SHIPPED, new=False) == name


def test_leading_lagging_and_own_are_told_apart():
    assert [kind(name) for name in ("demos", "won", "dials")] == ["leading", "lagging", "own"]
    assert set(RATES) < set(LAGGING)
    assert not set(LEADING) & set(LAGGING)


@pytest.mark.parametrize("name", ["emails", "no-shows", "won_back", "2nd_calls", "wins", "été"])
def test_a_name_like_no_other_begins_a_metric_of_ones_own(name):
    assert metric_named(name, KNOWN, new=False) == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("cals", "calls", id="a letter too few"),
        pytest.param("callls", "calls", id="a letter too many"),
        pytest.param("cells", "calls", id="another letter"),
        pytest.param("clals", "calls", id="two letters swapped"),
        pytest.param("win-rate", "win_rate", id="a hyphen"),
        pytest.param("winrate", "win_rate", id="no hyphen"),
        pytest.param("meetings", "meetings_booked", id="its beginning"),
        pytest.param("own", "won", id="swapped at the beginning"),
        pytest.param("dial", "dials", id="of a seller's own"),
    ],
)
def test_a_slip_is_refused_and_the_name_meant_is_offered(typed, meant):
    with pytest.raises(UsageError) as refused:
        metric_named(typed, KNOWN, new=False)
    assert refused.value.hint == f"did you mean {meant}? --new begins one of your own"


def test_a_near_name_that_is_meant_is_taken():
    assert metric_named("meetings", KNOWN, new=True) == "meetings"


def test_a_near_name_used_before_is_known():
    assert metric_named("meetings", (*KNOWN, "meetings"), new=False) == "meetings"


def test_a_known_name_may_be_called_new():
    assert metric_named("calls", KNOWN, new=True) == "calls"


@pytest.mark.parametrize("new", [False, True])
@pytest.mark.parametrize(
    "text", ["", " ", "a b", "a,b", "=1+1", "@x", "12", "-x", "a\x1b[31m", "a\u202eb", "x" * 81]
)
def test_what_cannot_be_a_name_is_refused_even_if_meant(text, new):
    with pytest.raises(UsageError, match="cannot name a metric"):
        metric_named(text, KNOWN, new=new)


@given(st.text())
def test_any_text_is_a_name_or_a_usage_error(text):
    try:
        name = metric_named(text, KNOWN, new=False)
    except UsageError:
        return
    assert name == text.lower()


def test_names_are_listed_leading_own_lagging():
    assert in_order(["won", "emails", "demos", "dials", "calls", "won"]) == [
        "calls", "demos", "dials", "emails", "won",
    ]  # fmt: skip


def test_no_names_are_listed_as_none():
    assert in_order([]) == []


@pytest.mark.parametrize("name", ["calls", "revenue", "dials"])
def test_a_count_may_be_taken_back(name):
    assert value_fit(name, Decimal(-3)) == -3


@pytest.mark.parametrize("name", RATES)
def test_a_rate_below_0_is_refused(name):
    assert value_fit(name, Decimal(0)) == 0
    with pytest.raises(UsageError, match=f"{name} cannot be below 0"):
        value_fit(name, Decimal("-0.1"))
