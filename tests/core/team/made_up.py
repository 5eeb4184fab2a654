"""Small shares, to be changed in one field."""

ID = "0123456789abcdef0123456789abcdef"
OTHER_ID = "f" * 32


def header(**fields):
    return {
        "type": "header", "format": "practicelog-share", "version": 1, "seller": "a" * 32,
        "named": False, "team": None, "made": "2026-11-21T17:00:00Z", "since": None,
        "omitted": [], "reps": 1, "weeks": 1, "gone": 0,
    } | fields  # fmt: skip


def rated(criterion="who", value=3, *, check=False, coach=()):
    return {"criterion": criterion, "check": check, "value": value, "coach": [*coach]}


def rep(**fields):
    return {
        "type": "rep", "id": ID, "revision": 1, "day": "2026-11-20", "drill": "opener",
        "rubric": 1, "kind": "practice", "minutes": 10, "takes": 2, "deliberate": True,
        "difficulty": "real", "late": False, "score": 300, "quick": False, "cold": None,
        "ratings": [rated()],
    } | fields  # fmt: skip


def week(**fields):
    return {
        "type": "week", "first": "2026-11-16", "last": "2026-11-22", "need": 3, "done": 3,
        "state": "kept",
    } | fields  # fmt: skip


def gone(**fields):
    return {"type": "gone", "id": OTHER_ID, "revision": 2} | fields
