"""An acknowledged command survives a power cut: the program on a disk that keeps what was synced.

Each crash image is a folder that a disk could hold after a cut at one write, sync or deletion.
The program opens it with the operating system's SQLite. It must find exactly the log as it was
before the command that was cut, or as it was after it; once that was acknowledged, only the latter.
A session is many transactions: tests/promises/test_killed_sessions.py ends it in the midst of each.
"""

import json
import random
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest
from tests.conftest import Program
from tests.golden.content import COMMANDS, FIRST, HOUR, ONE_BY_ONE, world_of
from tests.promises.apsw_logs import program_on
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.failing_system import strace_works, traced
from tests.promises.log_states import State, state, state_found
from tests.promises.platters import WAYS, Event, Image, Platter
from tests.promises.recorded_files import RecordedFiles

from practicelog.cli.main import main
from practicelog.store import connection
from practicelog.store.connection import SETTINGS
from practicelog.store.examining import contents

SEEDS = (11, 12, 13, 14) if SOAK else (11,)
CUTS_PER_COMMAND = times(daily=1, soak=12)
LOG = "practice.db"
ACKNOWLEDGED = Event("acknowledged")
FEW = times(daily=6, soak=len(ONE_BY_ONE))
LONG = "ask before answering\n" * 476
MORE_REPS_THAN_SQLITE_CACHES = times(daily=5, soak=300)
LAST = (
    ("delete", "1", "--yes"),
    ("purge", "2", "--yes"),
    ("restore", "2026-03-02", "--yes"),
    ("import", "others.jsonl", "--mine"),
)

CALLS = {
    "pwrite64": "write", "fsync": "sync", "fdatasync": "sync", "ftruncate": "truncate",
    "unlink": "delete", "unlinkat": "delete",
}  # fmt: skip
"""What the system calls the events of a recorded disk."""


class History(NamedTuple):
    """What the disk was asked for, and the state of the log before and after each command."""

    events: list[Event]
    states: list[State]


def typed_in(file: Path, commands: Sequence[Sequence[str]]) -> History:
    """Type commands on a disk that is recorded."""
    others(file.with_name("others.jsonl"))
    files, states = RecordedFiles(file), [""]
    for number, words in enumerate(commands):
        stderr = StringIO()
        world = world_of(file, FIRST + number * HOUR, f"Version {number}\n", stderr)
        with program_on(files.vfs_name), pytest.MonkeyPatch.context() as patch:
            patch.chdir(file.parent)
            assert main(words, world) == 0, (words, stderr.getvalue())
        files.events.append(ACKNOWLEDGED)
        with closing(sqlite3.connect(file)) as log:
            assert not any(contents(log)[1:]), words
            states.append(state(log))
    files.unregister()
    return History(files.events, states)


class Cut(NamedTuple):
    """What a power cut left, and the states of the log that may be found in it."""

    image: Image
    allowed: tuple[State, ...]

    def mark(self) -> bytes:
        """Return a digest that no other cut has."""
        found = sha256(repr((sorted(self.image), self.allowed)).encode())
        for _, content in sorted(self.image.items()):
            found.update(sha256(content).digest())
        return found.digest()


def others(file: Path) -> None:
    """Write an export to take in, in a transaction larger than what SQLite keeps in memory."""
    scratch = file.with_name("scratch.db")
    for words in (("log", "pitch", "--note", LONG), ("export", "-o", str(file))):
        assert main(words, world_of(scratch, FIRST)) == 0
    header, *drills, rep = file.read_text("utf-8").splitlines()
    reps = (
        json.dumps({**json.loads(rep), "uid": str(UUID(int=number))})
        for number in range(MORE_REPS_THAN_SQLITE_CACHES)
    )
    file.write_text("\n".join([header, *drills, *reps]), "utf-8")


def cuts(history: History, chance: random.Random) -> Iterator[Cut]:
    """Yield power cuts, spread evenly over the commands, with all ways to lose what was written.

    Before a command is acknowledged the state before it may be found, or the one after it.
    """
    platter = Platter({})
    for number, command in enumerate(commands_of(history.events)):
        chosen = chance.sample(range(len(command)), min(CUTS_PER_COMMAND, len(command)))
        for place, event in enumerate(command):
            platter.happen(event)
            allowed = history.states[number + (event is ACKNOWLEDGED) : number + 2]
            if place in chosen or event is ACKNOWLEDGED:
                for way in WAYS:
                    yield Cut(platter.after_a_cut(chance, way), tuple(allowed))


