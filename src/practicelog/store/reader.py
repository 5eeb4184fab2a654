"""A log as a notebook or a script reads it: records out, nothing in (docs/python.md)."""

from collections.abc import Callable
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TypeVar

from practicelog.core.records.drill import Drill
from practicelog.core.records.field import Metric, Notice
from practicelog.core.records.focus import Focus
from practicelog.core.records.plan import DayOff, Plan, PracticeDay
from practicelog.core.records.rep import Rep
from practicelog.core.records.script import Script, Version
from practicelog.store import drills, focuses, metrics, notices, plans, reps, scripts
from practicelog.store.connection import Log, reading

Found = TypeVar("Found")


def open_log(path: str | PathLike[str]) -> "LogReader":
    """Return a reader of the log in a file; `~` is the home folder.

    Raises:
        NoLogError: there is no file, or one of 0 bytes.
        NewerLogError: a newer practicelog wrote it.
        DamagedLogError: it is damaged or no practicelog log.
        LockedError: another program held it for 30 seconds.
    """
    reader = LogReader(Path(path).expanduser())
    reader.plans()
    return reader


class LogReader:
    """Reads one log, and cannot change it.

    Every method is one read of the log as it is then. Nothing stays open in between, so that a
    notebook left standing never makes a `practicelog log` wait. Scores are in hundredths of a
    point, as the records say.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"

    def reps(
        self,
        drill: str | None = None,
        kind: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> tuple[Rep, ...]:
        """Return reps with their ratings, the earliest first; None takes any.

        `drill` may be the beginning of a name; `since` and `until` are both included.

        Raises:
            NotFoundError: there is no such drill.
        """

        def found(log: Log) -> tuple[Rep, ...]:
            name = drill and drills.find(log, drill, archived=True).name
            return reps.listed(log, reps.Wanted(name, since, until, kind))[::-1]

        return self._read(found)

    def drills(self) -> tuple[Drill, ...]:
        """Return the drills by name, archived ones too, each with its newest rubric."""
        return self._read(lambda log: drills.every(log, archived=True))

    def scripts(self) -> tuple[Script, ...]:
        """Return the scripts, archived ones too, the one changed last first."""
        return self._read(
            lambda log: tuple(each.script for each in scripts.every(log, archived=True))
        )

    def versions(self, script: str) -> tuple[Version, ...]:
        """Return the versions of a script, the earliest first.

        Raises:
            NotFoundError: there is no such script.
        """
        return self._read(lambda log: scripts.versions(log, scripts.find(log, script))[::-1])

    def plans(self) -> tuple[Plan, ...]:
        """Return the plans in order of the day each holds from; none while the default holds."""
        return self._read(plans.plans)

    def days_off(self) -> tuple[DayOff, ...]:
        """Return the ranges of days off in order of time."""
        return self._read(plans.days_off)

    def practice_days(self) -> tuple[PracticeDay, ...]:
        """Return every day with reps of kind `practice` and their minutes, in order of time."""
        return self._read(lambda log: plans.practice(log, date.max).days)

    def focuses(self) -> tuple[Focus, ...]:
        """Return the focuses, open, closed and proposed, the one set first at the front."""
        return self._read(focuses.every)

    def notices(self) -> tuple[Notice, ...]:
        """Return the behaviours noticed, in order of time."""
        return self._read(lambda log: notices.between(log, date.min, date.max))

    def metrics(self) -> tuple[Metric, ...]:
        """Return the counts from the field, in order of time."""
        return self._read(lambda log: metrics.between(log, date.min, date.max))

    def _read(self, found: Callable[[Log], Found]) -> Found:
        with reading(self.path) as log:
            return found(log)
