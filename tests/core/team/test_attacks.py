import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.team.attacker import FIRST, MONTHS, SECOND, Folder

from practicelog.core.team import ledger as rules

WEEKS = [FIRST.first, FIRST.first + 1, SECOND.first]
SELLERS = "abcdefghij"
DRILLS = ("opener", "price", "close")

_rep = st.tuples(st.sampled_from(WEEKS), st.sampled_from(DRILLS))
_step = st.one_of(
    st.tuples(
        st.just("deliver"), st.sets(st.sampled_from(SELLERS), min_size=1, max_size=6),
        st.lists(_rep, min_size=1, max_size=2),
    ),
    st.tuples(st.just("change"), st.integers(0, 99), st.none()),
    st.tuples(st.just("delete"), st.integers(0, 99), st.none()),
    st.tuples(st.just("report"), st.sampled_from([MONTHS, (FIRST,), (SECOND,)]), st.none()),
)  # fmt: skip


def attacked(steps):
    folder = Folder()
    for deed, what, reps in steps:
        if deed == "deliver":
            for seller in sorted(what):
                folder.deliver(seller, *reps)
        elif deed == "report":
            folder.report(at=what)
        elif folder.reps:
            getattr(folder, deed)(sorted(folder.reps)[what % len(folder.reps)])
    return folder


@given(st.lists(_step, max_size=14))
@settings(max_examples=150, deadline=None)
def test_no_sum_of_told_numbers_is_about_fewer_than_five_whatever_is_sent_and_asked(steps):
    assert not attacked(steps).is_about_few()


def team(sellers, week=FIRST.first, drill="opener"):
    folder = Folder()
    for each in sellers:
        folder.deliver(each, (week, drill))
    return folder


def joining_by_week():
    """A week is told, one joins it, and the month is told with and without that week."""
    folder = team("abcdef")
    folder.report()
    for each in "abcdef":
        folder.deliver(each, (FIRST.first + 1, "opener"))
    folder.deliver("g", (FIRST.first, "opener"))
    folder.report()
    return folder


def joining_one_by_one():
    folder = team("abcde")
    folder.report()
    for each in "fghij":
        folder.deliver(each, (FIRST.first, "opener"))
        folder.report()
    return folder


def leaving():
    folder = team("abcdefgh")
    folder.report()
    for rep in (0, 1, 2):
        folder.delete(rep)
        folder.report()
    return folder


def one_drill_of_many():
    """Five come anew, and only one of them with another drill."""
    folder = team("abcdef")
    for each in "abcdef":
        folder.deliver(each, (FIRST.first, "price"))
    folder.report()
    for each in "ghijk":
        folder.deliver(each, (FIRST.first, "price" if each == "g" else "opener"))
    folder.report()
    return folder


def a_drill_of_ones_own():
    folder = team("abcdef")
    folder.deliver("a", (FIRST.first, "mine"))
    folder.report()
    return folder


def changing():
    folder = team("abcdef")
    folder.report()
    folder.change(folder.change(0))
    folder.report()
    return folder


ATTACKS = [
    joining_by_week, joining_one_by_one, leaving, one_drill_of_many, a_drill_of_ones_own, changing,
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_that_is_known_gets_nothing_of_fewer_than_five(attack):
    assert not attack().is_about_few()


@pytest.mark.parametrize("attack", ATTACKS)
def test_it_would_get_something_without_the_rules(attack, monkeypatch):
    monkeypatch.setattr(rules, "may_be_told", lambda _cell: True)
    monkeypatch.setattr(rules, "has_enough_news", lambda _cell: True)
    assert attack().is_about_few()


def test_the_same_report_asked_again_tells_the_same():
    folder = team("abcdef")
    first = folder.report()
    folder.deliver("g", (FIRST.first, "opener"))
    folder.delete(0)
    assert folder.report() == first


def test_those_who_came_one_by_one_count_when_they_are_five():
    folder = joining_one_by_one()
    assert {line.figure: line.sellers for line in folder.report()}["reps"] == 10


def test_what_is_hidden_in_a_month_is_in_no_sum_of_months():
    folder = team("abcdef")
    folder.deliver("a", (SECOND.first, "opener"))
    assert folder.report() == team("abcdef").report()
