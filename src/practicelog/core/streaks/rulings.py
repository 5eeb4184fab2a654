"""Weeks kept, held and missed, and the streak they make (docs/decisions/0004)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from practicelog.core.calendar.periods import Week, plan_on, weeks_between
from practicelog.core.record import Record
from practicelog.core.records.plan import DayOff, Plan, PracticeDay
from practicelog.core.streaks.needs import need_of

RESERVE_AT_FIRST = 1
RESERVE_AT_MOST = 2
WEEKS_TO_GAIN_A_RESERVE = 4


class Ruling(Record):
    """What one week was, and the streak and reserve after it.

    `state` is `kept`, `open`, `held`, `missed` or `paused`; `done` is its counted days.
    """

    week: Week
    state: str
    done: int
    need: int
    streak: int = 0
    reserve: int = RESERVE_AT_FIRST
    held: int = 0


class WeekStreak(Record):
    """The streak in weeks, and the numbers beside it that never reset."""

    current: int
    best: int
    held: int
    reserve: int
    kept: int
    closed: int


class DayRun(Record):
    """Days in a row now and at best, and counted days in total."""

    current: int
    best: int
    total: int


class PractisedWeeks(Record):
    """Everything weeks are ruled by: the days counted in each, the plans, the days off, and today.

    `done` are the days of a week that count, by its first day; a week without any may be missing.
    `first` is the first day with practice up to today.
    """

    done: Mapping[date, int]
    first: date | None
    plans: tuple[Plan, ...]
    offs: tuple[DayOff, ...]
    today: date

    @property
    def begun(self) -> date:
        """The first practice day, or today when there is none yet."""
        return self.first or self.today


class Practice(Record):
    """Every day practised, the plans, the days off, and today.

    `days` and `plans` are in order of time; days after today count nowhere until they begin.
    """

    days: tuple[PracticeDay, ...]
    plans: tuple[Plan, ...]
    offs: tuple[DayOff, ...]
    today: date

    @property
    def begun(self) -> date:
        """The first practice day, or today when there is none yet."""
        return min(self.days[0].day, self.today) if self.days else self.today

    @property
    def weeks(self) -> PractisedWeeks:
        """What its weeks are ruled by."""
        first = self.days[0].day if self.days and self.days[0].day <= self.today else None
        done = {week.first: len(days) for week, days in counted_weeks(self) if days}
        return PractisedWeeks(done, first, self.plans, self.offs, self.today)


def days_off(offs: Iterable[DayOff]) -> frozenset[date]:
    """Return every single day that the ranges cover."""
    return frozenset(
        off.first + timedelta(days=n)
        for off in offs
        for n in range((off.last - off.first).days + 1)
    )


def counted_weeks(practice: Practice) -> Iterator[tuple[Week, list[date]]]:
    """Yield every week from the first practice rep's to today's, with its counted days.

    A day counts from the minutes on that the plan of its week asks for.
    """
    days = [each for each in practice.days if each.day <= practice.today]
    at = 0
    for week in weeks_between(practice.begun, practice.today, practice.plans):
        counted = []
        while at < len(days) and days[at].day <= week.last:
            if days[at].minutes >= week.plan.minutes:
                counted.append(days[at].day)
            at += 1
        yield week, counted


def counted_days(practice: Practice) -> tuple[date, ...]:
    """Return the days up to today that reach the minutes of the plan that held then."""
    return tuple(day for _, counted in counted_weeks(practice) for day in counted)


def rulings(practised: PractisedWeeks) -> tuple[Ruling, ...]:
    """Return every week from the first practice rep's to today's, ruled in order."""
    free, begun, today = days_off(practised.offs), practised.begun, practised.today
    ruled: list[Ruling] = []
    before = None
    for week in weeks_between(begun, today, practised.plans):
        done = practised.done.get(week.first, 0)
        before = _ruled(week, done, need_of(week, free, begun), today, before)
        ruled.append(before)
    return tuple(ruled)


def _ruled(week: Week, done: int, need: int, today: date, before: Ruling | None) -> Ruling:
    streak = before.streak if before else 0
    reserve = before.reserve if before else RESERVE_AT_FIRST
    held = before.held if before else 0
    if need == 0:
        return Ruling(week, "paused", done, need, streak, reserve, held)
    if done >= need:
        gained = (streak + 1) % WEEKS_TO_GAIN_A_RESERVE == 0
        reserve = min(RESERVE_AT_MOST, reserve + gained)
        return Ruling(week, "kept", done, need, streak + 1, reserve, held)
    if not week.closed(today):
        return Ruling(week, "open", done, need, streak, reserve, held)
    if streak and reserve:
        return Ruling(week, "held", done, need, streak, reserve - 1, held + 1)
    return Ruling(week, "missed", done, need)


def week_streak(ruled: Sequence[Ruling]) -> WeekStreak:
    """Sum up the rulings: the streak now, its best, and weeks kept of weeks closed.

    Paused weeks are in neither number; an unclosed week is in both once it is kept.
    """
    last = ruled[-1]
    states = [ruling.state for ruling in ruled]
    kept = states.count("kept")
    return WeekStreak(
        current=last.streak,
        best=max(ruling.streak for ruling in ruled),
        held=last.held,
        reserve=last.reserve,
        kept=kept,
        closed=kept + states.count("held") + states.count("missed"),
    )


def day_run(practice: Practice) -> DayRun:
    """Count days in a row: a scheduled day without practice ends the run, unless off or today."""
    days = [day.toordinal() for day in counted_days(practice)]
    free = days_off(practice.offs)
    run = best = 1 if days else 0
    for before, day in pairwise(days):
        broken = day - before > 1 and _breaks(before, day, practice.plans, free)
        run = 1 if broken else run + 1
        best = max(best, run)
    if days and _breaks(days[-1], practice.today.toordinal(), practice.plans, free):
        run = 0
    return DayRun(run, best, len(days))


def _breaks(after: int, before: int, plans: Sequence[Plan], free: Collection[date]) -> bool:
    """Tell whether a scheduled day that is not off lies between two days, given as ordinals."""
    return any(
        day not in free and day.weekday() in plan_on(day, plans).weekdays
        for day in map(date.fromordinal, range(after + 1, before))
    )
