"""Days and weeks are right: over years of clock changes, and in every case that has a name."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TypeGuard
from zoneinfo import ZoneInfo

import pytest
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times

from practicelog.core.calendar.clock import DEFAULT_ROLLOVER_HOUR, practice_day
from practicelog.core.calendar.periods import week_of

YEARS = times(daily=1, soak=6)
STEP = timedelta(minutes=30)
DAY, NO_DAY = timedelta(days=1), timedelta(0)

LAST_YEAR_OF_SIX = {
    "Africa/Casablanca": 2026,
    "America/Havana": 2026,
    "America/New_York": 2026,
    "America/Sao_Paulo": 2019,
    "America/St_Johns": 2011,
    "Asia/Kathmandu": 1990,
    "Asia/Pyongyang": 2018,
    "Asia/Tehran": 2022,
    "Atlantic/Azores": 2026,
    "Australia/Lord_Howe": 2026,
    "Europe/Berlin": 2026,
    "Pacific/Apia": 2012,
}
"""Zones whose clocks change at all hours, at midnight, by minutes, by half an hour or by a day."""

RULES = Path(__file__).parents[1] / "core"
NAMED_CASES = 60


def instants(last_year: int) -> Iterator[datetime]:
    """Yield every half hour of the years that end with this one."""
    at = datetime(last_year - YEARS + 1, 1, 1, tzinfo=UTC)
    while at.year <= last_year:
        yield at
        at += STEP


def days_of(zone: str, last_year: int) -> list[date]:
    """Return the practice day of every half hour."""
    there = ZoneInfo(zone)
    return [practice_day(at, there, DEFAULT_ROLLOVER_HOUR) for at in instants(last_year)]


def test_practice_days_and_weeks_never_go_backwards_nor_leave_one_out(figure: Say) -> None:
    """Samoa had no 30 December 2011, but a night that was the end of its practice day."""
    tried, wrong = 0, list[str]()
    for zone, last_year in LAST_YEAR_OF_SIX.items():
        days = days_of(zone, last_year)
        tried += len(days)
        wrong += [f"{zone} {new}" for old, new in pairwise(days) if new - old not in (NO_DAY, DAY)]
        weeks = [(day, week_of(day, ())) for day in sorted(set(days))]
        wrong += [f"{zone} week of {day}" for day, week in weeks if day not in week.days]
    figure(
        "days and weeks are right",
        tried=f"{len(LAST_YEAR_OF_SIX)} zones × {YEARS} years × every 30 minutes: {tried:,}",
        found=f"{len(wrong)} steps backwards or past a day",
        wanted="0 steps backwards or past a day",
    )

    assert wrong == []


@pytest.mark.skipif(not SOAK, reason="every day these tests run by themselves")
def test_every_case_with_a_name_is_right(figure: Say) -> None:
    cases = sum(map(named_cases, (*RULES.glob("calendar/*.py"), *RULES.glob("streaks/*.py"))))
    folders = [str(RULES / "calendar"), str(RULES / "streaks")]
    words = ["pytest", "-q", "-m", "not hypothesis", "-p", "no:cacheprovider", *folders]
    done = subprocess.run(
        [sys.executable, "-m", *words], capture_output=True, text=True, check=False, timeout=300
    )
    figure(
        "days and weeks are right",
        tried=f"{cases} cases that have a name",
        found="all right" if done.returncode == 0 else "not all right",
        wanted="all right",
    )

    assert done.returncode == 0, done.stdout
    assert cases >= NAMED_CASES


def named_cases(file: Path) -> int:
    """Return how many cases of a file of tests were given a name."""
    calls = [each for each in ast.walk(ast.parse(file.read_text("utf-8"))) if is_case(each)]
    return sum(any(word.arg == "id" for word in call.keywords) for call in calls)


def is_case(node: ast.AST) -> TypeGuard[ast.Call]:
    """Tell whether a piece of a test is `pytest.param(…)`."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.param"
