"""The takes of sessions: with their reps, and in a table of their own."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from practicelog.annotations import Any
from practicelog.core.extent import Extent
from practicelog.core.records.natures import CARD
from practicelog.core.records.take_fields import FIELDS
from practicelog.store.outgoing.bounds import REP_BOUNDS, Exported, values
from practicelog.store.takes import OWN, TAKES

READ = {CARD: "card.text"}
"""What is read of a take for a field that is no column under its name, by its nature."""

COLUMNS = {
    "rep": "rep.uid",
    "day": "rep.day",
    "drill": "drill.name",
    **{each.name: READ.get(each.nature, f"take.{each.name}") for each in FIELDS},
    "seller": ":seller",
}
"""The columns of a table of takes, and what is read for each."""

ALONE = """
    SELECT {columns} FROM take JOIN rep ON rep.id = rep_id JOIN drill ON drill.id = rep.drill_id
    LEFT JOIN card ON card.id = card_id
    WHERE {where} ORDER BY rep.day, rep.logged, rep.uid, number
"""


def takes(log: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[Exported]]:
    """Return the takes of those reps that have some, as they leave, by the rep's number."""
    rows = log.execute(TAKES, (str(numbers),))
    return {
        number: [_leaving(*selected) for _, *selected in found]
        for number, found in groupby(rows, itemgetter(0))
    }


def _leaving(uid: str | None, text: str, *own: Any) -> Exported:
    values = dict(zip(OWN, own, strict=True))
    card = {"uid": uid, "text": text} if uid else None
    return {each.name: values.get(each.name, card) for each in FIELDS}


def named_takes(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield the takes of the reps that leave, each with its rep's uid, day and drill.

    Where takes are left out, or what they tell, there are none.
    """
    if "rep" in extent.omitted_types or "take_log" in extent.omitted_fields:
        return
    rows = log.execute(
        ALONE.format(columns=", ".join(COLUMNS.values()), where=REP_BOUNDS.where(extent)),
        values(extent),
    )
    for row in rows:
        yield dict(zip(COLUMNS, row, strict=True))
