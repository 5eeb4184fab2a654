"""`practicelog demo`: the first thing anybody sees."""

import json
import re
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from practicelog.render.lines import cells

WEDNESDAY = "2026-11-18T18:00:00+01:00"


@pytest.fixture(autouse=True)
def temporary(monkeypatch):
    """Where demos put their logs, gone after the test; short, as such folders are."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def logs(temporary):
    return sorted(temporary.glob("practicelog-demo-*/practice.db"))


def typed(text):
    """The command lines of a transcript, each on one line."""
    return re.findall(r"^\$ (.*)$", text.replace(" \\\n    ", " "), re.MULTILINE)


def test_a_demo_shows_a_session_the_week_and_the_streak_and_leads_to_go(run, temporary):
    shown = run("demo")
    (file,) = logs(temporary)

    assert (shown.code, shown.err) == (0, "")
    session, report, streak, *around, begin = typed(shown.out)
    assert re.fullmatch(r"practicelog show \d+", session)
    assert (report, streak) == ("practicelog report", "practicelog streak")
    assert around == [
        f"practicelog --log {file} {words}" for words in ("today", "list", "page --open")
    ]
    assert begin == "practicelog go"


def test_the_session_shown_has_takes_on_cards_with_ratings(run):
    shown = run("demo").out.partition("The week so far:")[0]

    assert re.search(r"^Rep +\d+ · objection$", shown, re.MULTILINE)
    takes = re.findall(r"^ +\d +\d+:\d\d +explore [1-5]", shown, re.MULTILINE)
    assert len(takes) >= 3
    cards = re.findall(r"^ +\d +\d+:\d\d +explore [1-5] +\w", shown, re.MULTILINE)
    assert len(cards) == len(takes)
    assert re.search(r"^Take +Took +Rated +Card ", shown, re.MULTILINE)


def test_what_is_shown_is_what_the_commands_tell(run, temporary):
    shown = run("demo").out
    (file,) = logs(temporary)

    for command in typed(shown)[:3]:
        words = command.split()[1:]
        told = run("--log", str(file), *words).out
        assert f"$ {command}\n{told}" in shown


@pytest.mark.parametrize(
    ("now", "report"),
    [
        pytest.param("2026-11-16T07:00:00+01:00", "report --last", id="Monday morning"),
        pytest.param("2026-11-17T18:00:00+01:00", "report --last", id="Tuesday"),
        pytest.param("2026-11-19T07:00:00+01:00", "report --last", id="Thursday morning"),
        pytest.param("2026-11-20T07:00:00+01:00", "report", id="Friday morning"),
        pytest.param("2026-11-22T18:00:00+01:00", "report", id="Sunday"),
        pytest.param("2026-12-28T18:00:00+01:00", "report --last", id="in the holidays"),
    ],
)
def test_the_week_shown_is_one_with_practice(run, now, report):
    shown = run("demo", PRACTICELOG_NOW=now).out

    assert f"\n$ practicelog {report}\n" in shown
    days = re.search(r"^Practised +(\d) days \(need 3\)", shown, re.MULTILINE)
    assert days
    assert int(days[1]) >= 3


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_demo_fits_the_terminal(run, width):
    shown = run("demo", terminal=True, COLUMNS=str(width), NO_COLOR="1").out

    too_wide = [line for line in shown.splitlines() if cells(line) > width]
    assert [line for line in too_wide if "practice.db" not in line] == []


def test_a_log_of_ones_own_is_not_touched(run):
    run("log", "opener", "-m", "10", "--note", "mine")
    before = run.file.read_bytes(), run.file.stat().st_mtime_ns
    beside = sorted(run.file.parent.rglob("*"))

    assert run("demo").code == 0
    assert (run.file.read_bytes(), run.file.stat().st_mtime_ns) == before
    assert sorted(run.file.parent.rglob("*")) == beside


@pytest.mark.parametrize("words", [("demo",), ("--log", "{own}", "demo")], ids=["file", "flag"])
def test_a_demo_makes_no_log_of_ones_own(run, words):
    own = str(run.file)

    assert run(*(word.format(own=own) for word in words)).code == 0
    assert not run.file.exists()


def test_the_log_of_a_demo_is_sound_and_its_owners_alone(run, temporary):
    run("demo")
    (file,) = logs(temporary)

    with closing(sqlite3.connect(file)) as log:
        assert log.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert log.execute("PRAGMA foreign_key_check").fetchall() == []
        started = log.execute("SELECT at FROM command ORDER BY id").fetchall()
    assert started == sorted(started)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_demo_of_several_years_says_so_and_has_them(run, temporary):
    shown = run("demo", "--years", "3").out
    (file,) = logs(temporary)

    assert shown.startswith("3 years of practice, all of it invented")
    reps = json.loads(run("--log", str(file), "list", "--limit", "0", "--json").out)["reps"]
    assert 900 < len(reps) < 1200
    assert reps[0]["day"] == "2026-11-20"
    assert reps[-1]["day"].startswith("2023-11-")


def test_the_same_seed_shows_the_same_and_another_another(run, temporary):
    shown = [run("demo", "--seed", seed).out for seed in ("5", "5", "6")]
    without_folder = [re.sub(r"practicelog-demo-\w+", "", each) for each in shown]

    assert without_folder[0] == without_folder[1] != without_folder[2]
    assert len(logs(temporary)) == 3


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(("--years", "0"), "--years: “0” is not a whole number", id="no year"),
        pytest.param(("--years", "11"), "--years: “11” is not a whole number", id="eleven years"),
        pytest.param(("--years", "1.5"), "--years: “1.5” is not a whole number", id="half a year"),
        pytest.param(("--years", ""), "--years: “” is not a whole number", id="empty"),
        pytest.param(("--seed", "-1"), "--seed: “-1” is not a whole number", id="negative"),
        pytest.param(("--seed", "x\x1b[2J"), "--seed: “x\\x1b[2J” is not", id="control"),
        pytest.param(("--seed", "9" * 100), f"--seed: “{'9' * 79}…” is not", id="huge"),
        pytest.param(("opener",), "", id="a word too many"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_made(run, temporary, words, message):
    done = run("demo", *words)

    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert list(temporary.iterdir()) == []


def test_without_room_for_temporary_files_nothing_is_shown(run, temporary, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(temporary / "gone"))
    done = run("demo")

    assert (done.code, done.out) == (14, "")
    assert done.err == "practicelog: No temporary folder can be made: No such file or directory.\n"


@pytest.mark.parametrize("hour", [0, 9, 23])
def test_days_that_begin_at_another_hour_are_practised_as_well(run, home, hour):
    config = home / ".config" / "practicelog" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f"rollover_hour = {hour}\n")
    try:
        shown = run("demo", PRACTICELOG_NOW=WEDNESDAY)
    finally:
        config.unlink()
        config.parent.rmdir()

    assert (shown.code, shown.err) == (0, "")
    assert re.search(r"^Weeks +\d\d in a row", shown.out, re.MULTILINE)
