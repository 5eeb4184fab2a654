"""A log with a record of every kind, and with every kind of text that breaks a file."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from tests.rep_texts import FREE

from practicelog.core.records.card import Card
from practicelog.core.records.drill import Criterion
from practicelog.core.records.field import Metric, Notice, Rescoring
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.plan import DayOff, Plan
from practicelog.core.records.rep import Rating, Rep, ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.records.take import CardText, Take
from practicelog.core.scripts.revisions import Rewrite
from practicelog.store import (
    cards,
    drills,
    focuses,
    metrics,
    notices,
    plans,
    promises,
    reps,
    rescorings,
    scripts,
)

TEXTS = (
    "=1+1", "+49 30 1234", "-1", "@SUM(A1)", "|calc", "%x", "＝1+1", "＋1", "－1", "＠x", "｜x",
    "％x",
    " =1+1", "\t=1+1", "\xa0=1+1", "\u200b=1+1", "\x01=1+1", "\ufeff=1+1", "'quoted", "''", "'",
    '"', '","', "a,b;c\td", "a;=1+1;b", '=HYPERLINK("http://x","y")', "=cmd|'/C calc'!A0",
    "http://example.org", "mailto:a@b.c", "<r><t>x</t></r>", "<r></is><f>1+1</f></r>", "_x0041_",
    "[/bold]", "**b** _i_ `c` | # > 1. - x", "<script>alert(1)</script>", "&lt;", "]]>",
    "2026-11-20", "0042", "1e5", "1/2", "TRUE", "NULL", "nan", "{}", "\\n", "\\", "\\;",
    "END:VEVENT",
    "ümläut ß", "練習", "👩‍🚀 🇩🇪", "אבג", "\u202eabc", "e\u0301", "\x1b[31mred\x1b[0m", "\x9b31m",
    "\x7f", "a\x85b", "x" * 500, "ü" * 500, "👩" * 500,
)  # fmt: skip
"""Texts of one line, as `texts.one_line` lets them pass or as an import from elsewhere might."""

NOTES = (
    *TEXTS, "two\nlines", "cr\r\nlf", "lone\rcr", "\n\nfirst", "last\n\n", "Title\n===", "a\n---",
    "sep\u2028para\u2029end", "\r\n=1+1", "BEGIN:VCALENDAR\r\nEND:VCALENDAR", "x" * 10_000,
)  # fmt: skip

FIRST = date(2026, 3, 20)
BERLIN = "Europe/Berlin"


def uid(number: int) -> str:
    """Return a uid of its own for each number."""
    return f"00000000-0000-7000-8000-{number:012x}"


CARD = Card(0, uid(601), "pitch", "=card\r\nof lines", "=listen", archived=True)


def fill(log) -> None:
    """Store everything: a rep for each text, in each of its fields, and the rest."""
    pitch = drills.find(log, "pitch")
    drills.update(
        log,
        pitch._replace(
            rubric=2, criteria=(*pitch.criteria[:2], Criterion("tempo", "=1", check=True))
        ),
    )
    made = datetime(2026, 3, 1, 8, tzinfo=UTC)
    first = Version(0, "cold-open", 1, made, "Hello,\r\nit’s me.\n", None)
    before = scripts.add(log, Script(0, uid(1), "cold-open", "call", False, 1), first)
    scripts.revise(log, Rewrite(before, "Hello.\n"), made + timedelta(days=1), "shorter")
    cards.add(log, CARD)
    _plans(log)
    stored = [reps.add(log, each, drills.find(log, each.drill)) for each in _reps()]
    reps.delete(log, stored.pop())
    _aims(log, stored)
    notices.add(log, Notice(0, uid(901), FIRST, "asked “why” twice", "Ana"))
    notices.add(log, Notice(0, uid(902), FIRST, "=1+1"))
    metrics.add(log, Metric(0, uid(903), FIRST, "revenue", Decimal("-1250.50")))
    rescorings.add(log, Rescoring(0, uid(904), stored[1].id, FIRST, 333))


def _plans(log) -> None:
    plans.put_plan(log, Plan(0, uid(801), date(2026, 3, 16), 4, (0, 1, 3, 6), 10, 6))
    plans.put_plan(log, Plan(0, uid(802), date(2026, 12, 7), 2, (1, 2)))
    plans.add_off(log, DayOff(0, uid(803), date(2026, 12, 24), date(2027, 1, 3), "=off"))
    plans.add_off(log, DayOff(0, uid(804), date(2026, 4, 1), date(2026, 4, 1)))


def _reps() -> list[Rep]:
    at = datetime(2026, 3, 20, 16, 30, tzinfo=UTC)
    blank = Rep(0, "", at, BERLIN, FIRST, at, "opener", 1)
    found = [
        blank,
        blank._replace(
            drill="pitch", rubric=2, kind="live", minutes=12, takes=3, difficulty="hard",
            feedback="coach", partner="Ana; \\@", predict=350, score=300, goal="g", change="c",
            kept="k", next="n", note="note", script=ScriptVersion("cold-open", 2),
            recording="https://calls.example/7#12:30",
            ratings=(
                Rating("self", "audience", 3), Rating("self", "problem", None),
                Rating("self", "tempo", True), Rating("Ana; \\@", "audience", 5),
                Rating("Ana; \\@", "tempo", False),
            ),
            take_log=(
                Take(1, at, 31, CardText(CARD.uid, CARD.text), 4, "audience", "=change"),
                Take(2, at + timedelta(minutes=2), 0),
            ),
        ),
        blank._replace(quick=True, score=450, zone="Pacific/Kiritimati"),
        blank._replace(zone="America/St_Johns", kind="learn"),
    ]  # fmt: skip
    found += [
        blank._replace(**dict.fromkeys(FREE, text) | {"partner": text[:80]}) for text in TEXTS
    ]
    found += [blank._replace(note=text) for text in NOTES]
    return [
        each._replace(
            uid=uid(100 + number),
            at=each.at + timedelta(days=number),
            day=each.day + timedelta(days=number // 3),
            logged=each.at + timedelta(days=number, minutes=1),
        )
        for number, each in enumerate(found)
    ]


def _aims(log, stored) -> None:
    focus = Focus(
        0, uid(701), "pitch", "tempo", "because", 400, FIRST, date(2026, 6, 30), "open", "Ana"
    )
    focuses.add(log, focus)
    focuses.update(
        log,
        focuses.add(log, focus._replace(uid=uid(702), criterion=None, target=None))._replace(
            state="closed", closed_on=date(2026, 4, 2), outcome="=better"
        ),
    )
    promises.add(log, Promise(0, uid(703), None, None, "call back", "Ana", FIRST))
    promises.add(
        log,
        Promise(0, uid(704), stored[1].id, "pitch", "n", None, FIRST, date(2026, 4, 3), kept=False),
    )
