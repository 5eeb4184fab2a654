from datetime import date

import pytest

from practicelog.core.coaching.outside_feedback import OUTSIDE, unheard_since
from practicelog.core.records.rep import FEEDBACKS

TODAY = date(2026, 11, 21)
BEGUN = date(2026, 1, 5)
FOUR_WEEKS_AGO = date(2026, 10, 24)


@pytest.mark.parametrize(
    ("last", "begun", "expected"),
    [
        pytest.param(TODAY, BEGUN, None, id="today"),
        pytest.param(date(2026, 10, 25), BEGUN, None, id="27 days ago"),
        pytest.param(FOUR_WEEKS_AGO, BEGUN, FOUR_WEEKS_AGO, id="four weeks ago"),
        pytest.param(None, FOUR_WEEKS_AGO, FOUR_WEEKS_AGO, id="never in four weeks of practice"),
        pytest.param(None, date(2026, 11, 1), None, id="never, in three weeks of practice"),
    ],
)
def test_four_weeks_without_another_are_told_with_their_beginning(last, begun, expected):
    assert unheard_since(last, begun, TODAY) == expected


def test_ones_own_ears_are_not_outside():
    assert set(FEEDBACKS) - set(OUTSIDE) == {"none", "recording"}
