"""What a command leaves that the system would not let finish, and whether that is as promised."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.conftest import Program
from tests.promises.failing_system import Refusal, Refused, refused
from tests.promises.log_states import Extent, extent_found


class Left(NamedTuple):
    """What a command left: how much the log holds, the files beside it, and its backups."""

    extent: Extent | None
    files: dict[str, bytes]
    backups: set[str]


def left(folder: Path, log: str) -> Left:
    """Return what there is in the folder of a log."""
    beside = [path for path in folder.iterdir() if path.is_file() and log not in path.name]
    files = {path.name: path.read_bytes() for path in beside}
    return Left(extent_found(folder / log), files, {path.name for path in folder.glob("backups/*")})


def wrong_in_earnest(refused: Refused, now: Left, before: Left, after: Left) -> str:
    """Return what is wrong with how the real program failed: nothing, where it was as promised.

    A file may stay that the system refused to remove.
    """
    done = refused.run
    if done.code not in {0, 14} or "Traceback" in done.err or "ignored" in done.err:
        return f"exit code {done.code}: {done.err}"
    if now.extent is None or now.extent not in (before.extent, after.extent):
        return f"neither before nor complete: {now.extent}"
    files = now.files.items()
    mixed = {name for name, found in files if found not in _held(name, before, after)}
    mixed |= now.backups - before.backups - after.backups
    if mixed and not any("unlink" in line for line in refused.lines):
        return f"half-done: {mixed}"
    said_done = done.code == 0 and (now.extent, now.files) != (after.extent, after.files)
    return "it said that it is done" if said_done else ""


def _held(name: str, *states: Left) -> list[bytes | None]:
    return [each.files.get(name) for each in states]


def refusals(
    program: Program, words: tuple[str, ...], desk: Path, again: Path, first: Refusal, every: int
) -> Iterator[str]:
    """Run a command, each time with another call refused; yield what is wrong then.

    Empty is well.
    """
    log = program.environ["PRACTICELOG_FILE"]
    before = left(shutil.copytree(desk, again), log)
    assert program(*words, cwd=again).code == 0
    after, refusal = left(again, log), first
    while True:
        shutil.rmtree(again)
        shutil.copytree(desk, again)
        done = refused(program, words, refusal, again)
        if not done.lines:
            shutil.rmtree(again)
            return
        why = wrong_in_earnest(done, left(again, log), before, after)
        yield f"{' '.join(words)}: {done.lines[0]}: {why}" if why else ""
        refusal = refusal._replace(at=refusal.at + every)
