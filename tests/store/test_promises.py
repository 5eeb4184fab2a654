"""Promises, typed and of reps: which stand, which came last, and what became of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOW

from practicelog.core.coaching.promises import DROPPED, KEPT, LATE, OPEN, fate
from practicelog.core.limits import LAST
from practicelog.core.records.focus import Promise
from practicelog.core.records.rep import KINDS, Rep
from practicelog.errors import NotFoundError
from practicelog.store import drills, promises, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.undo import undo

MONDAY = date(2026, 11, 2)
LATER = date(2027, 1, 1)


def day(n):
    return MONDAY + timedelta(days=n)


def rep(log, n, drill="opener", kind="practice", next_=None):
    """Store a rep of the n-th day; return its number."""
    found = drills.find(log, drill)
    count = log.execute("SELECT count(*) FROM rep").fetchone()[0]
    blank = Rep(0, f"rep {count}", NOW, "UTC", day(n), NOW, found.name, found.rubric)
    return reps.add(log, blank._replace(kind=kind, next=next_), found).id


def typed(log, n, text="two calls", drill=None, who=None):
    count = log.execute("SELECT count(*) FROM promise").fetchone()[0]
    return promises.add(log, Promise(0, f"promise {count}", None, drill, text, who, day(n)))


def standing(log, last=LATER):
    return [(each.promise.text, fate(each, ())) for each in promises.standing(log, last)]


def open_ones(log, last=LATER):
    return [text for text, told in standing(log, last) if told == OPEN]


def test_nothing_promised_nothing_stands(log):
    rep(log, 0)
    assert promises.standing(log, LATER) == promises.every(log, LATER) == ()
    assert promises.last_before(log, LATER, LATER) is None


def test_the_next_of_a_rep_is_a_promise_until_its_drill_is_practised_again(log):
    rep(log, 0, next_="slower")
    rep(log, 1, drill="pitch")
    assert standing(log) == [("slower", OPEN)]
    rep(log, 3)
    assert standing(log) == []
    assert [fate(each, ()) for each in promises.every(log, LATER)] == [KEPT]


def test_a_second_rep_of_the_same_day_takes_it_up_an_earlier_one_does_not(log):
    rep(log, 0)
    rep(log, 0, next_="slower")
    assert open_ones(log) == ["slower"]
    rep(log, 0)
    assert open_ones(log) == []


def test_a_rep_entered_late_for_an_earlier_day_takes_nothing_up(log):
    rep(log, 5, next_="slower")
    rep(log, 2)
    assert open_ones(log) == ["slower"]


@pytest.mark.parametrize("kind", ["live", "learn"])
def test_only_practice_takes_a_promise_up(log, kind):
    rep(log, 0, next_="slower")
    rep(log, 1, kind=kind)
    assert open_ones(log) == ["slower"]


@pytest.mark.parametrize("kind", ["live", "learn"])
def test_a_call_or_a_lesson_may_promise_too(log, kind):
    rep(log, 0, kind=kind, next_="slower")
    assert open_ones(log) == ["slower"]
    rep(log, 1)
    assert open_ones(log) == []


@pytest.mark.parametrize(
    ("again", "told"), [(13, KEPT), (14, LATE)], ids=["the following Sunday", "the Monday after"]
)
def test_it_is_kept_by_the_end_of_the_following_week(log, again, told):
    rep(log, 0, next_="slower")
    rep(log, again)
    assert [fate(each, ()) for each in promises.every(log, LATER)] == [told]


def test_the_future_is_not_known_before_it_comes(log):
    rep(log, 0, next_="slower")
    rep(log, 4, next_="louder")
    assert [open_ones(log, day(n)) for n in (-1, 0, 3, 4)] == [
        [], ["slower"], ["slower"], ["louder"],
    ]  # fmt: skip


def test_a_typed_promise_stands_until_it_is_closed_whatever_is_practised(log):
    made = typed(log, 0, who="ana")
    rep(log, 1)
    assert standing(log) == [("two calls", OPEN)]
    promises.close(log, made._replace(closed_on=day(2), kept=False))
    assert standing(log) == [("two calls", DROPPED)]


def test_a_typed_promise_on_a_drill_is_kept_by_practice_of_a_later_day(log):
    typed(log, 0, drill="opener")
    rep(log, 0)
    assert standing(log) == [("two calls", OPEN)]
    rep(log, 1)
    assert standing(log) == [("two calls", KEPT)]


def test_what_somebody_else_promised_on_a_drill_is_not_kept_by_the_sellers_practice(log):
    typed(log, 0, drill="opener", who="ana")
    rep(log, 1)

    assert standing(log) == [("two calls", OPEN)]


def test_the_promise_of_a_rep_is_closed_by_hand_with_that_rep(log):
    number = rep(log, 0, next_="slower")
    closed = promises.of_rep(log, number)._replace(uid="c", closed_on=day(3), kept=True)
    promises.add(log, closed)
    assert standing(log) == [("slower", KEPT)]
    assert promises.of_rep(log, number).closed_on == day(3)
    assert len(promises.every(log, LATER)) == 1


def test_a_promise_closed_later_was_open_at_the_time(log):
    made = typed(log, 0)
    promises.close(log, made._replace(closed_on=day(9), kept=True))
    assert [standing(log, day(n)) for n in (8, 9)] == [
        [("two calls", OPEN)], [("two calls", KEPT)],
    ]  # fmt: skip


def test_all_promises_come_newest_first(log):
    rep(log, 0, next_="a")
    rep(log, 1, next_="b")
    typed(log, 1, "c")
    typed(log, 1, "d")
    assert [each.promise.text for each in promises.every(log, LATER)] == ["b", "d", "c", "a"]
    assert [each.promise.text for each in promises.every(log, day(0))] == ["a"]


def test_the_last_promise_before_a_day_may_be_a_reps_or_a_typed_one(log):
    rep(log, 0, next_="a")
    typed(log, 2, "b")
    rep(log, 4, next_="c")
    told = [promises.last_before(log, day(n), LATER) for n in (0, 1, 3, 5)]
    assert [made and made.promise.text for made in told] == [None, "a", "b", "c"]
    assert [made and made.practised_again for made in told] == [None, day(4), None, None]


def test_the_last_promise_is_told_as_it_stood_on_a_day(log):
    rep(log, 0, next_="a")
    rep(log, 8)
    told = [promises.last_before(log, day(7), day(n)) for n in (7, 8)]
    assert [fate(made, ()) for made in told] == [OPEN, KEPT]


def test_a_promise_is_found_by_its_number(log):
    first, second = typed(log, 0, "a"), typed(log, 0, "b")
    assert promises.find(log, first.id) == first
    assert promises.find(log, second.id) == second


def test_the_promise_of_the_last_rep_can_be_named(log):
    rep(log, 3, next_="a")
    rep(log, 0, next_="b")
    assert promises.of_rep(log, LAST).text == "b"


@pytest.mark.parametrize("number", [LAST, 0, 7])
def test_a_promise_that_is_not_there_is_not_found(log, number):
    promises.add(
        log, Promise(0, "c", rep(log, 0, next_="a"), None, "a", None, day(0), day(1), True)
    )
    rep(log, 1)
    with pytest.raises(NotFoundError):
        promises.find(log, number)
    with pytest.raises(NotFoundError):
        promises.of_rep(log, number)


def test_promising_and_closing_are_undone_one_by_one(new_log):
    with new_log() as log:
        with recorded(log, NewCommand(NOW, "promise add")):
            made = typed(log, 0)
        with recorded(log, NewCommand(NOW, "promise close")):
            promises.close(log, made._replace(closed_on=day(2), kept=True))
        undo(log, NOW)
        assert standing(log) == [("two calls", OPEN)]
        undo(log, NOW)
        assert standing(log) == []


occasions = st.lists(
    st.tuples(
        st.integers(0, 20),
        st.sampled_from(["opener", "pitch"]),
        st.sampled_from([*KINDS, "practice", "practice"]),
        st.booleans(),
    ),
    max_size=15,
)


@given(occasions, st.integers(-1, 22))
def test_the_open_promises_are_those_worked_out_one_by_one(new_log, history, last):
    """By hand: of each drill's last rep of a kind its `next`, unless practice came after it."""
    with new_log() as log, recorded(log, NewCommand(NOW, "log")):
        done = []
        for n, drill, kind, promises_something in history:
            text = f"promise {len(done)}" if promises_something else None
            done.append((n, rep(log, n, drill, kind, text), drill, kind, text))
        found = set(open_ones(log, day(last)))
    done = sorted(each for each in done if each[0] <= last)
    newest = {(drill, kind): each for each in done for _, _, drill, kind, _ in [each]}
    assert found == {
        text
        for n, number, drill, _, text in newest.values()
        if text
        and not any(
            (each[0], each[1]) > (n, number) and each[2] == drill and each[3] == "practice"
            for each in done
        )
    }
