"""Take commands back and put them in force again, newest first."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from practicelog.core.record import Record
from practicelog.core.records.history import Change
from practicelog.errors import ConflictError, NotFoundError
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.images import Image, image
from practicelog.store.naming import Names, named, names

NEW_LOG = 1

TO_TAKE_BACK = "command.action = 'do' AND command.what NOT IN ('export', 'sync')"
"""The commands that count: an export only remembers where it ended, and runs by itself.

What a sync brought has a way back of its own: `store.sync.undoing`.
"""


FROM_ELSEWHERE = ("import", "off import", "metric import")

MARKED = """
    INSERT INTO deleted (kind, uid, revision) VALUES (:kind, :uid, :revision)
    ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision)
"""


class Step(Record):
    """A command taken back or put in force again: its words, and what that did to each row."""

    what: str
    changes: tuple[Change, ...]


def undo(log: sqlite3.Connection, at: datetime) -> Step:
    """Take back the newest command in force that is itself no undo, redo or export.

    Its changes are reversed last first, as a new command, so that it can be redone. Nothing up to
    the newest final command (an upgrade, a restore, a purge) can be taken back.

    Raises:
        NotFoundError: every command is taken back already.
        ConflictError: a sync has changed since what it changed.
    """
    target = log.execute(
        f"""
        SELECT id FROM command WHERE {TO_TAKE_BACK}
        AND EXISTS (SELECT 1 FROM change WHERE command_id = command.id)
        AND id > ifnull((SELECT max(id) FROM command WHERE final IS NOT NULL), ?)
        AND ifnull((SELECT later.action FROM command AS later WHERE later.target = command.id
                    ORDER BY later.id DESC LIMIT 1), 'redo') = 'redo'
        ORDER BY id DESC LIMIT 1
        """,
        (NEW_LOG,),
    ).fetchone()
    if target is None:
        raise NotFoundError("There is nothing to undo.", hint="practicelog history")
    with recorded(log, NewCommand(at, "undo", "undo", target[0])), _unless_synced(log, target[0]):
        return _applied(log, target[0], at, back=True)


def redo(log: sqlite3.Connection, at: datetime) -> Step:
    """Put the command undone last in force again, unless another was written since.

    Raises:
        NotFoundError: nothing was undone since the last other command.
        ConflictError: a sync has changed since what it changed.
    """
    undone: list[int] = []
    for action, target in log.execute(
        "SELECT action, target FROM command WHERE id > "
        f"(SELECT max(id) FROM command WHERE {TO_TAKE_BACK}) AND what <> 'sync --undo' ORDER BY id"
    ):
        if action == "undo":
            undone.append(target)
        elif action == "redo":
            undone.pop()
    if not undone:
        raise NotFoundError("There is nothing to redo.", hint="practicelog history")
    with recorded(log, NewCommand(at, "redo", "redo", undone[-1])), _unless_synced(log, undone[-1]):
        return _applied(log, undone[-1], at, back=False)


SYNCED = """
    SELECT 1 FROM change AS own JOIN change AS later
    ON later.kind = own.kind AND later.row = own.row AND later.id > own.id
    JOIN command ON command.id = later.command_id AND command.what = 'sync'
    WHERE own.command_id = ? AND own.kind <> 'deleted'
    AND ifnull((SELECT again.action FROM command AS again WHERE again.target = command.id
                ORDER BY again.id DESC LIMIT 1), 'redo') = 'redo'
    LIMIT 1
