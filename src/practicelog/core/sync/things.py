"""Drills, scripts and plans, which a log holds once by a name or a day, put together.

A thing is what the latest of its members says; versions of its rubric or text are put together
one by one. The outcome depends on what was ever said of it alone, never on who said it first, so
that every machine comes to the same.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from json import dumps

from practicelog.annotations import Any
from practicelog.core.interchange.merging import first_uid
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
    told = "" if content is None else _told(content)
    return revision, changed, tuple(-ord(letter) for letter in told) or (1,)


def _told(content: Any) -> str:
    return dumps(content, sort_keys=True)


def _state(thing: Thing) -> Any:
    return standing(thing.revision, thing.changed, thing.fields)


class Things:
    """What two sides know of the things of one kind; `sole` is the field no two of them share.

    `shipped` is what those that every log has ship with in that field, by uid.
    """

    def __init__(
        self,
        sole: str,
        ours: Iterable[Thing],
        theirs: Iterable[Thing],
        aliases: Iterable[tuple[str, str]],
        turns: Mapping[tuple[str, Digest], int],
        shipped: Mapping[str, str],
    ) -> None:
        """Take both sides, the aliases and turns that either knows, by owner and digest."""
        self._sole = sole
        self._shipped = shipped
        self._first: dict[str, str] = {}
        for uid, same in sorted(aliases):
            self._unite(uid, same)
        self._turns = turns
        self._ours = list(ours)
        self._theirs = list(theirs)

    def root(self, uid: str) -> str:
        """Return the first uid that a thing is known by."""
        while uid in self._first:
            uid = self._first[uid]
        return uid

    @property
    def aliases(self) -> dict[str, str]:
        """Every uid that is not the first of its thing, with the first."""
        return {uid: self.root(uid) for uid in self._first}

    def _unite(self, one: str, other: str) -> None:
        roots = {self.root(one), self.root(other)}
        if not roots <= self._shipped.keys():
            first = first_uid(roots, self._shipped)
            self._first.update(dict.fromkeys(roots - {first}, first))

    def joined(
        self, needed: Collection[str], needed_versions: Collection[tuple[str, Digest]]
    ) -> list[Joined]:
        """Return every thing as it is from now on.

        `needed` are uids that records name: such a thing is no longer deleted. So are versions.
        """
        needed = {self.root(uid) for uid in needed}
        registers = self._registers(needed)
        while self._unite_twins(registers):
            needed = {self.root(uid) for uid in needed}
            registers = self._registers(needed)
        wanted = {(self.root(uid), digest) for uid, digest in needed_versions}
        sides = self._members(self._ours), self._members(self._theirs)
        names, turns = self._names(), self._turns_of_things()
        return [
            _joined(
                latest._replace(uid=uid),
                [side.get(uid, []) for side in sides],
                {uid, *names.get(uid, ())},
                turns.get(uid, {}),
                wanted,
            )
            for uid, latest in sorted(registers.items())
        ]

    def _members(self, side: Iterable[Thing]) -> dict[str, list[Thing]]:
        """Return the things of a side by the first uid that each is known by."""
        found: dict[str, list[Thing]] = {}
        for thing in side:
            found.setdefault(self.root(thing.uid), []).append(thing)
        return found

    def _names(self) -> dict[str, list[str]]:
        """Return the other uids that each thing is known by."""
        found: dict[str, list[str]] = {}
        for uid, root in self.aliases.items():
            found.setdefault(root, []).append(uid)
        return found

    def _turns_of_things(self) -> dict[str, dict[Digest, int]]:
        """Return the highest turn that is known of each version of a thing."""
        found: dict[str, dict[Digest, int]] = {}
        for (owner, digest), turn in self._turns.items():
            of_thing = found.setdefault(self.root(owner), {})
            of_thing[digest] = max(turn, of_thing.get(digest, 0))
        return found

    def _registers(self, needed: Collection[str]) -> dict[str, Thing]:
        """Return what the latest member of each thing says; what is needed comes back."""
        found = {}
        for uid, members in self._members((*self._ours, *self._theirs)).items():
            latest = _latest(members)
            alive = [each for each in members if each.fields is not None]
            if latest.fields is None and uid in needed and alive:
                latest = _latest(alive)._replace(revision=latest.revision + 1)
            found[uid] = latest
        return found

    def _unite_twins(self, registers: Mapping[str, Thing]) -> bool:
        """Make one of all things that have what only one can have; tell whether there were such.

        Two that ship stay two.
        """
        first: dict[Any, str] = {}
        found = False
        for uid in sorted(registers) if self._sole else ():
            fields = registers[uid].fields
            if fields is None:
                continue
            twin = first.setdefault(fields[self._sole], uid)
            if twin != uid:
                found = True
                if {twin, uid} <= self._shipped.keys():
                    twins = {each: registers[each] for each in (twin, uid)}
                    self._part(twins, fields[self._sole])
                else:
                    self._unite(twin, uid)
        return found

    def _part(self, twins: Mapping[str, Thing], name: str) -> None:
        """Let the last of those that ship, and got one name, be called as it ships again."""
        *_, uid = (uid for uid in twins if self._shipped[uid] != name)
        thing = twins[uid]
        fields = {**(thing.fields or {}), self._sole: self._shipped[uid]}
        self._ours.append(thing._replace(revision=thing.revision + 1, fields=fields))


def _joined(
    latest: Thing,
    sides: Sequence[list[Thing]],
    names: Collection[str],
    known_turns: Mapping[Digest, int],
    wanted: Collection[tuple[str, Digest]],
) -> Joined:
    known: dict[Digest, Version] = {}
    for thing in chain(*sides):
        for digest, version in thing.versions.items():
            known[digest] = _both(known.get(digest, version), version)
    needed = [digest for digest in known if (latest.uid, digest) in wanted]
    there, turns = _versions(known, known_turns, needed)
    thing = latest._replace(versions={} if latest.fields is None else there)
    return Joined(thing.uid, tuple(sorted(names)), thing, turns, _clashed(*sides))


def _latest(members: Sequence[Thing]) -> Thing:
    return members[0] if len(members) == 1 else max(members, key=_state)


def _clashed(ours: Sequence[Thing], theirs: Sequence[Thing]) -> bool:
    """Tell whether both sides changed a thing to the same revision, and differently."""
    one, other = _told_by_revision(ours), _told_by_revision(theirs)
    return any(len(one[revision] | other[revision]) > 1 for revision in one.keys() & other.keys())


def _told_by_revision(members: Iterable[Thing]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for each in members:
        found.setdefault(each.revision, set()).add(_told(each.fields))
    return found


def _versions(
    known: Mapping[Digest, Version], known_turns: Mapping[Digest, int], needed: Iterable[Digest]
) -> tuple[dict[Digest, Version], dict[Digest, int]]:
    """Return the versions of a thing that are there, and the turns of all that ever were."""
    turns = {**dict.fromkeys(known, 0), **known_turns}
    for digest in needed:
        turns[digest] += turns[digest] % 2
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
