"""The columns of a coach's rating form: what each heading is, and how a spreadsheet may have it.

Each criterion is a column, headed `explore (1-5)` or `cut (y/n)`. The scale stands in the heading,
so that a coach sees what to type, and so that no criterion is taken for one of the form's own
columns: a criterion's name holds no blank.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from practicelog.core.names import composed
from practicelog.core.record import Record
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.rubrics import ANCHORS

SCALE = " (1-5)"
CHECK = " (y/n)"
ANY_SCALE = r"\s*[(\[]\s*(1\s*[-–—‐]\s*5|y\s*/\s*n)\s*[)\]]$"
REMARK = re.compile(r"(.+?)\s*:\s*comment$")

UID, DRILL, COMMENT, RATER = "uid", "drill", "comment", "rater"
TEXTS = frozenset(each.name for each in FIELDS if each.for_coach)
OWN = frozenset({UID, DRILL, COMMENT, RATER, "day", "kind", "what", "seller", *TEXTS})
"""The form's own columns; of these only the first four are read back."""

HOW_TO_RATE = (
    ", ".join(f"{value} {meaning}" for value, meaning in ANCHORS)
    + "; y or n; na: it did not apply; empty: not rated"
)

HOW, NOTICE, FOCUS = "how to rate", "notice", "focus"
"""What stands for the uid in rows that are about no rep; the last two with the day of the form."""

YOUR_NAME = "your name, once"
HINTS = {
    UID: HOW,
    "day": HOW_TO_RATE,
    COMMENT: "to the seller, as long as you like; in the last two rows what else you saw, and why "
    "this focus",
    RATER: YOUR_NAME,
}
"""What stands below the headings of the form's own columns."""

ELSEWHERE = "·"
"""Stands where a criterion is no part of a rep's rubric: there is nothing to rate."""

RATING = "rating"
REMARKED = "remark"


class Column(Record):
    """What a column holds: something of the form's `own`, a `rating`, or a `remark` on one."""

    kind: str
    name: str


OWN_UID, OWN_COMMENT, OWN_RATER, OWN_DRILL = (
    Column("own", name) for name in (UID, COMMENT, RATER, DRILL)
)


def heading(criterion: Criterion) -> str:
    """Return the heading of a criterion's column."""
    return criterion.name + (CHECK if criterion.check else SCALE)


def column_under(text: str) -> Column | None:
    """Return what a heading means, however a spreadsheet has it; None where there is none.

    A criterion may have lost its scale: what is none of the form's own columns is a criterion.
    """
    name = composed(" ".join(text.split()).lower())
    bare = re.sub(ANY_SCALE, "", name)
    if remark := REMARK.fullmatch(bare):
        return Column(REMARKED, remark[1])
    if bare == name and name in OWN:
        return Column("own", name)
    return Column(RATING, bare) if bare else None


def is_form(headings: Collection[str]) -> bool:
    """Tell a rating form from any other file by its headings."""
    found = {column_under(each) for each in headings}
    return OWN_UID in found and bool({OWN_COMMENT, OWN_RATER} & found)


def hints(criteria: Iterable[tuple[str, Criterion]]) -> dict[str, str]:
    """Return what each column is about: a criterion's hint, with its drill where several differ."""
    found: dict[str, dict[str, str]] = {}
    for drill, criterion in criteria:
        found.setdefault(heading(criterion), {})[drill] = criterion.hint
    return {column: _hint(by_drill) for column, by_drill in found.items()}


def _hint(by_drill: Mapping[str, str]) -> str:
    if len(set(by_drill.values())) == 1:
        return next(iter(by_drill.values()))
    return "; ".join(f"{drill}: {hint}" for drill, hint in by_drill.items() if hint)
