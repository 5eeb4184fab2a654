"""What the page tells, chapter by chapter, worked out of everything there is as of a day."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.calendar.period_choice import Choice, chosen_period
from practicelog.core.calendar.periods import Period
from practicelog.core.charts.criteria import coach_charts
from practicelog.core.charts.field_weeks import field_chart
from practicelog.core.coaching.focuses import as_of
from practicelog.core.journey.metrics import in_order
from practicelog.core.level_wording import difference_lines
from practicelog.core.record import Record
from practicelog.core.records.field import Metric
from practicelog.core.records.script import Script
from practicelog.core.sections import Chapter, Facts, Grid, Lines, Page, Plot, Section
from practicelog.core.statistics.rater_difference import Pair, by_criterion
from practicelog.core.streak_documents import streak_document
from practicelog.core.streaks.rulings import Practice, day_run
from practicelog.core.streaks.streak import streak_of
from practicelog.core.wording import day_words, some_words
from practicelog.reports import focuses as focuses_report
from practicelog.reports import script_log
from practicelog.reports import streak as streak_report
from practicelog.reports.journey import document as journey_document
from practicelog.reports.journey import page as journey_page
from practicelog.reports.journey import value as journey_value
from practicelog.reports.notices import quoted
from practicelog.reports.period import charts
from practicelog.reports.period.detail import detail
from practicelog.reports.period.document import document
from practicelog.reports.period.explanation import explanation
from practicelog.reports.period.summary import summary
from practicelog.reports.period.value import PeriodReport, build
from practicelog.store import metrics, notices, period_histories, plans, script_practice, scripts
from practicelog.store import scores as rated
from practicelog.store.connection import Log
from practicelog.store.journey import score_tallies

TWELVE_WEEKS = timedelta(days=83)
TWO_YEARS = timedelta(weeks=106)
DRILLS_AT_MOST = 6
SCRIPTS_AT_MOST = 6
METRICS_AT_MOST = 8
RATERS_AT_MOST = 6
NOTICED_AT_MOST = 8
NO_LINE = (
    "Drills of the last twelve weeks, over two years. A dot is a week; nothing is smoothed, and a "
    "gap is a week without practice."
)
APART = "Counts beside practice: nothing here says that one made the other."


class Whole(Record):
    """Everything the page tells, worked out as of a day."""

    week: PeriodReport
    recent: PeriodReport
    practice: Practice
    journey: journey_value.JourneyReport | None
    scripts: tuple[script_log.ScriptLog, ...]
    other_scripts: tuple[str, ...]
    pairs: tuple[Pair, ...]
    noticed: tuple[str, ...]
    field: tuple[Metric, ...]


def read(log: Log, today: date, made_before: datetime | None = None) -> Whole:
    """Read and work out everything that the page tells of a log up to a day.

    A day that is over ended at the instant `made_before`: no version of a script is of later.
    """
    week = chosen_period(Choice(), plans.plans(log), today, last=False)
    first = date.fromordinal(max(today.toordinal() - TWELVE_WEEKS.days, 1))
    practice = plans.practice(log, today)
    standing = [each.script for each in scripts.every(log, made_before=made_before)]
    return Whole(
        week=_period(log, week, today),
        recent=_period(log, Period(f"{first}..{today}", first, today), today),
        practice=practice,
        journey=journey_value.build(practice, score_tallies(log, today)),
        scripts=tuple(
            _script(log, each, today, made_before) for each in standing[:SCRIPTS_AT_MOST]
        ),
        other_scripts=tuple(each.name for each in standing[SCRIPTS_AT_MOST:]),
        pairs=rated.pairs(log, today),
        noticed=quoted(notices.between(log, first, today), first, today),
        field=metrics.between(
            log, date.fromordinal(max(today.toordinal() - TWO_YEARS.days, 1)), today
        ),
    )


def _period(log: Log, period: Period, today: date) -> PeriodReport:
    """Return a period worked out, its focuses as they stood on the page's day."""
    history = period_histories.of(log, period, today)
    focuses = tuple(as_of(each, today) for each in history.focuses)
    return build(history._replace(focuses=focuses))


def _script(
    log: Log, script: Script, today: date, made_before: datetime | None
) -> script_log.ScriptLog:
    versions = scripts.versions(log, script, made_before=made_before)
    return script_log.build(script, versions, script_practice.scores(log, script, today), 0)


