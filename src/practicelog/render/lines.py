"""Lines and labelled facts as plain text: what most commands say, without Rich."""

from collections.abc import Iterable, Iterator

from practicelog.core.sections import Facts, Lines
from practicelog.core.visible import visible

TAB = 4
FIRST_MARK = "\u0300"
"""Every character before it takes one cell."""

DRAWN_AS_NOTHING = "\u200b\u200c\u200d\ufe0f"


def lines_text(section: Lines, width: int | None) -> str:
    """Return lines wrapped at a width in terminal cells; whole where no width is given."""
    return "".join(f"{each}\n" for line in section.lines for each in wrapped(line, width))


def facts_text(section: Facts, width: int) -> str:
    """Return facts with their labels in one column, wrapped text hanging beside them."""
    labelled = [(visible(label), text) for label, text in section.rows]
    margin = max((cells(label) for label, _ in labelled), default=0) + 2
    rows = []
    for label, text in labelled:
        first, *rest = wrapped(text, max(width - margin, 20)) or [""]
        rows.append(label + " " * (margin - cells(label)) + first)
        rows += [" " * margin + line for line in rest]
    return "".join(f"{row.rstrip()}\n" for row in rows)


def wrapped(text: str, width: int | None) -> list[str]:
    """Return a text, made visible, in lines of at most `width` cells, broken between words.

    A word longer than a line is broken inside; indentation and blanks between words stay.
    Without a width every paragraph is one line.
    """
    paragraphs = visible(text).expandtabs(TAB).split("\n")
    if width is None:
        return paragraphs
    return [line for each in paragraphs for line in _fitted(each, width)]


def _fitted(paragraph: str, width: int) -> Iterable[str]:
    return (paragraph,) if cells(paragraph) <= width else _filled(paragraph, width)


def _filled(paragraph: str, width: int) -> Iterator[str]:
    first, *others = paragraph.split(" ")
    line = ""
    for word in (first, *(f" {other}" for other in others)):
        joined = line + word
        if line.strip() and cells(joined) > width:
            yield line
            joined = word[1:]
        while (cut := _cut(joined, width)) < len(joined):
            yield joined[:cut]
            joined = joined[cut:]
        line = joined
    yield line


def _cut(word: str, width: int) -> int:
    """Return how many characters of a word fit into a width, one at least."""
    taken = 0
    for position, character in enumerate(word):
        taken += cells(character)
        if taken > width:
            return max(position, 1)
    return len(word)


def cells(text: str) -> int:
    """Return how many terminal cells a text takes: two for wide characters, none for marks."""
    if max(text, default="") < FIRST_MARK:
        return len(text)
    from unicodedata import combining, east_asian_width  # ASCII needs none of it

    unseen = sum(1 for each in text if combining(each) or each in DRAWN_AS_NOTHING)
    wide = sum(1 for each in text if east_asian_width(each) in "WF" and not combining(each))
    return len(text) - unseen + wide
