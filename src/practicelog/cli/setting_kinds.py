"""What a setting may be: a file, a time zone, an hour, a person's name."""

import os.path
from collections.abc import Callable

from practicelog import system
from practicelog.annotations import Any
from practicelog.core.names import LONGEST_NAME
from practicelog.core.record import Record
from practicelog.core.zones import is_zone
from practicelog.errors import UsageError

DAILY_SYNC = "daily"
LAST_HOUR = 23
LONGEST_PATH = 4096
A_NAME = f"a name of at most {LONGEST_NAME} characters"


class Kind(Record):
    """What values of a setting are.

    `typed` makes of a text what the configuration holds and raises ValueError, or UsageError with
    the reason, where it cannot be; `fits` tells of what a configuration holds whether it can be;
    `expected` is what a value is, in the user's words.
    """

    typed: Callable[[str], Any]
    fits: Callable[[Any], bool]
    expected: str


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_PATH


def _is_short(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_NAME


def _is_hour(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LAST_HOUR


def _is_daily(value: Any) -> bool:
    return bool(value == DAILY_SYNC)


def _daily(text: str) -> str:
    if not _is_daily(text):
        raise ValueError
    return text


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


def _zone(text: str) -> str:
    if not is_zone(text):
        raise ValueError
    return text


TEXT = Kind(str, _is_text, "a text")
FILE = Kind(_path, _is_text, "the name of a file")
FOLDER = Kind(_path, _is_text, "the name of a folder")
RECIPIENTS = Kind(_recipients, _is_text, "an age recipient or the name of a file")
PROGRAM = Kind(_command, _is_text, "a program with its options")
ZONE = Kind(_zone, _is_text, "a time zone")
HOUR = Kind(int, _is_hour, f"an hour from 0 to {LAST_HOUR}")
DAILY = Kind(_daily, _is_daily, DAILY_SYNC)


def name_of(key: str) -> Kind:
    """Return the kind of a setting that names somebody else than “self”."""

    def fits(value: Any) -> bool:
        try:
            return _is_text(value) and bool(_named(key)(value))
        except UsageError:
            return False

    return Kind(_named(key), fits, A_NAME)


def own_name_of(key: str) -> Kind:
    """Return the kind of a setting with the seller's name; a file may hold any that is short."""
    return Kind(_named(key), _is_short, A_NAME)


def _named(key: str) -> Callable[[str], str]:
    def typed(text: str) -> str:
        from practicelog.core.persons import person  # a name that is set is seldom

        return person(text.strip(), key)

    return typed
