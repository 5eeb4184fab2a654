"""Every command there is: words that do it, words that name what is not there, and what it asks.

A log with some of everything and the files beside it are made by `beginning`.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from tests.conftest import Desk
from tests.copied_logs import Left, lay_out, left_by
from tests.golden.content import typed_in

from practicelog.cli.commands import COMMANDS

LOG = "practice.db"

READS = "reads the log"
CHANGES = "changes a log that must be there"
BEGINS = "makes the log where there is none"
SHIPPED = "reads the log, and without one what a new log has"
NEEDS_NONE = "needs no log"
ON_TERMINAL = "makes the log where there is none, on a terminal alone"
CONFIGURES = "needs no log, and writes the configuration"

NAMES_NOTHING = "it names nothing that must be there"
NOTHING_LEFT = "it names nothing; that nothing is left is tried in tests/cli/commands/test_undo.py"


class Command(NamedTuple):
    """A command: what it is to the log, how it is done, and how it misses something.

    `missing` are words, or why there are none; `asks` are words that ask, and the question.
    `first` are words that must be carried out before it can be done.
    """

    kind: str
    words: str
    missing: str
    asks: tuple[str, str] | None = None
    first: str = ""

    @property
    def writes(self) -> bool:
        """Whether it changes the log."""
        return self.kind in {CHANGES, BEGINS}

    @property
    def misses(self) -> bool:
        """Whether there is something that it can miss."""
        return self.missing not in {NAMES_NOTHING, NOTHING_LEFT}


TABLE = {
    "log": Command(BEGINS, "log opener -m 5", "log nowhere", ("log", "Drill: ")),
    "go": Command(
        ON_TERMINAL, "go nowhere", NAMES_NOTHING, ("go --plain", "This time I try: "), "cancel"
    ),
    "start": Command(BEGINS, "start opener", "start nowhere", first="cancel"),
    "status": Command(READS, "status", NAMES_NOTHING),
    "stop": Command(CHANGES, "stop -m 5", "stop -m 5 --script nowhere", ("stop", "Minutes: ")),
    "cancel": Command(CHANGES, "cancel", NAMES_NOTHING),
    "today": Command(READS, "today", NAMES_NOTHING),
    "list": Command(READS, "list", "list --drill nowhere"),
    "show": Command(READS, "show 1", "show 99"),
    "edit": Command(CHANGES, "edit 1 -m 5", "edit 99 -m 5"),
    "delete": Command(CHANGES, "delete 1 --yes", "delete 99 --yes", ("delete 1", "[y/N] ")),
    "undo": Command(CHANGES, "undo", NOTHING_LEFT),
    "redo": Command(CHANGES, "redo", NOTHING_LEFT),
    "history": Command(READS, "history", "history 99"),
    "streak": Command(READS, "streak", NAMES_NOTHING),
    "report": Command(READS, "report", NAMES_NOTHING),
    "journey": Command(READS, "journey", NAMES_NOTHING),
    "page": Command(READS, "page", NAMES_NOTHING),
    "sheet": Command(READS, "sheet", NAMES_NOTHING),
    "focus set": Command(BEGINS, "focus set discovery --why x", "focus set nowhere --why x"),
    "focus list": Command(READS, "focus list", NAMES_NOTHING),
    "focus close": Command(CHANGES, "focus close 2 --outcome x", "focus close 99 --outcome x"),
    "focus accept": Command(CHANGES, "focus accept 3", "focus accept 99"),
    "promise add": Command(BEGINS, "promise add x", "promise add x --drill nowhere"),
    "promise list": Command(READS, "promise list", NAMES_NOTHING),
    "promise close": Command(CHANGES, "promise close 2", "promise close 99"),
    "notice add": Command(BEGINS, "notice x", NAMES_NOTHING),
    "notice list": Command(READS, "notice list", NAMES_NOTHING),
    "notice edit": Command(CHANGES, "notice edit 1 x", "notice edit 99 x"),
    "notice delete": Command(
        CHANGES, "notice delete 1 --yes", "notice delete 99 --yes", ("notice delete 1", "[y/N] ")
    ),
    "metric add": Command(BEGINS, "metric add calls 5", NAMES_NOTHING),
    "metric import": Command(
        BEGINS,
        "metric import calls.csv --map Day=on,Calls=calls",
        "metric import nowhere.csv --map Day=on,Calls=calls",
    ),
    "metric list": Command(READS, "metric list", "metric list nowhere"),
    "metric edit": Command(CHANGES, "metric edit 1 5", "metric edit 99 5"),
    "metric delete": Command(
        CHANGES, "metric delete 1 --yes", "metric delete 99 --yes", ("metric delete 1", "[y/N] ")
    ),
    "rescore": Command(
        READS, "rescore opener", "rescore nowhere", ("rescore call-script", "(1–5): ")
    ),
    "script add": Command(BEGINS, "script add new reply.txt", "script add new nowhere.txt"),
    "script edit": Command(
        CHANGES, "script edit pricing-reply reply.txt", "script edit nowhere reply.txt"
    ),
    "script list": Command(READS, "script list", NAMES_NOTHING),
    "script show": Command(READS, "script show pricing-reply", "script show nowhere"),
    "script diff": Command(READS, "script diff pricing-reply", "script diff nowhere"),
    "script log": Command(READS, "script log pricing-reply", "script log nowhere"),
    "script rename": Command(
        CHANGES, "script rename pricing-reply other", "script rename nowhere other"
    ),
    "script archive": Command(CHANGES, "script archive pricing-reply", "script archive nowhere"),
    "card add": Command(BEGINS, "card add opener new", "card add nowhere new"),
    "card list": Command(SHIPPED, "card list", "card list nowhere"),
    "card edit": Command(CHANGES, "card edit 1 x", "card edit 9999 x"),
    "card archive": Command(CHANGES, "card archive 1", "card archive 9999"),
    "card import": Command(
        BEGINS, "card import reply.txt --drill opener", "card import nowhere.txt --drill opener"
    ),
    "card export": Command(SHIPPED, "card export opener", "card export nowhere"),
    "drill list": Command(SHIPPED, "drill list", NAMES_NOTHING),
    "drill show": Command(SHIPPED, "drill show opener", "drill show nowhere"),
    "drill add": Command(BEGINS, "drill add new --what x", "drill add new --like nowhere"),
    "drill edit": Command(CHANGES, "drill edit pitch --what x", "drill edit nowhere --what x"),
    "drill archive": Command(CHANGES, "drill archive pitch", "drill archive nowhere"),
    "plan show": Command(SHIPPED, "plan show", NAMES_NOTHING),
    "plan set": Command(BEGINS, "plan set --days 5", NAMES_NOTHING),
    "off add": Command(BEGINS, "off add 2026-12-31", NAMES_NOTHING),
    "off list": Command(READS, "off list", NAMES_NOTHING),
    "off remove": Command(CHANGES, "off remove 1", "off remove 99"),
    "off import": Command(BEGINS, "off import US", "off import US --year 2222"),
    "remind now": Command(READS, "remind", NAMES_NOTHING),
    "remind on": Command(NEEDS_NONE, "remind on", NAMES_NOTHING),
    "remind off": Command(NEEDS_NONE, "remind off", NAMES_NOTHING),
    "remind test": Command(SHIPPED, "remind test", NAMES_NOTHING),
    "export": Command(READS, "export", "export --drill nowhere"),
    "import": Command(BEGINS, "import all.jsonl --mine", "import nowhere.jsonl"),
    "share": Command(READS, "share", "share --team nowhere.json"),
    "team new": Command(NEEDS_NONE, "team new south", "team new nowhere/south"),
    "team add": Command(NEEDS_NONE, "team add north share.jsonl", "team add nowhere share.jsonl"),
    "team report": Command(NEEDS_NONE, "team report north", "team report nowhere"),
    "sync": Command(BEGINS, "sync meeting", "sync nowhere"),
    "backup": Command(READS, "backup", NAMES_NOTHING),
    "restore": Command(
        BEGINS, "restore kept.db.gz --yes", "restore nowhere", ("restore kept.db.gz", "[y/N] ")
    ),
    "doctor": Command(READS, "doctor", NAMES_NOTHING),
    "purge": Command(CHANGES, "purge 1 --yes", "purge 99 --yes", ("purge 1", "[y/N] ")),
    "config show": Command(NEEDS_NONE, "config", NAMES_NOTHING),
    "config set": Command(CONFIGURES, "config set coach Ana", NAMES_NOTHING),
    "config unset": Command(CONFIGURES, "config unset coach", "config unset seller"),
    "demo": Command(NEEDS_NONE, "demo", NAMES_NOTHING),
}


def names() -> Iterator[str]:
    """Yield the name of every command of the program, of groups those in them."""
    for word, module in COMMANDS.items():
        group = getattr(import_module(f"practicelog.cli.commands.{module}"), "GROUP", None)
        yield from (f"{word} {each}" for each in group) if group else (word,)


def beginning(folder: Path) -> None:
    """Make a log with some of everything in a folder, and the files that commands read."""
    folder.mkdir(mode=0o700)
    lay_out(_begun(), folder)


@cache
def _begun() -> list[Left]:
    return left_by(_begin)


def _begin(folder: Path) -> None:
    typed_in(folder / LOG)
    run = Desk(folder / LOG)
    (folder / "reply.txt").write_text("Thank you for your time.\n", "utf-8")
    run("config", "set", "coach", "Ana")
    run("config", "set", "notifier", "true")
    for words in (
        ("backup", str(folder / "kept.db.gz")),
        ("focus", "set", "demo", "--why", "x", "--proposed-by", "Ana"),
        ("log", "opener", "-m", "7"),
        ("undo",),
    ):
        assert run(*words).code == 0, words
    (folder / "meeting").mkdir()
    other = Desk(folder / "other.db")
    other("log", "opener", "-m", "7")
    assert other("sync", str(folder / "meeting")).code == 0
    assert other("export", "-o", str(folder / "all.jsonl")).code == 0
    assert other("team", "new", str(folder / "north")).code == 0
    share = ("--team", str(folder / "north" / "team.json"), "--to", str(folder / "share.jsonl"))
    assert other("share", *share).code == 0
    (folder / "calls.csv").write_text("Day,Calls\n2026-11-20,42\n", "utf-8")
