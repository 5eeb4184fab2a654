"""Percentages, and tables of figures as Markdown."""

from collections.abc import Iterable, Sequence

Row = tuple[str | float, ...]


def table(head: Sequence[str], rows: Iterable[Row]) -> list[str]:
    """Return a Markdown table; percentages with one decimal, whole numbers as they are."""
    body = [
        [f"{cell:.1f}" if isinstance(cell, float) else str(cell) for cell in row] for row in rows
    ]
    rule = ["---"] + ["--:"] * (len(head) - 1)
    return [f"| {' | '.join(row)} |" for row in (head, rule, *body)]


def percentage(facts: Iterable[bool]) -> float:
    """Return in how many of a hundred cases it is so."""
    known = list(facts)
    return 100 * sum(known) / len(known)
