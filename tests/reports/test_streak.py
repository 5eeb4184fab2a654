"""The streak as a seller and as a script read it."""

import pytest
from tests.core.practice_pictures import FIRST_MONDAY, drawn

from practicelog.core.sections import Facts, Lines, Table
from practicelog.core.streak_documents import streak_document
from practicelog.core.streaks.rulings import DayRun, Practice, day_run
from practicelog.core.streaks.streak import Streak, ruling_of, streak_of
from practicelog.reports.streak import explained, sections

KEPT = "xxx.... "
SHORT = "xx..... "
EMPTY = "....... "
OFF = "ooooo.. "


def both(practice: Practice) -> tuple[Streak, DayRun]:
    """The streak in weeks and in days."""
    return streak_of(practice.weeks), day_run(practice)


def told(picture: str) -> dict[str, str]:
    """What a seller reads, by its label."""
    (facts,) = sections(*both(drawn(picture)))
    assert isinstance(facts, Facts)
    return dict(facts.rows)


def test_before_the_first_practice_the_first_command_is_named() -> None:
    (lines,) = sections(*both(Practice((), (), (), FIRST_MONDAY)))
    assert isinstance(lines, Lines)
    assert lines.lines == ("No practice yet: practicelog go starts the first week.",)


def test_a_streak_is_told_in_three_lines() -> None:
    assert told(4 * KEPT + "xx") == {
        "Weeks": "4 in a row · best 4 · 4 of 4 weeks kept · 2 in reserve",
        "Days": "2 in a row · best 3 · 14 days in all",
        "Now": "2 of 3 days since 2 Feb, open",
    }


@pytest.mark.parametrize(
    ("picture", "weeks"),
    [
        pytest.param("x", "the first week is open", id="a first day"),
        pytest.param(SHORT + "x", "the first week is open", id="the first week in its grace"),
        pytest.param("xxx", "1 in a row · best 1 · 1 of 1 week kept · 1 in reserve",
                     id="a first week kept"),
        pytest.param(KEPT + EMPTY + "...",
                     "1 in a row · best 1 · 1 of 2 weeks kept · 1 held · 0 in reserve", id="held"),
        pytest.param(2 * KEPT + EMPTY + OFF + ".",
                     "2 in a row · best 2 · 2 of 3 weeks kept · 1 held · 0 in reserve",
                     id="paused weeks are left out"),
    ],
)  # fmt: skip
def test_weeks_in_a_row_stand_beside_numbers_that_never_reset(picture: str, weeks: str) -> None:
    assert told(picture)["Weeks"] == weeks


MISSED_ONE = 5 * KEPT + 3 * EMPTY
"""Five weeks kept, two held by the reserve, one missed."""


@pytest.mark.parametrize(
    ("picture", "weeks"),
    [
        pytest.param(MISSED_ONE + "x..", "back after 3 weeks · 5 of 8 weeks kept · best 5",
                     id="a first day back"),
        pytest.param(MISSED_ONE + "xxx", "back after 3 weeks · 6 of 9 weeks kept · best 5",
                     id="a first week back"),
        pytest.param(MISSED_ONE + 2 * EMPTY + "x..",
                     "back after 5 weeks · 5 of 10 weeks kept · best 5", id="after five weeks"),
        pytest.param(MISSED_ONE + OFF + "x..", "back after 3 weeks · 5 of 8 weeks kept · best 5",
                     id="a week off in between was not missed"),
        pytest.param(SHORT + "..x", "back after 1 week · 0 of 1 week kept · best 0",
                     id="after a first week that was missed"),
        pytest.param(MISSED_ONE + KEPT + "x..",
                     "1 in a row · best 5 · 6 of 9 weeks kept · 1 in reserve",
                     id="a second week back is a streak again"),
    ],
)  # fmt: skip
def test_after_a_miss_the_come_back_is_told_and_no_zero(picture: str, weeks: str) -> None:
    assert told(picture)["Weeks"] == weeks


