"""The clock of one run: now, the reader's zone, today, and the dates that are typed."""

import os
from datetime import UTC, date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from practicelog import system
from practicelog.annotations import TYPE_CHECKING
from practicelog.cli.preferences import Preferences
from practicelog.cli.settings import Setting
from practicelog.core.calendar.clock import practice_day
from practicelog.core.calendar.moments import Moment, moment_typed
from practicelog.core.uids import uuid7
from practicelog.core.wording import count_words, day_words
from practicelog.core.zones import is_offset, is_zone, zone_named
from practicelog.errors import UsageError, quoted

if TYPE_CHECKING:
    from practicelog.core.calendar.dates import FreeDate

FIRST_YEAR = 1970
TZ, SYSTEM = "TZ", "system"
UNKNOWN = "UTC"
SET_ZONE = "Yours is kept by practicelog config set zone Europe/Berlin."
LAST_YEAR = 9999
NOW_TYPED = "now"


class Clock(Preferences):
    """What time it is for this run, and in which zone; fixed where flags or environment say so."""

    @cached_property
    def now(self) -> datetime:
        """The instant this command runs at, in UTC: the real one, or the one it was given."""
        fixed = self.settings.now
        if not fixed:
            return datetime.now(UTC)  # noqa: TID251 - this is the one place that reads the clock
        try:
            at = datetime.fromisoformat(fixed.value if fixed.value.isprintable() else "")
            known = at.tzinfo and FIRST_YEAR <= at.year < LAST_YEAR
            return at.astimezone(UTC) if known else _no_instant(fixed)
        except (ValueError, OverflowError):
            return _no_instant(fixed)

    def check_clock(self) -> None:
        """Make sure that a clock and a zone typed for this run can be read, whoever looks at them.

        Raises:
            UsageError: one cannot.
        """
        for name in ("now", "zone"):
            if getattr(self.flags, name) is not None:
                getattr(self, name)

    def by_now(self) -> datetime:
        """Look at the clock anew, for what goes on for a while; return the instant, to the second.

        From then on that is the `now` of this run.
        """
        for read in ("now", "today"):
            self.__dict__.pop(read, None)
        self.now = self.now.replace(microsecond=0)
        return self.now

    @cached_property
    def zone_setting(self) -> Setting:
        """The name of the reader's zone and where it comes from."""
        found = self.settings.of("zone")
        if found and (found.source != TZ or _is_name(found.value)):
            return found
        _, _, name = os.path.realpath(system.LOCALTIME).partition("/zoneinfo/")
        return Setting(name, SYSTEM) if not found and is_zone(name) else self._machines_zone(found)

    def _machines_zone(self, variable: Setting | None) -> Setting:
        """Return the zone of a machine that does not just name one; a doubt is remarked on."""
        from practicelog.cli.zones import of_machine, of_variable  # most zones have a name

        meant = of_variable(variable.value, self.now) if variable else None
        if variable and not meant:
            self.remark(f"TZ: {quoted(variable.value)} is not a time zone; the system's is taken.")
        zone = meant or of_machine(self.now, system.LOCALTIME)
        if zone is None or not zone.exact:
            offset = zone.name if zone else UNKNOWN
            self.remark(f"The time zone has no name; {offset} is taken. {SET_ZONE}")
        said = f"{TZ}: {variable.value}" if variable and meant else SYSTEM
        return Setting(zone.name if zone else UNKNOWN, said)

    def remark(self, text: str) -> None:
        """Tell the reader of a doubt that ends nothing."""

    @cached_property
    def zone(self) -> ZoneInfo:
        """The reader's time zone."""
        name, source = self.zone_setting
        try:
            return zone_named(name)
        except (KeyError, ValueError, OSError) as error:
            raise UsageError(
                f"{source}: {quoted(name)} is not a time zone.", hint="for example Europe/Berlin"
            ) from error

    @cached_property
    def rollover_hour(self) -> int:
        """The local hour at which a practice day begins."""
        return int(self.settings.value("rollover_hour") or 0)

    @cached_property
    def today(self) -> date:
        """The practice day of now, in the reader's zone."""
        return self.day_of(self.now)

    def day_of(self, at: datetime) -> date:
        """Return the practice day of an instant."""
        return practice_day(at, self.zone, self.rollover_hour)

    def moment(self, on: str | None) -> Moment:
        """Return when a rep was practised: as typed for `--on`, or now."""
        if on is None or on.strip().lower() == NOW_TYPED:
            return Moment(self.now.replace(microsecond=0), self.zone.key, self.today)
        from practicelog.core.calendar.dates import outside, past_when  # few lines have a date

        when = past_when(on, self.today, self.read_freely)
        if when.is_in_doubt(self.today):
            self.make_sure(on, when.day)
        moment = moment_typed(when, self.now, self.zone, self.rollover_hour)
        if min(moment.at.year, moment.day.year) < FIRST_YEAR:  # the small hours of its first day
            raise outside(on)
        return moment

    def make_sure(self, typed: str, day: date) -> None:
        """Go on only where a day is meant that lies further back than whoever typed it may think.

        Raises:
            UsageError: nobody can say; the hint is the day in full.
        """
        back = count_words((self.today - day).days, "day")
        raise UsageError(
            f"{quoted(typed)} is {day_words(day)}, {back} back.",
            hint=f"write it as {day} if that day is meant",
        )

    def past_day(self, text: str | None) -> date | None:
        """Return a day typed that lies behind, if one was typed."""
        if text is None:
            return None
        from practicelog.core.calendar.dates import past_day  # few lines have a date

        return past_day(text, self.today, self.read_freely)

    def coming_day(self, text: str | None) -> date | None:
        """Return a day typed that lies ahead, if one was typed."""
        if text is None:
            return None
        from practicelog.core.calendar.dates import coming_day  # few lines have a date

        return coming_day(text, self.today, self.read_freely)

    def day_range(self, text: str) -> tuple[date, date]:
        """Return the first and the last of the days typed."""
        from practicelog.core.calendar.dates import day_range  # few lines have a date

        return day_range(text, self.today, self.read_freely)

    def new_uid(self) -> str:
        """Return a new UUID of version 7."""
        return uuid7(int(self.now.timestamp() * 1000), os.urandom(10))

    @staticmethod
    def read_freely(text: str) -> "FreeDate | None":
        """Read a date written with a month's name; None when it cannot be read."""
        from practicelog.cli.free_dates import read_freely  # loads dateutil

        return read_freely(text)


def _is_name(text: str) -> bool:
    """Tell whether a text names a zone; an offset in `TZ` could be counted either way."""
    return is_zone(text) and not is_offset(text)


def _no_instant(fixed: Setting) -> datetime:
    raise UsageError(
        f"{fixed.source}: {quoted(fixed.value)} is not an instant with its offset.",
        hint=f"{fixed.source} 2026-11-20T17:30:00+01:00",
    )
