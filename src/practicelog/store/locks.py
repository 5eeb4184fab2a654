"""The lock of a log that SQLite cannot open any more, and the names that one log may have."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from practicelog import system
from practicelog.errors import LockedError, UnsafeLogError, file_name
from practicelog.store.connection import BUSY_SECONDS
from practicelog.system import lock_bytes

FIRST_BYTE = 0x40000000
BYTES = 512
"""What SQLite locks of a file, whatever is in it (its os_unix.c and os.h)."""

PAUSE_SECONDS = 0.05


@contextmanager
def waiting_out_others(log: Path) -> Iterator[None]:
    """Hold a file as SQLite does that writes to it, once nobody else reads or writes it.

    Raises:
        LockedError: others held it for 30 seconds.
    """
    if not system.POSIX:  # elsewhere a file that is open cannot be replaced at all
        yield
        return
    until = monotonic() + BUSY_SECONDS
    with log.open("rb+") as file:
        while True:
            try:
                lock_bytes(file.fileno(), FIRST_BYTE, BYTES)
                break
            except OSError as error:
                if monotonic() > until:
                    raise LockedError(
                        f"Another program has held the log for {BUSY_SECONDS:.0f} s: "
                        f"{file_name(log)}",
                        hint="close it and try again; nothing was restored",
                    ) from error
                sleep(PAUSE_SECONDS)
        yield


def refuse_names(log: Path, backups: Path) -> None:
    """Make sure that a file has one name, but for one that a restore cut short gave it.

    By another name it would stay what it is, and whoever uses that would not see what is restored.

    Raises:
        UnsafeLogError: it has more.
    """
    ours = [each for each in backups.glob(f"*_damaged_{log.name}") if _is_same(each, log)]
    if log.stat().st_nlink - len(ours) > 1:
        raise UnsafeLogError(
            f"This log has a second name on this disk: {file_name(log)}",
            hint="remove one of them (find -samefile shows both), then restore",
        )


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except FileNotFoundError:
        return False
