"""A disk that fails or is full: each command is done whole or not at all, and says so.

First in this process, where SQLite's files fail at every single thing asked of them, one after the
other; then the real program, where the system refuses a call, a file must not grow, or a real small
disk is full or read-only. For sessions see tests/promises/test_full_sessions.py.
"""

import shutil
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import Program, Run
from tests.golden.content import FIRST, HOUR, ONE_BY_ONE, typed_in, world_of
from tests.promises.apsw_logs import program_on
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.failing_files import FailingFiles
from tests.promises.failing_system import (
    FILES,
    OTHERS,
    PAGES,
    Refusal,
    Refused,
    limited,
    make_read_only,
    small_disk,
    strace_works,
)
from tests.promises.leavings import Left, left, refusals, wrong_in_earnest
from tests.promises.log_states import Extent, extent_found

from practicelog.cli.main import main

LONG = "ask before answering\n" * 476
LOG = "practice.db"
LAST = (
    ("backup", "kept.db.gz", "--force"),
    ("delete", "1", "--yes"),
    ("purge", "2", "--yes"),
    ("restore", "kept.db.gz", "--yes"),
)
TYPED = (*ONE_BY_ONE[: times(daily=8, soak=len(ONE_BY_ONE))], *LAST)
EVERY = times(daily=291, soak=1)
"""Of all the moments at which something can fail, every one is tried, or each so many."""

MORE_THAN_ANY = 10**6
KILOBYTES, MORE_THAN_FIT = 1000, 40
IN_EARNEST = (
    ("log", "pitch", "-m", "5", "--note", LONG),
    ("edit", "1", "--note", LONG),
    ("undo",),
    ("import", "all.jsonl", "--mine"),
    ("export", "-o", "out.jsonl", "--force"),
    ("export", "-o", "new.jsonl", "--name", "ana"),
    ("sheet", "-o", "out.md", "--force"),
    ("backup",),
    ("backup", "out.db.gz", "--force"),
    ("purge", "2", "--yes"),
    ("restore", "kept.db.gz", "--yes"),
)
CHOSEN = IN_EARNEST[:: times(daily=4, soak=1)]
WORDS = {
    OTHERS: "at a sync, rename, removal or the like",
    FILES: "at a write to a file or the screen",
    PAGES: "at a write to the log and at all that follow",
}
OLD_FILES = ("out.jsonl", "out.md", "out.db.gz")


class Step(NamedTuple):
    """A command, the log before it, and how much the log holds before and after."""

    number: int
    words: Sequence[str]
    before: bytes
    extents: tuple[Extent | None, Extent | None]


def steps(file: Path) -> Iterator[Step]:
    """Carry out commands of every kind; yield each one once it has been done."""
    for number, words in enumerate(TYPED):
        before, held = file.read_bytes() if file.exists() else b"", extent_found(file)
        assert carried_out(words, file, number).code == 0
        after = file.read_bytes()
        yield Step(number, words, before, (held, extent_found(file)))
        file.write_bytes(after)


def carried_out(words: Sequence[str], file: Path, number: int) -> Run:
    """Carry out a command in this process."""
    stderr = StringIO()
    world = world_of(file, FIRST + number * HOUR, f"Version {number}\n", stderr)
    return Run(main(words, world), "", stderr.getvalue())


def put(file: Path, content: bytes) -> None:
    """Make the log what it was."""
    file.with_name(f"{file.name}-journal").unlink(missing_ok=True)
    file.write_bytes(content)


def wrong(done: Run, found: Extent | None, step: Step) -> str:
    """Return what is wrong with how a command failed: nothing, where it failed as promised.

    Exit code 0 says that it is done: what failed then was not needed for it.
    """
    if done.code not in {0, 14} or "Traceback" in done.err:
        return f"exit code {done.code}: {done.err}"
    if found is None or found not in step.extents:
        return f"neither before nor complete: {found}"
    if done.code == 14 and not done.err:
        return "nothing was said"
    return "it said that it is done" if done.code == 0 and found != step.extents[1] else ""


