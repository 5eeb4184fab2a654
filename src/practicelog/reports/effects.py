"""What taking a command back, or putting it in force again, did to the log: in a line."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from practicelog.annotations import Any
from practicelog.core.decimals import decimal_words
from practicelog.core.records.history import Change
from practicelog.core.rep_changes import arrows, differences, joined
from practicelog.core.texts import as_one_line
from practicelog.core.wording import day_beside, range_words

PARTS = {"rubric", "criterion", "rating", "take", "export_mark", "deleted"}
"""What has no words of its own beside the record that it is part of."""

AT_MOST = 3
LONGEST = 30


def effect_words(changes: Sequence[Change], as_it_was: str, today: date) -> str:
    """Return what came back, what is gone, and what is `as_it_was`, of the first few records."""
    own = [each for each in changes if each.kind not in PARTS]
    told = [
        f"{_subject(each, today)}: {_became(each, changes, as_it_was)}" for each in own[:AT_MOST]
    ]
    more = [f"and {len(own) - AT_MOST:,} more"] if len(own) > AT_MOST else []
    return ", ".join(told + more)


def _became(change: Change, changes: Sequence[Change], as_it_was: str) -> str:
    if change.after is None:
        return "gone"
    if change.before is None:
        return "back"
    if change.kind != "rep":
        return as_it_was
    ratings = [each for each in changes if each.kind == "rating" and each.row == change.row]
    found = [each for part in joined([change, *ratings]) for each in differences(part)]
    return arrows(found) or as_it_was


def _subject(change: Change, today: date) -> str:
    values = change.after or change.before or {}
    subject = SUBJECTS.get(change.kind)
    if "day" in values:
        values = values | {"day": day_beside(date.fromisoformat(str(values["day"])), today)}
    return subject(values, change.row) if subject else f"{change.kind} {change.row}"


def _quoted(values: dict[str, Any], what: str) -> str:
    text = as_one_line(str(values["text"]))
    return f"{what} (“{text if len(text) <= LONGEST else f'{text[: LONGEST - 1]}…'}”)"


SUBJECTS: dict[str, Callable[[dict[str, Any], int], str]] = {
    "rep": lambda values, row: f"rep {row} ({values['drill']}, {values['day']})",
    "notice": lambda values, row: _quoted(values, f"notice {row}"),
    "promise": lambda values, row: _quoted(values, f"promise {row}"),
    "focus": lambda values, row: f"focus {row} ({values['drill']})",
    "metric": lambda values, _: (
        f"{values['name']} {decimal_words(Decimal(values['value']))} ({values['day']})"
    ),
    "card": lambda values, row: _quoted(values, f"card {row}"),
    "drill": lambda values, _: f"drill {values['name']}",
    "script": lambda values, _: f"script {values['name']}",
    "script_version": lambda values, _: f"version {values['version']}",
    "plan": lambda *_: "the plan",
    "day_off": lambda values, _: (
        "days off ("
        + range_words(*(date.fromisoformat(values[each]) for each in ("first", "last")))
        + ")"
    ),
}
"""How a record is named, by the table it stands in."""
