"""The configuration file: TOML that sets a few values for every run."""

import tomllib
from pathlib import Path
from typing import Any

from practicelog.errors import UsageError, quoted

LAST_HOUR = 23
KNOWN = ("rollover_hour", "zone", "seller")


def configured(file: Path) -> dict[str, Any]:
    """Return what the file sets.

    Raises:
        UsageError: it cannot be read, or sets something unknown or a value that cannot be.
    """
    try:
        found = tomllib.loads(file.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise UsageError(f"The configuration {file} cannot be read: {error}") from error
    for name, value in found.items():
        _check(name, value, file)
    return found


def _check(name: str, value: Any, file: Path) -> None:
    if name not in KNOWN:
        raise UsageError(
            f"The configuration {file} sets {quoted(name)}, which is not known.",
            hint=f"known are {', '.join(KNOWN)}",
        )
    is_hour = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LAST_HOUR
    if name == "rollover_hour" and not is_hour:
        raise UsageError(
            f"The configuration {file} sets rollover_hour to {quoted(str(value))}; "
            f"it is an hour from 0 to {LAST_HOUR}."
        )
    if name != "rollover_hour" and not isinstance(value, str):
        raise UsageError(f"The configuration {file} sets {name} to something that is no text.")
