"""“last” names the newest record of its kind wherever an ID is typed."""

import pytest
from tests.copied_logs import built_once

pytestmark = pytest.mark.sweep

LINES = {
    "show {}": "2",
    "history {}": "2",
    "edit {} -m 5": "2",
    "delete {} --yes": "2",
    "purge {} --yes": "2",
    "notice edit {} other": "2",
    "notice delete {} --yes": "2",
    "metric edit {} 6": "2",
    "metric delete {} --yes": "2",
    "promise close {}": "2",
    "focus close {} --outcome x": "2",
    "off remove {}": "2",
    "card edit {} other": "208",
    "card archive {}": "208",
}
"""A line, and the ID that it means in a log of two of everything."""


@pytest.fixture
@built_once
def practised(run):
    for line in (
        "log opener",
        "log pitch",
        "notice paused",
        "notice asked",
        "metric add calls 5",
        "metric add demos 1",
        "promise add slower",
        "promise add shorter",
        "focus set opener --why x",
        "focus set pitch --why y",
        "off add 2026-12-24",
        "off add 2026-12-31",
        "card add opener dear",
    ):
        assert run(*line.split()).code == 0, line


def test_last_days_off_are_those_added_last_wherever_they_lie(run):
    run("off", "add", "2026-12-04")
    run("off", "add", "2026-12-01")

    assert run("off", "remove", "last").out.startswith("Removed days off: Tue 1 Dec 2026")


def test_the_last_promise_is_the_first_open_one_of_the_list(run):
    run("promise", "add", "open already")
    run("promise", "add", "closed")
    run("promise", "close", "2")
    run("log", "pitch", "--next", "ask why")

    assert run("promise", "close", "last").out.startswith("Kept: “ask why”")
    assert run("promise", "close", "last").out.startswith("Kept 1: “open already”")
    done = run("promise", "close", "last")
    assert done.code == 4
    assert done.err.startswith("practicelog: There is no open promise.")


@pytest.mark.parametrize("line", LINES)
def test_last_is_the_newest_of_its_kind(practised, line):
    done = practised(*line.format("last").split())
    if not line.startswith(("show", "history", "purge")):
        assert practised("undo").code == 0

    assert done.code == 0, done
    assert practised(*line.format(LINES[line]).split()) == done or line.startswith("purge")
