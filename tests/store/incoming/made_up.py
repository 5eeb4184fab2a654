"""Small records of each type, to be changed in one field and taken in."""

from tests.generated_logs import HEADER, mean
from tests.rep_texts import ABSENT

from practicelog.exchange import jsonl
from practicelog.store.shipped import shipped_uid

OPENER = shipped_uid("opener")


def uid(number):
    return f"00000000-0000-7000-8000-{number:012x}"


def rep(number=1, revision=1, **fields):
    """Return a rep with the score that its ratings come to, unless another is given."""
    score = mean(fields.get("ratings", ()))
    return {
        "type": "rep", **ABSENT, "uid": uid(number), "revision": revision,
        "at": "2026-11-20T16:30:00Z", "zone": "Europe/Berlin", "day": "2026-11-20",
        "logged": "2026-11-20T16:31:00Z", "drill": OPENER, "rubric": 1, "kind": "practice",
        "minutes": 20, "takes": 3, "feedback": "none", "score": score, "quick": False,
        "ratings": [],
    } | fields  # fmt: skip


def rated(rater, value, criterion="reason"):
    return {"rater": rater, "criterion": criterion, "value": value}


def drill(number=2, revision=1, name="cold", rubrics=(("who", "why"),), **fields):
    return {
        "type": "drill", "uid": uid(number), "revision": revision, "name": name, "what": "",
        "archived": False,
        "seconds": None,
        "rubrics": [
            {"version": version, "criteria": [{"name": each, "hint": "", "check": False}
                                              for each in criteria]}
            for version, criteria in enumerate(rubrics, 1)
        ],
    } | fields  # fmt: skip


def script(number=3, revision=1, name="pitch-a", texts=("Hello.",), **fields):
    return {
        "type": "script", "uid": uid(number), "revision": revision, "name": name, "kind": "call",
        "archived": False,
        "versions": [
            {"version": version, "made": "2026-11-20T16:30:00Z", "text": text, "why": None}
            for version, text in enumerate(texts, 1)
        ],
    } | fields  # fmt: skip


def card(number=12, revision=1, **fields):
    return {
        "type": "card", "uid": uid(number), "revision": revision, "drill": OPENER,
        "text": "Who is this?\n(annoyed)", "listen": None, "archived": False,
    } | fields  # fmt: skip


def plan(number=4, revision=1, **fields):
    return {
        "type": "plan", "uid": uid(number), "revision": revision, "from": "2026-11-16", "days": 3,
        "weekdays": ["mon", "tue", "wed"], "minutes": 0, "week_start": "mon",
    } | fields  # fmt: skip


def notice(number=5, revision=1, **fields):
    return {
        "type": "notice", "uid": uid(number), "revision": revision, "day": "2026-11-20",
        "text": "asked first", "who": "Ana",
    } | fields  # fmt: skip


def focus(number=6, revision=1, **fields):
    return {
        "type": "focus", "uid": uid(number), "revision": revision, "drill": OPENER,
        "criterion": "reason", "why": "first ten seconds", "target": 4.0, "from": "2026-11-16",
        "until": "2026-12-31", "state": "proposed", "proposed_by": "Ana", "closed": None,
        "outcome": None,
    } | fields  # fmt: skip


def promise(number=7, revision=1, **fields):
    return {
        "type": "promise", "uid": uid(number), "revision": revision, "rep": None, "drill": OPENER,
        "text": "call ten", "by": None, "made": "2026-11-16", "closed": None, "kept": None,
    } | fields  # fmt: skip


def rescoring(number=8, revision=1, **fields):
    return {
        "type": "rescoring", "uid": uid(number), "revision": revision, "rep": uid(1),
        "day": "2026-11-20", "score": 3.0,
    } | fields  # fmt: skip


def metric(number=9, revision=1, **fields):
    return {
        "type": "metric", "uid": uid(number), "revision": revision, "day": "2026-11-20",
        "name": "calls", "value": "12",
    } | fields  # fmt: skip


def off(number=10, revision=1, **fields):
    return {
        "type": "off", "uid": uid(number), "revision": revision, "first": "2026-12-24",
        "last": "2026-12-31", "reason": None,
    } | fields  # fmt: skip


def deleted(kind, number, revision):
    return {"type": "deleted", "uid": uid(number), "revision": revision, "kind": kind}


EVERY = (drill, script, card, plan, off, focus, rep, promise, rescoring, notice, metric)
"""In the order they leave."""


def written(path, *records, header=HEADER):
    """Write records into a jsonl file; return its name."""
    path.write_bytes(b"".join(jsonl.line(each) for each in (header, *records)))
    return str(path)
