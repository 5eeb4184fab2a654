"""`stop`: the rep of the time since `start`, recorded once."""

import pytest
from tests.sessions import led

from practicelog.cli.world import World
from practicelog.core.entries import Entry
from practicelog.core.scripts.references import ScriptReference

TWO_TAKES = ("", "", "", "3", "", "", "", "4", "")
LATER = {"PRACTICELOG_NOW": "2026-11-21T18:11:30+01:00"}
ENTER = "\r"
REST_SKIPPED = ENTER * 20


def test_the_rep_has_the_minutes_since_start_and_what_was_said_at_both_ends(run):
    run("start", "opener", "--goal", "their launch first", "--with", "Ana")

    done = run("stop", "-n", "3", "-r", "43434", "--feedback", "peer", **LATER)

    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Logged 1: opener, 12 min, 3 takes, score 3.6, Sat 21 Nov 2026 18:00 · "
        "this week 1 of 1 day, kept · 1 week in a row · practicelog undo\n"
    )
    (rep,) = run.reps()
    told = {name: rep[name] for name in ("minutes", "takes", "goal", "partner", "deliberate")}
    assert told == {
        "minutes": 12, "takes": 3, "goal": "their launch first", "partner": "Ana",
        "deliberate": True,
    }  # fmt: skip
    assert run.json("status")["session"] is None


MEANWHILE = {
    "renamed": ("drill edit objection --name price-talk", "script rename reply sent-reply"),
    "archived": ("drill archive objection", "script archive reply"),
    "named anew by another": ("drill edit objection --name price-talk", "drill add objection"),
    "a criterion less": ("drill edit objection --drop explore --yes",),
    "changed and back": ("drill edit objection --name price-talk", "undo"),
}


@pytest.mark.parametrize("begun", ["start", "go"])
@pytest.mark.parametrize("lines", MEANWHILE.values(), ids=MEANWHILE)
def test_a_rep_is_on_its_drill_and_script_whatever_becomes_of_them_meanwhile(
    run, tmp_path, begun, lines
):
    (tmp_path / "reply.txt").write_text("Hi Ana")
    run("script", "add", "reply", str(tmp_path / "reply.txt"))
    drill = run.query("SELECT id FROM drill WHERE name = 'objection'")
    if begun == "go":
        entry = Entry(script=ScriptReference("reply"))
        led(World(run.environ, None, None, None), TWO_TAKES, entry=entry)
    else:
        run("start", "objection", "--script", "reply")
    assert [run(*line.split()).code for line in lines] == [0] * len(lines)

    done = run("stop", "-m", "3")

    assert (done.code, done.err) == (0, "")
    assert run.query("SELECT drill_id FROM rep") == drill
    assert run.query("SELECT version FROM rep JOIN script_version ON script_version_id = "
                     "script_version.id") == [(1,)]  # fmt: skip
    assert run.query("SELECT count(*) FROM take") == [(2 if begun == "go" else 0,)]
    assert run("doctor").code == 0


def test_a_drill_that_was_taken_back_comes_again_with_redo(run):
    run("drill", "add", "mine")
    run("start", "mine")
    run("undo")

    refused = run("stop")
    again = [run(*line.split()).code for line in ("status", "redo", "stop")]

    assert (refused.code, refused.out) == (4, "")
    assert refused.err == (
        "practicelog: The drill that is practised was taken back.\n"
        "  hint: practicelog redo brings it again, practicelog cancel drops the practice\n"
    )
    assert again == [0, 0, 0]
    assert [each["drill"] for each in run.reps()] == ["mine"]


def test_scripts_read_of_a_stop_what_they_read_of_a_log(run):
    run("log", "pitch", "-m", "12")
    logged = run.json("log", "opener", "-m", "1")
    run("undo")
    run("start", "opener")
    stopped = run.json("stop")
    assert stopped.pop("schema") == "practicelog/stop/1"
    assert logged.pop("schema") == "practicelog/log/1"
    for each in ("id", "uid"):
        del stopped["rep"][each], logged["rep"][each]

    assert stopped == logged


