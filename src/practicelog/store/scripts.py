"""Scripts and their versions: SQL in, records out."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from practicelog.core.calendar.clock import read, written
from practicelog.core.names import alike, named, taken
from practicelog.core.record import Record
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.revisions import Rewrite
from practicelog.errors import ConflictError, NotFoundError

SCRIPT = """
    SELECT script.id, script.uid, script.name, script.kind, script.archived,
           (SELECT max(version) FROM script_version WHERE script_id = script.id), script.revision
    FROM script
"""
VERSION = """
    SELECT script_version.id, script.name, version, made, text, why
    FROM script_version JOIN script ON script.id = script_id
"""
MADE_BEFORE = "(:before IS NULL OR made < :before)"


class Standing(Record):
    """A script with its newest version."""

    script: Script
    newest: Version


def names(log: sqlite3.Connection, *, archived: bool = True) -> tuple[str, ...]:
    """Return the names of all scripts in order, archived ones too unless those are not wanted."""
    found = log.execute("SELECT name FROM script WHERE archived <= ? ORDER BY name", (archived,))
    return tuple(name for (name,) in found)


def check_free(log: sqlite3.Connection, name: str, own: str = "") -> None:
    """Make sure that a new name is not that of a script, or alike; `own` is the name before.

    Raises:
        ConflictError: a script in use has it, or an archived one.
    """
    there = taken(name, (each for each in names(log, archived=True) if each != own))
    if there in names(log, archived=False):
        raise ConflictError(
            f"There is a script {there} already.", hint=f"practicelog script edit {there}"
        )
    if there:
        raise ConflictError(
            f"The script {there} is archived.", hint=f"practicelog script archive {there} --back"
        )


def find(log: sqlite3.Connection, text: str) -> Script:
    """Return the script that a text names or is the unique beginning of, in use before archived.

    Raises:
        NotFoundError, UsageError: as `core.names.named`.
    """
    used = names(log, archived=False)
    name = named(text, names(log), "script", "practicelog script list", used=used)
    return _script(*log.execute(f"{SCRIPT} WHERE script.name = ?", (name,)).fetchone())


def of_version(log: sqlite3.Connection, version: Version) -> Script:
    """Return the script that a version belongs to, whatever it is called now.

    Raises:
        NotFoundError: that version was taken back meanwhile.
    """
    found = log.execute(
        f"{SCRIPT} WHERE script.id = (SELECT script_id FROM script_version WHERE id = ?)",
        (version.id,),
    ).fetchone()
    if found is None:
        raise NotFoundError(
            f"{version.script} v{version.version} is gone: another terminal took it back.",
            hint="practicelog script list",
        )
    return _script(*found)


def every(
    log: sqlite3.Connection, *, archived: bool = False, made_before: datetime | None = None
) -> tuple[Standing, ...]:
    """Return the scripts in use, the one changed last first; `archived` adds the others.

    `made_before` an instant: as they were then, and without those that came later.
    """
    scripts = (
        _script(*row) for row in log.execute(f"{SCRIPT} WHERE script.archived <= ?", (archived,))
    )
    by_name = {script.name: script for script in scripts}
    newest = log.execute(
        f"{VERSION} WHERE script_version.id IN ("
        f"  SELECT (SELECT id FROM script_version WHERE script_id = script.id AND {MADE_BEFORE}"
        "          ORDER BY version DESC LIMIT 1) FROM script WHERE archived <= :archived) "
        "ORDER BY made DESC, script_version.id DESC",
        {"archived": archived, "before": made_before and written(made_before)},
    )
    return tuple(Standing(by_name[each.script], each) for each in gathered(newest))


def version(log: sqlite3.Connection, script: Script, number: int | None = None) -> Version:
    """Return one version of a script, the newest by default.

    Raises:
        NotFoundError: it has no version of that number.
    """
    found = gathered(
        log.execute(
            f"{VERSION} WHERE script.id = ? AND version = ?", (script.id, number or script.newest)
        )
    )
    if number == 0 or not found:
        raise NotFoundError(
            f"There is no version {number} of {script.name}; the newest is {script.newest}.",
            hint=f"practicelog script log {script.name}",
        )
    return found[0]


def before(log: sqlite3.Connection, version: Version) -> Version | None:
    """Return the version before one; None for the first."""
    found = log.execute(
        f"{VERSION} WHERE script_id = (SELECT script_id FROM script_version WHERE id = ?) "
        "AND version = ?",
        (version.id, version.version - 1),
    )
    return next(iter(gathered(found)), None)


def versions(
    log: sqlite3.Connection,
    script: Script,
    at_most: int = 0,
    *,
    made_before: datetime | None = None,
) -> tuple[Version, ...]:
    """Return the versions of a script, newest first; `at_most` 0 returns all of them."""
    bound = {
        "script": script.id,
        "at_most": at_most or -1,
        "before": made_before and written(made_before),
    }
    return gathered(
        log.execute(
            f"{VERSION} WHERE script.id = :script AND {MADE_BEFORE} "
            "ORDER BY version DESC LIMIT :at_most",
            bound,
        )
    )


def holding(log: sqlite3.Connection, words: str) -> dict[str, tuple[int, ...]]:
    """Return which versions of which scripts hold some words, upper and lower case alike.

    Every version is read: 4 MB of text take some milliseconds, an index would double the log.
    """
    sought = alike(words)
    found: dict[str, tuple[int, ...]] = {}
    for name, number, text in log.execute(
        "SELECT name, version, text FROM script_version JOIN script ON script.id = script_id "
        "ORDER BY script_id, version"
    ):
        if sought in alike(text):
            found[name] = (*found.get(name, ()), number)
    return found


def add(log: sqlite3.Connection, script: Script, first: Version) -> Version:
    """Store a new script with its first version; return that version with its number."""
    number = log.execute(
        "INSERT INTO script (uid, name, kind, archived, revision) VALUES (?, ?, ?, 0, 1)",
        (script.uid, script.name, script.kind),
    ).lastrowid
    return _add_version(log, script._replace(id=number or 0), first)


def revise(
    log: sqlite3.Connection, rewrite: Rewrite, made: datetime, why: str | None = None
) -> Version:
    """Store what a seller made of a version as the newest one; the same text adds none.

    The number follows the newest there is, which another terminal may have made meanwhile.

    Raises:
        NotFoundError: as `of_version`.
    """
    if not rewrite.changed:
        return rewrite.before
    script = of_version(log, rewrite.before)
    new = Version(0, script.name, script.newest + 1, made, rewrite.text, why)
    log.execute("UPDATE script SET revision = revision + 1 WHERE id = ?", (script.id,))
    return _add_version(log, script, new)


def _add_version(log: sqlite3.Connection, script: Script, new: Version) -> Version:
    number = log.execute(
        "INSERT INTO script_version (script_id, version, made, text, why) VALUES (?, ?, ?, ?, ?)",
        (script.id, new.version, written(new.made), new.text, new.why),
    ).lastrowid
    return new._replace(id=number or 0)


def update(log: sqlite3.Connection, script: Script) -> None:
    """Store a script's name, kind and whether it is archived; its versions never change."""
    log.execute(
        "UPDATE script SET name = ?, kind = ?, archived = ?, revision = revision + 1 WHERE id = ?",
        (script.name, script.kind, script.archived, script.id),
    )


def _script(
    number: int, uid: str, name: str, kind: str, archived: int, newest: int, revision: int
) -> Script:
    return Script(number, uid, name, kind, bool(archived), newest, revision)


def gathered(rows: Iterable[tuple[int, str, int, str, str, str | None]]) -> tuple[Version, ...]:
    """Return the versions that rows of `VERSION` hold."""
    return tuple(
        Version(number, script, version, read(made), text, why)
        for number, script, version, made, text, why in rows
    )
