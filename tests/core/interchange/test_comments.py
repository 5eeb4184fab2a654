"""A comment is told with the rep it is about, and with no other."""

from datetime import UTC, date, datetime

from practicelog.core.interchange.comments import comment_text, comment_uid, comments_on
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rep

DAY = date(2026, 11, 18)
AT = datetime(2026, 11, 18, 12, tzinfo=UTC)
REP = Rep(3, "rep 3", AT, "UTC", DAY, AT, "objection", 1)


def said(about: str, who: str | None, text: str) -> Notice:
    return Notice(1, comment_uid(about, who or ""), DAY, text, who)


def test_what_a_coach_said_about_a_rep_is_told_without_the_drill():
    comment = said("rep 3", "Ana", comment_text("objection", "you asked first"))

    assert comments_on(REP, [comment]) == (("Ana", "you asked first"),)


def test_what_was_said_of_another_rep_of_the_day_or_by_nobody_is_not_told():
    others = [said("rep 4", "Ana", "objection: slower"), said("rep 3", None, "slower")]

    assert comments_on(REP, others) == ()
