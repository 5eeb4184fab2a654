"""Sessions of `go` as a random deed: led by keys up to somewhere, for no pipe can be asked."""

from contextlib import suppress
from io import StringIO
from random import Random

from tests.conftest import Desk
from tests.sessions import led

from practicelog.cli.world import World
from practicelog.errors import PracticelogError

DRILLS = ("opener", "objection", "pitch", "own-a", "own-b")
TEXTS = ("ask first", "it's ''quoted''", "=1+1", "id=7 uid='x' NULL", "練習 \u202e", "x" * 400)


def session(chance: Random, desk: Desk) -> list[list[str]]:
    """Practise until the keys end; return what is typed then: to record it, to drop it, nothing."""
    rated = chance.choice("12345")
    keys = [chance.choice(("", *TEXTS)), *["", "", rated, chance.choice(("", *TEXTS))] * 3, "f"]
    world = World(desk.environ, StringIO(), StringIO(), StringIO())
    with suppress(PracticelogError):  # the timer runs, or the drill is archived
        led(world, keys[: chance.randint(1, len(keys))], chance.choice(DRILLS))
    return chance.choice(([], [["stop", "-m", "5"]], [["cancel"]]))
