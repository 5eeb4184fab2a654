"""What to practise now and why, in at most six lines."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from practicelog.core.aim_documents import focus_document, promise_document
from practicelog.core.coaching.focuses import end_words, goal_of, subject
from practicelog.core.coaching.promises import OPEN, Made, fate, quoted_promise
from practicelog.core.coaching.suggestions import (
    TOO_EASY,
    Adjustment,
    Recent,
    Suggestion,
    TargetLevel,
    suggestions,
)
from practicelog.core.documents import streak_document
from practicelog.core.record import Record
from practicelog.core.records.focus import Focus
from practicelog.core.sections import Facts, Lines, Page
from practicelog.core.streaks.streak import Streak
from practicelog.core.wording import count_words, short_day

LINES_AT_MOST = 6


class Today(Record):
    """The one thing to practise with its reason, and what stands beside it.

    `focus` is the focus it serves, `adjustment` what was last changed on it or meant to be, and
    `promise` the newest open one that says anything else. `due` is what else is due, the most
    pressing first.
    """

    practise: Suggestion
    focus: Focus | None
    adjustment: Adjustment | None
    promise: Made | None
    due: tuple[Suggestion, ...]
    focuses: tuple[Focus, ...]
    streak: Streak
    done_today: int


def build(
    focuses: Sequence[Focus],
    promises: Sequence[Made],
    recent: Sequence[Recent],
    levels: Sequence[TargetLevel],
    streak: Streak,
    adjustment_of: Callable[[str], Adjustment | None],
) -> Today:
    """Choose what to practise: a focus before a promise, a drill that rests, the last one again.

    Of two focuses the one whose drill rested longer is chosen. `focuses` are the open ones, the
    older first, `promises` the newest first, `recent` the earliest first; `adjustment_of` finds
    the last adjustment of the drill chosen.
    """
    today = streak.practice.today
    standing = [made for made in promises if fate(made, streak.practice.plans) == OPEN]
    due = suggestions(recent, levels, today)
    focus = min(focuses, key=lambda each: _last_day(each.drill, recent), default=None)
    practise = _chosen(focus, standing, due, recent, today)
    adjustment = adjustment_of(practise.drill)
    said = adjustment.text if adjustment else None
    return Today(
        practise=practise,
        focus=focus,
        adjustment=adjustment,
        promise=next((made for made in standing if made.promise.text != said), None),
        due=tuple(each for each in due if _says_more(each, practise)),
        focuses=tuple(focuses),
        streak=streak,
        done_today=sum(rep.day == today for rep in recent),
    )


def _last_day(drill: str, recent: Sequence[Recent]) -> date:
    return max((rep.day for rep in recent if rep.drill == drill), default=date.min)


def _says_more(due: Suggestion, practise: Suggestion) -> bool:
    """Tell whether a suggestion is about another drill, or on how to do the one chosen."""
    return due != practise and (due.drill != practise.drill or due.reason == TOO_EASY)


def _chosen(
    focus: Focus | None,
    standing: Sequence[Made],
    due: Sequence[Suggestion],
    recent: Sequence[Recent],
    today: date,
) -> Suggestion:
    if focus:
        name = f"focus {focus.id}" if focus.until < today else "focus"
        reason = f"“{focus.why}” ({name} {end_words(focus, today)})"
        return Suggestion(focus.drill, reason)
    for made in standing:
        if made.promise.drill:
            return Suggestion(made.promise.drill, "you promised it")
    if due:
        return due[0]
    if recent:
        return Suggestion(recent[-1].drill, "the drill practised last: one more adjustment")
    return Suggestion("opener", "a drill to begin with; practicelog drill list shows the others")


def sections(today: Today) -> Page:
    """Return at most six lines; none that has nothing to say."""
    rows = [("Practise", _practise(today))]
    rows.append(("Because", today.practise.reason))
    if today.adjustment:
        last = today.adjustment
        rows.append(("Last time", f"“{last.text}” ({short_day(last.day)})"))
    if today.promise:
        rows.append(("Promised", quoted_promise(today.promise.promise)))
    room = LINES_AT_MOST - len(rows) - 1
    dues = [f"{each.drill}: {each.reason}" for each in today.due[:room]]
    rows += [("" if index else "Due", words) for index, words in enumerate(dues)]
    rows.append(("Week", _week(today)))
    return (Facts(tuple(rows)),)


def _practise(today: Today) -> str:
    focus = today.focus
    if focus is None or focus.criterion is None:
        return today.practise.drill
    return f"{focus.drill} · {goal_of([focus], focus.drill)}"


def _week(today: Today) -> str:
    week = today.streak.week
    parts = [f"{week.done} of {count_words(week.need, 'day')}" if week.need else "paused"]
    if week.state == "kept":
        parts[0] += ", kept"
    if today.streak.weeks.current:
        parts.append(f"{count_words(today.streak.weeks.current, 'week')} in a row")
    if today.done_today:
        parts.append(f"{count_words(today.done_today, 'rep')} today")
    return " · ".join(parts)


def first_day() -> Page:
    """Return what to do before there is a log."""
    return (
        Lines(
            (
                "No practice yet. Pick one drill, do it once, and log it:",
                "  practicelog log opener -m 10",
                "practicelog drill list shows the drills, practicelog --help all commands.",
            )
        ),
    )


def document(today: Today) -> dict[str, Any]:
    """Return what scripts read of today."""
    plans = today.streak.practice.plans
    streak = streak_document(today.streak)
    return {
        "today": streak["today"],
        "practise": {
            "drill": today.practise.drill,
            "focus": subject(today.focus) if today.focus else None,
            "reason": today.practise.reason,
        },
        "last": today.adjustment
        and {"text": today.adjustment.text, "day": today.adjustment.day.isoformat()},
        "promise": today.promise and promise_document(today.promise, plans),
        "focus": [focus_document(each) for each in today.focuses],
        "due": [each._asdict() for each in today.due],
        "week": streak["week"],
        "streak": {"weeks": streak["weeks"], "days": streak["days"]},
    }
