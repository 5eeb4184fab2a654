"""The real program on a system that fails: its calls refused by strace, or a real small disk."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.conftest import Program, Run

FILES, PAGES = "write", "pwrite64"
"""How files and answers are written, and how SQLite writes."""
OTHERS = "fsync,fdatasync,ftruncate,mkdir," + ",".join(  # not all machines have all of them
    f"?{call}"
    for call in ("unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat")
)
REFUSED = "(INJECTED)"
PATIENCE_SECONDS = 60


class Refusal(NamedTuple):
    """Which call of the system is refused: the `at`th of some, once or from then on, and how."""

    calls: str
    error: str
    at: int
    for_good: bool


class Refused(NamedTuple):
    """How the program ended when a call was refused, and the lines of strace about that."""

    run: Run
    lines: list[str]


def refused(program: Program, words: tuple[str, ...], refusal: Refusal, folder: Path) -> Refused:
    """Run the program in a folder, on a system that refuses something."""
    when = f"{refusal.at}{'+' if refusal.for_good else ''}"
    inject = f"inject={refusal.calls}:error={refusal.error}:when={when}"
    run, lines = traced(program, words, folder, f"trace={refusal.calls}", inject)
    return Refused(run, [line for line in lines if REFUSED in line])


def killed(
    program: Program, words: tuple[str, ...], folder: Path, call: str, at: int
) -> tuple[Run, list[str]]:
    """Run the program in a folder, and kill it as it makes a call for the `at`th time.

    That call is not carried out. With its filter, which is faster, strace sends no signals.
    """
    kill = f"inject={call}:signal=KILL:when={at}"
    return traced(program, words, folder, f"trace={call}", kill, how=())


def traced(
    program: Program,
    words: tuple[str, ...],
    folder: Path,
    *what: str,
    how: tuple[str, ...] = ("--seccomp-bpf",),
) -> tuple[Run, list[str]]:
    """Run the program in a folder; return how it ended, and what it asked of the system.

    `what` are the expressions of strace that choose the calls. Files are named by their paths.
    """
    trace = folder.with_suffix(".strace")
    strace = ["strace", "-f", "-y", *how, "-qq", "-o", str(trace)]
    for expression in what:
        strace += ["-e", expression]
    run = _run([*strace, *program.words, *words], program, folder)
    return run, trace.read_text("utf-8").splitlines()


def limited(program: Program, words: tuple[str, ...], folder: Path, kilobytes: int) -> Run:
    """Run the program in a folder where it lets no file get longer."""
    script = f'ulimit -f {kilobytes}; exec "$0" "$@"'
    return _run(["bash", "-c", script, *program.words, *words], program, folder)


def _run(command: list[str], program: Program, folder: Path) -> Run:
    done = subprocess.run(
        command, env=program.environ, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", timeout=PATIENCE_SECONDS, check=False,
    )  # fmt: skip
    return Run(done.returncode, done.stdout, done.stderr)


def strace_works() -> bool:
    """Tell whether strace is there, knows what is asked of it, and may follow a program."""
    if not shutil.which("strace"):
        return False
    options = ["-f", "--seccomp-bpf", "-qq", "-e", f"inject={OTHERS}:error=EIO:when=1"]
    done = subprocess.run(
        ["strace", *options, "true"], capture_output=True, timeout=PATIENCE_SECONDS, check=False
    )
    return done.returncode == 0


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[bool]:
    """Mount a real small file system on a folder; say whether this machine lets us."""
    size = f"size={kilobytes}k"
    mounted = os.geteuid() == 0 and _ran("mount", "-t", "tmpfs", "-o", size, "none", str(folder))
    try:
        yield mounted
    finally:
        if mounted:
            assert _ran("umount", str(folder))


def make_read_only(folder: Path) -> None:
    """Mount a small disk anew so that nothing can be written to it."""
    assert _ran("mount", "-o", "remount,ro", str(folder))


def _ran(*words: str) -> bool:
    if not shutil.which(words[0]):
        return False
    done = subprocess.run(words, capture_output=True, timeout=PATIENCE_SECONDS, check=False)
    return done.returncode == 0
