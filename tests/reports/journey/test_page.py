"""The journey as it is read: which lines are there, and in which words."""

from datetime import date

import pytest
from tests.core.practice_pictures import FIRST_MONDAY, drawn, plan

from practicelog.core.journey.personal_records import ScoreTally
from practicelog.core.records.plan import PracticeDay
from practicelog.core.sections import Facts, Lines, Section, Table
from practicelog.core.streaks.rulings import Practice
from practicelog.reports.journey.page import page
from practicelog.reports.journey.value import build

KEPT = "xxx.... "
TALLY = ScoreTally("opener", 1, quick=False, difficulty="hard", best=340, n=5, first=FIRST_MONDAY)
TITLES = ("Reps, day by day", "Milestones", "Personal records: best rubric score")


def sections(practice: Practice, *tallies: ScoreTally, width: int = 80) -> list[Section]:
    return list(page(build(practice, tallies), width))


def facts(practice: Practice) -> dict[str, str]:
    found = (each for each in sections(practice) if isinstance(each, Facts))
    return {label: text for each in found for label, text in each.rows}


def records(*tallies: ScoreTally, everything: bool = True) -> Table:
    told = page(build(drawn("x"), tallies), 80, everything=everything)
    (table,) = (each for each in told if isinstance(each, Table))
    return table


def of_minutes(minutes: int) -> Practice:
    return Practice((PracticeDay(FIRST_MONDAY, 1, minutes),), (), (), FIRST_MONDAY)


def test_without_practice_one_line_says_what_to_type() -> None:
    assert sections(Practice((), (), (), FIRST_MONDAY)) == [
        Lines(("No practice yet: practicelog go starts the journey.",))
    ]


def test_a_first_day_has_four_things_to_say() -> None:
    assert sections(drawn("x")) == [
        Lines(("Started Mon 5 Jan 2026 · year 1, week 1 of practice",)),
        Facts((("Pace", "not told before 8 of the last 12 weeks have a counted day; now 0"),)),
        Facts((("Next", "100 reps (1 now) · 100 days (1 now)"),), "Milestones"),
        Facts((("In all", "1 day · 1 rep · 20 min"),)),
    ]


def test_the_last_weeks_come_first_and_the_lifetime_last() -> None:
    labels = list(facts(drawn(KEPT * 40 + "x")))
    assert labels == ["Last 4 weeks", "Last 12 weeks", "Pace", "100 reps", "100 days", "Next",
                      "In all"]  # fmt: skip


@pytest.mark.parametrize(
    ("picture", "label", "words"),
    [
        pytest.param(KEPT + "x", "Last week", "3 days · 3 reps · 1 h · 1 of 1 week kept",
                     id="one week"),
        pytest.param(KEPT * 3 + "ooooo.. x", "Last 4 weeks",
                     "9 days · 9 reps · 3 h · 3 of 3 weeks kept", id="a paused week in no number"),
        pytest.param("x.." + "....... " * 5, "Last 4 weeks", "no practice", id="nothing"),
    ],
)  # fmt: skip
def test_weeks_are_summed_up_in_a_line(picture: str, label: str, words: str) -> None:
    assert facts(drawn(picture))[label] == words


def test_weeks_off_are_not_told_as_kept_of_none() -> None:
    assert facts(drawn("xxx.... bbbbb.. x"))["Last 2 weeks"].endswith("1 of 1 week kept")
    practice = drawn("b...... " + "bbbbb.. " * 5 + "x")
    assert facts(practice)["Last 4 weeks"] == "20 days · 20 reps · 6 h 40"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        pytest.param(0, "1 day · 1 rep", id="none typed"),
        pytest.param(59, "59 min", id="minutes"),
        pytest.param(85, "1 h 25", id="hours and minutes"),
        pytest.param(99 * 60 + 30, "99 h 30", id="just below a hundred"),
        pytest.param(462_005, "7,700 h 05", id="ten years"),
    ],
)
def test_minutes_are_told_as_everywhere(minutes: int, words: str) -> None:
    assert words in facts(of_minutes(minutes))["In all"]


def test_the_pace_is_counts_and_dates() -> None:
    pace = facts(drawn(KEPT * 12 + "x"))["Pace"]
    # 36 days in 84; 276 are left after 30 March: 118.3, and 37 so far.
    assert pace == (
        "at the last 12 weeks' pace about 155 counted days this year, by 31 Dec (37 so far)"
    )


def test_milestones_are_told_with_their_days() -> None:
    told = facts(drawn(KEPT * 34 + "x"))
    assert told["100 reps"] == told["100 days"] == "24 Aug 2026"
    assert told["Next"] == "500 reps (103 now) · 365 days (103 now)"


