"""Which file reps came with before, when they come again with one of another name."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from practicelog.cli.importing import Request
from practicelog.core.interchange.identity import STDIN, Source, mark, original_name
from practicelog.core.interchange.merging import Tally
from practicelog.render.shell import line_text
from practicelog.reports.imports import doubled

LOOKED_AT = 10_000
"""How many files of the folder are asked; a folder can have millions."""

NAME = "NAME"


def copies(tally: Tally, request: Request, kind: str) -> Iterator[str]:
    """Yield a remark for each other file with which reps came before that came again now."""
    for found, reps in tally.twins.most_common():
        name = _name(found, request, kind)
        again = line_text(_again(request, name or NAME))
        yield doubled(reps, name, again, dry_run=request.dry_run)


def _name(found: str, request: Request, kind: str) -> str | None:
    """Return the name of the file that a mark stands for, if it is one that can be guessed."""
    names = (original_name(request.source_name), STDIN, *_neighbours(request.file))
    return next((each for each in names if mark(Source(kind, each)) == found), None)


def _neighbours(file: str) -> Iterator[str]:
    if file != STDIN:
        with suppress(OSError):
            for each in islice(Path(file).parent.iterdir(), LOOKED_AT):
                yield each.name


def _again(request: Request, name: str) -> list[str]:
    """Return the words that import the file again as rows of another."""
    words = ["practicelog", "import", request.file]
    said = {
        "--as": request.named_format,
        "--drill": request.drill,
        "--map": request.columns.typed,
        "--source": name,
    }
    for option, value in said.items():
        words += [option, value] if value else []
    return words
