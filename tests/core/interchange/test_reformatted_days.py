"""Days that a spreadsheet wrote in its own way."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.interchange.reformatted_days import day_read
from practicelog.errors import UsageError

DAYS = st.dates(date(1970, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    "cell",
    ["2026-11-20", "2026/11/20", "2026/11/20 00:00", "20.11.2026", "20.11.2026 00:00:00",
     "20/11/2026", "11/20/2026", "20-11-2026"],
)  # fmt: skip
def test_a_day_that_can_mean_one_day_only_is_that_day(cell: str) -> None:
    assert day_read(cell) == "2026-11-20"


@pytest.mark.parametrize("cell", ["05/12/2026", "12-5-2026"])
def test_a_day_that_may_be_two_is_refused_with_what_to_do(cell: str) -> None:
    with pytest.raises(UsageError, match="may be two days") as refused:
        day_read(cell)
    assert refused.value.hint == "let it show the column as YYYY-MM-DD and save again"


@pytest.mark.parametrize("cell", ["", "46346", "20 Nov 2026", "31.02.2026", "20/11/26", "1/2"])
def test_what_is_no_such_day_stays_as_it_is(cell: str) -> None:
    assert day_read(cell) == cell


@given(DAYS)
def test_no_day_is_read_as_another(day: date) -> None:
    assert day_read(day.isoformat()) == day.isoformat()
    assert day_read(f"{day:%d.%m.%Y}".rjust(10, "0")) in {day.isoformat(), f"{day:%d.%m.%Y}"}
    for cell in (f"{day.day}/{day.month}/{day.year}", f"{day.month}/{day.day}/{day.year}"):
        try:
            assert day_read(cell) == day.isoformat()
        except UsageError:
            assert max(day.day, day.month) <= 12
