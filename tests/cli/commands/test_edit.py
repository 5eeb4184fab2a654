import pytest
from tests.copied_logs import built_once

UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"


@pytest.fixture
@built_once
def rated(run):
    """A log with one rep that has every field, and a plainer one after it."""
    run(
        "log", "opener", "-m", "10", "-n", "2", "-r", "who=4", "-r", "tone=2", "-g", "calm",
        "--change", "c", "--kept", "k", "--next", "n", "--note", "o", "--with", "Ana",
        "--feedback", "peer", "--difficulty", "hard", "--predict", "3", "--uid", UID,
    )  # fmt: skip
    run("log", "opener", "-s", "3.5")


@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        (["-m", "25"], {"minutes": 25}),
        (["-n", "1"], {"takes": 1, "deliberate": False}),
        (["-g", "calmer"], {"goal": "calmer"}),
        (["--change", "x"], {"change": "x"}),
        (["--kept", "x"], {"kept": "x"}),
        (["--next", "x"], {"next": "x"}),
        (["--note", "x\ny"], {"note": "x\ny"}),
        (["--with", "Ben"], {"partner": "Ben"}),
        (["--feedback", "none"], {"feedback": "none", "deliberate": False}),
        (["--difficulty", "easy"], {"difficulty": "easy"}),
        (["--predict", "4.5"], {"predict": 4.5}),
        (["--kind", "live"], {"kind": "live"}),
        (["--on", "2026-11-19"], {"day": "2026-11-19", "at": "2026-11-19T11:00:00Z"}),
        (["--clear", "goal"], {"goal": None, "deliberate": False}),
        (["--clear", "minutes"], {"minutes": None}),
        (["--clear", "note", "--clear", "predict"], {"note": None, "predict": None}),
        (["--clear", "ratings"], {"ratings": [], "score": None}),
        (["--clear", "goal", "-g", "new"], {"goal": "new"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_named_changes_and_the_rest_stays(rated, typed, changed):
    before = rated.json("show", "1")["rep"]

    done = rated("edit", "1", *typed)

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Changed 1: opener")
    assert rated.json("show", "1")["rep"] == before | changed


def test_one_rating_is_changed_and_the_others_stay(rated):
    rated("edit", "1", "-r", "tone=5", "-r", "handover=3")

    rep = rated.json("show", "1")["rep"]

    assert {each["criterion"]: each["value"] for each in rep["ratings"]} == {
        "who": 4, "tone": 5, "handover": 3,
    }  # fmt: skip
    assert rep["score"] == 4.0


def test_a_hurried_score_gives_way_to_ratings_once_it_is_cleared(rated):
    assert rated("edit", "2", "-r", "who=4").code == 2

    rated("edit", "2", "--clear", "score", "-r", "who=4")

    rep = rated.json("show", "2")["rep"]
    assert (rep["score"], rep["quick"]) == (4.0, False)


def test_ratings_give_way_to_a_hurried_score_once_they_are_cleared(rated):
    assert rated("edit", "1", "-s", "3").code == 2

    rated("edit", "1", "--clear", "ratings", "-s", "3")

    rep = rated.json("show", "1")["rep"]
    assert (rep["score"], rep["quick"], rep["ratings"]) == (3.0, True, [])


def test_last_is_the_newest_number(rated):
    rated("edit", "last", "-m", "7")

    assert rated.json("show", "2")["rep"]["minutes"] == 7


@pytest.mark.parametrize("typed", [[], ["-m", "10"], ["--on", "21 Nov 18:00"]], ids=" ".join)
def test_an_edit_that_changes_nothing_is_no_command(rated, typed):
    before = rated.file.read_bytes()

    done = rated("edit", "1", *typed)

    assert done.code == 0
    assert done.out.startswith("Nothing to change in 1: opener")
    assert rated.file.read_bytes() == before


def test_an_edited_rep_counts_on_its_new_day_and_not_on_the_old(rated):
    rated("edit", "1", "--on", "2026-11-02")
    rated("edit", "2", "--on", "2026-11-03")

    weeks = rated.json("streak", "--explain")["explained"]
    assert [(week["start"], week["done"]) for week in weeks] == [
        ("2026-11-02", 2), ("2026-11-09", 0), ("2026-11-16", 0),
    ]  # fmt: skip


def test_a_rep_is_rated_under_the_rubric_it_was_given(rated):
    rated("drill", "edit", "opener", "--drop", "tone", "--criterion", "pause=waits")

    assert rated("edit", "1", "-r", "tone=5").code == 0
    assert rated("edit", "1", "-r", "pause=5").code == 4


def test_a_rep_of_an_archived_drill_is_edited(rated):
    rated("drill", "archive", "opener")

    assert rated("edit", "1", "-m", "9").code == 0


def test_where_there_is_no_log_none_is_made(run):
    assert run("edit", "1", "-m", "9").code == 10
    assert not run.file.exists()


def test_an_answer_says_what_changed_from_what_to_what(run):
    run("log", "opener", "-m", "10", "--next", "softer")
    assert run("edit", "last", "-m", "25", "--clear", "next", "--with", "Ana").out == (
        "Changed 1: opener, minutes 10 min → 25 min, next softer → none, with none → Ana"
        " · this week 1 of 1 day, kept · practicelog undo\n"
    )
    assert run("edit", "last", "-m", "25").out == (
        "Nothing to change in 1: opener, 25 min, Sat 21 Nov 2026 18:00\n"
    )


@pytest.mark.parametrize(
    ("typed", "after", "told"),
    [
        ("-n 3", "-n 1", "takes 3 → 1"),
        ("--kind live", "--kind practice", "kind live → practice"),
        ("--feedback coach", "--feedback none", "feedback coach → none"),
    ],
)
def test_what_is_usual_has_its_name_in_an_answer_an_undo_and_the_history(run, typed, after, told):
    name, was, _, becomes = told.split()
    run("log", "opener", *typed.split())

    done = run("edit", "1", *after.split())
    undone = run("undo")

    assert done.out.startswith(f"Changed 1: opener, {told} · this week")
    assert f"rep 1 (opener, 21 Nov): {name} {becomes} → {was} · " in undone.out
    rows = [line.split()[2:] for line in run("history", "1").out.splitlines()]
    assert rows[-2:] == [["edit", name, was, becomes], ["undo", name, becomes, was]]


def test_a_rep_moves_to_another_drill_with_the_ratings_that_both_have(run):
    run("log", "voicemail", "-r", "tone=4", "-r", "one-ask=2")
    refused = run("edit", "1", "--drill", "opener")
    assert refused.code == 5
    assert refused.err == (
        "practicelog: opener does not rate one-ask: those ratings would be dropped.\n"
        "  hint: add --yes to drop them\n"
    )
    assert run.reps()[0]["drill"] == "voicemail"

    assert run("edit", "1", "--drill", "opener", "--yes", "-r", "who=5").code == 0

    (rep,) = run.reps()
    assert (rep["drill"], rep["score"]) == ("opener", 4.5)
    assert {each["criterion"]: each["value"] for each in rep["ratings"]} == {"who": 5, "tone": 4}
    assert run("doctor").code == 0
    run("undo")
    assert run.reps()[0]["drill"] == "voicemail"
    assert len(run.reps()[0]["ratings"]) == 2


@pytest.mark.parametrize("options", [[], ["-s", "4"], ["--script", "reply"]])
def test_without_ratings_to_drop_nothing_is_asked(run, options, tmp_path):
    (tmp_path / "reply.txt").write_text("Hello.\n")
    run("script", "add", "reply", str(tmp_path / "reply.txt"))
    run("log", "voicemail", *options)
    assert run("edit", "1", "--drill", "opener").code == 0
    assert run("edit", "1", "--drill", "opener").out.startswith("Nothing to change in 1: opener")


def test_ratings_that_are_cleared_with_the_move_are_not_dropped(run):
    run("log", "voicemail", "-r", "one-ask=2")
    assert run("edit", "1", "--drill", "opener", "--clear", "ratings").code == 0


@pytest.mark.parametrize(("answer", "code", "drill"), [("y", 0, "opener"), ("", 6, "voicemail")])
def test_on_a_terminal_it_asks_whether_ratings_may_be_dropped(program, run, answer, code, drill):
    run("log", "voicemail", "-r", "one-ask=2")
    with program.on_terminal("edit", "1", "--drill", "opener") as terminal:
        terminal.answer("does not rate one-ask. Drop those ratings? [y/N] ", f"{answer}\r")
        assert terminal.ended().code == code
    assert run.reps()[0]["drill"] == drill
