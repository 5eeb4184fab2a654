"""The coach's rating form: a CSV with a row per rep to rate, and a column per criterion.

It holds no score of the seller's, so that the coach rates blind. A coach fills it in with any
spreadsheet, which may save it with semicolons or tabs. Of what comes back only the ratings, the
comments and the coach's name are read; two rows at the end take a behaviour that the coach noticed
and a focus to propose.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from io import BytesIO, TextIOWrapper
from itertools import chain, repeat
from pathlib import PurePath
from typing import BinaryIO

from practicelog.core.extent import Extent
from practicelog.core.interchange import coach_form
from practicelog.core.interchange.coach_form import (
    COMMENT,
    FOCUS,
    HOW,
    NOTICE,
    RATER,
    UID,
    Cells,
    is_form,
    records,
)
from practicelog.core.interchange.csv_reps import guarded
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import REFUSED, Outcome, Row
from practicelog.core.interchange.strict_texts import sheet
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep_fields import FIELDS
from practicelog.errors import ImportRefusedError, UsageError, quoted
from practicelog.store.connection import Log
from practicelog.store.outgoing import Exported, drills, named_fields, named_reps, scripts

UNIT = "line"
"""What a refusal counts."""

OWN = (UID, "day", "drill", "kind")
TEXTS = tuple(each.name for each in FIELDS if each.for_coach)

HINTS = {
    UID: HOW,
    "day": coach_form.HOW_TO_RATE,
    COMMENT: "one line to the seller; in the last two rows what else you saw, and why this focus",
    RATER: "your name, once",
}

CELL_AT_MOST = 32_000
"""What every spreadsheet keeps of a text; the whole of it is in the jsonl beside the form."""

FORM_SUFFIX = ".csv"
BYTES_AT_MOST = 16 * 2**20

Rubrics = dict[tuple[str, int], tuple[Criterion, ...]]
"""The criteria of each version of each drill's rubric."""


def form_beside(file: str, format_: str) -> str:
    """Return the name of the rating form beside an export for a coach.

    Raises:
        UsageError: the export is no jsonl file, so that there is no place beside it.
    """
    path = PurePath(file)
    if format_ != "jsonl" or path.suffix in ("", FORM_SUFFIX):
        raise UsageError(
            f"--for-coach writes a jsonl file and a rating form beside it, not {quoted(file)}.",
            hint="-o for-ana.jsonl",
        )
    return str(path.with_suffix(FORM_SUFFIX))


def write(log: Log, extent: Extent, file: BinaryIO, coach: str = "") -> None:
    """Write a row for each rep that leaves and can be rated, drill by drill.

    The coach's name stands in the first row, where the seller has set it.
    """
    rubrics = _rubrics(log, extent)
    criteria = [(drill, each) for (drill, _), given in rubrics.items() for each in given]
    hints = {column: guarded(hint) for column, hint in coach_form.hints(criteria).items()}
    texts = [each for each in TEXTS if each in named_fields(extent)]
    file.write(BOM_UTF8)
    text = TextIOWrapper(file, "utf-8", newline="")
    writer = csv.DictWriter(text, [*OWN, *texts, *hints, COMMENT, RATER], restval="")
    writer.writeheader()
    writer.writerow(HINTS | hints)
    names = chain([coach], repeat(""))
    for rep, name in zip(_to_rate(log, extent, rubrics, texts), names, strict=False):
        writer.writerow(dict.fromkeys(hints, coach_form.ELSEWHERE) | rep | {RATER: guarded(name)})
    writer.writerow({UID: f"{NOTICE} {extent.today}"})
    writer.writerow({UID: f"{FOCUS} {extent.today}"})
    text.detach()


def _rubrics(log: Log, extent: Extent) -> Rubrics:
    """Return the rubrics that the reps are rated under, by drill and version."""
    used = {(rep["drill"], rep["rubric"]) for rep in _rateable(log, extent)}
    return {
        (drill["name"], rubric["version"]): tuple(
            Criterion(each["name"], each["hint"], each["check"]) for each in rubric["criteria"]
        )
        for drill in drills(log, extent)
        for rubric in drill["rubrics"]
        if (drill["name"], rubric["version"]) in used
    }


def _rateable(log: Log, extent: Extent) -> Iterator[Exported]:
    if "rep" not in extent.omitted_types:
        yield from (rep for rep in named_reps(log, extent) if rep["kind"] != "learn")


def _to_rate(
    log: Log, extent: Extent, rubrics: Rubrics, texts: Sequence[str]
) -> Iterator[dict[str, str]]:
    """Yield the cells of each rep, empty where there is something to rate."""
    said = _script_texts(log, extent) if "script" in texts else {}
    for drill in dict.fromkeys(name for name, _ in rubrics):
        for rep in _rateable(log, extent._replace(drill=drill)):
            rep["script"] = said.get(rep.get("script") or "")
            row = {name: rep[name] for name in OWN}
            row |= {name: guarded(rep[name] or "") for name in texts}
            yield row | {coach_form.heading(each): "" for each in rubrics[drill, rep["rubric"]]}


def _script_texts(log: Log, extent: Extent) -> dict[str, str]:
    return {
        f"{script['name']}@{version['version']}": version["text"][:CELL_AT_MOST]
        for script in scripts(log, extent)
        for version in script["versions"]
    }


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield what each row says: a rep with the coach's ratings, a comment as a notice, a focus.

    The first name in the form is the coach's wherever a row has none.

    Raises:
        ImportRefusedError: it is no rating form, too long, or does not say who rated.
    """
    rows = list(_rows(file))
    names = (cells[RATER] for _, cells in rows if RATER in cells and cells.get(UID) != HOW)
    coach = next(names, None)
    if coach is None:
        raise ImportRefusedError(
            "The form does not say who rated.", hint=f"put a name into the column {RATER} once"
        )
    for line, cells in rows:
        try:
            yield from [Row(line, each) for each in records({RATER: coach, **cells}, context)]
        except UsageError as error:
            yield Outcome(line, REFUSED, reason=error.message)


def _rows(file: BinaryIO) -> Iterator[tuple[int, Cells]]:
    """Yield the cells of each row that are not empty, by heading, and the line it ends on."""
    content = file.read(BYTES_AT_MOST + 1)
    if len(content) > BYTES_AT_MOST:
        raise ImportRefusedError(f"The form is longer than {BYTES_AT_MOST // 2**20} MiB.")
    headings, rows = sheet(BytesIO(content))
    if not is_form(headings):
        raise ImportRefusedError("The file is not practicelog's rating form.")
    for line, cells in rows:
        filled = zip(headings, map(str.strip, cells), strict=False)
        yield line, {heading: cell for heading, cell in filled if cell}
