"""Reps whose every text is hostile."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from tests.conftest import NOW
from tests.difficult_log import BERLIN, uid
from tests.promises.hostile_texts import SHORT, many_lines, one_line

from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import Rep
from practicelog.store import drills, reps

TEXTS = ("goal", "change", "kept", "next", "partner", "note")
"""The texts of a rep, in which they are given here."""

TODAY = date(2026, 11, 21)


def drawn(chance: Random) -> list[str]:
    """Return a hostile text for each of a rep's."""
    return [*(one_line(chance) for _ in range(4)), one_line(chance, SHORT), many_lines(chance)]


def add_rep(log: sqlite3.Connection, number: int, drill: Drill, texts: Sequence[str]) -> Rep:
    """Store a rep with these texts, some minutes and days before now."""
    at = NOW - timedelta(days=number % 28, minutes=number)
    fields = dict(zip(TEXTS, texts, strict=True))
    day = TODAY - timedelta(days=number % 28)
    rep = Rep(0, uid(number), at, BERLIN, day, at, drill.name, drill.rubric, **fields)  # type: ignore[arg-type]
    return reps.add(log, rep, drill)


def armed(log: sqlite3.Connection, name: str, what: str, hint: str) -> Drill:
    """Give a drill a hostile description and a criterion with a hostile hint."""
    drill = drills.find(log, name)
    criteria = (*drill.criteria[:2], Criterion("tempo", hint))
    drills.update(log, drill._replace(what=what, rubric=drill.rubric + 1, criteria=criteria))
    return drills.find(log, name)
