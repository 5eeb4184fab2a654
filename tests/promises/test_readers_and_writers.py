"""Reading never writes to the log nor blocks it, whichever command reads and however slowly."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from tests.cli.test_output import wait_until_full
from tests.conftest import Desk, Program, Run
from tests.golden.content import typed_in
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.every_command import NEEDS_NONE, READS, SHIPPED, TABLE
from tests.promises.whole_logs import LOG, RATINGS, assert_whole
from tools import reference
from typer.core import TyperGroup

READERS, READS_EACH = 8, times(daily=2, soak=40)
WRITERS, WRITES_EACH = 2, times(daily=4, soak=120)
MORE_THAN_A_PIPE_HOLDS = 80
RESCORES = "rescore"
"""Reads, and writes what somebody answers."""

LEAVES = {
    each.command_path.removeprefix("practicelog "): each.command
    for each in reference.commands()
    if not isinstance(each.command, TyperGroup)
}
WAYS = {
    "status": ("", "--short"),
    "list": ("", "--limit 0", "--best", "--lessons", "--search teuer"),
    "show": ("1", "last"),
    "history": ("", "1"),
    "streak": ("", "--explain"),
    "report": ("", "--year 2026", "--last"),
    "page": ("-o page.html --force",),
    "sheet": ("", "-o sheet.md --force"),
    "remind now": ("",),
    "card list": ("", "objection --due", "--all"),
    "export": ("", "--as csv", "--as ics", "-o all.xlsx --force", "--for-coach -o coach.jsonl"),
    "import": ("all.jsonl --dry-run",),
    "share": ("", "--preview", "--to share.jsonl --force"),
    "team new": ("north",),
    "team add": ("south sent.jsonl",),
    "team report": ("south", "south --as markdown", "south --week -o team.xlsx --force"),
    "backup": ("elsewhere.db.gz --force",),
    "restore": ("--list",),
    "config show": ("",),
}
"""Ways to say a command that only reads, where there are others than that of `TABLE`."""

READING = {
    words: (each.words.removeprefix(words).strip(),)
    for words, each in TABLE.items()
    if each.kind in {READS, SHIPPED, NEEDS_NONE} and words != RESCORES
} | WAYS


@pytest.fixture
def full(run: Desk, full_log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A log that has everything in it, and an export of it beside."""
    shutil.copyfile(full_log, run.file)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert run("export", "-o", "all.jsonl").code == 0
    assert run("config", "set", "notifier", "true").code == 0
    assert run("team", "new", "south").code == 0
    assert run("share", "--team", "south/team.json", "--to", "sent.jsonl").code == 0
    return run


@pytest.fixture(scope="module")
def full_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("full") / "practice.db"
    typed_in(file)
    return file


def test_every_command_is_known_to_read_or_to_write() -> None:
    assert TABLE.keys() == LEAVES.keys()
    assert WAYS.keys() <= TABLE.keys()


def ways(words: str) -> Iterator[tuple[str, ...]]:
    """Yield every way to say a command, as text and, where it can, as JSON."""
    can_be_json = any("--json" in each.opts for each in LEAVES[words].params)
    for more in READING[words]:
        said = (*words.split(), *more.split())
        yield said
        if can_be_json:
            yield (*said, "--json")


def test_no_reading_command_changes_a_byte_of_the_log(full: Desk, figure: Say) -> None:
    before = marks(full.file)
    said = [way for words in READING for way in ways(words)]
    codes = {}
    changed = []
    for words in said:
        codes[words] = full(*words).code
        if marks(full.file) != before:
            changed.append(words)
            before = marks(full.file)
    figure(
        "reading never writes",
        tried=f"every reading command, {len(READING)} in {len(said)} ways",
        found=f"{len(changed)} changed the file",
        wanted="0 changed the file",
    )

    assert changed == []
    assert {words: code for words, code in codes.items() if code} == {}


def marks(log: Path) -> tuple[str, int, list[str]]:
    """Return what would tell that a log was written to: its bytes, its time, its journal."""
    beside = sorted(path.name for path in log.parent.glob(f"{log.name}*"))
    return sha256(log.read_bytes()).hexdigest(), log.stat().st_mtime_ns, beside


def test_readers_and_writers_at_once_keep_nobody_waiting_in_vain(
    run: Desk, program: Program, figure: Say
) -> None:
    for _ in range(MORE_THAN_A_PIPE_HOLDS):
        run(*LOG)

    with stopped_pager(program) as pager, ThreadPoolExecutor(READERS + WRITERS) as threads:
        reading = [threads.submit(read, program) for _ in range(READERS)]
        writing = [threads.submit(write, program) for _ in range(WRITERS)]
        read_runs = [done for each in reading for done in each.result()]
        write_runs = [done for each in writing for done in each.result()]
        out, err = pager.communicate(timeout=60)

    runs = [*read_runs, *write_runs, Run(pager.returncode, out, err)]
    errors = [each for each in runs if each.code or each.err]
    present = len(run.reps()) - MORE_THAN_A_PIPE_HOLDS
    figure(
        "reading never blocks",
        tried=f"{READERS} readers × {READS_EACH} beside {WRITERS} writers × {WRITES_EACH}, "
        "and one reader with a stopped pager",
        found=f"{len(errors)} errors, {present} of {len(write_runs)} reps recorded",
        wanted=f"0 errors, {len(write_runs)} of {len(write_runs)} reps recorded",
    )

    assert errors == []
    assert present == len(write_runs) == WRITERS * WRITES_EACH
    assert counts(out) == {MORE_THAN_A_PIPE_HOLDS: {RATINGS}}
    assert_whole(run)


@contextmanager
def stopped_pager(program: Program) -> Iterator[subprocess.Popen[str]]:
    """Start a reader whose output nobody takes, and wait until it waits."""
    with program.start("list", "--json", "--limit", "0") as process:
        wait_until_full(process)  # type: ignore[no-untyped-call]  # that file has no types
        yield process


def read(program: Program) -> list[Run]:
    """Read the log again and again, and never see half a rep or one rep less than before."""
    runs = [program("list", "--json", "--limit", "0") for _ in range(READS_EACH)]
    seen = [counts(each.out) for each in runs if not each.code]
    assert all(ratings == {RATINGS} for each in seen for ratings in each.values())
    assert all(max(old) <= max(new) for old, new in pairwise(seen))
    return runs


def counts(out: str) -> dict[int, set[int]]:
    """Return how many reps were read, and how many ratings they have."""
    reps = json.loads(out)["reps"]
    return {len(reps): {len(rep["ratings"]) for rep in reps}}


def write(program: Program) -> list[Run]:
    return [program(*LOG) for _ in range(WRITES_EACH)]


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the sqlite3 shell")
def test_the_log_opens_in_the_sqlite3_shell_and_passes_its_checks(run: Desk) -> None:
    run(*LOG)
    run("edit", "1", "-m", "10", "--goal", "calm")
    checks = "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM rep;"

    shell = subprocess.run(
        ["sqlite3", run.file, checks], capture_output=True, encoding="utf-8", check=False
    )

    assert (shell.stdout, shell.stderr) == ("ok\n1\n", "")
