"""What a coach says in one row of a rating form, as records of the interchange form."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from practicelog.core.coaching.focuses import default_end
from practicelog.core.interchange.authorship import is_seller
from practicelog.core.interchange.comments import comment_text, comment_uid
from practicelog.core.interchange.field_rules import day
from practicelog.core.interchange.rating_columns import ratings_of
from practicelog.core.interchange.terms import Terms
from practicelog.errors import UsageError, quoted

UID, DRILL, COMMENT, RATER = "uid", "drill", "comment", "rater"

HOW, NOTICE, FOCUS = "how to rate", "notice", "focus"
"""What stands for the uid in rows that are about no rep; the last two with the day of the form."""

Cells = Mapping[str, str]
"""The cells of a row that are not empty, by heading."""

Exported = dict[str, Any]


def is_form(headings: Collection[str]) -> bool:
    """Tell a rating form from any other file by its headings."""
    return {UID, COMMENT, RATER} <= set(headings)


def records(cells: Cells, terms: Terms) -> Iterator[Exported]:
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
        yield _focus(day(on, UID), cells, terms)
    elif what != HOW and word not in (NOTICE, FOCUS):
        yield from _about_rep(what.lower(), cells, terms)


def _about_rep(rep_uid: str, cells: Cells, terms: Terms) -> Iterator[Exported]:
    """Yield a rep as it is here with the coach's ratings, so that nothing else of it can change."""
    ratings = ratings_of(cells, cells[RATER])
    if not ratings and COMMENT not in cells:
        return
    rep = terms.rep(rep_uid)
    if rep is None:
        raise UsageError(f"{UID}: there is no rep {quoted(rep_uid)} here.")
    if ratings:
        there = {(each["rater"], each["criterion"]): each for each in rep["ratings"]}
        given = {(each.rater, each.criterion): each._asdict() for each in ratings}
        yield rep | {"ratings": list((there | given).values())}
    if COMMENT in cells:
        drill = next(each.name for each in terms.drills.values() if each.uid == rep["drill"])
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


def _focus(on: str, cells: Cells, terms: Terms) -> Exported:
    drill = terms.drills.get(cells.get(DRILL, "").lower())
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