def attempts(files: FailingFiles, step: Step, file: Path, *, for_good: bool) -> Iterator[str]:
    """Carry out a command, failing at each thing it asks of the disk; yield what is wrong then.

    Empty is well. The first to fail is not the same for every command, where not all are tried.
    """
    fails_at = 1 + step.number % EVERY
    while True:
        put(file, step.before)
        files.expect(fails_at, for_good=for_good)
        with program_on(files.vfs_name):
            done = carried_out(step.words, file, step.number)
        if files.asked < fails_at:
            return
        why = wrong(done, extent_found(file), step)
        yield f"{' '.join(step.words[:2])}, failing at {fails_at}: {why}" if why else ""
        fails_at += EVERY


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_whatever_fails_on_the_disk_a_command_is_done_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Say, for_good: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    files, file = FailingFiles(f"failing {tmp_path}"), tmp_path / LOG
    tried = [why for step in steps(file) for why in attempts(files, step, file, for_good=for_good)]
    found = [why for why in tried if why]
    figure(
        "a failing disk leaves the log before or complete",
        tried=f"{len(tried):,} writes, syncs, truncations and deletions of {len(TYPED)} "
        f"commands fail {'for good' if for_good else 'once'}",
        found=f"{len(found)} half-done, silent or with a traceback",
        wanted="0 half-done, silent or with a traceback",
    )

    assert found == []
    assert len(tried) >= len(TYPED) // 2


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a log of every kind, its backups, an export of it, and files to replace."""
    folder = tmp_path_factory.mktemp("desk")
    typed_in(folder / LOG)
    for words in (("export", "-o", "all.jsonl"), ("backup", "kept.db.gz")):
        assert carried_out((*words[:-1], str(folder / words[-1])), folder / LOG, 0).code == 0
    for name in OLD_FILES:
        (folder / name).write_text("old")
    return folder


@pytest.fixture
def beside(program: Program) -> Program:
    """The program, on the log that lies in the folder it is started in."""
    program.environ["PRACTICELOG_FILE"] = LOG
    return program


@pytest.mark.skipif(not strace_works(), reason="needs strace, and leave to follow a program")
@pytest.mark.parametrize(
    ("calls", "error", "every"),
    [
        pytest.param(OTHERS, "EIO", times(daily=21, soak=1), id="a sync, rename or removal"),
        pytest.param(
            FILES, "ENOSPC", times(daily=21, soak=1), id="a write to a file or the screen"
        ),
        pytest.param(PAGES, "ENOSPC", times(daily=447, soak=5), id="every write to the log"),
    ],
)
def test_whatever_the_system_refuses_the_program_is_done_or_not(
    beside: Program, desk: Path, tmp_path: Path, figure: Say, calls: str, error: str, every: int
) -> None:
    for_good = calls == PAGES
    tried = [
        why
        for number, words in enumerate(CHOSEN)
        for why in refusals(
            beside, words, desk, tmp_path / "again",
            Refusal(calls, error, 1 + number % every, for_good), every,
        )
    ]  # fmt: skip
    found = [why for why in tried if why]
    figure(
        "a failing disk leaves the log before or complete",
        tried=f"{len(tried):,} times {error} for the program in earnest: {WORDS[calls]}",
        found=f"{len(found)} half-done or with a traceback",
        wanted="0 half-done or with a traceback",
    )

    assert found == []
    assert tried


@pytest.mark.parametrize("words", CHOSEN, ids=lambda words: " ".join(words[:2]))
def test_a_file_that_must_not_grow_stops_nothing_halfway(
    beside: Program, desk: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """The shell's limit on the length of a file, for machines without strace."""
    before = left(desk, LOG)
    after, *short = (
        limited_to(beside, words, desk, tmp_path / f"{kilobytes}", kilobytes)
        for kilobytes in (MORE_THAN_ANY, *range(0, 600, times(daily=300, soak=12)))
    )

    found = [wrong_in_earnest(Refused(done, []), now, before, after[1]) for done, now in short]

    assert [why for why in found if why] == []
    assert after[0].code == 0
    assert 14 in {done.code for done, _ in short}


def limited_to(
    program: Program, words: tuple[str, ...], desk: Path, again: Path, kilobytes: int
) -> tuple[Run, Left]:
    """Run a command where no file may get longer; return how it ended and what it left."""
    shutil.copytree(desk, again)
    done = limited(program, words, again, kilobytes)
    return done, left(again, LOG)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A real file system with room for a few reps."""
    folder = tmp_path / "small"
    folder.mkdir()
    with small_disk(folder, KILOBYTES) as mounted:
        if not mounted:
            pytest.skip("this machine lets nobody mount a small disk")
        yield folder


def test_a_real_disk_that_is_full_keeps_what_was_acknowledged(
    program: Program, small: Path, figure: Say
) -> None:
    program.environ["PRACTICELOG_FILE"] = str(small / LOG)
    reps = [program("log", "pitch", "--note", LONG) for _ in range(MORE_THAN_FIT)]
    exported = program("export", "-o", str(small / "out.jsonl"))
    names = {path.name for path in small.iterdir()}
    full = extent_found(small / LOG)
    shutil.rmtree(small / "backups")
    again = program("log", "pitch", "-m", "5")
    acknowledged = [done.code for done in reps].count(0)
    figure(
        "a real disk that is full",
        tried=f"a file system of {KILOBYTES} kB, {len(reps)} reps and an export",
        found=f"{acknowledged - (full.reps if full else 0)} acknowledged reps lost",
        wanted="0 acknowledged reps lost",
    )

    assert full is not None
    assert full.reps == acknowledged > 0
    assert {done.code for done in (*reps, exported)} == {0, 14}
    assert not any("Traceback" in done.err for done in (*reps, exported, again))
    assert names == {LOG, "backups"}
    assert (exported.code, again.code) == (14, 0)


def test_a_real_disk_that_is_read_only_can_be_read_and_nothing_else(
    program: Program, small: Path
) -> None:
    program.environ["PRACTICELOG_FILE"] = str(small / LOG)
    assert program("log", "pitch", "-m", "5").code == 0
    before = (small / LOG).read_bytes()
    make_read_only(small)

    reading = [program(word, cwd=small) for word in ("list", "today", "doctor", "export")]
    writing = [
        program(*words, cwd=small)
        for words in IN_EARNEST
        if words[0] not in {"import", "purge", "restore"}
    ]

    assert [done.code for done in reading] == [0] * len(reading)
    assert [done.code for done in writing] == [14] * len(writing)
    assert not any("Traceback" in done.err for done in writing)
    assert (small / LOG).read_bytes() == before
