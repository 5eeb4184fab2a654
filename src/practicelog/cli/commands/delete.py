"""Delete reps."""

from collections.abc import Sequence

from practicelog.annotations import Annotated
from practicelog.cli import deleting
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.records.rep import Rep
from practicelog.core.wording import UNDO, count_words
from practicelog.store import reps

RepNumbers = Annotated[
    list[int],
    Argument(metavar="ID…", help="Reps' numbers, or “last”.", parser=limits.record_number),
]


def delete(world: World, numbers: RepNumbers, yes: opt.Yes = False) -> str:
    """Delete reps. It asks first, and `practicelog undo` brings them back.

    Example: practicelog delete 12 13 --yes
    """
    number, told = deleting.delete(
        world, "delete", numbers, find=reps.find, remove=reps.delete, told=_listed, yes=yes
    )
    return world.line(f"Deleted {count_words(number, 'rep')}: {told} · {UNDO}")


def _listed(found: Sequence[Rep]) -> str:
    return ", ".join(f"{rep.id} ({rep.drill}, {rep.day})" for rep in found)
