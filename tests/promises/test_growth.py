"""No command takes more than its share of time, whatever a log is full of.

What is counted is the same on every machine: the instructions of Python and of SQLite that a
command carries out. With four times as much of everything it may take four times as many, and the
part of a sort.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from tests.conftest import Desk
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.crowded_logs import CROWDS, crowded
from tests.promises.every_command import READS, TABLE

FEW = times(daily=50, soak=1_000)
TIMES = 4
SHARE = 1.15
"""What a sort of four times as many takes more for each of them."""

SCRIPTS = {"show": "script show reply", "diff": "script diff reply", "log": "script log reply"}
WORDS = {
    **{name: each.words for name, each in TABLE.items() if each.kind == READS},
    **{f"script {name}": words for name, words in SCRIPTS.items()},
    "show": "show 1", "edit": "edit 1 -m 5", "log": "log opener -m 5", "delete": "delete 1 --yes",
    "undo": "undo", "purge": "purge 1 --yes", "notice": "notice x", "drill list": "drill list",
    "focus accept": "focus accept 3 --force", "plan show": "plan show", "config show": "config",
    "import": "import {} --mine",
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


def steps(run: Desk, line: str, patch: pytest.MonkeyPatch) -> int:
    """Return what a command takes at a log, which is as before then."""
    before = run.file.read_bytes()
    words = line.format(run.file.with_suffix(".jsonl")).split()
    run("show", "1")
    with counting(patch) as found:
        done = run(*words)
    run.file.write_bytes(before)
    assert done.code in (0, 4), done
    return found.steps


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Desk]:
    """A log with a few of everything, and one with four times as many."""
    few, many = (crowded(tmp_path_factory.mktemp("crowd"), FEW * n) for n in (1, TIMES))
    for run in (few, many):
        file = Path(run.file.with_suffix(".jsonl"))
        assert run("export", "-o", str(file)).code == 0
    return few, many


@pytest.mark.parametrize("name", WORDS)
def test_a_command_takes_no_more_than_its_share_of_a_crowded_log(
    desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch, figure: Say, name: str
) -> None:
    few, many = desks
    steps(few, WORDS[name], monkeypatch)  # what is loaded once is loaded now

    first, later = (steps(run, WORDS[name], monkeypatch) for run in (few, many))

    figure(
        f"{name} grows no faster than the log",
        tried=f"{FEW:,} and {FEW * TIMES:,} of each of {len(CROWDS)} kinds, on one rep and one day",
        found=f"{later / first:.1f} times the instructions",
        wanted=f"at most {TIMES * SHARE:.1f} times",
    )
    assert later <= TIMES * SHARE * first, f"{first:,} → {later:,}: {later / first:.1f} times"
