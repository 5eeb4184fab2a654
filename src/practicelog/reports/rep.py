"""One rep whole, several reps in a table, and the line that answers a `log`."""

from collections.abc import Iterable
from datetime import datetime

from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.records.rep_fields import LABELLED
from practicelog.core.records.take import Take
from practicelog.core.sections import Facts, Page, Table
from practicelog.core.streaks.streak import Streak, ruling_of
from practicelog.core.wording import (
    UNDO,
    clock_words,
    count_words,
    day_beside,
    day_words,
    duration_words,
    rep_score_words,
    score_words,
    some_words,
)
from practicelog.core.zones import zone_named


def confirmation(rep: Rep, streak: Streak, *, again: bool = False) -> str:
    """Return the one line that answers a `log`: the rep, its day, its week, the streak.

    `again` says that the rep was there already.
    """
    logged = "Logged already, as" if again else "Logged"
    parts = [
        f"{logged} {rep.id}: {', '.join(_measures(rep))}, {_moment(rep)}",
        _week(rep, streak),
    ]
    if streak.weeks.current:
        parts.append(f"{count_words(streak.weeks.current, 'week')} in a row")
    return " · ".join([*parts, UNDO])


def changed(rep: Rep, streak: Streak, differences: str) -> str:
    """Return the line that answers an `edit`: what differs, old and new, and the rep's week."""
    if not differences:
        return f"Nothing to change in {rep.id}: {', '.join(_measures(rep))}, {_moment(rep)}"
    return f"Changed {rep.id}: {rep.drill}, {differences} · {_week(rep, streak)} · {UNDO}"


def _measures(rep: Rep) -> list[str]:
    parts = [rep.drill if rep.kind == "practice" else f"{rep.drill} ({rep.kind})"]
    if rep.minutes:
        parts.append(duration_words(rep.minutes))
    if rep.takes > 1:
        parts.append(count_words(rep.takes, "take"))
    if rep.score:
        parts.append(f"score {rep_score_words(rep.score, quick=rep.quick)}")
    if rep.script:
        parts.append(f"{rep.script.name} v{rep.script.version}")
    others = dict.fromkeys(each.rater for each in rep.ratings if each.rater != SELF)
    return [*parts, *([f"rated by {some_words(tuple(others))}"] if others else [])]


def _moment(rep: Rep) -> str:
    at = local(rep)
    night = "" if at.date() == rep.day else f" on {day_beside(at.date(), rep.day)}"
    return f"{day_words(rep.day)} {clock_words(at)}{night}"


def local(rep: Rep) -> datetime:
    """Return when a rep was practised, in the zone it was logged in."""
    return rep.at.astimezone(zone_named(rep.zone))


def _week(rep: Rep, streak: Streak) -> str:
    today = streak.practised.today
    if rep.day > today:
        return f"counts from {day_beside(rep.day, today)}"
    ruling = ruling_of(streak, rep.day) or streak.week
    first = day_beside(ruling.week.first, today)
    week = "this week" if ruling is streak.week else f"week of {first}"
    if ruling.need == 0:
        return f"{week} is paused"
    kept = ", kept" if ruling.state == "kept" else ""
    return f"{week} {ruling.done} of {count_words(ruling.need, 'day')}{kept}"


def whole(rep: Rep, comments: Iterable[tuple[str, str]] = ()) -> Page:
    """Return one rep with everything it holds, and nothing it does not.

    `comments` are who said something about it, and what.
    """
    facts = [
        ("Rep", f"{rep.id} · {rep.drill}{'' if rep.kind == 'practice' else f' · {rep.kind}'}"),
        ("When", f"{_moment(rep)} {rep.zone}{_lateness(rep)}"),
        ("Practice", _practice(rep)),
        *([("Script", f"{rep.script.name} v{rep.script.version}")] if rep.script else []),
        *((label, getattr(rep, field)) for label, field in LABELLED if getattr(rep, field)),
        *_score(rep),
        *((who, f"“{text}”") for who, text in comments),
    ]
    return (Facts(tuple(facts)), *_takes(rep))


def _takes(rep: Rep) -> Page:
    """Return the takes of a session in a table."""
    if not rep.take_log:
        return ()
    tried = rep.take_log
    columns = {
        "Take": [str(each.number) for each in tried],
        "Took": [f"{each.seconds // 60}:{each.seconds % 60:02}" for each in tried],
        "Rated": [_take_rating(each) for each in tried],
        "Card": [" ".join(each.card.text.split()) if each.card else "" for each in tried],
        "Change for the next": [each.change or "" for each in tried],
    }
    return (Table.of(columns, right=frozenset({"Take", "Took"})),)


def _take_rating(take: Take) -> str:
    if take.rating is None:
        return ""
    return f"{take.criterion} {take.rating}" if take.criterion else str(take.rating)


def _lateness(rep: Rep) -> str:
    return f" · logged {day_beside(rep.logged_on, rep.day)}" if rep.logged_late else ""


def _practice(rep: Rep) -> str:
    parts = [duration_words(rep.minutes)] if rep.minutes else []
    parts.append(count_words(rep.takes, "take"))
    if rep.difficulty:
        parts.append(rep.difficulty)
    if rep.feedback != "none":
        parts.append(f"feedback: {rep.feedback}")
    if rep.partner:
        parts.append(f"with {rep.partner}")
    if rep.deliberate:
        parts.append("deliberate")
    return " · ".join(parts)


def _score(rep: Rep) -> list[tuple[str, str]]:
    rows = []
    if rep.predict:
        rows.append(("Expected", score_words(rep.predict)))
    if rep.score:
        rows.append(("Score", rep_score_words(rep.score, quick=rep.quick)))
    by_rater: dict[str, list[str]] = {}
    for each in rep.ratings:
        by_rater.setdefault(each.rater, []).append(_rating(each))
    for rater, values in by_rater.items():
        rows.append(("Ratings" if rater == SELF else rater, ", ".join(values)))
    return rows


def _rating(rating: Rating) -> str:
    if rating.value is None:
        return f"{rating.criterion} n/a"
    if isinstance(rating.value, bool):
        return f"{rating.criterion} {'yes' if rating.value else 'no'}"
    return f"{rating.criterion} {rating.value}"


def several(reps: tuple[Rep, ...]) -> Page:
    """Return reps in a table, one row each; a column that would be empty is left out."""
    columns = {
        "ID": [str(rep.id) for rep in reps],
        "Day": [rep.day.isoformat() for rep in reps],
        "Drill": [rep.drill for rep in reps],
        "Kind": [rep.kind if rep.kind != "practice" else "" for rep in reps],
        "Time": [duration_words(rep.minutes) if rep.minutes else "" for rep in reps],
        "Takes": [f"{rep.takes:,}" if rep.takes > 1 else "" for rep in reps],
        "Score": [score_words(rep.score) if rep.score and not rep.quick else "" for rep in reps],
        "Quick": [score_words(rep.score) if rep.score and rep.quick else "" for rep in reps],
        "Next": [rep.next or "" for rep in reps],
    }
    return (Table.of(columns, right=frozenset({"ID", "Time", "Takes", "Score", "Quick"})),)
