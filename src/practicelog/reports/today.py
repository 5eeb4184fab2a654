"""What to practise now and why, in at most nine lines."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from practicelog.annotations import Any
from practicelog.core.coaching.focuses import goal_of, subject
from practicelog.core.coaching.promises import OPEN, Made, fate
from practicelog.core.coaching.suggestions import (
    Adjustment,
    Due,
    Recent,
    TargetLevel,
    TooEasy,
    suggestions,
)
from practicelog.core.coaching_wording import due_words, end_words, quoted_promise
from practicelog.core.record import Record
from practicelog.core.records.focus import Focus
from practicelog.core.sections import Facts, Lines, Page, Rows
from practicelog.core.streaks.rulings import DayRun
from practicelog.core.streaks.streak import Streak
from practicelog.core.wording import count_words, day_beside

LINES_AT_MOST = 9
OWN_PROMISES = 3


class Suggestion(Record):
    """A drill to practise, and the reason in words."""

    drill: str
    reason: str


BEGINNING = Suggestion("opener", "a drill to begin with; practicelog drill list shows the others")


class Today(Record):
    """The one thing to practise with its reason, and what stands beside it.

    `focus` is the focus it serves, `adjustment` what was last meant to change on it, and `worked`
    what was last kept. `promises` are the open ones that say anything else, the newest first:
    one's own, then those of others. `due` is what else is due, the most pressing first. `cards` are
    the drills that have cards due, with how many.
    """

    practise: Suggestion
    focus: Focus | None
    adjustment: Adjustment | None
    worked: Adjustment | None
    promises: tuple[Made, ...]
    due: tuple[Suggestion, ...]
    focuses: tuple[Focus, ...]
    streak: Streak
    done_today: int
    cards: tuple[tuple[str, int], ...] = ()


def build(
    used: Sequence[str],
    focuses: Sequence[Focus],
    promises: Sequence[Made],
    recent: Sequence[Recent],
    levels: Sequence[TargetLevel],
    streak: Streak,
    last_of: Callable[[str], tuple[Adjustment | None, Adjustment | None]],
    cards: Sequence[str] = (),
) -> Today:
    """Choose what to practise: a focus before a promise, a drill that rests, the last one again.

    Of two focuses the one whose drill rested longer is chosen. `used` are the drills in use: no
    other can be practised, whatever stands on it. `focuses` are the open ones, the older first,
    `promises` the newest first, `recent` the earliest first; `last_of` finds the last adjustment
    of the drill chosen, and what was last kept. `cards` has the drill of each card that is due.
    """
    today = streak.practised.today
    standing = [made for made in promises if fate(made, streak.practised.plans) == OPEN]
    due = suggestions(recent, levels, today)
    can_be = [each for each in focuses if each.drill in used]
    focus = min(can_be, key=lambda each: _last_day(each.drill, recent), default=None)
    own = [made for made in standing if not made.promise.who]
    others = [made for made in standing if made.promise.who]
    practise = _chosen(used, focus, own, due, recent, today)
    adjustment, worked = last_of(practise.drill)
    worked = worked if worked != adjustment else None
    said = adjustment.text if adjustment else None
    return Today(
        practise=practise,
        focus=focus,
        adjustment=adjustment,
        worked=worked,
        promises=tuple(made for made in (*own, *others) if made.promise.text != said),
        due=tuple(_told(each) for each in due if _says_more(each, practise)),
        focuses=tuple(focuses),
        streak=streak,
        done_today=sum(each.reps for each in recent if each.day == today),
        cards=tuple(sorted(Counter(cards).items(), key=lambda each: (-each[1], each[0]))),
    )


def _last_day(drill: str, recent: Sequence[Recent]) -> date:
    return max((rep.day for rep in recent if rep.drill == drill), default=date.min)


def _told(due: Due) -> Suggestion:
    return Suggestion(due.drill, due_words(due))


def _says_more(due: Due, practise: Suggestion) -> bool:
    """Tell whether what is due is another drill, or on how to do the one chosen."""
    of_it = isinstance(due.cause, TooEasy) and _told(due) != practise
    return due.drill != practise.drill or of_it


def _chosen(
    used: Sequence[str],
    focus: Focus | None,
    standing: Sequence[Made],
    due: Sequence[Due],
    recent: Sequence[Recent],
    today: date,
) -> Suggestion:
    if focus:
        name = f"focus {focus.id}" if focus.until < today else "focus"
        reason = f"“{focus.why}” ({name} {end_words(focus, today)})"
        return Suggestion(focus.drill, reason)
    for made in standing:
        drill = made.promise.drill
        if drill and drill in used:
            return Suggestion(drill, "you promised it")
    if due:
        return _told(due[0])
    if recent:
        return Suggestion(recent[-1].drill, "the drill practised last: one more adjustment")
    begun = BEGINNING.drill if BEGINNING.drill in used or not used else used[0]
    return Suggestion(begun, BEGINNING.reason)


def sections(today: Today, running: Rows = ()) -> Page:
    """Return at most nine lines, what is `running` first; none that has nothing to say."""
    day = today.streak.practised.today
    rows = [*running, ("Practise", _practise(today)), ("Because", today.practise.reason)]
    for label, last in (("To try", today.adjustment), ("Worked", today.worked)):
        if last:
            rows.append((label, f"“{last.text}” ({day_beside(last.day, day)})"))
    if today.cards:
        rows.append(("Cards", f"due: {_cards(today)} · practicelog go"))
    rows += _promised(today.promises, day, LINES_AT_MOST - len(rows) - 1)
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


def _cards(today: Today) -> str:
    """Return the drills that have cards due, the one to practise first: `objection 3, opener 1`."""
    chosen = [each for each in today.cards if each[0] == today.practise.drill]
    others = [each for each in today.cards if each[0] != today.practise.drill]
    return ", ".join(f"{drill} {number}" for drill, number in (*chosen, *others)[:3])


def _promised(promises: Sequence[Made], today: date, room: int) -> list[tuple[str, str]]:
    """Return the newest of one's own promises, and the newest of others', with how many more."""
    own = [quoted_promise(made.promise, today) for made in promises if not made.promise.who]
    others = [quoted_promise(made.promise, today) for made in promises if made.promise.who]
    rows = []
    own_at_most = min(OWN_PROMISES, room - bool(others))
    for label, words, at_most in (("Promised", own, own_at_most), ("Others", others, 1)):
        told = words[:at_most]
        if len(words) > at_most:
            told[-1] += f" · and {len(words) - at_most} more: practicelog promise list"
        rows += [("" if index else label, each) for index, each in enumerate(told)]
    return rows


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
                "No practice yet. Practise one drill now, and it is logged:",
                "  practicelog go",
                "or record what you did: practicelog log opener -m 10",
                "practicelog demo shows a year of practice, practicelog --help all commands.",
            )
        ),
    )


def document(today: Today, days: DayRun, session: dict[str, Any] | None) -> dict[str, Any]:
    """Return what scripts read of today, and of the session that runs."""
    from practicelog.core.aim_documents import (  # what a program asked for alone
        focus_document,
        promise_document,
    )
    from practicelog.core.streak_documents import streak_document  # the same

    plans = today.streak.practised.plans
    streak = streak_document(today.streak, days)
    promises = [promise_document(each, plans) for each in today.promises]
    return {
        "today": streak["today"],
        "practise": {
            "drill": today.practise.drill,
            "focus": subject(today.focus) if today.focus else None,
            "reason": today.practise.reason,
        },
        "last": _said(today.adjustment),
        "worked": _said(today.worked),
        "promise": next(iter(promises), None),
        "promises": promises,
        "focus": [focus_document(each) for each in today.focuses],
        "due": [each._asdict() for each in today.due],
        "cards": [{"drill": drill, "due": number} for drill, number in today.cards],
        "week": streak["week"],
        "streak": {"weeks": streak["weeks"], "days": streak["days"]},
        "session": session,
    }


def _said(last: Adjustment | None) -> dict[str, str] | None:
    return {"text": last.text, "day": last.day.isoformat()} if last else None
