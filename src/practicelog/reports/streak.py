"""The streak: weeks and days in a row, and the numbers beside them that never reset."""

from datetime import date

from practicelog.core.sections import Facts, Lines, Page, Table
from practicelog.core.streaks.rulings import DayRun, Ruling
from practicelog.core.streaks.streak import Streak, weeks_away
from practicelog.core.wording import count_words, day_beside, range_words


def sections(report: Streak, days: DayRun) -> Page:
    """Return the streak in three lines; a first day and a come-back in their own words."""
    if not report.practised.first:
        return (Lines(("No practice yet: practicelog go starts the first week.",)),)
    return (
        Facts(
            (
                ("Weeks", _weeks_words(report)),
                ("Days", _days_words(days)),
                ("Now", _week_words(report.week, report.practised.today)),
            )
        ),
    )


def _weeks_words(report: Streak) -> str:
    weeks = report.weeks
    kept = f"{weeks.kept:,} of {count_words(weeks.closed, 'week')} kept"
    back = weeks_away(report.rulings)
    if back:
        return f"back after {count_words(back, 'week')} · {kept} · best {weeks.best}"
    if weeks.current == 0:
        return f"{kept} · best {weeks.best:,}" if weeks.closed else "the first week is open"
    in_a_row = f"{weeks.current:,} in a row · best {weeks.best:,} · {kept}"
    held = f" · {weeks.held:,} held" if weeks.held else ""
    return f"{in_a_row}{held} · {weeks.reserve} in reserve"


def _days_words(days: DayRun) -> str:
    told = f"best {days.best:,} · {count_words(days.total, 'day')} in all"
    return f"{days.current:,} in a row · {told}" if days.current else told


def _week_words(week: Ruling, today: date) -> str:
    since = f"since {day_beside(week.week.first, today)}"
    if week.state == "paused":
        return f"week paused {since}: its days are off"
    return f"{week.done} of {count_words(week.need, 'day')} {since}, {week.state}"


def explained(report: Streak, days: DayRun) -> Page:
    """Return every week's ruling, one line each, oldest first."""
    rows = tuple(
        (
            ruling.week.name,
            range_words(ruling.week.first, ruling.week.last),
            ruling.state,
            f"{ruling.done} of {ruling.need}",
            f"{ruling.streak:,}",
            str(ruling.reserve),
        )
        for ruling in report.rulings
    )
    headings = ("Week", "Days", "Ruling", "Done", "Streak", "Reserve")
    return (Table(headings, rows, right=frozenset({"Streak", "Reserve"})), *sections(report, days))