def test_after_a_miss_and_before_the_come_back_what_was_kept_is_told() -> None:
    assert told(MISSED_ONE + "...")["Weeks"] == "5 of 8 weeks kept · best 5"


def test_days_in_a_row_that_ended_do_not_begin_with_a_zero() -> None:
    assert not told("xx..x....")["Days"].startswith("0")


def test_a_week_off_says_that_it_is_paused() -> None:
    assert told(KEPT + OFF)["Now"] == "week paused since 12 Jan: its days are off"


def test_every_weeks_ruling_is_explained_in_one_line_oldest_first() -> None:
    table, *facts = explained(*both(drawn(KEPT + SHORT + "booo..x")))
    assert isinstance(table, Table)
    assert table.headings == ("Week", "Days", "Ruling", "Done", "Streak", "Reserve")
    assert table.rows == (
        ("2026-W02", "5–11 Jan 2026", "kept", "3 of 3", "1", "1"),
        ("2026-W03", "12–18 Jan 2026", "held", "2 of 3", "1", "0"),
        ("2026-W04", "19–25 Jan 2026", "kept", "2 of 1", "2", "0"),
    )
    assert tuple(facts) == sections(*both(drawn(KEPT + SHORT + "booo..x")))


def test_the_json_is_the_one_promised() -> None:
    assert streak_document(*both(drawn(KEPT + SHORT + "xxxx.x"))) == {
        "today": "2026-01-24",
        "weeks": {"current": 2, "best": 2, "held": 1, "reserve": 0, "kept": 2, "closed": 3},
        "days": {"current": 1, "best": 4, "total": 10},
        "week": {"start": "2026-01-19", "done": 5, "need": 3, "state": "kept"},
    }


def test_the_json_explains_when_asked() -> None:
    assert streak_document(*both(drawn(KEPT + SHORT)), explain=True)["explained"] == [
        {"start": "2026-01-05", "state": "kept", "done": 3, "need": 3, "streak": 1, "reserve": 1},
        {"start": "2026-01-12", "state": "open", "done": 2, "need": 3, "streak": 1, "reserve": 1},
    ]


def test_the_json_of_no_practice_is_zeros_and_one_open_week() -> None:
    assert streak_document(*both(Practice((), (), (), FIRST_MONDAY)), explain=True) == {
        "today": "2026-01-05",
        "weeks": {"current": 0, "best": 0, "held": 0, "reserve": 1, "kept": 0, "closed": 0},
        "days": {"current": 0, "best": 0, "total": 0},
        "week": {"start": "2026-01-05", "done": 0, "need": 3, "state": "open"},
        "explained": [
            {"start": "2026-01-05", "state": "open", "done": 0, "need": 3, "streak": 0,
             "reserve": 1},
        ],
    }  # fmt: skip


def test_a_day_has_the_ruling_of_its_week_and_none_outside_the_weeks_ruled() -> None:
    report = streak_of(drawn(KEPT + SHORT + "x").weeks)
    weeks = [FIRST_MONDAY.replace(day=day) for day in (5, 18, 19)]
    assert [ruling_of(report, day) for day in weeks] == list(report.rulings)
    assert ruling_of(report, FIRST_MONDAY.replace(day=1)) is None
    assert ruling_of(report, FIRST_MONDAY.replace(day=26)) is None


def test_a_streak_of_many_years_has_its_thousands() -> None:
    report, _ = both(drawn(1_204 * KEPT + "x"))
    (facts,) = sections(report, DayRun(current=1_205, best=1_300, total=3_613))
    assert isinstance(facts, Facts)
    assert facts.rows[:2] == (
        ("Weeks", "1,204 in a row · best 1,204 · 1,204 of 1,204 weeks kept · 2 in reserve"),
        ("Days", "1,205 in a row · best 1,300 · 3,613 days in all"),
    )
