"""The fields of a take, one row each, in the order in which they leave a log."""

from practicelog.core.records import natures as of
from practicelog.core.records.natures import Field

SECONDS_AT_MOST = 86_400

FIELDS = (
    Field("number", of.COUNT, "which take of its session, from 1", high=999),
    Field("began", of.INSTANT, "when it began, UTC"),
    Field("seconds", of.COUNT, "how long it took", low=0, high=SECONDS_AT_MOST),
    Field("card", of.CARD, "the card it was on", optional=True, column="card_id"),
    Field("rating", of.COUNT, "how it went, from 1 to 5", optional=True, high=5),
    Field(
        "criterion", of.NAME, "what was rated; else the whole take", optional=True, what="criterion"
    ),
    Field("change", of.LINE, "the one change meant for the next take", optional=True),
)
