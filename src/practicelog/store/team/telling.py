"""What a team may be told, kept in its folder: nothing is shown that is not written down first."""

import os
from collections.abc import Sequence
from json import dumps
from pathlib import Path

from practicelog.core.interchange.strict_texts import parsed
from practicelog.core.team.cells import Span
from practicelog.core.team.ledger import (
    Ledger,
    Retelling,
    ledger_document,
    ledger_of,
    retold,
    spans_of,
)
from practicelog.errors import (
    ImportRefusedError,
    UsageError,
    WriteFailedError,
    file_name,
    quoted,
)
from practicelog.store import whole_files
from practicelog.store.plain_files import content_of
from practicelog.store.team.figures import Engine, cells
from practicelog.store.team.folder import opened, turn, unwritable

TOLD = "told.json"
TOLD_AT_MOST = 2**24


def told(path: Path, months: Sequence[Span], engine: Engine) -> Retelling:
    """Return what may be told of some months and their weeks, and remember that it was.

    Raises:
        NotFoundError, ImportRefusedError: there is no such folder, or it is spoiled.
        UsageError: what the engine needs is not installed.
        LockedError, WriteFailedError: somebody adds to it, or it cannot be written.
    """
    opened(path)
    _check_memory(path)
    with turn(path):
        folder = opened(path)
        before = _ledger(path / TOLD)
        spans = spans_of(months)
        delivery = folder.manifest.next_number - 1
        found = retold(before, spans, cells(folder, spans, before, engine), delivery)
        if found.ledger != before:
            _keep(path, found.ledger)
    return found


def _check_memory(path: Path) -> None:
    """Refuse what could not be remembered: the next report would tell the difference."""
    if not os.access(path, os.W_OK):
        raise WriteFailedError(
            f"The folder {quoted(str(path))} cannot be written, and a report is remembered in it.",
            "copy the folder to where it can be, and report on the copy from then on",
        )


def _ledger(file: Path) -> Ledger:
    if not os.path.lexists(file):
        return {}
    try:
        return ledger_of(parsed(content_of(file, TOLD_AT_MOST) or b"", "It"))
    except (ImportRefusedError, UsageError) as error:
        raise ImportRefusedError(f"{file_name(file)}: {error.message}", error.hint) from error


def _keep(path: Path, ledger: Ledger) -> None:
    try:
        whole_files.write(path / TOLD, f"{dumps(ledger_document(ledger))}\n".encode("ascii"))
    except OSError as error:
        raise unwritable(path, error) from error
