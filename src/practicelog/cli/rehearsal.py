"""Command lines carried out on a throw-away log, as if they were typed now and on this screen."""

from collections.abc import Sequence
from datetime import datetime
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp

from practicelog.cli.main import main
from practicelog.cli.settings import Flags
from practicelog.cli.world import World
from practicelog.errors import WriteFailedError

PREFIX = "practicelog-demo-"


def throw_away_file() -> Path:
    """Return a file for a log, in a new folder that only its owner can read.

    Raises:
        WriteFailedError: there is no folder for temporary files, or it is full.
    """
    try:
        return Path(mkdtemp(prefix=PREFIX), "practice.db")
    except OSError as error:
        raise WriteFailedError(f"No temporary folder can be made: {error.strerror}.") from error


def elsewhere(world: World, file: Path, now: datetime) -> World:
    """Return a world of another log at another time, in the same zone."""
    other = World(world.environ, world.stdin, world.stdout, world.stderr)
    other.flags = Flags(str(file), now.isoformat(), world.zone.key)
    return other


def answer(world: World, file: Path, words: Sequence[str]) -> str:
    """Return what the program tells when words are typed on another log.

    Raises:
        SystemExit: the command failed and has said why; it ends with the same exit code.
    """
    screen = _Screen(terminal=world.on_terminal)
    where = ["--log", str(file), "--now", world.now.isoformat(), "--zone", world.zone.key]
    plain = [] if world.colour else ["--no-color"]
    code = main([*where, *plain, *words], World(world.environ, None, screen, world.stderr))
    if code:
        raise SystemExit(code)
    return screen.getvalue()


class _Screen(StringIO):
    """What is written to it, laid out as for the screen it stands for."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal
