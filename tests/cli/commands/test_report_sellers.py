"""Reports of sellers who are not like the others, each read from the first line to the last."""

import json

import pytest

NOTHING = "No practice in it. Next: practicelog today"


def report(run, *options, **environ):
    done = run("report", *options, **{"COLUMNS": "200"} | environ)
    assert (done.code, done.err) == (0, "")
    return done.out


def lines(run, *options, **environ):
    return report(run, *options, **environ).splitlines()


def drill_named(run, name, *options):
    (found,) = (each for each in run.json("report", *options)["drills"] if each["drill"] == name)
    return found


def weeks(run, first, last, *options, per_week=3, drill="opener"):
    """Log some reps in each of the weeks that lie so many to so many weeks back."""
    for week in range(first, last - 1, -1):
        for day in range(per_week):
            run("log", drill, "--on", f"-{7 * week + 5 - day}d", *options)


def test_one_who_never_scores_is_told_of_practice_alone(run):
    weeks(run, 8, 1, "-m", "10")
    run("log", "opener", "-m", "10", "--kept", "the pause")
    assert report(run) == (
        "Week 47, 16–22 Nov 2026 · week 9 of practice\n"
        "Practised 1 day (need 3) · 1 rep · 10 min · open\n"
        "How     0 of 1 deliberate\n"
        "Worked  opener: the pause\n"
        "\n"
        "Deliberate  without goal 1, feedback 1, second take 1\n"
        "\n"
        "Drills\n"
        "Drill    Reps   Time\n"
        "──────────────────────\n"
        "opener      1   10 min\n"
        "\n"
        "To ask  What should I listen for in the next opener?\n"
    )
    drill = drill_named(run, "opener")
    assert [drill[name] for name in ("score", "usual", "word", "shift", "climb")] == [None] * 5


def test_one_who_only_does_easy_drills_is_told_so_by_the_mix_and_never_praised(run):
    weeks(run, 8, 1, "-s", "5", "--difficulty", "easy")
    for day in ("mon", "tue", "wed"):
        run("log", "opener", "-s", "5", "--difficulty", "easy", "--on", day)
    assert lines(run)[2] == (
        "Score  opener 5.0 (3 quick, 5.0–5.0) · usual 5.0 (8 weeks) · inside your usual range"
    )
    assert "Mix     1.00, usual 1.00 (easy 1, real 2, hard 3)" in lines(run, "--explain")
    for _ in range(3):
        run("log", "opener", "-s", "3", "--difficulty", "hard")
    assert lines(run)[2].endswith("· harder mix")
    assert "shift" not in report(run)


def test_quick_scores_and_scores_by_rubric_are_never_one_mean(run):
    weeks(run, 6, 1, "-s", "2")
    weeks(run, 6, 1, "-r", "tone=4")
    for day in ("mon", "tue"):
        run("log", "opener", "-s", "5", "--on", day)
        run("log", "opener", "-r", "tone=3", "--on", day)
    run("log", "opener", "-r", "tone=3", "--on", "wed")
    told = drill_named(run, "opener")
    assert told["score"] == {"mean": 3.0, "n": 3, "low": 3.0, "high": 3.0}
    assert (told["usual"]["mean"], told["apart"]) == (4.0, 2)
    assert "Apart   2 quick" in lines(run, "--explain")
    run("log", "opener", "-s", "5", "--on", "thu")
    run("log", "opener", "-s", "5", "--on", "fri")
    told = drill_named(run, "opener")
    assert (told["score"]["mean"], told["score"]["n"], told["apart"]) == (5.0, 4, 3)
    assert (told["usual"]["mean"], told["word"]) == (2.0, "above your usual range")


def test_a_rubric_changed_in_mid_year_begins_a_new_baseline(run):
    weeks(run, 9, 3, "-r", "tone=2")
    run("drill", "edit", "opener", "--criterion", "calm=stays calm", "--criterion", "tone=steady")
    weeks(run, 2, 1, "-r", "tone=4", "-r", "calm=4")
    run("log", "opener", "-r", "tone=5", "-r", "calm=5")
    told = drill_named(run, "opener")
    assert (told["score"]["mean"], told["usual"], told["word"]) == (5.0, None, None)
    quarter = drill_named(run, "opener", "--quarter")
    assert (quarter["score"]["mean"], quarter["score"]["n"], quarter["apart"]) == (2.0, 12, 7)
    old = run.json("show", "1")["rep"]["ratings"]
    assert old == [{"rater": "self", "criterion": "tone", "value": 2}]


