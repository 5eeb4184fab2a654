"""`undo` and `redo` over a mixed evening: ten steps back and ten steps forward."""

from itertools import pairwise

import pytest

from practicelog.store import shipped

UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
EVENING = [
    "log opener -m 10 -r who=4 -r tone=3 --goal calm",
    "edit 2 -r tone=5 --clear goal",
    "edit 2 -m 25 --on 2026-11-12",
    "log role-play -m 20 -n 3 -s 3.5 --on yesterday",
    "delete 2 --yes",
    "off add 2026-11-09..2026-11-13 ill",
    "plan set --days 4 --minutes 15",
    "drill add price-talk --like objection",
    "drill edit price-talk --criterion pause=waits --drop hear",
    "drill edit opener --drop tone",
    "log opener -r who=2 --kind live",
    "drill archive pitch",
    "off remove 1",
    "plan set --days 2 --week-start sun",
    "delete 3 4 --yes",
]
DRILLS = ("opener", "pitch", "price-talk")


def content(run):
    """Return all that the reading commands tell scripts."""
    return {
        "list": run.json("list", "--limit", "0"),
        "streak": run.json("streak", "--explain"),
        "report": run.json("report"),
        "plan": run.json("plan", "show"),
        "off": run.json("off", "list"),
        "drills": run.json("drill", "list", "--all"),
        **{drill: run("drill", "show", drill, "--json") for drill in DRILLS},
    }


@pytest.fixture
def evening(run):
    """Do every command of the evening; return what was there before each and at the end."""
    run("log", "story", "-m", "5", "--uid", UID)
    steps = [content(run)]
    for words in EVENING:
        assert run(*words.split()).code == 0, words
        steps.append(content(run))
    return steps


def test_ten_undos_give_each_step_before_and_ten_redos_each_step_after(run, evening):
    assert all(before != after for before, after in pairwise(evening))

    for step in range(1, 11):
        assert run("undo").code == 0
        assert content(run) == evening[-1 - step]

    for step in range(9, -1, -1):
        assert run("redo").code == 0
        assert content(run) == evening[-1 - step]
    assert run("redo").code == 4


def test_everything_can_be_undone_down_to_the_new_log(run, evening):
    for _ in range(len(EVENING) + 1):
        assert run("undo").code == 0

    assert run.reps() == []
    assert run("undo").code == 4
    assert run.query("SELECT count(*) FROM drill") == [(len(shipped.drills()),)]
    assert len(evening) == len(EVENING) + 1


def test_an_undo_says_what_it_took_back_and_a_redo_what_it_brought(run):
    run("log", "opener")
    run("edit", "1", "-m", "9")

    rep = "rep 1 (opener, 21 Nov)"
    assert run("undo").out == f"Undone: edit · {rep}: minutes 9 min → none · practicelog redo\n"
    assert run("redo").out == f"Redone: edit · {rep}: minutes none → 9 min · practicelog undo\n"
    run("edit", "1", "-r", "43---", "--note", "x" * 40)
    assert run("undo").out == (
        f"Undone: edit · {rep}: score 3.5 → none, note {'x' * 29}… → none, who 4 → none, "
        "reason 3 → none · practicelog redo\n"
    )
    assert run("undo").out == f"Undone: edit · {rep}: minutes 9 min → none · practicelog redo\n"
    run("delete", "1", "--yes")
    assert run("undo").out == f"Undone: delete · {rep}: back · practicelog redo\n"
    assert run("redo").out == f"Redone: delete · {rep}: gone · practicelog undo\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("off add fri", "off add · days off (27 Nov 2026): gone"),
        ("plan set --days 4", "plan set · the plan: gone"),
        ("focus set opener --why x", "focus set · focus 1 (opener): gone"),
        ("promise add slower", "promise add · promise 1 (“slower”): gone"),
        ("notice slower", "notice add · notice 1 (“slower”): gone"),
        ("metric add calls 5", "metric add · calls 5 (21 Nov): gone"),
        ("drill add mine", "drill add · drill mine: gone"),
        ("drill edit pitch --what x", "drill edit · drill pitch: as it was"),
        ("drill archive pitch", "drill archive · drill pitch: as it was"),
    ],
)
def test_an_undo_names_what_came_back_or_is_gone(run, words, told):
    run("log", "opener")
    run(*words.split())

    assert run("undo").out == f"Undone: {told} · practicelog redo\n"


def test_of_many_records_the_first_are_named_and_the_rest_counted(run):
    for _ in range(5):
        run("log", "opener")
    run("delete", "1", "2", "3", "4", "5", "--yes")

    assert run("undo").out.endswith("rep 3 (opener, 21 Nov): back, and 2 more · practicelog redo\n")


@pytest.mark.parametrize("words", ["log pitch", "off add fri", "drill archive pitch"])
def test_another_command_ends_what_can_be_redone(run, words):
    run("log", "opener")
    run("undo")
    run(*words.split())
    before = run.file.read_bytes()

    done = run("redo")

    assert (done.code, done.out) == (4, "")
    assert run.file.read_bytes() == before


@pytest.mark.parametrize(
    "words", ["list", "edit 1 -m 5", "drill archive pitch --back", "show 1", "log opener -m x"]
)
def test_a_command_that_changes_nothing_does_not(run, words):
    run("log", "opener", "-m", "5")
    run("log", "pitch")
    run("undo")
    run(*words.split())

    assert run("redo").code == 0


def test_a_command_and_its_undo_cancel_out(run):
    run("log", "opener")
    run("log", "pitch")
    run("undo")
    run("log", "story")
    run("undo")
    run("undo")

    assert run.reps() == []


def test_a_rep_brought_back_counts_as_before(run):
    run("log", "opener", "-m", "10", "-r", "who=3")
    before = content(run)
    run("delete", "1", "--yes")
    run("undo")

    assert content(run) == before


@pytest.mark.parametrize("word", ["undo", "redo"])
def test_where_there_is_no_log_none_is_made(run, word):
    assert run(word).code == 10
    assert not run.file.exists()
