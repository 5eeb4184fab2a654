"""A session at awkward times and beside others: clocks set back, midnight, two windows, disks."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from tests.sessions import QUICK, led

from practicelog.cli.session import opening
from practicelog.cli.session.steps import Session
from practicelog.cli.world import World
from practicelog.core.entries import Entry
from practicelog.core.sessions.question import ESCAPE
from practicelog.errors import ConflictError, NotFoundError, PracticelogError

MINUTE = timedelta(minutes=1)
CLOSE = ("", "", "", "", "", "", "", "")


class ByHand(World):
    """A world whose clock is moved on by hand."""

    def by_now(self):
        self.__dict__.pop("today", None)
        return self.now


def world_at(run, at):
    """Return a world in Berlin at an instant."""
    return ByHand(run.environ | {"PRACTICELOG_NOW": at.isoformat()}, *[StringIO() for _ in "abc"])


@pytest.fixture
def world(run):
    """Return a world at half past five in Berlin."""
    return world_at(run, datetime(2026, 11, 20, 16, 30, tzinfo=UTC))


def window(world):
    """Return a window on the session that was left, or on a new one, and its first question."""
    left = opening.left(world)
    if left:
        left.go_on()
    practice = left or opening.new(world, "objection", Entry(), None, deal=True)
    steps = Session(practice, begun=left is not None).steps()
    next(steps)
    return steps


def sent(steps, *answers):
    """Give one answer after another; return what the session ended with, if it did."""
    try:
        for each in answers:
            steps.send(each)
    except StopIteration as done:
        return done.value
    return None


def paced(world, steps, *answers, by=MINUTE):
    """Give answers that come some time after one another."""
    for each in answers:
        world.now += by
        if told := sent(steps, each):
            return told
    return None


def test_a_clock_set_back_between_takes_loses_none_and_minutes_are_those_of_the_takes(world, run):
    steps = window(world)
    paced(world, steps, *QUICK[:5])
    world.now -= timedelta(hours=3)
    paced(world, steps, *QUICK[5:], *CLOSE)

    (rep,) = run.reps()
    assert [each["seconds"] for each in rep["take_log"]] == [60, 60]
    assert rep["minutes"] == 2
    assert run("doctor").code == 0


def test_a_clock_set_back_within_a_take_gives_it_no_seconds(world, run):
    steps = window(world)
    sent(steps, "", "")
    world.now -= timedelta(days=400)
    sent(steps, *QUICK[2:], *CLOSE)

    (rep,) = run.reps()
    assert [each["seconds"] for each in rep["take_log"]] == [0, 0]
    assert (rep["day"], rep["minutes"]) == ("2026-11-20", 1)
    assert run("doctor").code == 0


def test_midnight_in_a_session_leaves_it_on_the_evening_it_began(run):
    world = world_at(run, datetime(2026, 11, 20, 22, 58, tzinfo=UTC))
    steps = window(world)

    paced(world, steps, *QUICK, *CLOSE)

    (rep,) = run.reps()
    assert rep["day"] == "2026-11-20"
    assert rep["minutes"] == len((*QUICK[2:], *CLOSE))


@pytest.mark.parametrize(
    "began",
    [datetime(2026, 3, 29, 0, 55, tzinfo=UTC), datetime(2026, 10, 25, 0, 55, tzinfo=UTC)],
    ids=["an hour is left out", "an hour comes twice"],
)
def test_in_the_night_the_clocks_change_minutes_are_those_that_passed(run, began):
    world = world_at(run, began)

    paced(world, window(world), *QUICK, *CLOSE)

    assert run.query("SELECT minutes FROM rep") == [(len((*QUICK[2:], *CLOSE)),)]
    assert run("doctor").code == 0


def test_two_windows_on_one_session_lose_no_take_of_the_other(world, run):
    sent(window(world), *QUICK[:5])
    here, there = window(world), window(world)
    sent(there, "", "", "5", "")

    with pytest.raises(ConflictError, match="went on in another window"):
        sent(here, "", "")
    assert run.query("SELECT number, rating FROM session_take") == [(1, 3), (2, 5)]


@pytest.mark.parametrize(
    "ending", [("f", *CLOSE), (ESCAPE, "r"), (ESCAPE, "d")], ids=["close", "record", "drop"]
)
def test_a_window_does_not_end_a_session_that_went_on_in_another(world, run, ending):
    sent(window(world), *QUICK[:5])
    here = window(world)
    sent(window(world), "", "", "5", "")

    with pytest.raises(ConflictError, match="went on in another window"):
        sent(here, *ending)
    assert len(run.query("SELECT * FROM session_take")) == 2
    assert run.reps() == []


def test_two_sessions_that_are_begun_at_once_are_not_mixed(world, run):
    here, there = window(world), window(world)
    sent(here, "")

    with pytest.raises(ConflictError, match="A session runs already, on objection"):
        sent(there, "")
    sent(here, *QUICK[1:], *CLOSE)
    assert run.reps()[0]["takes"] == 2


def test_a_log_that_was_taken_away_in_the_middle_is_not_made_anew(world, run):
    steps = window(world)
    sent(steps, *QUICK[:5])
    run.file.unlink()

    with pytest.raises(PracticelogError, match="There is no log"):
        sent(steps, "", "")
    assert not run.file.exists()


def test_a_log_that_was_replaced_in_the_middle_takes_nothing_that_is_not_its_own(
    world, run, tmp_path
):
    other = tmp_path / "other.db"
    run("--log", str(other), "log", "opener")
    steps = window(world)
    sent(steps, *QUICK[:5])
    other.replace(run.file)

    with pytest.raises(ConflictError, match="recorded or dropped meanwhile"):
        sent(steps, "", "")
    assert run.query("SELECT * FROM session_take") == []


def test_a_card_that_was_taken_back_in_the_middle_leaves_its_take(world, run):
    run("drill", "add", "price-talk")
    run("card", "add", "price-talk", "Too dear.")
    practice = opening.new(world, "price-talk", Entry(), None, deal=True)
    steps = Session(practice, begun=False).steps()
    next(steps)
    sent(steps, "", "")
    assert run("undo").code == 0

    sent(steps, "", "3", "", "f", "", "", "")

    (rep,) = run.reps()
    assert [(each["rating"], each["card"]) for each in rep["take_log"]] == [(3, None)]
    assert run("doctor").code == 0


def test_nothing_is_left_of_a_session_that_never_began(world, run):
    with pytest.raises(NotFoundError):
        opening.new(world, "nowhere", Entry(), None, deal=True)
    assert led(world, (ESCAPE,)) == "Nothing was recorded.\n"
    assert not run.file.exists()


def test_a_drill_renamed_in_another_window_costs_no_take_and_no_word(world, run):
    steps = window(world)
    sent(steps, *QUICK[:5])
    assert run("drill", "edit", "objection", "--name", "price-talk").code == 0

    answer = sent(steps, *QUICK[5:], *CLOSE[:5], "calm", "", "r")

    assert answer.startswith("Logged 1: price-talk")
    (rep,) = run.reps()
    assert (rep["drill"], rep["takes"], rep["kept"]) == ("price-talk", 2, "calm")
