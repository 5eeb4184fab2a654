"""What six months old means at the ends of months and years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.coaching.old_takes import old_enough


@pytest.mark.parametrize(
    ("today", "day"),
    [
        pytest.param(date(2026, 11, 21), date(2026, 5, 21), id="within a year"),
        pytest.param(date(2026, 6, 30), date(2025, 12, 30), id="December"),
        pytest.param(date(2026, 1, 5), date(2025, 7, 5), id="last year"),
        pytest.param(date(2026, 8, 31), date(2026, 2, 28), id="a month that is shorter"),
        pytest.param(date(2028, 8, 31), date(2028, 2, 29), id="a leap year"),
        pytest.param(date(2026, 12, 31), date(2026, 6, 30), id="the year's last day"),
    ],
)
def test_six_months_before_a_day(today, day):
    assert old_enough(today) == day


@given(st.dates(date(1970, 1, 1)))
def test_six_months_are_between_181_and_185_days(today):
    assert 181 <= (today - old_enough(today)).days <= 185
