"""Meet other logs: the machine this is, the folder, the backup before, the files after."""

import os
import platform
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from practicelog.cli.places import state_folder
from practicelog.cli.sync_keys import chosen_seal
from practicelog.cli.world import World
from practicelog.core.record import Record
from practicelog.core.records.backup import BEFORE_SYNC
from practicelog.core.sync.brought import Brought, Met
from practicelog.core.visible import on_one_line
from practicelog.errors import PracticelogError, UsageError, WriteFailedError, quoted
from practicelog.reports import syncs as report
from practicelog.store import backups, purging
from practicelog.store.sync import folder, state, undoing
from practicelog.store.sync.folder import Place
from practicelog.store.sync.syncing import Machine, Syncing, survey

TOKEN_FILE = "machine"  # noqa: S105 - it tells machines apart, and opens nothing
TOKEN_BYTES = 32
LONGEST_NAME = 40


class Done(Record):
    """What a sync did: what it brought, and whether files of this log were written."""

    brought: Brought
    written: bool


def place_of(
    world: World, typed: str | None, identity: str | None = None, to: Sequence[str] = ()
) -> Place:
    """Return the folder that was typed or is set, and what seals the files in it.

    Raises:
        UsageError: there is neither, or it names no folder.
        NotFoundError, ConflictError: as `folder.check`.
        PracticelogError: as `chosen_seal`.
    """
    name = typed if typed is not None else world.settings.value("sync_folder")
    if name is None:
        raise UsageError(
            "In which folder do your logs meet?",
            "practicelog config set sync_folder ~/Sync/practice",
        )
    if not name.strip() or "\0" in name:
        raise UsageError(f"{quoted(name)} cannot name a folder.")
    place = Path(os.path.expanduser(name))
    folder.check(place, world.file)
    return Place(place, chosen_seal(world, identity, to))


def synced(world: World, place: Place) -> Done:
    """Carry one sync out; before the first of a day that brings something there is a backup."""
    machine = this_machine(world)
    with world.transaction() as log:
        syncing = Syncing(log, place, machine, world.now, world.today)
        if syncing.is_news() and world.has_log and _is_due(world):
            world.keep_backup(BEFORE_SYNC)
        brought = syncing.run()
    written = syncing.write()
    if brought.purged:
        purging.scrub(world.path)
    return Done(brought, written)


def _is_due(world: World) -> bool:
    """Tell whether there was no sync yet today for which a backup was made."""
    found = [each for each in backups.listed(world.path) if each.why == BEFORE_SYNC]
    return all(world.day_of(each.at) != world.today for each in found)


def undone(world: World) -> Brought:
    """Take back what the newest sync brought; return what that deleted or changed back."""
    with world.transaction(existing=True) as log:
        return undoing.undo(log, world.now)


def status(world: World, place: Place) -> list[Met]:
    """Return who meets in the folder."""
    with world.reading() as log:
        return survey(log, place)


def sync_daily(world: World) -> None:
    """Sync after the first command of a day; what goes wrong is a line, and no failure.

    Only a log that has met the others before, by hand: one that is tried out stays by itself.
    """
    try:
        with world.reading() as log:
            known = state.found(log)
        if known is None or known.day == world.today.isoformat():
            return
        done = synced(world, place_of(world, None))
    except PracticelogError as error:
        world.remark(f"Not synced: {error.message}")
        return
    if done.brought.is_anything:
        world.remark(report.summary(done.brought, written=False))
    for line in (*report.told(done.brought), *report.refusals(done.brought)):
        world.remark(on_one_line(line))


def this_machine(world: World) -> Machine:
    """Return what tells this machine from others: a token made once, kept outside every log.

    Raises:
        WriteFailedError: it cannot be kept.
    """
    file = Path(state_folder(world.environ)) / TOKEN_FILE
    name = platform.node()[:LONGEST_NAME]
    try:
        token = _token(file)
    except OSError as error:
        raise WriteFailedError(f"{file} cannot be written: {error.strerror}.") from error
    return Machine(token, name if name and name.isprintable() else "a machine")


def _token(file: Path) -> str:
    with suppress(FileNotFoundError):
        found = file.read_text("ascii", "replace").strip()
        if len(found) == 2 * TOKEN_BYTES and set(found) <= set("0123456789abcdef"):
            return found
    made = os.urandom(TOKEN_BYTES).hex()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.write_text(made, "ascii")
    file.chmod(0o600)
    return made
