"""Records as pandas has them: scores in points, days and instants as datetime64.

pandas is not needed for anything else, so it is loaded here alone, when a frame is asked for.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from practicelog.core.records.rep import Rep
from practicelog.core.streaks.rulings import Ruling
from practicelog.errors import UsageError

if TYPE_CHECKING:
    from pandas import DataFrame

Frame = Literal["reps", "ratings", "weeks"]

HUNDREDTHS = 100
REPS = (
    "rep", "uid", "day", "at", "zone", "logged", "drill", "rubric", "kind", "minutes", "takes",
    "difficulty", "feedback", "partner", "predict", "score", "quick", "deliberate", "goal",
    "change", "kept", "next", "note", "script", "version",
)  # fmt: skip
RATINGS = (
    "rep", "day", "drill", "rubric", "kind", "difficulty", "rater", "criterion", "value", "check",
)  # fmt: skip
WEEKS = ("week", "first", "last", "state", "done", "need", "streak", "reserve")
DAYS = ("day", "first", "last")
INSTANTS = ("at", "logged")
NUMBERS = {"minutes": "Int64", "version": "Int64", "predict": "float64", "score": "float64"}


def of_reps(reps: Iterable[Rep]) -> "DataFrame":
    """Return a row for each rep; `version` is that of the script, and `rep` the rep's number."""
    return _frame(REPS, [_rep(each) for each in reps])


def of_ratings(reps: Iterable[Rep]) -> "DataFrame":
    """Return a row for each rating of a criterion that applied; a check is 1 or 0."""
    rows = [
        (
            *(rep.id, rep.day, rep.drill, rep.rubric, rep.kind, rep.difficulty),
            *(rating.rater, rating.criterion, float(rating.value), isinstance(rating.value, bool)),
        )
        for rep in reps
        for rating in rep.ratings
        if rating.value is not None
    ]
    return _frame(RATINGS, rows)


def of_weeks(weeks: Iterable[Ruling]) -> "DataFrame":
    """Return a row for each week of practice, the earliest first."""
    rows = [(each.week.name, each.week.first, each.week.last, *each[1:6]) for each in weeks]
    return _frame(WEEKS, rows)


def _rep(rep: Rep) -> tuple[Any, ...]:
    script = rep.script or (None, None)
    return (
        *(rep.id, rep.uid, rep.day, rep.at, rep.zone, rep.logged, rep.drill, rep.rubric, rep.kind),
        *(rep.minutes, rep.takes, rep.difficulty, rep.feedback, rep.partner),
        *(_points(rep.predict), _points(rep.score), rep.quick, rep.deliberate),
        *(rep.goal, rep.change, rep.kept, rep.next, rep.note, *script),
    )


def _points(hundredths: int | None) -> float | None:
    return None if hundredths is None else hundredths / HUNDREDTHS


def _frame(columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> "DataFrame":
    """Return rows as a frame whose columns have the same types however few there are.

    Raises:
        UsageError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ModuleNotFoundError as error:
        raise UsageError("A frame needs pandas.", hint="pip install pandas") from error
    frame = pd.DataFrame(rows, columns=[*columns])
    for name in columns:
        if name in DAYS:
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
        elif name in INSTANTS:
            frame[name] = pd.to_datetime(frame[name], utc=True).astype("datetime64[s, UTC]")
        elif name in NUMBERS:
            frame[name] = frame[name].astype(NUMBERS[name])
    return frame
