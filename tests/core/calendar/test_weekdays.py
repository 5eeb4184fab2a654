"""Weekdays as they are typed: names, lists and ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.weekdays import weekday, weekdays
from practicelog.errors import UsageError

NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

NO_WEEKDAYS = [
    pytest.param("", id="empty"),
    pytest.param(" ", id="a blank"),
    pytest.param("mo", id="two letters"),
    pytest.param("mondays", id="a letter too many"),
    pytest.param("today", id="a relative word"),
    pytest.param("1", id="a number"),
    pytest.param("nan", id="nan"),
    pytest.param("-", id="a dash"),
    pytest.param("ｍｏｎ", id="wide letters"),
    pytest.param("mon\0", id="a NUL after"),
    pytest.param("\x1b[31mmon", id="an escape sequence"),
    pytest.param("m" * 1_000_000, id="a million letters"),
]


@pytest.mark.parametrize(("number", "name"), list(enumerate(NAMES)))
def test_a_weekday_is_named_by_three_letters_or_more_in_any_case(number: int, name: str) -> None:
    for length in range(3, len(name) + 1):
        assert weekday(name[:length].title(), "--week-start") == number


@pytest.mark.parametrize("text", [*NO_WEEKDAYS, "mon-fri", "mon,tue"])
def test_what_is_no_weekday_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        weekday(text, "--week-start")
    assert refused.value.message.startswith("--week-start: “")
    assert len(refused.value.message) < 130


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("mon-fri", (0, 1, 2, 3, 4), id="a range"),
        pytest.param("mon,wed,fri", (0, 2, 4), id="a list"),
        pytest.param("fri,mon", (0, 4), id="in any order"),
        pytest.param("mon-wed,sat", (0, 1, 2, 5), id="a range and a day"),
        pytest.param("sat-mon", (0, 5, 6), id="a range over the week's end"),
        pytest.param("sun-sat", (0, 1, 2, 3, 4, 5, 6), id="a week from Sunday"),
        pytest.param("tue-tue", (1,), id="a range of one day"),
        pytest.param("mon,Monday,mon-tue", (0, 1), id="days named twice"),
        pytest.param("Mon , tue - thu", (0, 1, 2, 3), id="blanks between"),
    ],
)
def test_weekdays_are_lists_of_days_and_ranges(text: str, expected: tuple[int, ...]) -> None:
    assert weekdays(text, "--weekdays") == expected


@pytest.mark.parametrize(
    "text", [*NO_WEEKDAYS, "mon,", ",mon", "mon-", "-mon", "mon--fri", "mon;tue", "mon-tue-wed"]
)
def test_a_list_with_a_part_that_is_no_weekday_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        weekdays(text, "--weekdays")
    assert len(refused.value.message) < 130


@given(numbers=st.lists(st.integers(0, 6), min_size=1))
def test_any_list_of_weekdays_is_read_in_order_without_repeats(numbers: list[int]) -> None:
    typed = ",".join(NAMES[number] for number in numbers)
    assert weekdays(typed, "--weekdays") == tuple(sorted(set(numbers)))
