"""`start`: the timer runs, and survives until it is stopped or cancelled."""

import pytest


def test_starting_tells_when_and_how_it_ends(run):
    done = run("start", "op", "--goal", "their launch first")

    assert done.code == 0
    assert done.out == (
        "Started opener at 18:00 · practicelog stop records it, practicelog cancel drops it\n"
    )
    assert run.reps() == []


def test_a_second_start_is_refused_with_both_ways_out_and_changes_nothing(run):
    run("start", "opener")
    before = run.file.read_bytes()

    done = run("start", "pitch")

    assert (done.code, done.out) == (5, "")
    assert done.err == (
        "practicelog: The timer runs already, on opener.\n"
        "  hint: practicelog stop records that, practicelog cancel drops it\n"
    )
    assert run.file.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("start nowhere", 4),
        ("start opener --script nowhere", 4),
        ("start", 2),
        ("start opener --difficulty brutal", 2),
        ("start opener -m 10", 2),
    ],
)
def test_a_start_that_cannot_be_leaves_no_timer_and_no_file(run, words, code):
    done = run(*words.split())

    assert (done.code, done.out) == (code, "")
    assert not run.file.exists()


def test_it_is_in_no_history_and_no_export_and_undo_does_not_see_it(run):
    run("log", "opener")
    leaving = ("export", "--as", "jsonl")
    before = run("history").out, run(*leaving).out

    run("start", "pitch", "--note", "secret")

    assert (run("history").out, run(*leaving).out) == before
    assert "rep 1" in run("undo").out
    assert run.json("status")["session"]["drill"] == "pitch"
    assert run("doctor").code == 0


def test_the_script_that_a_rep_began_with_is_the_version_of_then(run, tmp_path):
    text = tmp_path / "reply.txt"
    text.write_text("Thank you.\n", "utf-8")
    run("script", "add", "reply", str(text))
    run("start", "email-rewrite", "--script", "reply")
    text.write_text("Thank you for your time.\n", "utf-8")
    run("script", "edit", "reply", str(text), "--why", "warmer")

    run("stop", "-n", "2")

    assert run.reps()[0]["script"] == {"name": "reply", "version": 1}
