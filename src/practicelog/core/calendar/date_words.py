"""What the short words for a day or a time of day mean: `-2d`, `2 days ago`, `fri`, `17:30`.

Words are lower case ASCII, single-spaced. A word of another kind is None; one of the right kind
that names nothing (`2026-02-31`, `25:00`) raises ValueError, one that leaves the calendar
(`-99999999d`) OverflowError.
"""

from datetime import date, time, timedelta

from practicelog.core.record import Record

DAY = timedelta(days=1)

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST_WEEKDAY = 3
MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

HOURS_OF_HALF_A_DAY = 12
MOST_YEARS_BETWEEN_LEAP_DAYS = 8  # 1896 to 1904: 1900 had none

_FROM_TODAY = {"yesterday": -DAY, "today": 0 * DAY, "tomorrow": DAY}
_UNITS = {"d": DAY, "w": 7 * DAY}
_OFFSET = r"([+-][0-9]+)([dw])"
_AGO = r"(an?|[0-9]+) (d)ays? ago|(an?|[0-9]+) (w)eeks? ago"
_BESIDE_TODAY = {"last": -1, "next": 1}
ISO_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ENDS_IN_CLOCK = (
    r"(?P<day>.*?)(?:^|(?:,| at)? |(?<=[0-9])t)"
    r"(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2}))?(?: ?(?P<half>[ap]m))?"
)


class Look(Record):
    """The way to look for a day that comes again: ahead of a day (`step` 1) or back (-1)."""

    start: date
    step: int

    def weekday(self, weekday: int) -> date:
        """Return the nearest such weekday (Monday is 0): `start` itself when it is one."""
        distance = (weekday - self.start.weekday()) * self.step % 7
        return self.start + self.step * distance * DAY

    def anniversary(self, month: int, day: int) -> date | None:
        """Return the nearest such day of a year, or None when no year has it.

        Looking back begins a day after `start`: an evening's work may be typed after midnight,
        when the calendar is a day ahead of the practice day.
        """
        first = self.start if self.step > 0 else self.start + DAY
        end = first.year + self.step * (MOST_YEARS_BETWEEN_LEAP_DAYS + 1)
        for year in range(first.year, end, self.step):
            found = _day_of_year(year, month, day)
            if found and (found - first) * self.step >= 0 * DAY:
                return found
        return None


def _day_of_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def fixed_day(word: str, today: date) -> date | None:
    """Return the one day that `2026-11-20`, `yesterday`, `2 days ago` or `last fri` can mean.

    `last` and `next` never mean today: on a Friday they are a week away.
    """
    import re  # a line without a day waits for none of it

    if re.fullmatch(ISO_DATE, word):
        return date.fromisoformat(word)
    if offset := re.fullmatch(_OFFSET, word):
        return today + int(offset[1]) * _UNITS[offset[2]]
    if ago := re.fullmatch(_AGO, word):
        number, unit = filter(None, ago.groups())
        return today - (int(number) if number.isdigit() else 1) * _UNITS[unit]
    beside, _, name = word.partition(" ")
    if beside in _BESIDE_TODAY and (weekday := weekday_named(name)) is not None:
        step = _BESIDE_TODAY[beside]
        return Look(today + step * DAY, step).weekday(weekday)
    return today + _FROM_TODAY[word] if word in _FROM_TODAY else None


def weekday_named(word: str) -> int | None:
    """Return the weekday (Monday is 0) that a word of three letters or more begins to name."""
    if len(word) < SHORTEST_WEEKDAY:
        return None
    return next((n for n, name in enumerate(WEEKDAY_NAMES) if name.startswith(word)), None)


def day_and_clock(words: str) -> tuple[str, time | None]:
    """Return the words for the day and the time of day they end in; a time alone means today.

    A time has minutes (`17:30`) or a half of the day (`5pm`), or is `noon`: a bare 17 may be a day
    or a year.
    """
    import re  # the same

    typed = re.fullmatch(_ENDS_IN_CLOCK, re.sub(r"\bnoon$", "12:00", words))
    if typed is None or not (typed["minute"] or typed["half"]):
        return words, None
    hour = int(typed["hour"])
    if typed["half"]:
        hour = _hour_of_day(hour, typed["half"])
    return typed["day"] or "today", time(hour, int(typed["minute"] or 0))


def _hour_of_day(hour: int, half: str) -> int:
    if not 1 <= hour <= HOURS_OF_HALF_A_DAY:
        raise ValueError(hour)
    return hour % HOURS_OF_HALF_A_DAY + (HOURS_OF_HALF_A_DAY if half == "pm" else 0)
