"""Killed at any call of the system, a command was carried out or not begun."""

from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.golden import cut
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.every_call import EveryCall
from tests.promises.every_command import beginning
from tests.promises.failing_system import strace_works
from tests.promises.fates import STOPPED, Fate, program_in

from practicelog.store.connection import OLDEST_VERSION

EVERY = times(daily=23, soak=1)
"""At every call in a soak, else at one of so many."""

UPGRADE = "upgrade"
COMMANDS = {
    "undo": "undo",
    "edit": "edit 1 -m 5 --note anew",
    "delete": "delete 1 --yes",
    "script edit": "script edit pricing-reply reply.txt",
    "import": "import all.jsonl --mine",
    "import of a log": "import other.db --mine",
    "restore": "restore kept.db.gz --yes",
    "export": "export -o all.jsonl --force",
    "export of a workbook": "export -o all.xlsx",
    UPGRADE: "list",
}


@pytest.mark.skipif(not strace_works(), reason="needs strace, and leave to follow a program")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_killed_at_any_call_is_carried_out_or_not_begun(
    tmp_path: Path, home: Path, figure: Say, name: str
) -> None:
    ordeal = ordeal_of(name, tmp_path, home)
    calls = ordeal.calls[::EVERY]
    found = {call: wrong_after(ordeal, call) for call in calls}
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
    return EveryCall(program, tuple(COMMANDS[name].split()), temporary)


def wrong_after(ordeal: EveryCall, call: Fate) -> str:
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
    assert Desk(ordeal.program.file)("log", "opener").code == 0
    return "the next command that writes did not tidy up" if ordeal.journal.exists() else ""
