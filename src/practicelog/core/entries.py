"""What a seller types about a rep, and the rep it makes or changes."""

from datetime import datetime

from practicelog.annotations import Any
from practicelog.core.calendar.moments import Moment
from practicelog.core.persons import RATERS_AT_MOST, folded
from practicelog.core.record import Record
from practicelog.core.records import rep_fields
from practicelog.core.records.drill import Drill
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.rubrics import example_of, ratings_typed, score_of
from practicelog.core.scripts.references import ScriptReference
from practicelog.errors import ConflictError, UsageError, quoted

CLEARABLE = {each.option: each.name for each in rep_fields.CLEARABLE}
"""The options whose values can be taken back, and the fields that hold them."""


class Entry(Record):
    """The options typed for one rep, each checked by itself; None where nothing was typed."""

    minutes: int | None = None
    takes: int | None = None
    score: int | None = None
    ratings: tuple[str, ...] = ()
    goal: str | None = None
    change: str | None = None
    kept: str | None = None
    next: str | None = None
    note: str | None = None
    partner: str | None = None
    feedback: str | None = None
    difficulty: str | None = None
    predict: int | None = None
    kind: str | None = None
    recording: str | None = None
    script: ScriptReference | None = None
    rater: str | None = None

    @property
    def plain(self) -> dict[str, Any]:
        """What was typed and is a field of the rep as it is: no score, ratings or script."""
        return {
            name: value
            for name, value in self._asdict().items()
            if value is not None and name not in {"score", "ratings", "script", "rater"}
        }


def new_rep(
    entry: Entry,
    drill: Drill,
    moment: Moment,
    uid: str,
    logged: datetime,
    goal: str | None = None,
) -> Rep:
    """Return the rep that an entry makes, not yet numbered; `goal` is taken where none was typed.

    Raises:
        UsageError: an overall score together with ratings, or a rating that cannot be.
        NotFoundError: a rating names no criterion of the drill.
    """
    blank = Rep(
        id=0,
        uid=uid,
        at=moment.at,
        zone=moment.zone,
        day=moment.day,
        logged=logged,
        drill=drill.name,
        rubric=drill.rubric,
        goal=goal,
    )
    return _scored(blank._replace(**entry.plain), entry, drill)


def is_retry(rep: Rep, stored: Rep, moment: Moment, script: ScriptReference | None = None) -> bool:
    """Tell whether a stored rep has the content of a new one with the same uid.

    A moment that was not typed is no content: the retry comes later than the first try. Nor is
    the number of a script's newest version: there may be a newer one by then.
    """
    if not moment.typed:
        rep = rep._replace(at=stored.at, zone=stored.zone, day=stored.day)
    if rep.script and stored.script and script and script.version is None:
        rep = rep._replace(script=rep.script._replace(version=stored.script.version))
    return stored == rep._replace(
        id=stored.id,
        zone=stored.zone,
        logged=stored.logged,
        rubric=stored.rubric,
        revision=stored.revision,
    )


def edited_rep(rep: Rep, entry: Entry, drill: Drill, moment: Moment | None) -> Rep:
    """Return a rep with what was typed put in its place, the rest as it was.

    `drill` carries the rubric the rep was rated under. Ratings are replaced criterion by
    criterion.

    Raises:
        UsageError: an overall score for a rep rated by criterion, or the reverse.
        NotFoundError: a rating names no criterion of the drill.
    """
    if moment:
        rep = rep._replace(at=moment.at, zone=moment.zone, day=moment.day)
    return _scored(rep._replace(**entry.plain), entry, drill)


def moved_rep(rep: Rep, drill: Drill) -> tuple[Rep, tuple[Rating, ...]]:
    """Return a rep as one of another drill, and the ratings that its rubric has no place for.

    What is rated under the same name stays, everybody's; the score is made of one's own that do.
    """
    checks = {criterion.name: criterion.check for criterion in drill.criteria}
    fit = tuple(
        each
        for each in rep.ratings
        if each.criterion in checks
        and (each.value is None or isinstance(each.value, bool) is checks[each.criterion])
    )
    lost = tuple(each for each in rep.ratings if each not in fit)
    moved = rep._replace(drill=drill.name, rubric=drill.rubric, ratings=_merged(fit, (), drill))
    return (moved if rep.quick else moved._replace(score=score_of(fit))), lost


