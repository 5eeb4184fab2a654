"""The log as it is now, for commands that take long over it."""

from collections.abc import Iterator
from contextlib import contextmanager

from practicelog.cli.world import World
from practicelog.store import outgoing
from practicelog.store.connection import Log, translated


@contextmanager
def snapshot(world: World) -> Iterator[Log]:
    """Lend a copy of the log, so that nobody who writes to it waits for what is made of it.

    Raises:
        PracticelogError: as `World.reading`, or there is no room for the copy.
    """
    with translated(world.file), outgoing.still(world.reading()) as log:
        yield log
