"""Rows as they were written down, with the names that their numbers stand for."""

import sqlite3

from practicelog.core.record import Record
from practicelog.core.records.rep import SELF
from practicelog.store.images import Image


class Names(Record):
    """What drills and versions of scripts are called now, by their numbers.

    A criterion has its name, and whether it is a check.
    """

    drills: dict[int, str]
    versions: dict[int, str]
    criteria: dict[int, tuple[str, bool]]


def names(log: sqlite3.Connection) -> Names:
    """Return the names there are; what was deleted for good has none."""
    return Names(
        dict(log.execute("SELECT id, name FROM drill").fetchall()),
        dict(
            log.execute(
                "SELECT script_version.id, script.name || ' v' || version "
                "FROM script_version JOIN script ON script.id = script_id"
            ).fetchall()
        ),
        {
            number: (name, bool(check))
            for number, name, check in log.execute("SELECT id, name, check_only FROM criterion")
        },
    )


def named(values: Image | None, known: Names) -> Image | None:
    """Return a row with `drill` and `script` by name, in place of their numbers.

    Of a rating only its criterion is left, with the value as it is typed.
    """
    if values is None:
        return None
    if "rater" in values:
        return _rating(values, known)
    found: Image = {}
    for column, value in values.items():
        if column == "drill_id":
            found["drill"] = known.drills.get(int(value or 0))
        elif column == "script_version_id":
            found["script"] = known.versions.get(int(value or 0))
        else:
            found[column] = value
    return found


def _rating(values: Image, known: Names) -> Image:
    """Return a rating as it is typed, by its criterion and by whoever else gave it."""
    name, check = known.criteria.get(int(values["criterion_id"] or 0), ("", False))
    rater = "" if values["rater"] == SELF else f" ({values['rater']})"
    value = values["value"]
    if value is None:
        return {name + rater: "na"}
    return {name + rater: ("y" if value else "n") if check else str(value)}
