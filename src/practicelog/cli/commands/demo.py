"""Show what a year of practice looks like."""

from collections.abc import Sequence
from pathlib import Path

from practicelog.annotations import Annotated
from practicelog.cli.declarations import Option
from practicelog.cli.rehearsal import answer, elsewhere, throw_away_file
from practicelog.cli.world import World
from practicelog.core.demo.history import history_typed, session_shown
from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.limits import whole_number
from practicelog.core.sections import Lines
from practicelog.render.shell import command_text
from practicelog.store import reps, shipped
from practicelog.store.demo import type_in

MOST_YEARS = 10
HIGHEST_SEED = 10**9
FRIDAY = 4

SESSION = "One session, take by take: the first is cold, as with a buyer."
WEEK_SO_FAR = ("The week so far:", ("report",))
WEEK_ENDED = ("The week that has just ended:", ("report", "--last"))
STREAK = ("The streak, in weeks: holidays pause it, a bad week need not end it.", ("streak",))
"""What is said, and the command typed after it."""
LOOK_AROUND = (("today",), ("list",), ("page", "--open"))

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
    drills, cards = shipped.drills(), shipped.cards()
    everything = history_typed(view, drills, cards, years or 1, seed or 0)
    file = throw_away_file()
    with elsewhere(world, file, everything[0].logged).transaction() as log:
        type_in(log, everything)
        session = reps.by_uid(log, session_shown(everything).uid)
    return _transcript(world, file, years or 1, session.id if session else 0)


def _transcript(world: World, file: Path, years: int, session: int) -> str:
    week = WEEK_ENDED if world.today.weekday() < FRIDAY else WEEK_SO_FAR
    parts = [_said(world, _introduction(years))]
    for text, words in ((SESSION, ("show", str(session))), week, STREAK):
        parts += [_said(world, text), _typed(world, words) + answer(world, file, words)]
    around = (_typed(world, ("--log", str(file), *words)) for words in LOOK_AROUND)
    parts += [_said(world, "To look around in this log:"), "".join(around)]
    parts += [_said(world, "To start your own, with a first session:"), _typed(world, ("go",))]
    return "\n".join(parts)


def _introduction(years: int) -> str:
    length = "A year" if years == 1 else f"{years} years"
    return (
        f"{length} of practice, all of it invented: Sam sells software and practises in sessions, "
        "which record themselves. It lies in a throw-away log; your own is not touched."
    )


def _said(world: World, text: str) -> str:
    return world.text((Lines((text,)),))


def _typed(world: World, words: Sequence[str]) -> str:
    return command_text(("practicelog", *words), world.width)
