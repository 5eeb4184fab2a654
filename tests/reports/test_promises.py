"""Promises as they are read: one in a line, several in a table."""

from datetime import date

from practicelog.core.coaching.promises import Made
from practicelog.core.records.focus import Promise
from practicelog.core.sections import Lines
from practicelog.reports.promises import line, several

DAY = date(2026, 11, 20)
OF_A_REP = Promise(0, "a", 7, "objection", "ask first", None, DAY)
TYPED = Promise(4, "b", None, None, "two calls", "ana", DAY)


def test_a_promise_is_confirmed_in_a_line():
    assert (
        line(TYPED, "Promised", DAY) == "Promised 4: “two calls” (ana, 20 Nov) · practicelog undo"
    )
    assert line(OF_A_REP, "Kept", DAY) == "Kept: “ask first” (objection, 20 Nov) · practicelog undo"


def test_without_promises_a_line_says_where_they_come_from():
    assert several([], ()) == (Lines(("No promise is open. A rep's --next makes one.",)),)


def test_several_are_a_table_that_names_what_closes_them():
    let_go = TYPED._replace(closed_on=DAY, kept=False)
    (table,) = several([Made(OF_A_REP, None), Made(OF_A_REP, DAY), Made(let_go, None)], ())
    assert table.headings == ("ID", "Made", "Promise", "Drill", "By", "State")
    assert table.rows == (
        ("rep 7", "2026-11-20", "ask first", "objection", "", "open"),
        ("rep 7", "2026-11-20", "ask first", "objection", "", "kept"),
        ("4", "2026-11-20", "two calls", "", "ana", "let go"),
    )
