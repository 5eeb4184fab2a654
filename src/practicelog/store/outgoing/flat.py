"""The records that are one row each: plans, days off, focuses, promises and what was seen."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from practicelog.annotations import Any
from practicelog.core.extent import Extent
from practicelog.core.record import Record
from practicelog.core.records import natures as of
from practicelog.core.records.record_fields import FIELDS
from practicelog.core.records.rep_fields import IDENTITY
from practicelog.store.outgoing.bounds import Bounds, Exported, changed, points, truth, values


class Source(Record):
    """Where the records of one type come from, and in which order they leave.

    The columns that `sql` selects are the fields after the type. `without` are the conditions that
    keep here what reps leave without.
    """

    type: str
    bounds: Bounds
    sql: str
    order: str
    without: Mapping[str, str] = MappingProxyType({})


QUOTED = '"plan"'
"""`plan` is a word of SQL."""

NAMED = {of.DRILL: "drill.uid", of.REP: "rep.uid"}
"""What is read of another record that a field names."""

READ: dict[str, Callable[[Any], Any]] = {
    of.POINTS: points,
    of.TRUTH: truth,
    of.WEEKDAYS: lambda stored: stored.split(","),
}
"""What makes of a stored value the one that leaves, where they differ."""


def selected(kind: str, table: str = "") -> str:
    """Return the columns of a kind of record under the names of its fields, as they leave."""
    own = table or kind
    columns = {each.name: f"{own}.{each.name}" for each in IDENTITY} | {
        each.name: NAMED.get(each.nature) or f"{own}.{each.column or each.name}"
        for each in FIELDS[kind]
    }
    return ", ".join(f'{column} AS "{name}"' for name, column in columns.items())


KINDS = "CASE kind WHEN 'day_off' THEN 'off' ELSE kind END"

SHIPPED_AS_IS = """
    card.revision = 1 AND card.uid IN (SELECT value FROM json_each(:shipped))
    AND card.id NOT IN (SELECT card_id FROM take WHERE card_id IS NOT NULL)
"""
"""A card that every log has, and that was never practised."""

PRACTISED = "card.id IN (SELECT card_id FROM take JOIN rep ON rep.id = rep_id WHERE {})"
"""A card that leaves with the days it was practised on."""

PRACTISED_SINCE = f"card.id IN (SELECT card_id FROM take WHERE {changed('take')})"

BEFORE_REPS = (
    Source(
        "card",
        Bounds(
            f"({changed('card')} OR {PRACTISED_SINCE})",
            since=PRACTISED.format("rep.day >= :since"),
            until=PRACTISED.format("rep.day <= :until"),
            drill="drill.name = :drill",
        ),
        f"""
        SELECT {selected("card")} FROM (SELECT * FROM card WHERE NOT ({SHIPPED_AS_IS})) AS card
        JOIN drill ON drill.id = drill_id
        """,
        order="drill.name, card.uid",
    ),
    Source(
        "plan",
        Bounds(
            changed("plan"),
            since='NOT EXISTS (SELECT 1 FROM "plan" AS later '
            'WHERE later.from_day > "plan".from_day AND later.from_day <= :since)',
            until="from_day <= :until",
        ),
        f"SELECT {selected('plan', QUOTED)} FROM {QUOTED}",
        order="from_day",
    ),
    Source(
        "off",
        Bounds(changed("day_off"), since="last >= :since", until="first <= :until"),
        f"SELECT {selected('off', 'day_off')} FROM day_off",
        order="first, last, uid",
    ),
    Source(
        "focus",
        Bounds(
            changed("focus"),
            since="ifnull(closed_on, :since) >= :since",
            until="set_on <= :until",
            drill="drill.name = :drill",
        ),
        f"SELECT {selected('focus')} FROM focus JOIN drill ON drill.id = drill_id",
        order="set_on, focus.uid",
    ),
)

SINCE_REPS = (
    Source(
        "promise",
        Bounds(
            changed("promise"),
            since="made_on >= :since",
            until="made_on <= :until",
            drill="drill.name = :drill",
        ),
        f"""
        SELECT {selected("promise")}
        FROM promise LEFT JOIN rep ON rep.id = rep_id LEFT JOIN drill ON drill.id = promise.drill_id
        """,
        order="made_on, promise.uid",
        without={"next": "rep_id IS NULL"},
    ),
    Source(
        "rescoring",
        Bounds(
            changed("rescoring"),
            since="rescoring.day >= :since",
            until="rescoring.day <= :until",
            drill="drill.name = :drill",
        ),
        f"""
        SELECT {selected("rescoring")}
        FROM rescoring JOIN rep ON rep.id = rep_id JOIN drill ON drill.id = rep.drill_id
        """,
        order="rescoring.day, rescoring.uid",
    ),
    Source(
        "notice",
        Bounds(changed("notice"), since="day >= :since", until="day <= :until"),
        f"SELECT {selected('notice')} FROM notice",
        order="day, uid",
    ),
    Source(
        "metric",
        Bounds(changed("metric"), since="day >= :since", until="day <= :until"),
        f"SELECT {selected('metric')} FROM metric",
        order="day, uid",
    ),
    Source(
        "deleted",
        Bounds(changed("deleted")),
        f"SELECT uid, revision, {KINDS} AS kind FROM deleted",
        order="uid, kind",
    ),
)


def flat(log: sqlite3.Connection, extent: Extent, sources: Sequence[Source]) -> Iterator[Exported]:
    """Yield the records of some types, one type after the other."""
    for source in sources:
        if source.type not in extent.omitted_types:
            yield from _found(log, extent, source)


def one(log: sqlite3.Connection, kind: str, uid: str) -> Exported | None:
    """Return one record of a type by its uid as it would leave; None when it is not here."""
    (source,) = (each for each in (*BEFORE_REPS, *SINCE_REPS) if each.type == kind)
    where = f"{'day_off' if kind == 'off' else kind}.uid = :uid"
    return next(_read(log, source, where, {**values(WHOLE), "uid": uid}), None)


WHOLE = Extent(date.max)


def _found(log: sqlite3.Connection, extent: Extent, source: Source) -> Iterator[Exported]:
    conditions = [source.bounds.where(extent)]
    conditions += [sql for field, sql in source.without.items() if field in extent.omitted_fields]
    yield from _read(log, source, " AND ".join(conditions), values(extent))


def _read(
    log: sqlite3.Connection, source: Source, where: str, bound: Mapping[str, Any]
) -> Iterator[Exported]:
    rows = log.execute(f"{source.sql} WHERE {where} ORDER BY {source.order}", bound)
    fields = [column[0] for column in rows.description]
    read = [
        (each.name, READ[each.nature])
        for each in FIELDS.get(source.type, ())
        if each.nature in READ
    ]
    for row in rows:
        record = {"type": source.type, **dict(zip(fields, row, strict=True))}
        for field, leaving in read:
            record[field] = leaving(record[field])
        yield record
