"""What one row of a coach's rating form says, as records of a log; each cell for itself."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from practicelog.annotations import Any
from practicelog.core.coaching.focuses import default_end
from practicelog.core.interchange.field_rules import day
from practicelog.core.interchange.form_cells import failure, value_in
from practicelog.core.interchange.form_columns import (
    COMMENT,
    DRILL,
    ELSEWHERE,
    FOCUS,
    HOW,
    NOTICE,
    OWN_COMMENT,
    OWN_DRILL,
    OWN_RATER,
    OWN_UID,
    RATER,
    RATING,
    REMARKED,
    UID,
    YOUR_NAME,
    Column,
)
from practicelog.core.interchange.form_comments import (
    COMMENT_AT_MOST,
    comment_text,
    comment_uid,
    part_of,
    parts_of,
    remark_about,
    tidied,
)
from practicelog.core.interchange.form_sheets import Cells, FormRow
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import REFUSED, Outcome, Row
from practicelog.core.names import composed
from practicelog.core.persons import check_looks, folded, is_seller
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep import Rating
from practicelog.core.texts import is_unicode
from practicelog.core.wording import day_beside
from practicelog.errors import ImportRefusedError, UsageError, quoted

Exported = dict[str, Any]


def coach_named(rows: Collection[FormRow], context: ImportContext) -> str:
    """Return whose ratings a form holds: the first name in it, spelled as it was met here before.

    A name typed over the hint counts; the hint itself is none.

    Raises:
        ImportRefusedError: there is none, or it stands for the seller, or passes for another.
    """
    cells = [row.cells.get(OWN_RATER, "") for row in rows]
    failed = [why for each in cells if (why := failure(each))]
    name = next((e for e in cells if e not in ("", YOUR_NAME) and not failure(e)), None)
    if name is None:
        raise ImportRefusedError(
            f"{RATER}: {failed[0]}" if failed else "The form does not say who rated.",
            hint=f"put a name into the column {RATER} once, in a workbook right of “Your name”",
        )
    if is_seller(name):
        raise ImportRefusedError(f"{RATER}: {quoted(name)} stands for the seller.")
    try:
        check_looks(name, RATER)
    except UsageError as error:
        raise ImportRefusedError(error.message) from error
    return context.spelled(name)


def answers(row: FormRow, coach: str, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield what a row says, and for each cell that says nothing that can be why; never raise.

    `coach` is whose words they are where the row names nobody.
    """
    failed = {column: why for column, cell in row.cells.items() if (why := failure(cell))}
    for column, why in failed.items():
        if _is_read(column, row.cells):
            where = _where(row.cells.get(OWN_UID, ""), context)
            yield Outcome(row.number, REFUSED, reason=f"{where}{column.name}: {why}")
    if OWN_UID in failed:
        return
    sound = {column: cell for column, cell in row.cells.items() if column not in failed}
    try:
        for each in _said(sound, coach, context):
            if isinstance(each, str):
                yield Outcome(row.number, REFUSED, reason=each)
            else:
                yield Row(row.number, each)
    except UsageError as error:
        yield Outcome(row.number, REFUSED, reason=error.message)


def _is_read(column: Column, cells: Cells) -> bool:
    """Tell whether a column of a row is read; beside how to rate it is the name alone."""
    if cells.get(OWN_UID) == HOW:
        return column == OWN_RATER
    own = (OWN_UID, OWN_DRILL, OWN_COMMENT, OWN_RATER)
    return column.kind in (RATING, REMARKED) or column in own


def _where(what: str, context: ImportContext) -> str:
    """Return what a row is about as messages name it, before one of its columns."""
    if what.partition(" ")[0] in (NOTICE, FOCUS):
        return f"{what}, "
    rep = context.rep(what.lower()) if is_unicode(what) else None
    return f"{_named(rep, context)}, " if rep else ""


def _named(rep: Exported, context: ImportContext) -> str:
    drill = next(each.name for each in context.drills.values() if each.uid == rep["drill"])
    return f"{drill} of {day_beside(date.fromisoformat(rep['day']), context.today)}"


def _said(cells: Cells, coach: str, context: ImportContext) -> Iterator[Exported | str]:
    """Yield records, and in words what cannot be one.

    Raises:
        UsageError: the row is about nothing that is here, or claims to be the seller's.
    """
    what, own = cells.get(OWN_UID, ""), cells.get(OWN_RATER, "")
    word, _, on = what.partition(" ")
    who = coach if own in ("", YOUR_NAME) or folded(own) == folded(coach) else context.spelled(own)
    comment = cells.get(OWN_COMMENT, "")
    if is_seller(who):
        raise UsageError(f"{RATER}: {quoted(who)} stands for the seller.")
    check_looks(who, RATER)
    if word == NOTICE and comment:
        yield from _notices(what, day(on.partition(" ")[0], UID), "", comment, who)
    elif word == FOCUS and comment:
        yield _focus(day(on, UID), cells, who, context)
    elif what != HOW and word not in (NOTICE, FOCUS):
        yield from _about_rep(what.lower(), cells, who, context)


