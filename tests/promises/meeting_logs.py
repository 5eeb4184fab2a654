"""Machines whose logs meet in a folder that something carries: late, in part, and out of order.

Each machine has its own copy of the folder, a clock of its own, and a seller who does whatever
can be done to a log. `settle` lets everyone sync twice.
"""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

from pyrage import x25519
from tests.conftest import NOW
from tests.promises.test_undo_histories import ALL_DEEDS, TEXTS
from tests.store.test_undo import change_rubric

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry, new_rep
from practicelog.core.extent import Extent
from practicelog.core.records.card import Card
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.plan import Plan
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.records.take import CardText, Take
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.sync import files
from practicelog.core.sync.brought import Brought
from practicelog.errors import ConflictError, NotFoundError
from practicelog.exchange import jsonl
from practicelog.store import cards, drills, plans, purging, reps, scripts
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import reading, writing
from practicelog.store.creation import fill
from practicelog.store.sync import undoing
from practicelog.store.sync.folder import Place
from practicelog.store.sync.sealing import Seal
from practicelog.store.sync.syncing import Machine, Syncing
from practicelog.store.undo import redo, undo

Log = sqlite3.Connection
TODAY = date(2026, 11, 22)
NAMES = ("own-a", "own-b", "opener", "pitch")
EVERYTHING = Extent(TODAY)


def add_named_drill(log: Log, uid: str, entry: Entry, day: date) -> None:
    name = NAMES[day.day % len(NAMES)]
    criteria = (Criterion("who", entry.goal or ""), Criterion("cut", "", check=True))
    drills.add(log, Drill(0, uid, name, "mine", archived=False, rubric=1, criteria=criteria))


def rename_drill(log: Log, _: str, __: Entry, day: date) -> None:
    there = drills.names(log, archived=True)
    drill = drills.find(log, there[day.day % len(there)], archived=True)
    drills.update(log, drill._replace(name=NAMES[day.day % len(NAMES)]))


def practise_own(log: Log, _: str, entry: Entry, day: date) -> None:
    own = [name for name in drills.names(log, archived=True) if name.startswith("own-")]
    for rep in reps.listed(log, reps.Wanted())[:2]:
        if own:
            drill = drills.find(log, own[day.day % len(own)], archived=True)
            chosen = rep._replace(drill=drill.name, rubric=drill.rubric, ratings=(), score=None)
            reps.update(log, chosen._replace(goal=entry.goal), drill)


def add_named_script(log: Log, uid: str, entry: Entry, day: date) -> None:
    name = NAMES[day.day % len(NAMES)]
    first = Version(0, name, 1, NOW + timedelta(seconds=day.day), f"{entry.goal}\n", entry.goal)
    scripts.add(log, Script(0, uid, name, "call", archived=False, newest=1), first)


def rewrite_script(log: Log, uid: str, entry: Entry, day: date) -> None:
    for name in scripts.names(log)[: 1 + day.day % 2]:
        before = scripts.version(log, scripts.find(log, name))
        made = NOW + timedelta(seconds=day.day)
        scripts.revise(log, Rewrite(before, f"{entry.goal} {uid[-1]}\n"), made, entry.goal)


def use_script(log: Log, _: str, entry: Entry, day: date) -> None:
    found = scripts.every(log, archived=True)
    for rep in reps.listed(log, reps.Wanted())[: 1 + day.day % 3]:
        if found:
            newest = found[day.day % len(found)].newest
            used = rep._replace(
                script=ScriptVersion(newest.script, newest.version), goal=entry.goal
            )
            reps.update(log, used, drills.of_rep(log, rep.id))


def add_card(log: Log, uid: str, entry: Entry, day: date) -> None:
    there = drills.names(log, archived=True)
    drill = there[day.day % len(there)]
    cards.add(log, Card(0, uid, drill, f"{entry.goal} {day.day % 3}"))


def change_cards(log: Log, _: str, entry: Entry, day: date) -> None:
    for card in cards.deck(log, None, archived=True)[day.day % 5 :: 7]:
        archived = not card.archived
        cards.update(log, card._replace(listen=entry.goal or "slow", archived=archived))