def test_an_undo_takes_the_rep_back_and_the_timer_does_not_run_again(run):
    run("start", "opener")
    run("stop", **LATER)

    run("undo")

    assert run.reps() == []
    assert run.json("status")["session"] is None
    run("redo")
    assert run.reps()[0]["minutes"] == 12


def test_what_was_started_before_midnight_is_practice_of_that_day(run):
    run("start", "opener", PRACTICELOG_NOW="2026-11-20T23:50:00+01:00")

    run("stop", PRACTICELOG_NOW="2026-11-21T05:00:00+01:00")
    assert run.reps() == []
    run("stop", "-m", "15", PRACTICELOG_NOW="2026-11-21T05:00:00+01:00")

    assert [(rep["day"], rep["minutes"]) for rep in run.reps()] == [("2026-11-20", 15)]


@pytest.mark.parametrize(
    ("now", "why"),
    [
        ("2026-11-21T22:00:01+01:00", "The timer ran for 4 h 01: over four hours are not taken"),
        ("2026-11-21T17:59:59+01:00", "The clock was set back since the timer was started"),
    ],
)
def test_a_forgotten_timer_never_becomes_practice_by_itself(run, now, why):
    run("start", "opener")
    before = run.file.read_bytes()

    done = run("stop", "-n", "2", PRACTICELOG_NOW=now)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"practicelog: {why}")
    assert done.err.endswith("  hint: practicelog stop -m 20\n")
    assert run.file.read_bytes() == before
    assert run("stop", "-m", "20", PRACTICELOG_NOW=now).code == 0


def test_a_stop_that_cannot_be_leaves_the_timer_running(run):
    run("start", "opener")

    assert run("stop", "-r", "nowhere=4", **LATER).code == 4
    assert run("stop", "-n", "0", **LATER).code == 2
    assert run.json("status")["session"]["drill"] == "opener"
    assert run("stop", **LATER).code == 0


def test_where_the_drill_is_gone_the_timer_can_still_be_cancelled(run):
    run("drill", "add", "new", "--what", "x")
    run("start", "new")
    run("undo")

    assert run("stop", **LATER).code == 4
    assert run("redo").code == 0
    assert run("stop", **LATER).code == 0


def test_without_a_timer_there_is_nothing_to_stop(run):
    assert run("stop").code == 10
    run("log", "opener")

    assert run("stop").code == 4


def test_on_a_terminal_it_asks_what_log_asks_with_the_minutes_known(program, run):
    run("start", "call-script", "--goal", "shorter")
    program.environ |= LATER

    with program.on_terminal("stop") as terminal:
        terminal.answer("Takes: ", f"2{ENTER}{REST_SKIPPED}")
        done = terminal.ended()

    assert done.code == 0
    (rep,) = run.reps()
    assert (rep["minutes"], rep["takes"], rep["goal"]) == (12, 2, "shorter")


def test_a_ctrl_c_at_a_question_leaves_the_timer_running(program, run):
    run("start", "opener", "--goal", "x")
    program.environ |= LATER

    with program.on_terminal("stop") as terminal:
        done = terminal.interrupted("Takes: ")

    assert done.code == 130
    assert run.reps() == []
    assert run.json("status")["session"]["drill"] == "opener"


def test_two_windows_stop_it_once(program, run):
    run("start", "opener", "--goal", "x")
    program.environ |= LATER

    with program.on_terminal("stop") as terminal:
        terminal.answer("Takes: ", "")
        assert run("stop", "-n", "2", **LATER).code == 0
        terminal.answer("", f"9{ENTER}{REST_SKIPPED}")
        done = terminal.ended()

    assert done.code == 5
    assert [rep["takes"] for rep in run.reps()] == [2]
