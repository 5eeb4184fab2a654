"""A drill's climb or fall in words, the looks behind it, and how often such words mislead."""

from practicelog.core.calendar.week_numbers import monday_of
from practicelog.core.journey.period_history import PeriodHistory
from practicelog.core.sections import Facts, Lines, Section, Table
from practicelog.core.statistics.climb import (
    UP,
    WEEKS_AT_LEAST,
    YEAR,
    Climb,
    Look,
    Seen,
    factor_of,
    looks,
    weeks_so_far,
)
from practicelog.core.statistics.false_alarms import SELLERS, nearest, practising
from practicelog.core.statistics.strata import LINE, STEP
from practicelog.core.wording import count_words, points_words, signed_words, week_words
from practicelog.reports.period.levels import DrillLevel
from practicelog.reports.period.value import PeriodReport

LOOKS_SHOWN = 12
RULE = (
    "Every four weeks the log lays a line through your last year, each rep held only against reps "
    "of the same rubric, kind of score and difficulty, and speaks when about one seller in twenty "
    "who stands still would see so steep a line, or such a jump, in a year (up and down counted "
    "apart)."
)


def trend_words(each: DrillLevel, report: PeriodReport) -> str:
    """Return what is told of a drill's climb; empty where nothing is.

    What is wanting for a first look is said in the first week of a quarter.
    """
    if each.climb:
        return climb_words(each.drill, each.climb, report.history)
    if each.level and report.begins_a_quarter:
        return _wanting(each.drill, report.history)
    return ""


def climb_words(drill: str, climb: Climb, history: PeriodHistory) -> str:
    """Return a climb as a seller reads it: at length in the week after the call, later shortly."""
    quick = " quick" if climb.quick else ""
    levels = f"{points_words(climb.before)} → {points_words(climb.after)}{quick}"
    words = _step if climb.since else _line
    told = words(drill, climb, levels, history)
    return f"{told} {_caution(drill, climb)}" if climb.fresh else told


def _step(drill: str, climb: Climb, levels: str, history: PeriodHistory) -> str:
    side = "higher" if climb.direction == UP else "lower"
    since = " of ".join(_week(climb.first, history.until.year))
    told = f"by your own scores you stand {side} since about week {since}"
    return f"{drill}: {told} ({levels}, {count_words(climb.weeks, 'week')})."


def _line(drill: str, climb: Climb, levels: str, history: PeriodHistory) -> str:
    moved = "risen" if climb.direction == UP else "fallen"
    last = _week(climb.last, history.until.year)
    first = _week(climb.first, history.until.year)
    begins = first[:1] if first[1:] == last[1:] else first
    span = f"from week {' of '.join(begins)} to week {' of '.join(last)}"
    return f"By your own scores {drill} has {moved} {span} ({levels})."


def _week(number: int, year: int) -> tuple[str, ...]:
    """Return a week's number in its year, and that year where it is another than one."""
    named, _, week = week_words(monday_of(number)).partition("-W")
    return (f"{int(week)}",) if int(named) == year else (f"{int(week)}", named)


def _caution(drill: str, climb: Climb) -> str:
    bar, takes = ("softer", "easier") if climb.direction == UP else ("stricter", "harder")
    return (
        "About one seller in twenty who stands still reads this in a year; "
        f"a {bar} bar, {takes} takes or the season do it too: practicelog rescore {drill}"
    )


def _wanting(drill: str, history: PeriodHistory) -> str:
    weeks = weeks_so_far(history.cells.get(drill, ()), history.weeks_over)
    if weeks >= WEEKS_AT_LEAST:
        return ""
    return f"{drill}: needs {WEEKS_AT_LEAST} practised weeks ({weeks} so far)"


def looks_table(drill: str, history: PeriodHistory) -> list[Section]:
    """Return the last looks at a drill, each with what it saw and what it would have taken."""
    cells = history.cells.get(drill, ())
    seen = [*looks(cells, history.weeks_over, factor_of(history.cells))]
    told = [look for look in seen if look.seen][-LOOKS_SHOWN:]
    if not told:
        wanting = _wanting(drill, history)
        return [Lines((wanting,))] if wanting else []
    headings = ("Look", "Weeks", "Strata", "Line a year", "z", "Limit", "Step", "z", "Limit")
    rows = tuple(_look_cells(look) for look in told)
    title = f"{drill}: looks for a climb, called (*) where z is beyond its limit"
    return [Table(headings, rows, title, right=frozenset(headings[1:]))]


def _look_cells(look: Look) -> tuple[str, ...]:
    seen = {each.fit.shape: each for each in look.seen}
    called = " *" if look.call else ""
    return (
        f"{week_words(monday_of(look.at - 1))}{called}",
        f"{look.weeks:,}",
        f"{look.strata}",
        *_seen_cells(seen.get(LINE), YEAR),
        *_seen_cells(seen.get(STEP), 1),
    )


def _seen_cells(seen: Seen | None, weeks: int) -> tuple[str, str, str]:
    if seen is None:
        return ("", "", "")
    fit, limit = seen
    return (signed_words(fit.slope * weeks, 2), signed_words(fit.z, 2), f"{limit:.2f}")


def misled(history: PeriodHistory) -> list[Section]:
    """Return the rule, and how often it misleads somebody who practises as this seller does."""
    own = practising(history.cells, history.weeks_over)
    if own is None:
        return []
    row = nearest(own)
    drills = count_words(row.drills, "drill")
    told = (
        f"Of {SELLERS:,} made-up sellers who stand still and score about {row.reps:g} reps a week "
        f"in {drills} (you: {own.reps:.1f} in {own.drills}), {row.up:.1f} % were told in a year "
        f"that they rose, {row.down:.1f} % that they fell."
    )
    return [Facts((("Rule", RULE), ("Wrong", told)), "How a climb is found, and how often wrongly")]
