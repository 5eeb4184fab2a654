"""What a command tells, apart from any medium: lines, labelled facts and tables."""

from collections.abc import Mapping, Sequence

from practicelog.core.record import Record


class Lines(Record):
    """Plain lines, each wrapped where the medium ends; a title stands over them."""

    lines: tuple[str, ...]
    title: str = ""


class Facts(Record):
    """Labelled lines: `Focus  explore before answering`; an empty label goes on from the last."""

    rows: tuple[tuple[str, str], ...]
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


Section = Lines | Facts | Table
Page = tuple[Section, ...]