def test_a_changed_rubric_is_told_criterion_by_criterion_from_its_first_week(run):
    run("focus", "set", "opener", "--criterion", "tone", "--why", "it shakes",
        PRACTICELOG_NOW="2026-10-01T09:00:00+02:00")  # fmt: skip
    weeks(run, 4, 1, "-r", "tone=2", "-r", "who=3")
    run("drill", "edit", "opener", "--criterion", "calm=stays calm", "--criterion", "tone=steady")
    run("log", "opener", "-r", "tone=4", "-r", "calm=3")
    (focus,) = run.json("report")["focus"]
    assert [(each["criterion"], each["score"]["mean"]) for each in focus["criteria"]] == [
        ("tone", 4.0), ("calm", 3.0),
    ]  # fmt: skip
    (before,) = run.json("report", "--last")["focus"]
    assert [(each["criterion"], each["score"]["mean"]) for each in before["criteria"]] == [
        ("who", 3.0), ("tone", 2.0),
    ]  # fmt: skip


def test_two_focuses_on_one_drill_are_told_together_and_the_older_gives_the_goal(run):
    for criterion in ("explore", "answer"):
        run("focus", "set", "objection", "--criterion", criterion, "--why", f"why {criterion}")
    run("log", "objection", "-r", "explore=3", "-r", "answer=2", "-n", "2", "--feedback", "peer")
    assert run.reps()[0]["goal"] == "explore: asks before answering"
    assert report(run) == (
        "Week 47, 16–22 Nov 2026 · week 1 of practice\n"
        "Practised 1 day (need 1) · 1 rep · kept\n"
        "Focus  explore: asks before answering (objection) until 31 Dec\n"
        "Score  3.0 (1 rep)\n"
        "Focus  answer: fits what was found (objection) until 31 Dec\n"
        "How    1 of 1 deliberate\n"
        "\n"
        "Level  answer (objection) 2.0 (1 rep)\n"
        "\n"
        "objection by criterion (* in focus)\n"
        "Criterion   Now           Before\n"
        "────────────────────────────────\n"
        "explore *   3.0 (1 rep)\n"
        "answer *    2.0 (1 rep)\n"
        "\n"
        "Drills\n"
        "Drill       Reps   Takes   Score\n"
        "──────────────────────────────────────\n"
        "objection      1       2   2.5 (1 rep)\n"
        "\n"
        "To ask  What should I listen for in the next objection?\n"
    )


def test_a_plan_changed_in_mid_year_changes_no_week_before_it(run):
    weeks(run, 3, 1)
    before = lines(run, "--last")[:2]
    run("plan", "set", "--days", "5", "--weekdays", "mon-sun", "--minutes", "15")
    run("log", "opener", "-m", "20", "--on", "mon")
    run("log", "opener", "-m", "10", "--on", "tue")
    assert lines(run, "--last")[:2] == before
    assert before[1] == "Practised 3 days (need 3) · 3 reps · kept, 3 weeks in a row"
    assert lines(run)[1] == "Practised 1 day (need 5) · 2 reps · 30 min · open"
    run("undo")
    assert lines(run)[1].startswith("Practised 1 day (need 5) · 1 rep · 20 min")


def test_a_plan_that_moves_the_week_leaves_a_part_week_of_its_own(run):
    weeks(run, 3, 1)
    run("plan", "set", "--week-start", "wed")
    run("log", "opener", "--on", "tue")
    run("log", "opener", "--on", "thu")
    assert lines(run)[:2] == [
        "Week 47, 18–24 Nov 2026 · week 5 of practice",
        "Practised 1 day (need 3) · 1 rep · open",
    ]
    assert lines(run, "--last")[:2] == [
        "Part week, 16–17 Nov 2026 · week 4 of practice",
        "Practised 1 day (need 1) · 1 rep · kept, 4 weeks in a row",
    ]
    assert lines(run, "--week", "2026-W46")[0] == "Week 46, 9–15 Nov 2026 · week 3 of practice"


def test_one_practised_only_by_live_reps_is_told_of_calls(run):
    run("log", "opener", "--kind", "live", "-m", "15", "--kept", "the pause")
    run("log", "objection", "--kind", "live")
    assert report(run) == (
        "Week 47, 16–22 Nov 2026\nNo practice in it, 2 live calls. Next: practicelog today\n"
    )
    told = run.json("report")
    assert (told["reps"], told["days"], told["live"], told["drills"]) == (0, 0, 2, [])


def test_an_empty_week_between_practised_ones_gets_two_lines(run):
    weeks(run, 5, 2, "--next", "slower")
    assert report(run, "--last") == (f"Week 46, 9–15 Nov 2026 · week 5 of practice\n{NOTHING}\n")


