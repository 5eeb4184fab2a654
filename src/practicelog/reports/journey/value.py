"""Work the journey out of all practice up to today."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.journey.heat_map import HeatMap, heat_map
from practicelog.core.journey.milestones import (
    Milestone,
    NextMilestone,
    milestones,
    next_milestones,
)
from practicelog.core.journey.pace import Pace, pace, practised_weeks
from practicelog.core.journey.personal_records import (
    PersonalRecord,
    ScoreTally,
    personal_records,
    quick_scores,
)
from practicelog.core.journey.practice_totals import PracticeTotal, Span, practice_total, span
from practicelog.core.journey.year_rings import YearRing, year_rings
from practicelog.core.record import Record
from practicelog.core.streaks.rulings import Practice, counted_days, rulings

WEEKS_IN_YEAR = 52
RECENT = (4, 12)


class JourneyReport(Record):
    """Everything there is to look back on.

    `week` is today's, counted from the first practice as 1, `year` its 52 weeks. `recent` are the
    last 4 and 12 weeks before this one, or those there are. `practised` is how many of the last 12
    have practice, which is what a pace needs. `quick` scores make no record.
    """

    today: date
    started: date
    year: int
    week: int
    recent: tuple[Span, ...]
    pace: Pace | None
    practised: int
    years: tuple[YearRing, ...]
    heat: HeatMap
    reached: tuple[Milestone, ...]
    ahead: tuple[NextMilestone, ...]
    records: tuple[PersonalRecord, ...]
    quick: int
    total: PracticeTotal
    best: int


def build(practice: Practice, tallies: Sequence[ScoreTally]) -> JourneyReport | None:
    """Work out the journey from all practice up to today and its scores; None without practice."""
    if not practice.days:
        return None
    days, today = practice.days, practice.today
    counted, ruled = counted_days(practice), rulings(practice.weeks)
    counting, over = frozenset(counted), ruled[:-1]
    total = practice_total(days, counting, ruled)
    lengths = dict.fromkeys(min(weeks, len(over)) for weeks in RECENT)
    return JourneyReport(
        today=today,
        started=practice.begun,
        year=(len(ruled) - 1) // WEEKS_IN_YEAR + 1,
        week=len(ruled),
        recent=tuple(span(over[-weeks:], days, counting) for weeks in lengths if weeks),
        pace=pace(over, sum(day.year == today.year for day in counted), today),
        practised=practised_weeks(over),
        years=year_rings(practice, counting, ruled),
        heat=heat_map(days, practice.begun, today, ruled[-1].week.plan.week_start),
        reached=milestones(days, counted),
        ahead=next_milestones(total.reps, total.days),
        records=personal_records(tallies),
        quick=quick_scores(tallies),
        total=total,
        best=max(ruling.streak for ruling in ruled),
    )
