"""Every day of practice, year by year, and every week's ruling."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from practicelog.core.calendar.periods import DAYS_IN_WEEK, plan_on
from practicelog.core.heat_map_wording import NONE, OUTSIDE, SHADES
from practicelog.core.journey.heat_map import heat_map
from practicelog.core.journey.practice_totals import CLOSED
from practicelog.core.sections import Grid, Kind, Table
from practicelog.core.streaks.rulings import Practice, Ruling, days_off
from practicelog.core.wording import MONTHS, count_words, full_day, step_words

FREE = "o"
SHAPES = ("quarter", "half", "large", "full")

STATES = {"kept": "█", "held": "▄", "paused": "o", "missed": "_", "open": "·"}
RULINGS = (
    Kind("█", "kept", "full"),
    Kind("▄", "held by the reserve", "lower"),
    Kind("_", "missed", "line"),
    Kind("o", "paused: its days are off", "ring"),
    Kind("·", "open", "point"),
)


def calendar_chart(practice: Practice) -> Grid:
    """Return every year of practice, a column a week, a line a weekday, a cell a day."""
    week_start = plan_on(practice.today, practice.plans).week_start
    steps = heat_map(practice.days, practice.begun, practice.today, week_start).steps
    free = days_off(practice.offs)
    reps = {each.day: each.reps for each in practice.days}
    sign = dict.fromkeys(free, FREE) | {
        day: SHADES[min(bisect_right(steps, n), len(SHADES)) - 1] for day, n in reps.items() if n
    }
    years = range(practice.begun.year, practice.today.year + 1)
    rows = ((str(year), _year(year, sign, practice, week_start)) for year in years)
    shades = zip(SHADES, step_words(steps), SHAPES, strict=True)
    words = (
        Kind(shade, "1 rep" if told == "1" else f"{told} reps", shape)
        for shade, told, shape in shades
    )
    others = (Kind(NONE, "no practice", "point"), Kind(FREE, "day off", "ring"))
    return Grid(
        title="Every day",
        sentence=_days_sentence(practice),
        rows=tuple(reversed([*rows])),
        kinds=(*words, *others),
        numbers=_months(practice),
    )


def _days_sentence(practice: Practice) -> str:
    done = [each for each in practice.days if each.reps and each.day <= practice.today]
    days, reps = count_words(len(done), "practice day"), sum(each.reps for each in done)
    since = full_day(practice.begun)
    return f"{days} and {count_words(reps, 'rep')} since {since}; a column is a week."


def _year(
    year: int, signs: Mapping[date, str], practice: Practice, week_start: int
) -> tuple[str, ...]:
    first = date(year, 1, 1)
    shift = (first.weekday() - week_start) % DAYS_IN_WEEK
    columns = 54
    lines = [[OUTSIDE] * columns for _ in range(DAYS_IN_WEEK)]
    for place in range((date(year, 12, 31) - first).days + 1):
        day = first + timedelta(days=place)
        if practice.begun <= day <= practice.today:
            column, line = divmod(place + shift, DAYS_IN_WEEK)
            lines[line][column] = signs.get(day, NONE)
    return tuple("".join(line).rstrip() for line in lines)


def _months(practice: Practice) -> Table:
    """Return the practice days of each month of each year, newest year first."""
    found = Counter((each.day.year, each.day.month) for each in practice.days if each.reps)
    years = range(practice.today.year, practice.begun.year - 1, -1)
    rows = tuple(
        (str(year), *(str(found[year, month] or "") for month in range(1, 13))) for year in years
    )
    return Table(("Days in", *MONTHS), rows, right=frozenset(MONTHS))


def weeks_chart(ruled: Sequence[Ruling]) -> Grid:
    """Return every week's ruling, a row a year, and how long the streak was."""
    years: dict[int, list[Ruling]] = {}
    for each in ruled:
        years.setdefault(_year_of(each), []).append(each)
    rows = ((str(year), (_ribbon(weeks),)) for year, weeks in reversed(years.items()))
    return Grid(
        title="Every week",
        sentence=_weeks_sentence(ruled),
        rows=tuple(rows),
        kinds=RULINGS,
        numbers=_states(years),
    )


def _weeks_sentence(ruled: Sequence[Ruling]) -> str:
    """Return how many weeks were kept and the longest streak, as far as there is one yet."""
    closed = sum(each.state in CLOSED for each in ruled)
    if not closed:
        return "No week counts yet."
    kept = f"{sum(each.state == 'kept' for each in ruled):,} of {count_words(closed, 'week')} kept"
    best = max(ruled, key=lambda each: each.streak)
    if not best.streak:
        return f"{kept}; no streak yet."
    longest = f"{count_words(best.streak, 'week')} ran to {full_day(best.week.last)}"
    return f"{kept}; the longest streak of {longest}; now {ruled[-1].streak:,}."


def _year_of(ruling: Ruling) -> int:
    return (ruling.week.first + timedelta(days=3)).year


def _ribbon(weeks: Sequence[Ruling]) -> str:
    """Return a year's weeks in their places, blanks before the first."""
    thursday = weeks[0].week.first + timedelta(days=3)
    return OUTSIDE * (thursday.isocalendar().week - 1) + "".join(
        STATES[each.state] for each in weeks
    )


def _states(years: Mapping[int, Sequence[Ruling]]) -> Table:
    headings = ("Kept", "Held", "Missed", "Paused", "Longest streak")
    rows = []
    for year, weeks in reversed([*years.items()]):
        states = Counter(each.state for each in weeks)
        counts = (states[heading.lower()] for heading in headings[:-1])
        longest = max(each.streak for each in weeks)
        rows.append((str(year), *map(str, counts), str(longest)))
    return Table(("Year", *headings), tuple(rows), right=frozenset(headings))