def test_a_holiday_is_a_paused_week(run):
    weeks(run, 5, 2)
    run("off", "add", "2026-11-09..2026-11-15", "sailing")
    assert report(run, "--last") == (
        "Week 46, 9–15 Nov 2026 · week 5 of practice\n"
        "A paused week. Next: practicelog today\n"
        "\n"
        "Days off  9–15 Nov 2026: sailing\n"
    )
    told = run.json("report", "--last")
    assert (told["state"], told["need"]) == ("paused", 0)


def test_a_rep_in_a_paused_week_is_practice_all_the_same(run):
    weeks(run, 5, 2)
    run("off", "add", "2026-11-09..2026-11-15", "sailing")
    run("log", "opener", "--on", "2026-11-11")
    assert lines(run, "--last")[1] == "Practised 1 day (need 0) · 1 rep · paused"


@pytest.mark.parametrize(
    ("options", "first"),
    [
        (["--week", "2026-W50"], "Week 50, 7–13 Dec 2026"),
        (["--month", "2027-02"], "2027-02, 1–28 Feb 2027"),
        (["--year", "9998"], "9998, 1 Jan – 31 Dec 9998"),
    ],
)
def test_what_is_to_come_has_not_begun(run, options, first):
    run("log", "opener", "--next", "slower")
    assert lines(run, *options) == [first, "It has not begun. Next: practicelog today"]


@pytest.mark.parametrize("options", [["--week", "2020-W10"], ["--year", "1970"]])
def test_before_the_first_rep_there_was_no_practice(run, options):
    run("log", "opener")
    assert lines(run, *options)[1:] == [NOTHING]


def test_a_log_without_any_rep_reports_nothing_of_every_period(run):
    run("log", "opener")
    run("undo")
    for options in ([], ["--last"], ["--quarter"], ["--year"], ["--since", "2026-11-01"]):
        assert lines(run, *options)[1:] == [NOTHING]
        assert run.json("report", *options)["drills"] == []
    assert report(run, "--explain") == report(run)


def test_without_a_log_there_is_nothing_to_report(run):
    for options in ([], ["--json"], ["--as", "markdown"]):
        done = run("report", *options)
        assert (done.code, done.out) == (10, "")
    assert not run.file.exists()


def test_a_week_of_the_past_reads_the_same_after_everything_that_came_later(run):
    """Later focuses, plans, days off, promises and reps are no part of it."""
    weeks(run, 8, 2, "-s", "3", "--next", "slower")
    then = {"PRACTICELOG_NOW": "2026-11-08T20:00:00+01:00"}
    first = report(run, **then)
    weeks(run, 1, 0, "-s", "5", "--kept", "louder")
    run("focus", "set", "opener", "--why", "they hang up")
    run("plan", "set", "--days", "5")
    run("off", "add", "2026-11-20", "a fair")
    run("promise", "close", "--rep", "last")
    run("notice", "she let it finish")
    assert report(run, "--week", "2026-W45") == first


def test_a_log_of_two_years_tells_the_year_and_the_step(run):
    values = {"low": ("2.5", "2.5", "3"), "high": ("3.5", "3.5", "4")}
    for name, first, last in (("low", 65, 14), ("high", 13, 1)):
        for week in range(first, last - 1, -1):
            for day, score in enumerate(values[name]):
                run("log", "opener", "-s", score, "--on", f"-{7 * week + 5 - day}d")
    run("log", "opener", "-s", "4")
    run("focus", "set", "opener", "--why", "they hang up")
    shift = drill_named(run, "opener")["shift"]
    assert shift == {
        "direction": "up", "since": "2026-08-17", "before": pytest.approx(2.6667, abs=1e-4),
        "after": pytest.approx(3.6667, abs=1e-4), "weeks": 13,
    }  # fmt: skip
    sentence = (
        "opener: by your own scores you stand higher since about week 34 "
        "(2.7 → 3.7 quick, 13 weeks)."
    )
    assert f"Trend  {sentence}" in lines(run, "--quarter")
    assert f"Trend  {sentence}" in lines(run)
    year = "opener, 13 weeks against a year ago: 2.7 → 3.7 quick (13 weeks before, 13 now): "
    assert f"Year   {year}probably up by your own scores" in lines(run, "--quarter")
    (focus,) = run.json("report", "--quarter")["focus"]
    assert focus["year_on_year"]["word"] == "probably up"
    assert "Year on year" in lines(run, "--quarter", "--explain")
    assert json.loads(run("report", "--as", "json").out)["drills"][0]["shift"] == shift


def test_a_star_is_explained_only_where_one_stands(run):
    run("focus", "set", "objection", "--criterion", "explore", "--why", "I answer too soon")
    run("log", "objection", "-r", "hear=3")
    assert "objection by criterion\n" in report(run)