def chapters(whole: Whole, zone: ZoneInfo) -> Page:
    """Return the whole page; a chapter without anything to show is not there."""
    return (
        Lines((f"As of {day_words(whole.practice.today)}, by practicelog.",)),
        *_now(whole),
        *_levels(whole),
        *_years(whole),
        *_scripts_drawn(whole, zone),
        *_with_a_coach(whole),
        *_field(whole),
        *_counted(whole),
    )


def _now(whole: Whole) -> Iterator[Section]:
    yield Chapter("Now")
    yield from summary(whole.week)
    yield from streak_report.sections(streak_of(whole.practice.weeks), day_run(whole.practice))
    yield from detail(whole.week, None)


def _levels(whole: Whole) -> Iterator[Section]:
    """Yield the focus and the levels of the drills practised in the last twelve weeks."""
    open_ones = [each.focus for each in whole.recent.focuses if each.focus.state == "open"]
    every = [*charts.levels(whole.recent)]
    if not (open_ones or every):
        return
    levels = [each for each in every if _has_a_course(each)]
    yield Chapter("Levels", NO_LINE)
    if open_ones:
        yield from focuses_report.several(open_ones)
    yield from charts.criteria(whole.recent)
    yield from levels[:DRILLS_AT_MOST]
    first, last = whole.recent.period[1:]
    others = [*map(_drill, levels[DRILLS_AT_MOST:])]
    yield from _not_drawn(others, f"practicelog report --since {first} --until {last} --as html")
    begun = [(_drill(each), each.sentence) for each in every if not _has_a_course(each)]
    if begun:
        yield Facts(tuple(begun), "Drawn from a second week on")
    yield from charts.expected(whole.recent)


def _not_drawn(names: Sequence[str], command: str) -> Iterator[Lines]:
    """Yield which of many have no room, and the command that tells them."""
    if names:
        yield Lines((f"Not drawn: {some_words(names)}. {command}",))


def _has_a_course(level: Plot) -> bool:
    """Tell whether a level has more than one week: a frame with one dot in it shows nothing."""
    return len(level.series[0].dots) > 1


def _drill(level: Plot) -> str:
    return level.title.partition(":")[0]


def _years(whole: Whole) -> Iterator[Section]:
    if whole.journey:
        yield Chapter("The years")
        yield from journey_page.drawn(whole.journey, whole.practice)


def _scripts_drawn(whole: Whole, zone: ZoneInfo) -> Iterator[Section]:
    if whole.scripts:
        yield Chapter("Scripts")
    for each in whole.scripts:
        yield script_log.drawn(each)
        yield from script_log.sections(each, zone)
    yield from _not_drawn(whole.other_scripts, "practicelog script list")


def _with_a_coach(whole: Whole) -> Iterator[Section]:
    if not (whole.pairs or whole.noticed):
        return
    yield Chapter("With a coach")
    differences = difference_lines(by_criterion(whole.pairs))
    if differences:
        yield Lines(tuple(differences))
    beside = [*coach_charts(whole.pairs)]
    yield from beside[-RATERS_AT_MOST:]
    yield from _not_drawn([each.title for each in beside[:-RATERS_AT_MOST]], "practicelog show ID")
    earlier = len(whole.noticed) - NOTICED_AT_MOST
    before = (f"{earlier:,} earlier: practicelog notice list",) if earlier > 0 else ()
    if whole.noticed:
        yield Lines((*before, *whole.noticed[-NOTICED_AT_MOST:]), "Noticed")


def _field(whole: Whole) -> Iterator[Section]:
    if whole.field:
        yield Chapter("From the field", APART)
    names = in_order(each.name for each in whole.field)
    for name in names[:METRICS_AT_MOST]:
        values = [each for each in whole.field if each.name == name]
        yield field_chart(name, values, whole.practice.today)
    yield from _not_drawn(names[METRICS_AT_MOST:], "practicelog metric list")


def _counted(whole: Whole) -> Iterator[Section]:
    told = explanation(whole.week)
    if told:
        yield Chapter("How it is counted")
        yield from told


def content(whole: Whole, told: Page) -> dict[str, Any]:
    """Return what scripts read of the page: its reports, and the numbers of its charts."""
    drawn = [each for each in told if isinstance(each, Plot | Grid)]
    return {
        "report": document(whole.week),
        "streak": streak_document(streak_of(whole.practice.weeks), day_run(whole.practice)),
        "journey": journey_document.document(whole.journey, whole.practice.today),
        "charts": [
            {
                "title": each.title,
                "sentence": each.sentence,
                "headings": list(each.numbers.headings),
                "rows": [list(row) for row in each.numbers.rows],
            }
            for each in drawn
        ],
    }
