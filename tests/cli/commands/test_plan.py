import pytest

DEFAULT = {
    "from": None,
    "days": 3,
    "weekdays": ["mon", "tue", "wed", "thu", "fri"],
    "minutes": 0,
    "week_start": "mon",
}


def plans(run):
    return run.json("plan", "show")["plans"]


def test_before_there_is_a_plan_the_default_holds(run):
    assert run.json("plan", "show") == {
        "schema": "practicelog/plan/1", "plan": DEFAULT, "plans": [],
    }  # fmt: skip
    assert "(the default)" in run("plan", "show").out
    assert not run.file.exists()


@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        ("--days 4", {"days": 4}),
        ("--days 7", {"days": 7}),
        ("--minutes 15", {"minutes": 15}),
        ("--minutes 0", {}),
        ("--weekdays mon,wed,fri", {"weekdays": ["mon", "wed", "fri"]}),
        ("--weekdays sat-mon", {"weekdays": ["mon", "sat", "sun"]}),
        ("--weekdays Monday-FRI,sunday",
         {"weekdays": ["mon", "tue", "wed", "thu", "fri", "sun"]}),
        ("--week-start sunday", {"week_start": "sun"}),
        ("--from 2026-01-01 --days 2", {"days": 2, "from": "2025-12-29"}),
        ("--from mon --days 2", {"days": 2, "from": "2026-11-23"}),
    ],
)  # fmt: skip
def test_a_plan_holds_from_its_weeks_first_day_and_what_is_not_named_stays(run, typed, changed):
    assert run("plan", "set", *typed.split()).code == 0

    assert plans(run) == [DEFAULT | {"from": "2026-11-16"} | changed]


def test_a_second_plan_in_the_same_week_changes_the_first(run):
    run("plan", "set", "--days", "4")
    run("plan", "set", "--minutes", "15")

    assert plans(run) == [DEFAULT | {"from": "2026-11-16", "days": 4, "minutes": 15}]


def test_a_later_plan_leaves_earlier_weeks_as_they_were(run):
    run("--now", "2026-11-04T12:00:00+01:00", "plan", "set", "--days", "1")
    run("plan", "set", "--days", "5")

    assert [(plan["from"], plan["days"]) for plan in plans(run)] == [
        ("2026-11-02", 1), ("2026-11-16", 5),
    ]  # fmt: skip
    assert run.json("plan", "show")["plan"]["days"] == 5


def test_a_plan_to_come_is_shown_beside_the_one_that_holds(run):
    run("plan", "set", "--days", "4", "--from", "2026-12-01")

    assert run.json("plan", "show")["plan"] == DEFAULT
    assert "From 30 Nov 2026" in run("plan", "show").out


def test_only_the_first_plan_may_begin_in_the_past(run):
    run("plan", "set", "--days", "4", "--from", "2026-01-01")
    before = run.file.read_bytes()

    done = run("plan", "set", "--days", "2", "--from", "2026-01-01")

    assert (done.code, done.out) == (5, "")
    assert run.file.read_bytes() == before


def test_nothing_to_set_is_refused(run):
    assert run("plan", "set").code == 2
    assert run("list").code == 10


def test_the_same_plan_again_is_no_command(run):
    run("plan", "set", "--days", "4")
    before = run.file.read_bytes()

    assert run("plan", "set", "--days", "4").code == 0
    assert run.file.read_bytes() == before
