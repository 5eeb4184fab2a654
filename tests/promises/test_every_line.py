"""Ctrl-C at any line of a command: it was carried out or not begun, and nothing is left lying."""

import gc
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import Desk
from tests.golden import cut
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.every_command import LOG, beginning
from tests.promises.every_line import carried_out, first_and_last
from tests.promises.fates import is_temporary, state, with_a_scheduler

from practicelog.store.connection import OLDEST_VERSION

EVERY = times(daily=240, soak=1)
"""In a soak at every line, the first and the last time; else at one of so many."""

UPGRADE = "upgrade"
SYNC = "sync"
COMMANDS = {
    UPGRADE: "list",
    "backup": "backup",
    "backup elsewhere": "backup {}/mine.db.gz",
    "export": "export -o {}/all.jsonl --force",
    "export of a workbook": "export -o {}/all.xlsx",
    "sheet": "sheet -o {}/sheet.md",
    "import": "import {}/all.jsonl --mine",
    "import of a log": "import {}/other.db --mine",
    "restore": "restore {}/kept.db.gz --yes",
    "undo": "undo",
    "card import": "card import {}/reply.txt --drill opener",
    "stop": "stop -m 5",
    "metric import": "metric import {}/calls.csv --map Day=on,Calls=calls",
    "share": "share --to {}/mine.json",
    "remind on": "remind on --yes",
    SYNC: "sync {}/meeting",
}


class Held(NamedTuple):
    """What a folder holds: the log, and what else by name."""

    log: object
    files: dict[str, bytes]
    others: set[str]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_interrupted_at_any_line_is_carried_out_or_not_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Say, name: str
) -> None:
    """Files that were open then are closed by Python, which would say so only to a developer."""
    folder, temporary = tmp_path / "log", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    run = Desk(folder / LOG)
    run.environ["PATH"] = with_a_scheduler(tmp_path / "bin")
    begin(name, folder)
    begun = shutil.copytree(folder, tmp_path / "begun")
    words = COMMANDS[name].format(folder).split()
    anew(begun, folder)
    assert run(*words).code == 0  # what is loaded once is loaded now
    anew(begun, folder)
    whole, lines = carried_out(run, words)
    states = [held(begun), held(folder)]
    places = first_and_last(lines)[::EVERY]

    wrong = {}
    for place in places:
        anew(begun, folder)
        done, passed = carried_out(run, words, place)
        if why := wrong_with(done.code, held(folder), states):
            gc.collect()  # what was open is closed as a program ends, and a lock with it
            why = wrong_with(done.code, held(folder), states)
        why += f" left {[*temporary.iterdir()]}" * any(temporary.iterdir())
        why += parted(run) if name == SYNC and place in places[:: len(places) // 40 + 1] else ""
        if why:
            wrong[passed[-1]] = f"{why} {done.err}"

    figure(
        f"`{name}` may be interrupted at any line",
        tried=f"Ctrl-C at {len(places):,} places in {len(set(lines)):,} lines of the program",
        found=f"{len(wrong)} half done, loud, or with files left behind",
        wanted="0 half done, loud, or with files left behind",
    )
    assert whole.code == 0
    assert not wrong


def begin(name: str, folder: Path) -> None:
    """Make a log with some of everything, or one of the oldest schema."""
    if name == UPGRADE:
        folder.mkdir(mode=0o700)
        cut.unpacked(OLDEST_VERSION, folder / LOG)
    else:
        beginning(folder)
    if name == SYNC:
        run, other = Desk(folder / LOG), Desk(folder / "other.db")
        meeting = str(folder / "meeting")
        done = [run("sync", meeting), run("log", "opener"), other("log", "pitch")]
        assert [each.code for each in (*done, other("sync", meeting))] == [0] * 4


def parted(run: Desk) -> str:
    """Return why two logs that sync after Ctrl-C do not hold the same; nothing where they do."""
    folder = run.file.parent
    logs = (run, Desk(folder / "other.db"))
    done = [each("sync", str(folder / "meeting")) for each in (*logs, *logs)]
    if any(each.code or each.err for each in done):
        return f" the next syncs: {done}"
    return " the logs differ" * (len({each("export").out for each in logs}) > 1)


def anew(begun: Path, folder: Path) -> None:
    """Have a folder as it was when all began."""
    shutil.rmtree(folder)
    shutil.copytree(begun, folder)


def held(folder: Path) -> Held:
    """Return what a folder holds."""
    beside = [each for each in folder.iterdir() if each.is_file() and not each.name.startswith(LOG)]
    return Held(
        state(folder / LOG),
        {each.name: each.read_bytes() for each in beside},
        {str(each.relative_to(folder)) for each in folder.rglob("*")},
    )


def wrong_with(code: int, now: Held, states: list[Held]) -> str:
    """Return what is wrong after Ctrl-C, in words; nothing where all is as promised."""
    if code not in (0, 130):
        return f"exit code {code}"
    if now.log not in [each.log for each in states]:
        return "half done"
    known = states[0].others | states[1].others
    if left := {each for each in now.others if each not in known or is_temporary(Path(each).name)}:
        return f"left {sorted(left)}"
    before, after = (each.files for each in states)
    mixed = {
        each for each, held in now.files.items() if held not in (before.get(each), after.get(each))
    }
    return f"neither as before nor whole: {mixed}" if mixed else ""
