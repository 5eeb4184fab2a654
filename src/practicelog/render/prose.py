"""A seller's long text on the screen: one text whole, and the change between two."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from practicelog.core.scripts.word_diff import Piece, marked
from practicelog.core.visible import visible
from practicelog.render.lines import TAB, wrapped

COLOURS = {"removed": "\x1b[31m", "added": "\x1b[32m"}
PLAIN = "\x1b[0m"


def prose_text(text: str, width: int | None) -> str:
    """Return a text line by line, wrapped to a width, or left as it is without one.

    A line that ends in CR LF is shown like any other.
    """
    return _joined(_lines(visible(text.replace("\r\n", "\n")), width))


def changes_text(pieces: Sequence[Piece], width: int | None, *, colour: bool) -> str:
    """Return a text with what was removed in `[-…-]` and what was added in `{+…+}`.

    The marks stay in colour too: a blank that was removed shows by them alone. CR LF is shown
    only where it is what changed.
    """
    shown = [(piece.kind, _shown(piece)) for piece in pieces]
    text = "".join(part for _, part in shown)
    lines = _lines(text, width)
    return _joined(_coloured(lines, text, shown) if colour else lines)


def _shown(piece: Piece) -> str:
    if piece.kind == "same":
        piece = piece._replace(text=piece.text.replace("\r\n", "\n"))
    return visible(marked([piece])).replace("\t", " " * TAB)


def _lines(text: str, width: int | None) -> list[str]:
    lines = wrapped(text, width) if width else text.split("\n")
    return lines if lines[-1] else lines[:-1]


def _joined(lines: Sequence[str] | Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _coloured(lines: Sequence[str], text: str, shown: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield each line with the colours of what it holds; a colour ends with its line.

    The lines are stretches of the text in order: wrapping drops only the blank it breaks at.
    """
    ends = list(accumulate(len(part) for _, part in shown))
    at = current = 0
    for line in lines:
        at = text.index(line, at)
        end = at + len(line)
        coloured = ""
        while at < end:
            while ends[current] <= at:
                current += 1
            until = min(end, ends[current])
            code = COLOURS.get(shown[current][0])
            coloured += f"{code}{text[at:until]}{PLAIN}" if code else text[at:until]
            at = until
        yield coloured
