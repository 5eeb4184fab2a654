"""Undo restores: after any history, each step back gives the export of the step before.

Revisions only ever rise, and what is deleted leaves a mark: both are no part of what is compared.
"""

import random
import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest
from tests.conftest import NOW, LogMaker
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.store.test_undo import DAY, DEEDS, add_rep, edit_reps

from practicelog.core.entries import Entry
from practicelog.core.extent import Extent
from practicelog.core.records.field import Metric, Notice, Rescoring
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.revisions import Rewrite
from practicelog.errors import NotFoundError
from practicelog.store import (
    focuses,
    metrics,
    notices,
    outgoing,
    promises,
    reps,
    rescorings,
    scripts,
)
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.history import newest
from practicelog.store.outgoing import Exported
from practicelog.store.undo import redo, undo

Log = sqlite3.Connection
Deed = Callable[[Log, str, Entry, date], object]
"""Takes the log, a new uid, what was typed, and a day."""

SEEDS = (1, 2) if SOAK else (1,)
HISTORIES = times(daily=12, soak=1000)
STEPS = 50
EVERYTHING = Extent(today=DAY)


def set_focus(log: Log, uid: str, entry: Entry, day: date) -> None:
    until = day + timedelta(days=90)
    why = entry.goal or "why"
    focuses.add(log, Focus(0, uid, "pitch", None, why, 400, day, until, "proposed", "Ana"))


def close_focuses(log: Log, _: str, entry: Entry, day: date) -> None:
    for focus in focuses.every(log)[::2]:
        focuses.update(log, focus._replace(state="closed", closed_on=day, outcome=entry.goal))


def add_promise(log: Log, uid: str, entry: Entry, day: date) -> None:
    promises.add(log, Promise(0, uid, None, "pitch", entry.goal or "call", None, day))


def close_promises(log: Log, _: str, __: Entry, day: date) -> None:
    for made in promises.every(log, day)[::2]:
        promises.close(log, made.promise._replace(closed_on=day, kept=True))


def add_notice(log: Log, uid: str, entry: Entry, day: date) -> None:
    notices.add(log, Notice(0, uid, day, entry.goal or "asked twice", "Ana"))


def add_metric(log: Log, uid: str, entry: Entry, day: date) -> None:
    metrics.add(log, Metric(0, uid, day, "calls", Decimal(entry.minutes or 1) / 2))


def rescore(log: Log, uid: str, _: Entry, day: date) -> None:
    for rep in reps.listed(log, reps.Wanted())[:1]:
        rescorings.add(log, Rescoring(0, uid, rep.id, day, 300))


def add_script(log: Log, uid: str, entry: Entry, _: date) -> None:
    first = Version(0, uid, 1, NOW, entry.goal or "Hello.\n")
    scripts.add(log, Script(0, uid, uid, "call", archived=False, newest=1), first)


def revise_scripts(log: Log, uid: str, entry: Entry, _: date) -> None:
    for name in scripts.names(log)[::2]:
        before = scripts.version(log, scripts.find(log, name))
        scripts.revise(log, Rewrite(before, f"{entry.goal} {uid}\n"), NOW, entry.goal)


def archive_scripts(log: Log, *_: object) -> None:
    for name in scripts.names(log)[1::2]:
        script = scripts.find(log, name)
        scripts.update(log, script._replace(archived=not script.archived))


ALL_DEEDS: tuple[Deed, ...] = (
    *DEEDS, add_rep, add_rep, edit_reps, set_focus, close_focuses, add_promise, close_promises,
    add_notice, add_metric, rescore, add_script, revise_scripts, archive_scripts,
)  # fmt: skip
TEXTS = (None, "ask first", "it's ''quoted''", "x=NULL y='1'", "\x1b[1m\u202e")


class Tally(NamedTuple):
    """What some histories came to; `wrong` says where an undo or redo gave something else."""

    done: int
    undone: int
    redone: int
    wrong: list[str]


def export(log: Log) -> list[Exported]:
    """Return what leaves the log, apart from revisions and from marks of what was deleted."""
    return [
        {name: value for name, value in record.items() if name != "revision"}
        for record in outgoing.records(log, EVERYTHING)
        if record["type"] != "deleted"
    ]


def carry_out(log: Log, chance: random.Random, number: int) -> bool:
    """Carry out some command; return whether it changed anything."""
    entry = Entry(
        minutes=chance.choice((None, 1, 20)),
        ratings=(f"who={chance.randint(1, 5)}", f"tone={chance.randint(1, 5)}"),
        goal=chance.choice(TEXTS),
        kind=chance.choice(("practice", "live", "learn")),
    )
    deed = chance.choice(ALL_DEEDS)
    log.execute("BEGIN IMMEDIATE")
    before = newest(log)
    with recorded(log, NewCommand(NOW, deed.__name__)):
        deed(log, f"uid-{number}", entry, DAY - timedelta(days=chance.randint(0, 30)))
    changed = newest(log) != before
    log.execute("COMMIT" if changed else "ROLLBACK")
    return changed


def history(log: Log, chance: random.Random) -> Tally:
    """Carry out 50 random steps, then take all of them back; compare after each undo and redo."""
    past, ahead, wrong = [export(log)], list[list[Exported]](), list[str]()
    done = undone = redone = 0
    for number in range(STEPS):
        step = chance.choices(("do", "undo", "redo"), (6, 3, 2))[0]
        if step == "undo" and len(past) > 1:
            undo(log, NOW)
            ahead.append(past.pop())
            undone += 1
        elif step == "redo" and ahead:
            redo(log, NOW)
            past.append(ahead.pop())
            redone += 1
        elif carry_out(log, chance, number):
            past.append(export(log))
            ahead.clear()
            done += 1
            continue
        wrong += [f"step {number}: {step}"] if export(log) != past[-1] else []
    while len(past) > 1:
        undo(log, NOW)
        past.pop()
        undone += 1
        wrong += ["at the end"] if export(log) != past[-1] else []
    with pytest.raises(NotFoundError):
        undo(log, NOW)
    return Tally(done, undone, redone, wrong)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_undo_gives_the_export_of_the_step_before(
    new_log: LogMaker, figure: Say, seed: int
) -> None:
    tallies = []
    for number in range(HISTORIES):
        with new_log() as log:
            tallies.append(history(log, random.Random(f"{seed} {number}")))
            assert log.execute("PRAGMA foreign_key_check").fetchall() == []
    wrong = {number: tally.wrong for number, tally in enumerate(tallies) if tally.wrong}
    figure(
        "undo restores",
        tried=f"{HISTORIES:,} random histories × {STEPS} steps: "
        f"{sum(tally.undone for tally in tallies):,} undos, "
        f"{sum(tally.redone for tally in tallies):,} redos",
        found=f"{len(wrong)} histories with another export",
        wanted="0 histories with another export",
        seed=seed,
    )

    assert wrong == {}
