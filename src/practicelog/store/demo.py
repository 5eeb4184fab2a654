"""Type everything of an invented practice into a log, each command under its own number."""

import sqlite3
from collections.abc import Iterable

from practicelog.core.coaching.focuses import new_focus
from practicelog.core.demo.craft import Crafted, TypedCount, TypedRatings, TypedScript
from practicelog.core.demo.practice import TypedFocus, TypedOff, TypedOutcome, TypedRep
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.streaks.offs import new_off
from practicelog.store import drills, focuses, metrics, plans, reps, scripts
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.recording import record

WORDS = {
    TypedOff: "off add",
    TypedFocus: "focus set",
    TypedOutcome: "focus close",
    TypedScript: "script edit",
    TypedCount: "metric add",
    TypedRatings: "import",
}


def type_in(log: sqlite3.Connection, everything: Iterable[Crafted]) -> None:
    """Carry out commands one after another, with the code behind those that people type."""
    for typed in everything:
        with recorded(log, NewCommand(typed.logged, _word(typed))):
            _carry_out(log, typed)


def _word(typed: Crafted) -> str:
    if isinstance(typed, TypedRep):
        return "go" if typed.takes else "log"
    return WORDS[type(typed)]


def _carry_out(log: sqlite3.Connection, typed: Crafted) -> None:
    if isinstance(typed, TypedRep):
        record(log, *typed)
    elif isinstance(typed, TypedOff):
        off = new_off(typed.first, typed.last, typed.reason, plans.days_off(log), typed.uid)
        plans.add_off(log, off)
    elif isinstance(typed, TypedFocus):
        focuses.add(log, new_focus(typed.focus, focuses.in_force(log), force=False))
    elif isinstance(typed, TypedCount):
        metrics.add(log, typed.metric)
    elif isinstance(typed, TypedScript):
        _write(log, typed)
    elif isinstance(typed, TypedRatings):
        _rate(log, typed)
    else:
        stored = {each.uid: each.id for each in focuses.in_force(log)}
        focuses.update(log, typed.focus._replace(id=stored[typed.focus.uid]))


def _write(log: sqlite3.Connection, typed: TypedScript) -> None:
    if typed.name in scripts.names(log):
        before = scripts.version(log, scripts.find(log, typed.name))
        scripts.revise(log, Rewrite(before, typed.text), typed.logged, typed.why)
        return
    script = Script(0, typed.uid, typed.name, typed.kind, archived=False, newest=1)
    scripts.add(log, script, Version(0, typed.name, 1, typed.logged, typed.text, typed.why))


def _rate(log: sqlite3.Connection, typed: TypedRatings) -> None:
    rep = reps.by_uid(log, typed.rep)
    if rep:
        rated = rep._replace(ratings=rep.ratings + typed.ratings)
        reps.update(log, rated, drills.of_rep(log, rep.id))
