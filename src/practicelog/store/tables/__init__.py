"""Every table of the log, declared once.

From here come `schema.sql` (what a new log is created from; `make schema` renders it), the proof
that each record and its table agree, and typed rows for whoever opens a log from a notebook.
Constraints stand in the database: SQLModel's own field limits enforce nothing on a table.
No everyday command imports this module; it costs more than all else they do.
"""

from practicelog.store.tables.aims import DayOff, Focus, Plan, Promise
from practicelog.store.tables.commands import Change, Command, CurrentCommand, Deleted
from practicelog.store.tables.exports import ExportMark
from practicelog.store.tables.field import Metric, Notice, Rescoring
from practicelog.store.tables.practice import (
    Card,
    Criterion,
    Drill,
    PracticeDay,
    Rating,
    Rep,
    Rubric,
    Take,
)
from practicelog.store.tables.scripts import Script, ScriptVersion
from practicelog.store.tables.sessions import Session, SessionTake
from practicelog.store.tables.syncs import SyncAlias, SyncPart, SyncStamp, SyncState, SyncVersion

RECORDED = (
    "drill",
    "rubric",
    "criterion",
    "script",
    "script_version",
    "card",
    "rep",
    "rating",
    "take",
    "plan",
    "day_off",
    "focus",
    "promise",
    "notice",
    "metric",
    "rescoring",
    "export_mark",
    "deleted",
)
"""The tables whose every change is kept under the command that made it."""

__all__ = [
    "RECORDED",
    "Card",
    "Change",
    "Command",
    "Criterion",
    "CurrentCommand",
    "DayOff",
    "Deleted",
    "Drill",
    "ExportMark",
    "Focus",
    "Metric",
    "Notice",
    "Plan",
    "PracticeDay",
    "Promise",
    "Rating",
    "Rep",
    "Rescoring",
    "Rubric",
    "Script",
    "ScriptVersion",
    "Session",
    "SessionTake",
    "SyncAlias",
    "SyncPart",
    "SyncStamp",
    "SyncState",
    "SyncVersion",
    "Take",
]
