"""When a focus counts as not practised: two weeks after its last rep, or after it was set."""

from datetime import date, timedelta

import pytest

from practicelog.core.coaching.off_focus import off_focus_since

TODAY = date(2026, 11, 21)


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("last", "set_on", "since"),
    [
        pytest.param(ago(14), ago(40), ago(14), id="two weeks ago"),
        pytest.param(ago(13), ago(40), None, id="a day less"),
        pytest.param(None, ago(14), ago(14), id="never, since it was set"),
        pytest.param(None, ago(13), None, id="set a day later"),
        pytest.param(ago(90), ago(3), None, id="practised long before it was set"),
    ],
)
def test_a_focus_is_stuck_after_two_weeks_without_a_rep(last, set_on, since):
    assert off_focus_since(last, set_on, TODAY) == since
