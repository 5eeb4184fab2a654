"""How a record of each type is stored: its table, and the column of each of its fields."""

from collections.abc import Mapping

from practicelog.core.record import Record
from practicelog.core.records.natures import PARTS
from practicelog.core.records.record_fields import FIELDS


class Shape(Record):
    """A table and its column for each field; `sole` is the field that no two records share.

    A drill, a script or a plan made on two machines is the same one when its name or day is.
    """

    table: str
    columns: Mapping[str, str]
    sole: str | None = None


SOLE = {"drill": "name", "script": "name", "plan": "from"}
TABLES = {"plan": '"plan"', "off": "day_off"}

SHAPES = {
    kind: Shape(
        TABLES.get(kind, kind),
        {each.name: each.column or each.name for each in fields if each.nature not in PARTS},
        SOLE.get(kind),
    )
    for kind, fields in FIELDS.items()
}
"""Parts in tables of their own (rubrics, versions, ratings) are not among the columns."""