def _about_rep(
    rep_uid: str, cells: Cells, who: str, context: ImportContext
) -> Iterator[Exported | str]:
    """Yield a rep as it is here with the coach's ratings, so that nothing else of it can change."""
    given = {
        column: cell
        for column, cell in cells.items()
        if column == OWN_COMMENT or column.kind in (RATING, REMARKED)
    }
    if not set(given.values()) - {ELSEWHERE}:
        return
    rep = context.rep(rep_uid) if is_unicode(rep_uid) else None
    if rep is None:
        raise UsageError(f"{UID}: there is no rep {quoted(rep_uid)} here.")
    drill = next(each.name for each in context.drills.values() if each.uid == rep["drill"])
    where = _named(rep, context)
    criteria = {each.name: each for each in context.rubrics[rep["drill"], rep["rubric"]]}
    _check_in_place(given, criteria, where)
    ratings, wrong = _ratings(given, criteria, who, drill)
    if ratings:
        there = {(each["rater"], each["criterion"]): each for each in rep["ratings"]}
        new = {(each.rater, each.criterion): each._asdict() for each in ratings}
        yield rep | {"ratings": list((there | new).values())}
    for column, cell in given.items():
        if column == OWN_COMMENT:
            yield from _notices(rep_uid, rep["day"], comment_text(drill, ""), cell, who)
        elif column.kind == REMARKED:
            about, lead = remark_about(rep_uid, column.name), comment_text(drill, "", column.name)
            yield from _notices(about, rep["day"], lead, cell, who)
    yield from (f"{where}, {each}" for each in wrong)


def _check_in_place(given: Cells, criteria: Mapping[str, Criterion], where: str) -> None:
    """Raise UsageError where a mark for another drill's criterion stands under one of this drill's.

    Then cells have moved along their row, and nothing in it can be trusted.
    """
    for column, cell in given.items():
        if column.kind == RATING and column.name in criteria and cell == ELSEWHERE:
            raise UsageError(f"{where}: its cells do not stand under their headings.")


def _ratings(
    given: Cells, criteria: Mapping[str, Criterion], who: str, drill: str
) -> tuple[list[Rating], list[str]]:
    """Return the ratings of a row, and what is wrong with each cell that is none."""
    ratings, wrong = [], []
    for column, cell in given.items():
        if column.kind != RATING or cell == ELSEWHERE:
            continue
        criterion = criteria.get(column.name)
        try:
            if criterion is None:
                wrong.append(f"{column.name}: {drill} was not rated on it then.")
            else:
                ratings.append(Rating(who, criterion.name, value_in(cell, criterion)))
        except UsageError as error:
            wrong.append(f"{column.name}: {error.message}")
    return ratings, wrong


def _notices(about: str, on: str, lead: str, comment: str, who: str) -> Iterator[Exported | str]:
    """Yield a comment as notices of its day; a later one about the same is the same notice."""
    comment = tidied(comment)
    if len(comment) > COMMENT_AT_MOST:
        yield f"{COMMENT}: it has {len(comment):,} characters; {COMMENT_AT_MOST:,} can be."
        return
    for number, part in enumerate(parts_of(lead, comment), 1):
        yield {
            "type": "notice",
            "uid": comment_uid(part_of(about, number), who),
            "revision": 1,
            "day": on,
            "text": lead + part,
            "who": who,
        }


def _focus(on: str, cells: Cells, who: str, context: ImportContext) -> Exported:
    named = cells.get(OWN_DRILL, "")
    drill = context.drills.get(composed(named.lower()))
    if drill is None:
        raise UsageError(f"{DRILL}: {quoted(named)} names no drill.")
    return {
        "type": "focus",
        "uid": comment_uid(f"{FOCUS} {on} {drill.name}", who),
        "revision": 1,
        "drill": drill.uid,
        "criterion": None,
        "why": " ".join(cells[OWN_COMMENT].split()),
        "target": None,
        "from": on,
        "until": default_end(date.fromisoformat(on)).isoformat(),
        "state": "proposed",
        "proposed_by": who,
        "closed": None,
        "outcome": None,
    }
