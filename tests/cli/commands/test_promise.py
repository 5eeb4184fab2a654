"""`promise` as a seller types it: made with a rep or by itself, kept, late, or let go."""

import pytest

from practicelog.core.coaching.promises import DROPPED, KEPT, LATE, OPEN

SLOWER = "when price comes up, I ask compared with what"


def listed(run, *options):
    found = run.json("promise", "list", *options)["promises"]
    return [(each["text"], each["state"]) for each in found]


def rep(run, on, *options, drill="objection"):
    return run("log", drill, "--on", on, *options)


def test_the_next_of_a_rep_is_listed_with_the_rep_that_closes_it(run):
    rep(run, "fri", "--next", SLOWER)
    assert run("promise", "list").out == (
        "ID     Made        Promise                                  Drill      By  State\n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "rep 1  2026-11-20  when price comes up, I ask compared      objection      open\n"
        "                   with what\n"
    )
    assert run.json("promise", "list")["promises"] == [
        {
            "id": None, "rep": 1, "text": SLOWER, "drill": "objection", "by": None,
            "made": "2026-11-20", "state": "open", "again": None,
        }
    ]  # fmt: skip


def test_without_promises_the_list_says_where_they_come_from(run):
    run("log", "opener")
    assert run("promise", "list").out == "No promise is open. A rep's --next makes one.\n"
    assert run("promise", "list").code == 0


def test_a_promise_is_typed_by_itself_by_whomever_about_whichever_drill(run):
    done = run("promise", "add", "two live calls to listen to", "--by", "ana")
    assert done == (
        0,
        "Promised 1: “two live calls to listen to” (ana, 21 Nov) · practicelog undo\n",
        "",
    )
    assert run("promise", "add", "three takes", "--drill", "obj").out == (
        "Promised 2: “three takes” (objection, 21 Nov) · practicelog undo\n"
    )
    assert run.json("promise", "list")["promises"][1] == {
        "id": 1, "rep": None, "text": "two live calls to listen to", "drill": None, "by": "ana",
        "made": "2026-11-21", "state": "open", "again": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("again", "state"),
    [
        pytest.param("2026-11-09", OPEN, id="a rep entered for an earlier day"),
        pytest.param("2026-11-10", KEPT, id="the same day"),
        pytest.param("2026-11-11", KEPT, id="the next day"),
        pytest.param("2026-11-21", KEPT, id="in the following week"),
    ],
)
def test_practice_by_the_end_of_the_following_week_keeps_it(run, again, state):
    rep(run, "2026-11-10", "--next", SLOWER)
    rep(run, again)
    assert listed(run, "--all") == [(SLOWER, state)]
    assert listed(run) == ([(SLOWER, OPEN)] if state == OPEN else [])


def test_practice_later_takes_it_up_late(run):
    rep(run, "2026-11-03", "--next", SLOWER)
    rep(run, "2026-11-16")
    assert listed(run, "--all") == [(SLOWER, LATE)]


def test_all_of_them_are_listed_newest_first(run):
    rep(run, "2026-11-03", "--next", "a")
    rep(run, "2026-11-04", "--next", "b")
    rep(run, "2026-11-05", drill="opener")
    run("promise", "add", "c")
    run("promise", "close", "1", "--let-go")
    assert listed(run, "--all") == [("c", DROPPED), ("b", OPEN), ("a", KEPT)]
    assert listed(run) == [("b", OPEN)]


def test_a_typed_promise_is_closed_by_its_number_or_as_the_last(run):
    run("promise", "add", "a")
    run("promise", "add", "b", "--by", "ana")
    assert run("promise", "close", "1").out == ("Kept 1: “a” (21 Nov) · practicelog undo\n")
    assert run("promise", "close", "last", "--let-go").out == (
        "Let go 2: “b” (ana, 21 Nov) · practicelog undo\n"
    )
    assert listed(run, "--all") == [("b", DROPPED), ("a", KEPT)]


@pytest.mark.parametrize("number", ["1", "last"])
def test_the_promise_of_a_rep_is_closed_by_that_reps_number(run, number):
    rep(run, "fri", "--next", SLOWER)
    done = run("promise", "close", "--rep", number, "--let-go")
    assert done.out == f"Let go: “{SLOWER}” (objection, 20 Nov) · practicelog undo\n"
    assert listed(run, "--all") == [(SLOWER, DROPPED)]
    assert run("promise", "list").out.startswith("No promise is open.")


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        pytest.param([], 2, id="nothing named"),
        pytest.param(["1", "--rep", "1"], 2, id="both named"),
        pytest.param(["7"], 4, id="no such promise"),
        pytest.param(["0"], 4, id="0"),
        pytest.param(["--rep", "7"], 4, id="no such rep"),
        pytest.param(["--rep", "2"], 4, id="a rep that promised nothing"),
        pytest.param(["--rep", "last"], 4, id="the last rep promised nothing"),
        pytest.param(["x"], 2, id="no number"),
    ],
)
def test_what_cannot_be_closed_is_refused_and_nothing_changed(run, argv, code):
    rep(run, "fri", "--next", SLOWER)
    rep(run, "fri", drill="opener")
    run("promise", "add", "a")
    before = listed(run, "--all")
    done = run("promise", "close", *argv)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith("practicelog: ")
    assert listed(run, "--all") == before


def test_a_promise_is_closed_once(run):
    rep(run, "fri", "--next", SLOWER)
    run("promise", "add", "a")
    for named in (["1"], ["--rep", "1"]):
        assert run("promise", "close", *named).code == 0
        done = run("promise", "close", *named)
        assert (done.code, done.err) == (
            5,
            "practicelog: That promise was closed on 2026-11-21.\n",
        )


