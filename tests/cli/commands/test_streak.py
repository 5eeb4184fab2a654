import pytest


def log(run, *days):
    for day in days:
        run("log", "opener", "-m", "10", "--on", day)


def test_a_streak_is_told_to_scripts_in_the_documented_form(run):
    log(run, "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-17", "2026-11-18")

    assert run.json("streak") == {
        "schema": "practicelog/streak/1",
        "seller": None,
        "today": "2026-11-21",
        "weeks": {"current": 1, "best": 1, "held": 1, "reserve": 0, "kept": 1, "closed": 2},
        "days": {"current": 0, "best": 3, "total": 5},
        "week": {"start": "2026-11-16", "done": 2, "need": 3, "state": "open"},
    }


def test_every_week_is_explained_oldest_first(run):
    log(run, "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-17", "2026-11-18")

    assert run.json("streak", "--explain")["explained"] == [
        {"start": "2026-11-02", "state": "kept", "done": 3, "need": 3, "streak": 1, "reserve": 1},
        {"start": "2026-11-09", "state": "held", "done": 0, "need": 3, "streak": 1, "reserve": 0},
        {"start": "2026-11-16", "state": "open", "done": 2, "need": 3, "streak": 1, "reserve": 0},
    ]
    assert [line.split()[0] for line in run("streak", "--explain").out.splitlines()[2:5]] == [
        "2026-W45", "2026-W46", "2026-W47",
    ]  # fmt: skip


def test_a_backdated_rep_repairs_its_week(run):
    log(run, "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-17", "2026-11-18")
    log(run, "2026-11-11", "2026-11-12", "2026-11-13")

    assert run.json("streak")["weeks"] == {
        "current": 2, "best": 2, "held": 0, "reserve": 1, "kept": 2, "closed": 2,
    }  # fmt: skip


def test_days_off_lower_what_a_week_needs(run):
    log(run, "2026-11-09", "2026-11-16")
    run("off", "add", "2026-11-17..2026-11-20", "ill")

    assert run.json("streak")["week"] == {
        "start": "2026-11-16", "done": 1, "need": 1, "state": "kept",
    }  # fmt: skip


def test_a_plan_counts_only_days_with_its_minutes(run):
    log(run, "2026-11-09", "2026-11-16", "2026-11-17")
    run("log", "opener", "-m", "5", "--on", "2026-11-17")
    run("plan", "set", "--days", "2", "--minutes", "15")

    assert run.json("streak")["week"] == {
        "start": "2026-11-16", "done": 1, "need": 2, "state": "open",
    }  # fmt: skip


def test_a_log_without_practice_says_how_to_begin(run):
    run("plan", "set", "--days", "2")

    assert "practicelog go" in run("streak").out
    assert run.json("streak")["days"] == {"current": 0, "best": 0, "total": 0}


def test_live_reps_are_no_practice(run):
    run("log", "opener", "--kind", "live")

    assert run.json("streak")["days"]["total"] == 0


@pytest.mark.parametrize("words", [["streak"], ["streak", "--explain"]], ids=" ".join)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_streak_fits_the_width(run, words, width):
    log(run, "2025-12-31", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-17")

    assert max(map(len, run(*words, COLUMNS=str(width)).out.splitlines())) <= width
