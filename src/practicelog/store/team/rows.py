"""A share as rows of Parquet: whole numbers, days and words."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from json import dumps
from zlib import crc32

import pyarrow as pa

from practicelog.annotations import Any
from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.team.manifest import BUCKETS
from practicelog.core.team.share import Line, Share
from practicelog.store.sha256 import sha256

RATING = pa.struct(
    {
        "criterion": pa.string(),
        "is_check": pa.bool_(),
        "points": pa.int32(),
        "coach": pa.list_(pa.int32()),
    }
)

SCHEMAS = {
    "reps": pa.schema(
        {
            "seller": pa.string(),
            "id": pa.string(),
            "revision": pa.int32(),
            "made": pa.int64(),
            "mark": pa.int32(),
            "delivery": pa.int32(),
            "day": pa.date32(),
            "week": pa.int32(),
            "drill": pa.string(),
            "rubric": pa.int32(),
            "kind": pa.string(),
            "minutes": pa.int32(),
            "takes": pa.int32(),
            "deliberate": pa.bool_(),
            "difficulty": pa.string(),
            "late": pa.bool_(),
            "score": pa.int32(),
            "quick": pa.bool_(),
            "cold": pa.int32(),
            "ratings": pa.list_(RATING),
        }
    ),
    "weeks": pa.schema(
        {
            "seller": pa.string(),
            "made": pa.int64(),
            "mark": pa.int32(),
            "delivery": pa.int32(),
            "first": pa.date32(),
            "last": pa.date32(),
            "week": pa.int32(),
            "need": pa.int32(),
            "done": pa.int32(),
            "state": pa.string(),
        }
    ),
    "gone": pa.schema({"seller": pa.string(), "id": pa.string(), "revision": pa.int32()}),
    "shares": pa.schema(
        {
            "seller": pa.string(),
            "named": pa.bool_(),
            "made": pa.int64(),
            "since": pa.date32(),
            "omitted": pa.string(),
            "digest": pa.string(),
        }
    ),
}
"""The columns by kind of file (docs/formats.md)."""

Tables = Mapping[str, pa.Table]


def bucket_of(seller: str) -> int:
    """Return which of the buckets holds a seller."""
    return int(sha256(seller.encode()).hexdigest()[:8], 16) % BUCKETS


def tables(share: Share, seller: str, delivery: int) -> Tables:
    """Return a share as rows, by kind of file.

    `seller` is who sent it, by the name the folder knows; `delivery` is the call that brings it.
    """
    about = {"seller": seller, "made": _seconds(share.header["made"]), "delivery": delivery}
    found: dict[str, Iterable[Line]] = {
        "reps": (_rep(line) | about for line in share.reps),
        "weeks": (_week(line) | about for line in share.weeks),
        "gone": (line | about for line in share.gone),
        "shares": [_share(share) | about],
    }
    return {
        kind: pa.Table.from_pylist(
            [{name: row.get(name) for name in schema.names} for row in found[kind]], schema
        )
        for kind, schema in SCHEMAS.items()
    }


def _rep(line: Line) -> dict[str, Any]:
    day = date.fromisoformat(line["day"])
    rated = line.get("ratings")
    told = {"day": day, "week": week_number(day), "mark": mark(line)}
    return line | told | {"ratings": rated and [_rating(each) for each in rated]}


def _rating(line: Line) -> dict[str, Any]:
    return {
        "criterion": line["criterion"],
        "is_check": line["check"],
        "points": line["value"],
        "coach": line["coach"],
    }


def _week(line: Line) -> dict[str, Any]:
    """Return a week; it counts to the ISO week of its middle day, whatever weekday it begins on."""
    first, last = (date.fromisoformat(line[name]) for name in ("first", "last"))
    middle = date.fromordinal((first.toordinal() + last.toordinal()) // 2)
    told = {"first": first, "last": last, "week": week_number(middle), "mark": mark(line)}
    return line | told


def _share(share: Share) -> dict[str, Any]:
    header = share.header
    return {
        "named": header["named"],
        "since": header["since"] and date.fromisoformat(header["since"]),
        "omitted": ",".join(header["omitted"]),
        "digest": digest(share),
    }


def mark(line: Line) -> int:
    """Return a number that changes when what a line says does."""
    return crc32(_canonical(line)) >> 1


def digest(share: Share) -> str:
    """Return what two files with the same share have in common."""
    found = sha256()
    for line in share.lines:
        found.update(_canonical(line))
    digits: str = found.hexdigest()
    return digits


def _canonical(line: Line) -> bytes:
    return dumps(line, sort_keys=True, separators=(",", ":")).encode("ascii")


def _seconds(made: str) -> int:
    return int(datetime.fromisoformat(made).timestamp())
