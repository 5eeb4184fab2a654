"""A period's detail: every drill practised, and whatever else has something to say."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from practicelog.core.coaching.deliberate import lacking_words
from practicelog.core.coaching.focuses import subject
from practicelog.core.coaching.promises import fate, quoted_promise
from practicelog.core.coaching.question import question
from practicelog.core.coaching.suggestions import rested
from practicelog.core.level_wording import (
    comparison_words,
    difference_lines,
    level_words,
    rep_score_words,
    usual_words,
)
from practicelog.core.records.rep import Rep
from practicelog.core.sections import Facts, Page, Section, Table
from practicelog.core.statistics.comparison import Comparison
from practicelog.core.statistics.rated_levels import expectations
from practicelog.core.statistics.rater_difference import by_criterion
from practicelog.core.wording import (
    count_words,
    duration_words,
    range_words,
    short_day,
)
from practicelog.reports.period.criterion_levels import before_words, criterion_words
from practicelog.reports.period.trend import trend_words
from practicelog.reports.period.value import DrillLevel, FocusLevel, PeriodReport

RESTED_FOR = timedelta(days=21)
SHOWN_AT_MOST = 8


def detail(report: PeriodReport) -> Page:
    """Return the sections below the first lines; of an empty period only what stands apart."""
    if not report.reps:
        return tuple(_facts(_apart_rows(report)))
    sections: list[Section] = []
    sections += _facts(_first_rows(report))
    sections += [_criteria_table(each, report) for each in _by_drill(report) if each.criteria]
    sections += _facts(_practice_rows(report))
    sections.append(_drills_table(report.drills))
    sections += _facts(_last_rows(report))
    return tuple(sections)


def _facts(rows: list[tuple[str, str]]) -> list[Section]:
    return [Facts(tuple(rows))] if rows else []


def _first_rows(report: PeriodReport) -> list[tuple[str, str]]:
    """Return each focus's level, what became of the last promise, trends, and a year ago."""
    rows = _listed("Level", [words for each in report.focuses if (words := _own_words(each))])
    if report.history.promise:
        made = report.history.promise
        when = f" on {short_day(made.practised_again)}" if made.practised_again else ""
        told = fate(made, report.history.practice.plans)
        rows.append(("Promise", f"{quoted_promise(made.promise)}: {told}{when}"))
    rows += _listed("Outcome", _newest(_outcomes(report), "practicelog focus list --all"))
    rows += [("Trend", words) for each in report.drills if (words := trend_words(each, report))]
    rows += [
        ("Year", _year_words(each, each.year))
        for each in _by_drill(report)
        if each.year and each.year.weeks_before
    ]
    return rows


def _outcomes(report: PeriodReport) -> list[str]:
    """Return what came of each focus that was closed, the last closed first."""
    return [
        f"{subject(focus)}, {_day(focus.closed_on, report)}: “{focus.outcome}”"
        for focus in (each.focus for each in report.focuses)
        if focus.outcome and focus.closed_on and report.history.closed(focus)
    ]


def _own_words(each: FocusLevel) -> str:
    """Return the level of the criterion that a focus is on; empty where it was not rated."""
    if each.own is None:
        return ""
    before = f" · before {words}" if (words := before_words(each.own)) else ""
    return f"{subject(each.focus)} {criterion_words(each.own)}{before}"


def _by_drill(report: PeriodReport) -> list[FocusLevel]:
    """Return one focus of each drill: the levels of two on the same one are the same."""
    found: dict[str, FocusLevel] = {}
    for each in report.focuses:
        known = found.get(each.focus.drill)
        if known is None or (each.criteria and not known.criteria):
            found[each.focus.drill] = each
    return list(found.values())


def _year_words(focused: FocusLevel, year: Comparison) -> str:
    return f"{focused.focus.drill}, 13 weeks against a year ago: {comparison_words(year)}"


def _criteria_table(focused: FocusLevel, report: PeriodReport) -> Table:
    drill = focused.focus.drill
    starred = {each.focus.criterion for each in report.focuses if each.focus.drill == drill}
    rows = tuple(
        (
            f"{each.criterion} *" if each.criterion in starred else each.criterion,
            criterion_words(each),
            before_words(each),
        )
        for each in focused.criteria
    )
    return Table(("Criterion", "Now", "Before"), rows, f"{drill} by criterion (* in focus)")


