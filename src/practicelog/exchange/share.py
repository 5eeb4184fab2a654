"""A share as a file: JSON Lines, ASCII, the header first (docs/formats.md)."""

from collections.abc import Iterator
from json import JSONEncoder

from practicelog.annotations import Any, BinaryIO
from practicelog.core.interchange.strict_texts import numbered_lines, parsed
from practicelog.core.team.share import Share
from practicelog.core.team.share_lines import share_read
from practicelog.errors import ImportRefusedError, UsageError

LONGEST_LINE = 2**20

_encoded = JSONEncoder(allow_nan=False).encode


def write(share: Share, file: BinaryIO) -> None:
    """Write a share, a line each."""
    file.writelines(f"{_encoded(line)}\n".encode("ascii") for line in share.lines)


def read(file: BinaryIO) -> Share:
    """Return the share that a file holds.

    Raises:
        ImportRefusedError: it holds none, or none that can be trusted.
    """
    return share_read(_lines(file))


def _lines(file: BinaryIO) -> Iterator[tuple[int, Any]]:
    for number, line in numbered_lines(file, LONGEST_LINE):
        yield number, _header(line) if number == 1 else _line(number, line)


def _header(line: bytes) -> Any:
    try:
        return _line(1, line)
    except ImportRefusedError as error:
        raise ImportRefusedError("It is not a share.") from error


def _line(number: int, line: bytes) -> Any:
    try:
        return parsed(line, f"Line {number:,}")
    except UsageError as error:
        raise ImportRefusedError(f"Line {number:,}: {error.message}") from error
