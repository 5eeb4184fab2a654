"""What a coach says in a form, kept as notices: a comment on a rep, or on a criterion of it.

It is a notice of the rep's day that is known by its uid; a long one is several, put together again
where the rep is shown.
"""

import re
from collections.abc import Iterable

from practicelog.core.interchange.identity import uid_of
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rep
from practicelog.core.texts import ONE_LINE_AT_MOST

TOOL = "rating-form"

COMMENT_AT_MOST = 4_000
PARTS_AT_MOST = 25
"""What a comment of 4,000 characters is cut into at most: each part fills half of its room."""


def comment_uid(about: str, who: str) -> str:
    """Return the uid of what somebody says about a rep, given by its uid, or about a day."""
    return uid_of(TOOL, f"{about}.{who}")


def comment_text(drill: str, comment: str, criterion: str = "") -> str:
    """Return a comment as its notice tells it, among those of a day: with what it is about."""
    about = f"{drill}, {criterion}" if criterion else drill
    return f"{about}: {comment}"


def tidied(comment: str) -> str:
    """Return a comment without blanks that carry nothing; its lines and paragraphs stay."""
    lines = "\n".join(" ".join(line.split()) for line in comment.strip().splitlines())
    return re.sub("\n{3,}", "\n\n", lines)


def parts_of(lead: str, comment: str) -> list[str]:
    """Return a tidied comment in texts that a notice can hold, each with its lead.

    They are cut behind a line if one ends in the second half, or else behind a word; what they are
    cut at stays at their end, so that put together they are the comment.
    """
    room = ONE_LINE_AT_MOST - len(lead)
    parts = []
    while len(comment) > room:
        half = room // 2
        cut = next((at for sign in "\n " if (at := comment.rfind(sign, half, room) + 1)), room)
        parts.append(comment[:cut])
        comment = comment[cut:]
    return [*parts, comment]


def part_of(about: str, number: int) -> str:
    """Return what a part of a comment is about; the first part is the comment's own."""
    return f"{about} part {number}" if number > 1 else about


def remark_about(rep: str, criterion: str) -> str:
    """Return what a comment on one criterion of a rep is about."""
    return f"{rep}.{criterion}"


def comment_uids(rep: str, who: str, criteria: Iterable[str] = ()) -> set[str]:
    """Return the uids that somebody's comments on a rep can have, and on criteria of it."""
    about = (rep, *(remark_about(rep, criterion) for criterion in criteria))
    return {each for one in about for each in _uids(one, who)}


def comments_on(rep: Rep, notices: Iterable[Notice]) -> tuple[tuple[str, str], ...]:
    """Return who said what about a rep, or a criterion of it, among the notices of its day."""
    by_uid = {each.uid: each for each in notices if each.who}
    about = {rep.uid: ("", comment_text(rep.drill, ""))} | {
        remark_about(rep.uid, name): (f"{name}: ", comment_text(rep.drill, "", name))
        for name in dict.fromkeys(rating.criterion for rating in rep.ratings)
    }
    return tuple(
        (who, f"{beginning}{''.join(said).strip()}")
        for who in dict.fromkeys(each.who for each in by_uid.values() if each.who)
        for each, (beginning, lead) in about.items()
        if (
            said := [
                by_uid[uid].text.removeprefix(lead) for uid in _uids(each, who) if uid in by_uid
            ]
        )
    )


def _uids(about: str, who: str) -> list[str]:
    return [comment_uid(part_of(about, number), who) for number in range(1, PARTS_AT_MOST + 1)]
