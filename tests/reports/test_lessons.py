"""Lessons by drill, as they are read."""

from datetime import UTC, date, datetime

from practicelog.core.records.rep import Rep
from practicelog.core.sections import Facts
from practicelog.reports.lessons import sections

AT = datetime(2026, 11, 20, 17, tzinfo=UTC)


def rep(number: int, drill: str, kept: str, day: int = 20) -> Rep:
    return Rep(number, "uid", AT, "UTC", date(2026, 11, day), AT, drill, 1, kept=kept)


def test_lessons_stand_under_their_drill_in_the_order_given() -> None:
    newest_first = (
        rep(120, "opener", "the reason first"),
        rep(9, "objection", "silence", 19),
        rep(34, "opener", "slower", 2),
    )
    assert sections(newest_first) == (
        Facts((("120  2026-11-20", "the reason first"), (" 34  2026-11-02", "slower")), "opener"),
        Facts((("  9  2026-11-19", "silence"),), "objection"),
    )


def test_one_lesson_is_a_page() -> None:
    assert sections((rep(7, "pitch", "brief"),)) == (Facts((("7  2026-11-20", "brief"),), "pitch"),)


def test_no_lessons_are_no_sections() -> None:
    assert sections(()) == ()
