"""Behaviours noticed, quoted."""

from collections.abc import Sequence

from practicelog.core.records.field import Notice
from practicelog.core.wording import day_words, short_day


def quoted(notices: Sequence[Notice]) -> tuple[str, ...]:
    """Return a line for each notice: `17 Nov  Ana: “asked twice before answering”`.

    The year stands in it where the notices are of more than one.
    """
    one_year = len({each.day.year for each in notices}) == 1
    return tuple(
        f"{short_day(each.day)}{'' if one_year else f' {each.day.year}'}  {_words(each)}"
        for each in notices
    )


def confirmation(notice: Notice) -> str:
    """Return the line that answers a `notice`."""
    return f"Noticed {day_words(notice.day)}: {_words(notice)} · practicelog undo"


def _words(notice: Notice) -> str:
    return f"{notice.who}: “{notice.text}”" if notice.who else f"“{notice.text}”"
