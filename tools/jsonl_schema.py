"""Render jsonl.schema.json from the fields of the records, so that it cannot be wrong.

Run by `make schema`, in the folder that holds `src`; a test fails when the file is stale.
"""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from practicelog.core.decimals import LONGEST, PLAIN
from practicelog.core.extent import WORDS
from practicelog.core.interchange.fields import DELETABLE, REQUIRED
from practicelog.core.names import LONGEST_NAME
from practicelog.core.records import natures as of
from practicelog.core.records.natures import Field
from practicelog.core.records.plan import WEEKDAYS
from practicelog.core.records.record_fields import CARD_AT_MOST, FIELDS
from practicelog.core.records.rep_fields import IDENTITY
from practicelog.core.records.take_fields import FIELDS as TAKE
from practicelog.core.scripts.texts import BYTES_AT_MOST
from practicelog.core.texts import NOTE_AT_MOST, ONE_LINE_AT_MOST

FILE = Path("src/practicelog/exchange/jsonl.schema.json")

Schema = dict[str, Any]

SHARED: Schema = {
    "uid": {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
    "revision": {"type": "integer", "minimum": 1},
    "number": {"type": "integer", "minimum": 1},
    "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "instant": {
        "type": "string",
        "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
    },
    "name": {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME},
    "oneLine": {"type": "string", "minLength": 1, "maxLength": ONE_LINE_AT_MOST},
    "points": {"type": "number", "minimum": 1, "maximum": 5},
    "weekday": {"enum": [*WEEKDAYS]},
}
"""What several fields are."""


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _nullable(name: str) -> Schema:
    return {"anyOf": [_ref(name), {"type": "null"}]}


def _object(properties: Schema, required: Iterable[str] | None = None) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [*(properties if required is None else required)],
        "properties": properties,
    }


def _list(of_what: str, at_least: int = 0) -> Schema:
    return {"type": "array", **({"minItems": at_least} if at_least else {}), "items": _ref(of_what)}


def _text(longest: int) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": longest}


NATURES: dict[str, Callable[[Field], Schema]] = {
    of.COUNT: lambda field: {"type": "integer", "minimum": field.low, "maximum": field.high},
    of.DURATION: lambda field: {"type": "integer", "minimum": field.low, "maximum": field.high},
    of.CHOICE: lambda field: (
        _ref("weekday") if field.words == WEEKDAYS else {"enum": [*field.words]}
    ),
    of.TRUTH: lambda _: {"type": "boolean"},
    of.POINTS: lambda _: _ref("points"),
    of.DECIMAL: lambda _: {"type": "string", "maxLength": LONGEST, "pattern": f"^{PLAIN}$"},
    of.DAY: lambda _: _ref("day"),
    of.INSTANT: lambda _: _ref("instant"),
    of.WEEKDAYS: lambda _: {**_list("weekday", 1), "uniqueItems": True},
    of.UID: lambda _: _ref("uid"),
    of.REVISION: lambda _: _ref("revision"),
    of.LINE: lambda field: _text(field.longest) if field.longest else _ref("oneLine"),
    of.ADDRESS: lambda _: _ref("oneLine"),
    of.PHRASE: lambda _: {"type": "string"},
    of.REMARK: lambda _: _ref("oneLine"),
    of.LINES: lambda field: _text(field.longest or NOTE_AT_MOST),
    of.PERSON: lambda _: _ref("name"),
    of.NAME: lambda _: _ref("name"),
    of.ZONE: lambda _: {"type": "string", "minLength": 1},
    of.REP: lambda _: _ref("uid"),
    of.DRILL: lambda _: _ref("uid"),
    of.RUBRIC: lambda _: _ref("number"),
    of.SCRIPT: lambda _: _ref("practised"),
    of.CARD: lambda _: _ref("practisedCard"),
    of.RATINGS: lambda _: _list("rating"),
    of.TAKES: lambda _: _list("take", 1),
    of.RUBRICS: lambda _: _list("rubric", 1),
    of.VERSIONS: lambda _: _list("version", 1),
}
"""What a field of each nature is."""

PARTS: Schema = {
    "rubric": _object({"version": _ref("number"), "criteria": _list("criterion")}),
    "criterion": _object(
        {"name": _ref("name"), "hint": {"type": "string"}, "check": {"type": "boolean"}}
    ),
    "version": _object(
        {
            "version": _ref("number"),
            "made": _ref("instant"),
            "text": {"type": "string", "minLength": 1, "maxLength": BYTES_AT_MOST},
            "why": _nullable("oneLine"),
        }
    ),
    "rating": _object(
        {
            "rater": _ref("name"),
            "criterion": _ref("name"),
            "value": {"enum": [1, 2, 3, 4, 5, True, False, None]},
        }
    ),
    "practised": _object({"uid": _ref("uid"), "version": _ref("number")}),
    "practisedCard": _object({"uid": _ref("uid"), "text": _text(CARD_AT_MOST)}),
}
"""What stands inside of records."""

HEADER = _object(
    {
        "type": {"const": "header"},
        "format": {"const": "practicelog"},
        "version": {"const": 1},
        "seller": {"type": ["string", "null"]},
        "since": {"anyOf": [_ref("day"), {"const": "last-export"}, {"type": "null"}]},
        "until": _nullable("day"),
        "drill": _nullable("name"),
        "omitted": {"type": "array", "uniqueItems": True, "items": {"enum": [*WORDS]}},
    }
)


def rendered() -> str:
    """Return the whole file."""
    kinds = {kind: _record(kind, fields) for kind, fields in FIELDS.items()}
    deleted = {"type": {"const": "deleted"}, **_properties(IDENTITY)}
    kinds["deleted"] = _object(deleted | {"kind": {"enum": [*DELETABLE]}})
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "practicelog JSON Lines, version 1: one line",
        "description": "What each field means: docs/formats.md. A field that is absent was left "
        "out; one that is null is empty.",
        "oneOf": [_ref(kind) for kind in ("header", *kinds)],
        "$defs": SHARED | {"header": HEADER} | kinds | PARTS | {"take": _object(_properties(TAKE))},
    }
    return f"{json.dumps(schema, indent=2)}\n"


def _record(kind: str, fields: Iterable[Field]) -> Schema:
    properties = {"type": {"const": kind}, **_properties(IDENTITY), **_properties(fields)}
    return _object(properties, REQUIRED[kind])


def _properties(fields: Iterable[Field]) -> Schema:
    return {each.name: _property(each) for each in fields}


def _property(field: Field) -> Schema:
    found = NATURES[field.nature](field)
    return {"anyOf": [found, {"type": "null"}]} if field.optional else found


if __name__ == "__main__":
    FILE.write_text(rendered(), encoding="utf-8")
