"""What becomes of a record that comes in, beside the one the log has under the same uid.

The higher revision holds, a deletion counts as a record, and what the seller wrote changes only
with their consent. Taking the same file in twice changes nothing the second time; the order of
files matters only for which side of a conflict is kept. Every row is told or counted.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from practicelog.annotations import Any
from practicelog.core.record import Record

ADDED = "added"
UPDATED = "updated"
DELETED = "deleted"
BURIED = "buried"
UNCHANGED = "unchanged"
OLDER = "older"
OTHERWISE = "otherwise"
CONFLICT = "conflict"
PROTECTED = "protected"

BY_GRAVITY = (UNCHANGED, OLDER, OTHERWISE, BURIED, ADDED, UPDATED, DELETED, PROTECTED, CONFLICT)
"""What can become of a record; `BURIED` remembers the deletion of what never was here.

`OTHERWISE` is an entry of another tool that came in before and is now read otherwise.
"""


HIGHEST = 1_000_000
"""The highest revision that a file can give a record; the seller's own changes may go beyond.

It leaves room for a million of them before the seller's own export would be refused elsewhere.
"""


class Consent(Record):
    """What the seller lets an import do: change their own records, settle conflicts by theirs.

    `history` is that of another tool: the seller's own, from before, which only adds.
    """

    mine: bool = False
    take_theirs: bool = False
    history: bool = False


class Side(Record):
    """A record as one side has it: `content` None once it is deleted.

    `personal` is what only the seller can have written.
    """

    revision: int
    content: Any
    personal: bool = True


class Ruling(Record):
    """What becomes of a record, and the revision it has from then on."""

    word: str
    revision: int


def ruling(ours: Side | None, theirs: Side, consent: Consent) -> Ruling:
    """Return what becomes of a record that comes in; `ours` is None where the log knows none.

    A revision above `HIGHEST` is taken as that, unless the seller's own changes here are beyond it.
    """
    if theirs.revision > HIGHEST and (ours is None or ours.revision <= HIGHEST):
        theirs = theirs._replace(revision=HIGHEST)
    if ours is None:
        return Ruling(_first_met(theirs, consent), theirs.revision)
    if consent.history and ours.content is not None:
        return _met_again(ours, theirs, consent)
    newer = theirs.revision > ours.revision
    same = theirs.content == ours.content
    if not newer and (same or theirs.revision < ours.revision):
        return Ruling(UNCHANGED if same else OLDER, ours.revision)
    if not consent.mine and (ours.personal or theirs.personal):
        return Ruling(UNCHANGED if same else PROTECTED, ours.revision)
    if not newer and not consent.take_theirs:
        return Ruling(CONFLICT, ours.revision)
    return Ruling(_change(ours, theirs), theirs.revision if newer else ours.revision + 1)


def _met_again(ours: Side, theirs: Side, consent: Consent) -> Ruling:
    """An entry of another tool that is here stays as it is, unless its new reading is asked for."""
    if theirs.content == ours.content:
        return Ruling(UNCHANGED, ours.revision)
    if consent.take_theirs:
        return Ruling(UPDATED, ours.revision + 1)
    return Ruling(OLDER if theirs.revision < ours.revision else OTHERWISE, ours.revision)


def _first_met(theirs: Side, consent: Consent) -> str:
    """A deletion of what nobody has here is kept only from the seller's own other log.

    Anybody else could keep the seller's own records away by it.
    """
    if theirs.content is None:
        return BURIED if consent.mine else OLDER
    return ADDED if consent.mine or consent.history or not theirs.personal else PROTECTED


def _change(ours: Side, theirs: Side) -> str:
    if theirs.content is None:
        return BURIED if ours.content is None else DELETED
    return ADDED if ours.content is None else UPDATED


def ruling_of_versions(
    ours: Mapping[int, Any], theirs: Mapping[int, Any], consent: Consent
) -> tuple[str, dict[int, Any]]:
    """Return what becomes of numbered versions, and those to store.

    A version never changes, so those of two machines are put together whatever the revision of
    what they belong to; two that share a number and differ are a conflict.
    """
    taken = {number: each for number, each in theirs.items() if ours.get(number) != each}
    if not taken:
        return UNCHANGED, {}
    if not consent.mine:
        return PROTECTED, {}
    if consent.take_theirs or not taken.keys() & ours.keys():
        return UPDATED, taken
    return CONFLICT, {number: each for number, each in taken.items() if number not in ours}


def first_uid(uids: Iterable[str], shipped: Collection[str]) -> str:
    """Return by which of its uids a thing is known that several machines made.

    It is the lowest, but one that ships before any other: every log has that one, whatever it is
    called there, and the cards that ship are known to be on it.
    """
    return min(uids, key=lambda uid: (uid not in shipped, uid))


def graver(one: str, other: str) -> str:
    """Return the ruling that tells more of a record of which two parts were ruled on."""
    return max(one, other, key=BY_GRAVITY.index)


REFUSED = "refused"

LEFT_OUT = "left out"
"""A row that the seller did not want."""

SAID = "said"
"""What the seller is told of a file as a whole; nothing of it was refused."""

TOLD = (REFUSED, CONFLICT, PROTECTED)
"""What the seller is told row by row."""

SHOWN = 10


class Row(Record):
    """One row of a file: where it stands, and the record it says (docs/formats.md, `jsonl`).

    `derived` are fields that the file does not have and the import made up: a row that comes again
    does not differ by them. `also` are uids under which it may have come in before, on the
    same drill; `has_twins` says that another source may have it too, under another uid. `labelled`
    and `by_id` are as in `recognition.Newcomer`.
    """

    line: int
    record: object
    derived: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    has_twins: bool = False
    labelled: bool = False
    by_id: bool = False


class Outcome(Record):
    """What became of one row: a word of `core.merging`, or `REFUSED` with the reason.

    `number` is that of the record here; `fields` are those that differ; `ratings` how many of
    another's came with it. `twin` is the mark of another source that has the same entry; `likely`
    says that it came in though it may be one that is here, written otherwise.
    """

    line: int
    word: str
    kind: str = ""
    number: int = 0
    fields: tuple[str, ...] = ()
    ratings: int = 0
    reason: str = ""
    twin: str = ""
    likely: bool = False


class Tally:
    """Outcomes counted by kind and word, with the first few that the seller is told of.

    `twins` are those that another source has too, by its mark; `moved` those that are here for
    another drill; `likely` those that came in and may be here already.
    """

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.twins: Counter[str] = Counter()
        self.moved = self.likely = 0
        self.ratings = 0
        self.told: list[Outcome] = []
        self.said: list[str] = []

    def count(self, outcome: Outcome) -> None:
        """Count one outcome; what is only said is no row."""
        if outcome.word == SAID:
            self.said.append(outcome.reason)
            return
        self.counts[outcome.kind, outcome.word] += 1
        self.moved += outcome.word == OTHERWISE and "drill" in outcome.fields
        self.likely += outcome.likely
        if outcome.twin:
            self.twins[outcome.twin] += 1
        self.ratings += outcome.ratings
        if outcome.word in TOLD and len(self.told) < SHOWN:
            self.told.append(outcome)

    def of(self, *words: str) -> int:
        """Return how many rows came to one of some words."""
        return sum(number for (_, word), number in self.counts.items() if word in words)

    @property
    def nothing_else(self) -> bool:
        """Whether not a single row was of use, or could be with a word from the seller."""
        return self.of(REFUSED, CONFLICT) == self.counts.total() and not self.ratings
