"""What a command tells, apart from any medium: lines, facts, tables, texts and charts."""

from collections.abc import Mapping, Sequence

from practicelog.annotations import Literal
from practicelog.core.record import Record


class Lines(Record):
    """Plain lines, each wrapped where the medium ends; a title stands over them."""

    lines: tuple[str, ...]
    title: str = ""


Rows = tuple[tuple[str, str], ...]
"""Labels with what is told under each."""


class Facts(Record):
    """Labelled lines: `Focus  explore before answering`; an empty label goes on from the last."""

    rows: Rows
    title: str = ""


class Table(Record):
    """Rows under headings; `right` names the headings whose cells are numbers."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    right: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        columns: Mapping[str, Sequence[str]],
        title: str = "",
        right: frozenset[str] = frozenset(),
    ) -> "Table":
        """Return a table of columns, each under its heading; one that is empty is left out."""
        filled = {heading: cells for heading, cells in columns.items() if any(cells)}
        return cls(tuple(filled), tuple(zip(*filled.values(), strict=True)), title, right)


class Chapter(Record):
    """What a long page is divided by: the sections up to the next one belong to it."""

    title: str
    about: str = ""


class Prose(Record):
    """A long text in pieces, each the `same` as it was, `removed` or `added`."""

    pieces: tuple[tuple[Literal["same", "removed", "added"], str], ...]
    title: str = ""


class Axis(Record):
    """What a chart measures one way: from where to where, and what is written along it."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]


class Dot(Record):
    """One value in a chart; its area grows with `n`, and `words` say what it is."""

    across: float
    up: float
    words: str
    n: int = 1


class Series(Record):
    """Dots of one kind, drawn as one `shape`.

    A `dot`, a `ring`, a `square`; a `bar` from 0; a `step`, a short level line; or one `line`
    through all of them.
    """

    name: str
    dots: tuple[Dot, ...]
    shape: str = "dot"


class Band(Record):
    """A range that is usual between two places."""

    first: float
    last: float
    low: float
    high: float


class Mark(Record):
    """A place that something happened at, told in words."""

    across: float
    words: str


class Plot(Record):
    """A chart of dots, and what every chart has: a title, what it shows in a sentence, its numbers.

    `rows` says that the ticks of `up` name rows. Where the main series is one value for each whole
    number across, it is `paced`: a medium may draw it in a row of characters.
    """

    title: str
    sentence: str
    across: Axis
    up: Axis
    series: tuple[Series, ...]
    numbers: Table
    bands: tuple[Band, ...] = ()
    band_name: str = ""
    marks: tuple[Mark, ...] = ()
    rows: bool = False
    paced: bool = False


class Kind(Record):
    """What a cell of a grid can be: the character for it, its name, and how it is drawn."""

    sign: str
    name: str
    shape: str


class Grid(Record):
    """A chart of small cells: under each label as many lines, a character of a `Kind` a cell."""

    title: str
    sentence: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    kinds: tuple[Kind, ...]
    numbers: Table


Chart = Plot | Grid
Section = Lines | Facts | Table | Chapter | Prose | Chart
Page = tuple[Section, ...]
