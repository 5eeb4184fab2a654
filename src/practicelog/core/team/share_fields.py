"""The fields of a share, line by line: one table for what writes, reads and documents it."""

from datetime import date

from practicelog.core.calendar.periods import DAYS_IN_WEEK, FIRST_YEAR
from practicelog.core.limits import HIGHEST_SCORE
from practicelog.core.names import LONGEST_NAME
from practicelog.core.records.rep import DIFFICULTIES, KINDS
from practicelog.core.records.rep_fields import MINUTES_AT_MOST, TAKES_AT_MOST
from practicelog.core.team import shapes as of

FORMAT = "practicelog-share"
VERSION = 1

PARTS = ("scores", "coach", "minutes", "difficulty", "weeks")
"""What a share can leave without, by the word the seller types."""

LEFT_OUT = {
    "scores": ("score", "quick", "cold", "ratings"),
    "minutes": ("minutes",),
    "difficulty": ("difficulty",),
}
"""The fields that a rep is left without, by that word; `coach` empties lists, `weeks` lines."""

STATES = ("kept", "open", "held", "missed", "paused")

REPS_AT_MOST = 1_000_000
WEEKS_AT_MOST = 10_000
CRITERIA_AT_MOST = 100
HIGHEST_NUMBER = 2**31 - 1

_day = of.day(date(FIRST_YEAR, 1, 1))
_id = of.matching("^[0-9a-f]{32}$")
_name = of.text(LONGEST_NAME)
_revision = of.whole(1, HIGHEST_NUMBER)
_score = of.optional(of.whole(100, HIGHEST_SCORE))

SCALE = {
    "criterion": _name,
    "check": of.only(value=False),
    "value": of.whole(1, 5),
    "coach": of.several(of.whole(1, 5), CRITERIA_AT_MOST),
}
CHECK = SCALE | {
    "check": of.only(value=True),
    "value": of.whole(0, 1),
    "coach": of.several(of.whole(1, 5), 0),
}

RECORDS = {
    "header": {
        "format": of.only(FORMAT),
        "version": of.only(VERSION),
        "seller": _name,
        "named": of.truth(),
        "team": of.optional(of.matching(of.UUID_PATTERN)),
        "made": of.instant(),
        "since": of.optional(_day),
        "omitted": of.several(of.word(*PARTS), len(PARTS)),
        "reps": of.whole(0, REPS_AT_MOST),
        "weeks": of.whole(0, WEEKS_AT_MOST),
        "gone": of.whole(0, REPS_AT_MOST),
    },
    "rep": {
        "id": _id,
        "revision": _revision,
        "day": _day,
        "drill": _name,
        "rubric": _revision,
        "kind": of.word(*KINDS),
        "minutes": of.optional(of.whole(1, MINUTES_AT_MOST)),
        "takes": of.whole(1, TAKES_AT_MOST),
        "deliberate": of.truth(),
        "difficulty": of.optional(of.word(*DIFFICULTIES)),
        "late": of.truth(),
        "score": _score,
        "quick": of.truth(),
        "cold": of.optional(of.whole(1, 5)),
        "ratings": of.several(of.either(of.fields(SCALE), of.fields(CHECK)), CRITERIA_AT_MOST),
    },
    "week": {
        "first": _day,
        "last": _day,
        "need": of.whole(0, DAYS_IN_WEEK),
        "done": of.whole(0, DAYS_IN_WEEK),
        "state": of.word(*STATES),
    },
    "gone": {"id": _id, "revision": _revision},
}
"""What each type of line holds after its `type`."""

MAY_LACK = tuple(name for names in LEFT_OUT.values() for name in names)
"""The fields that a rep lacks where they were left out."""

SHAPES = {name: {"type": of.only(name), **each} for name, each in RECORDS.items()}
"""Each type of line whole."""
