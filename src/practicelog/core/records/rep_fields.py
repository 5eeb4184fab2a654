"""The fields of a rep, one row each: a new one is a row here, an option, and a migration."""

from practicelog.core.records import natures as of
from practicelog.core.records.natures import Field
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS

MINUTES_AT_MOST = 1440
TAKES_AT_MOST = 999

IDENTITY = (
    Field("uid", of.UID, place=240),
    Field("revision", of.REVISION, place=250),
)
"""What every record has."""

FIELDS = (
    Field("at", of.INSTANT, place=200),
    Field("zone", of.ZONE, place=210),
    Field("day", of.DAY, place=10),
    Field("logged", of.INSTANT, place=220),
    Field("drill", of.DRILL, column="drill_id", place=20),
    Field("rubric", of.RUBRIC, column="rubric_id", place=230),
    Field(
        "kind",
        of.CHOICE,
        "`practice`, `live` (used on a real call) or `learn`",
        words=KINDS,
        option="kind",
        place=30,
    ),
    Field(
        "minutes",
        of.DURATION,
        "how long it took",
        optional=True,
        high=MINUTES_AT_MOST,
        option="minutes",
        place=40,
    ),
    Field("takes", of.COUNT, "how many tries", high=TAKES_AT_MOST, option="takes", place=50),
    Field(
        "goal",
        of.LINE,
        "what it tries",
        optional=True,
        omit="goals",
        option="goal",
        place=110,
        for_coach=True,
        label="Goal",
    ),
    Field(
        "difficulty",
        of.CHOICE,
        "`easy`, `real` or `hard`",
        optional=True,
        words=DIFFICULTIES,
        option="difficulty",
        place=80,
    ),
    Field(
        "feedback",
        of.CHOICE,
        "`none`, `recording`, `peer`, `coach`, `tool` or `buyer`",
        words=FEEDBACKS,
        option="feedback",
        place=90,
    ),
    Field(
        "partner",
        of.PERSON,
        "with whom",
        optional=True,
        omit="partners",
        option="with",
        place=100,
        for_coach=True,
    ),
    Field(
        "predict",
        of.POINTS,
        "the score expected before scoring, in points",
        optional=True,
        omit="scores",
        option="predict",
        place=170,
    ),
    Field(
        "score",
        of.POINTS,
        "the score given, in points from 1 to 5",
        optional=True,
        omit="scores",
        option="score",
        place=60,
    ),
    Field(
        "quick",
        of.TRUTH,
        "1 for a score given in a hurry: never mixed with the others",
        omit="scores",
        place=70,
    ),
    Field("ratings", of.RATINGS, omit="scores", option="rate", place=160),
    Field(
        "change",
        of.LINE,
        "what was changed since last time",
        optional=True,
        omit="changes",
        option="change",
        place=120,
        for_coach=True,
        label="Changed",
    ),
    Field(
        "kept",
        of.LINE,
        "what worked and stays",
        optional=True,
        omit="kept",
        option="kept",
        place=130,
        label="Worked",
    ),
    Field(
        "next",
        of.LINE,
        "the next adjustment",
        optional=True,
        omit="next",
        option="next",
        place=140,
        label="Next",
    ),
    Field(
        "note",
        of.LINES,
        "anything else",
        optional=True,
        omit="notes",
        option="note",
        place=150,
        for_coach=True,
        label="Note",
    ),
    Field(
        "script",
        of.SCRIPT,
        optional=True,
        omit="scripts",
        option="script",
        column="script_version_id",
        place=180,
        for_coach=True,
    ),
    Field(
        "recording",
        of.ADDRESS,
        "where its recording lies: an address or a path, and after `#` a time in it",
        optional=True,
        omit="recordings",
        option="recording",
        place=270,
        for_coach=True,
        label="Recording",
    ),
    Field("take_log", of.TAKES, "the takes of a session", optional=True, omit="takes", later=True),
)
"""In the order in which they leave a log."""

ALONE = (
    Field("deliberate", of.TRUTH, place=190),
    Field("seller", of.PERSON, place=260),
)
"""What is told of a rep that stands alone in a row, and follows from elsewhere."""

IN_A_ROW = tuple(
    sorted((each for each in (*IDENTITY, *FIELDS, *ALONE) if each.place), key=lambda it: it.place)
)
"""The fields of a rep that stands alone, in the order in which a person reads them.

Takes have rows of their own.
"""

STORED = tuple(each for each in FIELDS if not each.column and each.nature not in of.PARTS)
"""Those that stand in the log's own row of a rep under their own names."""

CLEARABLE = tuple(
    each for each in FIELDS if each.option and (each.optional or each.nature in of.PARTS)
)
"""Those that the seller can empty."""

LABELLED = tuple((each.label, each.name) for each in FIELDS if each.label)
"""The texts that stand under a label where a rep is told whole."""
