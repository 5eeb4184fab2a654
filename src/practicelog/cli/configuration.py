"""The configuration file: TOML that sets a few values for every run, read, and written for one."""

import os.path
import tomllib
from errno import ESPIPE
from pathlib import Path

from practicelog.annotations import TYPE_CHECKING, Any
from practicelog.cli.output_files import whole_file
from practicelog.cli.settings import DECLARED, unreadable
from practicelog.core.names import nearest
from practicelog.errors import UsageError, WriteFailedError, quoted
from practicelog.system import StrPath

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

PRIVATE = 0o700
LONGEST = 1_000_000


def configured(file: StrPath) -> dict[str, Any]:
    """Return what the file sets.

    Raises:
        UsageError: it cannot be read, or sets something unknown or a value that cannot be.
    """
    try:
        found = tomllib.loads(_text(Path(file)))
    except (OSError, ValueError, RecursionError) as error:
        raise unreadable(file, error) from error
    for key, value in found.items():
        _check(key, value, file)
    return found


def _text(file: Path) -> str:
    if file.is_fifo():  # whoever opens it would wait
        raise OSError(ESPIPE, "it is no file, but a pipe")
    try:
        with file.open(encoding="utf-8-sig") as opened:
            found = opened.read(LONGEST + 1)
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8; save it as UTF-8 in your editor") from error
    if len(found) > LONGEST:
        raise ValueError(f"it has more than {LONGEST:,} characters")
    return found


def _check(key: str, value: Any, file: StrPath) -> None:
    if key not in DECLARED:
        raise UsageError(
            f"The configuration {file} sets {quoted(key)}, which is not known.",
            hint=nearest(key, tuple(DECLARED)) or f"known are {', '.join(DECLARED)}",
        )
    if not DECLARED[key].kind.fits(value):
        raise UsageError(
            f"The configuration {file} sets {key} to {quoted(str(value))}; "
            f"it is {DECLARED[key].kind.expected}."
        )


def change(file: StrPath, key: str, value: Any) -> Any:
    """Set a key in the file to a value, or with None take it out; return what it held, or None.

    All else in the file stays as it is, comments and all. A file that is not there is made, for
    its owner only; a link is followed.

    Raises:
        UsageError: the file cannot be read.
        WriteFailedError: it cannot be written.
    """
    target = Path(os.path.realpath(file))
    document = _document(target)
    before = document.pop(key, None) if value is None else document.get(key)
    if value is not None:
        document[key] = value
    try:
        target.parent.mkdir(PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFailedError(f"{target.parent} cannot be made: {error.strerror}.") from error
    with whole_file(str(target), force=True) as new:
        new.write(document.as_string().encode())
    return before


def _document(file: Path) -> "TOMLDocument":
    import tomlkit  # only `config set` writes

    try:
        return tomlkit.parse(_text(file) if os.path.lexists(file) else "")
    except (OSError, ValueError, RecursionError) as error:
        raise unreadable(file, error) from error
