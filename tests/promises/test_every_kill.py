"""Killed at any call of the system, a command was carried out or not begun."""

from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.golden import cut
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.every_call import EveryCall
from tests.promises.every_command import CONFIGURES, TABLE, beginning
from tests.promises.failing_system import strace_works
from tests.promises.fates import STOPPED, Fate, program_in, with_a_scheduler

from practicelog.store.connection import OLDEST_VERSION

EVERY = times(daily=92, soak=1)
"""At every call in a soak, else at one of so many."""

UPGRADE = "upgrade"
SYNC = "sync"
TEAM_ADD = "team add"
COMMANDS = {
    "undo": "undo",
    "edit": "edit 1 -m 5 --note anew",
    "delete": "delete 1 --yes",
    "script edit": "script edit pricing-reply reply.txt",
    "card import": "card import reply.txt --drill opener",
    "stop": "stop -m 5",
    "metric import": "metric import calls.csv --map Day=on,Calls=calls",
    "import": "import all.jsonl --mine",
    "import of a log": "import other.db --mine",
    SYNC: "sync meeting",
    TEAM_ADD: "team add north share.jsonl",
    "restore": "restore kept.db.gz --yes",
    "export": "export -o all.jsonl --force",
    "export of a workbook": "export -o all.xlsx",
    "share": "share --to mine.json",
    "remind on": "remind on --yes",
    "remind off": "remind off",
    UPGRADE: "list",
}
FIRST = {
    SYNC: ("sync meeting", "log opener -m 3", "--log other.db log pitch -m 4",
           "--log other.db sync meeting"),
    "remind off": ("remind on --yes",),
}  # fmt: skip
"""What must have been done before a command can be."""

SIMPLE = {
    name: each.words
    for name, each in TABLE.items()
    if (each.writes or each.kind == CONFIGURES) and name not in COMMANDS
}
"""The others that write: one transaction, or one file. A soak tries them at one call of some."""

TRIED = {**COMMANDS, **(SIMPLE if SOAK else {})}


@pytest.mark.skipif(not strace_works(), reason="needs strace, and leave to follow a program")
@pytest.mark.parametrize("name", TRIED)
def test_a_command_killed_at_any_call_is_carried_out_or_not_begun(
    tmp_path: Path, home: Path, figure: Say, name: str
) -> None:
    ordeal = ordeal_of(name, tmp_path, home)
    calls = ordeal.calls[:: EVERY if name in COMMANDS else 5]
    found = {call: wrong_after(ordeal, call, name) for call in calls}
    wrong = {call: why for call, why in found.items() if why}

    figure(
        f"`{name}` may be killed",
        tried=f"SIGKILL at {len(found)} of its {ordeal.stages} calls that change a file",
        found=f"{len(wrong)} half done, or with files left that docs/trust.md does not list",
        wanted="0 half done, or with files left that docs/trust.md does not list",
    )
    assert not wrong


def ordeal_of(name: str, folder: Path, home: Path) -> EveryCall:
    """Return a command at a log with some of everything, or at one of the oldest schema."""
    program = program_in(folder, home)
    program.file.parent.rmdir()
    if name == UPGRADE:
        program.file.parent.mkdir(mode=0o700)
        cut.unpacked(OLDEST_VERSION, program.file)
    else:
        beginning(program.file.parent)
    temporary = folder / "temporary"
    temporary.mkdir()
    program.environ["TMPDIR"] = str(temporary)
    program.environ["PATH"] = with_a_scheduler(folder / "bin")
    prepared = TABLE[name].first if name in SIMPLE else ""
    for words in FIRST.get(name, (prepared,) if prepared else ()):
        assert program(*words.split(), cwd=program.file.parent).code == 0, words
    return EveryCall(program, tuple(TRIED[name].split()), temporary)


def wrong_after(ordeal: EveryCall, call: Fate, name: str) -> str:
    """Return what is wrong after a kill at a call, in words; nothing where all is as promised."""
    attempt = ordeal.attempt(call)
    if attempt.done.code not in STOPPED:
        return f"was not killed: {attempt.done}"
    if unlisted := ordeal.unlisted():
        return f"left {sorted(unlisted)}"
    if mixed := ordeal.mixed():
        return f"neither as before nor whole: {mixed}"
    if ordeal.outcome(attempt) == "half":
        return "half done"
    if name in TYPED_AGAIN and (why := TYPED_AGAIN[name](ordeal)):
        return why
    assert Desk(ordeal.program.file)("log", "opener").code == 0
    return "the next command that writes did not tidy up" if ordeal.journal.exists() else ""


def unfinished(ordeal: EveryCall) -> str:
    """Return why the command, typed again, does not do all; nothing where it does."""
    again = ordeal.program(*ordeal.words, cwd=ordeal.folder)
    if again.code:
        return f"typed again: {again}"
    return "" if ordeal.is_whole() else "typed again it left another folder"


def parted(ordeal: EveryCall) -> str:
    """Return why two logs that sync after a kill do not hold the same; nothing where they do."""
    program, folder = ordeal.program, ordeal.folder
    own, other = ([], ["--log", "other.db"])
    for log in (own, other, own, other):
        done = program(*log, "sync", "meeting", cwd=folder)
        if done.code or done.err:
            return f"the next sync: {done}"
    exports = {program(*log, "export", cwd=folder).out for log in (own, other)}
    return "the logs do not come to hold the same" if len(exports) > 1 else ""


TYPED_AGAIN = {SYNC: parted, TEAM_ADD: unfinished}
"""What is no log alone: whether it comes to what it was meant to be once it is typed again."""
