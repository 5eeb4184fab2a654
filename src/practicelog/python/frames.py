"""Records as pandas has them: scores in points, days and instants as datetime64.

pandas is not needed for anything else, so it is loaded here alone, when a frame is asked for.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from practicelog.core.records.natures import DURATION, POINTS, SCRIPT, Field
from practicelog.core.records.rep import Rep
from practicelog.core.records.rep_fields import IN_A_ROW
from practicelog.core.records.take_fields import FIELDS as TAKE_FIELDS
from practicelog.core.streaks.rulings import Ruling
from practicelog.errors import UsageError

if TYPE_CHECKING:
    from pandas import DataFrame

Frame = Literal["reps", "ratings", "weeks", "takes"]

HUNDREDTHS = 100
COLUMNS = tuple(each for each in IN_A_ROW if each.name not in {"ratings", "revision", "seller"})
REPS = ("rep", *(each.name for each in COLUMNS), "version")
OF_ITS_REP = ("rep", "day", "drill", "rubric", "kind", "difficulty")
RATINGS = (*OF_ITS_REP, "rater", "criterion", "value", "check")
TAKES = ("rep", "day", "drill", *(each.name for each in TAKE_FIELDS))
WEEKS = ("week", "first", "last", "state", "done", "need", "streak", "reserve")
NUMERIC = {DURATION: "Int64", POINTS: "float64"}
DAYS = ("day", "first", "last")
INSTANTS = ("at", "logged", "began")
NUMBERS = {"version": "Int64", "rating": "Int64"} | {
    each.name: NUMERIC[each.nature] for each in COLUMNS if each.nature in NUMERIC and each.optional
}


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


def of_takes(reps: Iterable[Rep]) -> "DataFrame":
    """Return a row for each take of a session; `card` is the text of the card it was on."""
    rows = [
        (rep.id, rep.day, rep.drill, *take[:3], take.card and take.card.text, *take[4:])
        for rep in reps
        for take in rep.take_log
    ]
    return _frame(TAKES, rows)


def _rep(rep: Rep) -> tuple[Any, ...]:
    values = tuple(_value(each, getattr(rep, each.name)) for each in COLUMNS)
    return (rep.id, *values, rep.script and rep.script.version)


def _value(field: Field, value: Any) -> Any:
    if field.nature == SCRIPT:
        return value and value.name
    return _points(value) if field.nature == POINTS else value


def _points(hundredths: int | None) -> float | None:
    return None if hundredths is None else hundredths / HUNDREDTHS


def _frame(columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> "DataFrame":
    """Return rows as a frame whose columns have the same types however few there are.

    Raises:
        UsageError: pandas is not installed.
    """
    try:
        import pandas as pd  # a frame alone needs it
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
