"""The ratings of a rep that come in: resolved, compared, stored."""

import sqlite3
from collections.abc import Collection, Mapping

from practicelog.core.interchange.strict_texts import shown
from practicelog.core.persons import RATERS_AT_MOST, folded, is_seller
from practicelog.core.records.rep import SELF
from practicelog.core.rubrics import mean_of
from practicelog.errors import ConflictError, NotFoundError, UsageError, quoted
from practicelog.store.incoming.references import Criterion

Given = tuple[str, str, int | bool | None]
"""A rating as a file has it: rater, criterion, value."""

Givens = Collection[Given]

Stored = tuple[str, int, int | None]
"""A rating as the log has it: rater, the criterion's row, value."""


StoredOnes = Collection[Stored]


def stored(ratings: Givens, criteria: Mapping[str, Criterion]) -> frozenset[Stored]:
    """Return ratings as they would be stored under a rubric.

    Raises:
        NotFoundError: the rubric has no such criterion.
        UsageError: a value that the criterion cannot have.
    """
    return frozenset(
        (rater, _criterion(name, value, criteria), None if value is None else int(value))
        for rater, name, value in ratings
    )


def _criterion(name: str, value: int | bool | None, criteria: Mapping[str, Criterion]) -> int:
    if name not in criteria:
        raise NotFoundError(f"ratings: the drill's rubric has no criterion {quoted(name)}.")
    row, check = criteria[name]
    if value is not None and isinstance(value, bool) is not check:
        expected = "true or false" if check else "a whole number from 1 to 5"
        raise UsageError(f"ratings, {name}: {shown(value)} is not {expected}.")
    return row


def of_rep(log: sqlite3.Connection, rep: int) -> frozenset[Stored]:
    """Return the ratings a rep has."""
    found = log.execute("SELECT rater, criterion_id, value FROM rating WHERE rep_id = ?", (rep,))
    return frozenset(found)


def check_score(
    score: int | None, ratings: Collection[Stored], criteria: Mapping[str, Criterion]
) -> None:
    """Make sure that the score of a rep is what its own ratings come to.

    Raises:
        UsageError: it is another; `doctor` would call such a rep damaged.
    """
    checks = {each.id for each in criteria.values() if each.check}
    own = [
        value
        for rater, criterion, value in ratings
        if rater == SELF and value is not None and criterion not in checks
    ]
    if score != (mean := mean_of(own)):
        expected = "without one" if mean is None else f"{mean / 100:g}"
        told = "none" if score is None else f"{score / 100:g}"
        raise UsageError(
            f"score: {told} is not what its own ratings come to, {expected}; only a quick score is."
        )


def scored(log: sqlite3.Connection, rep: int) -> dict[str, int | None]:
    """Return what says how a rep is scored: its rubric's row, its score, whether it is quick."""
    found = log.execute("SELECT rubric_id, score, quick FROM rep WHERE id = ?", (rep,)).fetchone()
    return dict(zip(("rubric", "score", "quick"), found, strict=True))


def rubric_of(log: sqlite3.Connection, rep: int) -> int:
    """Return the row of the rubric that a rep is rated under."""
    (rubric,) = log.execute("SELECT rubric_id FROM rep WHERE id = ?", (rep,)).fetchone()
    return int(rubric)


def drill_of(log: sqlite3.Connection, rep: int) -> int:
    """Return the row of the drill that a rep is on."""
    (drill,) = log.execute("SELECT drill_id FROM rep WHERE id = ?", (rep,)).fetchone()
    return int(drill)


def check_rubric(log: sqlite3.Connection, rep: int, rubric: int) -> None:
    """Make sure that a rep can have a rubric: it has it already, or has no ratings.

    Raises:
        ConflictError: its ratings are by another one.
    """
    if rubric != rubric_of(log, rep) and of_rep(log, rep):
        raise ConflictError("rubric: it is rated here by another, and the file has no ratings.")


def others(ratings: Collection[Stored]) -> frozenset[Stored]:
    """Return the ratings that the seller did not give."""
    return frozenset(rating for rating in ratings if not is_seller(rating[0]))


def by_those_known(given: Givens, here: Collection[Stored]) -> Givens:
    """Return ratings under the names of the raters as they are spelled here."""
    known = {folded(rater): rater for rater in sorted({rating[0] for rating in here})}
    spelled = {rater: known.get(folded(rater), rater) for rater, _, _ in given}
    return [(spelled[rater], criterion, value) for rater, criterion, value in given]


def check_raters(ratings: Collection[Stored]) -> None:
    """Make sure that a rep has no more raters than anybody has colleagues.

    Raises:
        ConflictError: it would have.
    """
    raters = {rating[0] for rating in ratings}
    if len(raters) > RATERS_AT_MOST:
        raise ConflictError(
            f"ratings: it would have {len(raters):,} raters; {RATERS_AT_MOST} can be."
        )


def news(
    here: Collection[Stored], theirs: Collection[Stored]
) -> tuple[frozenset[Stored], frozenset[Stored]]:
    """Return the ratings that are new here, and those that have another value here."""
    known = {rating[:2] for rating in here}
    unlike = frozenset(theirs) - frozenset(here)
    changed = frozenset(rating for rating in unlike if rating[:2] in known)
    return unlike - changed, changed


def add(log: sqlite3.Connection, rep: int, ratings: Collection[Stored]) -> None:
    """Store new ratings, in one order whatever the file's."""
    log.executemany(
        "INSERT INTO rating (rep_id, rater, criterion_id, value) VALUES (?, ?, ?, ?)",
        [(rep, *rating) for rating in sorted(ratings, key=lambda rating: rating[:2])],
    )


def remove(log: sqlite3.Connection, rep: int, ratings: Collection[Stored]) -> None:
    """Delete some ratings."""
    log.executemany(
        "DELETE FROM rating WHERE rep_id = ? AND rater = ? AND criterion_id = ?",
        [(rep, rater, criterion) for rater, criterion, _ in ratings],
    )


def replace(log: sqlite3.Connection, rep: int, ratings: frozenset[Stored]) -> None:
    """Make the ratings of a rep these."""
    there = of_rep(log, rep)
    remove(log, rep, there - ratings)
    add(log, rep, ratings - there)
