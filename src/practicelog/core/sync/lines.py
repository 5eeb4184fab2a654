"""One record as a line of the folder: that of a `jsonl` export, with when it was changed."""

from collections.abc import Mapping
from json import JSONEncoder

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.core.records.natures import DAY, named
from practicelog.core.records.record_fields import FIELDS
from practicelog.core.sync.files import DELETIONS, THINGS

SAME = "same"
"""The type of a line that says under which other uid a thing is known."""
TURN = "version"
"""The type of a line that says how often a version of a rubric or a script came and went."""
DELETED = "deleted"

ALONE = ("drill", "script", "plan")
"""What a log holds once by a name or a day: these two machines can have made apart."""

STOOD_ON = (*ALONE, "card")
"""What other records stand on: it cannot go while they do. Each stands after those it names."""

DAY_OF = {kind: named(fields, DAY)[0] for kind, fields in FIELDS.items() if named(fields, DAY)}
"""The field whose year tells in which part a record stands."""

AFTER_IDENTITY = b', "revision": '

_encoded = JSONEncoder(allow_nan=False).encode


class Alias(Record):
    """A uid of a kind of thing, and the other one that it is known by since."""

    kind: str
    uid: str
    same: str


class Turn(Record):
    """How often a version of a thing came and went; it is there where that is even."""

    kind: str
    owner: str
    digest: str
    turn: int


def part_of(record: Mapping[str, Any]) -> str:
    """Return the part that a record stands in."""
    kind = record["type"]
    if kind == DELETED:
        return DELETIONS
    if kind in STOOD_ON or kind not in DAY_OF:
        return THINGS
    return str(record[DAY_OF[kind]])[:4]


def line(record: Mapping[str, Any], changed: str, *, purged: bool = False) -> bytes:
    """Return a record as its line; what identifies it stands first."""
    if record["type"] == DELETED:
        head = {"type": DELETED, "kind": record["kind"]}
        record = head | dict(record) | ({"purged": True} if purged else {})
    return _line({**record, "changed": changed})


def alias_line(alias: Alias) -> bytes:
    """Return the line that says under which uid a thing is known."""
    return _line(
        {"type": SAME, "kind": alias.kind, "uid": alias.uid, "revision": 1, "as": alias.same}
    )


def turn_line(turn: Turn) -> bytes:
    """Return the line that says how often a version came and went."""
    head = {"type": TURN, "kind": turn.kind, "uid": turn.owner, "of": turn.digest}
    return _line({**head, "revision": turn.turn + 1})


def key_of(line: bytes) -> bytes:
    """Return what of a line identifies its record."""
    return line.partition(AFTER_IDENTITY)[0]


def key(kind: str, uid: str, *, deleted: bool = False) -> bytes:
    """Return what the line of a record, or of its deletion, begins with."""
    head = {"type": DELETED, "kind": kind} if deleted else {"type": kind}
    return _line({**head, "uid": uid})[:-2]


def _line(record: Mapping[str, Any]) -> bytes:
    return f"{_encoded(record)}\n".encode("ascii")
