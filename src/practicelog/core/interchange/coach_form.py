"""A coach's rating form: its columns, and what one row of it says as records of a log.

Each criterion is a column, headed `explore (1-5)` or `cut (y/n)`. The scale stands in the heading,
so that a coach sees what to type, and so that no criterion is taken for one of the form's own
columns: a criterion's name holds no blank. A comment on a rep is a notice of the rep's day that is
known by its uid.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from practicelog.core.coaching.focuses import default_end
from practicelog.core.interchange.field_rules import day
from practicelog.core.interchange.foreign_reps import uid
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.persons import is_seller
from practicelog.core.records.drill import Criterion
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rating, Rep
from practicelog.core.rubrics import ANCHORS, value_typed
from practicelog.errors import UsageError, quoted

SCALE = " (1-5)"
CHECK = " (y/n)"

ELSEWHERE = "·"
"""Stands where a criterion is no part of a rep's rubric: there is nothing to rate."""

HOW_TO_RATE = (
    ", ".join(f"{value} {meaning}" for value, meaning in ANCHORS)
    + "; y or n; na: it did not apply; empty: not rated"
)


def heading(criterion: Criterion) -> str:
    """Return the heading of a criterion's column."""
    return criterion.name + (CHECK if criterion.check else SCALE)


def criterion_under(text: str) -> Criterion | None:
    """Return the criterion that a heading names, None for another column."""
    for suffix in (SCALE, CHECK):
        if text.endswith(suffix):
            return Criterion(text.removesuffix(suffix), check=suffix == CHECK)
    return None


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


def ratings_of(cells: Mapping[str, str], rater: str) -> tuple[Rating, ...]:
    """Return the ratings that a row's cells hold by heading; an empty one is none.

    Raises:
        UsageError: a cell holds what its criterion cannot be.
    """
    found = []
    for column, cell in cells.items():
        criterion = criterion_under(column)
        if criterion and cell not in ("", ELSEWHERE):
            found.append(Rating(rater, criterion.name, value_typed(cell, criterion)))
    if len({rating.criterion for rating in found}) < len(found):
        raise UsageError("ratings: two columns rate the same criterion.")
    return tuple(found)


TOOL = "rating-form"


def comment_uid(about: str, who: str) -> str:
    """Return the uid of what somebody says about a rep, given by its uid, or about a day."""
    return uid(TOOL, f"{about}.{who}")


def comment_text(drill: str, comment: str) -> str:
    """Return a comment on a rep as its notice tells it, among those of a day: with the drill."""
    return f"{drill}: {comment}"


def comments_on(rep: Rep, notices: Iterable[Notice]) -> tuple[tuple[str, str], ...]:
    """Return who said what about a rep, among the notices of its day."""
    lead = comment_text(rep.drill, "")
    return tuple(
        (each.who, each.text.removeprefix(lead))
        for each in notices
        if each.who and each.uid == comment_uid(rep.uid, each.who)
    )


UID, DRILL, COMMENT, RATER = "uid", "drill", "comment", "rater"

HOW, NOTICE, FOCUS = "how to rate", "notice", "focus"
"""What stands for the uid in rows that are about no rep; the last two with the day of the form."""

Cells = Mapping[str, str]
"""The cells of a row that are not empty, by heading."""

Exported = dict[str, Any]


def is_form(headings: Collection[str]) -> bool:
    """Tell a rating form from any other file by its headings."""
    return {UID, COMMENT, RATER} <= set(headings)


def records(cells: Cells, context: ImportContext) -> Iterator[Exported]:
    """Yield what one row says: a rep with the coach's ratings, a comment as a notice, a focus.

    A row in which nothing was filled in says nothing.

    Raises:
        UsageError: a cell holds what it cannot, or the row is about nothing that is here.
    """
    what = cells.get(UID, "")
    word, _, on = what.partition(" ")
    if is_seller(cells[RATER]):
        raise UsageError(f"{RATER}: {quoted(cells[RATER])} stands for the seller.")
    if word == NOTICE and COMMENT in cells:
        yield _notice(what, day(on, UID), cells[COMMENT], cells[RATER])
    elif word == FOCUS and COMMENT in cells:
        yield _focus(day(on, UID), cells, context)
    elif what != HOW and word not in (NOTICE, FOCUS):
        yield from _about_rep(what.lower(), cells, context)


def _about_rep(rep_uid: str, cells: Cells, context: ImportContext) -> Iterator[Exported]:
    """Yield a rep as it is here with the coach's ratings, so that nothing else of it can change."""
    ratings = ratings_of(cells, cells[RATER])
    if not ratings and COMMENT not in cells:
        return
    rep = context.rep(rep_uid)
    if rep is None:
        raise UsageError(f"{UID}: there is no rep {quoted(rep_uid)} here.")
    if ratings:
        there = {(each["rater"], each["criterion"]): each for each in rep["ratings"]}
        given = {(each.rater, each.criterion): each._asdict() for each in ratings}
        yield rep | {"ratings": list((there | given).values())}
    if COMMENT in cells:
        drill = next(each.name for each in context.drills.values() if each.uid == rep["drill"])
        yield _notice(rep_uid, rep["day"], comment_text(drill, cells[COMMENT]), cells[RATER])


def _notice(about: str, on: str, text: str, who: str) -> Exported:
    """Return a comment as a notice of its day; a later one about the same is the same notice."""
    return {
        "type": "notice",
        "uid": comment_uid(about, who),
        "revision": 1,
        "day": on,
        "text": " ".join(text.split()),
        "who": who,
    }


def _focus(on: str, cells: Cells, context: ImportContext) -> Exported:
    drill = context.drills.get(cells.get(DRILL, "").lower())
    if drill is None:
        raise UsageError(f"{DRILL}: {quoted(cells.get(DRILL, ''))} names no drill.")
    return {
        "type": "focus",
        "uid": comment_uid(f"{FOCUS} {on} {drill.name}", cells[RATER]),
        "revision": 1,
        "drill": drill.uid,
        "criterion": None,
        "why": " ".join(cells[COMMENT].split()),
        "target": None,
        "from": on,
        "until": default_end(date.fromisoformat(on)).isoformat(),
        "state": "proposed",
        "proposed_by": cells[RATER],
        "closed": None,
        "outcome": None,
    }
