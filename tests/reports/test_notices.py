"""Behaviours noticed, quoted as report and sheet do."""

from datetime import date

from practicelog.core.records.field import Notice
from practicelog.reports.notices import confirmation, quoted, several

WEEKS = (date(2026, 11, 1), date(2026, 11, 17))


def notice(day, text="asked twice before answering", who="Ana"):
    return Notice(0, "", day, text, who)


def test_a_notice_is_dated_and_quoted():
    lines = quoted([notice(date(2026, 11, 17)), notice(date(2026, 11, 3), who=None)], *WEEKS)
    assert lines == (
        "17 Nov  Ana: “asked twice before answering”",
        "3 Nov  “asked twice before answering”",
    )


def test_notices_of_a_period_of_two_years_say_which():
    lines = quoted([notice(date(2025, 12, 31), "a")], date(2025, 11, 1), date(2026, 11, 17))
    assert lines == ("31 Dec 2025  Ana: “a”",)


def test_no_notices_are_no_lines():
    assert quoted([], *WEEKS) == ()


def test_a_notice_is_confirmed_with_its_day():
    told = confirmation(notice(date(2026, 11, 17)))
    assert told == (
        "Noticed Tue 17 Nov 2026: Ana: “asked twice before answering” · practicelog undo"
    )


def test_a_line_break_in_what_was_noticed_begins_no_line_of_a_list():
    forged = notice(date(2026, 11, 17), "asked\n\nScore  5.0\u2028twice")
    (table,) = several([forged], 1)

    assert quoted([forged], *WEEKS) == ("17 Nov  Ana: “asked Score  5.0 twice”",)
    assert "\n" not in confirmation(forged)
    assert "asked Score  5.0 twice" in table.rows[0]
