"""Whether there is a log, and what else lies around it, while other programs are at work there.

Beside readers there are writers: their journals come and go, and old backups go. What is gone
meanwhile is not there, and that is no fault of anybody's.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from practicelog.core.record import Record
from practicelog.errors import NoLogError, WriteFailedError, file_name


def status(file: Path, *, of_link: bool = False) -> os.stat_result | None:
    """Return the status of a file, or of a link itself; None where nothing is there by now.

    Raises:
        OSError: it cannot be looked at.
    """
    try:
        return file.stat(follow_symlinks=not of_link)
    except (FileNotFoundError, NotADirectoryError):
        return None


def real(path: Path) -> Path:
    """Return the file that a path leads to over links; of links in a circle the path itself."""
    return Path(os.path.realpath(path))


def exists(path: Path) -> bool:
    """Tell whether there is a log: a file of 0 bytes is none.

    Raises:
        WriteFailedError: the file cannot be reached.
    """
    return _size(path) > 0


def require(path: Path) -> None:
    """Make sure that there is a log.

    Raises:
        NoLogError: there is no file, or one of 0 bytes.
        WriteFailedError: the file cannot be reached.
    """
    if not _size(path):
        raise missing(path)


def missing(path: Path) -> NoLogError:
    """Return the error of a log that is not there; where there are backups, it says so."""
    start = "practicelog log opener -m 10 starts one"
    lost = "practicelog restore --list shows the backups there are"
    hint = lost if _has_backups(path) else start
    return NoLogError(f"There is no log yet: {file_name(path)}", hint)


def backup_folder(path: Path) -> Path:
    """Return the folder of a log's backups: beside the file itself, wherever a link to it lies."""
    return real(path).parent / "backups"


def _has_backups(path: Path) -> bool:
    ending = f"_{real(path).name}.gz"
    with suppress(OSError):
        return any(each.name.endswith(ending) for each in backup_folder(path).iterdir())
    return False


class Room(Record):
    """The file that a log is to be written in, and whether it was made for that."""

    file: os.stat_result
    made: bool

    def is_gone_from(self, path: Path) -> bool:
        """Tell whether this is no longer the file of that name: who made it took it back."""
        found = status(path)
        return found is None or not os.path.samestat(found, self.file)


@contextmanager
def room(path: Path) -> Iterator[Room]:
    """Make the folder and an empty file that only their owner can read, where they are not there.

    The file is held open, so that no other can pass for it. To close it gives up SQLite's locks on
    it: close the log first.

    Raises:
        WriteFailedError: they cannot be made.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = not os.path.lexists(path)
        held = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise unreachable("written", error, path) from error
    try:
        yield Room(os.fstat(held), made)
    finally:
        os.close(held)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise unreachable("opened", error, path) from error


def unreachable(done: str, error: OSError, path: Path) -> WriteFailedError:
    """Return the error of a log that could not be opened or written, with the system's reason."""
    return WriteFailedError(f"The log cannot be {done}: {error.strerror}: {file_name(path)}")
