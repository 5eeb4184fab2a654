"""Files and folders made on the way to something else: gone afterwards, whatever happens."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR
from tempfile import gettempdir
from weakref import finalize

from practicelog.store.presence import status
from practicelog.system import is_own

PREFIX = "practicelog-scratch-"
DAY_SECONDS = 86_400


class Passing:
    """Stands for a file or folder that is to go: when told so, or when nobody holds this any more.

    So Ctrl-C may come at any line, also at one of those that remove it. At the latest it goes when
    the program ends.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at_last = finalize(self, _remove, path)

    def remove(self) -> None:
        """Remove it, if it is there."""
        _remove(self._path)
        self._at_last.detach()


def _remove(path: Path) -> None:
    """Remove it as far as the disk lets it: what stays is cleared away another day."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()


@contextmanager
def folder_in(place: Path, prefix: str) -> Iterator[Path]:
    """Lend a new folder in another that only its owner can read, and that is gone afterwards.

    It is removed whatever happens but a kill; what a killed program left is removed a day later.

    Raises:
        OSError: it cannot be made.
    """
    made = place / f"{prefix}{os.urandom(8).hex()}"
    passing = Passing(made)
    try:
        made.mkdir(mode=0o700)
        _clear_away(place, prefix, made.stat().st_mtime - DAY_SECONDS)
        yield made
    finally:
        passing.remove()


def _clear_away(place: Path, prefix: str, before: float) -> None:
    """Remove what is one's own and from before a moment; others may use the place too."""
    for left in place.glob(f"{prefix}*"):
        found = status(left, of_link=True)
        own = found and S_ISDIR(found.st_mode) and is_own(found)
        if found and own and found.st_mtime < before:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def scratch() -> Iterator[Path]:
    """Lend a folder among the temporary files, as `folder_in`."""
    with folder_in(Path(gettempdir()), PREFIX) as folder:
        yield folder
