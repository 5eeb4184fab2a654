"""Entries that another tool writes otherwise than when they came in."""

import shlex


def calls(path, *rows):
    path.write_text("".join(f"{row}\n" for row in ("Day,Time,Min,Note", *rows)), "utf-8")
    return str(path)


MAP = ("--map", "Day=date,Time=time,Min=minutes,Note=note", "--drill", "opener")


def test_a_cell_that_was_filled_there_makes_no_other_rep_and_theirs_takes_it(run, tmp_path):
    file = calls(tmp_path / "calls.csv", "2026-11-02,09:00,25,", "2026-11-02,12:00,10,")
    run("import", file, *MAP)
    calls(tmp_path / "calls.csv", "2026-11-02,09:00,25,slow", "2026-11-02,12:00,10,price")

    assert run("import", file, *MAP) == (
        0,
        ("Imported nothing new · 2 known already · 2 of them read otherwise now"
         " (--take theirs takes that)\n"),
        "",
    )  # fmt: skip
    assert run("import", file, *MAP, "--take", "theirs").out == (
        "Imported nothing new · updated 2 reps · practicelog undo\n"
    )
    assert run("import", file, *MAP).out == "Imported nothing new · 2 known already\n"
    assert sorted(rep["note"] for rep in run.reps()) == ["price", "slow"]
    assert run("doctor").code == 0


def test_what_may_have_been_edited_there_is_said_with_the_line_that_sets_it_right(
    run, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    calls(tmp_path / "calls.csv", "2026-11-02,09:00,25,")
    run("import", "calls.csv", *MAP)
    calls(tmp_path / "calls.csv", "2026-11-02,10:30,40,later")

    rehearsed = run("import", "calls.csv", *MAP, "--dry-run")
    done = run("import", "calls.csv", *MAP)

    assert rehearsed.err.startswith(
        "1 rep would come in that may be here already, written otherwise before. If it is the "
        "same: practicelog import calls.csv "
    )
    assert (done.code, done.out) == (
        0, "Imported 1 rep · 1 like some that are here · practicelog undo\n",
    )  # fmt: skip
    assert done.err == (
        "1 rep came in that may be here already, written otherwise before. If it is the same: "
        "practicelog undo, then practicelog import calls.csv --drill opener "
        "--map Day=date,Time=time,Min=minutes,Note=note --take theirs\n"
    )
    run("undo")
    again = run(*shlex.split(done.err.strip().rpartition("practicelog ")[2]))
    assert again.out == "Imported nothing new · updated 1 rep · practicelog undo\n"
    assert [(rep["minutes"], rep["note"]) for rep in run.reps()] == [(40, "later")]
