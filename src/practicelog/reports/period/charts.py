"""What a period can be seen by: levels week by week, criteria, what was expected."""

from collections.abc import Iterator, Sequence

from practicelog.core.calendar.week_numbers import monday_of
from practicelog.core.charts.criteria import BEFORE, NOW, Rated, criteria_chart
from practicelog.core.charts.expected import expected_chart
from practicelog.core.charts.level import FirstTakes, Happened, level_chart
from practicelog.core.records.focus import Focus
from practicelog.core.sections import Page, Plot
from practicelog.core.statistics.climb import UP
from practicelog.core.statistics.cold_takes import first_take_weeks
from practicelog.core.statistics.weekly_levels import mean_of
from practicelog.reports.period.levels import CriterionLevel
from practicelog.reports.period.value import PeriodReport


def charts(report: PeriodReport) -> Page:
    """Return the level of each drill practised, a focus's criteria, and what was expected."""
    return (*levels(report), *criteria(report), *expected(report))


def levels(report: PeriodReport) -> Iterator[Plot]:
    """Yield the level of each drill practised, the main one first, then as their table has them."""
    first = report.main.drill if report.main else None
    places = {each.drill: place for place, each in enumerate(report.drills)}
    told = [key for key in report.history.series if key.drill in places]
    for key in sorted(told, key=lambda key: (key.drill != first, places[key.drill])):
        series = report.history.series[key]
        if series:
            happened = [
                *_focus_set(report.history.focuses, key.drill),
                *_stepped(report, key.drill),
            ]
            cold = [*_first_takes(report, key.drill)]
            yield level_chart(key, series, report.history.until, happened, cold)


def _first_takes(report: PeriodReport, drill: str) -> Iterator[FirstTakes]:
    """Yield the weeks of first takes on what a drill's focuses aim at; those on new cards apart."""
    history = report.history
    aims = {each.criterion: each for each in history.focuses if each.drill == drill}
    for criterion, focus in aims.items():
        takes = history.first_takes.get(focus.id, ())
        about = criterion or "the whole"
        for is_new, beside, shape in ((False, "", "ring"), (True, ", new cards", "square")):
            some = [each for each in takes if each.is_new is is_new]
            weeks = first_take_weeks(some, history.practice.plans, history.until)
            name = f"first takes of sessions{beside}: {about}"
            yield FirstTakes(name, f"Cold{beside}, {about}", shape, weeks)


def _focus_set(focuses: Sequence[Focus], drill: str) -> Iterator[Happened]:
    for focus in focuses:
        if focus.drill == drill:
            yield focus.set_on, f"focus: {focus.criterion or 'the whole'}"


def _stepped(report: PeriodReport, drill: str) -> Iterator[Happened]:
    """Yield where a new level began, where such a call stands."""
    for each in report.drills:
        if each.drill == drill and each.climb and each.climb.since is not None:
            side = "higher" if each.climb.direction == UP else "lower"
            yield monday_of(each.climb.since), f"{side} since here"


def criteria(report: PeriodReport) -> Iterator[Plot]:
    """Yield the criteria of each drill with a focus on one: now against before."""
    found = {each.focus.drill: each.criteria for each in report.aims if each.criteria}
    for drill, rated in found.items():
        scales = [each for each in rated if not each.check]
        if scales:
            starred = report.starred(drill)
            rows = [(_starred(each, starred), _sides(each)) for each in scales]
            yield criteria_chart(f"{drill}, criterion by criterion", (NOW, BEFORE), rows)


def _starred(each: CriterionLevel, starred: frozenset[str | None]) -> str:
    return f"{each.criterion} *" if each.criterion in starred else each.criterion


def _sides(each: CriterionLevel) -> tuple[Rated | None, Rated | None]:
    before = Rated(mean_of(each.before), len(each.before)) if each.before else None
    return Rated(each.level.mean, each.level.n), before


def expected(report: PeriodReport) -> Iterator[Plot]:
    """Yield what was expected of reps rated by the rubric beside what they were given."""
    rated = [rep for rep in report.reps if not rep.quick]
    found = expected_chart(rated, "Expected against given")
    if found:
        yield found
