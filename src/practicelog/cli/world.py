"""Everything a command touches outside itself: the clock, the screen and the log."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from functools import cached_property

from practicelog.annotations import TYPE_CHECKING, TextIO
from practicelog.cli.clock import Clock
from practicelog.cli.places import data_folder
from practicelog.cli.screen import Screen
from practicelog.cli.settings import Setting
from practicelog.core.names import named
from practicelog.core.records.drill import Drill
from practicelog.core.visible import on_one_line
from practicelog.core.wording import UNDO, day_words
from practicelog.errors import CancelledError, UsageError, quoted
from practicelog.store import drills
from practicelog.store.connection import Log, reading, writing
from practicelog.store.presence import backup_folder, exists, require
from practicelog.system import StrPath

if TYPE_CHECKING:
    from pathlib import Path  # an everyday command needs none

    from practicelog.core.records.backup import Backup
    from practicelog.store.backups import Occasion  # few runs make a backup


class World(Clock, Screen):
    """The clock, the screen and the log of one run."""

    def __init__(
        self,
        environ: Mapping[str, str],
        stdin: TextIO | None,
        stdout: TextIO | None,
        stderr: TextIO | None,
    ) -> None:
        Clock.__init__(self, environ)
        Screen.__init__(self, environ, stdin, stdout, stderr)
        self.wrote = False
        self.opened = False
        self.recorded = False

    @classmethod
    def of_this_process(cls) -> "World":
        """Return the world this process runs in."""
        return cls(os.environ, sys.stdin, sys.stdout, sys.stderr)

    @staticmethod
    def version() -> str:
        """Return the version of practicelog that is installed."""
        from importlib.metadata import version  # `--version` alone asks

        return version("practicelog")

    @cached_property
    def log_setting(self) -> Setting:
        """The log's file and where its name comes from."""
        return self.settings.of("log") or Setting(
            os.path.join(data_folder(self.environ), "practice.db"), "default"
        )

    @cached_property
    def file(self) -> str:
        """The log's file; `~` is the home folder, for a shell leaves it in a variable."""
        name, source = self.log_setting
        if not name or "\0" in name:
            raise UsageError(f"{source}: {quoted(name)} cannot name a file.")
        return os.path.expanduser(name)

    @property
    def path(self) -> "Path":
        """The log's file, for what does more with it than open it."""
        from pathlib import Path  # an everyday command needs none

        return Path(self.file)

    def reading(self) -> AbstractContextManager[Log]:
        """Open the log for one reading command."""
        self.opened = True
        return reading(self.file, self._upgrade)

    def transaction(self, *, existing: bool = False) -> AbstractContextManager[Log]:
        """Open the log for one transaction; made first unless it must exist."""
        if existing:
            require(self.file)
        self.wrote = self.opened = True
        return writing(self.file, self._create, self._upgrade, self._committing)

    def _committing(self) -> None:
        self.recorded = True

    @contextmanager
    def writing(self, what: str, *, existing: bool = False, final: bool = False) -> Iterator[Log]:
        """Open the log for one writing command, recorded under its words."""
        from practicelog.store.changes import NewCommand, recorded  # only writers record

        with (
            self.transaction(existing=existing) as log,
            recorded(log, NewCommand(self.now, what, final=final)),
        ):
            yield log

    @property
    def backup_folder(self) -> str:
        """The folder of the log's backups."""
        return backup_folder(self.file)

    def occasion(self, why: str) -> "Occasion":
        """Return when and why a backup is made by this run."""
        from practicelog.store.backups import Occasion  # few runs make a backup

        return Occasion(self.now, why, self.day_of)

    def keep_backup(self, why: str) -> "Backup":
        """Make a backup of the log in its folder."""
        from practicelog.store.keeping import keep  # few runs make a backup

        return keep(self.path, self.occasion(why))

    def keep_daily_backup(self) -> None:
        """After the first write of a day, make a backup."""
        if not self.wrote:
            return
        from practicelog.store.backups import is_due  # only writers ask

        if is_due(self.file, self.today, self.day_of):
            from practicelog.cli.safekeeping import keep_daily_backup  # once a day

            keep_daily_backup(self.keep_backup, self.complain)

    @property
    def has_log(self) -> bool:
        """Whether there is a log to read."""
        return exists(self.file)

    def put(self, name: str, text: str, *, force: bool) -> None:
        """Write a text to a file that somebody named, whole or not at all."""
        from practicelog.cli.output_files import whole_file  # few commands write files

        with whole_file(name, force=force, spare=self.path) as target:
            target.write(text.encode())

    def remark(self, text: str) -> None:
        """Tell the reader of a doubt, beside the answer."""
        self.complain(f"practicelog: {on_one_line(self.to_type(text))}\n")

    def make_sure(self, typed: str, day: date) -> None:
        """Ask whether a day long past is meant; where nobody can be asked, refuse it."""
        if not self.interactive:
            super().make_sure(typed, day)
        if not self.agrees(f"{quoted(typed)} is {day_words(day)}. Is that the day?"):
            raise CancelledError("Cancelled: nothing was recorded.")

    def line(self, text: str) -> str:
        """Return one line; a command that found nothing to record offers no way back.

        `undo` would take back the command before it.
        """
        if not self.wrote or self.recorded or not text.endswith(UNDO):
            return super().line(self.to_type(text))
        kept = text.removesuffix(UNDO).removesuffix(" · ")
        return super().line(kept) if kept else ""

    def to_type(self, text: str) -> str:
        """Return a text of ours with its commands as they are to be typed in this log."""
        if not self.flags.log:
            return text
        from practicelog.cli.chosen_log import on_log  # few lines choose a log

        return on_log(text, self.flags.log)

    def drills(self) -> tuple[Drill, ...]:
        """Return the drills in use; before there is a log, those that a new one has."""
        if self.has_log:
            with self.reading() as log:
                return drills.every(log)
        from practicelog.store.shipped import drills as shipped  # for a log that is new

        return tuple(sorted(shipped(), key=lambda drill: drill.name))

    def drill(self, text: str) -> Drill:
        """Return the drill that a text names, archived or not."""
        if self.has_log:
            with self.reading() as log:
                return drills.find(log, text, archived=True)
        known = {drill.name: drill for drill in self.drills()}
        return known[named(text, tuple(known), "drill", "practicelog drill list")]

    def scripts(self) -> tuple[str, ...]:
        """Return the names of all scripts; before there is a log, none."""
        from practicelog.store.scripts import names  # few lines name a script

        if not self.has_log:
            return ()
        with self.reading() as log:
            return names(log)

    def _upgrade(self, log: Log, file: StrPath) -> None:
        from practicelog.cli.safekeeping import upgrade  # a log is upgraded once

        upgrade(log, file, self.occasion, self.complain)

    def _create(self, log: Log) -> None:
        from practicelog.store.creation import fill  # a log is made once

        fill(log, self.now)
