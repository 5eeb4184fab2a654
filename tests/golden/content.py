"""A log that has everything in it: each kind of record, made, changed, deleted and taken back.

The program types it in itself, one command an hour, with texts that are awkward to store.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

from tests.sessions import led

from practicelog.cli.main import main
from practicelog.cli.world import World
from practicelog.core.records.field import Rescoring
from practicelog.store import rescorings

FIRST = datetime.fromisoformat("2026-03-02T08:00:00+01:00")
HOUR = timedelta(hours=1)
OLD_TAKE = 1

NOTE = (
    "Sie sagte: »zu teuer« – it's 'quoted', 50 % \\ off;\n"
    "id=7 note='' NULL\n東京 🎧 e\u0301 \u202eabc"
)
LONG = "Zeile mit Umlauten äöü und ''Strichen''\n" * 240

COMMANDS = (
    ("log", "opener", "-m", "10", "-r", "who=3", "-r", "tone=na", "--note", NOTE),
    ("log", "objection", "-n", "3", "-r", "explore=4", "-r", "answer=2", "--feedback", "coach",
     "--with", "Ana", "-g", "ask first", "--next", "when price comes up, I ask", "--kept", "calm",
     "--difficulty", "hard", "--predict", "3.5"),
    ("log", "call-script", "-r", "plain=5", "-r", "shorter=y", "--note", LONG),
    ("log", "pitch", "-s", "3.5", "--kind", "live", "--recording", "C:\\Anrufe\\'Müller'.mp3#1:05"),
    ("edit", "1", "-m", "12", "-r", "who=5", "--change", "'"),
    ("log", "story", "--on", "2026-02-28"),
    ("delete", "5", "--yes"),
    ("log", "demo", "-m", "1440"),
    ("undo",),
    ("redo",),
    ("undo",),
    ("plan", "set", "--days", "4", "--minutes", "5"),
    ("off", "add", "2026-07-06..2026-07-17", "sea, and 'rest'"),
    ("off", "add", "2026-12-24"),
    ("off", "remove", "2"),
    ("drill", "add", "price-talk", "--like", "objection", "--criterion", "pause=waits (y/n)"),
    ("drill", "edit", "price-talk", "--drop", "pause", "--what", "money"),
    ("drill", "archive", "story"),
    ("focus", "set", "objection", "--criterion", "explore", "--why", "I lose price talks"),
    ("focus", "set", "pitch", "--why", "too long", "--proposed-by", "Ana"),
    ("focus", "accept", "2"),
    ("focus", "close", "1", "--outcome", "asked more"),
    ("promise", "add", "send the deck", "--by", "Ana"),
    ("promise", "add", "two openers a day", "--drill", "opener"),
    ("promise", "close", "1"),
    ("promise", "close", "--rep", "2"),
    ("notice", "waited a full breath", "--who", "Ana"),
    ("metric", "add", "calls", "42"),
    ("metric", "add", "revenue", "1250.50"),
    ("script", "add", "pricing-reply", "-", "--kind", "email"),
    ("script", "edit", "pricing-reply", "-", "--why", "shorter"),
    ("log", "email-rewrite", "--script", "pricing-reply", "-r", "ask=4"),
    ("export", "--as", "jsonl", "--name", "ana"),
    ("card", "add", "objection", "Das ist »zu teuer« – it's 'dear', 50 %;\n東京 🎧", "--listen",
    "asks"),
    ("card", "edit", "1", "A 'weak' text, \\ again"),
    ("card", "archive", "2"),
    ("go", "objection"),
    ("start", "objection", "--goal", "it's ask first", "--with", "Ana", "--predict", "3.5",
     "--script", "pricing-reply"),
)  # fmt: skip

ONE_BY_ONE = tuple(each for each in COMMANDS if each[0] != "go")
"""What is one transaction, and needs no terminal."""

SESSION = (
    "it's ask first", "", "", "3", "when 'dear', I ask; \\", "", "", "5", "", "f",
    "4", "", "2", "", "3", "", "", "p",
)  # fmt: skip
"""What is typed in a session: the aim, two takes, and the close."""


def typed_in(file: Path) -> None:
    """Make the log, in a file that is not there yet."""
    for number, words in enumerate(COMMANDS):
        stderr = StringIO()
        world = world_of(file, FIRST + number * HOUR, f"Version {number} – äöü\r\n" * 9, stderr)
        assert done(words, world) == 0, (words, stderr.getvalue())
    world = world_of(file, FIRST + len(COMMANDS) * HOUR)
    with world.writing("rescore", existing=True) as log:
        rescorings.add(log, Rescoring(0, world.new_uid(), OLD_TAKE, world.today, 350))


def done(words: Sequence[str], world: World) -> int:
    """Carry a command line out; `go` is led through as by keys, for nobody is at a terminal."""
    if words[0] != "go":
        return main(words, world)
    led(world, SESSION, words[1])
    return 0


def world_of(file: Path, now: datetime, typed: str = "", stderr: StringIO | None = None) -> World:
    """Return a world at a fixed time, with a text waiting at stdin."""
    environ = {
        "PRACTICELOG_FILE": str(file), "PRACTICELOG_NOW": now.isoformat(), "TZ": "Europe/Berlin",
        "COLUMNS": "80",
    }  # fmt: skip
    stdin = TextIOWrapper(BytesIO(typed.encode()), "utf-8", newline="")
    return World(environ, stdin, TextIOWrapper(BytesIO(), "utf-8"), stderr)
