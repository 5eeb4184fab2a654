"""What becomes of a session that is left before its close."""

from collections.abc import Callable

from practicelog.cli.session.practice import Practice
from practicelog.core.entries import Entry
from practicelog.core.sessions.question import ENTER
from practicelog.reports.rep import confirmation
from practicelog.reports.timer import dropped_words

KEPT = "The session is kept: practicelog go goes on with it."


class LeftError(Exception):
    """The session is left; what is told then."""


Telling = Callable[[str], str]


def _keep(_: Practice, told: Telling) -> None:
    raise LeftError(told(KEPT))


def _record(practice: Practice, told: Telling) -> None:
    raise LeftError(told(confirmation(*practice.record(Entry()))))


def _drop(practice: Practice, told: Telling) -> None:
    practice.drop()
    raise LeftError(told(dropped_words(practice.session)))


LEAVES: dict[str, Callable[[Practice, Telling], None]] = {
    ENTER: lambda *_: None,
    "k": _keep,
    "r": _record,
    "d": _drop,
}
"""What becomes of a session that is left, by key."""
