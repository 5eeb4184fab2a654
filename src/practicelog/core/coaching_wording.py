"""Focuses, promises, and what is due, in the words a seller reads."""

from collections.abc import Iterable, Sequence
from datetime import date

from practicelog.core.coaching.deliberate import lacking
from practicelog.core.coaching.promises import DROPPED, KEPT, LATE, OPEN, Made, fate
from practicelog.core.coaching.suggestions import EASY_REPS, Due, Rested, TargetLevel
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.plan import Plan
from practicelog.core.records.rep import Rep
from practicelog.core.wording import count_words, day_beside, score_words

TOO_EASY = f"the last {EASY_REPS} were all 5 at easy: raise the difficulty"


def end_words(focus: Focus, day: date) -> str:
    """Return when a focus ends, or that it should have been closed: `until 31 Dec`."""
    return f"{'until' if focus.until >= day else 'over since'} {day_beside(focus.until, day)}"


def fate_words(made: Sequence[Made], plans: Sequence[Plan], still: str = OPEN) -> str:
    """Return what became of several promises: `14 of 20 kept · 4 taken up late · 2 open`.

    `still` is said of those that were open when it is told of.
    """
    fates = [fate(each, plans) for each in made]
    words = {LATE: LATE, DROPPED: DROPPED, OPEN: still}
    others = [f"{fates.count(each):,} {told}" for each, told in words.items() if each in fates]
    return " · ".join([f"{fates.count(KEPT):,} of {len(fates):,} kept", *others])


def quoted_promise(promise: Promise, *beside: date) -> str:
    """Return a promise with whose it is, its drill and its day: `“…” (role-play, 20 Nov)`.

    The day has its year where it is told `beside` days of another one.
    """
    day = day_beside(promise.made_on, *beside)
    about = [each for each in (promise.who, promise.drill, day) if each]
    return f"“{promise.text}” ({', '.join(about)})"


def lacking_words(reps: Iterable[Rep]) -> str:
    """Return what reps lack, what is lacking most first: `without feedback 5, goal 3`."""
    found = sorted(lacking(reps).items(), key=lambda each: -each[1])
    told = ", ".join(f"{what} {count:,}" for what, count in found if count)
    return f"without {told}" if told else ""


def due_words(due: Due) -> str:
    """Return why a drill is due: `not practised for 16 days`."""
    cause = due.cause
    if isinstance(cause, Rested):
        return f"not practised for {count_words(cause.days, 'day')}"
    return _under_target(cause) if isinstance(cause, TargetLevel) else TOO_EASY


def _under_target(told: TargetLevel) -> str:
    about = f"{told.focus.criterion} " if told.focus.criterion else ""
    level = f"at {score_words(told.level)} in 4 weeks ({count_words(told.n, 'rep')})"
    return f"{about}{level}, target {score_words(told.focus.target or 0)}"
