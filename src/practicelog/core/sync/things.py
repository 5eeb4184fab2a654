"""Drills, scripts and plans, which a log holds once by a name or a day, put together.

A thing is what the latest of its members says; versions of its rubric or text are put together
one by one. The outcome depends on what was ever said of it alone, never on who said it first, so
that every machine comes to the same.
"""

from collections.abc import Collection, Iterable, Mapping
from json import dumps
from typing import Any

from practicelog.core.record import Record

Digest = str


class Version(Record):
    """A version by its number; `order` is what settles who comes first of two with one number."""

    number: int
    order: str
    content: Any


class Thing(Record):
    """A thing as one side has it; without `fields` it is deleted."""

    uid: str
    revision: int
    changed: str
    fields: Mapping[str, Any] | None
    versions: Mapping[Digest, Version] = {}


class Joined(Record):
    """What a thing is on every machine from now on; `members` are the uids it was known by."""

    uid: str
    members: tuple[str, ...]
    thing: Thing
    turns: Mapping[Digest, int]
    clashed: bool


def standing(revision: int, changed: str, content: Any) -> tuple[int, str, tuple[int, ...]]:
    """Return what two states of a record are compared by: the greater one holds.

    The higher revision, then the later change, then the smaller text; a deletion is the smallest.
    """
    told = "" if content is None else dumps(content, sort_keys=True)
    return revision, changed, tuple(-ord(letter) for letter in told) or (1,)


def _state(thing: Thing) -> Any:
    return standing(thing.revision, thing.changed, thing.fields)


class Things:
    """What two sides know of the things of one kind; `sole` is the field no two of them share."""

    def __init__(
        self,
        sole: str,
        ours: Iterable[Thing],
        theirs: Iterable[Thing],
        aliases: Iterable[tuple[str, str]],
        turns: Mapping[tuple[str, Digest], int],
    ) -> None:
        """Take both sides, the aliases and turns that either knows, by owner and digest."""
        self._sole = sole
        self._lower: dict[str, str] = {}
        for uid, same in aliases:
            self._unite(uid, same)
        self._turns = turns
        self._ours = list(ours)
        self._theirs = list(theirs)

    def root(self, uid: str) -> str:
        """Return the lowest uid that a thing is known by."""
        while uid in self._lower:
            uid = self._lower[uid]
        return uid

    @property
    def aliases(self) -> dict[str, str]:
        """Every uid that is not the lowest of its thing, with the lowest."""
        return {uid: self.root(uid) for uid in self._lower}

    def _unite(self, one: str, other: str) -> None:
        lower, higher = sorted((self.root(one), self.root(other)))
        if lower != higher:
            self._lower[higher] = lower

    def joined(
        self, needed: Collection[str], needed_versions: Collection[tuple[str, Digest]]
    ) -> list[Joined]:
        """Return every thing as it is from now on.

        `needed` are uids that records name: such a thing is no longer deleted. So are versions.
        """
        needed = {self.root(uid) for uid in needed}
        registers = self._registers(needed)
        while twins := self._twins(registers):
            self._unite(*twins)
            needed = {self.root(uid) for uid in needed}
            registers = self._registers(needed)
        wanted = {(self.root(uid), digest) for uid, digest in needed_versions}
        return [self._joined(uid, thing, wanted) for uid, thing in sorted(registers.items())]

    def _members(self) -> dict[str, list[Thing]]:
        found: dict[str, list[Thing]] = {}
        for thing in (*self._ours, *self._theirs):
            found.setdefault(self.root(thing.uid), []).append(thing)
        return found

    def _registers(self, needed: Collection[str]) -> dict[str, Thing]:
        """Return what the latest member of each thing says; what is needed comes back."""
        found = {}
        for uid, members in self._members().items():
            latest = max(members, key=_state)
            alive = [each for each in members if each.fields is not None]
            if latest.fields is None and uid in needed and alive:
                latest = max(alive, key=_state)._replace(revision=latest.revision + 1)
            found[uid] = latest
        return found

    def _twins(self, registers: Mapping[str, Thing]) -> tuple[str, str] | None:
        """Return two things that have what only one can have."""
        seen: dict[Any, str] = {}
        if not self._sole:
            return None
        for uid in sorted(registers):
            fields = registers[uid].fields
            if fields is None:
                continue
            if fields[self._sole] in seen:
                return seen[fields[self._sole]], uid
            seen[fields[self._sole]] = uid
        return None

    def _joined(self, uid: str, latest: Thing, wanted: Collection[tuple[str, Digest]]) -> Joined:
        members = [each for each in (*self._ours, *self._theirs) if self.root(each.uid) == uid]
        names = {each.uid for each in members} | {
            each for each in self._lower if self.root(each) == uid
        }
        versions, turns = self._versions(uid, members, names, wanted)
        if latest.fields is None:
            versions = {}
        thing = latest._replace(uid=uid, versions=versions)
        return Joined(uid, tuple(sorted(names | {uid})), thing, turns, self._clashed(uid))

    def _clashed(self, uid: str) -> bool:
        """Tell whether both sides changed a thing to the same revision, and differently."""
        sides = [
            {(each.revision, each.changed, dumps(each.fields, sort_keys=True)) for each in side}
            for side in (
                [each for each in self._ours if self.root(each.uid) == uid],
                [each for each in self._theirs if self.root(each.uid) == uid],
            )
        ]
        return any(
            one[0] == other[0] and one[2] != other[2] for one in sides[0] for other in sides[1]
        )

    def _versions(
        self,
        uid: str,
        members: Iterable[Thing],
        names: Collection[str],
        wanted: Collection[tuple[str, Digest]],
    ) -> tuple[dict[Digest, Version], dict[Digest, int]]:
        """Return the versions of a thing that are there, and the turns of all that ever were."""
        known: dict[Digest, Version] = {}
        for thing in members:
            for digest, version in thing.versions.items():
                known[digest] = _both(known.get(digest, version), version)
        turns = dict.fromkeys(known, 0)
        for (owner, digest), turn in self._turns.items():
            if owner in names:
                turns[digest] = max(turn, turns.get(digest, 0))
        for digest in known:
            if turns[digest] % 2 and (uid, digest) in wanted:
                turns[digest] += 1
        if known and not any(turns[digest] % 2 == 0 for digest in known):
            turns |= {digest: turns[digest] + 1 for digest in known}
        there = {digest: each for digest, each in known.items() if turns[digest] % 2 == 0}
        return numbered(there), turns


def _both(one: Version, other: Version) -> Version:
    """Return a version as two sides have it: a reason that one of them purged is gone."""
    content = min(one.content, other.content, key=lambda each: (each[-1] is not None, repr(each)))
    return one._replace(number=max(one.number, other.number), content=content)


def numbered(versions: Mapping[Digest, Version]) -> dict[Digest, Version]:
    """Return versions with numbers of their own: of two that share one, the later moves up."""
    found, last = {}, 0
    for digest, version in sorted(
        versions.items(), key=lambda each: (each[1].number, each[1].order, each[0])
    ):
        last = max(version.number, last + 1)
        found[digest] = version._replace(number=last)
    return found
