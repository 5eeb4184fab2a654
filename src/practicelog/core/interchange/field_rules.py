"""What a value that comes from others may be, and how the log has it.

A rule takes a value as JSON gives it and the field it stands in, and returns it as it is stored:
points in hundredths, truths as 0 and 1. It raises UsageError with the field and the reason.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache

from practicelog.annotations import Any
from practicelog.core import decimals, limits
from practicelog.core.interchange.strict_texts import shown
from practicelog.core.names import LONGEST_NAME, is_name
from practicelog.core.texts import is_unicode, one_line
from practicelog.core.zones import is_zone
from practicelog.errors import UsageError, quoted

Rule = Callable[[Any, str], Any]

DAY = r"(?:19[7-9][0-9]|[2-9][0-9]{3})-[0-9]{2}-[0-9]{2}"
INSTANT = rf"{DAY}T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){{2}}Z"
LOWEST_POINTS, HIGHEST_POINTS = 1, 5


def unfit(value: object, field: str, expected: str) -> UsageError:
    """Return the error that says what a field holds and what it takes."""
    return UsageError(f"{field}: {shown(value)} is not {expected}.")


def optional(rule: Rule) -> Rule:
    """Return a rule that lets null stand for nothing."""
    return lambda value, field: None if value is None else rule(value, field)


def text(rule: Callable[[str, str], Any], plain_at_most: int = 0) -> Rule:
    """Return a rule for texts from one that is told an option's name and raises for it.

    A printable text of at most `plain_at_most` characters is let through at once: it has no line
    break, NUL or lone surrogate. Most are, and it saves an eighth of an import.
    """

    def checked(value: Any, field: str) -> Any:
        if not isinstance(value, str):
            raise unfit(value, field, "a text")
        if len(value) <= plain_at_most and value.isprintable() and value.strip():
            return value
        return rule(value, field)

    return checked


def any_text(value: str, field: str) -> str:
    """Return a text of any length, as long as it can be written as UTF-8."""
    if not is_unicode(value):
        raise UsageError(f"{field}: {quoted(value)} is not valid UTF-8.")
    return value


def whole(low: int, high: int) -> Rule:
    """Return a rule for whole numbers within a range, both ends included."""

    def checked(value: Any, field: str) -> int:
        if type(value) is int and low <= value <= high:
            number: int = value
            return number
        raise unfit(value, field, f"a whole number from {low} to {high:,}")

    return checked


def one_of(words: Sequence[str]) -> Rule:
    """Return a rule for a few words."""

    def checked(value: Any, field: str) -> str:
        if isinstance(value, str) and value in words:
            return value
        raise unfit(value, field, f"one of {', '.join(words)}")

    return checked


def fixed(expected: object) -> Rule:
    """Return a rule that lets one value stand."""

    def checked(value: Any, field: str) -> Any:
        if type(value) is type(expected) and value == expected:
            return value
        raise unfit(value, field, shown(expected))

    return checked


def truth(value: Any, field: str) -> int:
    """Return true or false as 1 or 0."""
    if isinstance(value, bool):
        return int(value)
    raise unfit(value, field, "true or false")


def points(value: Any, field: str) -> int:
    """Return points from 1 to 5, with at most two decimals, in hundredths."""
    if type(value) in (int, float) and LOWEST_POINTS <= value <= HIGHEST_POINTS:
        hundredths: int = round(value * 100)
        if hundredths / 100 == value:
            return hundredths
    raise unfit(value, field, "a score from 1 to 5 with at most two decimals")


def uid(value: Any, field: str) -> str:
    """Return a UUID in lower case."""
    if isinstance(value, str) and re.fullmatch(limits.UID, value):
        return value
    raise unfit(value, field, "a UUID in lower case")


def day(value: Any, field: str) -> str:
    """Return a day of the calendar, from 1970 on, as `2026-11-20`."""
    if isinstance(value, str) and re.fullmatch(DAY, value) and _is(value, date.fromisoformat):
        return value
    raise unfit(value, field, "a day from 1970 on, such as 2026-11-20")


def instant(value: Any, field: str) -> str:
    """Return an instant, from 1970 on, as `2026-11-20T16:30:00Z`."""
    if (
        isinstance(value, str)
        and re.fullmatch(INSTANT, value)
        and _is(value, datetime.fromisoformat)
    ):
        return value
    raise unfit(value, field, "an instant from 1970 on, such as 2026-11-20T16:30:00Z")


def _is(value: str, read: Callable[[str], object]) -> bool:
    try:
        read(value)
    except ValueError:
        return False
    return True


def zone(value: Any, field: str) -> str:
    """Return the name of a time zone that this computer knows."""
    if isinstance(value, str) and len(value) <= LONGEST_NAME and _is_zone(value):
        return value
    raise unfit(value, field, "a time zone known here, such as Europe/Berlin")


_is_zone = lru_cache(maxsize=1024)(is_zone)


def named(what: str) -> Rule:
    """Return a rule for the name of a drill, a script, a criterion or a metric."""

    def checked(value: str, field: str) -> str:
        if not _is_name(value):
            raise UsageError(f"{field}: {quoted(value)} cannot name a {what}.")
        return value

    return text(checked)


_is_name = lru_cache(maxsize=1024)(is_name)


def phrase(value: str, field: str) -> str:
    """Return a one-line text that may be empty."""
    return one_line(value, field) if value else value


def decimal(value: str, field: str) -> str:
    """Return a plain decimal number as text, its digits kept."""
    decimals.decimal_typed(value, field)
    return value


def listed(rule: Rule, at_least: int = 0) -> Rule:
    """Return a rule for lists, each item by a rule that is told its place from 1."""

    def checked(value: Any, field: str) -> list[Any]:
        if not isinstance(value, list):
            raise unfit(value, field, "a list")
        if len(value) < at_least:
            raise UsageError(f"{field}: the list is empty.")
        return [rule(each, f"{field} {place}") for place, each in enumerate(value, 1)]

    return checked


def fields(rules: Mapping[str, Rule]) -> Rule:
    """Return a rule for objects that have just these fields; it returns their values in order."""

    def checked(value: Any, field: str) -> tuple[Any, ...]:
        if not isinstance(value, dict):
            raise unfit(value, field, "an object")
        check_names(value, rules, rules, f"{field}, ")
        return tuple(rule(value[name], f"{field}, {name}") for name, rule in rules.items())

    return checked


def check_names(
    found: Iterable[str], known: Iterable[str], required: Iterable[str], where: str = ""
) -> None:
    """Raise UsageError for a field that is unknown, or one that is missing."""
    for name in found:
        if name not in known:
            raise UsageError(f"{where}{quoted(name)}: there is no such field.")
    for name in required:
        if name not in found:
            raise UsageError(f"{where}{name}: the field is missing.")
