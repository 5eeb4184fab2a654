"""What can be set: each setting declared once, and what holds for this run, with its source."""

import os.path
from collections.abc import Callable, Mapping
from types import MappingProxyType

from practicelog import system
from practicelog.annotations import Any
from practicelog.core.calendar.clock import DEFAULT_ROLLOVER_HOUR
from practicelog.core.names import LONGEST_NAME
from practicelog.core.record import Record
from practicelog.core.zones import is_zone
from practicelog.errors import UsageError, file_name, quoted

DAILY = "daily"
LAST_HOUR = 23
LONGEST_PATH = 4096


class Setting(Record):
    """One value and where it comes from, in the user's words."""

    value: str
    source: str


class Flags(Record):
    """The global options given before the command; None where they were not."""

    log: str | None = None
    now: str | None = None
    zone: str | None = None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_PATH


def _is_short(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_NAME


def _is_hour(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LAST_HOUR


def _name_of(key: str) -> Callable[[str], str]:
    """Return the rule of a name, which raises UsageError with the reason where it cannot be."""

    def typed(text: str) -> str:
        from practicelog.core.persons import person  # a name that is set is seldom

        return person(text.strip(), key)

    return typed


def _is_name(value: Any) -> bool:
    try:
        return _is_text(value) and bool(_name_of("")(value))
    except UsageError:
        return False


def _path(text: str) -> str:
    """Return the path that a text means from any folder; `~` stays, the home folder may move."""
    if not text.strip() or not text.isprintable() or len(text) > LONGEST_PATH:
        raise ValueError
    return text if text.startswith("~") else os.path.abspath(text)  # noqa: PTH100 - loads nothing


def _recipients(text: str) -> str:
    return text if text.startswith("age1") else _path(text)


def _command(text: str) -> str:
    """Return a text that is some words of a command."""
    if not text.isprintable() or len(text) > LONGEST_PATH or not system.command_words(text):
        raise ValueError
    return text


def _daily(text: str) -> str:
    if not _is_daily(text):
        raise ValueError
    return text


def _is_daily(value: Any) -> bool:
    return bool(value == DAILY)


def _zone(text: str) -> str:
    if not is_zone(text):
        raise ValueError
    return text


class Declared(Record):
    """One thing that can be set: what it means, what it may be, and what goes before what.

    A flag goes before `variable`, that before the configuration, that before `fallback` (another
    variable of the environment), and that before `default`. `typed` makes of a text what the
    configuration holds and raises ValueError where it cannot be, `fits` tells of what a
    configuration holds whether it can be. `otherwise` says what holds where nothing sets it and
    there is no default.
    """

    key: str
    meaning: str
    example: str
    typed: Callable[[str], Any] = str
    fits: Callable[[Any], bool] = _is_text
    expected: str = "a name of at most 80 characters"
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
        typed=_path,
        expected="the name of a file",
        flag="--log",
        variable="PRACTICELOG_FILE",
        otherwise="`practice.db` in your data folder",
    ),
    Declared(
        "zone",
        "Your time zone, by its IANA name. It decides on which day you practised.",
        "Europe/Berlin",
        typed=_zone,
        expected="a time zone",
        flag="--zone",
        fallback="TZ",
        otherwise="that of the machine",
    ),
    Declared(
        "rollover_hour",
        "The hour at which a practice day begins; what you practise earlier is yesterday's.",
        "0",
        typed=int,
        fits=_is_hour,
        expected=f"an hour from 0 to {LAST_HOUR}",
        default=str(DEFAULT_ROLLOVER_HOUR),
    ),
    Declared(
        "seller",
        "Your name. It stands in what you export, and a file with another is refused as yours.",
        "Kim",
        typed=_name_of("seller"),
        fits=_is_short,
        otherwise="nobody's",
    ),
    Declared(
        "sync_folder",
        "The folder where your logs meet. `~` is your home folder.",
        "~/Sync/practice",
        typed=_path,
        expected="the name of a folder",
        otherwise="none: `practicelog sync FOLDER` names it",
    ),
    Declared(
        "sync_identity",
        "Your age identity: the files in that folder are encrypted for you, and for whom you name.",
        "~/.config/practicelog/identity.txt",
        typed=_path,
        expected="the name of a file",
        otherwise="none: the files are plain",
    ),
    Declared(
        "sync_encrypt_to",
        "Who else may read the files in that folder: an age recipient, or a file of them.",
        "~/.config/practicelog/recipients.txt",
        typed=_recipients,
        expected="an age recipient or the name of a file",
        otherwise="you alone",
    ),
    Declared(
        "sync",
        "`daily`: sync after the first command of a day, once you have synced by hand.",
        "daily",
        typed=_daily,
        fits=_is_daily,
        expected="daily",
        otherwise="only where you type `practicelog sync`",
    ),
    Declared(
        "coach",
        "Your coach's name. It stands in the rating form, so that the ratings come back under it.",
        "Ana",
        typed=_name_of("coach"),
        fits=_is_name,
        otherwise="the coach writes it",
    ),
    Declared(
        "notifier",
        "The program that shows a reminder; it is given a title and a text.",
        "notify-send",
        typed=_command,
        expected="a program with its options",
        variable="PRACTICELOG_NOTIFIER",
        otherwise="that of the desktop",
    ),
)
"""Everything the configuration can hold, in the order in which it is shown."""

NOW = Declared(
    "now",
    "A fixed clock, with its offset.",
    "2026-11-20T17:30:00+01:00",
    flag="--now",
    variable="PRACTICELOG_NOW",
    otherwise="the clock of the machine; it cannot stand in the file",
)
DEBUG = Declared(
    "debug",
    "`1`: of a bug its whole trace is told, to be reported.",
    "1",
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
