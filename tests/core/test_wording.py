"""Days, durations, scores and counts in words."""

from datetime import UTC, date, datetime
from fractions import Fraction
from math import floor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practicelog.core.wording import (
    clock_words,
    count_words,
    day_beside,
    day_words,
    duration_words,
    full_day,
    range_words,
    score_words,
    signed_words,
    size_words,
    some_words,
    step_words,
    week_words,
    weekday_words,
)


def test_a_day_is_told_with_its_weekday_or_without() -> None:
    assert day_words(date(2026, 11, 20)) == "Fri 20 Nov 2026"
    assert day_words(date(2024, 2, 29)) == "Thu 29 Feb 2024"
    assert full_day(date(2026, 1, 5)) == "5 Jan 2026"


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        pytest.param((2026,), "5 Jan", id="today in its year"),
        pytest.param((2026, 2026), "5 Jan", id="a period in its year"),
        pytest.param((2027,), "5 Jan 2026", id="today in another year"),
        pytest.param((2025, 2026), "5 Jan 2026", id="a period that ends in its year"),
        pytest.param((2026, 2027), "5 Jan 2026", id="a period that begins in its year"),
        pytest.param((2025, 2025), "5 Jan 2026", id="a period before it"),
    ],
)
def test_a_day_has_its_year_where_it_is_read_beside_another(
    beside: tuple[int, ...], words: str
) -> None:
    assert day_beside(date(2026, 1, 5), *(date(year, 6, 1) for year in beside)) == words


def test_a_time_of_day_has_two_digits_each() -> None:
    assert clock_words(datetime(2026, 11, 20, 7, 5, 59, tzinfo=UTC)) == "07:05"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param("2026-11-16", "2026-11-16", "16 Nov 2026", id="one day"),
        pytest.param("2026-11-16", "2026-11-22", "16–22 Nov 2026", id="in a month"),
        pytest.param("2026-11-30", "2026-12-06", "30 Nov – 6 Dec 2026", id="over a month's end"),
        pytest.param("2026-12-28", "2027-01-03", "28 Dec 2026 – 3 Jan 2027", id="over New Year"),
        pytest.param("2025-11-16", "2026-11-16", "16 Nov 2025 – 16 Nov 2026", id="a year apart"),
    ],
)
def test_a_range_says_what_both_ends_share_once(first: str, last: str, words: str) -> None:
    assert range_words(date.fromisoformat(first), date.fromisoformat(last)) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (1, "1 min"), (59, "59 min"), (60, "1 h"), (61, "1 h 01"), (85, "1 h 25"),
     (1440, "24 h"), (60_000, "1,000 h")],
)  # fmt: skip
def test_minutes_are_told_in_hours_from_an_hour_on(minutes: int, words: str) -> None:
    assert duration_words(minutes) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 reps"), (1, "1 rep"), (9, "9 reps"), (12_345, "12,345 reps")]
)
def test_a_count_has_its_noun(number: int, words: str) -> None:
    assert count_words(number, "rep") == words


def test_a_noun_may_have_its_own_plural() -> None:
    assert [count_words(n, "day off", "days off") for n in (1, 2)] == ["1 day off", "2 days off"]


@pytest.mark.parametrize(
    ("hundredths", "words"),
    [(100, "1.0"), (324, "3.2"), (325, "3.3"), (333, "3.3"), (350, "3.5"), (494, "4.9"),
     (495, "5.0"), (500, "5.0"), (332.5, "3.3"), (10, "0.1")],
)  # fmt: skip
def test_a_score_is_told_with_one_decimal_halves_up(hundredths: float, words: str) -> None:
    assert score_words(hundredths) == words


@given(scores=st.lists(st.integers(100, 500), min_size=1, max_size=30))
@example(scores=[100, 130])  # 1.15 is a little less as a float
def test_a_mean_is_rounded_half_up_as_if_it_were_exact(scores: list[int]) -> None:
    mean_in_points = sum(scores) / (100 * len(scores))
    tenths = floor(Fraction(sum(scores), 10 * len(scores)) + Fraction(1, 2))
    assert score_words(mean_in_points * 100) == f"{tenths // 10}.{tenths % 10}"


@pytest.mark.parametrize(
    ("weekdays", "words"),
    [
        pytest.param((0, 1, 2, 3, 4), "Mon–Fri", id="a working week"),
        pytest.param((0, 1, 2, 3, 4, 5, 6), "Mon–Sun", id="every day"),
        pytest.param((1, 2, 3), "Tue–Thu", id="three that follow"),
        pytest.param((5, 6), "Sat, Sun", id="two that follow"),
        pytest.param((0, 2, 4), "Mon, Wed, Fri", id="every other day"),
        pytest.param((6,), "Sun", id="one"),
    ],
)
def test_weekdays_that_follow_one_another_are_a_range(
    weekdays: tuple[int, ...], words: str
) -> None:
    assert weekday_words(weekdays) == words


@pytest.mark.parametrize(
    ("points", "words"),
    [(0.3, "+0.3"), (-0.2, "−0.2"), (0.0, "+0.0"), (-0.04, "+0.0"), (-0.06, "−0.1")],
)
def test_a_difference_has_its_sign(points: float, words: str) -> None:
    assert signed_words(points) == words


def test_a_difference_can_be_told_more_finely() -> None:
    assert [signed_words(each, 2) for each in (-0.07, 0.0, -0.004, 1234.5)] == [
        "−0.07", "+0.00", "+0.00", "+1,234.50",
    ]  # fmt: skip
    assert signed_words(-12.3, 0) == "−12"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "0"), (5, "0, 1, 2, 3, 4"), (6, "0, 1, 2, 3, 4 and 1 more"),
     (2000, "0, 1, 2, 3, 4 and 1,995 more")],
)  # fmt: skip
def test_of_many_the_first_few_are_named(number: int, words: str) -> None:
    assert some_words([str(each) for each in range(number)]) == words


@pytest.mark.parametrize(
    ("first", "name"),
    [
        pytest.param(date(2026, 11, 16), "2026-W47", id="Monday"),
        pytest.param(date(2026, 11, 15), "2026-W47", id="from the Sunday before"),
        pytest.param(date(2026, 11, 13), "2026-W47", id="from the Friday before"),
        pytest.param(date(2026, 11, 19), "2026-W47", id="from its Thursday"),
        pytest.param(date(2025, 12, 29), "2026-W01", id="the year of its Thursday"),
        pytest.param(date(2020, 12, 28), "2020-W53", id="week 53"),
    ],
)
def test_a_week_is_named_by_its_thursday_whatever_day_it_begins_on(first, name):
    assert week_words(first) == name


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (1449, "1.4 kB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (55_627_776, "55.6 MB"),
        (10**9, "1.0 GB"),
        (10**16, "10000.0 TB"),
    ],
)
def test_a_size_is_told_in_the_largest_unit_that_fits(size: int, words: str) -> None:
    assert size_words(size) == words


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        pytest.param((1, 2, 3, 4), ("1", "2", "3", "4 or more"), id="one by one"),
        pytest.param((1, 3, 8, 9), ("1–2", "3–7", "8", "9 or more"), id="ranges"),
    ],
)
def test_steps_are_told_as_the_reps_they_stand_for(
    steps: tuple[int, ...], words: tuple[str, ...]
) -> None:
    assert step_words(steps) == words
