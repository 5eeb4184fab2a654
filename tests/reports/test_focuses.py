"""Focuses as they are read: one whole, several in a table, and how one ended."""

from datetime import date

import pytest
from tests.core.practised_weeks import monday, practised_weeks

from practicelog.core.records.focus import Focus
from practicelog.core.sections import Facts, Lines, Table
from practicelog.reports.focuses import closed, ending, several, whole

FOCUS = Focus(
    3, "a", "objection", "explore", "I lose the price talks", 400, date(2026, 11, 20),
    date(2026, 12, 31), hint="asks before answering",
)  # fmt: skip
EMAILS = Focus(
    4, "b", "email-rewrite", None, "nobody replies", None, date(2026, 11, 20), date(2027, 3, 31)
)


def test_a_focus_is_told_with_what_why_and_until_when():
    assert whole(FOCUS) == (
        Facts(
            (
                ("Focus 3", "explore: asks before answering (objection)"),
                ("", "because “I lose the price talks”"),
                ("Until", "31 Dec 2026, target 4.0"),
            )
        ),
    )


def test_a_proposed_one_says_how_to_accept_it():
    (facts,) = whole(EMAILS._replace(state="proposed", proposed_by="Ana"))
    assert facts.rows[2:] == (
        ("Until", "31 Mar 2027"),
        ("State", "proposed by Ana: practicelog focus accept 4"),
    )


def test_without_a_focus_a_line_says_how_to_set_one():
    (lines,) = several([])
    assert isinstance(lines, Lines)
    assert "practicelog focus set" in lines.lines[0]


def test_several_are_a_table_with_their_state():
    (table,) = several(
        [
            FOCUS,
            EMAILS._replace(state="proposed", proposed_by="Ana"),
            EMAILS._replace(state="closed", closed_on=date(2026, 12, 1), outcome="better"),
        ]
    )
    assert isinstance(table, Table)
    assert table.rows == (
        ("3", "explore: asks before answering (objection)", "I lose the price talks",
         "31 Dec 2026, target 4.0", "open"),
        ("4", "email-rewrite", "nobody replies", "31 Mar 2027", "proposed by Ana"),
        ("4", "email-rewrite", "nobody replies", "31 Mar 2027", "closed: better"),
    )  # fmt: skip


SET_ON = monday(16)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(
            [3.0] * 16,
            [4.0] * 6,
            "3.0 → 4.0 (8 weeks before, 6 now): probably up by your own scores",
            id="up",
        ),
        pytest.param(
            [3.0] * 16,
            [3.0] * 6,
            "3.0 → 3.0 (8 weeks before, 6 now): about the same by your own scores",
            id="same",
        ),
        pytest.param(
            [3.0] * 16,
            [4.0] * 3,
            "3.0 → 4.0 (8 weeks before, 3 now): can't tell yet, "
            "needs 4 practised weeks since it was set (3 so far)",
            id="too early",
        ),
        pytest.param(
            [],
            [],
            "can't tell yet: needs 4 practised weeks since it was set (0 so far), "
            "needs 16 practised weeks before it was set (0 so far)",
            id="never practised",
        ),
    ],
)
def test_the_planned_comparison_is_told_at_the_end(before, after, words):
    weeks = practised_weeks(*before) + practised_weeks(*after, start=16)
    (facts,) = ending(FOCUS._replace(set_on=SET_ON), weeks, FOCUS.until)
    assert facts.rows == (
        ("Focus 3", "explore: asks before answering (objection)"),
        ("Level", words),
    )


def test_a_closed_focus_is_followed_by_three_ways_to_go_on():
    (lines,) = closed(FOCUS, archived=False)
    setting = "practicelog focus set objection --why …"
    assert lines.lines == (
        "Closed: explore (objection) · practicelog undo",
        f"Raise the target, change the criterion ({setting}), or rest it.",
    )
    (away,) = closed(FOCUS, archived=True)
    assert away.lines == lines.lines[:1]
