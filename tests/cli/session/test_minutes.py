"""How long a session was: from its first take to its close, and nothing of what it was left."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from tests.sessions import QUICK, led

from practicelog.cli.session import opening
from practicelog.cli.session.steps import Session
from practicelog.cli.world import World
from practicelog.core.entries import Entry
from practicelog.core.sessions.question import ESCAPE

BEGAN = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
CLOSE = ("4", "", "2", "", "3", "calm", "", "r")
HOURS = timedelta(hours=2)


class ByHand(World):
    """A world whose clock is moved on by hand."""

    def by_now(self):
        self.__dict__.pop("today", None)
        return self.now


@pytest.fixture
def world(run):
    """Return a world at half past five in Berlin."""
    return ByHand(
        run.environ | {"PRACTICELOG_NOW": BEGAN.isoformat()}, *[StringIO() for _ in "abc"]
    )


class Paced:
    """A session whose answers come so many seconds after one another."""

    def __init__(self, world):
        left = opening.left(world)
        if left:
            left.go_on()
        practice = left or opening.new(world, "objection", Entry(), None, deal=True)
        self._world, self._steps = world, Session(practice, begun=left is not None).steps()
        self.question = next(self._steps)

    def answer(self, *answers, after=timedelta(0)):
        for each in answers:
            self._world.now += after
            try:
                self.question = self._steps.send(each)
            except StopIteration:
                return


MINUTE = timedelta(minutes=1)


def minutes(run):
    return run.reps()[0]["minutes"]


def test_minutes_go_from_the_first_take_to_the_close(world, run):
    session = Paced(world)
    session.answer("", after=HOURS)  # the aim: no take has begun
    session.answer("", after=HOURS)  # nor has the first, while its card is read
    session.answer(*QUICK[2:], *CLOSE, after=MINUTE)

    assert minutes(run) == len((*QUICK[2:], *CLOSE))


@pytest.mark.parametrize("way", [("p", ""), (ESCAPE, ""), ("q", "")], ids=["pause", "Esc", "q"])
def test_a_pause_before_the_first_take_takes_nothing_from_it(world, run, way):
    session = Paced(world)
    session.answer("", way[0])
    session.answer(way[1], after=HOURS)
    session.answer(*QUICK[1:], *CLOSE, after=MINUTE)

    assert minutes(run) == len((*QUICK[2:], *CLOSE))


def test_a_pause_within_a_take_or_after_it_is_no_practice(world, run):
    session = Paced(world)
    session.answer("", "", "p")
    session.answer("", after=HOURS)
    session.answer("", "3", "", "p")
    session.answer("", after=HOURS)
    session.answer(*QUICK[5:], *CLOSE, after=MINUTE)

    assert minutes(run) == len((*QUICK[5:], *CLOSE))


def test_what_was_left_before_the_first_take_takes_nothing_from_it(world, run):
    led(world, ("",))
    world.now += HOURS

    session = Paced(world)
    session.answer(*QUICK[1:], *CLOSE, after=MINUTE)

    assert minutes(run) == len((*QUICK[2:], *CLOSE))


def test_the_clock_of_a_take_stands_still_while_leaving_is_asked_about(world):
    session = Paced(world)
    session.answer("", "")
    began = session.question.since

    session.answer(ESCAPE)
    session.answer("", after=HOURS)

    assert session.question.since == began + HOURS
