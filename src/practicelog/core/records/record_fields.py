"""The fields of every kind of record that can leave a log, in the order in which they leave."""

from practicelog.core.records import natures as of
from practicelog.core.records import rep_fields
from practicelog.core.records.focus import FOCUS_STATES
from practicelog.core.records.natures import Field
from practicelog.core.records.plan import WEEKDAYS
from practicelog.core.records.script import SCRIPT_KINDS

LONGEST_TAKE = 3600
"""How many seconds a drill can give a take."""
CARD_AT_MOST = 2000
LISTEN_AT_MOST = 200

FIELDS: dict[str, tuple[Field, ...]] = {
    "drill": (
        Field("name", of.NAME, what="drill"),
        Field("what", of.PHRASE),
        Field("archived", of.TRUTH),
        Field("seconds", of.COUNT, optional=True, high=LONGEST_TAKE, later=True),
        Field("rubrics", of.RUBRICS),
    ),
    "script": (
        Field("name", of.NAME, what="script"),
        Field("kind", of.CHOICE, words=SCRIPT_KINDS),
        Field("archived", of.TRUTH),
        Field("versions", of.VERSIONS),
    ),
    "card": (
        Field("drill", of.DRILL, column="drill_id"),
        Field("text", of.LINES, longest=CARD_AT_MOST),
        Field("listen", of.LINE, optional=True, longest=LISTEN_AT_MOST),
        Field("archived", of.TRUTH),
    ),
    "plan": (
        Field("from", of.DAY, column="from_day"),
        Field("days", of.COUNT, high=len(WEEKDAYS)),
        Field("weekdays", of.WEEKDAYS),
        Field("minutes", of.DURATION, low=0, high=rep_fields.MINUTES_AT_MOST),
        Field("week_start", of.CHOICE, words=WEEKDAYS),
    ),
    "off": (
        Field("first", of.DAY),
        Field("last", of.DAY),
        Field("reason", of.LINE, optional=True),
    ),
    "focus": (
        Field("drill", of.DRILL, column="drill_id"),
        Field("criterion", of.NAME, what="criterion", optional=True),
        Field("why", of.LINE),
        Field("target", of.POINTS, optional=True),
        Field("from", of.DAY, column="set_on"),
        Field("until", of.DAY),
        Field("state", of.CHOICE, words=FOCUS_STATES),
        Field("proposed_by", of.PERSON, optional=True),
        Field("closed", of.DAY, optional=True, column="closed_on"),
        Field("outcome", of.LINE, optional=True),
    ),
    "rep": rep_fields.FIELDS,
    "promise": (
        Field("rep", of.REP, optional=True, column="rep_id"),
        Field("drill", of.DRILL, optional=True, column="drill_id"),
        Field("text", of.LINE),
        Field("by", of.PERSON, optional=True, column="who"),
        Field("made", of.DAY, column="made_on"),
        Field("closed", of.DAY, optional=True, column="closed_on"),
        Field("kept", of.TRUTH, optional=True),
    ),
    "rescoring": (
        Field("rep", of.REP, column="rep_id"),
        Field("day", of.DAY),
        Field("score", of.POINTS),
    ),
    "notice": (
        Field("day", of.DAY),
        Field("text", of.REMARK),
        Field("who", of.PERSON, optional=True),
    ),
    "metric": (
        Field("day", of.DAY),
        Field("name", of.NAME, what="metric"),
        Field("value", of.DECIMAL),
    ),
}
"""A deletion has none of these: its `kind` is one of the words above."""
