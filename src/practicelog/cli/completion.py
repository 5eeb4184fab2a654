"""What Tab offers of a log: its drills, their criteria, its scripts. Nothing is written."""

import re
from collections.abc import Iterable
from contextlib import nullcontext

from typer import Context

from practicelog.cli.settings import Flags
from practicelog.cli.world import World
from practicelog.core.limits import record_number
from practicelog.core.records.drill import Criterion, Drill
from practicelog.errors import PracticelogError
from practicelog.store import drills, reps
from practicelog.store.connection import reading

PLAIN = re.compile(r"[\w.-]+(=\w+)?")
"""What no shell reads as anything but a name: zsh evaluates what it is offered."""

LEVELS = ("1", "2", "3", "4", "5", "na")
CHECKED = ("y", "n", "na")


def offered(world: World, ctx: Context, kind: str) -> list[str]:
    """Return the names of a kind that Tab offers; none where the log cannot be read.

    A log of an older practicelog is left as it is, and so are names with signs that mean
    something to a shell.
    """
    given = ctx.find_root().params
    world.flags = Flags(given.get("log"), given.get("now"), given.get("zone"))
    try:
        # Opened here as well: `reading` alone refuses an older log, a World upgrades it.
        with reading(world.file) if world.has_log else nullcontext():
            return [name for name in OFFERED[kind](world, ctx) if PLAIN.fullmatch(name)]
    except PracticelogError:
        return []


def _drills(world: World, _: Context) -> Iterable[str]:
    return (drill.name for drill in world.drills())


def _scripts(world: World, _: Context) -> Iterable[str]:
    return world.scripts()


def _criteria(world: World, ctx: Context) -> Iterable[str]:
    return (criterion.name for criterion in _drill(world, ctx).criteria)


def _ratings(world: World, ctx: Context) -> Iterable[str]:
    return (
        f"{criterion.name}={value}"
        for criterion in _drill(world, ctx).criteria
        for value in _values(criterion)
    )


def _values(criterion: Criterion) -> tuple[str, ...]:
    return CHECKED if criterion.check else LEVELS


def _drill(world: World, ctx: Context) -> Drill:
    """Return the drill that stands on the line, or that of the rep that does.

    Typer does not assign the words of a line that ends in an option without its value.
    """
    typed = next(iter(ctx.args), "")
    if "number" not in ctx.params:
        return world.drill(ctx.params["drill"] or typed)
    with world.reading() as log:
        number = ctx.params["number"] or record_number(typed)
        return drills.of_rep(log, reps.find(log, number).id)


OFFERED = {"drills": _drills, "scripts": _scripts, "criteria": _criteria, "ratings": _ratings}
