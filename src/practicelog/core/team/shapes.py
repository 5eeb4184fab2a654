"""What a value of a share can be: the rule that reads it, and the same rule as JSON Schema."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.core.texts import is_unicode

Schema = dict[str, Any]

DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
INSTANT_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
UUID_PATTERN = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


class Shape(Record):
    """What a value may be: whether one `fits`, and how JSON Schema says so."""

    schema: Schema
    fits: Callable[[Any], bool]


def whole(low: int, high: int) -> Shape:
    """Return the shape of a whole number within bounds."""
    return Shape(
        {"type": "integer", "minimum": low, "maximum": high},
        lambda value: type(value) is int and low <= value <= high,
    )


def truth() -> Shape:
    """Return the shape of true or false."""
    return Shape({"type": "boolean"}, lambda value: isinstance(value, bool))


def word(*words: str) -> Shape:
    """Return the shape of one of a few words."""
    return Shape({"enum": [*words]}, lambda value: isinstance(value, str) and value in words)


def only(value: Any) -> Shape:
    """Return the shape of one value that never changes."""
    return Shape({"const": value}, lambda given: type(given) is type(value) and given == value)


def text(longest: int) -> Shape:
    """Return the shape of a short text, such as a name; a medium shows what is in it safely."""
    return Shape(
        {"type": "string", "minLength": 1, "maxLength": longest, "pattern": "^[^\\u0000]*$"},
        lambda value: (
            isinstance(value, str)
            and 0 < len(value) <= longest
            and "\0" not in value
            and is_unicode(value)
        ),
    )


def matching(pattern: str) -> Shape:
    """Return the shape of a text that a pattern describes whole."""
    return Shape(
        {"type": "string", "pattern": pattern},
        lambda value: isinstance(value, str) and re.fullmatch(pattern[1:-1], value) is not None,
    )


def instant() -> Shape:
    """Return the shape of an instant in UTC, to the second."""
    found = matching(INSTANT_PATTERN)
    return Shape(found.schema | {"format": "date-time"}, lambda value: _is_instant(found, value))


def day(first: date) -> Shape:
    """Return the shape of a day from one on, up to the year before the calendar's last."""
    found = matching(DAY_PATTERN)

    def fits(value: Any) -> bool:
        return found.fits(value) and _is_day(value) and first <= date.fromisoformat(value) < LAST

    return Shape(found.schema | {"format": "date"}, fits)


LAST = date(9999, 1, 1)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


HOUR, MINUTE, SECOND = 23, 59, 59


def _is_instant(found: Shape, value: Any) -> bool:
    if not found.fits(value) or not _is_day(value[:10]):
        return False
    hour, minute, second = (int(value[at : at + 2]) for at in (11, 14, 17))
    return hour <= HOUR and minute <= MINUTE and second <= SECOND


def optional(shape: Shape) -> Shape:
    """Return the shape of a value that may be null."""
    return Shape(
        {"anyOf": [shape.schema, {"type": "null"}]},
        lambda value: value is None or shape.fits(value),
    )


def either(one: Shape, other: Shape) -> Shape:
    """Return the shape of a value that is one of two things."""
    return Shape(
        {"anyOf": [one.schema, other.schema]},
        lambda value: one.fits(value) or other.fits(value),
    )


def several(shape: Shape, most: int) -> Shape:
    """Return the shape of a list."""
    return Shape(
        {"type": "array", "items": shape.schema, "maxItems": most},
        lambda value: (
            isinstance(value, list) and len(value) <= most and all(map(shape.fits, value))
        ),
    )


def fields(shapes: Mapping[str, Shape], may_lack: Sequence[str] = ()) -> Shape:
    """Return the shape of an object with these fields and no others; some may be left out."""
    return Shape(
        {
            "type": "object",
            "properties": {name: each.schema for name, each in shapes.items()},
            "required": [name for name in shapes if name not in may_lack],
            "additionalProperties": False,
        },
        lambda value: wrong_field(value, shapes, may_lack) is None,
    )


def wrong_field(value: Any, shapes: Mapping[str, Shape], may_lack: Sequence[str]) -> str | None:
    """Return the name of a field that is missing, unknown or does not fit; None where all do."""
    if not isinstance(value, dict):
        return "type"
    unknown = [name for name in value if name not in shapes]
    missing = [name for name in shapes if name not in value and name not in may_lack]
    unfit = [name for name, each in value.items() if name in shapes and not shapes[name].fits(each)]
    return next(iter((*unknown, *missing, *unfit)), None)
