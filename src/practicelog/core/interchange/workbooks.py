"""The cells of a workbook that comes back, `.xlsx` or `.ods`, read within bounds.

Written for forms: texts, numbers, yes and no; no formula is worked out, its last value counts,
and one without any, or with an error, is marked.
Only cells with something in them take room, wherever they stand (docs/decisions/0017).
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from practicelog.annotations import Any
from practicelog.core.interchange.form_cells import WORKED_OUT
from practicelog.core.interchange.form_sheets import Grid
from practicelog.errors import ImportRefusedError

UNPACKED_AT_MOST = 64 * 2**20
PARTS_AT_MOST = 1_000
ROWS_AT_MOST = 200_000
COLUMNS_AT_MOST = 2_000
CELLS_AT_MOST = 2_000_000
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

UNREADABLE = (
    BadZipFile,
    zlib.error,
    expat.ExpatError,
    LookupError,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
)
"""What a file that was spoiled makes the standard library raise."""

NO_WORKBOOK = "The file is no workbook that can be read."
TOO_LARGE = "The workbook is larger than any rating form."


class Cells:
    """The cells of one sheet that hold something, by row and column from 0."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: dict[int, dict[int, str]] = {}
        self._count = 0

    def put(self, row: int, column: int, text: str) -> None:
        """Keep a cell, unless there is nothing in it.

        Raises:
            ImportRefusedError: it stands where no form reaches.
        """
        if not text:
            return
        self._count += 1
        if row >= ROWS_AT_MOST or column >= COLUMNS_AT_MOST or self._count > CELLS_AT_MOST:
            raise ImportRefusedError(TOO_LARGE)
        self.rows.setdefault(row, {})[column] = text

    @property
    def grid(self) -> Grid:
        """The cells row by row, each row up to its last cell with something in it."""
        return [self._row(number) for number in range(max(self.rows, default=-1) + 1)]

    def _row(self, number: int) -> list[str]:
        found = self.rows.get(number, {})
        return [found.get(column, "") for column in range(max(found, default=-1) + 1)]


def sheets(content: bytes) -> list[tuple[str, Grid]]:
    """Return the name and the cells of each sheet of a workbook.

    Raises:
        ImportRefusedError: it is no workbook, or swells when it is unpacked.
    """
    try:
        with ZipFile(BytesIO(content)) as packed:
            sizes = [each.file_size for each in packed.infolist()]
            if len(sizes) > PARTS_AT_MOST or sum(sizes) > UNPACKED_AT_MOST:
                raise ImportRefusedError(TOO_LARGE)
            names = set(packed.namelist())
            found = _of_ods(packed) if "content.xml" in names else _of_xlsx(packed, names)
            return [(each.name, each.grid) for each in found]
    except UNREADABLE as error:
        raise ImportRefusedError(NO_WORKBOOK) from error


class Reader:
    """Reads one part; what stands in `texts` is gathered, and `ended` is told of each element."""

    def __init__(self, texts: frozenset[str], beside: frozenset[str]) -> None:
        self._texts, self._beside = texts, beside
        self._inside = self._aside = 0
        self.text = ""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse
        self._parser = parser

    def read(self, content: bytes) -> None:
        """Read a part to its end."""
        self._parser.Parse(content, True)

    def begun(self, name: str, given: dict[str, str]) -> None:
        """Take note of an element that begins, its attributes by their local names."""

    def ended(self, name: str) -> None:
        """Take note of an element that ends."""

    def _start(self, full: str, given: dict[str, str]) -> None:
        name = _local(full)
        self._inside += name in self._texts
        self._aside += name in self._beside
        self.begun(name, {_local(key): value for key, value in given.items()})

    def _end(self, full: str) -> None:
        name = _local(full)
        self._inside -= name in self._texts
        self._aside -= name in self._beside
        self.ended(name)

    def _characters(self, data: str) -> None:
        if self._inside and not self._aside:
            self.text += data

    def _refuse(self, *_: Any) -> None:
        raise ImportRefusedError(NO_WORKBOOK)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


class _Strings(Reader):
    """The texts that the cells of an `.xlsx` share."""

    def __init__(self) -> None:
        super().__init__(frozenset({"t"}), frozenset({"rPh"}))
        self.found: list[str] = []

    def begun(self, name: str, _: dict[str, str]) -> None:
        if name == "si":
            self.text = ""

    def ended(self, name: str) -> None:
        if name == "si":
            self.found.append(self.text)


class _Named(Reader):
    """Elements of one name with what two of their attributes say."""

    def __init__(self, name: str, key: str, value: str) -> None:
        super().__init__(frozenset(), frozenset())
        self._name, self._key, self._value = name, key, value
        self.found: dict[str, str] = {}

    def begun(self, name: str, given: dict[str, str]) -> None:
        if name == self._name:
            self.found[given[self._key]] = given[self._value]


