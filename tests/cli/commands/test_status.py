"""`status`: what runs and since when, for a reader, a prompt and a script."""

import pytest

LATER = {"PRACTICELOG_NOW": "2026-11-21T18:12:00+01:00"}


def test_a_running_timer_is_shown_with_its_goal_the_week_and_what_to_type(run):
    run("log", "pitch")
    run("start", "opener", "--goal", "their launch first")

    assert run("status", **LATER).out == (
        "Timer  opener 12 min since 18:00\n"
        "Goal   their launch first\n"
        "Week   1 of 1 day\n"
        "Next   practicelog stop records it, practicelog cancel drops it\n"
    )


def test_without_a_timer_the_week_is_shown_and_how_to_start(run):
    run("log", "pitch", "--on", "2026-11-10")

    assert run("status").out == (
        "Timer  does not run\nWeek   0 of 3 days\n"
        "Next   practicelog go, or practicelog start opener\n"
    )


def test_a_prompt_gets_one_short_line(run):
    run("log", "pitch", "--on", "2026-11-10")
    assert run("status", "--short").out == "0 of 3 days\n"

    run("start", "opener")

    assert run("status", "--short", **LATER).out == "opener 12 min\n"
    assert "\x1b" not in run("status", "--short", terminal=True, **LATER).out


def test_a_week_off_is_no_debt_in_a_prompt(run):
    run("log", "pitch", "--on", "2026-11-10")
    run("off", "add", "2026-11-16..2026-11-22")

    assert run("status", "--short").out == "week paused\n"


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-21T23:00:00+01:00", "opener 5 h since 18:00"),
        ("2026-11-22T09:00:00+01:00", "opener 15 h since 21 Nov 18:00"),
        ("2026-11-21T17:00:00+01:00", "opener 1 min since 18:00"),
    ],
)
def test_a_timer_that_cannot_be_believed_says_so(run, now, said):
    run("start", "opener")

    first, *_ = run("status", PRACTICELOG_NOW=now).out.splitlines()

    assert first == f"Timer  {said}, which stop will not take as minutes"


def test_scripts_read_the_session_and_the_week(run):
    run("log", "pitch", "--on", "2026-11-10")
    assert run.json("status")["session"] is None

    run("start", "opener", "--with", "Ana", "--predict", "3.5")

    assert run.json("status") == {
        "schema": "practicelog/status/1",
        "session": {
            "drill": "opener", "began": "2026-11-21T17:00:00Z", "zone": "Europe/Berlin",
            "day": "2026-11-21", "goal": None, "change": None, "note": None, "partner": "Ana",
            "difficulty": None, "predict": 3.5, "kind": None, "script": None,
            "criterion": None, "card": None, "dealt": False,
            "guided": False, "active": "2026-11-21T17:00:00Z", "paused": 0, "minutes": 1,
        },
        "week": {"start": "2026-11-16", "done": 0, "need": 3, "state": "open"},
    }  # fmt: skip


def test_the_time_is_told_in_the_zone_of_whoever_asks(run):
    run("start", "opener")

    assert "since 17:00" in run("--zone", "UTC", "status", **LATER).out
