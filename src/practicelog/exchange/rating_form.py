"""The coach's rating form as CSV, and every form read back: CSV, a workbook, a page's answers.

It holds no score of the seller's, so that the coach rates blind. Of what comes back only the
ratings, the comments and the coach's name are read, and the rows for what else the coach noticed.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from itertools import chain, repeat
from pathlib import PurePath

from practicelog.annotations import BinaryIO
from practicelog.core.interchange.coach_form import answers, coach_named
from practicelog.core.interchange.csv_reps import guarded
from practicelog.core.interchange.form_answers import answer_rows, is_answers
from practicelog.core.interchange.form_columns import (
    COMMENT,
    ELSEWHERE,
    FOCUS,
    HINTS,
    NOTICE,
    RATER,
    UID,
    heading,
    hints,
)
from practicelog.core.interchange.form_content import OWN, FormContent
from practicelog.core.interchange.form_sheets import FormRow, Grid, form_rows, heading_row
from practicelog.core.interchange.form_texts import WINDOWS, decoded, grid
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import REFUSED, SAID, Outcome, Row
from practicelog.core.interchange.strict_texts import document
from practicelog.core.interchange.workbooks import sheets
from practicelog.core.packed import PACKED
from practicelog.errors import ImportRefusedError, UsageError, quoted

UNIT = "row"
"""What a refusal counts."""

FORM_SUFFIX = ".csv"
BYTES_AT_MOST = 16 * 2**20


def form_beside(file: str) -> str:
    """Return the name of the rating form beside a jsonl export for a coach.

    Raises:
        UsageError: there is no place beside it.
    """
    path = PurePath(file)
    if path.suffix in ("", FORM_SUFFIX):
        raise UsageError(
            f"A rating form lies beside a file with another ending, not beside {quoted(file)}.",
            hint="-o for-ana.xlsx",
        )
    return str(path.with_suffix(FORM_SUFFIX))


def write(content: FormContent, file: BinaryIO) -> None:
    """Write a row for each rep to rate, drill by drill, and two for what else there is to say.

    The coach's name stands in the first row, where the seller has set it.
    """
    criteria = [(drill.name, each) for drill in content.drills for each in drill.criteria]
    about = {column: guarded(hint) for column, hint in hints(criteria).items()}
    file.write(BOM_UTF8)
    text = TextIOWrapper(file, "utf-8", newline="")
    columns = [*OWN, *content.texts, *about, COMMENT, RATER]
    writer = csv.DictWriter(text, columns, restval="")
    writer.writeheader()
    writer.writerow(HINTS | about)
    names = chain([content.coach], repeat(""))
    for row, name in zip(_rows(content), names, strict=False):
        writer.writerow(dict.fromkeys(about, ELSEWHERE) | row | {RATER: guarded(name)})
    writer.writerow({UID: f"{NOTICE} {content.today}"})
    writer.writerow({UID: f"{FOCUS} {content.today}"})
    text.detach()


def _rows(content: FormContent) -> Iterator[dict[str, str]]:
    """Yield the cells of each rep, empty where there is something to rate."""
    for drill in content.drills:
        to_rate = {heading(each): "" for each in drill.criteria}
        for rep in drill.reps():
            own = {name: rep[name] for name in OWN}
            yield own | {name: guarded(rep[name]) for name in content.texts} | to_rate


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield what each row says: a rep with the coach's ratings, a comment as a notice, a focus.

    The first name in the form is the coach's wherever a row has none.

    Raises:
        ImportRefusedError: it is no rating form, too long, or does not say who rated.
    """
    content = file.read(BYTES_AT_MOST + 1)
    if len(content) > BYTES_AT_MOST:
        raise ImportRefusedError(f"The form is longer than {BYTES_AT_MOST // 2**20} MiB.")
    found = list(_found(content, context))
    rows = [each for each in found if isinstance(each, FormRow)]
    coach = coach_named(rows, context)
    for each in found:
        if isinstance(each, FormRow):
            yield from answers(each, coach, context)
        else:
            yield each


def _found(content: bytes, context: ImportContext) -> Iterator[FormRow | Outcome]:
    if is_answers(content):
        yield from answer_rows(document(BytesIO(content)))
    elif content.startswith(PACKED):
        yield from _of_sheets(sheets(content), context)
    else:
        text, encoding = decoded(content)
        if encoding == WINDOWS:
            yield Outcome(0, SAID, reason="The form was read as cp1252, the encoding of Windows.")
        yield from _of_sheets([("", grid(text))], context)


def _of_sheets(
    found: list[tuple[str, Grid]], context: ImportContext
) -> Iterator[FormRow | Outcome]:
    """Yield the rows of every sheet that is a form, and name those that are none.

    Raises:
        ImportRefusedError: none of them is.
    """
    known = frozenset(each.name for given in context.rubrics.values() for each in given)
    places = [(name, cells, heading_row(cells)) for name, cells in found]
    if not any(place is not None for _, _, place in places):
        raise ImportRefusedError("The file is not practicelog's rating form.")
    for name, cells, place in places:
        if place is not None:
            yield from form_rows(cells, place, known)
        elif any(map(any, cells)):
            yield Outcome(1, REFUSED, reason=f"the sheet {quoted(name)} was not read.")
