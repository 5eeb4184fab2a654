"""The fields of each type of record in the interchange form, and the rule of each field.

docs/formats.md describes them for people, jsonl.schema.json for programs.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any

from practicelog.core.extent import FIELDS, RECORDS
from practicelog.core.interchange import field_rules as rule
from practicelog.core.interchange.merging import HIGHEST
from practicelog.core.names import LONGEST_NAME
from practicelog.core.records.focus import FOCUS_STATES
from practicelog.core.records.plan import WEEKDAYS
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS
from practicelog.core.records.script import SCRIPT_KINDS
from practicelog.core.scripts.texts import script_text
from practicelog.core.texts import NOTE_AT_MOST, ONE_LINE_AT_MOST, note, one_line, partner
from practicelog.errors import UsageError

HIGHEST_OF_OWN = 2 * HIGHEST
"""The highest revision of a file: what came in once, and a million changes of the seller's own."""

LARGEST = 10**9
"""The largest number of a version, far below where SQLite's integers end."""


def _once(items: rule.Rule, key: Callable[[Any], Hashable]) -> rule.Rule:
    """Return a rule for lists in which no two items have the same key."""

    def checked(value: Any, field: str) -> tuple[Any, ...]:
        found = items(value, field)
        if len({key(each) for each in found}) < len(found):
            raise UsageError(f"{field}: two of them are the same.")
        return tuple(found)

    return checked


def _weekdays(value: Any, field: str) -> str:
    found = _once(rule.listed(rule.one_of(WEEKDAYS), at_least=1), str)(value, field)
    return ",".join(sorted(found, key=WEEKDAYS.index))


def _rated(value: Any, field: str) -> int | bool | None:
    level: int | bool | None = value
    return level if level is None or isinstance(level, bool) else _LEVEL(level, field)


def _script_text(value: str, field: str) -> str:
    return script_text(rule.any_text(value, field).encode(), field)


_LEVEL = rule.whole(1, 5)
_NUMBER = rule.whole(1, LARGEST)
_REVISION = rule.whole(1, HIGHEST_OF_OWN)
_WORDS = rule.text(one_line, ONE_LINE_AT_MOST)
_LINE = rule.optional(_WORDS)
_PERSON = rule.optional(rule.text(partner, LONGEST_NAME))
_POINTS = rule.optional(rule.points)
_DAY = rule.optional(rule.day)
_UID = rule.optional(rule.uid)

_RUBRIC = rule.fields(
    {
        "version": _NUMBER,
        "criteria": _once(
            rule.listed(
                rule.fields(
                    {
                        "name": rule.named("criterion"),
                        "hint": rule.text(rule.phrase),
                        "check": rule.truth,
                    }
                )
            ),
            lambda criterion: criterion[0],
        ),
    }
)
_VERSION = rule.fields(
    {
        "version": _NUMBER,
        "made": rule.instant,
        "text": rule.text(_script_text),
        "why": _LINE,
    }
)
_RATING = rule.fields(
    {
        "rater": rule.text(partner),
        "criterion": rule.named("criterion"),
        "value": _rated,
    }
)


def _rating(value: Any, field: str) -> tuple[Any, ...]:
    """Return a rating as rater, criterion and value; the same few come again and again."""
    try:
        rating: tuple[Any, ...] = _known_rating(**value)
    except (TypeError, UsageError):
        rating = _RATING(value, field)
    return rating


@lru_cache(4096, typed=True)
def _known_rating(rater: Any, criterion: Any, value: Any) -> Any:
    return _RATING({"rater": rater, "criterion": criterion, "value": value}, "")


def _numbered(item: rule.Rule) -> rule.Rule:
    """Return a rule for versions, each under its own number; it returns them by number.

    A number above `HIGHEST` follows the one before: the seller's own changes count on, and a file
    cannot begin where no room is left for them.
    """
    items = _once(rule.listed(item, at_least=1), lambda version: version[0])

    def checked(value: Any, field: str) -> dict[int, tuple[Any, ...]]:
        found = {number: tuple(rest) for number, *rest in items(value, field)}
        for number in found:
            if number > HIGHEST and number - 1 not in found:
                raise rule.unfit(number, f"{field}, version", f"a number up to {HIGHEST:,}")
        return found

    return checked


_DELETABLE = ("drill", *(kind for kind in RECORDS.values() if kind != "deleted"))

_FIELDS: dict[str, dict[str, rule.Rule]] = {
    "drill": {
        "name": rule.named("drill"),
        "what": rule.text(rule.phrase),
        "archived": rule.truth,
        "rubrics": _numbered(_RUBRIC),
    },
    "script": {
        "name": rule.named("script"),
        "kind": rule.one_of(SCRIPT_KINDS),
        "archived": rule.truth,
        "versions": _numbered(_VERSION),
    },
    "plan": {
        "from": rule.day,
        "days": rule.whole(1, 7),
        "weekdays": _weekdays,
        "minutes": rule.whole(0, 1440),
        "week_start": rule.one_of(WEEKDAYS),
    },
    "off": {"first": rule.day, "last": rule.day, "reason": _LINE},
    "focus": {
        "drill": rule.uid,
        "criterion": rule.optional(rule.named("criterion")),
        "why": _WORDS,
        "target": _POINTS,
        "from": rule.day,
        "until": rule.day,
        "state": rule.one_of(FOCUS_STATES),
        "proposed_by": _PERSON,
        "closed": _DAY,
        "outcome": _LINE,
    },
    "rep": {
        "at": rule.instant,
        "zone": rule.zone,
        "day": rule.day,
        "logged": rule.instant,
        "drill": rule.uid,
        "rubric": _NUMBER,
        "kind": rule.one_of(KINDS),
        "minutes": rule.optional(rule.whole(1, 1440)),
        "takes": rule.whole(1, 999),
        "goal": _LINE,
        "difficulty": rule.optional(rule.one_of(DIFFICULTIES)),
        "feedback": rule.one_of(FEEDBACKS),
        "partner": _PERSON,
        "predict": _POINTS,
        "score": _POINTS,
        "quick": rule.truth,
        "ratings": _once(rule.listed(_rating), lambda rating: rating[:2]),
        "change": _LINE,
        "kept": _LINE,
        "next": _LINE,
        "note": rule.optional(rule.text(note, NOTE_AT_MOST)),
        "script": rule.optional(rule.fields({"uid": rule.uid, "version": _NUMBER})),
    },
    "promise": {
        "rep": _UID,
        "drill": _UID,
        "text": _WORDS,
        "by": _PERSON,
        "made": rule.day,
        "closed": _DAY,
        "kept": rule.optional(rule.truth),
    },
    "rescoring": {"rep": rule.uid, "day": rule.day, "score": rule.points},
    "notice": {"day": rule.day, "text": _WORDS, "who": _PERSON},
    "metric": {
        "day": rule.day,
        "name": rule.named("metric"),
        "value": rule.text(rule.decimal),
    },
    "deleted": {"kind": rule.one_of(_DELETABLE)},
}

MAY_BE_ABSENT = {field for fields in FIELDS.values() for field in fields} | {"script"}
"""What `--omit` leaves out of a rep."""

RULES: dict[str, dict[str, rule.Rule]] = {
    kind: {"type": rule.fixed(kind), "uid": rule.uid, "revision": _REVISION} | fields
    for kind, fields in _FIELDS.items()
}
"""The rule of every field of every type of record; the header has its own."""

REQUIRED = {
    kind: [name for name in rules if kind != "rep" or name not in MAY_BE_ABSENT]
    for kind, rules in RULES.items()
}
"""The fields that cannot be left out."""
