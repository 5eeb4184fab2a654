"""What a seller means to practise, and the days kept free of it."""

from datetime import date

from practicelog.core.record import Record

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Plan(Record):
    """How many days a week, which days are scheduled, and what a day must reach to count.

    It holds from `from_day`, the first day of a week. `weekdays` and `week_start` count from
    Monday as 0. `minutes` is the practice a day needs to count (0: one rep is enough).
    """

    id: int
    uid: str
    from_day: date
    days: int = 3
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    minutes: int = 0
    week_start: int = 0
    revision: int = 1


DEFAULT_PLAN = Plan(id=0, uid="", from_day=date.min)


class DayOff(Record):
    """A range of days, first and last included, on which no practice is expected."""

    id: int
    uid: str
    first: date
    last: date
    reason: str | None = None
    revision: int = 1


class PracticeDay(Record):
    """The practice of one day: reps of kind `practice` and their minutes."""

    day: date
    reps: int
    minutes: int
