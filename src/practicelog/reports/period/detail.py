"""A period's detail: every drill practised, and whatever else has something to say."""

from collections.abc import Sequence
from datetime import date, timedelta

from practicelog.core.coaching.focuses import subject
from practicelog.core.coaching.promises import OPEN, fate
from practicelog.core.coaching.question import weakest
from practicelog.core.coaching.suggestions import rested
from practicelog.core.coaching_wording import due_words, fate_words, lacking_words, quoted_promise
from practicelog.core.level_wording import (
    apart_words,
    comparison_words,
    difference_lines,
    expected_words,
    level_words,
    usual_words,
)
from practicelog.core.records.plan import DayOff
from practicelog.core.records.rep import Rep
from practicelog.core.sections import Facts, Page, Section, Table
from practicelog.core.statistics.comparison import Comparison
from practicelog.core.statistics.rated_levels import expected
from practicelog.core.statistics.rater_difference import by_criterion
from practicelog.core.wording import (
    count_words,
    day_beside,
    duration_words,
    points_words,
    range_words,
)
from practicelog.reports.period.changes import change_words, changes
from practicelog.reports.period.cold_takes import cold_words, warm_up_words
from practicelog.reports.period.criterion_levels import (
    before_words,
    criterion_words,
    own_words,
)
from practicelog.reports.period.levels import CriterionLevel, DrillLevel, FocusLevel
from practicelog.reports.period.summary import told_first
from practicelog.reports.period.trend import trend_words
from practicelog.reports.period.value import PeriodReport

RESTED_FOR = timedelta(days=21)
SHOWN_AT_MOST = 8


def detail(report: PeriodReport, at_most: int | None = SHOWN_AT_MOST) -> Page:
    """Return the sections below the first lines; of an empty period only what stands apart.

    Of many texts of one kind `at_most` so many are told, all where that is None.
    """
    if not report.reps:
        return tuple(_facts(_apart_rows(report, at_most)))
    sections: list[Section] = []
    sections += _facts(_first_rows(report, at_most))
    sections += [_criteria_table(each, report) for each in _by_drill(report) if each.criteria]
    sections += _facts(_practice_rows(report, at_most))
    sections.append(_drills_table(report.drills))
    sections += _facts(_last_rows(report, at_most))
    return tuple(sections)


def _facts(rows: list[tuple[str, str]]) -> list[Section]:
    return [Facts(tuple(rows))] if rows else []


def _first_rows(report: PeriodReport, at_most: int | None) -> list[tuple[str, str]]:
    """Return each focus's level, what became of promises, trends, and a year ago."""
    warmed_up = [words for each in report.aims if (words := warm_up_words(each))]
    rows = _listed("Level", _levels(report), at_most)
    rows += _listed("Cold", [line for each in report.aims for line in cold_words(each)], at_most)
    rows += _listed("Takes", warmed_up, at_most)
    rows += _promises(report)
    rows += _listed("Outcome", _outcomes(report), at_most)
    trends = [words for each in report.drills if (words := trend_words(each, report))]
    years = [
        _year_words(each, each.year)
        for each in _by_drill(report)
        if each.year and each.year.weeks_before
    ]
    return [*rows, *_listed("Trend", trends, at_most), *_listed("Year", years, at_most)]


def _outcomes(report: PeriodReport) -> list[str]:
    """Return what came of each focus that was closed, the last closed first."""
    return [
        f"{subject(focus)}, {_day(focus.closed_on, report)}: “{focus.outcome}”"
        for focus in (each.focus for each in report.focuses)
        if focus.outcome and focus.closed_on and report.history.closed(focus)
    ]


def _levels(report: PeriodReport) -> list[str]:
    """Return the level of each criterion in focus, but the one that the first lines tell."""
    above = told_first(report)
    return [
        f"{subject(each.focus)} {own_words(each.own)}{_before(each.own)}"
        for each in report.aims
        if each is not above and each.own
    ]


def _before(own: CriterionLevel) -> str:
    words = before_words(own)
    return f" · before {words}" if words else ""


def _promises(report: PeriodReport) -> list[tuple[str, str]]:
    """Return what became of the last promise; in more than a week how many were kept."""
    made, plans = report.history.promise, report.history.practice.plans
    if report.history.promises and not report.period.is_short:
        return [("Promise", fate_words(report.history.promises, plans, _still_open(report)))]
    if made is None:
        return []
    when = f" on {_day(made.practised_again, report)}" if made.practised_again else ""
    told = fate(made, plans)
    became = _still_open(report) if told == OPEN else f"{told}{when}"
    return [("Promise", f"{quoted_promise(made.promise, *report.period[1:])}: {became}")]


def _still_open(report: PeriodReport) -> str:
    """Return what is said of an open promise: of a period that is over, that it was so then."""
    last = report.period.last
    is_over = last < report.history.practice.today
    return f"still open on {_day(last, report)}" if is_over else OPEN


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
    starred = report.starred(drill)
    rows = tuple(
        (
            f"{each.criterion} *" if each.criterion in starred else each.criterion,
            criterion_words(each),
            before_words(each),
        )
        for each in focused.criteria
    )
    rated = starred & {each.criterion for each in focused.criteria}
    key = " (* in focus)" if rated else ""
    return Table(("Criterion", "Now", "Before"), rows, f"{drill} by criterion{key}")