def commands_of(events: list[Event]) -> Iterator[list[Event]]:
    """Yield the events of each command, its acknowledgement last."""
    command: list[Event] = []
    for event in events:
        command.append(event)
        if event is ACKNOWLEDGED:
            yield command
            command = []


def verdict(cut: Cut, folder: Path, history: History) -> str:
    """Return what the program makes of what a cut left: `whole`, `lost` or `corrupt`."""
    folder.mkdir(exist_ok=True)
    for left in folder.iterdir():
        left.unlink()
    for name, content in cut.image.items():
        (folder / name).write_bytes(content)
    found = state_found(folder / LOG)
    if found in cut.allowed:
        return "whole"
    return "lost" if found in history.states else "corrupt"


def verdicts(history: History, folder: Path, seed: int) -> Counter[str]:
    """Return how many crash images, all of them different, are whole, lost or corrupt."""
    found: Counter[str] = Counter()
    seen: set[bytes] = set()
    for cut in cuts(history, random.Random(seed)):
        if (mark := cut.mark()) not in seen:
            seen.add(mark)
            found[verdict(cut, folder, history)] += 1
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_acknowledged_survives_a_power_cut(tmp_path: Path, figure: Say, seed: int) -> None:
    history = typed_in(tmp_path / LOG, (*ONE_BY_ONE, *LAST))

    found = verdicts(history, tmp_path / "after", seed)

    figure(
        "an acknowledged command survives a power cut",
        tried=f"{found.total():,} crash images of {len(history.states) - 1} commands",
        found=f"{found['lost']} lost, {found['corrupt']} corrupt",
        wanted="0 lost, 0 corrupt",
        seed=seed,
    )
    assert found["lost"] + found["corrupt"] == 0


@pytest.mark.parametrize("setting", ["OFF", "FULL"])
def test_the_same_cuts_harm_a_log_that_is_synced_less(
    tmp_path: Path, figure: Say, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    """The control: with synchronous=OFF logs break, and with SQLite's default the last is lost."""
    less = [each.replace("synchronous=EXTRA", f"synchronous={setting}") for each in SETTINGS]
    monkeypatch.setattr(connection, "SETTINGS", less)
    history = typed_in(tmp_path / LOG, ONE_BY_ONE[:FEW])
    monkeypatch.undo()

    found = verdicts(history, tmp_path / "after", SEEDS[0])

    figure(
        f"an acknowledged command survives a power cut: control, {setting} for EXTRA",
        tried=f"{found.total():,} crash images",
        found=f"{found['lost']} lost, {found['corrupt']} corrupt: the cuts do harm",
        wanted="some lost or corrupt",
        seed=SEEDS[0],
    )
    assert found["lost"] > 0
    assert found["corrupt"] > 0 or setting == "FULL"


@pytest.mark.skipif(not strace_works(), reason="needs strace, and leave to follow a program")
def test_the_recorded_disk_is_asked_for_what_the_real_program_asks_of_the_system(
    program: Program, tmp_path: Path
) -> None:
    """What is proved of the program on apsw's SQLite holds for the one that is installed."""
    words = ("log", "pitch", "--note", LONG, "-r", "audience=3")
    file, real = tmp_path / LOG, tmp_path / "real" / LOG
    real.parent.mkdir()
    history = typed_in(file, (COMMANDS[0], words))
    program.environ["PRACTICELOG_FILE"] = str(real)
    assert main(COMMANDS[0], world_of(real, FIRST)) == 0

    done, lines = traced(program, words, tmp_path, f"trace=?{',?'.join(CALLS)}")

    *_, recorded = commands_of(history.events)
    asked = [
        f"{each.kind} {each.name}".strip()
        for each in recorded
        if each.kind in {*CALLS.values(), "folder"}
    ]
    assert done.code == 0
    assert in_turn(asked) == in_turn([said(line, real) for line in lines if is_about(line, real)])


def is_about(line: str, log: Path) -> bool:
    """Tell whether a line of strace is about a log, its journal or its folder."""
    return str(log) in line or f"<{log.parent}>" in line


def said(line: str, log: Path) -> str:
    """Return what a line of strace says, as an event of the recorded disk says it."""
    call = re.search(r"([a-z0-9]+)\(", line)
    assert call, line
    if f"<{log.parent}>" in line:
        return "folder"
    name = f"{LOG}-journal" if f"{log}-journal" in line else LOG
    return f"{CALLS[call[1]]} {name}"


def in_turn(asked: list[str]) -> list[str]:
    """Return what was asked, the same thing several times in a row as one."""
    return [each for each, _ in groupby(asked)]
