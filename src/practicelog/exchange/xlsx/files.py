"""A workbook as a file: written through to where it goes, and texts that stay texts."""

from collections.abc import Iterator
from contextlib import contextmanager

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from practicelog.annotations import Any, BinaryIO
from practicelog.store.scratch import scratch


@contextmanager
def opened(file: BinaryIO, options: dict[str, Any]) -> Iterator[Workbook]:
    """Lend a workbook that is written to a file when the block has ended.

    Raises:
        OSError: it cannot be written.
    """
    sink = Sink(file)
    try:
        with scratch() as folder, Workbook(sink, options | {"tmpdir": str(folder)}) as book:
            yield book
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error
    finally:
        sink.closed = True
    if sink.error:
        raise sink.error


class Sink:
    """A file that takes all there is, and remembers the first error.

    What raises while XlsxWriter packs leaves a ZipFile behind that complains on stderr when it is
    collected. Without `seek` it writes straight on, which is all that is needed here.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: OSError | None = None
        self.closed = False

    def write(self, piece: bytes) -> int:
        """Write on, unless something went wrong or all is over."""
        if self.error is None and not self.closed:
            try:
                self._file.write(piece)
            except OSError as error:
                self.error = error
        return len(piece)

    def flush(self) -> None:
        """Leave it to whoever opened the file."""


def put_text(
    sheet: Worksheet, row: int, column: int, text: str, style: Format | None = None
) -> int:
    """Write a text, never as a formula, a link or a number; return 0 when it fits.

    XlsxWriter 3.3 would take one in `<r>…</r>` for XML of its own, unescaped.
    """
    if not text:
        return int(sheet.write_blank(row, column, None, style))
    if text.startswith("<r>") and text.endswith("</r>"):
        return int(
            sheet.write_rich_string(
                row, column, text[:1], text[1:-1], text[-1:], *([style] if style else [])
            )
        )
    return int(sheet.write_string(row, column, text, style))
