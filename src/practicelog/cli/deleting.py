"""Deleting records by their numbers: what goes is told, and asked about, before it does."""

from collections.abc import Callable, Sequence

from practicelog.annotations import Protocol, TypeVar
from practicelog.cli.world import World
from practicelog.store.connection import Log


class Numbered(Protocol):
    """A record that people know by its number."""

    @property
    def id(self) -> int:
        """The number."""


Kept = TypeVar("Kept", bound=Numbered)


def delete(
    world: World,
    command: str,
    numbers: Sequence[int],
    *,
    find: Callable[[Log, int], Kept],
    remove: Callable[[Log, Kept], None],
    told: Callable[[Sequence[Kept]], str],
    yes: bool,
) -> tuple[int, str]:
    """Delete records as one command; return how many, and which in words.

    Raises:
        CancelledError: the answer was no.
        UsageError: there is nobody to ask, and `yes` was not typed.
        NotFoundError: one is not there; then none is deleted.
    """
    with world.reading() as log:
        found = {each.id: each for each in (find(log, number) for number in numbers)}
    words = told(tuple(found.values()))
    if not yes:
        world.confirm(f"Delete {words}?", otherwise="add --yes to delete without being asked")
    with world.writing(command, existing=True) as log:
        for number in found:
            remove(log, find(log, number))
    return len(found), words
