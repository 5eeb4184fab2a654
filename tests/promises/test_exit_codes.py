"""Every command ends with the exit code that is documented, whatever it meets.

The cells of the table are `conditions.expected` for every command; where one says nothing, it says
why. Every day each third is tried in this process, and some with the real program; a soak tries all
of them with the real program.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import Desk, Program, Run
from tests.promises.conditions import (
    CONDITIONS,
    LOCKED,
    LOSES_OUTPUT,
    NO_COLOUR,
    READ_ONLY,
    REAL,
    expected,
    in_earnest,
    in_earnest_when_locked,
    in_this_process,
    prepare,
)
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.every_command import LOG, TABLE, beginning, names
from tests.promises.failing_system import make_read_only, small_disk
from tests.promises.log_states import extent_found

from practicelog.store import connection

PROMISE = "exit codes"
EVERY = times(daily=24, soak=1)
"""Of the commands that only a real program can try, each so many."""
EVERY_HERE = 3
"""Of those that are tried in this process; under each condition others."""
AT_ONCE = 26
KILOBYTES = 4_096
TRACES = ("Traceback", "This is a bug", "Exception ignored")

HERE = [each for each in CONDITIONS if each not in REAL and each != READ_ONLY]
ONLY_REAL = list(REAL)


class Cell(NamedTuple):
    """A command under a condition, in a folder of its own, and what its log was."""

    name: str
    condition: str
    folder: Path
    before: bytes


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with some of everything, and the files that commands read."""
    folder = tmp_path_factory.mktemp("origin") / "desk"
    beginning(folder)
    return folder


def content(folder: Path) -> bytes:
    file = folder / LOG
    return file.read_bytes() if file.exists() else b""


@contextmanager
def cell(name: str, condition: str, origin: Path, folder: Path) -> Iterator[Cell]:
    """Lend a cell to try; its folder is gone afterwards."""
    shutil.copytree(origin, folder)
    if first := TABLE[name].first:
        assert Desk(folder / LOG)(*first.split()).code == 0
    prepare(condition, folder / LOG)
    yield Cell(name, condition, folder, content(folder))
    shutil.rmtree(folder)


def wrong(cell: Cell, done: Run) -> str:
    """Return what is wrong with how a command ended: nothing, where all is as documented."""
    wanted = expected(cell.name, cell.condition)
    said = f"{cell.name}, {cell.condition}: exit code {done.code}: {done.err or done.out}"
    if done.code not in wanted or any(trace in done.out + done.err for trace in TRACES):
        return said
    if cell.condition == NO_COLOUR and "\x1b" in done.out:
        return f"{said}: coloured"
    may_change = TABLE[cell.name].writes and (not done.code or cell.condition in LOSES_OUTPUT)
    if content(cell.folder) == cell.before:
        return ""
    if not may_change:
        return f"{said}: the log was changed"
    return "" if extent_found(cell.folder / LOG) else f"{said}: the log is not whole"


def told(figure: Say, condition: str, tried: int, others: int, how: str, found: list[str]) -> None:
    """Say how many cells were tried, and how many say nothing."""
    besides = f" ({others} say nothing)" if others else ""
    figure(
        f"{PROMISE}: {condition}", tried=f"{tried} commands{besides}, {how}",
        found=f"{len(found)} ended otherwise than documented",
        wanted="0 ended otherwise than documented",
    )  # fmt: skip


def applicable(condition: str) -> list[str]:
    """Return the commands of which a condition says something."""
    return [name for name in TABLE if not isinstance(expected(name, condition), str)]


def chosen(condition: str, every: int) -> list[str]:
    """Return one of so many of these commands; the first is not the same for every condition."""
    applies = applicable(condition)
    return applies[CONDITIONS.index(condition) % every % len(applies) :: every]


def test_the_table_has_every_command_and_each_cell_a_code_or_a_reason() -> None:
    assert set(TABLE) == set(names())
    assert all(expected(name, condition) for name in TABLE for condition in CONDITIONS)