class _XlsxSheet(Reader):
    """The cells of one sheet of an `.xlsx`."""

    def __init__(self, cells: Cells, shared: list[str]) -> None:
        super().__init__(frozenset({"v", "t"}), frozenset({"rPh"}))
        self._cells, self._shared = cells, shared
        self._type = self._place = ""
        self._is_formula = False

    def begun(self, name: str, given: dict[str, str]) -> None:
        self._is_formula = name == "f" or (self._is_formula and name != "c")
        if name == "c":
            self.text, self._type, self._place = "", given.get("t", "n"), given.get("r", "")

    def ended(self, name: str) -> None:
        place = PLACE.fullmatch(self._place) if name == "c" else None
        if place:
            column = 0
            for letter in place[1]:
                column = column * 26 + ord(letter) - ord("A") + 1
            self._cells.put(int(place[2]) - 1, column - 1, self._told())

    def _told(self) -> str:
        text = self.text
        if self._type == "s" and text:
            text = self._shared[int(text)]
        if self._type == "e" or (self._is_formula and self._type == "n" and not text):
            return WORKED_OUT + text
        if self._type == "b":
            return "y" if text == "1" else "n"
        return _number(text) if self._type == "n" else _unescaped(text).strip()


def _of_xlsx(packed: ZipFile, names: set[str]) -> Iterator[Cells]:
    strings = _Strings()
    if "xl/sharedStrings.xml" in names:
        strings.read(packed.read("xl/sharedStrings.xml"))
    there = _Named("sheet", "name", "id")
    there.read(packed.read("xl/workbook.xml"))
    targets = _Named("Relationship", "Id", "Target")
    targets.read(packed.read("xl/_rels/workbook.xml.rels"))
    for name, key in there.found.items():
        target = targets.found[key]
        cells = Cells(name)
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        _XlsxSheet(cells, strings.found).read(packed.read(part))
        yield cells


def _unescaped(text: str) -> str:
    """Return a text with the line ends that Excel spells out, and with its own spelled `_`."""
    return re.sub("_x(000[9AD]|005F)_", lambda found: chr(int(found[1], 16)), text)


def _number(text: str) -> str:
    """Return a number as people write it: `4`, not `4.0`."""
    try:
        value = float(text)
    except ValueError:
        return text.strip()
    return str(int(value)) if value.is_integer() else f"{value:.10g}"


class _Ods(Reader):
    """The cells of all sheets of an `.ods`; a cell may stand for several in a row."""

    def __init__(self) -> None:
        super().__init__(frozenset({"p"}), frozenset({"annotation"}))
        self.found: list[Cells] = []
        self._row = self._column = 0
        self._rows: dict[int, str] = {}
        self._times = self._row_times = 1
        self._value: str | None = None
        self._mark = ""

    def begun(self, name: str, given: dict[str, str]) -> None:
        if name == "table":
            self.found.append(Cells(given.get("name", "")))
            self._row = 0
        elif name == "table-row":
            self._row_times = int(given.get("number-rows-repeated", "1"))
            self._column, self._rows = 0, {}
        elif name in ("table-cell", "covered-table-cell"):
            self._times = int(given.get("number-columns-repeated", "1"))
            self.text, self._value = "", given.get("value")
            kind = given.get("value-type", "error" if "formula" in given else "")
            self._mark = WORKED_OUT if kind == "error" else ""
            if "boolean-value" in given:
                self._value = "y" if given["boolean-value"] == "true" else "n"
        elif name in ("s", "tab", "line-break") or (name == "p" and self.text):
            blanks = " " * min(int(given.get("c", "1")), 100)
            self.text += {"s": blanks, "tab": " "}.get(name, "\n")

    def ended(self, name: str) -> None:
        if name in ("table-cell", "covered-table-cell"):
            told = self._told()
            if told and self._times > COLUMNS_AT_MOST:
                raise ImportRefusedError(TOO_LARGE)
            self._rows |= (
                dict.fromkeys(range(self._column, self._column + self._times), told)
                if (told)
                else {}
            )
            self._column += self._times
        elif name == "table-row":
            self._put_rows()

    def _told(self) -> str:
        text = self.text.strip()
        return self._mark + text if self._mark or self._value is None else _number(self._value)

    def _put_rows(self) -> None:
        if self._rows and self._row_times > ROWS_AT_MOST:
            raise ImportRefusedError(TOO_LARGE)
        for row in range(self._row, self._row + self._row_times) if self._rows else ():
            for column, told in self._rows.items():
                self.found[-1].put(row, column, told)
        self._row += self._row_times


def _of_ods(packed: ZipFile) -> list[Cells]:
    reader = _Ods()
    reader.read(packed.read("content.xml"))
    return reader.found
