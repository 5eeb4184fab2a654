"""A desk to test at: a log of one's own, a clock that stands still, a screen of 80 columns.

`run` carries out a command line in this process, `program` in one of its own, on the same log.
Nothing here can reach the log of whoever runs the tests.
"""

import compileall
import json
import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

import practicelog
from practicelog.cli.main import main
from practicelog.cli.world import World
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.creation import fill

NOW = datetime(2026, 11, 21, 17, 0, tzinfo=UTC)
FIXED = {
    "PRACTICELOG_NOW": "2026-11-21T18:00:00+01:00",
    "TZ": "Europe/Berlin",
    "COLUMNS": "80",
}
PACKAGE = Path(practicelog.__file__).parent
PATIENCE_SECONDS = 30
CTRL_C = "\x03"
CTRL_D = "\x04"

settings.register_profile("practicelog", deadline=None, derandomize=True)
settings.load_profile("practicelog")


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
    """Carries out command lines in this process; `terminal` makes its streams terminals."""

    def __init__(self, file: Path) -> None:
        self.file = file
        folder = {"XDG_CONFIG_HOME": str(file.parent / "config")}
        self.environ = {**FIXED, **folder, "PRACTICELOG_FILE": str(file)}

    def __call__(self, *argv: str, terminal: bool = False, **environ: str) -> Run:
        stream = Screen if terminal else StringIO
        out, err = stream(), stream()
        world = World({**self.environ, **environ}, stream(), out, err)
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


class Terminal:
    """The program on a terminal of its own, with somebody who reads and types."""

    def __init__(self, words: Sequence[str], environ: dict[str, str]) -> None:
        self.shown = ""
        self._answered = 0
        self._decoder = getincrementaldecoder("utf-8")()
        self._here, there = pty.openpty()
        self.process = subprocess.Popen(
            words,
            env=environ,
            preexec_fn=partial(os.login_tty, there),  # noqa: PLW1509 - no threads run here
        )
        os.close(there)

    def answer(self, question: str, text: str) -> None:
        """Wait until a question is shown, then type; a line ends in a carriage return."""
        while (found := self.shown.find(question, self._answered)) < 0:
            assert self._read(), f"never asked {question!r}: {self.shown!r}"
        self._answered = found + len(question)
        os.write(self._here, text.encode())

    def ended(self) -> Run:
        """Read on until the program ends."""
        while self._read():
            pass
        return Run(self.process.wait(PATIENCE_SECONDS), self.shown, "")

    def interrupted(self, question: str) -> Run:
        """Press Ctrl-C at a question until the program ends.

        Python misses one that comes after it wrote the question and before it reads.
        """
        self.answer(question, CTRL_C)
        for _ in range(PATIENCE_SECONDS):
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(1)
                return self.ended()
            os.write(self._here, CTRL_C.encode())
        raise AssertionError(f"Ctrl-C does not end it: {self.shown!r}")

    def close(self) -> None:
        """Take the terminal away, which ends what runs on it."""
        self.process.kill()
        self.process.wait()
        os.close(self._here)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._here], [], [], PATIENCE_SECONDS)
        assert ready, f"waited in vain after {self.shown!r}"
        try:
            piece = os.read(self._here, 4096)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.shown += self._decoder.decode(piece)
        return bool(piece)


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
    def on_terminal(self, *argv: str) -> Iterator[Terminal]:
        """Start the program on a terminal of its own."""
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
    """Run command lines on a log that is not there yet."""
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
