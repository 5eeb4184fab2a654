"""`off import`: a country's public holidays as days off, again and again, and taken back."""

from datetime import date

import pytest

ADDED = """\
        Days off          Reason
──────────────────────────────────────────────
added   Thu 1 Jan 2026    Neujahr
added   Fri 3 Apr 2026    Karfreitag
added   Mon 6 Apr 2026    Ostermontag
added   Fri 1 May 2026    Erster Mai
added   Thu 14 May 2026   Christi Himmelfahrt
added   Mon 25 May 2026   Pfingstmontag
added   Fri 25 Dec 2026   Erster Weihnachtstag

"""


def off(run):
    return [(each["from"], each["reason"]) for each in run.json("off", "list")["off"]]


def test_holidays_on_scheduled_days_become_days_off_under_their_names(run):
    done = run("off", "import", "DE")

    assert (done.code, done.err) == (0, "")
    assert done.out == ADDED + "DE 2026: 7 days off added · 2 not scheduled · practicelog undo\n"
    assert len(off(run)) == 7
    assert off(run)[-1] == ("2026-12-25", "Erster Weihnachtstag")
    assert run("doctor").code == 0


def test_a_dry_run_tells_the_same_and_makes_no_log(run):
    done = run("off", "import", "DE", "--dry-run")

    assert done.out == ADDED + "DE 2026: 7 days off added · 2 not scheduled · nothing was written\n"
    assert not run.file.exists()


def test_a_second_time_nothing_is_new(run):
    run("off", "import", "DE")
    history = run("history").out

    done = run("off", "import", "de")

    assert done.out == "DE 2026: nothing new · 7 known already · 2 not scheduled\n"
    assert run("history").out == history


def test_undo_takes_all_of_it_back_and_it_can_come_again(run):
    run("log", "opener")
    run("off", "import", "DE")

    undone = run("undo")
    none_left = off(run)
    again = run("off", "import", "DE")

    assert (undone.code, none_left, "7 days off added" in again.out) == (0, [], True)
    assert run("doctor").code == 0
    assert (run("undo").code, run("redo").code, len(off(run))) == (0, 0, 7)
    assert run("doctor").code == 0


def test_after_an_upgrade_of_the_calendar_what_changed_changes_and_is_told(run, monkeypatch):
    older = {
        date(2026, 1, 1): "New Year",
        date(2026, 5, 4): "a bank holiday that was moved",
        date(2026, 12, 25): "Christmas Day",
    }
    newer = {
        date(2026, 1, 1): "New Year's Day",
        date(2026, 5, 11): "May Day",
        date(2026, 12, 25): "Christmas Day",
    }

    class Known(dict):
        country, default_language = "US", "en_US"

    names = iter((older, newer))
    monkeypatch.setattr(
        "practicelog.exchange.public_holidays.country_holidays",
        lambda *_, years=None, **__: Known(next(names) if years else {}),
    )
    run("off", "import", "US")

    done = run("off", "import", "US")

    assert done.out == (
        "          Days off          Reason\n"
        "─────────────────────────────────────────────────────────\n"
        "renamed   Thu 1 Jan 2026    New Year's Day\n"
        "gone      Mon 4 May 2026    a bank holiday that was moved\n"
        "added     Mon 11 May 2026   May Day\n"
        "\n"
        "US 2026: 1 day off added · 1 day off renamed · 1 day off gone · 1 known already\n"
        "· practicelog undo\n"
    )
    assert off(run) == [
        ("2026-01-01", "New Year's Day"),
        ("2026-05-11", "May Day"),
        ("2026-12-25", "Christmas Day"),
    ]
    assert run("undo").code == 0
    assert off(run) == [(str(day), name) for day, name in older.items()]
    assert run("doctor").code == 0


def test_what_the_seller_removed_stays_removed_and_what_is_off_stays(run):
    run("off", "add", "2026-12-24..2027-01-01", "beach")
    run("off", "import", "DE")
    run("off", "remove", "3")

    done = run("off", "import", "DE")

    assert done.out == (
        "DE 2026: nothing new · 5 known already · 1 off already · 1 removed by you · 2\n"
        "not scheduled\n"
    )
    assert ("2026-12-24", "beach") in off(run)


def test_another_year_and_another_plan(run):
    run("plan", "set", "--weekdays", "sat-sun")

    done = run("off", "import", "DE", "--year", "2027")

    assert done.out.endswith("DE 2027: 4 days off added · 5 not scheduled · practicelog undo\n")
    assert {date.fromisoformat(day).weekday() for day, _ in off(run)} == {5, 6}


def test_holidays_leave_and_come_like_other_days_off(run, tmp_path):
    run("off", "import", "DE")
    run("export", "-o", str(tmp_path / "all.jsonl"))
    other = type(run)(tmp_path / "other.db")
    other("import", str(tmp_path / "all.jsonl"), "--mine")

    assert other("off", "import", "DE").out == (
        "DE 2026: nothing new · 7 known already · 2 not scheduled\n"
    )


@pytest.mark.parametrize("typed", ["XX", "DE-XX"])
def test_a_place_that_is_not_known_leaves_no_log(run, typed):
    assert run("off", "import", typed).code == 2
    assert not run.file.exists()
