"""What can be set: each setting declared once, and what holds for this run, with its source."""

from collections.abc import Mapping
from types import MappingProxyType

from practicelog.annotations import Any
from practicelog.cli.setting_kinds import (
    DAILY,
    FILE,
    FOLDER,
    HOUR,
    PROGRAM,
    RECIPIENTS,
    TEXT,
    ZONE,
    Kind,
    name_of,
    own_name_of,
)
from practicelog.core.calendar.clock import DEFAULT_ROLLOVER_HOUR
from practicelog.core.record import Record
from practicelog.errors import UsageError, file_name, quoted


class Setting(Record):
    """One value and where it comes from, in the user's words."""

    value: str
    source: str


class Flags(Record):
    """The global options given before the command; None where they were not."""

    log: str | None = None
    now: str | None = None
    zone: str | None = None


class Declared(Record):
    """One thing that can be set: what it means, what it may be, and what goes before what.

    A flag goes before `variable`, that before the configuration, that before `fallback` (another
    variable of the environment), and that before `default`. `otherwise` says what holds where
    nothing sets it and there is no default.
    """

    key: str
    meaning: str
    example: str
    kind: Kind
    flag: str = ""
    variable: str = ""
    fallback: str = ""
    default: str = ""
    otherwise: str = ""

    def of(
        self, flags: Flags, environ: Mapping[str, str], configured: Setting | None
    ) -> Setting | None:
        """Return what holds for a run; None where nothing sets it."""
        flag = getattr(flags, self.key, None)
        if flag is not None:
            return Setting(flag, self.flag)
        if environ.get(self.variable):
            return Setting(environ[self.variable], self.variable)
        if configured:
            return configured
        if left := environ.get(self.fallback, "").removeprefix(":"):
            return Setting(left, self.fallback)
        return Setting(self.default, "default") if self.default else None


SETTINGS = (
    Declared(
        "log",
        "The log's file. `~` is your home folder.",
        "~/Documents/practice.db",
        FILE,
        flag="--log",
        variable="PRACTICELOG_FILE",
        otherwise="`practice.db` in your data folder",
    ),
    Declared(
        "zone",
        "Your time zone, by its IANA name. It decides on which day you practised.",
        "Europe/Berlin",
        ZONE,
        flag="--zone",
        fallback="TZ",
        otherwise="that of the machine",
    ),
    Declared(
        "rollover_hour",
        "The hour at which a practice day begins; what you practise earlier is yesterday's.",
        "0",
        HOUR,
        default=str(DEFAULT_ROLLOVER_HOUR),
    ),
    Declared(
        "seller",
        "Your name. It stands in what you export, and a file with another is refused as yours.",
        "Kim",
        own_name_of("seller"),
        otherwise="nobody's",
    ),
    Declared(
        "sync_folder",
        "The folder where your logs meet. `~` is your home folder.",
        "~/Sync/practice",
        FOLDER,
        otherwise="none: `practicelog sync FOLDER` names it",
    ),
    Declared(
        "sync_identity",
        "Your age identity: the files in that folder are encrypted for you, and for whom you name.",
        "~/.config/practicelog/identity.txt",
        FILE,
        otherwise="none: the files are plain",
    ),
    Declared(
        "sync_encrypt_to",
        "Who else may read the files in that folder: an age recipient, or a file of them.",
        "~/.config/practicelog/recipients.txt",
        RECIPIENTS,
        otherwise="you alone",
    ),
    Declared(
        "sync",
        "`daily`: sync after the first command of a day, once you have synced by hand.",
        "daily",
        DAILY,
        otherwise="only where you type `practicelog sync`",
    ),
    Declared(
        "coach",
        "Your coach's name. It stands in the rating form, so that the ratings come back under it.",
        "Ana",
        name_of("coach"),
        otherwise="the coach writes it",
    ),
    Declared(
        "notifier",
        "The program that shows a reminder; it is given a title and a text.",
        "notify-send",
        PROGRAM,
        variable="PRACTICELOG_NOTIFIER",
        otherwise="that of the desktop",
    ),
)
"""Everything the configuration can hold, in the order in which it is shown."""

NOW = Declared(
    "now",
    "A fixed clock, with its offset.",
    "2026-11-20T17:30:00+01:00",
    TEXT,
    flag="--now",
    variable="PRACTICELOG_NOW",
    otherwise="the clock of the machine; it cannot stand in the file",
)
DEBUG = Declared(
    "debug",
    "`1`: of a bug its whole trace is told, to be reported.",
    "1",
    TEXT,
    variable="PRACTICELOG_DEBUG",
    otherwise="one line; it cannot stand in the file",
)
UNWRITTEN = (NOW, DEBUG)
"""What only a flag or the environment sets."""

DECLARED = {each.key: each for each in SETTINGS}


class Settings:
    """What holds for one run: each setting by its key."""

    def __init__(
        self,
        flags: Flags,
        environ: Mapping[str, str],
        source: str = "",
        configured: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        """Take the flags, the environment, and what the configuration named `source` sets."""
        self._flags = flags
        self._environ = environ
        self._configured = {key: Setting(str(value), source) for key, value in configured.items()}

    def of(self, key: str) -> Setting | None:
        """Return what holds of a setting; None where nothing sets it."""
        return DECLARED[key].of(self._flags, self._environ, self._configured.get(key))

    def value(self, key: str) -> str | None:
        """Return the value that holds of a setting; None where nothing sets it."""
        found = self.of(key)
        return found and found.value

    @property
    def now(self) -> Setting | None:
        """The fixed clock, if there is one."""
        return NOW.of(self._flags, self._environ, None)


def unreadable(file: object, error: Exception) -> UsageError:
    """Return that a configuration cannot be read, and why."""
    why = error.strerror if isinstance(error, OSError) else error
    if isinstance(error, RecursionError):
        why = "it is nested too deep"
    return UsageError(f"The configuration {file_name(file)} cannot be read: {why}")


def declared(key: str) -> Declared:
    """Return the setting of a key.

    Raises:
        UsageError: there is none.
    """
    if key not in DECLARED:
        raise UsageError(
            f"{quoted(key)} is not known.",
            hint=f"known are {', '.join(DECLARED)}",
        )
    return DECLARED[key]
