"""Whether there is a log, and what else lies around it, while other programs are at work there.

Beside readers there are writers: their journals come and go, and old backups go. What is gone
meanwhile is not there, and that is no fault of anybody's.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from stat import S_ISDIR, S_ISREG

from practicelog import system
from practicelog.core.record import Record
from practicelog.errors import DamagedLogError, NoLogError, WriteFailedError, file_name
from practicelog.system import StrPath, Turn


def status(file: StrPath, *, of_link: bool = False) -> os.stat_result | None:
    """Return the status of a file, or of a link itself; None where nothing is there by now.

    Raises:
        OSError: it cannot be looked at.
    """
    try:
        return os.stat(file, follow_symlinks=not of_link)
    except (FileNotFoundError, NotADirectoryError):
        return None


def real(path: StrPath) -> str:
    """Return the file that a path leads to over links; of links in a circle the path itself."""
    return os.path.realpath(path)


def exists(path: StrPath) -> bool:
    """Tell whether there is a log: a file of 0 bytes is none.

    Raises:
        DamagedLogError: it is a device, a pipe or a socket.
        WriteFailedError: the file cannot be reached.
    """
    return _size(path) > 0


def require(path: StrPath) -> None:
    """Make sure that there is a log.

    Raises:
        NoLogError: there is no file, or one of 0 bytes.
        DamagedLogError: it is a device, a pipe or a socket.
        WriteFailedError: the file cannot be reached.
    """
    if not _size(path):
        raise missing(path)


def missing(path: StrPath) -> NoLogError:
    """Return the error of a log that is not there; where there are backups, it says so."""
    start = "practicelog go starts one, or practicelog log opener -m 10"
    lost = "practicelog restore --list shows the backups there are"
    hint = lost if _has_backups(path) else start
    return NoLogError(f"There is no log yet: {file_name(path)}", hint)


def backup_folder(path: StrPath) -> str:
    """Return the folder of a log's backups: beside the file itself, wherever a link to it lies."""
    return os.path.join(os.path.dirname(real(path)), "backups")


def _has_backups(path: StrPath) -> bool:
    ending = f"_{os.path.basename(real(path))}.gz"
    with suppress(OSError):
        return any(each.endswith(ending) for each in os.listdir(backup_folder(path)))
    return False


LONGEST_TURN_SECONDS = 30.0
PAUSE_SECONDS = 0.01


class Room(Record):
    """The file that a log is to be written in, and whether it was made for that, and by us alone.

    Then, and only then, no other program has it open while there is nothing in it.
    """

    file: os.stat_result
    made: bool

    def is_gone_from(self, path: StrPath) -> bool:
        """Tell whether this is no longer the file of that name: who made it took it back."""
        found = status(path)
        return found is None or not os.path.samestat(found, self.file)


@contextmanager
def room(path: StrPath) -> Iterator[Room]:
    """Make the folder and an empty file that only their owner can read, where they are not there.

    The file is held open, so that no other can pass for it. To close it gives up SQLite's locks on
    it: close the log first. Programs that find no log go in one by one: SQLite takes a journal
    beside an empty file for a remnant, and would remove that of the log begun in its place.

    Raises:
        WriteFailedError: they cannot be made.
    """
    try:
        folder = os.path.dirname(os.path.abspath(path))
        _make_folder(folder)
        turn = _turn(folder, path)
        made = turn is not None and not os.path.lexists(path)
        held = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise unreachable("written", error, path) from error
    try:
        yield Room(os.fstat(held), made)
    finally:
        os.close(held)
        if turn is not None:
            turn.end()


def _turn(folder: str, path: StrPath) -> Turn | None:
    """Wait until no other program begins a log here; None once there is one, or nobody can wait.

    What is returned is to be ended, which lets the next begin.
    """
    if _size(path) or not system.POSIX:  # elsewhere a file that is open cannot be taken back
        return None
    from time import monotonic, sleep  # a log that is there is not waited for

    turn, until = Turn(folder), monotonic() + LONGEST_TURN_SECONDS
    while not _size(path) and monotonic() < until:
        try:
            if not turn.taken():
                sleep(PAUSE_SECONDS)
            elif not _size(path):
                return turn
        except OSError:  # a file system without such locks
            break
    turn.end()
    return None


def _make_folder(folder: str) -> None:
    """Make a folder for its owner only; those above it as the system makes them."""
    if not os.path.isdir(folder):
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        with suppress(FileExistsError):
            os.mkdir(folder, 0o700)


def _size(path: StrPath) -> int:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise unreachable("opened", error, path) from error
    if not (S_ISREG(found.st_mode) or S_ISDIR(found.st_mode)):
        raise DamagedLogError(f"This is no file: {file_name(path)}")
    return found.st_size


def unreachable(done: str, error: OSError, path: StrPath) -> WriteFailedError:
    """Return the error of a log that could not be opened or written, with the system's reason."""
    return WriteFailedError(f"The log cannot be {done}: {error.strerror}: {file_name(path)}")
