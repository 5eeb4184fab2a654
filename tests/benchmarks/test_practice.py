"""Every tool is given the same practice, and its own is what it reads."""

import csv
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from benchmarks import hledger, jrnl, timewarrior, watson
from benchmarks.practice import Stint, make_log, stints
from benchmarks.ten_years import LAST_DAY
from tests.conftest import Desk

STINT = Stint(datetime(2026, 11, 20, 5, 30, tzinfo=UTC), 15, "email-rewrite")


@pytest.fixture(scope="module")
def month():
    return list(stints(300))


def test_stints_never_overlap_and_stay_in_their_day(month):
    assert len(month) == 300
    assert all(earlier.end <= later.start for earlier, later in pairwise(month))
    assert {stint.end.date() - stint.start.date() for stint in month} == {timedelta(0)}


def test_three_hundred_reps_are_the_last_month(month):
    assert month[-1].start.date() == LAST_DAY
    assert timedelta(20) < LAST_DAY - month[0].start.date() < timedelta(40)


def test_more_practice_ends_as_less_does(month):
    more = list(stints(400))[100:]
    assert [(stint.minutes, stint.drill) for stint in more] == [stint[1:] for stint in month]


def test_our_log_holds_the_same_practice(tmp_path, month):
    make_log(tmp_path / "practice.db", 300)

    reps = Desk(tmp_path / "practice.db").reps()

    assert sorted((rep["day"], rep["drill"], rep["minutes"]) for rep in reps) == sorted(
        (str(stint.start.date()), stint.drill, stint.minutes) for stint in month
    )


def test_a_log_without_reps_is_a_log(tmp_path):
    make_log(tmp_path / "practice.db", 0)

    assert Desk(tmp_path / "practice.db").reps() == []


def test_each_tool_gets_a_stint_in_its_own_words():
    assert watson.frame(7, STINT) == [
        1795152600, 1795153500, "email-rewrite", f"{7:032x}", [], 1795153500,
    ]  # fmt: skip
    assert jrnl.entry(STINT) == "[2026-11-20 06:30] Practised @email-rewrite. Took 15 minutes.\n\n"
    assert (
        timewarrior.interval(STINT) == 'inc 20261120T053000Z - 20261120T054500Z # "email-rewrite"\n'
    )
    assert hledger.session(STINT) == "i 2026/11/20 06:30:00 email-rewrite\no 2026/11/20 06:45:00\n"


@pytest.mark.parametrize(
    ("summary", "minutes"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("No filtered data found.\n", 0, id="nothing tracked"),
        pytest.param("None in the range 2026-11-16T00:00:00.\n", 0, id="an empty week"),
        pytest.param("W47 opener 0:10:00 0:20:00\n\n      0:20:00\n", 20, id="a week"),
        pytest.param("\n   8540:12:30\n", 8540 * 60 + 12.5, id="ten years"),
    ],
)
def test_the_total_of_timewarrior_is_the_last_word_of_its_summary(summary, minutes):
    assert timewarrior.total_minutes(summary) == minutes


@pytest.mark.parametrize(
    ("rows", "hours"),
    [
        pytest.param([("account", "balance"), ("total", "0")], 0, id="nothing"),
        pytest.param([("account", "balance"), ("opener", "1.17h"), ("total", "1.17h")], 1.17),
    ],
)
def test_the_total_of_hledger_is_the_last_row_of_its_balance(tmp_path, rows, hours):
    with (tmp_path / "balance.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows(rows)
    assert hledger.total_hours((tmp_path / "balance.csv").read_text()) == hours
