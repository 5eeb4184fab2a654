"""The rules of docs/decisions/0004 worked out a second time, straight from their wording.

Deliberately simple and slow: day by day, sharing nothing with `core.streaks` but the records.
"""

from datetime import date
from fractions import Fraction
from itertools import takewhile
from math import floor

from tests.core.practice_pictures import DAY

from practicelog.core.records.plan import DEFAULT_PLAN, Plan
from practicelog.core.streaks.rulings import DayRun, Practice, WeekStreak


class ByHand:
    """The weeks and days of one seller's practice."""

    def __init__(self, practice: Practice) -> None:
        self.plans, self.offs, self.today = practice.plans, practice.offs, practice.today
        self.minutes = {each.day: each.minutes for each in practice.days if each.day <= self.today}
        self.begun = min(self.minutes, default=self.today)

    def plan(self, day: date) -> Plan:
        return [DEFAULT_PLAN, *(plan for plan in self.plans if plan.from_day <= day)][-1]

    def begins_a_week(self, day: date) -> bool:
        held = self.plan(day)
        return day == held.from_day or day.weekday() == held.week_start

    def is_counted(self, day: date) -> bool:
        return day in self.minutes and self.minutes[day] >= self.plan(day).minutes

    def is_expected(self, day: date) -> bool:
        off = any(off.first <= day <= off.last for off in self.offs)
        return day.weekday() in self.plan(day).weekdays and not off

    def weeks(self) -> list[list[date]]:
        day, weeks = self.begun, [[self.begun]]
        while not self.begins_a_week(weeks[0][0]):
            weeks[0].insert(0, weeks[0][0] - DAY)
        while day < self.today or not self.begins_a_week(day + DAY):
            day += DAY
            if self.begins_a_week(day):
                weeks.append([])
            weeks[-1].append(day)
        return weeks

    def need(self, week: list[date]) -> int:
        free = sum(self.is_expected(day) and day >= self.begun for day in week)
        if self.begun in week:
            free = max(1, free)
        held = self.plan(week[0])
        share = Fraction(held.days * free, len(held.weekdays))
        return max(1, floor(share + Fraction(1, 2))) if free else 0

    def rulings(self) -> list[tuple[date, date, str, int, int, int, int, int]]:
        ruled = []
        streak, reserve, held = 0, 1, 0
        for week in self.weeks():
            need, done = self.need(week), sum(map(self.is_counted, week))
            if need == 0:
                state = "paused"
            elif done >= need:
                state, streak = "kept", streak + 1
                if streak in range(4, 1000, 4) and reserve < 2:
                    reserve += 1
            elif self.today < week[-1] + 3 * DAY:
                state = "open"
            elif streak > 0 and reserve > 0:
                state, reserve, held = "held", reserve - 1, held + 1
            else:
                state, streak, reserve, held = "missed", 0, 1, 0
            ruled.append((week[0], week[-1], state, done, need, streak, reserve, held))
        return ruled

    def run_up_to(self, last: date) -> int:
        days = (last - DAY * n for n in range((last - self.begun).days + 1))
        unbroken = takewhile(
            lambda day: self.is_counted(day) or day == last or not self.is_expected(day), days
        )
        return sum(map(self.is_counted, unbroken))

    def days(self) -> DayRun:
        counted = [day for day in self.minutes if self.is_counted(day)]
        best = max(map(self.run_up_to, counted), default=0)
        return DayRun(self.run_up_to(self.today), best, len(counted))

    def streak(self) -> WeekStreak:
        ruled = self.rulings()
        seen = [state for _, _, state, *_ in ruled]
        *_, current, reserve, held = ruled[-1]
        closed = sum(state in {"kept", "held", "missed"} for state in seen)
        best = max(streak for *_, streak, _, _ in ruled)
        return WeekStreak(current, best, held, reserve, seen.count("kept"), closed)