def _practice_rows(report: PeriodReport, at_most: int | None) -> list[tuple[str, str]]:
    """Return what reps lack to be deliberate, the chain of changes, and what else worked."""
    changed = [
        change_words(each, _day(each.rep.day, report)) for each in changes(reversed(report.reps))
    ]
    earlier = len(changed) - (at_most or len(changed))
    chain = [f"{earlier:,} earlier ones (add --all), then:"] if earlier > 0 else []
    lacking = lacking_words(rep for rep in report.reps if not rep.deliberate)
    kept = list(dict.fromkeys(f"{rep.drill}: {rep.kept}" for rep in report.reps if rep.kept))[1:]
    return [
        *([("Deliberate", lacking)] if lacking else []),
        *_labelled("Changed", [*chain, *changed[-(at_most or 0) :]]),
        *_listed("Scripts", report.history.rewritten, at_most),
        *_listed("Worked too", kept, at_most),
    ]


def _day(day: date, report: PeriodReport) -> str:
    return day_beside(day, *report.period[1:])


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
        "Apart": [apart_words(each.apart, each.hurried, quick=each.quick) for each in drills],
        "Usual": [usual_words(each.usual) if each.usual else "" for each in drills],
    }
    return Table.of(columns, "Drills", right=frozenset({"Reps", "Takes"}))


def _last_rows(report: PeriodReport, at_most: int | None) -> list[tuple[str, str]]:
    """Return how scores compare with others, what rests, what stands apart, and the question."""
    rows = _calibration(report, at_most)
    rows += _listed("Resting", [" ".join(each) for each in resting(report)], at_most)
    rows += _apart_rows(report, at_most)
    late = sum(rep.logged_late for rep in report.reps)
    if late:
        rows.append(("Late", f"{late:,} of {count_words(len(report.reps), 'rep')} logged late"))
    return [*rows, ("To ask", to_ask(report))]


def resting(report: PeriodReport) -> list[tuple[str, str]]:
    """Return the drills in rotation that were not practised for three weeks, and for how long."""
    due = rested(report.history.recent, report.history.until, RESTED_FOR)
    return [(each.drill, due_words(each)) for each in due]


def to_ask(report: PeriodReport) -> str:
    """Return the one question for the coach."""
    drill = (report.main or report.drills[0]).drill
    rated = (each.criteria for each in _by_drill(report) if each.focus.drill == drill)
    scales = [each for each in next(rated, ()) if not each.check]
    asked = weakest([(each.criterion, each.level) for each in scales])
    if asked is None:
        return f"What should I listen for in the next {drill}?"
    name, level = asked
    told = f"“{name}” is {points_words(level.mean)} in {count_words(level.n, 'rep')}"
    return f"{told}: what would a 5 sound like?"


def _apart_rows(report: PeriodReport, at_most: int | None) -> list[tuple[str, str]]:
    """Return what is told without any practice: learned, noticed, days off."""
    texts = ((rep.drill, lesson(rep)) for rep in report.learned)
    learned = list(dict.fromkeys(f"{drill}: {text}" for drill, text in texts if text))
    return [
        *_listed("Learned", learned, at_most),
        *_listed("Noticed", report.history.notices, at_most),
        *_listed("Days off", _days_off(report), at_most),
    ]


def lesson(rep: Rep) -> str | None:
    """Return what a rep of kind learn says was learned."""
    return rep.kept or rep.note or rep.goal


def _listed(label: str, texts: Sequence[str], at_most: int | None) -> list[tuple[str, str]]:
    """Return the first texts of many under a label, and what to type for the rest."""
    more = 0 if at_most is None else len(texts) - at_most
    rest = [f"and {more:,} more: add --all"] if more > 0 else []
    return _labelled(label, [*texts[:at_most], *rest])


def _labelled(label: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    return [("" if index else label, text) for index, text in enumerate(texts)]


def _calibration(report: PeriodReport, at_most: int | None) -> list[tuple[str, str]]:
    """Return how expected scores compare with given ones, and the seller's with a coach's."""
    given = [expected_words(each) for each in expected(report.reps)]
    coach = difference_lines(by_criterion(report.history.pairs))
    return [*_listed("Expected", given, at_most), *_listed("Coach", coach, at_most)]


def _days_off(report: PeriodReport) -> list[str]:
    return [
        range_words(off.first, off.last) + (f": {off.reason}" if off.reason else "")
        for off in days_off(report)
    ]


def days_off(report: PeriodReport) -> list[DayOff]:
    """Return the days off as far as they lie in the period."""
    first, last = report.period[1:]
    return [
        off._replace(first=max(off.first, first), last=min(off.last, last))
        for off in report.history.practice.offs
        if off.first <= last and first <= off.last
    ]
