"""One sync: what the others wrote comes in, and what this log holds is put beside it."""

import sqlite3
from collections.abc import Mapping
from datetime import date, datetime

from practicelog.core.calendar.clock import written
from practicelog.core.record import Record
from practicelog.core.sync.brought import Brought, Met
from practicelog.core.sync.files import Manifest
from practicelog.errors import ImportRefusedError
from practicelog.store import changes
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.history import newest
from practicelog.store.sync import folder, incoming, state, versions
from practicelog.store.sync.folder import Found, Place
from practicelog.store.sync.own import Files, Own
from practicelog.store.sync.state import State
from practicelog.store.sync.taking import Taking
from practicelog.store.sync.unsent import unsent

WHAT = "sync"


class Machine(Record):
    """Where this log stands: the token of its machine, and what people call it."""

    token: str
    name: str


class Syncing:
    """Carries one sync out in an open transaction; `write` puts the files down after it."""

    def __init__(
        self, log: sqlite3.Connection, place: Place, machine: Machine, at: datetime, today: date
    ) -> None:
        """Take the log, the folder, and the machine this is."""
        self._log = log
        self._place = place
        self._machine = machine
        self._at = at
        self._today = today
        self._found = folder.survey(place)
        self.state = _recognised(state.found(log), self._found, machine) or state.new(
            machine.token, at, today
        )
        self._files: tuple[Manifest, dict[str, bytes]] | None = None

    @property
    def others(self) -> list[Manifest]:
        """The manifests of the other logs, in one order on every machine."""
        found = self._found.manifests.items()
        return [manifest for log, manifest in sorted(found) if log != self.state.log]

    def is_news(self) -> bool:
        """Tell whether any of the others has written since."""
        return any(incoming.is_news(self._log, each) for each in self.others)

    def run(self) -> Brought:
        """Take in what the others wrote, and prepare the files of this log."""
        news = self.is_news()
        if not news and self._is_in_place():
            state.put(self._log, self._counted())
            return Brought(refused=self._unread())
        versions.renew_turns(self._log)
        own = self._own()
        own.renew()
        brought = self._take(own) if news else Brought()
        own.renew()
        self._prepare(own)
        return brought._replace(refused={**brought.refused, **self._unread()})

    def _unread(self) -> dict[str, ImportRefusedError]:
        """Return why manifests of others cannot be read."""
        found = self._found.refused.items()
        return {log: error for log, error in found if log != self.state.log}

    def _is_in_place(self) -> bool:
        """Tell whether all that this log holds lies in the folder already."""
        there = self._found.manifests.get(self.state.log)
        in_place = there is not None and there.nonce == self.state.nonce
        sealed = there is not None and there.sealed == self._place.mark
        return in_place and sealed and newest(self._log) == self.state.held

    def _counted(self) -> State:
        return self.state._replace(syncs=self.state.syncs + 1, day=self._today.isoformat())

    def write(self) -> bool:
        """Write the files that are not in place; return whether there were any."""
        if self._files:
            folder.write(self._place, *self._files)
        return self._files is not None

    def _own(self) -> Own:
        there = self._found.manifests.get(self.state.log)
        mark = there.sealed if there else ""
        if there and (there.nonce != self.state.nonce or mark != self._place.mark):
            there = None
        files = Files(self._place, self.state.log, there, mark)
        return Own(self._log, files, self.state.held, self._today)

    def _take(self, own: Own) -> Brought:
        with recorded(self._log, NewCommand(self._at, WHAT)) as command:
            mine = unsent(self._log, self.state.held, command)
            taking = Taking(self._log, self._place, own, self._today, command, mine)
            for each in self.others:
                taking.take(each)
        changes.drop_if_idle(self._log, command)
        return taking.brought

    def _prepare(self, own: Own) -> None:
        contents = own.contents()
        now = self._counted()._replace(held=newest(self._log))
        parts = own.digests()
        there = self._found.manifests.get(self.state.log)
        if contents or not _is_of(there, parts, now.nonce, self._place.mark):
            now = now._replace(generation=now.generation + 1, nonce=state.nonce())
            manifest = Manifest(
                now.log,
                self._machine.token,
                now.generation,
                now.nonce,
                self._machine.name,
                written(self._at),
                parts,
                self._place.mark,
            )
            self._files = manifest, contents
        state.put(self._log, now)


def _is_of(there: Manifest | None, parts: Mapping[str, str], nonce: str, mark: str) -> bool:
    """Tell whether a manifest says all that one would say now."""
    told = there and (dict(there.parts), there.nonce, there.sealed)
    return told == (parts, nonce, mark)


def _recognised(known: State | None, found: Found, machine: Machine) -> State | None:
    """Return what a log remembers, unless somebody else goes on under its id.

    A log that was copied or restored from a backup meets files that are not its own, or ahead of
    it: those are another's then, and it begins anew under another id.
    """
    if known is None or known.token != machine.token:
        return None
    there = found.manifests.get(known.log)
    if there is None:
        return known
    foreign = there.token != machine.token
    ahead = there.generation > known.generation
    twin = there.generation == known.generation and there.nonce != known.nonce
    return None if foreign or ahead or twin else known


def survey(log: sqlite3.Connection, place: Place) -> list[Met]:
    """Return every log that was in the folder, this one first."""
    found = folder.survey(place)
    known = state.found(log)
    own = known.log if known else ""
    met = [_met(log, place, each, known) for each in found.manifests.values()]
    met += [
        Met(each, "", "", each == own, news=False, whole=False, trouble=error.message)
        for each, error in found.refused.items()
    ]
    return sorted(met, key=lambda each: (not each.own, each.name, each.log))


def _met(log: sqlite3.Connection, place: Place, there: Manifest, known: State | None) -> Met:
    own = known is not None and there.log == known.log
    if own and known:
        news = newest(log) != known.held or there.nonce != known.nonce
        return Met(there.log, there.name, there.at, own=True, news=news, whole=True)
    news = incoming.is_news(log, there)
    whole = not news or all(folder.part(place, there, name) is not None for name in there.parts)
    return Met(there.log, there.name, there.at, own=False, news=news, whole=whole)