def cleared_rep(rep: Rep, fields: tuple[str, ...], rater: str | None = None) -> Rep:
    """Return a rep with some optional fields emptied; clearing ratings clears their score.

    The ratings are the seller's own, or those of another `rater`.

    Raises:
        UsageError: a field that cannot be empty, or no field at all.
    """
    for word in fields:
        typed = word.lower().lstrip("-")
        field = CLEARABLE.get(typed, typed)
        if field not in CLEARABLE.values():
            raise UsageError(
                f"--clear: {quoted(word)} cannot be cleared.",
                hint=f"one of {', '.join(CLEARABLE)}",
            )
        if field == "ratings" and rater is not None:
            left = tuple(each for each in rep.ratings if folded(each.rater) != folded(rater))
            rep = rep._replace(ratings=left)
        elif field in {"score", "ratings"}:
            others = tuple(each for each in rep.ratings if each.rater != SELF)
            rep = rep._replace(score=None, quick=False, ratings=others)
        else:
            emptied: dict[str, Any] = {field: None}
            rep = rep._replace(**emptied)
    return rep


def _scored(rep: Rep, entry: Entry, drill: Drill) -> Rep:
    if entry.rater is not None:
        rep, entry = _rated_by_another(rep, entry, drill), entry._replace(ratings=())
    typed = ratings_typed(entry.ratings, drill)
    ratings = _merged(rep.ratings, typed, drill)
    own = [each for each in ratings if each.rater == SELF]
    if own and (entry.score is not None or rep.quick):
        raise UsageError(
            "A rep has either an overall score or ratings by criterion, not both.",
            hint=_way_over(rep.id, drill, to_score=entry.score is not None) if rep.id else None,
        )
    if entry.score is not None:
        return rep._replace(score=entry.score, quick=True)
    if typed:
        return rep._replace(ratings=ratings, score=score_of(ratings))
    return rep


def _rated_by_another(rep: Rep, entry: Entry, drill: Drill) -> Rep:
    """Return a rep with what somebody else gave it; the seller's own ratings and score stay.

    Who is known to the rep already is known by the name there.
    """
    if not entry.ratings:
        raise UsageError(
            "--rater says whose the ratings are, and there are none.",
            hint=f"add {example_of(drill)}",
        )
    known = {folded(each.rater): each.rater for each in rep.ratings}
    rater = known.get(folded(entry.rater or ""), entry.rater or "")
    if len({*known.values(), rater}) > RATERS_AT_MOST:
        raise ConflictError(f"A rep has {RATERS_AT_MOST} raters at most.")
    typed = [each._replace(rater=rater) for each in ratings_typed(entry.ratings, drill)]
    given = {(each.rater, each.criterion): each for each in (*rep.ratings, *typed)}
    order = [criterion.name for criterion in drill.criteria]

    def place(each: Rating) -> tuple[bool, str, int]:
        return each.rater != SELF, each.rater, order.index(each.criterion)

    return rep._replace(ratings=tuple(sorted(given.values(), key=place)))


def _way_over(number: int, drill: Drill, *, to_score: bool) -> str:
    """Return what to type to rate a rep the other way."""
    typed = "--clear ratings --score 3" if to_score else f"--clear score {example_of(drill)}"
    return f"practicelog edit {number} {typed}"


def _merged(
    before: tuple[Rating, ...], typed: tuple[Rating, ...], drill: Drill
) -> tuple[Rating, ...]:
    order = [criterion.name for criterion in drill.criteria]
    own = {each.criterion: each for each in before if each.rater == SELF}
    own |= {each.criterion: each for each in typed}
    others = tuple(each for each in before if each.rater != SELF)
    return (*(own[name] for name in order if name in own), *others)
