"""Delete reps."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.wording import count_words
from practicelog.store import reps

RepNumbers = Annotated[
    list[int],
    Argument(metavar="ID…", help="Reps' numbers, or “last”.", parser=limits.record_number),
]


def delete(world: World, numbers: RepNumbers, yes: opt.Yes = False) -> str:
    """Delete reps. It asks first, and `practicelog undo` brings them back.

    Example: practicelog delete 12 13 --yes
    """
    with world.reading() as log:
        found = {rep.id: rep for rep in (reps.find(log, number) for number in numbers)}
    listed = ", ".join(f"{rep.id} ({rep.drill}, {rep.day})" for rep in found.values())
    if not yes:
        world.confirm(f"Delete {listed}?", otherwise="add --yes to delete without being asked")
    with world.writing("delete", existing=True) as log:
        for number in found:
            reps.delete(log, reps.find(log, number))
    return world.line(f"Deleted {count_words(len(found), 'rep')}: {listed} · practicelog undo")
