"""What was done to the log, and what happened to one rep."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.records.history import Change, Command
from practicelog.core.rep_changes import Difference, differences, joined
from practicelog.core.sections import Page, Table
from practicelog.core.wording import clock_words

WORDS = {
    "day_off": "days off",
    "rubric": "a rubric",
    "plan": "the plan",
    "script_version": "a version",
    "export_mark": "the end of an export",
}
PARTS = ("rating", "criterion", "take")
AT_MOST = 3


def step_words(what: str, touched: Iterable[str]) -> str:
    """Return a command with what it touched: `edit (rep 12)`; parts of records are not named."""
    rows = [row for row in touched if not row.startswith(PARTS)]
    named = [WORDS.get(kind, f"{kind} {number}") for kind, _, number in map(_split, rows)]
    unique = list(dict.fromkeys(named))
    more = f" and {len(unique) - AT_MOST} more" if len(unique) > AT_MOST else ""
    return f"{what} ({', '.join(unique[:AT_MOST])}{more})" if unique else what


def _split(row: str) -> tuple[str, str, str]:
    return row.partition(" ")


def commands(newest_first: Iterable[Command], zone: ZoneInfo) -> Page:
    """Return writing commands in a table, newest first; those taken back or final say so."""
    rows = tuple(
        (
            str(each.id),
            _when(each.at, zone),
            step_words(each.what, each.touched),
            _standing(each),
        )
        for each in newest_first
    )
    return (Table(("No", "When", "Command", ""), rows, right=frozenset({"No"})),)


def _standing(command: Command) -> str:
    if command.final:
        return "cannot be undone"
    return "" if command.in_force else "undone"


def of_rep(changes: Iterable[Change], zone: ZoneInfo) -> Page:
    """Return what happened to a rep, oldest first: each field with its value before and after."""
    rows = tuple(
        (_when(each.at, zone), each.what, field, before, after)
        for each in joined(changes)
        for field, before, after in _told(each)
    )
    return (Table(("When", "Command", "Field", "Before", "After"), rows),)


def _told(change: Change) -> list[Difference]:
    """Return what a change did; of a rep that is deleted only that, for it comes back whole."""
    if change.after is None and change.kind == "rep":
        return [("", "", "deleted")]
    return differences(change)


def _when(at: Any, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{local.date()} {clock_words(local)}"
