"""How long something took, as other programs write it into a cell, in minutes.

What a number counts, the map says: seconds, minutes, hours. What two numbers with a colon between
count is never guessed where the file has only those: `--duration-as` says it.
"""

import re
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal

from practicelog.annotations import Any
from practicelog.core import limits
from practicelog.core.interchange.field_rules import unfit
from practicelog.errors import UsageError, quoted

SHAPES = ("h:mm", "mm:ss", "h:mm:ss")
"""What `--duration-as` can say of two or three numbers with colons between."""

HOURS, MINUTES, SHORTER = SHAPES

DURATION = "duration"
SECONDS_OF = {
    "milliseconds": Decimal("0.001"),
    "seconds": Decimal(1),
    "minutes": Decimal(60),
    "hours": Decimal(3600),
}
"""The seconds in one of what a number counts, by the word of the map."""

UNIT_SIGNS = {
    "milliseconds": r"m(?:illi)?s(?:ec(?:onds?)?)?",
    "seconds": r"s(?:ec(?:onds?)?)?",
    "minutes": r"m(?:in(?:utes?)?)?",
    "hours": r"h(?:(?:ou)?rs?)?",
}
NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
COMMA = re.compile(r"(?:0,[0-9]+|[0-9]{1,9},(?:[0-9]{1,2}|[0-9]{4,9}))")
"""A decimal comma: three digits behind one could be thousands."""

THREE = re.compile(r"([0-9]{1,4}):([0-5]?[0-9]):([0-5][0-9])(?:\.[0-9]{1,9})?")
TWO = re.compile(r"([0-9]{1,5}):([0-5][0-9])")
ISO = re.compile(rf"PT(?:({NUMBER})H)?(?:({NUMBER})M)?(?:({NUMBER})S)?")
WORDS = re.compile(
    rf"(?:({NUMBER}) ?{UNIT_SIGNS['hours']})?,? ?(?:({NUMBER}) ?{UNIT_SIGNS['minutes']})?,? ?"
    rf"(?:({NUMBER}) ?{UNIT_SIGNS['seconds']})?"
)


def minutes_written(cell: str, word: str, shape: str | None) -> Any:
    """Return the minutes that a cell says, to the nearest, at least one of what took any time.

    `word` is what the map says its numbers count, or `duration`; `shape` what colons stand between.
    A cell of minutes that says nothing readable stays the text it is, for the field's rule.

    Raises:
        UsageError: another cell cannot be read, or it could be two durations.
    """
    seconds = _seconds(cell, word, shape)
    if seconds is None and word in ("minutes", DURATION) and "h" in cell.lower():
        seconds = _typed(cell)
    if seconds is None:
        if word == "minutes":
            return cell
        raise unfit(cell, word, "a time such as 1:25:00 or 25 min" if word == DURATION else word)
    nearest = int((seconds / 60).quantize(Decimal(1), ROUND_HALF_UP))
    return max(nearest, 1) if seconds else 0


def _seconds(cell: str, word: str, shape: str | None) -> Decimal | None:
    if found := THREE.fullmatch(cell):
        return _sum(*found.groups())
    if found := TWO.fullmatch(cell):
        return _of_two(cell, word, shape, *found.groups())
    if word == DURATION:
        return _in_words(cell)
    number = re.sub(rf" ?{UNIT_SIGNS[word]}$", "", cell, flags=re.IGNORECASE)
    if COMMA.fullmatch(number):
        number = number.replace(",", ".")
    return Decimal(number) * SECONDS_OF[word] if re.fullmatch(NUMBER, number) else None


def _of_two(cell: str, word: str, shape: str | None, first: str, second: str) -> Decimal:
    """Return the seconds of `12:10`; under minutes and hours it was always hours and minutes."""
    if shape == MINUTES:
        return _sum("0", first, second)
    if shape == HOURS or (shape is None and word in ("minutes", "hours")):
        return _sum(first, second, "0")
    raise UsageError(
        f"{word}: {quoted(cell)} may be hours or minutes; --duration-as h:mm or mm:ss says which."
    )


def _in_words(cell: str) -> Decimal | None:
    found = ISO.fullmatch(cell) or re.fullmatch(WORDS, cell.lower())
    return _sum(*found.groups()) if found and any(found.groups()) else None


def _typed(cell: str) -> Decimal | None:
    """Return the seconds of what people type into `log`: `1h`, `1h15`."""
    with suppress(UsageError):
        return Decimal(limits.minutes(cell, DURATION)) * SECONDS_OF["minutes"]
    return None


def _sum(hours: str | None, minutes: str | None, seconds: str | None) -> Decimal:
    total = Decimal(hours or 0) * 3600 + Decimal(minutes or 0) * 60
    return total + Decimal(seconds or 0)
