"""Comments of any length and any number of lines, cut into notices and put together again."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from tests.core.awkward_texts import awkward

from practicelog.core.interchange.form_comments import (
    COMMENT_AT_MOST,
    PARTS_AT_MOST,
    comment_text,
    comment_uid,
    comment_uids,
    comments_on,
    part_of,
    parts_of,
    remark_about,
    tidied,
)
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rating, Rep

DAY = date(2026, 11, 18)
AT = datetime(2026, 11, 18, 12, tzinfo=UTC)
COMMENTED = Rep(3, "rep 3", AT, "UTC", DAY, AT, "objection", 1)
LONGEST_LEAD = comment_text("d" * 80, "", "c" * 80)


def said_of_it(about: str, who: str | None, text: str) -> Notice:
    return Notice(1, comment_uid(about, who or ""), DAY, text, who)


def test_what_a_coach_said_about_a_rep_is_told_without_the_drill() -> None:
    comment = said_of_it("rep 3", "Ana", comment_text("objection", "you asked first"))

    assert comments_on(COMMENTED, [comment]) == (("Ana", "you asked first"),)


def test_what_was_said_of_another_rep_of_the_day_or_by_nobody_is_not_told() -> None:
    others = [said_of_it("rep 4", "Ana", "objection: slower"), said_of_it("rep 3", None, "slower")]

    assert comments_on(COMMENTED, others) == ()


def test_what_was_said_of_a_criterion_names_it_once() -> None:
    rep = COMMENTED._replace(ratings=(Rating("self", "explore", 3), Rating("Ana", "explore", 4)))
    lead = comment_text("objection", "", "explore")
    long = "asks\n" * 200
    said = [
        said_of_it(part_of(remark_about("rep 3", "explore"), number), "Ana", lead + part)
        for number, part in enumerate(parts_of(lead, long), 1)
    ]

    assert len(said) > 1
    assert comments_on(rep, said) == (("Ana", f"explore: {long.strip()}"),)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  one \t line  ", "one line"),
        ("two\r\nlines\rand\u2028a third", "two\nlines\nand\na third"),
        ("a\n\nparagraph", "a\n\nparagraph"),
        ("far\n\n \n\n\napart", "far\n\napart"),
        ("\n\n- a\n- b\n", "- a\n- b"),
        ("\n \n", ""),
    ],
)
def test_lines_stay_and_blanks_that_carry_nothing_go(typed: str, kept: str) -> None:
    assert tidied(typed) == kept


def test_a_comment_is_cut_behind_a_line_that_ends_in_the_second_half_else_behind_a_word() -> None:
    lines = "x" * 300 + "\n" + "word " * 60
    words = "x" * 100 + "\n" + "word " * 120
    solid = "x" * 1_100

    assert [len(each) for each in parts_of("", lines)] == [301, 300]
    assert [len(each) for each in parts_of("", words)] == [496, 205]
    assert [len(each) for each in parts_of("", solid)] == [500, 500, 100]


@given(awkward)
def test_put_together_the_parts_are_the_comment(text: str) -> None:
    comment = tidied(text * 50)[:COMMENT_AT_MOST].strip()
    assume(comment)
    parts = parts_of(LONGEST_LEAD, comment)
    notices = [
        said_of_it(part_of("rep 3", number), "Ana", comment_text("objection", part))
        for number, part in enumerate(parts, 1)
    ]

    assert "".join(parts) == comment
    assert len(parts) <= PARTS_AT_MOST
    assert all(len(LONGEST_LEAD + part) <= 500 for part in parts)
    assert comments_on(COMMENTED, notices) == (("Ana", comment),)


def test_no_part_of_the_longest_comment_is_without_a_uid_that_a_purge_finds() -> None:
    worst = ("x" * 200 + " " + "y" * 330) * 7
    parts = parts_of(LONGEST_LEAD, worst)

    uids = {comment_uid(part_of("rep 3", n), "Ana") for n in range(1, len(parts) + 1)}
    assert uids <= comment_uids("rep 3", "Ana")
