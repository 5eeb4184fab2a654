"""A log as a notebook or a script reads it: records out, nothing in (docs/python.md)."""

import os
from collections.abc import Callable
from datetime import date
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from practicelog.cli.world import World
from practicelog.core.coaching.promises import Made
from practicelog.core.record import Record
from practicelog.core.records.drill import Drill
from practicelog.core.records.field import Metric, Notice
from practicelog.core.records.focus import Focus
from practicelog.core.records.plan import DayOff, Plan, PracticeDay
from practicelog.core.records.rep import Rep
from practicelog.core.records.script import Script, Version
from practicelog.core.statistics.weekly_levels import UsualRange, WeekScore, usual_range
from practicelog.core.streaks.rulings import DayRun, Ruling, WeekStreak, day_run
from practicelog.core.streaks.streak import streak_of
from practicelog.errors import UsageError, quoted
from practicelog.python import frames
from practicelog.python.arguments import Day, Kind, day_of, kind_of
from practicelog.python.frames import Frame
from practicelog.store import drills, focuses, metrics, notices, plans, promises, reps, scripts
from practicelog.store.connection import Log, reading
from practicelog.store.scores import weekly

if TYPE_CHECKING:
    from pandas import DataFrame

Found = TypeVar("Found")


class Level(Record):
    """A drill's level in one week, in points, and what was usual before; None below six weeks.

    `quick` levels are of scores given in a hurry: hold them against nothing but each other, and
    the versions of a rubric likewise.
    """

    rubric: int
    quick: bool
    week: WeekScore
    usual: UsualRange | None


def open_log(path: str | PathLike[str] | None = None) -> "LogReader":
    """Return a reader of the log in a file, by default of the one the program uses here.

    `~` is the home folder. `practicelog config` shows the default.

    Raises:
        NoLogError: there is no file, or one of 0 bytes.
        NewerLogError: a newer practicelog wrote it.
        DamagedLogError: it is damaged or no practicelog log.
        LockedError: another program held it for 30 seconds.
    """
    reader = LogReader(_here().path if path is None else Path(path).expanduser())
    reader.plans()
    return reader


def _here() -> World:
    """Return what time it is, where, and which settings hold; nothing is told to anybody."""
    return World(os.environ, None, None, None)


class Streak(Record):
    """The streak in weeks and in days, and the ruling of every week."""

    weeks: WeekStreak
    days: DayRun
    rulings: tuple[Ruling, ...]


class LogReader:
    """Reads one log, and cannot change it.

    Every method is one read of the log as it is then. Nothing stays open in between, so that a
    notebook left standing never makes a `practicelog log` wait. Scores of records are in
    hundredths of a point, as the records say; levels and frames are in points.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close nothing: nothing is open."""

    def reps(
        self,
        drill: str | None = None,
        kind: Kind | None = None,
        since: Day | None = None,
        until: Day | None = None,
    ) -> tuple[Rep, ...]:
        """Return reps with their ratings, the earliest first; None takes any.

        `drill` may be the beginning of a name; `since` and `until` are both included.

        Raises:
            NotFoundError: there is no such drill.
            UsageError: no such kind, or no day.
        """
        here = _here()
        first, last, wanted = day_of(since, here), day_of(until, here), kind_of(kind)

        def found(log: Log) -> tuple[Rep, ...]:
            name = drill and drills.find(log, drill, archived=True).name
            return reps.listed(log, reps.Wanted(name, first, last, wanted))[::-1]

        return self._read(found)

    def streak(self) -> Streak:
        """Return the streak as of today: `weeks`, `days`, and the ruling of every week."""
        today = _here().today
        practice = self._read(lambda log: plans.practice(log, today))
        of_weeks = streak_of(practice.weeks)
        return Streak(of_weeks.weeks, day_run(practice), of_weeks.rulings)

    def weeks(self) -> tuple[Ruling, ...]:
        """Return every week of practice and whether it was kept, the earliest first."""
        return self.streak().rulings

    def levels(self, drill: str) -> tuple[Level, ...]:
        """Return the weekly levels of a drill by rubric and kind of score, the earliest first.

        Raises:
            NotFoundError: there is no such drill.
        """
        today = _here().today

        def found(log: Log) -> tuple[Level, ...]:
            name = drills.find(log, drill, archived=True).name
            series = weekly(log, plans.plans(log), today, name)
            return tuple(
                Level(key.rubric, key.quick, week, usual_range(weeks[:at]))
                for key, weeks in sorted(series.items())
                for at, week in enumerate(weeks)
            )

        return self._read(found)

    def promises(self) -> tuple[Made, ...]:
        """Return every promise and when its drill was practised again, the newest first."""
        today = _here().today
        return self._read(lambda log: promises.every(log, today))

    def frame(self, name: Frame) -> "DataFrame":
        """Return all reps, ratings or weeks as a data frame of pandas, in points and datetime64.

        Raises:
            UsageError: there is no such frame, or no pandas.
        """
        made: dict[str, Callable[[], DataFrame]] = {
            "reps": lambda: frames.of_reps(self.reps()),
            "ratings": lambda: frames.of_ratings(self.reps()),
            "takes": lambda: frames.of_takes(self.reps()),
            "weeks": lambda: frames.of_weeks(self.weeks()),
        }
        if name not in made:
            raise UsageError(f"There is no frame {quoted(name)}.", hint=f"known: {', '.join(made)}")
        return made[name]()

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
