"""Add days off."""

from typing import Annotated

from practicelog.cli.declarations import Argument, Context
from practicelog.cli.world import World
from practicelog.core.streaks.offs import new_off
from practicelog.core.texts import one_line
from practicelog.reports.plan import off_words
from practicelog.store import plans

Days = Annotated[
    str, Argument(metavar="DAYS", help="One day or A..B: fri, 24 Dec, 2026-07-06..2026-07-17.")
]
Reason = Annotated[
    str | None,
    Argument(metavar="REASON", help="Why.", parser=lambda text: one_line(text, "REASON")),
]


def add(ctx: Context, days: Days, reason: Reason = None) -> str:
    """Add days off, past or coming; they may not overlap others.

    Example: practicelog off add 2026-07-06..2026-07-17 holidays
    """
    world: World = ctx.obj
    first, last = world.day_range(days)
    with world.writing("off add") as log:
        off = new_off(first, last, reason, plans.days_off(log), world.new_uid())
        number = plans.add_off(log, off)
    return world.line(f"Days off {number}: {off_words(off)} · practicelog off remove {number}")
