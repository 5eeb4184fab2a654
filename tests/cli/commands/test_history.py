import pytest
from tests.copied_logs import built_once


@pytest.fixture
@built_once
def told(run):
    """A log in which a rep was logged, edited twice, deleted and brought back."""
    run("--now", "2026-11-20T17:30:00+01:00", "log", "opener", "-m", "10", "--goal", "calm")
    run("log", "pitch")
    run("edit", "1", "-m", "25")
    run("edit", "1", "--clear", "goal", "--note", "x")
    run("delete", "1", "--yes")
    run("undo")


def rows(done):
    assert done.code == 0
    return [line.split("   ") for line in done.out.splitlines()[2:]]


def test_commands_are_told_newest_first_and_those_undone_say_so(told):
    found = [" ".join("  ".join(row).split()) for row in rows(told("history", COLUMNS="120"))]

    assert found[:6] == [
        "7 2026-11-21 18:00 undo (rep 1)",
        "6 2026-11-21 18:00 delete (rep 1) undone",
        "5 2026-11-21 18:00 edit (rep 1)",
        "4 2026-11-21 18:00 edit (rep 1)",
        "3 2026-11-21 18:00 log (rep 2)",
        "2 2026-11-20 17:30 log (rep 1)",
    ]
    assert found[6].startswith("1 2026-11-20 17:30 new log")


@pytest.mark.parametrize(("limit", "count"), [("1", 1), ("3", 3), ("0", 7), ("99", 7)])
def test_as_many_commands_are_told_as_wanted(told, limit, count):
    assert len(rows(told("history", "--limit", limit, COLUMNS="120"))) == count


def test_twenty_commands_are_told_unless_a_limit_is_typed(run):
    for number in range(22):
        run("log", "opener", "-m", str(number + 1))

    assert len(rows(run("history", COLUMNS="120"))) == 20


def test_what_happened_to_a_rep_is_told_oldest_first(told):
    found = [" ".join("  ".join(row).split()) for row in rows(told("history", "1"))]

    assert found == [
        "2026-11-20 17:30 log on 2026-11-20 17:30",
        "2026-11-20 17:30 log drill opener",
        "2026-11-20 17:30 log minutes 10 min",
        "2026-11-20 17:30 log goal calm",
        "2026-11-21 18:00 edit minutes 10 min 25 min",
        "2026-11-21 18:00 edit goal calm",
        "2026-11-21 18:00 edit note x",
        "2026-11-21 18:00 delete deleted",
        "2026-11-21 18:00 undo on 2026-11-20 17:30",
        "2026-11-21 18:00 undo drill opener",
        "2026-11-21 18:00 undo minutes 25 min",
        "2026-11-21 18:00 undo note x",
    ]


def test_a_rating_that_changed_is_told(run):
    run("log", "opener", "-r", "who=2", "-r", "tone=4")
    run("edit", "1", "-r", "who=5", "-r", "tone=1")

    found = [" ".join("  ".join(row).split()) for row in rows(run("history", "1"))]
    assert found[-2:] == ["2026-11-21 18:00 edit tone 4 1", "2026-11-21 18:00 edit who 2 5"]


def test_it_is_told_in_the_words_and_units_of_the_commands(run):
    run("log", "opener", "-s", "4", "--with", "Ana", "--predict", "3.5", "-n", "2")
    run("edit", "1", "--clear", "with", "--clear", "score", "-r", "who=na")
    run("edit", "1", "--on", "fri", "--kind", "live", "--drill", "voicemail", "--yes")

    found = [" ".join("  ".join(row).split()[2:]) for row in rows(run("history", "1"))]
    assert found[2:] == [
        "log takes 2", "log with Ana", "log predict 3.5", "log score 4.0 quick",
        "edit with Ana", "edit score 4.0 quick", "edit who na",
        "edit on 2026-11-21 18:00 2026-11-20 12:00", "edit drill opener voicemail",
        "edit kind practice live", "edit who na",
    ]  # fmt: skip


def test_a_rep_that_is_gone_has_a_history(told):
    told("delete", "2", "--yes")

    assert "deleted" in told("history", "2").out


def test_last_is_the_newest_rep(told):
    assert told("history", "last").out == told("history", "2").out


@pytest.mark.parametrize("number", ["0", "3", "99999999999999999999"])
def test_a_rep_that_never_was_is_told(told, number):
    done = told("history", number)

    assert (done.code, done.out) == (4, "")


def test_the_hour_is_the_readers(told):
    assert "2026-11-22 02:00" in told("--zone", "Asia/Tokyo", "history").out
