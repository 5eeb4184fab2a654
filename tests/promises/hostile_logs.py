"""Reps whose every text is hostile."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import count, repeat
from random import Random

from tests.conftest import NOW
from tests.difficult_log import BERLIN, uid
from tests.promises.hostile_texts import SHORT, many_lines, one_line

from practicelog.core.records import natures as of
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import Rep
from practicelog.core.records.rep_fields import FIELDS, LABELLED
from practicelog.store import drills, reps

LABELS = tuple(name for _, name in LABELLED)
FREE = tuple(each for each in FIELDS if each.nature in of.TEXTS)
TEXTS = tuple(sorted((each.name for each in FREE), key=lambda name: name in LABELS))
"""The texts of a rep, as a rep is told whole: first those of its summary, then those with a label.

They are taken from the fields, so that the text of a new field is tried without being named here.
"""

Texts = Mapping[str, str]
TODAY = date(2026, 11, 21)


def texts_of(lines: Iterator[str], names: Iterator[str], notes: Iterator[str]) -> Texts:
    """Return the texts of a rep, each the next of its nature."""
    by_nature = {of.LINE: lines, of.ADDRESS: lines, of.PERSON: names, of.LINES: notes}
    return {each.name: next(by_nature[each.nature]) for each in FREE}


def drawn(chance: Random) -> Texts:
    """Return a hostile text for each of a rep's."""
    return texts_of(
        (one_line(chance) for _ in count()),
        (one_line(chance, SHORT) for _ in count()),
        (many_lines(chance) for _ in count()),
    )


def same(line: str, name: str = "x", note: str = "x") -> Texts:
    """Return the texts of a rep where all of a nature are this one."""
    return texts_of(repeat(line), repeat(name), repeat(note))


def add_rep(log: sqlite3.Connection, number: int, drill: Drill, texts: Texts) -> Rep:
    """Store a rep with these texts, some minutes and days before now."""
    at = NOW - timedelta(days=number % 28, minutes=number)
    day = TODAY - timedelta(days=number % 28)
    rep = Rep(0, uid(number), at, BERLIN, day, at, drill.name, drill.rubric, **texts)  # type: ignore[arg-type]
    return reps.add(log, rep, drill)


def armed(log: sqlite3.Connection, name: str, what: str, hint: str) -> Drill:
    """Give a drill a hostile description and a criterion with a hostile hint."""
    drill = drills.find(log, name)
    criteria = (*drill.criteria[:2], Criterion("tempo", hint))
    drills.update(log, drill._replace(what=what, rubric=drill.rubric + 1, criteria=criteria))
    return drills.find(log, name)
