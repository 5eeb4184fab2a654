"""What a record names by uid, found in the log: drills, rubrics, script versions and reps."""

import sqlite3
from collections.abc import Mapping

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.errors import NotFoundError


class Criterion(Record):
    """A stored criterion: its row, and whether it is a yes/no check."""

    id: int
    check: bool


class References:
    """Rows by uid. What few drills and scripts there are is remembered; reps are looked up.

    `also` has the uids under which this file knows a drill or script that is here under another.
    """

    def __init__(self, log: sqlite3.Connection) -> None:
        self._log = log
        self._found: dict[tuple[object, ...], Any] = {}
        self.also: dict[str, str] = {}

    def forget(self) -> None:
        """Look everything up anew, after a drill or a script has changed."""
        self._found.clear()

    def drill(self, uid: str) -> int:
        """Return the row of a drill."""
        return self._row("drill", "SELECT id FROM drill WHERE uid = ?", (self.also.get(uid, uid),))

    def rubric(self, drill: int, version: int) -> int:
        """Return the row of one version of a drill's rubric."""
        sql = "SELECT id FROM rubric WHERE drill_id = ? AND version = ?"
        return self._row("rubric", sql, (drill, version))

    def script(self, uid: str, version: int) -> int:
        """Return the row of one version of a script."""
        sql = (
            "SELECT script_version.id FROM script_version JOIN script ON script.id = script_id "
            "WHERE uid = ? AND version = ?"
        )
        return self._row("script", sql, (self.also.get(uid, uid), version))

    def card(self, uid: str) -> int:
        """Return the row of a card."""
        return self._row("card", "SELECT id FROM card WHERE uid = ?", (uid,))

    def rep(self, uid: str) -> int:
        """Return the row of a rep."""
        found = self._log.execute("SELECT id FROM rep WHERE uid = ?", (uid,)).fetchone()
        if found is None:
            raise NotFoundError(_unknown("rep"))
        return int(found[0])

    def is_deleted(self, rep: str) -> bool:
        """Tell whether a rep was deleted here."""
        sql = "SELECT 1 FROM deleted WHERE kind = 'rep' AND uid = ?"
        return self._log.execute(sql, (rep,)).fetchone() is not None

    def criteria(self, rubric: int) -> Mapping[str, Criterion]:
        """Return the criteria of a rubric by name."""
        key = ("criteria", rubric)
        if key not in self._found:
            self._found[key] = {
                name: Criterion(row, bool(check))
                for row, name, check in self._log.execute(
                    "SELECT id, name, check_only FROM criterion WHERE rubric_id = ?", (rubric,)
                )
            }
        criteria: Mapping[str, Criterion] = self._found[key]
        return criteria

    def _row(self, field: str, sql: str, values: tuple[object, ...]) -> int:
        key = (field, *values)
        if key not in self._found:
            found = self._log.execute(sql, values).fetchone()
            if found is None:
                raise NotFoundError(_unknown(field))
            self._found[key] = found[0]
        return int(self._found[key])


def _unknown(field: str) -> str:
    return f"{field}: it is neither here nor earlier in the file."
