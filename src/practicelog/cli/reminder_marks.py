"""A mark for the day on which a reminder was shown, so that there is never a second one."""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from practicelog.cli.places import state_folder
from practicelog.errors import WriteFailedError

PRIVATE = 0o700
MARK = "reminded-"


def marks(environ: Mapping[str, str]) -> list[Path]:
    """Return the marks there are."""
    return sorted(Path(state_folder(environ)).glob(f"{MARK}*"))


def claim(environ: Mapping[str, str], day: date) -> Path | None:
    """Mark a day and forget those before; None where it is marked already.

    Of two programs at once one gets it.

    Raises:
        WriteFailedError: there can be no mark, so nothing is to be shown.
    """
    mine = Path(state_folder(environ), f"{MARK}{day}")
    try:
        mine.parent.mkdir(PRIVATE, parents=True, exist_ok=True)
        os.close(os.open(mine, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return None
    except OSError as error:
        raise WriteFailedError(f"{mine} cannot be written: {error.strerror}.") from error
    for other in marks(environ):
        with suppress(OSError):
            if other != mine:
                other.unlink()
    return mine
