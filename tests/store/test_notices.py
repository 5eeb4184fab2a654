"""Notices in the log: in order, exactly as typed, and only those of the days asked for."""

from datetime import date

import pytest

from practicelog.core.records.field import Notice
from practicelog.store import notices

HOSTILE = "it's “said”; DROP TABLE notice; -- \x1b[31m\u202e 日本 [/tag] é"


def test_a_log_without_notices_has_none(log):
    assert notices.between(log, date.min, date.max) == ()


def test_a_notice_comes_back_as_it_was_stored(log):
    notice = Notice(1, "uid-1", date(2026, 11, 17), HOSTILE, "O'Hara")
    notices.add(log, notice)
    assert notices.between(log, date.min, date.max) == (notice,)


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        pytest.param(date(2026, 11, 1), date(2026, 11, 30), ["a", "b", "c"], id="all, by day"),
        pytest.param(date(2026, 11, 3), date(2026, 11, 3), ["b"], id="one day"),
        pytest.param(date(2026, 11, 4), date(2026, 11, 8), [], id="none on these days"),
    ],
)
def test_the_notices_of_a_range_come_in_order_of_time(log, first, last, texts):
    for day, text in ((9, "c"), (1, "a"), (3, "b")):
        notices.add(log, Notice(0, text, date(2026, 11, day), text))
    assert [each.text for each in notices.between(log, first, last)] == texts
