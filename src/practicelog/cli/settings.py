"""What holds for this run, and where each value comes from: flag, environment, file or default."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from practicelog.core.calendar.clock import DEFAULT_ROLLOVER_HOUR
from practicelog.core.record import Record


class Setting(Record):
    """One value and where it comes from, in the user's words."""

    value: str
    source: str


class Settings(Record):
    """Everything that can be set; `zone` and `log` are resolved by World when they are unset."""

    rollover_hour: Setting
    zone: Setting | None
    seller: Setting | None
    log: Setting | None
    now: Setting | None


class Flags(Record):
    """The global options given before the command; None where they were not."""

    log: str | None = None
    now: str | None = None
    zone: str | None = None


def settings(
    flags: Flags,
    environ: Mapping[str, str],
    source: str = "",
    configured: Mapping[str, Any] = MappingProxyType({}),
) -> Settings:
    """Return what holds: a flag before the environment, the configuration, and the default.

    `configured` is what the configuration file named `source` sets.
    """
    given = {name: value for name, value in environ.items() if value}
    hour = configured.get("rollover_hour")
    return Settings(
        rollover_hour=Setting(str(hour), source)
        if hour is not None
        else Setting(str(DEFAULT_ROLLOVER_HOUR), "default"),
        zone=_first(
            ("--zone", flags.zone),
            (source, configured.get("zone")),
            ("TZ", given.get("TZ", "").removeprefix(":") or None),
        ),
        seller=_first((source, configured.get("seller"))),
        log=_first(("--log", flags.log), ("PRACTICELOG_FILE", given.get("PRACTICELOG_FILE"))),
        now=_first(("--now", flags.now), ("PRACTICELOG_NOW", given.get("PRACTICELOG_NOW"))),
    )


def _first(*candidates: tuple[str, str | None]) -> Setting | None:
    return next((Setting(value, source) for source, value in candidates if value is not None), None)
