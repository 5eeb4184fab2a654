from datetime import UTC, date, time, timedelta, timezone

import pytest

from practicelog.core.interchange.written_times import Written, written_when
from practicelog.errors import UsageError

DAY = date(2026, 11, 20)
ONE_OCLOCK_EAST = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("2026-11-20", None, DAY),
        ("2026/11/20", None, DAY),
        ("2026.11.20.", None, DAY),
        ("2026-11-20", "dmy", DAY),
        ("20.11.2026", None, DAY),
        ("5.12.2026", None, date(2026, 12, 5)),
        ("20/11/2026", None, DAY),
        ("11/20/2026", None, DAY),
        ("11-20-2026", None, DAY),
        ("12/12/2026", None, date(2026, 12, 12)),
        ("5/12/2026", "dmy", date(2026, 12, 5)),
        ("5/12/2026", "mdy", date(2026, 5, 12)),
        ("5.12.2026", "mdy", date(2026, 5, 12)),
        ("20/11/26", "dmy", DAY),
        ("11/20/26", "mdy", DAY),
        ("26/11/20", "ymd", DAY),
        ("20 Nov 2026", None, DAY),
        ("20. November 2026", None, DAY),
        ("20-nov-2026", None, DAY),
        ("Nov 20, 2026", None, DAY),
        ("November 20 2026", "dmy", DAY),
    ],
)
def test_a_day_is_read_however_it_is_written(cell, order, day):
    assert written_when(cell, "on", order) == Written(day)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("17:30", time(17, 30)),
        ("7:30", time(7, 30)),
        ("17:30:59", time(17, 30, 59)),
        ("17:30:59.123", time(17, 30, 59)),
        ("05:30 PM", time(17, 30)),
        ("5:30pm", time(17, 30)),
        ("5:30:10 p.m.", time(17, 30, 10)),
        ("12:05 AM", time(0, 5)),
        ("12:05 PM", time(12, 5)),
        ("00:00", time(0)),
    ],
)
@pytest.mark.parametrize(
    "before", ["", "2026-11-20 ", "2026-11-20T", "11/20/2026, ", "20 Nov 2026 at "]
)
def test_a_time_of_day_is_read_alone_and_after_a_day(before, cell, clock):
    assert written_when(before + cell, "on", None) == Written(DAY if before else None, clock)


@pytest.mark.parametrize(
    ("offset", "zone"),
    [
        ("Z", UTC),
        ("z", UTC),
        (" UTC", UTC),
        (" GMT", UTC),
        ("+01:00", ONE_OCLOCK_EAST),
        ("+0100", ONE_OCLOCK_EAST),
        (" +0100", ONE_OCLOCK_EAST),
        ("+01", ONE_OCLOCK_EAST),
        ("-05:30", timezone(timedelta(hours=-5, minutes=-30))),
    ],
)
@pytest.mark.parametrize("clock", ["17:30", "17:30:00", "17:30:00.123"])
def test_an_offset_makes_it_an_instant(clock, offset, zone):
    assert written_when(f"2026-11-20T{clock}{offset}", "on", None) == Written(
        DAY, time(17, 30), zone
    )


@pytest.mark.parametrize("cell", ["5/12/2026", "5-12-2026", "05/12/2026 17:30"])
def test_a_date_that_could_be_two_is_never_guessed(cell):
    with pytest.raises(UsageError) as refusal:
        written_when(cell, "date", None)

    assert refusal.value.message == (
        f"date: “{cell}” may be 2026-05-12 or 2026-12-05; --dates dmy or --dates mdy says which."
    )


@pytest.mark.parametrize(
    ("cell", "order"),
    [
        ("", None),
        ("yesterday", None),
        ("2026-W47", None),
        ("2026-11-31", None),
        ("2026-11-20 25:00", None),
        ("2026-11-20 13:00 PM", None),
        ("2026-11-20 0:30 AM", None),
        ("2026-11-20 17:30 CET", None),
        ("2026-11-20 17:30+99:99", None),
        ("20/11/26", None),
        ("11/20/2026", "dmy"),
        ("20/11/2026", "mdy"),
        ("20/11/2026", "ymd"),
        ("20.11/2026", None),
        ("20 Nox 2026", None),
        ("0/0/2026", None),
        ("２０２６-11-20", None),
        ("9" * 5000, None),
        ("x " * 5000 + "17:30", None),
    ],
)
def test_what_is_no_day_is_refused(cell, order):
    with pytest.raises(UsageError, match=r"on: .* is not a day such as 2026-11-20"):
        written_when(cell, "on", order)
