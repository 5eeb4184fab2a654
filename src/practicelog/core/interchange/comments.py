"""A coach's comment on a rep: a notice of the rep's day that is known by its uid."""

from collections.abc import Iterable

from practicelog.core.interchange.foreign_reps import uid
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rep

TOOL = "rating-form"


def comment_uid(about: str, who: str) -> str:
    """Return the uid of what somebody says about a rep, given by its uid, or about a day."""
    return uid(TOOL, f"{about}.{who}")


def comment_text(drill: str, comment: str) -> str:
    """Return a comment on a rep as its notice tells it, among those of a day: with the drill."""
    return f"{drill}: {comment}"


def comments_on(rep: Rep, notices: Iterable[Notice]) -> tuple[tuple[str, str], ...]:
    """Return who said what about a rep, among the notices of its day."""
    lead = comment_text(rep.drill, "")
    return tuple(
        (each.who, each.text.removeprefix(lead))
        for each in notices
        if each.who and each.uid == comment_uid(rep.uid, each.who)
    )
