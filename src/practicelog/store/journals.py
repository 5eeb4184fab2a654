"""The journal that a killed writer left beside a log, looked at before SQLite follows it.

A journal may name a super-journal, a file that SQLite deletes once the log is mended; and SQLite
writes what a journal says over the log, whoever put it there. practicelog never writes the first
kind, and a journal of its own belongs to the owner of the log.
"""

import os
from stat import S_ISREG

from practicelog.errors import UnsafeLogError
from practicelog.store.presence import status
from practicelog.system import StrPath

MAGIC = bytes.fromhex("d9d505f920a163d7")
"""How a journal begins, and how it ends where it names a super-journal (SQLite's pager.c)."""


def check_journal(file: StrPath, named: str) -> None:
    """Refuse a log whose journal did not come from practicelog; nothing is opened or changed.

    `file` is the log itself, not a link to it; `named` is how a message names it.

    Raises:
        UnsafeLogError: the journal names another file, belongs to another user than the log, is no
            plain file, or cannot be read.
    """
    journal = f"{os.fspath(file)}-journal"
    try:
        found, log = status(journal, of_link=True), status(file)
    except OSError:  # SQLite will say so
        return
    if found is None or log is None:
        return
    if not S_ISREG(found.st_mode):
        raise _refused("is no plain file", named)
    if log.st_nlink > 1:
        raise _refused("may belong to another name of it, for it has several", named)
    if found.st_uid != log.st_uid:
        raise _refused("belongs to another user", named)
    try:
        if _ends_with(journal, MAGIC):
            raise _refused("names another file, which would be deleted", named)
    except OSError as error:
        raise _refused(f"cannot be read ({error.strerror})", named) from error


def _ends_with(journal: str, ending: bytes) -> bool:
    try:
        with open(journal, "rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - len(ending)))
            return file.read() == ending
    except FileNotFoundError:  # its writer is done
        return False


def _refused(why: str, named: str) -> UnsafeLogError:
    return UnsafeLogError(
        f"The journal beside this log {why}: {named}-journal",
        hint="practicelog did not write it: move it away and look at the log with practicelog "
        "doctor; nothing was opened",
    )
