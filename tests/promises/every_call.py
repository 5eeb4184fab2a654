"""The real program, killed at each call of the system that changes anything on the disk.

Between two such calls nothing on the disk changes, and a kill harms no more than it ends: so these
kills, one right before each call, are all there can be.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from tests.conftest import Program, Run
from tests.promises.failing_system import FILES, OTHERS, PAGES, killed, traced
from tests.promises.fates import NEVER, Fate, Ordeal

CALLS = f"{FILES},{PAGES},{OTHERS}"

LISTED = (
    "log/practice.db-journal", "log/backups/.unfinished-*", "log/.practicelog-*",
    "log/meeting/.practicelog-*.tmp", "log/config/systemd/user/.practicelog-*",
    "practicelog-scratch-*", "log/north/.practicelog-*", "log/north/reps/*", "log/north/weeks/*",
    "log/north/shares/*",
)  # fmt: skip
"""What docs/trust.md says that a kill may leave; of folders also what is in them."""

PYTHONS_TRIAL = b"blat"
"""What Python writes to find out where there can be temporary files; removed right after."""


class EveryCall(Ordeal):
    """A command begun again and again, and killed right before one of its calls each time."""

    def __init__(self, program: Program, words: tuple[str, ...], temporary: Path) -> None:
        self.calls: list[Fate] = []
        self.temporary = temporary
        self.journal = program.file.with_name(f"{program.file.name}-journal")
        super().__init__(program, words)
        self.named = self._names() | self._names_of(self.beginning)
        self._contents = [self._plain(folder) for folder in (self.beginning, self.folder)]

    def carried_out(self, fate: Fate) -> Run:
        """Carry the command out under strace, until it is killed."""
        if fate == NEVER:
            done, lines = traced(self.program, self.words, self.folder, f"trace={CALLS}")
            self.calls = [*_counted(re.findall(r"^\d+ +(\w+)\(", "\n".join(lines), re.MULTILINE))]
        else:
            call, at = fate
            done, _ = killed(self.program, self.words, self.folder, call, int(at))
        return done

    def measured(self, _: Run) -> tuple[int, float]:
        """Return how many calls there are."""
        return len(self.calls), 0.0

    def unlisted(self) -> set[str]:
        """Return the names of what was left that nobody asked for, and no page tells of."""
        others = [
            each for each in self.temporary.iterdir()
            if not (each.is_file() and each.read_bytes() in (b"", PYTHONS_TRIAL))
        ]  # fmt: skip
        left = (self._names() - self.named) | {each.name for each in others}
        return {name for name in left if not any(fnmatch(name, each) for each in LISTED)}

    def mixed(self) -> set[str]:
        """Return the names of files that are neither as before nor as after the command.

        Not of the log and its backups, which are looked into, nor of a folder where logs meet or
        shares are gathered: there a manifest says what counts.
        """
        before, after = self._contents
        found = self._plain(self.folder)
        return {
            name
            for name, held in found.items()
            if held not in (before.get(name), after.get(name)) and not name.startswith("north/")
        } | ((before.keys() & after.keys()) - found.keys())

    def is_whole(self) -> bool:
        """Tell whether every file besides the log is there as after the command."""
        return self._contents[1].items() <= self._plain(self.folder).items()

    def _plain(self, folder: Path) -> dict[str, bytes]:
        files = {
            str(each.relative_to(folder)): each for each in folder.rglob("*") if each.is_file()
        }
        return {
            name: file.read_bytes()
            for name, file in files.items()
            if f"log/{name}" in self.named
            and not name.startswith((self.program.file.name, "backups/", "meeting/"))
        }

    def _names(self) -> set[str]:
        return self._names_of(self.folder)

    def _names_of(self, folder: Path) -> set[str]:
        return {f"log/{each.relative_to(folder)}" for each in folder.rglob("*")}


def _counted(calls: Iterable[str]) -> Iterator[Fate]:
    """Yield each call with how often the same was made by then, as strace counts."""
    made: Counter[str] = Counter()
    for call in calls:
        made[call] += 1
        yield call, str(made[call])
