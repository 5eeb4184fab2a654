"""The fields of each type of record in the interchange form, and the rule of each field.

docs/formats.md describes them for people, jsonl.schema.json for programs.
"""

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache

from practicelog.annotations import Any
from practicelog.core.interchange import field_rules as rule
from practicelog.core.interchange.merging import HIGHEST
from practicelog.core.names import LONGEST_NAME
from practicelog.core.records import natures as of
from practicelog.core.records.natures import Field
from practicelog.core.records.plan import WEEKDAYS
from practicelog.core.records.record_fields import CARD_AT_MOST, FIELDS
from practicelog.core.records.rep_fields import IDENTITY
from practicelog.core.records.take_fields import FIELDS as TAKE
from practicelog.core.scripts.texts import script_text
from practicelog.core.texts import NOTE_AT_MOST, ONE_LINE_AT_MOST, note, one_line, partner, remark
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


def _line(at_most: int) -> rule.Rule:
    return rule.text(lambda text, field: one_line(text, field, at_most), at_most)


def _lines(at_most: int) -> rule.Rule:
    return rule.text(lambda text, field: note(text, field, at_most), at_most)


_LINE = rule.optional(_line(ONE_LINE_AT_MOST))
_CARD = rule.fields({"uid": rule.uid, "text": _lines(CARD_AT_MOST)})

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


_RULES: dict[str, Callable[[Field], rule.Rule]] = {
    of.COUNT: lambda field: rule.whole(field.low, field.high),
    of.DURATION: lambda field: rule.whole(field.low, field.high),
    of.CHOICE: lambda field: rule.one_of(field.words),
    of.TRUTH: lambda _: rule.truth,
    of.POINTS: lambda _: rule.points,
    of.DECIMAL: lambda _: rule.text(rule.decimal),
    of.DAY: lambda _: rule.day,
    of.INSTANT: lambda _: rule.instant,
    of.WEEKDAYS: lambda _: _weekdays,
    of.UID: lambda _: rule.uid,
    of.REVISION: lambda _: _REVISION,
    of.LINE: lambda field: _line(field.longest or ONE_LINE_AT_MOST),
    of.ADDRESS: lambda _: _line(ONE_LINE_AT_MOST),
    of.PHRASE: lambda _: rule.text(rule.phrase),
    of.REMARK: lambda _: rule.text(remark, ONE_LINE_AT_MOST),
    of.LINES: lambda field: _lines(field.longest or NOTE_AT_MOST),
    of.PERSON: lambda _: rule.text(partner, LONGEST_NAME),
    of.NAME: lambda field: rule.named(field.what),
    of.ZONE: lambda _: rule.zone,
    of.REP: lambda _: rule.uid,
    of.DRILL: lambda _: rule.uid,
    of.RUBRIC: lambda _: _NUMBER,
    of.SCRIPT: lambda _: rule.fields({"uid": rule.uid, "version": _NUMBER}),
    of.CARD: lambda _: _CARD,
    of.TAKES: lambda _: _takes,
    of.RATINGS: lambda _: _once(rule.listed(_rating), lambda rating: rating[:2]),
    of.RUBRICS: lambda _: _numbered(_RUBRIC),
    of.VERSIONS: lambda _: _numbered(_VERSION),
}
"""The rule of a field of each nature."""


def rules_of(fields: Iterable[Field]) -> dict[str, rule.Rule]:
    """Return the rule of each field by its name."""
    return {each.name: _rule_of(each) for each in fields}


def _rule_of(field: Field) -> rule.Rule:
    found = _RULES[field.nature](field)
    return rule.optional(found) if field.optional else found


def _takes(value: Any, field: str) -> Any:
    return _TAKES(value, field)


_TAKES = _once(rule.listed(rule.fields(rules_of(TAKE)), at_least=1), lambda take: take[0])

DELETABLE = tuple(FIELDS)
"""The kinds of records whose deletion is told."""

RULES: dict[str, dict[str, rule.Rule]] = {
    kind: {"type": rule.fixed(kind)} | rules_of((*IDENTITY, *fields))
    for kind, fields in FIELDS.items()
} | {
    "deleted": {
        "type": rule.fixed("deleted"),
        **rules_of(IDENTITY),
        "kind": rule.one_of(DELETABLE),
    }
}
"""The rule of every field of every type of record; the header has its own."""

REQUIRED = {
    kind: ["type", *(each.name for each in (*IDENTITY, *fields) if not (each.omit or each.later))]
    for kind, fields in FIELDS.items()
} | {"deleted": [*RULES["deleted"]]}
"""The fields that cannot be left out."""
