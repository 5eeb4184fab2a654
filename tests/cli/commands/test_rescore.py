"""`rescore`: an old take on a terminal, blind, and the drift of the seller's own bar."""

from io import StringIO

import pytest
from tests.copied_logs import built_once

OLD = "2026-03-02T18:00:00+01:00"
SHOWN = """\
Note
too early with the price; \\x1b[31mwaited

2 criteria, each 1 missing or did harm, 2 tried, did not land, 3 done, ordinary,
4 done well, small flaw, 5 would show a new hire; Enter passes on to the next
take
"""
TOO_FEW = "old takes so far; from 4 on they tell whether your bar has moved · practicelog undo"


@pytest.fixture
@built_once
def practised(run):
    """A log with an old take of objection, scored 4.0."""
    old_take(run, "too early with the price; \x1b[31mwaited")


def old_take(run, note, *, hear=5, explore=3):
    ratings = ("-r", f"hear={hear}", "-r", f"explore={explore}", "-r", "check=na")
    assert run("log", "objection", *ratings, "--note", note, PRACTICELOG_NOW=OLD).code == 0


@pytest.fixture
def rescore(monkeypatch):
    """Run `rescore` on a terminal on which these answers are typed."""

    def typed(run, *answers, drill="objection"):
        monkeypatch.setattr("sys.stdin", StringIO("".join(f"{each}\n" for each in answers)))
        return run("rescore", drill, terminal=True)

    return typed


def stored(run):
    return run.query("SELECT rep_id, day, score FROM rescoring ORDER BY id")


def test_a_take_is_shown_without_its_date_and_score_and_only_the_new_score_is_stored(
    practised, rescore
):
    done = rescore(practised, "3", "2")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"{SHOWN}"
        "Scored again. 1 old take so far; from 4 on they tell whether your bar has moved\n"
        "· practicelog undo\n"
    )
    assert stored(practised) == [(1, "2026-11-21", 250)]
    assert practised.reps()[0]["score"] == 4.0


def test_nothing_shown_tells_when_it_was_or_what_it_got(practised, rescore, capsys):
    done = rescore(practised, "3", "2")
    asked = capsys.readouterr().out
    assert "hear: lets it finish (1–5): " in asked
    for telling in ("2026", "Mar", "4.0", "5.0", "rep 1"):
        assert telling not in done.out + asked


def test_a_rating_that_cannot_be_is_asked_for_again(practised, rescore):
    done = rescore(practised, "6", "y", "3", "2")
    assert "“6” is no value for hear" in done.out
    assert stored(practised) == [(1, "2026-11-21", 250)]


@pytest.mark.parametrize("left_out", ["", "na"])
def test_a_rating_left_out_passes_on_to_the_next_take(practised, rescore, left_out):
    old_take(practised, "the second take")
    done = rescore(practised, "3", left_out, "4", "4")
    assert "the second take" in done.out
    assert stored(practised) == [(2, "2026-11-21", 400)]


def test_when_all_are_passed_nothing_is_recorded(practised, rescore):
    done = rescore(practised, "")
    assert done.code == 0
    assert done.out.endswith("no other take of objection to score again; nothing was recorded.\n")
    assert stored(practised) == []


def test_a_take_is_asked_for_once(practised, rescore):
    rescore(practised, "3", "2")
    done = rescore(practised)
    assert done.code == 0
    assert done.out.startswith("There is no take of objection to score again: it takes one")


def test_a_drill_without_an_old_take_names_those_that_have_one(practised, rescore):
    assert rescore(practised, drill="opener").out.endswith(" Drills with one: objection.\n")

    rescore(practised, "3", "2")
    assert "Drills with one" not in rescore(practised, drill="opener").out


@pytest.mark.parametrize("terminal", [False, True])
def test_without_an_old_take_one_line_says_what_is_missing(run, terminal):
    run("log", "objection", "-r", "hear=3", "--note", "young")
    done = run("rescore", "obj", terminal=terminal)
    assert (done.code, done.err) == (0, "")
    assert done.out.replace("\n", " ") == (
        "There is no take of objection to score again: it takes one 6 months old, scored by "
        "criterion, with a note or a script. "
    )


