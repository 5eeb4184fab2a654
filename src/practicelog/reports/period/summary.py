"""A period in twenty seconds: at most eight lines at 80 columns."""

from practicelog.core.coaching.focuses import aim
from practicelog.core.coaching_wording import end_words
from practicelog.core.level_wording import (
    apart_words,
    level_words,
    usual_words,
)
from practicelog.core.records.rep import Rep
from practicelog.core.sections import Facts, Lines, Page
from practicelog.core.statistics.weekly_levels import INSIDE, UsualRange
from practicelog.core.streaks.rulings import Ruling
from practicelog.core.wording import count_words, duration_words, range_words
from practicelog.reports.period.criterion_levels import before_words, criterion_words
from practicelog.reports.period.levels import CriterionLevel, DrillLevel, FocusLevel
from practicelog.reports.period.value import PeriodReport

WEEKS_A_YEAR = 52
FOCUSES_SHOWN = 2
RANGE_FOLLOWS = " (this range follows you; it cannot show slow progress)"


def summary(report: PeriodReport) -> Page:
    """Return the first lines; an empty period gets two and no guilt."""
    if not report.reps:
        return (Lines((title(report), _nothing(report))),)
    rows = [*_focus(report), ("How", _how(report))]
    rows += [(label, rep_text) for label, rep_text in _texts(report) if rep_text]
    return (Facts(tuple(rows), f"{title(report)}\n{_practised(report)}"),)


def title(report: PeriodReport) -> str:
    """Return the period's name and days: `Week 47, 16–22 Nov 2026 · year 2 of practice`."""
    days = range_words(report.period.first, report.period.last)
    name = report.week.week.name if report.week else report.period.name
    if "-W" in name:
        named = f"Week {int(name[-2:])}, {days}"
    elif ".." in name:
        named = f"Part week, {days}" if report.week else days
    else:
        named = f"{name}, {days}"
    return f"{named} · {_age(report.practice_week)}" if report.practice_week else named


def _age(week: int) -> str:
    """Return how old practice is: `week 6 of practice`; from its second year on, the year."""
    year = (week - 1) // WEEKS_A_YEAR + 1
    return f"year {year} of practice" if year > 1 else f"week {week} of practice"


def _nothing(report: PeriodReport) -> str:
    if report.period.first > report.history.until:
        told = "It has not begun"
    else:
        paused = report.week and report.week.state == "paused"
        told = "A paused week" if paused else "No practice in it"
    live = f", {count_words(report.live, 'live call')}" if report.live else ""
    return f"{told}{live}. Next: practicelog today"


def _practised(report: PeriodReport) -> str:
    need = f" (need {report.week.need})" if report.week else ""
    days = f"Practised {count_words(report.days, 'day')}{need}"
    parts = [days, count_words(len(report.reps), "rep")]
    if report.minutes:
        parts.append(duration_words(report.minutes))
    if report.week:
        parts.append(_state(report.week))
    return " · ".join(parts)


def _state(week: Ruling) -> str:
    if week.state in {"kept", "held"} and week.streak > 1:
        return f"{week.state}, {count_words(week.streak, 'week')} in a row"
    return week.state


def _focus(report: PeriodReport) -> list[tuple[str, str]]:
    """Return the focuses, all open ones or two, and what was scored below the first practised."""
    shown, first = _shown(report), told_first(report)
    rows = []
    for each in shown:
        rows.append(("Focus", _aim(each, report)))
        if len(shown) == 1:
            rows.append(("", f"because “{each.focus.why}”"))
        if each is first:
            rows += _score(report, each)
    return rows if first else [*rows, *_score(report, None)]


def _shown(report: PeriodReport) -> tuple[FocusLevel, ...]:
    open_ones = [each for each in report.aims if not report.history.closed(each.focus)]
    return report.aims[: max(FOCUSES_SHOWN, len(open_ones))]


def told_first(report: PeriodReport) -> FocusLevel | None:
    """Return the focus whose level stands in the first lines: the first shown on the main drill."""
    main = report.main
    return next((each for each in _shown(report) if main and each.focus.drill == main.drill), None)


def _aim(each: FocusLevel, report: PeriodReport) -> str:
    if report.history.closed(each.focus):
        return f"{aim(each.focus)}, closed"
    return f"{aim(each.focus)} {end_words(each.focus, report.history.until)}"


def _score(report: PeriodReport, focused: FocusLevel | None) -> list[tuple[str, str]]:
    """Return the level of what a focus is on; of its drill, by name, where that was not rated."""
    main, follows = report.main, report.begins_a_quarter
    if focused and focused.own:
        return [("Score", _of_criterion(focused.own, follows=follows))]
    if main is None or main.level is None:
        return []
    if focused and focused.focus.criterion is None:
        return [("Score", _of_drill(main, follows=follows))]
    told = _of_drill(main, reach=focused is None, follows=follows)
    return [("Score", f"{main.drill} {told}")]


def _of_criterion(own: CriterionLevel, *, follows: bool) -> str:
    apart = apart_words(own.hurried, own.hurried)
    return _told(criterion_words(own, reach=not apart), apart, own, follows=follows)


def _of_drill(main: DrillLevel, *, reach: bool = True, follows: bool) -> str:
    apart = apart_words(main.apart, main.hurried, quick=main.quick)
    level = level_words(main.level, quick=main.quick, reach=reach and not apart)
    return _told(level, apart, main, follows=follows)


def _told(level: str, apart: str, found: DrillLevel | CriterionLevel, *, follows: bool) -> str:
    """Return a level, what it leaves out, and what may be said of it.

    The range of what it is made of gives way to what it leaves out, so that a line is enough.
    `follows`: what the usual range cannot say is told too.
    """
    parts = [level, apart] if apart else [level]
    if found.usual:
        parts.append(f"usual {_usual(found, found.usual)}")
    if found.word:
        parts.append(
            f"{found.word}{RANGE_FOLLOWS}" if follows and found.word == INSIDE else found.word
        )
    return " · ".join(parts)


def _usual(found: DrillLevel | CriterionLevel, usual: UsualRange) -> str:
    return before_words(found) if isinstance(found, CriterionLevel) else usual_words(usual)


def _how(report: PeriodReport) -> str:
    parts = [f"{report.deliberate:,} of {len(report.reps):,} deliberate"]
    if report.hard:
        parts.append(f"{report.hard:,} hard")
    if report.live:
        parts.append(f"used on {count_words(report.live, 'live call')}")
    return " · ".join(parts)


def _texts(report: PeriodReport) -> list[tuple[str, str]]:
    """Return what worked and what comes next, each with the drill it was said of."""
    worked, following = newest(report, "kept"), newest(report, "next")
    return [
        ("Worked", f"{worked.drill}: {worked.kept}" if worked else ""),
        ("Next", f"{following.drill}: {following.next}" if following else ""),
    ]


def newest(report: PeriodReport, field: str) -> Rep | None:
    """Return the newest practice rep of the period with a text in a field."""
    return next((rep for rep in report.reps if getattr(rep, field)), None)