def practise_cards(log: Log, uid: str, entry: Entry, day: date) -> None:
    deck = cards.deck(log, None, archived=True)[-2:]
    drill = drills.find(log, "pitch", archived=True)
    tried = tuple(
        Take(place, NOW, 30, CardText(card.uid, card.text), entry.minutes and 3, None, entry.goal)
        for place, card in enumerate(deck, 1)
    )
    plain = new_rep(entry._replace(ratings=()), drill, Moment(NOW, "UTC", day), uid, NOW)
    reps.add(log, plain._replace(take_log=tried), drill)


def plan_a_day(log: Log, uid: str, entry: Entry, day: date) -> None:
    first = date(2026, 11, 1 + day.day % 3)
    plans.put_plan(log, Plan(0, uid, first, days=1 + day.day % 7, minutes=entry.minutes or 0))


def new_rubric(log: Log, _: str, __: Entry, day: date) -> None:
    drill = drills.find(log, "opener", archived=True)
    criteria = (*drill.criteria[1:], Criterion(f"new-{drill.rubric}-{day.day % 2}"))
    drills.update(log, drill._replace(rubric=drill.rubric + 1, criteria=criteria))


DEEDS = (
    *(each for each in ALL_DEEDS if each is not change_rubric), new_rubric, add_named_drill,
    rename_drill, practise_own, add_named_script, rewrite_script, rewrite_script, use_script,
    plan_a_day, plan_a_day, add_card, add_card, change_cards, practise_cards, practise_cards,
)  # fmt: skip


class Seller:
    """A machine: its log, its copy of the folder, and its clock."""

    def __init__(self, place: Path, name: str, chance: random.Random) -> None:
        self.name = name
        self.file = place / name / "practice.db"
        self.folder = place / f"{name}-folder"
        self.file.parent.mkdir(parents=True)
        self.folder.mkdir()
        self.place, self.chance = Place(self.folder), chance
        self.machine = Machine(f"{chance.getrandbits(256):064x}", name)
        self.now = NOW + timedelta(seconds=chance.randint(-86_400, 86_400))
        self.identity = x25519.Identity.generate()

    def tick(self) -> datetime:
        self.now += timedelta(seconds=self.chance.choice((0, 0, 1, 60)))
        return self.now

    def do(self, deed: Callable[..., object]) -> None:
        """Carry out a command, if it can be."""
        chance = self.chance
        entry = Entry(
            minutes=chance.choice((None, 1, 20)),
            ratings=(f"who={chance.randint(1, 5)}", f"tone={chance.randint(1, 5)}"),
            goal=chance.choice(TEXTS),
            kind=chance.choice(("practice", "live", "learn")),
        )
        uid = str(UUID(int=chance.getrandbits(128)))
        day = date(2026, 11, 21) - timedelta(days=chance.choice((0, 1, 2, 3, 30, 400)))
        with (
            suppress(sqlite3.IntegrityError, NotFoundError),
            writing(self.file, self._new) as log,
            recorded(log, NewCommand(self.tick(), deed.__name__)),
        ):
            deed(log, uid, entry, day)

    def _new(self, log: Log) -> None:
        fill(log, self.now)

    def step(self, how: Callable[..., object]) -> None:
        with suppress(NotFoundError, ConflictError), writing(self.file, self._new) as log:
            how(log, self.tick())

    def purge(self) -> None:
        with writing(self.file, self._new) as log:
            found = reps.listed(log, reps.Wanted(at_most=3))
            if found:
                with recorded(log, NewCommand(self.tick(), "purge", final=True)):
                    purging.purge(log, self.chance.choice(found).id)

    def sync(self, *, cut_off: bool = False) -> Brought:
        """Sync; cut off, only some of the files are written, and no manifest."""
        with writing(self.file, self._new) as log:
            syncing = Syncing(log, self.place, self.machine, self.tick(), TODAY)
            brought = syncing.run()
        if cut_off and syncing._files:
            manifest, contents = syncing._files
            for part in [each for each in contents if self.chance.random() < 0.5]:
                file = self.folder / files.part_name(manifest.log, part)
                file.write_bytes(self.place.sealed(contents[part]))
        elif not cut_off:
            syncing.write()
        return brought

    def sync_and_take_back(self) -> None:
        """Sync, and take back what that brought: the log is then as it was, revisions too."""
        if not self.file.exists():
            return
        before = self.export()
        if not self.sync().is_anything:
            return
        with suppress(ConflictError), writing(self.file, self._new) as log:
            undoing.undo(log, self.tick())
        with reading(self.file) as log:
            newest = log.execute("SELECT what FROM command ORDER BY id DESC LIMIT 1").fetchone()
        assert newest != ("sync --undo",) or self.export() == before

    def export(self) -> bytes:
        with reading(self.file) as log, closing(BytesIO()) as out:
            jsonl.write(log, EVERYTHING, out)
            return out.getvalue()