@pytest.mark.parametrize(
    "argv",
    [
        pytest.param([], id="no text"),
        pytest.param([""], id="an empty text"),
        pytest.param(["a\nb"], id="two lines"),
        pytest.param(["x" * 501], id="too long"),
        pytest.param(["a", "--by", ""], id="by nobody"),
        pytest.param(["a", "--drill", "zzz"], id="no such drill"),
    ],
)
def test_what_cannot_be_a_promise_is_refused(run, argv):
    run("log", "opener")
    assert run("promise", "add", *argv).code in {2, 4}
    assert listed(run, "--all") == []


def test_each_step_is_undone_and_redone(run):
    rep(run, "fri", "--next", SLOWER)
    run("promise", "add", "a")
    run("promise", "close", "1")
    run("promise", "close", "--rep", "1", "--let-go")
    steps = [
        [("a", KEPT), (SLOWER, DROPPED)],
        [("a", KEPT), (SLOWER, OPEN)],
        [("a", OPEN), (SLOWER, OPEN)],
        [(SLOWER, OPEN)],
    ]
    for step in steps[:-1]:
        assert listed(run, "--all") == step
        run("undo")
    for step in reversed(steps[1:]):
        assert listed(run, "--all") == step
        run("redo")
    assert listed(run, "--all") == steps[0]


def test_a_deleted_rep_takes_its_promise_with_it_and_undo_brings_both_back(run):
    rep(run, "fri", "--next", SLOWER)
    run("promise", "close", "--rep", "1")
    run("delete", "1", "--yes")
    assert listed(run, "--all") == []
    run("undo")
    assert listed(run, "--all") == [(SLOWER, KEPT)]


@pytest.mark.parametrize("argv", [["list"], ["close", "1"]])
def test_without_a_log_there_is_nothing_to_do(run, argv):
    assert run("promise", *argv).code == 10
    assert not run.file.exists()


# In the next report


def told(run, *options):
    out = run("report", *options, COLUMNS="120").out
    return [line.split("  ", 1)[1] for line in out.splitlines() if line.startswith("Promise ")]


def test_the_next_report_says_what_became_of_the_last_one(run):
    rep(run, "2026-11-12", "--next", "older")
    rep(run, "2026-11-13", "--next", SLOWER)
    assert told(run) == []  # an empty week is left in peace
    rep(run, "2026-11-16", "--next", "of this week", drill="opener")
    assert told(run) == [f"“{SLOWER}” (objection, 13 Nov): open"]
    rep(run, "2026-11-17")
    assert told(run) == [f"“{SLOWER}” (objection, 13 Nov): kept on 17 Nov"]


def test_a_report_on_the_past_says_what_had_become_of_it_by_then(run):
    rep(run, "2026-11-03", "--next", SLOWER)
    rep(run, "2026-11-09", drill="opener")
    rep(run, "2026-11-17")
    run("promise", "close", "--rep", "1")
    assert told(run, "--last") == [f"“{SLOWER}” (objection, 3 Nov): still open on 15 Nov"]
    assert told(run) == [f"“{SLOWER}” (objection, 3 Nov): kept on 17 Nov"]


def state(run):
    return [each["state"] for each in run.json("promise", "list", "--all")["promises"]]


def test_a_promise_on_a_drill_is_kept_by_the_next_rep_logged_after_it(run):
    run("log", "story")
    run("promise", "add", "shorter", "--drill", "story")
    assert state(run) == ["open"]
    run("log", "pitch")
    run("log", "story", "--kind", "live")
    assert state(run) == ["open"]

    run("log", "story")

    assert state(run) == ["kept"]
    run("undo")
    assert state(run) == ["open"]


def test_the_time_of_day_it_was_logged_at_decides_on_the_day_of_a_promise(run):
    run("log", "story", PRACTICELOG_NOW="2026-11-21T09:00:00+01:00")
    run(
        "promise", "add", "shorter", "--drill", "story", PRACTICELOG_NOW="2026-11-21T10:00:00+01:00"
    )
    assert state(run) == ["open"]
    run("log", "story", "--on", "yesterday")
    assert state(run) == ["open"]
    run("log", "story", "--on", "today 08:00", PRACTICELOG_NOW="2026-11-21T10:00:01+01:00")
    assert state(run) == ["kept"]


@pytest.mark.parametrize("words", ["rep 1", "REP1", "--rep 1"])
def test_a_promise_is_closed_by_what_the_list_shows(run, words):
    run("log", "story", "--next", "shorter")
    assert run("promise", "list").out.splitlines()[2].startswith("rep 1 ")

    assert run("promise", "close", *words.split()).out == (
        "Kept: “shorter” (story, 21 Nov) · practicelog undo\n"
    )


def test_what_names_no_promise_is_told_with_the_list_of_them(run):
    run("log", "story", "--next", "shorter")
    for words in ("shorter", "rep x", "reps 1"):
        done = run("promise", "close", *words.split())
        assert done.code == 2
        assert done.err.endswith("  hint: practicelog promise list shows the numbers\n")
    assert run("promise", "close").err.endswith("  hint: practicelog promise list\n")
    assert run("promise", "close", "1", "--rep", "1").code == 2


@pytest.mark.parametrize("period", [[], ["--since", "2026-11-16"], ["--month"]])
def test_a_report_for_scripts_counts_the_promises_of_its_period(run, period):
    run("log", "pitch", "--next", "slower")
    run("promise", "add", "call Ana")
    run("promise", "add", "call Bo", "--by", "Ana")
    run("promise", "close", "2")

    found = run.json("report", *period)["promises"]

    assert found == {"made": 3, "kept": 1, "let go": 0, "open": 2} | {
        name: 0 for name in found if name not in ("made", "kept", "let go", "open")
    }
