"""Type everything of an invented practice into a log, each command under its own number."""

import sqlite3
from collections.abc import Iterable

from practicelog.core.coaching.focuses import new_focus
from practicelog.core.demo.practice import Typed, TypedFocus, TypedOff, TypedOutcome, TypedRep
from practicelog.core.streaks.offs import new_off
from practicelog.store import focuses, plans
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.recording import record

WORDS = {
    TypedRep: "log",
    TypedOff: "off add",
    TypedFocus: "focus set",
    TypedOutcome: "focus close",
}


def type_in(log: sqlite3.Connection, everything: Iterable[Typed]) -> None:
    """Carry out commands one after another, with the code behind those that people type."""
    for typed in everything:
        with recorded(log, NewCommand(typed.logged, WORDS[type(typed)])):
            _carry_out(log, typed)


def _carry_out(log: sqlite3.Connection, typed: Typed) -> None:
    if isinstance(typed, TypedRep):
        record(log, *typed)
    elif isinstance(typed, TypedOff):
        off = new_off(typed.first, typed.last, typed.reason, plans.days_off(log), typed.uid)
        plans.add_off(log, off)
    elif isinstance(typed, TypedFocus):
        focuses.add(log, new_focus(typed.focus, focuses.in_force(log), force=False))
    else:
        stored = {each.uid: each.id for each in focuses.in_force(log)}
        focuses.update(log, typed.focus._replace(id=stored[typed.focus.uid]))