@pytest.mark.skipif(SOAK, reason="a soak tries all of this with the real program")
@pytest.mark.parametrize("condition", [*HERE, "NO_COLOR", "20 columns"])
def test_a_command_ends_as_documented_in_this_process(
    origin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Say, condition: str
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)
    found = []
    for name in chosen(condition, EVERY_HERE):
        with cell(name, condition, origin, tmp_path / name) as each:
            monkeypatch.chdir(each.folder)
            with held(each.folder, condition == LOCKED):
                done = in_this_process(name, condition, each.folder)
            found.append(wrong(each, done))
            monkeypatch.chdir(tmp_path)
    complaints = [why for why in found if why]

    others = len(TABLE) - len(applicable(condition))
    told(figure, condition, len(found), others, "in this process", complaints)
    assert complaints == []


@contextmanager
def held(folder: Path, locked: bool) -> Iterator[None]:
    """Hold the log of a folder as another program does that writes."""
    if not locked:
        yield
        return
    with closing(sqlite3.connect(folder / LOG, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


@pytest.mark.parametrize(
    "condition", [*(each for each in HERE if SOAK and each != LOCKED), *ONLY_REAL]
)
def test_the_real_program_ends_as_documented(
    program: Program, origin: Path, tmp_path: Path, figure: Say, condition: str
) -> None:
    found = []
    for name in chosen(condition, EVERY):
        with cell(name, condition, origin, tmp_path / name) as each:
            found.append(wrong(each, in_earnest(program, name, condition, each.folder)))
    complaints = [why for why in found if why]

    others = len(TABLE) - len(applicable(condition))
    told(figure, condition, len(found), others, "the real program", complaints)
    assert complaints == []
    assert found


@pytest.mark.skipif(not SOAK, reason="each command waits for half a minute")
def test_the_real_program_waits_for_a_locked_log_and_gives_up(
    program: Program, origin: Path, tmp_path: Path, figure: Say
) -> None:
    """All on one log, as none of them may change it; to read it here would let go of the lock."""
    with cell("list", LOCKED, origin, tmp_path / "desk") as one:
        with held(one.folder, True), ThreadPoolExecutor(AT_ONCE) as several:
            runs = list(
                several.map(lambda name: in_earnest_when_locked(program, name, one.folder), TABLE)
            )
        cells = [one._replace(name=name) for name in TABLE]
        found = [why for each, done in zip(cells, runs, strict=True) if (why := wrong(each, done))]

    told(figure, LOCKED, len(TABLE), 0, "the real program", found)
    assert found == []


@pytest.fixture
def read_only(origin: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder with a log where nothing can be written: on a disk of its own, or closed to us."""
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, KILOBYTES) as mounted:
        folder = shutil.copytree(origin, disk / "desk")
        if mounted:
            make_read_only(disk)
            yield folder
        elif os.geteuid() == 0:
            pytest.skip("root may write into any folder, and cannot mount a disk here")
        else:
            with closed(folder):
                yield folder


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Take the right to write from all there is in a folder."""
    modes = {path: path.stat().st_mode for path in (folder, *folder.rglob("*"))}
    for path, mode in modes.items():
        path.chmod(mode & ~0o222)
    yield
    for path, mode in modes.items():
        path.chmod(mode)


def test_the_real_program_ends_as_documented_where_it_may_not_write(
    program: Program, read_only: Path, figure: Say
) -> None:
    chosen = list(TABLE)[:: EVERY // 2 or 1]
    cells = [Cell(name, READ_ONLY, read_only, content(read_only)) for name in chosen]
    found = [wrong(each, in_earnest(program, each.name, READ_ONLY, read_only)) for each in cells]
    complaints = [why for why in found if why]

    told(figure, READ_ONLY, len(chosen), 0, "the real program", complaints)
    assert complaints == []
