"""How each number of a period came about, so that anybody can check it."""

from collections.abc import Sequence

from practicelog.core.level_wording import apart_words, usual_range_words
from practicelog.core.records.rep import Rep
from practicelog.core.sections import Facts, Page, Section
from practicelog.core.statistics.comparison import Comparison
from practicelog.core.statistics.weekly_levels import WeekScore, main_series
from practicelog.core.wording import day_beside, score_words, signed_words, week_words
from practicelog.reports.period.levels import DrillLevel
from practicelog.reports.period.trend import looks_table, misled
from practicelog.reports.period.value import PeriodReport

WEEKS_SHOWN = 12


def explanation(report: PeriodReport) -> Page:
    """Return the scores behind each level, the weeks behind each usual, the looks for a climb.

    Then the evidence behind each year on year, and how often a climb is told wrongly.
    """
    sections: list[Section] = []
    for each in report.drills:
        if each.level:
            sections += _explained(each, report)
    weighed = {focused.focus.drill: focused.year for focused in report.focuses}
    rows = [(drill, _evidence(year)) for drill, year in weighed.items() if year and year.evidence]
    return (
        *sections,
        *([Facts(tuple(rows), "Year on year")] if rows else []),
        *misled(report.history),
    )


def _evidence(year: Comparison) -> str:
    """Return the p-values of no difference and the interval that stays plausible."""
    told = year.evidence
    if told is None:
        return ""
    tried = f"{told.arrangements:,} arrangements, {'all' if told.exact else 'drawn'}"
    return (
        f"p {told.p_up:.4f} up, {told.p_down:.4f} down ({tried}); "
        f"90 % interval {signed_words(told.low, 2)} to {signed_words(told.high, 2)}"
    )


def _explained(each: DrillLevel, report: PeriodReport) -> list[Section]:
    key = main_series([rep for rep in report.reps if rep.drill == each.drill])
    series = report.history.series.get(key, []) if key else []
    scored = [
        rep
        for rep in reversed(report.reps)
        if key and rep.drill == key.drill and rep.score and (rep.rubric, rep.quick) == key[1:]
    ]
    kind = "quick scores" if key and key.quick else f"rubric {key.rubric if key else ''}"
    rows = [
        ("Scores", ", ".join(_scored(rep, report) for rep in scored)),
        ("Apart", apart_words(each.apart, each.hurried, quick=each.quick)),
        ("Weeks", _weeks(series, report)),
        ("Usual", usual_range_words(each.usual)) if each.usual else ("", ""),
        ("Mix", _mix(each)),
    ]
    facts = Facts(tuple(row for row in rows if row[1]), f"{each.drill}, {kind}")
    return [facts, *looks_table(each.drill, report.history)]


def _scored(rep: Rep, report: PeriodReport) -> str:
    return f"{day_beside(rep.day, *report.period[1:])} {score_words(rep.score or 0)}"


def _weeks(series: Sequence[WeekScore], report: PeriodReport) -> str:
    before = [week for week in series if week.last < report.period.first][-WEEKS_SHOWN:]
    return ", ".join(f"{week_words(week.first)} {week.mean:.2f}" for week in before)


def _mix(each: DrillLevel) -> str:
    """Return how hard the reps were, beside what was usual, where both say."""
    mix = each.level and each.level.difficulty
    usual = each.usual and each.usual.difficulty
    if mix is None or usual is None:
        return ""
    return f"{mix:.2f}, usual {usual:.2f} (easy 1, real 2, hard 3)"
