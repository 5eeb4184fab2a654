"""The name of the time zone that a machine is set to, in whichever way it says so.

A rep keeps the name of its zone, so that its day can be told in ten years. A machine may name a
zone, but may also point to a file or state rules (POSIX `TZ`); then the zone is looked for whose
clocks show the same.
"""

import os.path
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

from practicelog import system
from practicelog.core.record import Record
from practicelog.core.zones import is_zone, offset_name, zone_of_rules

CANONICAL = "zone1970.tab"

WEEK = timedelta(weeks=1)
WEEKS_BACK, WEEKS_AHEAD = 52, 104
YEARS_BACK = 60
LARGEST_FILE = 2**20
HOUR = timedelta(hours=1)

_NAME = r"(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)"
_TIME = r"[+-]?\d{1,3}(?::\d\d){0,2}"
_DATE = rf",(?:J?\d{{1,3}}|M\d{{1,2}}\.\d\.\d)(?:/{_TIME})?"
RULES = re.compile(
    rf"{_NAME}{_TIME}(?P<summer>{_NAME}(?:{_TIME})?(?P<dates>{_DATE}{_DATE})?)?", re.ASCII
)
"""What POSIX lets `TZ` say: a name and an offset, those of summer, and when that is."""
USUAL = ",M3.2.0,M11.1.0"
"""When summer is where the rules do not say, as libc takes it."""


class Machine(Record):
    """A zone by name; `exact` is false where it only has the same offset now."""

    name: str
    exact: bool = True


def of_variable(text: str, now: datetime) -> Machine | None:
    """Return the zone that `TZ` means where it is no name: a file or rules; None for neither."""
    if text.startswith("/"):
        return of_file(Path(text), now)
    rules = RULES.fullmatch(text)
    if not rules:
        return None
    with suppress(ValueError):  # a clock a day ahead or behind
        return _like(zone_of_rules(text + _untold(rules)), now, ())
    return None


def _untold(rules: re.Match[str]) -> str:
    return USUAL if rules["summer"] and not rules["dates"] else ""


def of_machine(now: datetime, localtime: str) -> Machine | None:
    """Return the zone of this machine: by its file, else by what other systems have in its place.

    None where it has neither, as in a container: such a machine counts in UTC.
    """
    file = Path(localtime)
    found = of_file(file, now)
    if found or file.exists():
        return found
    from tzlocal import get_localzone_name  # where TZ and the links say nothing

    known = get_localzone_name()
    return Machine(known) if known else None


def of_file(file: Path, now: datetime) -> Machine | None:
    """Return the zone of a file: by the name it has or links to, else by what is in it.

    None where it cannot be read as a zone.
    """
    _, zoneinfo, name = os.path.realpath(file).partition("/zoneinfo/")
    if zoneinfo and is_zone(name):
        return Machine(name)
    try:
        with file.open("rb") as content:
            zone = ZoneInfo.from_file(BytesIO(content.read(LARGEST_FILE)))
    except (OSError, ValueError, EOFError):
        return None
    return _like(zone, now, [now - n * 4 * WEEK for n in range(13 * YEARS_BACK)])


def _like(zone: ZoneInfo, now: datetime, past: Iterable[datetime]) -> Machine:
    """Return the zone whose clocks show the same from a year ago to two years ahead.

    Of several the one most alike before, then what the machine names, then the usual name.
    """
    near = [now + n * WEEK for n in range(-WEEKS_BACK, WEEKS_AHEAD)]
    alike = [name for name in available_timezones() if _agree(zone, ZoneInfo(name), near)]
    if not alike:
        return _fixed(zone, now)
    stated, canonical = _stated(), _canonical()

    def differences(name: str) -> tuple[object, ...]:
        other = ZoneInfo(name)
        before = sum(_offset(zone, at) != _offset(other, at) for at in past)
        letters = [at.astimezone(zone).tzname() != at.astimezone(other).tzname() for at in near]
        return (
            before,
            name != stated,
            any(letters),
            name != now.astimezone(zone).tzname(),
            name not in canonical,
            name,
        )

    return Machine(min(alike, key=differences))


def _agree(one: ZoneInfo, other: ZoneInfo, times: Iterable[datetime]) -> bool:
    return all(_offset(one, at) == _offset(other, at) for at in times)


def _offset(zone: ZoneInfo, at: datetime) -> timedelta | None:
    return at.astimezone(zone).utcoffset()


def _fixed(zone: ZoneInfo, now: datetime) -> Machine:
    """Return the zone that always has the offset of now, by its name where it has one."""
    offset = _offset(zone, now) or timedelta()
    hours, rest = divmod(offset, HOUR)
    name = f"Etc/GMT{-hours:+d}"  # counted westward, as POSIX does
    return Machine(name if not rest and is_zone(name) else offset_name(offset), exact=False)


def _stated() -> str:
    with suppress(OSError, UnicodeDecodeError):
        return Path(system.TIMEZONE).read_text("utf-8").strip()
    return ""


def _canonical() -> set[str]:
    """Return the names that stand for those that are the same since 1970, where they are listed."""
    for folder in TZPATH:
        with suppress(OSError, UnicodeDecodeError):
            lines = Path(folder, CANONICAL).read_text("utf-8").splitlines()
            return {line.split("\t")[2] for line in lines if not line.startswith("#")}
    return set()
