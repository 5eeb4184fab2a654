"""A team's report on one page: counts, drills, criteria, weeks, and one suggestion."""

from collections.abc import Sequence

from practicelog.core.charts.team_weeks import team_chart
from practicelog.core.sections import Chart, Facts, Lines, Page, Section, Table
from practicelog.core.team.disclosure import LEAST, share_in_words
from practicelog.core.team.ledger import Line
from practicelog.core.wording import (
    count_words,
    duration_words,
    points_words,
    range_words,
    signed_words,
)
from practicelog.reports.team.value import TeamReport, lowest_first, suggestion, who

TOO_FEW = "too few to tell"


def title(report: TeamReport) -> str:
    """Return what the report is on: `Team, 2026-11: 2–29 Nov 2026`."""
    days = range_words(report.span.first_day, report.span.last_day)
    return f"Team, {report.name}: {days}, whole weeks"


def page(report: TeamReport, charts: Sequence[str]) -> Page:
    """Return the page; `charts` are the figures that are drawn on it."""
    if not report.lines:
        return (Lines((title(report), *_nothing())),)
    tables = (_drills(report), _criteria(report), _checks(report), _against(report))
    return (
        Facts(tuple(_facts(report)), title(report)),
        *(each for each in tables if each.rows),
        *_charts(report, charts),
        Lines((*_of_what(tables[0]), *_ending(report))),
    )


def _nothing() -> tuple[str, ...]:
    return (
        f"Nothing can be told: a figure needs {LEAST} sellers, none with more than half of it.",
        "Shares come in by: practicelog team add FOLDER FILES…",
        f"With fewer than {LEAST}, talk with each: practicelog sheet",
    )


def _facts(report: TeamReport) -> list[tuple[str, str]]:
    rows = [("Taking part", count_words(report.sellers, "seller"))]
    rows.append(("Practice", " · ".join(_practice(report))))
    if report.of("weeks"):
        rows.append(("Weeks kept", _share(report.ratio("weeks"))))
    for figure, label in (("days", "Days a month"), ("minutes", "Minutes a month")):
        if quarters := report.of(f"{figure} quarter"):
            means = " · ".join(f"{each.ratio or 0:,.0f}" for each in quarters)
            rows.append((label, f"{means} (means of the four quarters of sellers)"))
    if found := suggestion(report):
        rows.append(("Next workshop", f"{found.drill}: {found.criterion}"))
        level = f"{points_words(found.level)}, from {found.sellers} sellers"
        lowest = "none is lower" if found.as_low else "it is the lowest"
        rows.append(("", f"because {lowest} of {found.of:,} criteria: {level}"))
        if found.as_low:
            rows.append(("", f"as low, in tenths: {', '.join(found.as_low)}"))
    return rows


def _practice(report: TeamReport) -> list[str]:
    days, minutes = report.total("days"), report.total("minutes")
    reps, live = report.total("reps"), report.total("live")
    parts = [] if days is None else [f"{count_words(days, 'day')} of sellers"]
    parts += [] if reps is None else [count_words(reps, "rep")]
    parts += [] if minutes is None else [duration_words(minutes)]
    parts += [] if live is None else [count_words(live, "live call")]
    return parts or [TOO_FEW]


def _share(ratio: float | None) -> str:
    return TOO_FEW if ratio is None else share_in_words(ratio)


def _drills(report: TeamReport) -> Table:
    drills = sorted(report.of("reps"), key=lambda each: (-(each.total or 0), each.drill))
    ratios = {name: [report.ratio(name, each.drill) for each in drills] for name in RATIOS}
    columns = {
        "Drill": [each.drill for each in drills],
        "Sellers": [who(report, each) for each in drills],
        "Reps": [f"{each.total or 0:,}" for each in drills],
        "Takes": [_points(each) for each in ratios["takes"]],
        "Deliberate": [_cell(each) for each in ratios["deliberate"]],
        "Hard": [_cell(each) for each in ratios["hard"]],
        "Score": [_points(each) for each in ratios["score"]],
        "Cold": [_points(each) for each in ratios["cold"]],
    }
    return Table.of(columns, "Drills", frozenset({"Reps", "Takes", "Score", "Cold"}))


def _of_what(drills: Table) -> tuple[str, ...]:
    """Return what the ratios of drills are of, where some are told."""
    told = {
        "Hard": "Hard is the share of the reps that say how hard they were.",
        "Score": "Score is the mean of the reps rated by criteria; hurried ones are not in it.",
    }
    return tuple(text for heading, text in told.items() if heading in drills.headings)


RATIOS = ("takes", "deliberate", "hard", "score", "cold")


def _cell(ratio: float | None) -> str:
    return "" if ratio is None else share_in_words(ratio)


def _points(ratio: float | None) -> str:
    return "" if ratio is None else points_words(ratio)


def _criteria(report: TeamReport) -> Table:
    lines = lowest_first(report.of("criterion"))
    told = [points_words(each.ratio or 0) for each in lines]
    return _by_criterion(report, lines, "Level", told, "Criteria, lowest first")


def _checks(report: TeamReport) -> Table:
    lines = lowest_first(report.of("check"))
    return _by_criterion(report, lines, "Yes", [_share(each.ratio) for each in lines], "Checks")


def _against(report: TeamReport) -> Table:
    lines = lowest_first(report.of("against"))
    told = [signed_words(each.ratio or 0) for each in lines]
    return _by_criterion(report, lines, "Own minus coach", told, "Own ratings beside coaches")


def _by_criterion(
    report: TeamReport, lines: Sequence[Line], heading: str, told: Sequence[str], name: str
) -> Table:
    columns = {
        "Drill": [each.drill for each in lines],
        "Criterion": [each.criterion for each in lines],
        heading: told,
        "Sellers": [who(report, each) for each in lines],
    }
    return Table.of(columns, name, frozenset({heading}))


def _charts(report: TeamReport, charts: Sequence[str]) -> tuple[Section, ...]:
    first, last = report.charted
    drawn: list[Chart] = [team_chart(name, report.weeks[name], first, last) for name in charts]
    return tuple(drawn)


def _ending(report: TeamReport) -> tuple[str, ...]:
    hidden = (
        f"A figure is told where {LEAST} sellers or more make it and none has more than half; "
        "levels and shares in tenths. What is not told is in no sum. Nobody is ranked."
    )
    if not report.waiting:
        return (hidden,)
    waits = f"In {count_words(report.waiting, 'figure')} something new waits for {LEAST} sellers."
    return (hidden, waits)
