"""What a command may meet, the exit code that docs/commands.md promises then, and how it is met."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.conftest import PATIENCE_SECONDS, Desk, Program, Run
from tests.promises.every_command import (
    BEGINS,
    CHANGES,
    CONFIGURES,
    LOG,
    NEEDS_NONE,
    ON_TERMINAL,
    READS,
    SHIPPED,
    TABLE,
)
from tests.promises.failing_system import limited

ROOT = Path(__file__).parents[2]
ASKS_NOTHING = "it asks nothing"
NO_SUCH_OPTION = "--no-such-option"

OK, USAGE, MISSING, NO_LOG = "ok", "usage error", "missing thing", "no log"
LOCKED, NEWER, DAMAGED = "locked log", "newer log", "damaged log"
UNASKED, NO_COLOUR, NARROW, ASCII = "no terminal", "NO_COLOR", "20 columns", "ASCII locale"
CLOSED, FULL_STDOUT, GONE, HEAD = "closed stdout", "full stdout", "reader gone", "| head -c1"
FULL_DISK, READ_ONLY, TERMINATED, INTERRUPTED = (
    "full disk", "read-only folder", "SIGTERM", "Ctrl-C at a question",
)  # fmt: skip

ALWAYS = {
    OK: 0, USAGE: 2, NO_COLOUR: 0, NARROW: 0, ASCII: 0, CLOSED: 14, FULL_STDOUT: 14, GONE: 141,
    TERMINATED: 143,
}  # fmt: skip
"""The exit code of every command."""

WRITING = {READS: 0, SHIPPED: 0, CHANGES: 14, BEGINS: 14, NEEDS_NONE: 0, CONFIGURES: 14}
BY_KIND = {
    NO_LOG: {READS: 10, SHIPPED: 0, CHANGES: 10, BEGINS: 0, NEEDS_NONE: 0, CONFIGURES: 0},
    LOCKED: {READS: 11, SHIPPED: 11, CHANGES: 11, BEGINS: 11, NEEDS_NONE: 0, CONFIGURES: 0},
    NEWER: {READS: 12, SHIPPED: 12, CHANGES: 12, BEGINS: 12, NEEDS_NONE: 0, CONFIGURES: 0},
    DAMAGED: {READS: 13, SHIPPED: 13, CHANGES: 13, BEGINS: 13, NEEDS_NONE: 0, CONFIGURES: 0},
    FULL_DISK: WRITING,
    READ_ONLY: WRITING,
}
"""The exit code by what a command is to the log."""

OF_ITS_OWN = {
    ("restore", DAMAGED): 0,  # that is what it is for
    ("backup", FULL_DISK): 14,  # what it writes is no log
    ("backup", READ_ONLY): 14,
    ("export", FULL_DISK): 14,  # it works on a copy of the log
    ("card export", FULL_DISK): 14,  # what they write to a pipe is kept in a file first
    ("share", FULL_DISK): 14,
    ("team new", READ_ONLY): 14,  # what they write is a team's folder
    ("team add", READ_ONLY): 14,
    ("team add", FULL_DISK): 14,
    ("team report", READ_ONLY): 14,
    ("demo", FULL_DISK): 14,  # it makes a log of its own
    ("config set", FULL_DISK): 0,  # the configuration is shorter than the disk is here
    ("config unset", FULL_DISK): 0,
}
"""The exit code of a command that is not as others of its kind."""

CONDITIONS = (
    *ALWAYS, *BY_KIND, MISSING, UNASKED, INTERRUPTED, HEAD,
)  # fmt: skip
WITHOUT_TERMINAL = {
    NO_COLOUR: frozenset({4}),  # there is one, and no such drill
    NARROW: frozenset({4}),
    TERMINATED: frozenset({2, 143}),
}
"""The exit codes of what needs a terminal, where it is not 2."""

OF_A_FILE = {"card export": "utf-8"}
"""The encoding of a command whose answer is a file of texts, whatever the terminal can show."""

LOSES_OUTPUT = frozenset({CLOSED, FULL_STDOUT, GONE, HEAD})
"""Where the answer is lost, and a command is done all the same."""


def expected(name: str, condition: str) -> frozenset[int] | str:
    """Return the exit codes a command may have, or why the condition says nothing of it."""
    command = TABLE[name]
    if condition == MISSING:
        return frozenset({4}) if command.misses else command.missing
    if condition == INTERRUPTED:
        return frozenset({130}) if command.asks else ASKS_NOTHING
    if condition == UNASKED:
        return frozenset({2 if command.asks else 0})
    if command.kind == ON_TERMINAL:
        return WITHOUT_TERMINAL.get(condition, frozenset({2}))
    if condition == HEAD:
        return frozenset({0, 141})  # as the reader is slower or faster
    code = OF_ITS_OWN.get((name, condition), ALWAYS.get(condition))
    return frozenset({BY_KIND[condition][command.kind] if code is None else code})


def words_for(name: str, condition: str) -> list[str]:
    """Return the words that a command is typed with."""
    command = TABLE[name]
    if condition == MISSING:
        return command.missing.split()
    if condition == USAGE:
        return [*command.words.split(), NO_SUCH_OPTION]
    if command.asks and condition in {UNASKED, INTERRUPTED}:
        return command.asks[0].split()
    return command.words.split()


def prepare(condition: str, file: Path) -> None:
    """Make a log what the condition says it is."""
    if condition == NO_LOG:
        file.unlink()
    elif condition == NEWER:
        with closing(sqlite3.connect(file)) as log:
            log.execute("PRAGMA user_version = 9999")
    elif condition == DAMAGED:
        with file.open("r+b") as log_file:
            log_file.seek(100)
            log_file.write(bytes(3996))


def in_this_process(name: str, condition: str, folder: Path) -> Run:
    """Carry out a command here; the folder must be the current one."""
    shown = {NO_COLOUR: {"NO_COLOR": "1"}, NARROW: {"COLUMNS": "20"}}.get(condition)
    return Desk(folder / LOG)(*words_for(name, condition), terminal=bool(shown), **(shown or {}))


def in_earnest(program: Program, name: str, condition: str, folder: Path) -> Run:
    """Carry out a command with the real program."""
    words = words_for(name, condition)
    program.environ |= Desk(folder / LOG).environ
    if condition in REAL:
        return REAL[condition](program, name, words, folder)
    return program(*words, cwd=folder)


def _on_terminal(
    program: Program, name: str, words: list[str], folder: Path, **environ: str
) -> Run:
    before = program.environ
    program.environ = before | environ
    here = Path.cwd()
    try:
        os.chdir(folder)
        with program.on_terminal(*words) as terminal:
            asks = TABLE[name].asks
            return (
                terminal.interrupted(asks[1])
                if asks and words == asks[0].split()
                else terminal.ended()
            )
    finally:
        os.chdir(here)
        program.environ = before


def _ascii(program: Program, name: str, words: list[str], folder: Path) -> Run:
    environ = program.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    return program(*words, cwd=folder, env=environ, encoding=OF_A_FILE.get(name, "ascii"))


def in_earnest_when_locked(program: Program, name: str, folder: Path) -> Run:
    """Carry out a command with the real program, which waits for half a minute."""
    done = subprocess.run(
        [*program.words, *words_for(name, LOCKED)],
        env=program.environ | Desk(folder / LOG).environ, cwd=folder,
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
        timeout=4 * PATIENCE_SECONDS, check=False,
    )  # fmt: skip
    return Run(done.returncode, done.stdout, done.stderr)


def _into(lost: str) -> Callable[[Program, str, list[str], Path], Run]:
    """Return what runs a command whose output a shell loses in some way."""

    def run(program: Program, _: str, words: list[str], folder: Path) -> Run:
        script = f'"$0" "$@" {lost}; exit "${{PIPESTATUS[0]}}"'
        done = subprocess.run(
            ["bash", "-c", script, *program.words, *words],
            env=program.environ, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", timeout=PATIENCE_SECONDS, check=False,
        )  # fmt: skip
        return Run(done.returncode, done.stdout, done.stderr)

    return run


def _to_nobody(program: Program, _: str, words: list[str], folder: Path) -> Run:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as pipe:
        return program(*words, cwd=folder, stdout=pipe)


def _on_full_disk(program: Program, _: str, words: list[str], folder: Path) -> Run:
    """Let no file get longer than a kilobyte."""
    return limited(program, tuple(words), folder, 1)


def _terminated(program: Program, _: str, words: list[str], folder: Path) -> Run:
    """Send SIGTERM right before the program touches the disk; the shell adds 128 to the signal."""
    doomed = [sys.executable, "-m", "tests.promises.doomed", "TERM", "stage", "1", *words]
    environ = program.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        doomed, env=environ, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", timeout=PATIENCE_SECONDS, check=False,
    )  # fmt: skip
    code = 128 + signal.SIGTERM if done.returncode == -signal.SIGTERM else done.returncode
    return Run(code, done.stdout, done.stderr)


def _without_colour(program: Program, name: str, words: list[str], folder: Path) -> Run:
    return _on_terminal(program, name, words, folder, NO_COLOR="1")


def _narrow(program: Program, name: str, words: list[str], folder: Path) -> Run:
    return _on_terminal(program, name, words, folder, COLUMNS="20")


REAL: dict[str, Callable[[Program, str, list[str], Path], Run]] = {
    NO_COLOUR: _without_colour, NARROW: _narrow, INTERRUPTED: _on_terminal, ASCII: _ascii,
    CLOSED: _into(">&-"), FULL_STDOUT: _into(">/dev/full"), HEAD: _into("| head -c1"),
    GONE: _to_nobody, FULL_DISK: _on_full_disk, TERMINATED: _terminated,
}  # fmt: skip
"""How the real program meets what is not in the log itself."""
