"""Logs for tests: copies of those that the program made, since making each anew takes long."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from practicelog.cli.world import World
from practicelog.core.records.backup import DAILY
from practicelog.errors import PracticelogError
from practicelog.store.connection import Log

if TYPE_CHECKING:
    from tests.conftest import Desk


class NewLog(NamedTuple):
    """The files of a log that was begun and backed up: its own, and its backup by name."""

    log: bytes
    name: str
    backup: bytes


class CopyingWorld(World):
    """A world that begins a log with a copy, where the program would make one from nothing.

    The log is as the program leaves it when it was begun and backed up earlier that day; there is
    no file where nothing was recorded. Whoever is to see the first backup made takes `World`.
    """

    @contextmanager
    def transaction(self, *, existing: bool = False) -> Iterator[Log]:
        """Open the log for one transaction, as `World` does."""
        copied = None if existing else _laid_out(self)
        try:
            with super().transaction(existing=existing) as log:
                yield log
        finally:
            if copied and self.path.read_bytes() == copied.log:
                self.path.unlink()
                Path(self.backup_folder, copied.name).unlink()


def _laid_out(world: World) -> NewLog | None:
    """Return what was laid out; None where how it is made is for the program to say."""
    try:
        folder = Path(world.backup_folder)
        if os.path.lexists(world.file) or [*folder.glob(f"*_{world.path.name}.gz")]:
            return None
        copied = new_log(world.path.name, world.now.isoformat())
        folder.mkdir(0o700, exist_ok=True)
        _write(folder / copied.name, copied.backup)
        _write(world.path, copied.log)
    except (OSError, PracticelogError):  # a test made the disk fail before there was a log
        return None
    return copied


def _write(file: Path, content: bytes) -> None:
    file.touch(0o600, exist_ok=False)
    file.write_bytes(content)


@lru_cache(maxsize=16)
def new_log(name: str, now: str) -> NewLog:
    """Return a log that the program began at an instant, with nothing logged."""
    with TemporaryDirectory() as folder:
        environ = {"PRACTICELOG_FILE": f"{folder}/{name}", "PRACTICELOG_NOW": now}
        world = World(environ, None, StringIO(), StringIO())
        with world.transaction() as log:
            log.execute("COMMIT")  # with nothing recorded, the program takes a log back
            log.execute("BEGIN")
        world.keep_backup(DAILY)
        (backup,) = Path(world.backup_folder).iterdir()
        return NewLog(world.path.read_bytes(), backup.name, backup.read_bytes())


class Left(NamedTuple):
    """What lies in a folder: a file with its content, or a folder, which has none."""

    name: Path
    mode: int
    content: bytes | None


def left_by(build: Callable[[Path], Any]) -> list[Left]:
    """Return what lies in a folder, which is there, when something was built in it."""
    with TemporaryDirectory() as folder:
        build(Path(folder))
        return left_in(Path(folder))


def left_in(folder: Path) -> list[Left]:
    """Return what lies in a folder."""
    return [_left_at(path, folder) for path in sorted(folder.rglob("*"))]


def lay_out(left: list[Left], folder: Path) -> None:
    """Put into a folder what was left in another."""
    for each in left:
        path = folder / each.name
        if each.content is None:
            path.mkdir(exist_ok=True)
        else:
            path.write_bytes(each.content)
        path.chmod(each.mode)


def built_once(build: Callable[["Desk"], Any]) -> Callable[["Desk"], "Desk"]:
    """Let a fixture build its log once, in a folder of its own; each test finds a copy."""
    left: list[Left] = []

    @wraps(build)
    def copied(run: "Desk") -> "Desk":
        if not left:
            left.extend(left_by(lambda folder: build(type(run)(folder / run.file.name, run.world))))
        lay_out(left, run.file.parent)
        return run

    return copied


def _left_at(path: Path, folder: Path) -> Left:
    content = None if path.is_dir() else path.read_bytes()
    return Left(path.relative_to(folder), path.stat().st_mode, content)
