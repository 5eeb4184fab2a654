"""Remove every word of a rep from the log's file; only its tombstone stays."""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from practicelog.core.interchange.form_comments import comment_uids
from practicelog.errors import DamagedLogError, NotFoundError, PracticelogError
from practicelog.store import changes, history, reps
from practicelog.store.connection import opened, translated
from practicelog.store.images import Image, image, image_text

LEFT = ("id", "uid", "revision")
"""What an image keeps: with it a tombstone can still be vouched for."""

MAY_BE_PARTS = """
    SELECT kind, row, ifnull(after, before) FROM change
    WHERE kind <> 'rep' AND instr(ifnull(before, '') || ifnull(after, ''), :link)
"""
"""Whatever table it is of: what hangs on a rep says so in its `rep_id`."""

NOTICED = "SELECT row, ifnull(after, before) FROM change WHERE kind = 'notice'"

VERSIONS_MADE_WITH = """
    SELECT DISTINCT script.row, script.after FROM change AS script JOIN change AS rep
    ON rep.command_id = script.command_id
    WHERE rep.kind = 'rep' AND rep.row = :rep AND script.kind = 'script_version'
    AND script.before IS NULL
"""

PURGED = """
    INSERT INTO change (command_id, kind, row, before)
    SELECT (SELECT command_id FROM current_command), kind, row, before FROM change
    WHERE kind = 'rep' AND row = :rep ORDER BY id DESC LIMIT 1
"""
"""Records once more that a rep was deleted: that it was purged is a change too."""

OF_REP = "SELECT ifnull(after, before) FROM change WHERE kind = 'rep' AND row = ?"

CALLED = {"notice": "comments", "script_version": "reasons for a rewrite"}
"""What rows are called to whoever is asked, where that is not their table."""

Row = tuple[str, int]


def purge(log: sqlite3.Connection, number: int) -> None:
    """Delete a rep if it is there, and redact all that was ever recorded of it.

    That is what was recorded of the rep and of all that hangs on it, what others said about it,
    and why a version of its script was made where the rep said so. The digests of the commands
    that recorded it are made anew.

    Raises:
        NotFoundError: there was never a rep of that number.
        DamagedLogError: one of those commands is damaged, which a new digest would hide.
    """
    require(log, number)
    rows, reasons = _rows(log, number), _reasons(log, number)
    _vouch(log, [*rows, *reasons])
    log.executemany(
        "UPDATE script_version SET why = NULL WHERE id = ?", [row[1:] for row in reasons]
    )
    log.executemany("DELETE FROM notice WHERE id = ?", [(row,) for row in _comments(log, number)])
    if log.execute("SELECT 1 FROM rep WHERE id = ?", (number,)).fetchone():
        reps.delete(log, reps.find(log, number))
    else:
        log.execute(PURGED, {"rep": number})
    _redact(log, rows, lambda values: {name: values[name] for name in LEFT if name in values})
    _redact(log, reasons, lambda values: values | {"why": None})


def parts(log: sqlite3.Connection, number: int) -> tuple[str, ...]:
    """Return what goes with a rep when it is purged, in words: `("comments", "ratings")`.

    Raises:
        NotFoundError: there was never a rep of that number.
    """
    require(log, number)
    rows = [*_rows(log, number) - {("rep", number)}, *_reasons(log, number)]
    return tuple(sorted({CALLED.get(kind, f"{kind}s") for kind, _ in rows}))


def require(log: sqlite3.Connection, number: int) -> None:
    """Make sure that there is or was a rep.

    Raises:
        NotFoundError: there was never a rep of that number.
    """
    if not history.of_row(log, "rep", number):
        raise NotFoundError(f"There was never a rep {number}.", hint="practicelog list")


def _rows(log: sqlite3.Connection, number: int) -> set[Row]:
    """Return the rep's row and those of its parts, whether they are still there or not."""
    parts = log.execute(MAY_BE_PARTS, {"link": f"rep_id={number} "}).fetchall()
    hanging = {(kind, row) for kind, row, values in parts if image(values).get("rep_id") == number}
    return {("rep", number)} | hanging | {("notice", row) for row in _comments(log, number)}


def _comments(log: sqlite3.Connection, number: int) -> set[int]:
    """Return the notices in which others said something about the rep, as their uids tell."""
    uids = {str(image(values).get("uid")) for (values,) in log.execute(OF_REP, (number,))}
    told = [(row, image(values)) for row, values in log.execute(NOTICED)]
    criteria = [name for (name,) in log.execute("SELECT DISTINCT name FROM criterion")]
    comments = {
        who: set[str]().union(*(comment_uids(uid, str(who), criteria) for uid in uids))
        for who in {said.get("who") for _, said in told} - {None}
    }
    return {row for row, said in told if said.get("uid") in comments.get(said.get("who"), ())}


def _reasons(log: sqlite3.Connection, number: int) -> set[Row]:
    """Return the versions made with the rep, where why they were made is what it changed."""
    said = {
        side["change"]
        for each in history.of_row(log, "rep", number)
        for side in (each.before, each.after)
        if side and side.get("change")
    }
    made = log.execute(VERSIONS_MADE_WITH, {"rep": number}).fetchall()
    return {("script_version", row) for row, after in made if image(after)["why"] in said}


def _vouch(log: sqlite3.Connection, rows: Iterable[Row]) -> None:
    for command in _commands(log, rows):
        (stored,) = log.execute("SELECT digest FROM command WHERE id = ?", (command,)).fetchone()
        if not changes.is_sealed(log, command, stored):
            raise DamagedLogError(
                f"Command {command} is not as it was recorded: nothing was purged.",
                hint="practicelog doctor",
            )


def _redact(
    log: sqlite3.Connection, rows: Iterable[Row], redacted: Callable[[Image], Image]
) -> None:
    """Replace every image of some rows by what may stay of it."""
    for row in rows:
        found = log.execute("SELECT id, before, after FROM change WHERE kind = ? AND row = ?", row)
        for number, *sides in found.fetchall():
            told = [side and image_text(redacted(image(side))) for side in sides]
            log.execute("UPDATE change SET before = ?, after = ? WHERE id = ?", (*told, number))
    for command in _commands(log, rows):
        changes.seal(log, command)


def _commands(log: sqlite3.Connection, rows: Iterable[Row]) -> list[int]:
    """Return the commands that changed any of some rows."""
    sql = "SELECT DISTINCT command_id FROM change WHERE kind = ? AND row = ?"
    return sorted({command for row in rows for (command,) in log.execute(sql, row)})


def scrub(file: Path) -> None:
    """Write the log's file anew, so that nothing is left of what was removed from it.

    Raises:
        LockedError: another program holds the log.
        WriteFailedError: there is no room for it.
    """
    try:
        with translated(file), opened(file, "rw") as log:
            log.execute("VACUUM")
    except PracticelogError as error:
        hint = "purge the rep again: traces of it may be left in the file"
        raise type(error)(error.message, hint) from error