def carry(one: Seller, other: Seller, chance: random.Random, *, whole: bool) -> None:
    """Bring files from one copy of the folder to another where they are newer: some, or all."""
    for manifest in one.folder.glob("*.json"):
        if is_newer(manifest, other.folder / manifest.name, one.place):
            log = files.log_of(manifest.name)
            found = [*one.folder.glob(f"practicelog-{log}.*")]
            chance.shuffle(found)
            for file in found if whole else found[: chance.randint(0, len(found))]:
                shutil.copy(file, other.folder / file.name)


def is_newer(manifest: Path, there: Path, place: Place) -> bool:
    """Tell whether a manifest was written after the one that is there, or is the same."""
    if not there.exists():
        return True
    log = files.log_of(manifest.name) or ""
    one, other = (files.read(place.opened(each.read_bytes()), log) for each in (manifest, there))
    return one.generation >= other.generation


WORDS = {
    "do": 30, "undo": 5, "redo": 3, "sync": 14, "cut": 3, "carry": 12, "copy": 1, "keep": 1,
    "restore": 1, "purge": 1, "take back": 3,
}  # fmt: skip


STEPS: dict[str, Callable[[Seller], object]] = {
    "do": lambda seller: seller.do(seller.chance.choice(DEEDS)),
    "undo": lambda seller: seller.step(undo),
    "redo": lambda seller: seller.step(redo),
    "sync": lambda seller: seller.sync(),
    "cut": lambda seller: seller.sync(cut_off=True),
    "purge": lambda seller: seller.purge(),
    "take back": lambda seller: seller.sync_and_take_back(),
}


def history(place: Path, chance: random.Random, steps: int, *, sealed: bool) -> list[Seller]:
    """Let four machines live for a while, then sync everyone twice; sealed, each for all four."""
    sellers = [Seller(place, f"m{number}", chance) for number in range(4)]
    if sealed:
        everyone = [str(seller.identity.to_public()) for seller in sellers]
        for seller in sellers:
            seller.place = Place(seller.folder, Seal([seller.identity], everyone))
    kept: dict[str, bytes] = {}
    for _ in range(steps):
        seller, other = chance.sample(sellers, 2)
        word = chance.choices([*WORDS], [*WORDS.values()])[0]
        if word == "carry":
            carry(seller, other, chance, whole=chance.random() < 0.6)
        elif word in ("copy", "keep", "restore") and seller.file.exists():
            swap_file(word, seller, other, kept)
        elif word in STEPS:
            STEPS[word](seller)
    settle(sellers, chance)
    return sellers


def swap_file(word: str, seller: Seller, other: Seller, kept: dict[str, bytes]) -> None:
    """Copy a log to another machine, keep a backup of it, or put that in its place."""
    if word == "copy":
        shutil.copy(seller.file, other.file)
    elif word == "keep":
        kept[seller.name] = seller.file.read_bytes()
    elif seller.name in kept:
        seller.file.write_bytes(kept[seller.name])


def settle(sellers: list[Seller], chance: random.Random) -> None:
    """Let everyone sync twice, each time with all that the others have written."""
    for _ in range(2):
        for seller in chance.sample(sellers, len(sellers)):
            for other in sellers:
                if other is not seller:
                    carry(other, seller, chance, whole=True)
            seller.sync()
