"""Which file reps came with before, when they come again with one of another name, or another one.

Nothing is decided here: what is told has the line to type.
"""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from practicelog.cli.importing import Request
from practicelog.core.interchange.identity import METRIC, STDIN, Source, mark, original_name
from practicelog.core.interchange.merging import Tally
from practicelog.render.shell import line_text
from practicelog.reports.imports import doubled, of_another_drill, reworded

LOOKED_AT = 10_000
"""How many files of the folder are asked; a folder can have millions."""

NAME = "NAME"
KINDS = {METRIC: "count"}
"""What comes in by a format that brings no reps."""


def remarks(tally: Tally, request: Request, kind: str) -> Iterator[str]:
    """Yield a remark for each other file with which reps came before that came again now.

    And one on reps that are here for another drill: their file may be another of the same name.
    """
    for found, reps in tally.twins.most_common():
        name = _name(found, request, kind)
        again = _again(request, name or NAME)
        yield doubled(KINDS.get(kind, "rep"), reps, name, again, dry_run=request.dry_run)
    if tally.likely:
        again = _again(request, request.source, "theirs")
        what = KINDS.get(kind, "rep")
        yield reworded(what, tally.likely, again, dry_run=request.dry_run)
    if tally.moved and request.drill:
        yield of_another_drill(tally.moved, _again(request, _longer_name(request)))


def _name(found: str, request: Request, kind: str) -> str | None:
    """Return the name of the file that a mark stands for, if it is one that can be guessed."""
    names = (original_name(request.source_name), STDIN, *_neighbours(request.file))
    return next((each for each in names if mark(Source(kind, each)) == found), None)


def _neighbours(file: str) -> Iterator[str]:
    if file != STDIN:
        with suppress(OSError):
            for each in islice(Path(file).parent.iterdir(), LOOKED_AT):
                yield each.name


def _longer_name(request: Request) -> str:
    """Return a name for a file that no other is likely to have: its drill's before its own."""
    return f"{request.drill}-{request.source_name}"


def _again(request: Request, name: str | None, take: str | None = None) -> str:
    """Return the line that imports the file again, as rows of another or with their reading."""
    words = ["practicelog", *request.command.split(), request.file]
    said = {
        "--as": request.named_format,
        "--drill": request.drill,
        "--map": request.columns.typed,
        "--dates": request.dates,
        "--duration-as": request.durations,
        "--skip-when": request.left_out.typed,
        "--count": request.row_is,
        "--source": name,
        "--take": take,
    }
    for option, value in said.items():
        words += [option, value] if value else []
    return line_text(words)