def test_years_are_told_from_the_second_on() -> None:
    practice = drawn(KEPT * 12 + "xxx", first=date(2025, 11, 3))
    (table,) = (each for each in sections(practice) if isinstance(each, Table))
    assert table.headings == ("Year", "Weeks kept", "Days", "Reps", "Time")
    assert table.rows == (
        ("2025", "8 of 8", "27", "27", "9 h"),
        ("2026 so far", "5 of 5", "12", "12", "4 h"),
    )


def test_a_year_off_has_no_weeks_to_keep() -> None:
    off = Practice(
        (PracticeDay(date(2024, 12, 27), 1, 0), PracticeDay(date(2026, 1, 5), 1, 0)),
        (plan(date(2024, 12, 30), weekdays=(6,)),),
        drawn("o" * 400, first=date(2024, 12, 28)).offs,
        date(2026, 1, 5),
    )
    (table,) = (each for each in sections(off) if isinstance(each, Table))
    assert table.rows[1] == ("2025", "", "0", "0", "")


def test_the_map_is_drawn_with_weekdays_months_and_what_its_shades_mean() -> None:
    practice = drawn("x.x.... xxxxxxx xxxxx")
    lines = next(each for each in sections(practice) if each.title == TITLES[0])
    assert isinstance(lines, Lines)
    assert lines.lines == (
        "2026",
        "Mon  ░░░",
        "Tue  ·░░",
        "Wed  ░░░",
        "Thu  ·░░",
        "Fri  ·░░",
        "Sat  ·░",
        "Sun  ·░",
        "· none  ░ 1  ▒ 2  ▓ 3  █ 4 or more",
    )


@pytest.mark.parametrize(
    ("width", "columns"),
    [
        pytest.param(20, 15, id="narrow"),
        pytest.param(60, 53, id="60 columns"),
        pytest.param(120, 53, id="120 columns"),
    ],
)
def test_the_map_shows_as_many_weeks_as_fit(width: int, columns: int) -> None:
    shown = sections(drawn("xxxxxxx " * 60), width=width)
    lines = next(each for each in shown if each.title == TITLES[0])
    assert isinstance(lines, Lines)
    assert {len(line) for line in lines.lines[1:8]} == {len("Mon  ") + columns}


def test_a_map_with_nothing_on_it_is_left_out() -> None:
    practice = drawn("xxx.... " + "....... " * 60)
    assert all(each.title != TITLES[0] for each in sections(practice))


def test_a_record_stands_with_its_number_and_its_day() -> None:
    assert records(TALLY, TALLY._replace(difficulty=None, n=1234)).rows == (
        ("opener", "hard", "3.4", "5", "5 Jan 2026"),
        ("opener", "not set", "3.4", "1,234", "5 Jan 2026"),
    )


def test_rubrics_are_named_where_a_drill_has_records_of_two() -> None:
    table = records(TALLY, TALLY._replace(rubric=2), TALLY._replace(drill="pitch", rubric=3))
    assert table.headings == ("Drill", "Rubric", "Difficulty", "Best", "Of reps", "First on")
    assert [row[:2] for row in table.rows] == [("opener", "2"), ("opener", "1"), ("pitch", "3")]


def test_without_all_there_is_one_record_a_drill_and_how_many_more() -> None:
    tallies = (
        TALLY._replace(difficulty="easy", best=500),
        TALLY._replace(difficulty=None, best=500),
        TALLY._replace(difficulty="real", best=500),
        TALLY,
        TALLY._replace(rubric=0, best=500),
        TALLY._replace(drill="pitch", difficulty=None, n=3),
    )
    table = records(*tallies, everything=False)
    assert table.headings == ("Drill", "Difficulty", "Best", "Of reps", "First on")
    assert table.rows == (
        ("opener", "real", "5.0", "5", "5 Jan 2026"),
        ("pitch", "not set", "3.4", "3", "5 Jan 2026"),
    )
    told = [each for each in sections(drawn("x"), *tallies) if isinstance(each, Lines)]
    assert told[-1].lines == ("and 4 more by difficulty or rubric: add --all",)


@pytest.mark.parametrize(
    ("tallies", "line"),
    [
        pytest.param((TALLY._replace(quick=True, n=1),), "1 quick score", id="only a quick one"),
        pytest.param((TALLY, TALLY._replace(quick=True)), "5 quick scores", id="beside records"),
    ],
)
def test_quick_scores_are_said_to_be_left_out(tallies: tuple[ScoreTally, ...], line: str) -> None:
    said = Lines((f"Records leave out {line}: practicelog list --best.",))
    assert said in sections(drawn("x"), *tallies)


def test_who_never_scores_reads_nothing_of_records() -> None:
    assert not any("ecords" in str(each) for each in sections(drawn(KEPT * 40)))
