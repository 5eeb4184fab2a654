"""The records that are one row each: plans, days off, focuses, promises and what was seen."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from practicelog.annotations import Any
from practicelog.core.extent import Extent
from practicelog.core.record import Record
from practicelog.store.outgoing.bounds import Bounds, Exported, changed, points, truth, values


class Source(Record):
    """Where the records of one type come from, and in which order they leave.

    The columns that `sql` selects are the fields after the type; `read` turns those that leave
    as something else than they are stored. `without` are the conditions that keep here what reps
    leave without.
    """

    type: str
    bounds: Bounds
    sql: str
    order: str
    read: Mapping[str, Callable[[Any], Any]] = MappingProxyType({})
    without: Mapping[str, str] = MappingProxyType({})


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
        SELECT card.uid, card.revision, drill.uid AS drill, text, listen, card.archived
        FROM (SELECT * FROM card WHERE NOT ({SHIPPED_AS_IS})) AS card
        JOIN drill ON drill.id = drill_id
        """,
        order="drill.name, card.uid",
        read={"archived": truth},
    ),
    Source(
        "plan",
        Bounds(
            changed("plan"),
            since='NOT EXISTS (SELECT 1 FROM "plan" AS later '
            'WHERE later.from_day > "plan".from_day AND later.from_day <= :since)',
            until="from_day <= :until",
        ),
        'SELECT uid, revision, from_day AS "from", days, weekdays, minutes, week_start FROM "plan"',
        order="from_day",
        read={"weekdays": lambda stored: stored.split(",")},
    ),
    Source(
        "off",
        Bounds(changed("day_off"), since="last >= :since", until="first <= :until"),
        "SELECT uid, revision, first, last, reason FROM day_off",
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
        """
        SELECT focus.uid, focus.revision, drill.uid AS drill, criterion, why, target,
               set_on AS "from", until, state, proposed_by, closed_on AS closed, outcome
        FROM focus JOIN drill ON drill.id = drill_id
        """,
        order="set_on, focus.uid",
        read={"target": points},
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
        """
        SELECT promise.uid, promise.revision, rep.uid AS rep, drill.uid AS drill, text, who AS "by",
               made_on AS made, closed_on AS closed, promise.kept
        FROM promise LEFT JOIN rep ON rep.id = rep_id LEFT JOIN drill ON drill.id = promise.drill_id
        """,
        order="made_on, promise.uid",
        read={"kept": truth},
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
        """
        SELECT rescoring.uid, rescoring.revision, rep.uid AS rep, rescoring.day, rescoring.score
        FROM rescoring JOIN rep ON rep.id = rep_id JOIN drill ON drill.id = rep.drill_id
        """,
        order="rescoring.day, rescoring.uid",
        read={"score": points},
    ),
    Source(
        "notice",
        Bounds(changed("notice"), since="day >= :since", until="day <= :until"),
        "SELECT uid, revision, day, text, who FROM notice",
        order="day, uid",
    ),
    Source(
        "metric",
        Bounds(changed("metric"), since="day >= :since", until="day <= :until"),
        "SELECT uid, revision, day, name, value FROM metric",
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
    for row in rows:
        record = {"type": source.type, **dict(zip(fields, row, strict=True))}
        for field, read in source.read.items():
            record[field] = read(record[field])
        yield record
