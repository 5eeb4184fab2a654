"""A log in which some hostile texts stand in every place that takes a text."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import cycle, islice, repeat
from pathlib import Path

from tests.conftest import NOW
from tests.difficult_log import BERLIN, uid
from tests.promises.hostile_logs import TODAY, add_rep, texts_of
from tests.promises.hostile_texts import SHORT

from practicelog.core.records.card import Card
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.field import Notice
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.plan import DayOff
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.revisions import Rewrite
from practicelog.store import cards, drills, focuses, notices, plans, promises, reps, scripts
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import Log, writing
from practicelog.store.creation import fill

UNTIL = TODAY + timedelta(days=30)
OLD = date(2026, 1, 10)
OLD_TAKES = 8


def script_name(number: int) -> str:
    """Return the name of the script with a text; markup of Rich may stand in it."""
    return f"s{number}[bold]%n"


def drill_name(number: int) -> str:
    return f"d{number}[bold]%n"


def log_of(file: Path, lines: Sequence[str], notes: Sequence[str]) -> None:
    """Make a log where each line stands in every field of one line, each note in longer ones."""
    with writing(file, lambda log: fill(log, NOW)) as log, recorded(log, NewCommand(NOW, "test")):
        for number, (line, note) in enumerate(zip(lines, notes, strict=True)):
            name = cut(line)
            texts = texts_of(islice(cycle(lines), number, None), repeat(name), repeat(note))
            add_rep(log, 10 + number, drills.find(log, "opener"), texts)
            _add_aims(log, number, line, name)
            _add_script(log, number, line, note)
            _add_card(log, number, line, note[:2000])
            _add_drill(log, number, line, lines[number - 1])
        for number in range(OLD_TAKES):
            _add_old_take(log, number, lines[number % len(lines)], notes[number % len(lines)])


def cut(line: str) -> str:
    """Return as much of a text as a name may have."""
    name = line[:SHORT]
    return name if name.strip() else "x"


def _add_aims(log: Log, number: int, line: str, name: str) -> None:
    focus = Focus(0, uid(2000 + number), "pitch", None, line, None, TODAY, UNTIL)
    focuses.add(log, focus._replace(state="proposed", proposed_by=name))
    mine = focuses.add(log, focus._replace(uid=uid(3000 + number)))
    if number:
        focuses.update(log, mine._replace(state="closed", closed_on=TODAY, outcome=line))
    promises.add(log, Promise(0, uid(4000 + number), None, None, line, name, TODAY))
    notices.add(log, Notice(0, uid(5000 + number), TODAY, line, name))
    day = date(2025, 1, 1) + timedelta(days=number)
    plans.add_off(log, DayOff(0, uid(6000 + number), day, day, line))


def _add_card(log: Log, number: int, line: str, note: str) -> None:
    cards.add(log, Card(0, uid(7500 + number), "opener", note, line[:200]))


def _add_script(log: Log, number: int, line: str, note: str) -> None:
    name = script_name(number)
    script = Script(0, uid(7000 + number), name, "email", archived=False, newest=1)
    first = scripts.add(log, script, Version(0, name, 1, NOW, f"as it was {line}", line))
    scripts.revise(log, Rewrite(first, note), NOW, line)


def _add_drill(log: Log, number: int, line: str, hint: str) -> None:
    criteria = (Criterion("tempo", hint), Criterion("pause", line))
    drill = Drill(0, uid(8000 + number), drill_name(number), line, False, 1, criteria)
    drills.add(log, drill)


def _add_old_take(log: Log, number: int, line: str, note: str) -> None:
    """Add a take of the first drill, old enough to be scored again."""
    day = OLD + timedelta(days=number)
    at = NOW - (TODAY - day)
    drill = drills.find(log, drill_name(0))
    rated = tuple(Rating(SELF, each.name, 3) for each in drill.criteria)
    rep = Rep(0, uid(9000 + number), at, BERLIN, day, at, drill.name, 1, ratings=rated)
    reps.add(log, rep._replace(score=300, goal=line, note=note), drill)