def test_without_a_terminal_it_is_a_usage_error(practised):
    done = practised("rescore", "objection")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "practicelog: There is no terminal to ask on.\n  hint: run it in a terminal\n"
    )
    assert stored(practised) == []


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        pytest.param([], 2, id="no drill"),
        pytest.param(["objection", "opener"], 2, id="two drills"),
        pytest.param(["objektion"], 4, id="an unknown drill"),
        pytest.param([""], 4, id="an empty name"),
        pytest.param(["x" * 10_000], 4, id="a huge name"),
    ],
)
def test_bad_input_is_refused(practised, argv, code):
    done = practised("rescore", *argv, terminal=True)
    assert (done.code, done.out) == (code, "")
    assert len(done.err) < 400


def test_without_a_log_there_is_nothing_to_score_again(run):
    assert run("rescore", "objection").code == 10


def test_an_archived_drills_takes_can_be_scored_again(practised, rescore):
    practised("drill", "archive", "objection")
    assert rescore(practised, "3", "2").code == 0


def test_a_take_is_rated_under_the_rubric_of_its_time(practised, rescore, capsys):
    practised("drill", "edit", "objection", "--drop", "hear", "--criterion", "explore=changed")
    assert rescore(practised, "3", "2").code == 0
    assert "explore: asks before answering" in capsys.readouterr().out


def test_a_criterion_with_a_hostile_hint_is_asked_for_harmlessly(run, rescore, capsys):
    run("log", "opener")
    hostile = "hear=\x1b[31m\u202ered"
    assert run("drill", "edit", "objection", "--criterion", hostile).code == 0
    old_take(run, "so")
    assert rescore(run, "3", "2").code == 0
    assert "hear: \\x1b[31m\\u202ered (1–5): " in capsys.readouterr().out


def test_from_four_takes_on_the_drift_is_told_and_from_five_it_may_have_a_word(run, rescore):
    for number in range(5):
        old_take(run, f"take {number}")
    told = [rescore(run, "3", "2").out.splitlines()[-2:] for _ in range(5)]
    assert TOO_FEW in " ".join(told[2])
    assert " ".join(told[3]) == (
        "Scored again. On 4 old takes you now give 1.5 less than then (−1.5…−1.5): can't "
        "tell yet if your bar moved · practicelog undo"
    )
    assert " ".join(told[4]) == (
        "Scored again. On 5 old takes you now give 1.5 less than then (−1.5…−1.5): your "
        "bar has probably risen · practicelog undo"
    )


def test_scoring_again_is_undone_and_redone(practised, rescore):
    rescore(practised, "3", "2")
    assert practised("undo").out == "Undone: rescore · rescoring 1: gone · practicelog redo\n"
    assert stored(practised) == []
    practised("redo")
    assert stored(practised) == [(1, "2026-11-21", 250)]


def test_a_rep_scored_again_can_be_deleted_and_brought_back(practised, rescore):
    rescore(practised, "3", "2")
    assert practised("delete", "1", "--yes").code == 0
    assert stored(practised) == []
    practised("undo")
    assert stored(practised) == [(1, "2026-11-21", 250)]


def test_on_a_real_terminal_a_take_is_scored_again(practised, program):
    with program.on_terminal("rescore", "objection") as terminal:
        terminal.answer("hear: lets it finish", "3\r")
        terminal.answer("explore: asks before answering", "2\r")
        done = terminal.ended()
    assert done.code == 0
    assert "\x1b[31m" not in done.out
    assert stored(practised) == [(1, "2026-11-21", 250)]


def test_ctrl_d_ends_without_recording(practised, program):
    with program.on_terminal("rescore", "objection") as terminal:
        terminal.answer("hear: lets it finish", "\x04")
        done = terminal.ended()
    assert done.code == 6
    assert "Cancelled: nothing was recorded." in done.out
    assert stored(practised) == []


def test_ctrl_c_ends_without_recording(practised, program):
    with program.on_terminal("rescore", "objection") as terminal:
        done = terminal.interrupted("hear: lets it finish")
    assert done.code == 130
    assert stored(practised) == []


def test_a_take_deleted_while_it_is_read_is_not_scored(practised, program):
    with program.on_terminal("rescore", "objection") as terminal:
        terminal.answer("hear: lets it finish", "3\r")
        practised("delete", "1", "--yes")
        terminal.answer("explore: asks before answering", "2\r")
        done = terminal.ended()
    assert done.code == 4
    assert stored(practised) == []
