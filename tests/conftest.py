"""A desk to test at: a log of one's own, a clock that stands still, a screen of 80 columns.

`run` carries out a command line in this process, `program` in one of its own, on the same log.
Nothing here can reach the log of whoever runs the tests.
"""

import compileall
import gc
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import settings
from tests.copied_logs import CopyingWorld
from tests.promises.counts import times

import practicelog
from practicelog import system
from practicelog.cli.main import main
from practicelog.cli.world import World
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.creation import fill

if TYPE_CHECKING:
    from tests.terminals import Terminal

NOW = datetime(2026, 11, 21, 17, 0, tzinfo=UTC)
FIXED = {
    "PRACTICELOG_NOW": "2026-11-21T18:00:00+01:00",
    "TZ": "Europe/Berlin",
    "COLUMNS": "80",
}
PACKAGE = Path(practicelog.__file__).parent
PATIENCE_SECONDS = 30
FOR_LINUX = ["promises", "benchmarks"]
collect_ignore = FOR_LINUX if system.PLATFORM != system.LINUX else []
"""What traces calls of the system, limits processes or reads /proc."""

CTRL_D = "\x04"

settings.register_profile(
    "practicelog", deadline=None, derandomize=True, max_examples=times(daily=50, soak=1_000)
)
settings.load_profile("practicelog")


def pytest_collection_finish() -> None:
    """Look for no garbage in what was collected: it stays, and looking takes a fifth of a run."""
    gc.collect()
    gc.freeze()


class Run(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


class Screen(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Desk:
    """Carries out command lines in this process; `terminal` makes its streams terminals.

    `world` is the class of what each is carried out in: with `CopyingWorld` a log that the first
    of them makes is a copy, begun and backed up before.
    """

    def __init__(self, file: Path, world: type[World] = World) -> None:
        self.file = file
        self.world = world
        folder = {"XDG_CONFIG_HOME": str(file.parent / "config")}
        self.environ = {**FIXED, **folder, "PRACTICELOG_FILE": str(file)}

    def __call__(self, *argv: str, terminal: bool = False, **environ: str) -> Run:
        stream = Screen if terminal else StringIO
        out, err = stream(), stream()
        world = self.world({**self.environ, **environ}, stream(), out, err)
        code = main(argv, world)
        return Run(code, out.getvalue(), err.getvalue())

    def json(self, *argv: str) -> Any:
        """Return the document a command prints, which ends well and complains of nothing."""
        done = self(*argv, "--json")
        assert (done.code, done.err) == (0, ""), done
        return json.loads(done.out)

    def reps(self) -> list[dict[str, Any]]:
        """Return every rep, newest day first."""
        found: list[dict[str, Any]] = self.json("list", "--limit", "0")["reps"]
        return found

    def query(self, sql: str, *values: object) -> list[Any]:
        """Return what plain SQLite reads in the log."""
        with closing(sqlite3.connect(f"{self.file.as_uri()}?mode=ro", uri=True)) as log:
            return log.execute(sql, values).fetchall()


class Program:
    """Runs the installed program in a process of its own, on the desk's log."""

    def __init__(self, desk: Desk, home: Path) -> None:
        self.file = desk.file
        self.words = (str(Path(sys.executable).with_name("practicelog")),)
        self.environ = {
            **desk.environ,
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def __call__(self, *argv: str | bytes, **options: Any) -> Run:
        with self.start(*argv, **options) as process:
            out, err = process.communicate(timeout=PATIENCE_SECONDS)
            return Run(process.returncode, out or "", err or "")

    def start(self, *argv: str | bytes, **options: Any) -> subprocess.Popen[str]:
        """Start the program; its output goes to pipes unless it is told otherwise."""
        chosen = {
            "stdin": subprocess.DEVNULL,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "env": self.environ,
            "encoding": "utf-8",
            **options,
        }
        return subprocess.Popen((*self.words, *argv), **chosen)

    @contextmanager
    def on_terminal(self, *argv: str) -> Iterator["Terminal"]:
        """Start the program on a terminal of its own, on a system that has such."""
        if not system.POSIX:
            pytest.skip("only POSIX has terminals that a program can make")
        from tests.terminals import Terminal

        with closing(Terminal((*self.words, *argv), self.environ)) as terminal:
            yield terminal


@pytest.fixture(autouse=True, scope="session")
def compiled() -> None:
    """Compile the program before a test limits how long a file may get.

    Python would keep what it compiles during such a test cut short, and fail from then on.
    """
    compileall.compile_dir(PACKAGE, quiet=1)


@pytest.fixture(autouse=True, scope="session")
def interruptible() -> None:
    """Let Ctrl-C end the programs started here: what runs in a shell's background ignores it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where this user's files would be: nowhere but in the folder of these tests."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "PRACTICELOG_FILE", "PRACTICELOG_NOW"):
            patch.delenv(name, raising=False)
        yield folder


@pytest.fixture
def run(tmp_path: Path) -> Desk:
    """Run command lines on a log that is not there yet; the first that writes takes a copy."""
    return Desk(tmp_path / "practice.db", CopyingWorld)


@pytest.fixture
def run_from_nothing(tmp_path: Path) -> Desk:
    """Run command lines on a log that is not there yet, nor any backup of it."""
    return Desk(tmp_path / "practice.db")


@pytest.fixture
def ten_years(run: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Run command lines on the log of a demo of ten years."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert run("demo", "--years", "10").code == 0
    (file,) = tmp_path.glob("practicelog-demo-*/practice.db")
    return Desk(file)


@pytest.fixture
def program(run: Desk, home: Path) -> Program:
    """Run the installed program on the same log as `run`."""
    return Program(run, home)


LogMaker = Callable[[], AbstractContextManager[sqlite3.Connection]]


@pytest.fixture(scope="session")
def new_log() -> LogMaker:
    """Make logs in memory, each a copy of one that was filled once."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as first:
        fill(first, NOW)
        image = first.serialize()

    @contextmanager
    def opened() -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as log:
            log.deserialize(image)
            log.execute("PRAGMA foreign_keys=ON")
            yield log

    return opened


@pytest.fixture
def log(new_log: LogMaker) -> Iterator[sqlite3.Connection]:
    """A log in memory, with a command open to record changes under."""
    with new_log() as opened, recorded(opened, NewCommand(NOW, "test")):
        yield opened
