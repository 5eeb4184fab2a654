"""Commands that are stopped midway, many times over, and what they leave behind."""

import gzip
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.conftest import PATIENCE_SECONDS, Desk, Program, Run
from tests.golden.cut import rows
from tests.store.schema_facts import facts

ROOT = Path(__file__).parents[2]
NEVER = ("stage", "0")
STOPPED = {-signal.SIGKILL, -signal.SIGINT, 130}

RANDOM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32,64}\b")
"""What is drawn anew each time: uids, what marks the files of a sync, and digests over them."""

Fate = tuple[str, str]
"""When a command is stopped: at a stage, or so many seconds after the first."""


class Attempt(NamedTuple):
    """How a command ended that was stopped, or came to its end before; what it was meant to be."""

    fate: Fate
    done: Run


class Ordeal:
    """A command carried out again and again from one beginning, and stopped each time."""

    def __init__(self, program: Program, words: tuple[str, ...], stop: str = "KILL") -> None:
        self.program = program
        self.words = words
        self.stop = stop
        self.desk = Desk(program.file)
        self.folder = program.file.parent
        self.beginning = self.folder.with_name("beginning")
        shutil.copytree(self.folder, self.beginning)
        self.before, self.health = state(program.file), self._health()
        shutil.rmtree(self.folder)
        shutil.copytree(self.beginning, self.folder)
        whole = self.carried_out(NEVER)
        assert whole.code == 0, whole
        self.stages, self.seconds = self.measured(whole)
        self.after = state(program.file)

    def measured(self, whole: Run) -> tuple[int, float]:
        """Return how many stages the command has, and how long they take, as it told."""
        *_, stages, seconds = whole.err.split()
        return int(stages), float(seconds)

    def attempt(self, fate: Fate) -> Attempt:
        """Begin the command anew, and carry it out until it is stopped."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.beginning, self.folder)
        return Attempt(fate, self.carried_out(fate))

    def carried_out(self, fate: Fate) -> Run:
        """Carry the command out until it is stopped."""
        words = [sys.executable, "-m", "tests.promises.doomed", self.stop, *fate, *self.words]
        done = subprocess.run(
            words, cwd=ROOT, env=self.program.environ, capture_output=True, encoding="utf-8",
            stdin=subprocess.DEVNULL, timeout=PATIENCE_SECONDS, check=False,
        )  # fmt: skip
        return Run(done.returncode, done.stdout, done.stderr)

    def attempts(self, tries: int, seed: int) -> Iterator[Attempt]:
        """Yield how each of so many attempts ended, begun anew each time.

        Half of them are stopped at stages spread over all there are, at each where they suffice;
        the others at any moment.
        """
        chance = Random(seed)
        at_stages = min(self.stages, tries // 2)
        stages = [self.stages - number * self.stages // at_stages for number in range(at_stages)]
        moments = [chance.uniform(0, self.seconds) for _ in range(tries - at_stages)]
        for fate in (
            *(("stage", str(stage)) for stage in stages),
            *(("moment", f"{moment:.6f}") for moment in moments),
        ):
            yield self.attempt(fate)

    def outcome(self, attempt: Attempt) -> str:
        """Return what the log is: as `before`, as `after`, or `half` of each.

        What was acknowledged must be there, and every backup must be whole.
        """
        found, health = state(self.program.file), self._health()
        assert all(is_whole(backup) for backup in self.folder.rglob("*.gz")), attempt
        if (found, health) == (self.after, 0):
            return "after"
        as_before = (found, health) == (self.before, self.health)
        return "before" if as_before and not attempt.done.out else "half"

    def _health(self) -> int:
        """Return what `doctor` ends with; it upgrades an older log, so look at that first."""
        return self.desk("doctor").code

    def left(self) -> list[str]:
        """Return the names of what nobody asked for."""
        return [each.name for each in self.folder.rglob("*") if is_temporary(each.name)]


def program_in(folder: Path, home: Path) -> Program:
    """Return the program at a log, not there yet, that has a folder of its own."""
    desk = Desk(folder / "log" / "practice.db")
    desk.file.parent.mkdir(mode=0o700)
    return Program(desk, home)


def with_a_scheduler(folder: Path) -> str:
    """Make a systemctl that agrees to everything; return the PATH that has it."""
    folder.mkdir()
    (folder / "systemctl").write_text("#!/bin/sh\nexit 0\n")
    (folder / "systemctl").chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def is_temporary(name: str) -> bool:
    """Tell whether a file is none of the log, its backups, or what a seller named."""
    return name.startswith(".") or name.endswith(("-journal", "-wal", "-shm"))


def state(file: Path) -> Hashable:
    """Return all that a log holds, and how: rows, schema, version; of a damaged one the bytes.

    A journal beside it is rolled back first. What is random stands as the how-many-eth it is.
    """
    with closing(sqlite3.connect(file)) as log, suppress(sqlite3.DatabaseError):
        version = log.execute("PRAGMA user_version").fetchone()
        return numbered(repr((version, sorted(facts(log).items()), list(rows(file)))))
    return file.read_bytes()


def numbered(text: str) -> str:
    """Return a text with each random word replaced by a number, the same word by the same."""
    numbers: dict[str, str] = {}
    return RANDOM.sub(lambda found: numbers.setdefault(found[0], f"#{len(numbers)}"), text)


def is_whole(backup: Path) -> bool:
    """Tell whether a packed backup is a log that SQLite finds nothing wrong with."""
    with closing(sqlite3.connect(":memory:")) as log:
        log.deserialize(gzip.decompress(backup.read_bytes()))
        return bool(log.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def tallied(
    ordeal: Ordeal, tries: int, seed: int, look: Callable[[Attempt], Iterable[str]] = lambda _: ()
) -> Counter[str]:
    """Return how often the log was found as before, after or half, and how many were stopped.

    `look` sees what each attempt left before the log is opened again, and names what to count.
    """
    tally: Counter[str] = Counter()
    for attempt in ordeal.attempts(tries, seed):
        tally.update(look(attempt))
        tally[ordeal.outcome(attempt)] += 1
        tally["stopped"] += attempt.done.code in STOPPED
    return tally
