"""The lines of a file that comes from others, each with its number, none of them endless."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import BinaryIO

from practicelog.errors import ImportRefusedError

MIB = 2**20
BYTES_AT_MOST = 4 * 2**30
LINES_AT_MOST = 5_000_000


def numbered_lines(file: BinaryIO, longest: int) -> Iterator[tuple[int, bytes]]:
    """Yield lines with their numbers from 1, line ends kept, without a byte order mark.

    Raises:
        ImportRefusedError: a line has more than `longest` bytes, or the file is larger than any
            log's could be.
    """
    number = size = 0
    while line := file.readline(longest + 1):
        number += 1
        size += len(line)
        if len(line) > longest:
            raise ImportRefusedError(f"Line {number:,} is longer than {longest // MIB} MiB.")
        if size > BYTES_AT_MOST or number > LINES_AT_MOST:
            raise ImportRefusedError(
                f"The file is larger than {BYTES_AT_MOST // 2**30} GiB or {LINES_AT_MOST:,} lines."
            )
        yield number, line.removeprefix(BOM_UTF8) if number == 1 else line
