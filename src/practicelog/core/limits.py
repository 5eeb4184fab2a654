"""Numbers and choices as people type them, and the ranges they must lie in."""

from collections.abc import Callable, Sequence

from practicelog.core.names import nearest
from practicelog.errors import UsageError, quoted

DIGITS_AT_MOST = 18
POINTS = {"1": 100, "2": 200, "3": 300, "4": 400, "5": 500}
HALVES = {"": 0, ".0": 0, ".00": 0, ".5": 50, ".50": 50}
HOURS = r"([0-9]{1,2})(?::([0-5][0-9])|h(?:([0-5]?[0-9])(?:m(?:in)?)?)?)"
HALF_HOURS = r"([0-9]{1,2})[.,]5h"
MINUTES = r"([0-9]{1,18})m(?:in)?"
BLANKS_BESIDE_A_UNIT = r"(?<=[0-9]) (?=[hm])|(?<=h) (?=[0-9])"
UID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

HIGHEST_SCORE = 500
TOP_TENTHS = HIGHEST_SCORE // 10


def tenths(hundredths: float) -> int:
    """Return a score of hundredths as it is shown, in tenths, halves up: 325 is 33."""
    return int(round(hundredths, 6) / 10 + 0.5)


def whole_number(text: str, option: str, low: int, high: int) -> int:
    """Return a whole number within a range, both ends included.

    Raises:
        UsageError: it is no such number.
    """
    if _is_whole(text) and low <= int(text) <= high:
        return int(text)
    raise UsageError(f"{option}: {quoted(text)} is not a whole number from {low} to {high:,}.")


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= DIGITS_AT_MOST


MINUTES_IN_HOUR = 60
MINUTES_IN_DAY = 24 * MINUTES_IN_HOUR


def minutes(text: str, option: str, low: int = 1) -> int:
    """Return how long something took, in minutes up to 1,440: `10`, `10m`, `1h15`, `0:20`.

    `0:20` is hours and minutes. Blanks between are welcome: `1 h 15`, as answers have it.

    Raises:
        UsageError: it is no such time.
    """
    found = int(text) if _is_whole(text) else _minutes(text.lower())
    if found is not None and low <= found <= MINUTES_IN_DAY:
        return found
    raise UsageError(
        f"{option}: {quoted(text)} is not a time from {low} to {MINUTES_IN_DAY:,} minutes.",
        hint="such as 10, 1h15 or 0:20",
    )


def _minutes(text: str) -> int | None:
    import re  # takes longer to load than all else a time needs; most are whole numbers

    typed = re.sub(BLANKS_BESIDE_A_UNIT, "", text)
    if hours := re.fullmatch(HOURS, typed):
        return int(hours[1]) * MINUTES_IN_HOUR + int(hours[2] or hours[3] or 0)
    if halves := re.fullmatch(HALF_HOURS, typed):
        return int(halves[1]) * MINUTES_IN_HOUR + MINUTES_IN_HOUR // 2
    plain = re.fullmatch(MINUTES, typed)
    return int(plain[1]) if plain else None


LAST = -1
"""Stands for the word “last” where a number is expected."""

HIGHEST_ID = 2**63 - 1


def numbered(listing: str) -> Callable[[str], int]:
    """Return what reads a record's number; `listing` is the command that shows such numbers."""
    return lambda text: record_number(text, listing)


def record_number(text: str, listing: str = "practicelog list") -> int:
    """Return a record's number, or LAST for the word “last”.

    Raises:
        UsageError: it is neither.
    """
    if text.lower() == "last":
        return LAST
    if text.isascii() and text.isdigit():
        digits = text.lstrip("0")
        return min(int(digits[:20] or 0), HIGHEST_ID)
    raise UsageError(f"{quoted(text)} is not a number.", hint=f"{listing} shows the numbers")


def half_points(text: str, option: str) -> int:
    """Return a score from 1 to 5, halves allowed, in hundredths of a point: `3.5`, `3,5`, `4/5`.

    Raises:
        UsageError: it is no such score.
    """
    typed = text.removesuffix("/5").replace(",", ".")
    if typed[:1] in POINTS and typed[1:] in HALVES:
        hundredths = POINTS[typed[:1]] + HALVES[typed[1:]]
        if hundredths <= HIGHEST_SCORE:
            return hundredths
    raise UsageError(
        f"{option}: {quoted(text)} is not a score from 1 to 5 (halves allowed).",
        hint=f"{option} 3.5",
    )


def choice(text: str, option: str, choices: Sequence[str]) -> str:
    """Return one of a few words, typed in any case.

    Raises:
        UsageError: it is none of them.
    """
    typed = text.lower()
    if typed in choices:
        return typed
    raise UsageError(
        f"{option}: {quoted(text)} is not one of {', '.join(choices)}.",
        hint=nearest(typed, choices),
    )


def uid(text: str, option: str) -> str:
    """Return a UUID in lower case.

    Raises:
        UsageError: it is no UUID.
    """
    import re  # only what names a uid waits for it

    typed = text.lower()
    if re.fullmatch(UID, typed):
        return typed
    raise UsageError(
        f"{option}: {quoted(text)} is not a UUID.",
        hint="for example 0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11",
    )
