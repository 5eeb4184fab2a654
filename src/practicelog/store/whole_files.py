"""Files that are whole or not there at all: written beside, down on the disk, then named.

What is written goes to a file beside the target that only its owner can read; nothing of it is
seen under the target's name until all of it is on the disk. A symlink is never followed: it
counts as a file that exists, and is replaced itself.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from practicelog import system
from practicelog.annotations import BinaryIO
from practicelog.store.scratch import Passing

PRIVATE = 0o600
PREFIX = ".practicelog-"
"""How a file begins that is not whole yet: hidden, and known as one of ours should a kill leave it.
"""


@contextmanager
def whole(
    target: Path, *, anew: bool = False, mode: int | None = None, beside: str | None = None
) -> Iterator[BinaryIO]:
    """Lend a new file that gets its name, in one step, when the block has ended well.

    It replaces what has that name; `anew`: only where nothing has. `mode` are its permissions
    where others may read it; `beside` is its name until then, where it is to say more than ours.

    Raises:
        FileExistsError: something has that name already, and it was to be made anew.
        OSError: the disk is full, or the folder cannot be written to.
    """
    with _passing(target.parent / (beside or f"{PREFIX}{unlike_any()}")) as file:
        yield file
        if mode is not None:
            system.set_mode(file.fileno(), mode)
        settle(file)
        file.close()  # where an open file cannot be renamed
        _take_place(Path(file.name), target, anew=anew)
    with suppress(OSError):  # a file system that cannot be told to
        system.sync(target.parent)


def write(target: Path, content: bytes, *, anew: bool = False, beside: str | None = None) -> None:
    """Write a file as `whole` does.

    Raises:
        FileExistsError, OSError: as `whole`.
    """
    with whole(target, anew=anew, beside=beside) as file:
        file.write(content)


def unlike_any() -> str:
    """Return letters for a name that no other file has."""
    return os.urandom(8).hex()


def settle(file: BinaryIO) -> None:
    """Bring what was written down to the disk.

    Raises:
        OSError: the disk is full.
    """
    file.flush()
    os.fsync(file.fileno())


@contextmanager
def _passing(path: Path) -> Iterator[BinaryIO]:
    """Lend a file that is gone afterwards, unless it was given another name."""
    passing = Passing(path)
    try:
        with open(path, "w+b", opener=_made_anew) as file:
            yield file
    finally:
        passing.remove()


def _made_anew(name: str, flags: int) -> int:
    return os.open(name, flags | os.O_EXCL, PRIVATE)


def _take_place(made: Path, target: Path, *, anew: bool) -> None:
    if not anew:
        made.replace(target)
        return
    try:
        target.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:  # a file system that knows no second name for a file
        if os.path.lexists(target):
            raise FileExistsError from None
        made.replace(target)
