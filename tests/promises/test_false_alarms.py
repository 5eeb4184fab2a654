"""Nothing that a command accepts is ever called damage, and nothing of it is lost on the way out.

Two machines and a coach do whatever can be typed: every writing command, imports of every kind,
merges in both orders, undo and redo between them. After each step the log is examined as `doctor`
does, and what leaves it comes into a new log, which then leaves the same.
"""

import shutil
from collections import Counter
from difflib import unified_diff
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests.conftest import LogMaker
from tests.generated_logs import logs
from tests.promises import random_deeds as deeds
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.every_command import TABLE
from tests.promises.random_deeds import DEEDS, IMPORTS, Party, made_up
from tests.store.incoming.conftest import leaving, take_in

from practicelog.core.records.health import Contents
from practicelog.store.connection import reading
from practicelog.store.examining import contents
from practicelog.store.presence import exists

PROMISE = "nothing ordinary is called damage"
SEEDS = (1, 2, 3, 4) if SOAK else (1,)
HISTORIES = times(daily=24, soak=2_500)
STEPS = 12
ACCEPTED_OR_REFUSED = {0, 2, 3, 4, 5, 10, 15}
"""How a step may end: never as a bug (1), as damage (13) or with a failed write (14)."""

IN_MEMORY = Path("/dev/shm")
NOBODY_IS_ASKED = {"rescore"}
"""Writes only where somebody answers; `test_undo_histories.py` has its rescorings."""


def test_every_writing_command_is_among_the_deeds() -> None:
    assert {*DEEDS} | NOBODY_IS_ASKED >= {name for name, each in TABLE.items() if each.writes}


class Story:
    """Two machines that begin with the same practice, and what has gone wrong since."""

    def __init__(
        self, folder: Path, chance: Random, strange: list[deeds.Deed], new_log: LogMaker
    ) -> None:
        self.one, self.other = Party(folder, "one"), Party(folder, "other")
        self.chance = chance
        self.new_log = new_log
        self.strange = strange
        self.examined: dict[str, bytes] = {}
        self.told: list[str] = []
        self.codes: Counter[int] = Counter()
        for words in (["log", "opener", "-r", "who=3"], ["log", "pitch", "--next", "slower"]):
            self.step(self.one, words)

    def go_on(self) -> None:
        """Carry out one step on one of the two machines."""
        here, there = self.chance.sample([self.one, self.other], 2)
        every = [*DEEDS.values(), DEEDS["undo"], DEEDS["redo"], *IMPORTS, *IMPORTS, *self.strange]
        for words in self.chance.choice(every)(self.chance, here, there):
            self.step(here, words)

    def meet(self) -> None:
        """Let the two machines take in each other's practice, whoever begins."""
        for here, there in ((self.one, self.other), (self.other, self.one)):
            if exists(there.desk.file):
                self.step(here, ["import", str(there.left()), "--mine", "--take", "theirs"])

    def step(self, here: Party, words: list[str]) -> None:
        done = here.desk(*words)
        self.codes[done.code] += 1
        typed = f"step {self.codes.total()} of {here.name}, {words},"
        if done.code not in ACCEPTED_OR_REFUSED:
            self.told.append(f"{typed} ended with {done.code}: {done.err}")
        if self.is_another(here) and (wrong := self.wrong_with(here)):
            self.told.append(f"after {typed} {wrong}")

    def is_another(self, here: Party) -> bool:
        """Tell whether the log of a machine is another than when it was last examined."""
        now = here.desk.file.read_bytes() if exists(here.desk.file) else b""
        before, self.examined[here.name] = self.examined.get(here.name, b""), now
        return now != before

    def wrong_with(self, here: Party) -> str:
        """Return what is wrong with a log, in words; nothing where all is well."""
        with reading(here.desk.file) as log:
            found = contents(log)
            if found != Contents(found.reps):
                return f"it is called damaged: {found}"
            left = leaving(log)
        with self.new_log() as new:
            taken = take_in(new, left)
            refused = [each.reason for each in taken if each.reason]
            if refused:
                return f"its export is refused: {refused}"
            again = leaving(new)
            return (
                "" if again == left else f"its export comes back as another: {changed(left, again)}"
            )


def changed(left: bytes, again: bytes) -> list[str]:
    """Return the lines that are in one of two exports only."""
    lines = unified_diff(left.decode().splitlines(), again.decode().splitlines(), "", "", n=0)
    return [line for line in lines if line[0] in "+-" and len(line) > len("+++ ")]


@pytest.mark.parametrize("number", SEEDS)
def test_nothing_that_was_accepted_is_called_damage_or_lost_in_an_export(
    new_log: LogMaker, figure: Say, number: int
) -> None:
    wrong: list[list[str]] = []
    codes: Counter[int] = Counter()

    @seed(number)
    @settings(
        max_examples=HISTORIES, phases=[Phase.generate], database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(chance=st.integers(0, 2**32), strange=st.lists(logs(), max_size=2))
    def lived(chance: int, strange: list[list[dict[str, object]]]) -> None:
        folder = Path(mkdtemp(dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
        try:
            story = Story(folder, Random(chance), [made_up(each) for each in strange], new_log)
            for _ in range(STEPS):
                story.go_on()
            story.meet()
            codes.update(story.codes)
            if story.told:
                wrong.append([f"chance={chance}, strange={strange}", *story.told])
        finally:
            shutil.rmtree(folder)

    lived()
    figure(
        PROMISE,
        tried=f"{HISTORIES:,} histories of two machines and a coach, {codes.total():,} commands "
        f"({codes[0]:,} accepted), examined and exported after each",
        found=f"{len(wrong)} false alarms or lossy exports",
        wanted="0 false alarms or lossy exports",
        seed=number,
    )
    assert not wrong, "\n".join(line for each in wrong for line in each)