def _practice_rows(report: PeriodReport) -> list[tuple[str, str]]:
    """Return what reps lack to be deliberate, the chain of changes, and what else worked."""
    changed = [
        _change_words(rep, _day(rep.day, report)) for rep in reversed(report.reps) if rep.change
    ]
    earlier = len(changed) - SHOWN_AT_MOST
    chain = [f"{earlier:,} earlier ones, then:"] if earlier > 0 else []
    lacking = lacking_words(rep for rep in report.reps if not rep.deliberate)
    kept = list(dict.fromkeys(f"{rep.drill}: {rep.kept}" for rep in report.reps if rep.kept))[1:]
    return [
        *([("Deliberate", lacking)] if lacking else []),
        *_listed("Changed", [*chain, *changed[-SHOWN_AT_MOST:]]),
        *_listed("Scripts", report.history.rewritten),
        *_listed("Worked too", _newest(kept, "practicelog list --lessons")),
    ]


def _newest(texts: Sequence[str], rest: str) -> list[str]:
    """Return the first texts of many, and what to type for the rest."""
    more = len(texts) - SHOWN_AT_MOST
    return [*texts[:SHOWN_AT_MOST], *([f"and {more:,} more: {rest}"] if more > 0 else [])]


def _day(day: date, report: PeriodReport) -> str:
    """Return a day of the period, with its year where the period has several."""
    first, last = report.period[1:]
    return short_day(day) if first.year == last.year else f"{short_day(day)} {day.year}"


def _change_words(rep: Rep, day: str) -> str:
    script = f" ({rep.script.name} v{rep.script.version})" if rep.script else ""
    score = f" → {rep_score_words(rep)}" if rep.score else ""
    return f"{day} {rep.drill}: {rep.change}{script}{score}"


def _drills_table(drills: Sequence[DrillLevel]) -> Table:
    """Return every drill practised, without a verdict; their reps and times are the period's."""
    several = any(each.takes != each.reps for each in drills)
    columns = {
        "Drill": [each.drill for each in drills],
        "Reps": [f"{each.reps:,}" for each in drills],
        "Takes": [f"{each.takes:,}" if several else "" for each in drills],
        "Time": [duration_words(each.minutes) if each.minutes else "" for each in drills],
        "Score": [
            level_words(each.level, quick=each.quick) if each.level else "" for each in drills
        ],
        "Apart": [f"{each.apart:,}" if each.apart else "" for each in drills],
        "Usual": [usual_words(each.usual) if each.usual else "" for each in drills],
    }
    return Table.of(columns, "Drills", right=frozenset({"Reps", "Takes", "Apart"}))


def _last_rows(report: PeriodReport) -> list[tuple[str, str]]:
    """Return how scores compare with others, what rests, what stands apart, and the question."""
    rows = list(_calibration(report))
    resting = rested(report.history.recent, report.history.until, RESTED_FOR)
    rows += _listed("Resting", [f"{drill} {words}" for drill, words in resting])
    rows += _apart_rows(report)
    late = sum(rep.logged_late for rep in report.reps)
    if late:
        rows.append(("Late", f"{late:,} of {count_words(len(report.reps), 'rep')} logged late"))
    return [*rows, ("To ask", _question(report))]


def _question(report: PeriodReport) -> str:
    drill = (report.main or report.drills[0]).drill
    rated = (each.criteria for each in _by_drill(report) if each.focus.drill == drill)
    scales = [each for each in next(rated, ()) if not each.check]
    return question([(each.criterion, each.level) for each in scales], drill)


def _apart_rows(report: PeriodReport) -> list[tuple[str, str]]:
    """Return what is told without any practice: learned, noticed, days off."""
    texts = ((rep.drill, rep.kept or rep.note or rep.goal) for rep in report.learned)
    learned = list(dict.fromkeys(f"{drill}: {text}" for drill, text in texts if text))
    return [
        *_listed("Learned", _newest(learned, "practicelog list --kind learn")),
        *_listed("Noticed", report.history.notices),
        *_listed("Days off", _newest(_days_off(report), "practicelog off list")),
    ]


def _listed(label: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    return [("" if index else label, text) for index, text in enumerate(texts)]


def _calibration(report: PeriodReport) -> Iterator[tuple[str, str]]:
    """Yield how expected scores compare with given ones, and the seller's with a coach's."""
    yield from _listed("Expected", expectations(report.reps))
    yield from _listed("Coach", difference_lines(by_criterion(report.history.pairs)))


def _days_off(report: PeriodReport) -> list[str]:
    first, last = report.period[1:]
    return [
        range_words(max(off.first, first), min(off.last, last))
        + (f": {off.reason}" if off.reason else "")
        for off in report.history.practice.offs
        if off.first <= last and first <= off.last
    ]
