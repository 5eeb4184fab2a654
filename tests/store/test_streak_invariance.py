"""Through a real log: neither the order of entry nor the reader's zone changes a streak."""

from datetime import date, time, timedelta
from io import StringIO
from json import loads
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicelog.cli.main import main
from practicelog.cli.world import World
from practicelog.core.calendar.clock import instant, written
from practicelog.core.records.plan import PracticeDay
from practicelog.core.streak_documents import streak_document
from practicelog.core.streaks.rulings import Practice, day_run
from practicelog.core.streaks.streak import streak_of

pytestmark = pytest.mark.sweep

TODAY = date(2026, 3, 31)
"""Two days after the clocks of Europe went on."""

ZONES = (
    "Pacific/Honolulu", "America/New_York", "America/Sao_Paulo", "UTC", "Europe/Berlin",
    "Africa/Casablanca", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati",
)  # fmt: skip

Typed = tuple[int, str, int | None, str]
"""Days before today, kind, minutes, and the zone the rep is typed in."""

reps = st.lists(
    st.tuples(
        st.integers(-1, 40),
        st.sampled_from(("practice", "practice", "practice", "live", "learn")),
        st.none() | st.sampled_from((5, 20)),
        st.sampled_from(ZONES),
    ),
    min_size=1,
    max_size=8,
)

TODAYS: Typed = (0, "practice", 20, "UTC")
YESTERDAYS: Typed = (1, "practice", 20, "UTC")


def noon(zone: str) -> str:
    """The instant at which it is noon of today in a zone."""
    return written(instant(TODAY, time(12), ZoneInfo(zone)))


def told(log: Path, now: str, zone: str, *words: str) -> str:
    """What a command tells somebody in a zone."""
    stdout, stderr = StringIO(), StringIO()
    world = World({}, None, stdout, stderr)
    code = main(["--log", str(log), "--now", now, "--zone", zone, *words], world)
    assert (code, stderr.getvalue()) == (0, "")
    return stdout.getvalue()


def streak(log: Path, zone: str) -> dict[str, Any]:
    """The streak as a reader in a zone has it."""
    found: dict[str, Any] = loads(told(log, noon(zone), zone, "streak", "--explain", "--json"))
    return found


def entered(folder: Path, typed: list[Typed]) -> Path:
    """A new log with these reps, entered in this order."""
    log = folder / "practice.db"
    log.unlink(missing_ok=True)
    for days_ago, kind, minutes, zone in typed:
        day = TODAY - timedelta(days=days_ago)
        measured = ["-m", str(minutes)] if minutes else []
        told(log, noon(zone), zone, "log", "opener", "--kind", kind, "--on", f"{day}", *measured)
    return log


def expected(*typed: Typed) -> dict[str, Any]:
    """The streak of these reps, made of nothing but the days and minutes practised."""
    practised: dict[date, list[int]] = {}
    for days_ago, kind, minutes, _ in typed:
        if kind == "practice" and days_ago >= 0:
            practised.setdefault(TODAY - timedelta(days=days_ago), []).append(minutes or 0)
    days = (PracticeDay(day, len(each), sum(each)) for day, each in sorted(practised.items()))
    practice = Practice(tuple(days), (), (), TODAY)
    return {
        "schema": "practicelog/streak/1",
        "seller": None,
        **streak_document(streak_of(practice.weeks), day_run(practice), explain=True),
    }


@settings(max_examples=10)
@given(typed=reps, data=st.data())
def test_the_same_reps_entered_in_any_order_give_the_same_streak(
    tmp_path_factory: pytest.TempPathFactory, typed: list[Typed], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    reordered = data.draw(st.permutations(typed))
    assert streak(entered(folder, typed), "UTC") == expected(*typed)
    assert streak(entered(folder, reordered), "UTC") == expected(*typed)


@settings(max_examples=5)
@given(typed=reps)
def test_a_streak_is_the_same_in_every_zone_where_it_is_the_same_day(
    tmp_path_factory: pytest.TempPathFactory, typed: list[Typed]
) -> None:
    log = entered(tmp_path_factory.mktemp("zones"), typed)
    assert [streak(log, zone) for zone in ZONES] == [expected(*typed)] * len(ZONES)


def test_live_and_learn_never_count(tmp_path: Path) -> None:
    log = entered(tmp_path, [(1, "live", 30, "UTC"), (0, "learn", 30, "UTC")])
    assert streak(log, "UTC") == expected()


def test_a_rep_that_becomes_live_no_longer_counts(tmp_path: Path) -> None:
    log = entered(tmp_path, [TODAYS, YESTERDAYS])
    told(log, noon("UTC"), "UTC", "edit", "last", "--kind", "live")
    assert streak(log, "UTC") == expected(TODAYS)


def test_a_rep_that_is_deleted_no_longer_counts_until_that_is_undone(tmp_path: Path) -> None:
    log = entered(tmp_path, [TODAYS, YESTERDAYS])
    told(log, noon("UTC"), "UTC", "delete", "last", "--yes")
    assert streak(log, "UTC") == expected(TODAYS)
    told(log, noon("UTC"), "UTC", "undo")
    assert streak(log, "UTC") == expected(TODAYS, YESTERDAYS)


def test_a_rep_that_is_moved_counts_in_its_new_week_only(tmp_path: Path) -> None:
    log = entered(tmp_path, [TODAYS, YESTERDAYS])
    told(log, noon("UTC"), "UTC", "edit", "last", "--on", "-8d")
    assert streak(log, "UTC") == expected(TODAYS, (8, "practice", 20, "UTC"))


def test_after_a_flight_over_the_date_line_a_day_counts_once_it_begins(tmp_path: Path) -> None:
    log = tmp_path / "practice.db"
    told(log, "2026-11-20T10:00+13:00", "Pacific/Auckland", "log", "opener")
    told(log, "2026-11-19T20:00-10:00", "Pacific/Honolulu", "log", "opener")
    on_both_days = [
        loads(told(log, now, "Pacific/Honolulu", "streak", "--json"))
        for now in ("2026-11-19T20:00-10:00", "2026-11-20T04:00-10:00")
    ]
    assert [(each["today"], each["days"]["total"]) for each in on_both_days] == [
        ("2026-11-19", 1),
        ("2026-11-20", 2),
    ]
