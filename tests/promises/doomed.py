"""Run practicelog and stop it by a signal in the middle of what it does.

    python -m tests.promises.doomed KILL stage 17 restore FILE --yes
    python -m tests.promises.doomed INT moment 0.05 purge 3 --yes

A stage is one call into SQLite or the operating system: the signal comes right before the 17th.
A moment is so many seconds after the first of them: it may come inside SQLite, in mid-write.
Where it is not stopped, the program says at the very end of stderr how many stages it had and how
long they took: `stages 123 0.25`.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any, NoReturn

from practicelog.__main__ import run

STAGES = frozenset(
    {
        "backup", "chmod", "connect", "copy2", "execute", "executemany", "fsync", "link", "mkdir",
        "open", "rename", "replace", "rmdir", "unlink", "utime", "write",
    }
)  # fmt: skip


LEAVE = os._exit
REACHES_DISK = frozenset({"_io", "_sqlite3", "posix", "sqlite3"})


class Fate:
    """Counts the stages of this process, and sends it a signal at one of them, or after a time."""

    def __init__(self, stop: int, at_stage: int, after: float) -> None:
        self.stop = stop
        self.at_stage = at_stage
        self.after = after
        self.stages = 0
        self.began = 0.0

    def __call__(self, _: Any, event: str, called: Any) -> None:
        if event != "c_call" or called.__name__ not in STAGES or owner(called) not in REACHES_DISK:
            return
        self.stages += 1
        if self.stages == 1:
            self.began = time.perf_counter()
            if self.after:
                _stop_later(self.stop, self.after)
        if self.stages == self.at_stage:
            os.kill(os.getpid(), self.stop)

    def told(self) -> str:
        """Return how many stages there were, and how long they took."""
        return f"stages {self.stages} {time.perf_counter() - self.began:.4f}\n"


def owner(called: Any) -> str:
    """Return the module of a built-in function, or of the class of a method's object."""
    own = called.__self__
    return own.__name__ if isinstance(own, ModuleType) else type(own).__module__


def _stop_later(stop: int, seconds: float) -> None:
    """Let another process send the signal: nothing of it runs in this one."""
    doomed = os.getpid()
    if os.fork() == 0:
        os.setsid()
        for descriptor in (0, 1, 2):
            os.close(descriptor)
        time.sleep(seconds)
        if os.getppid() == doomed:
            os.kill(doomed, stop)
        LEAVE(0)


def fate(stop: str, kind: str, value: str) -> Fate:
    """Return what is to become of this process."""
    number = int(signal.Signals[f"SIG{stop}"])
    return Fate(number, *((int(value), 0.0) if kind == "stage" else (0, float(value))))


def main(words: Sequence[str], program: Callable[[], None]) -> None:
    """Carry out a command line of the program, up to its end or its fate."""
    mine = fate(*words[:3])
    sys.argv[1:] = words[3:]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it

    def tell() -> None:
        sys.setprofile(None)
        sys.stderr.write(mine.told())
        sys.stderr.flush()

    def tell_and_leave(code: int) -> NoReturn:
        tell()
        LEAVE(code)

    os._exit = tell_and_leave
    sys.setprofile(mine)
    try:
        program()
    finally:
        tell()


if __name__ == "__main__":
    main(sys.argv[1:], run)
