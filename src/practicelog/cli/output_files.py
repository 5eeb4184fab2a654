"""Files that a seller lets be written: whole and in their place, or not there at all."""

import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from os import stat_result
from pathlib import Path
from tempfile import TemporaryFile

from practicelog.annotations import BinaryIO, cast
from practicelog.cli.screen import Screen
from practicelog.errors import (
    ConflictError,
    NotFoundError,
    UsageError,
    WriteFailedError,
    quoted,
)
from practicelog.store import whole_files

STDOUT = "-"


def output(
    screen: Screen, name: str, *, force: bool, spare: Path
) -> AbstractContextManager[BinaryIO]:
    """Lend the file to write to: `-` is stdout, anything else as `whole_file`."""
    if name == STDOUT:
        return spooled(screen)
    return whole_file(name, force=force, spare=spare)


@contextmanager
def spooled(screen: Screen) -> Iterator[BinaryIO]:
    """Lend an unnamed file; what was written into it goes to stdout when the block has ended.

    So the log is closed by the time a slow reader takes the first byte.

    Raises:
        WriteFailedError, PipeClosedError: it could not be written.
    """
    try:
        with TemporaryFile() as file:
            yield cast("BinaryIO", file)
            file.flush()
            screen.send(cast("BinaryIO", file))
    except OSError as error:
        raise WriteFailedError(f"The answer could not be written: {error.strerror}.") from error


def settle(file: BinaryIO) -> None:
    """Bring what was written down to the disk, before another file that belongs to it is placed.

    Raises:
        WriteFailedError: the disk is full.
    """
    try:
        whole_files.settle(file)
    except OSError as error:
        raise WriteFailedError(f"The file cannot be written: {error.strerror}.") from error


@contextmanager
def whole_file(name: str, *, force: bool, spare: Path | None = None) -> Iterator[BinaryIO]:
    """Lend a new file that gets its name when the block has ended well; `force` replaces one.

    Only its owner can read it, unless it replaces one that others could. `spare` is a file that
    is never replaced: the log.

    Raises:
        ConflictError: there is such a file already.
        NotFoundError: there is no such folder.
        UsageError: it can name no file, or names a folder, a device or the log.
        WriteFailedError: the disk is full or the folder cannot be written to.
    """
    if name == STDOUT:
        raise UsageError(f"{quoted(name)} is stdout, where this is not written; name a file.")
    try:
        target = Path(name)
        mode = _mode_of(target, force=force, spare=spare)
        with whole_files.whole(target, anew=not force, mode=mode) as file:
            yield file
    except FileExistsError as error:
        raise _exists(name) from error
    except OSError as error:
        raise WriteFailedError(f"{quoted(name)} cannot be written: {error.strerror}.") from error


def _mode_of(target: Path, *, force: bool, spare: Path | None) -> int | None:
    """Return the permissions of the file that is replaced; make sure that it may be written."""
    there = _status(target)
    if there is None:
        return None
    if stat.S_ISDIR(there.st_mode):
        raise UsageError(f"{quoted(str(target))} is a folder; name a file in it.")
    if spare and target.exists() and spare.exists() and target.samefile(spare):
        raise UsageError(f"{quoted(str(target))} is the log itself.")
    if not force:
        raise _exists(str(target))
    return _mode_replaced(target, there)


def _status(target: Path) -> stat_result | None:
    if "\0" in str(target):
        raise UsageError(f"{quoted(str(target))} cannot name a file.")
    if not target.parent.is_dir():
        raise NotFoundError(f"There is no folder {quoted(str(target.parent))}.")
    try:
        return target.lstat()
    except FileNotFoundError:
        return None


def _mode_replaced(target: Path, there: stat_result) -> int | None:
    if stat.S_ISREG(there.st_mode):
        return stat.S_IMODE(there.st_mode)
    if stat.S_ISLNK(there.st_mode):
        return None
    raise UsageError(f"{quoted(str(target))} is no file, but a device or a pipe.", hint="-o -")


def _exists(name: str) -> ConflictError:
    return ConflictError(f"There is a file {quoted(name)} already.", hint="--force replaces it")
