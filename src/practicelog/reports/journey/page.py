"""The journey as a seller reads it."""

from collections.abc import Iterator, Sequence

from practicelog.core.charts.calendar import calendar_chart, weeks_chart
from practicelog.core.heat_map_wording import NONE, SHADES, heat_rows, month_row
from practicelog.core.journey.heat_map import HeatMap, last_weeks
from practicelog.core.journey.pace import PRACTISED_AT_LEAST
from practicelog.core.journey.pace import WEEKS_AT_MOST as PACE_WEEKS
from practicelog.core.journey.personal_records import PersonalRecord, best_of_drills
from practicelog.core.journey.practice_totals import PracticeTotal, Span
from practicelog.core.records.plan import WEEKDAYS
from practicelog.core.sections import Facts, Lines, Page, Section, Table
from practicelog.core.streaks.rulings import Practice, rulings
from practicelog.core.wording import (
    count_words,
    day_beside,
    day_words,
    duration_words,
    full_day,
    score_words,
    step_words,
)
from practicelog.reports.journey.value import JourneyReport

MARGIN = len("Mon  ")

NOT_BEGUN = Lines(("No practice yet: practicelog go starts the journey.",))


def page(report: JourneyReport | None, width: int, *, everything: bool = False) -> Page:
    """Return the journey, the last weeks first; its map shows as many weeks as fit a width.

    Of personal records there is one a drill, or with `everything` one for each difficulty too.
    """
    if report is None:
        return (NOT_BEGUN,)
    heat = report.heat
    told = bool(heat.reps) and heat.weeks > 1
    maps = [_heat_lines(last_weeks(heat, width - MARGIN))] if told else []
    return tuple(_sections(report, maps, everything=everything))


def drawn(report: JourneyReport | None, practice: Practice, *, everything: bool = False) -> Page:
    """Return the journey for a medium that draws: every day and every week of all years."""
    if report is None:
        return (NOT_BEGUN,)
    maps = [calendar_chart(practice), weeks_chart(rulings(practice.weeks))]
    return tuple(_sections(report, maps, everything=everything))


def _sections(
    report: JourneyReport, maps: Sequence[Section], *, everything: bool
) -> Iterator[Section]:
    began = f"Started {day_words(report.started)}"
    yield Lines((f"{began} · year {report.year}, week {report.week:,} of practice",))
    yield Facts((*map(_span_fact, report.recent), ("Pace", _pace_words(report))))
    if len(report.years) > 1:
        yield _years_table(report)
    yield from maps
    yield Facts(tuple(_milestone_facts(report)), "Milestones")
    if report.records:
        shown = report.records if everything else best_of_drills(report.records)
        yield _records_table(shown)
        if more := len(report.records) - len(shown):
            yield Lines((f"and {more:,} more by difficulty or rubric: add --all",))
    if report.quick:
        quick = count_words(report.quick, "quick score")
        yield Lines((f"Records leave out {quick}: practicelog list --best.",))
    best = f" · best {count_words(report.best, 'week')} in a row" if report.best > 1 else ""
    yield Facts((("In all", f"{_total_words(report.total)}{best}"),))


def _span_fact(each: Span) -> tuple[str, str]:
    label = f"Last {count_words(each.weeks, 'week')}" if each.weeks > 1 else "Last week"
    return label, _total_words(each.total)


def _total_words(total: PracticeTotal) -> str:
    if not total.reps:
        return "no practice"
    parts = [count_words(total.days, "day"), count_words(total.reps, "rep")]
    if total.minutes:
        parts.append(duration_words(total.minutes))
    if total.closed:
        parts.append(f"{total.kept:,} of {count_words(total.closed, 'week')} kept")
    return " · ".join(parts)


def _kept_words(total: PracticeTotal) -> str:
    return f"{total.kept:,} of {total.closed:,}" if total.closed else ""


def _pace_words(report: JourneyReport) -> str:
    there = report.pace
    if there is None:
        return (
            f"not told before {PRACTISED_AT_LEAST} of the last {PACE_WEEKS} weeks have a counted "
            f"day; now {report.practised}"
        )
    return (
        f"at the last {there.weeks:,} weeks' pace about {count_words(there.days, 'counted day')} "
        f"this year, by {day_beside(there.until, report.today)} ({there.so_far:,} so far)"
    )


def _years_table(report: JourneyReport) -> Table:
    rows = tuple(
        (
            f"{each.year} so far" if each.year == report.today.year else str(each.year),
            _kept_words(each.total),
            f"{each.total.days:,}",
            f"{each.total.reps:,}",
            duration_words(each.total.minutes) if each.total.minutes else "",
        )
        for each in report.years
    )
    numbers = ("Weeks kept", "Days", "Reps", "Time")
    return Table(("Year", *numbers), rows, right=frozenset(numbers))


def _heat_lines(heat: HeatMap) -> Lines:
    weekdays = (WEEKDAYS[(heat.first.weekday() + n) % len(WEEKDAYS)] for n in range(len(WEEKDAYS)))
    labels = (str(heat.first.year), *(name.title() for name in weekdays))
    rows = (month_row(heat), *heat_rows(heat))
    shades = zip(SHADES, step_words(heat.steps), strict=True)
    legend = "  ".join(f"{shade} {words}" for shade, words in ((NONE, "none"), *shades))
    drawn = (f"{label:{MARGIN}}{row}".rstrip() for label, row in zip(labels, rows, strict=True))
    return Lines((*drawn, legend), "Reps, day by day")


def _milestone_facts(report: JourneyReport) -> Iterator[tuple[str, str]]:
    for each in report.reached:
        yield f"{each.number:,} {each.of}", full_day(each.day)
    if report.ahead:
        ahead = (f"{each.number:,} {each.of} ({each.now:,} now)" for each in report.ahead)
        yield "Next", " · ".join(ahead)


def _records_table(records: Sequence[PersonalRecord]) -> Table:
    columns = {
        "Drill": [each.drill for each in records],
        "Rubric": [str(each.rubric) for each in records],
        "Difficulty": [each.difficulty or "not set" for each in records],
        "Best": [score_words(each.score) for each in records],
        "Of reps": [f"{each.n:,}" for each in records],
        "First on": [full_day(each.day) for each in records],
    }
    if len({(each.drill, each.rubric) for each in records}) == len(
        {each.drill for each in records}
    ):
        del columns["Rubric"]
    return Table(
        tuple(columns),
        tuple(zip(*columns.values(), strict=True)),
        "Personal records: best rubric score",
        frozenset({"Rubric", "Best", "Of reps", "First on"}),
    )
