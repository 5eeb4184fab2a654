"""Practice drawn day by day, so that a test shows the weeks it speaks of."""

from datetime import date, timedelta

from practicelog.core.records.plan import DayOff, Plan, PracticeDay
from practicelog.core.streaks.rulings import Practice

DAY = timedelta(days=1)
FIRST_MONDAY = date(2026, 1, 5)
MINUTES = {"x": 20, "b": 20, "s": 5}


def drawn(picture: str, *plans: Plan, first: date = FIRST_MONDAY) -> Practice:
    """Return the practice that a picture shows: one sign a day, from a Monday to today.

    `x` is a day practised, `s` one practised for a short 5 minutes, `.` one without practice, `o`
    a day off, `b` a day off and practised; blanks part the weeks.
    """
    signs = "".join(picture.split())
    dated = [(first + DAY * n, sign) for n, sign in enumerate(signs)]
    return Practice(
        days=tuple(PracticeDay(day, 1, MINUTES[sign]) for day, sign in dated if sign in MINUTES),
        plans=plans,
        offs=tuple(DayOff(1, "off", day, day) for day, sign in dated if sign in "ob"),
        today=dated[-1][0],
    )


def plan(
    from_day: date,
    days: int = 3,
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4),
    minutes: int = 0,
    week_start: int = 0,
) -> Plan:
    """Return a plan that is the default one but for what is named."""
    return Plan(1, "plan", from_day, days, weekdays, minutes, week_start)
