"""Show what a year of practice looks like."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from practicelog.cli.declarations import Option
from practicelog.cli.rehearsal import answer, elsewhere, throw_away_file
from practicelog.cli.world import World
from practicelog.core.demo.craft import with_craft
from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import everything_typed
from practicelog.core.limits import whole_number
from practicelog.core.sections import Lines
from practicelog.render.shell import command_text
from practicelog.store import shipped
from practicelog.store.demo import type_in

MOST_YEARS = 10
HIGHEST_SEED = 10**9
WEDNESDAY = 2

REP = (
    "After three takes of a price talk with Ana, Sam types:",
    (
        "log",
        "objection",
        "-m",
        "20",
        "-n",
        "3",
        "-r",
        "explore=4",
        "-r",
        "answer=3",
        "--feedback",
        "peer",
        "--with",
        "Ana",
        "--next",
        "when price comes up, I ask compared with what",
    ),
)
WEEK_SO_FAR = ("The week so far:", ("report",))
WEEK_ENDED = ("The week that has just ended:", ("report", "--last"))
STREAK = ("The streak, in weeks: holidays pause it, a bad week need not end it.", ("streak",))
"""What is said, and the command typed after it."""

Years = Annotated[
    int | None,
    Option(
        "--years",
        metavar="N",
        help=f"Practice of N years, up to {MOST_YEARS}.",
        parser=lambda text: whole_number(text, "--years", 1, MOST_YEARS),
    ),
]
Seed = Annotated[
    int | None,
    Option(
        "--seed",
        metavar="N",
        help="Another number, another history.",
        parser=lambda text: whole_number(text, "--seed", 0, HIGHEST_SEED),
    ),
]


def demo(world: World, years: Years = None, seed: Seed = None) -> str:
    """Look at a year of invented practice. It is in a throw-away log; your own is not touched.

    Example: practicelog demo
    """
    view = Viewpoint(world.now, world.zone, world.rollover_hour)
    drills = shipped.drills()
    typed = everything_typed(view, drills, years or 1, seed or 0)
    everything = with_craft(typed, view, drills, seed or 0) if (years or 1) > 1 else typed
    file = throw_away_file()
    with elsewhere(world, file, everything[0].logged).transaction() as log:
        type_in(log, everything)
    return _transcript(world, file, years or 1)


def _transcript(world: World, file: Path, years: int) -> str:
    week = WEEK_ENDED if world.today.weekday() < WEDNESDAY else WEEK_SO_FAR
    parts = [_said(world, _introduction(years))]
    for text, words in (REP, week, STREAK):
        parts += [_said(world, text), _typed(world, words) + answer(world, file, words)]
    parts += [_said(world, "To look around in this log:")]
    parts += [_typed(world, ("--log", str(file), "list"))]
    parts += [_said(world, "To start your own:"), _typed(world, ("log", "opener", "-m", "10"))]
    return "\n".join(parts)


def _introduction(years: int) -> str:
    length = "A year" if years == 1 else f"{years} years"
    return (
        f"{length} of practice, all of it invented: Sam sells software and logs each rep in one "
        "line. It lies in a throw-away log; your own is not touched."
    )


def _said(world: World, text: str) -> str:
    return world.text((Lines((text,)),))


def _typed(world: World, words: Sequence[str]) -> str:
    return command_text(("practicelog", *words), world.width)
