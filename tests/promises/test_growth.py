"""No command takes more than its share of time, whatever a log is full of.

What is counted every day is the same on every machine: the instructions of Python and of SQLite
that a command carries out. With four times as much of everything it may take four times as many,
and the part of a sort. A soak goes from ten thousand records to a million, and takes the time of
the processor instead: counting each instruction of so many would take a day. Whatever is done for
each pair of records would take a hundred times as long with ten times as many.
"""

import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from tests.conftest import Desk, Run
from tests.promises.conftest import Say
from tests.promises.counts import SOAK
from tests.promises.crowded_logs import CROWDS, crowded
from tests.promises.every_command import READS, TABLE

RECORDS = (10_000, 100_000, 1_000_000)
SIZES = tuple(each // len(CROWDS) for each in RECORDS) if SOAK else (50, 200)
"""How many of each kind the crowds have."""
SHARE = 2.5 if SOAK else 1.15
"""What a sort of so many times as many takes more for each of them, and caches that are too small.

A fast machine does little besides loading with ten thousand records, so that nothing else counts.
"""
SIZES_OF = {"import": SIZES[:2]}
"""Those that a command takes, if not all: a line of a file has a million values at most."""
UNIT = "time of the processor" if SOAK else "instructions"

SCRIPTS = {"show": "script show reply", "diff": "script diff reply", "log": "script log reply"}
WORDS = {
    **{name: each.words for name, each in TABLE.items() if each.kind == READS},
    **{f"script {name}": words for name, words in SCRIPTS.items()},
    "show": "show 1", "edit": "edit 1 -m 5", "log": "log opener -m 5", "delete": "delete 1 --yes",
    "undo": "undo", "purge": "purge 1 --yes", "notice": "notice x", "drill list": "drill list",
    "focus accept": "focus accept 3 --force", "plan show": "plan show", "config show": "config",
    "import": "import {} --mine", "sync": "sync {folder}",
}  # fmt: skip
"""Commands that read, and some that write, at a crowded log."""


class Watched(sqlite3.Connection):
    """A log at which the program's own watch over SQLite, there can be one, gives way to ours."""

    def set_progress_handler(self, handler: object, every: int) -> None:
        """Leave the handler that counts."""


class Counted:
    """The instructions that Python and SQLite carried out."""

    def __init__(self) -> None:
        self.steps = 0

    def connect(self, *args: Any, **options: Any) -> sqlite3.Connection:
        """Open a log whose SQLite counts what it carries out."""
        log = Watched(*args, **options)
        sqlite3.Connection.set_progress_handler(log, self._stepped, 1)
        return log

    def _stepped(self) -> None:
        self.steps += 1

    def trace(self, frame: FrameType, event: str, _: object) -> Any:
        """Count an instruction of Python."""
        if event == "call":
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
        elif event == "opcode":
            self.steps += 1
        return self.trace


@contextmanager
def counting(patch: pytest.MonkeyPatch) -> Iterator[Counted]:
    """Count what is carried out in this block."""
    found, before = Counted(), sys.gettrace()
    with patch.context() as within:
        within.setattr(sqlite3, "connect", found.connect)
        sys.settrace(found.trace)
        try:
            yield found
        finally:
            sys.settrace(before)


def cost(run: Desk, line: str, patch: pytest.MonkeyPatch) -> float:
    """Return what a command takes at a log, which is as before then."""
    before = run.file.with_suffix(".before")
    shutil.copyfile(run.file, before)
    folder = run.file.with_suffix(".folder")
    folder.mkdir()
    words = line.format(run.file.with_suffix(".jsonl"), folder=folder).split()
    run("plan", "show")
    done, taken = timed(run, words) if SOAK else counted(run, words, patch)
    shutil.copyfile(before, run.file)
    shutil.rmtree(folder)
    assert done.code in (0, 4), done
    return taken


def timed(run: Desk, words: Sequence[str]) -> tuple[Run, float]:
    """Carry a command out; return how it ended, and the milliseconds of the processor it took."""
    before = time.process_time()
    done = run(*words)
    return done, (time.process_time() - before) * 1000


def counted(run: Desk, words: Sequence[str], patch: pytest.MonkeyPatch) -> tuple[Run, float]:
    """Carry a command out; return how it ended, and the instructions it took."""
    with counting(patch) as found:
        done = run(*words)
    return done, found.steps


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Desk]:
    """A log with a few of everything, and logs with many times as many."""
    made = [crowded(tmp_path_factory.mktemp("crowd"), number) for number in SIZES]
    for run in made:
        file = Path(run.file.with_suffix(".jsonl"))
        assert run("export", "-o", str(file)).code == 0
    return made


@pytest.mark.parametrize("name", WORDS)
def test_a_command_takes_no_more_than_its_share_of_a_crowded_log(
    desks: Sequence[Desk], monkeypatch: pytest.MonkeyPatch, figure: Say, name: str
) -> None:
    cost(desks[0], WORDS[name], monkeypatch)  # what is loaded once is loaded now

    sizes = SIZES_OF.get(name, SIZES)
    costs = [cost(run, WORDS[name], monkeypatch) for run in desks[: len(sizes)]]
    grown = [later / first for first, later in pairwise(costs)]
    at_most = [SHARE * later / first for first, later in pairwise(sizes)]

    figure(
        f"{name} grows no faster than the log",
        tried=f"{told(sizes)} of each of {len(CROWDS)} kinds, on one rep and one day",
        found=f"{' and then '.join(f'{each:.1f}' for each in grown)} times the {UNIT}",
        wanted=f"at most {at_most[0]:.1f} times",
    )
    wrong = [each for each, most in zip(grown, at_most, strict=True) if each > most]
    assert wrong == [], f"{told(costs)}"


def told(numbers: Sequence[float]) -> str:
    """Return numbers in words: `50 and 200`."""
    *first, last = (f"{each:,.0f}" for each in numbers)
    return f"{', '.join(first)} and {last}"