"""


@contextmanager
def _unless_synced(log: sqlite3.Connection, command: int) -> Iterator[None]:
    """Carry a step out, unless a sync has since changed what it would change.

    Raises:
        ConflictError: one has, or brought what hangs on it.
    """
    if log.execute(SYNCED, (command,)).fetchone():
        raise _since_synced(log, command)
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise _since_synced(log, command) from error


def _since_synced(log: sqlite3.Connection, command: int) -> ConflictError:
    (what,) = log.execute("SELECT what FROM command WHERE id = ?", (command,)).fetchone()
    return ConflictError(
        f"A sync has since changed what {what} did; nothing was changed.", "practicelog history"
    )


def _applied(log: sqlite3.Connection, command: int, at: datetime, *, back: bool) -> Step:
    """Make the rows that a command changed what they were before it, or after it again.

    What marks deletions follows from the rows, by triggers: taking back a `log` is a deletion that
    another machine must hear of. Only an import, of holidays too, and its undo cancel out: what
    came from elsewhere may come once more.
    """
    (what,) = log.execute("SELECT what FROM command WHERE id = ?", (command,)).fetchone()
    sides, order = ("after, before", "DESC") if back else ("before, after", "ASC")
    rows = log.execute(
        f"SELECT kind, row, {sides} FROM change WHERE command_id = ? AND kind <> 'deleted' "
        f"ORDER BY id {order}",
        (command,),
    ).fetchall()
    known = names(log)
    steps: dict[tuple[str, int], Change] = {}
    for kind, row, was, content in rows:
        _put(log, kind, row, image(content) if content else None)
        change = Change(command, at, what, kind, row, _image(was), _image(content))
        first = steps.get((kind, row), change)
        steps[kind, row] = change._replace(before=first.before)
    if what in FROM_ELSEWHERE and not _was_sent(log, command):
        (unmark if back else _mark)(log, command)
    return Step(what, tuple(_named(each, known, names(log)) for each in steps.values()))


def _was_sent(log: sqlite3.Connection, command: int) -> bool:
    """Tell whether other machines have heard of what a command did: they must hear of its end."""
    return bool(
        log.execute(
            "SELECT 1 FROM sync_state WHERE held >= "
            "(SELECT max(id) FROM change WHERE command_id = ?)",
            (command,),
        ).fetchone()
    )


def _image(written: str | None) -> Image | None:
    return image(written) if written else None


def _named(change: Change, before: Names, after: Names) -> Change:
    """Return a change by names; that of a rating stands under its rep's number."""
    rep = (change.before or change.after or {}).get("rep_id")
    if change.kind == "rating":
        change = change._replace(row=int(rep or 0))
    return change._replace(before=named(change.before, before), after=named(change.after, after))


def _put(log: sqlite3.Connection, kind: str, row: int, values: Image | None) -> None:
    """Make one row what an image says; a row that carries a revision gets a higher one."""
    if values is None:
        log.execute(f"DELETE FROM {kind} WHERE id = ?", (row,))
        return
    if "revision" in values:
        values["revision"] = _revision(log, kind, values)
    columns = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    replaced = ", ".join(f"{name} = excluded.{name}" for name in values)
    log.execute(
        f"INSERT INTO {kind} ({columns}) VALUES ({places}) "
        f"ON CONFLICT (id) DO UPDATE SET {replaced}",
        values,
    )


def _revision(log: sqlite3.Connection, kind: str, values: Image) -> int:
    """Return a revision above all that a record was known by; its own where it left no mark."""
    (known,) = log.execute(
        "SELECT max(revision + 1) FROM ("
        f"SELECT revision FROM {kind} WHERE id = :id OR uid = :uid "
        "UNION ALL SELECT revision FROM deleted WHERE kind = :kind AND uid = :uid)",
        {"id": values["id"], "uid": values["uid"], "kind": kind},
    ).fetchone()
    return max(int(values["revision"] or 0), known or 0)


def unmark(log: sqlite3.Connection, command: int) -> None:
    """Mark as deleted what was before a command, and nothing that taking it back deleted."""
    log.execute(
        "DELETE FROM deleted WHERE id IN (SELECT row FROM change WHERE kind = 'deleted' "
        "AND command_id IN (?, (SELECT command_id FROM current_command)))",
        (command,),
    )
    before = log.execute(
        "SELECT before, min(id) FROM change WHERE command_id = ? AND kind = 'deleted' "
        "GROUP BY row HAVING before IS NOT NULL",
        (command,),
    )
    for content, _ in before.fetchall():
        log.execute(MARKED, image(content))


def _mark(log: sqlite3.Connection, command: int) -> None:
    """Mark as deleted what a command did."""
    after = log.execute(
        "SELECT after, max(id) FROM change WHERE command_id = ? AND kind = 'deleted' "
        "GROUP BY row HAVING after IS NOT NULL",
        (command,),
    )
    for content, _ in after.fetchall():
        log.execute(MARKED, image(content))
