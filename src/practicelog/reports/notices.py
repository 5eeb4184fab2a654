"""Behaviours noticed, quoted."""

from collections.abc import Sequence
from datetime import date

from practicelog.annotations import Any
from practicelog.core.records.field import Notice
from practicelog.core.rep_changes import arrows
from practicelog.core.sections import Lines, Page, Table
from practicelog.core.texts import as_one_line
from practicelog.core.wording import UNDO, day_beside, day_words, some_words


def quoted(notices: Sequence[Notice], *beside: date) -> tuple[str, ...]:
    """Return a line for each notice: `17 Nov  Ana: “asked twice before answering”`.

    The day has its year where it is told `beside` days of another one.
    """
    return tuple(f"{day_beside(each.day, *beside)}  {_words(each)}" for each in notices)


def confirmation(notice: Notice) -> str:
    """Return the line that answers a `notice`."""
    return f"Noticed {day_words(notice.day)}: {_words(notice)} · {UNDO}"


def changed(before: Notice, after: Notice) -> str:
    """Return the line that answers a change: what differs, old and new."""
    differences = [
        (name, str(getattr(before, field) or ""), str(getattr(after, field) or ""))
        for name, field in (("on", "day"), ("text", "text"), ("who", "who"))
        if getattr(before, field) != getattr(after, field)
    ]
    if not differences:
        return f"Nothing to change in notice {before.id}: {_words(before)}"
    return f"Changed notice {before.id}: {arrows(differences)} · {UNDO}"


def some(notices: Sequence[Notice], today: date) -> str:
    """Return a few notices by their numbers and words."""
    return some_words(
        [f"notice {each.id} ({day_beside(each.day, today)}, {_words(each)})" for each in notices]
    )


def several(notices: Sequence[Notice], there_are: int) -> Page:
    """Return notices in a table, newest first; a line where there are none, or more."""
    if not notices:
        return (
            Lines(('Nothing noticed there. practicelog notice "asked twice" keeps something.',)),
        )
    columns = {
        "ID": [str(each.id) for each in notices],
        "Day": [each.day.isoformat() for each in notices],
        "Noticed": [as_one_line(each.text) for each in notices],
        "By": [each.who or "" for each in notices],
    }
    more = there_are - len(notices)
    table = Table.of(columns, right=frozenset({"ID"}))
    return (table, Lines((f"and {more:,} more: --limit 0",))) if more else (table,)


def document(notices: Sequence[Notice]) -> list[dict[str, Any]]:
    """Return what scripts read of notices."""
    return [
        {
            "id": each.id,
            "uid": each.uid,
            "day": each.day.isoformat(),
            "text": each.text,
            "who": each.who,
        }
        for each in notices
    ]


def _words(notice: Notice) -> str:
    said = f"“{as_one_line(notice.text)}”"
    return f"{notice.who}: {said}" if notice.who else said
