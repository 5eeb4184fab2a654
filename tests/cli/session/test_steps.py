"""A session step by step: what each key does, whatever it is shown on."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from tests.sessions import QUICK, asked, led

from practicelog.cli.session import opening
from practicelog.cli.session.steps import Session
from practicelog.cli.world import World
from practicelog.core.entries import Entry
from practicelog.core.scripts.references import ScriptReference
from practicelog.core.sessions.question import ESCAPE
from practicelog.errors import ConflictError

BEGAN = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
CLOSE = ("4", "", "2", "", "3", "calm", "", "r")
"""Five criteria of objection, what worked, the next change as offered, feedback."""


class Seconds(World):
    """A world whose clock goes on by some seconds with each look at it."""

    step = timedelta(seconds=7)

    def by_now(self):
        self.now = (self.now + self.step).replace(microsecond=0)
        self.__dict__.pop("today", None)
        return self.now


@pytest.fixture
def world(run):
    """Return a world at half past five in Berlin."""
    environ = run.environ | {"PRACTICELOG_NOW": BEGAN.isoformat()}
    return Seconds(environ, StringIO(), StringIO(), StringIO())


def test_a_session_becomes_a_deliberate_rep_that_nobody_typed(world, run):
    answer = led(world, (*QUICK, *CLOSE))

    (rep,) = run.reps()
    assert answer.startswith("Logged 1: objection, ")
    assert (rep["takes"], rep["feedback"], rep["kept"]) == (2, "recording", "calm")
    assert [each["rating"] for each in rep["take_log"]] == [3, 4]
    assert [each["criterion"] for each in rep["ratings"]] == ["hear", "explore", "check"]
    assert rep["score"] == 3.0
    assert not rep["deliberate"]  # it had no goal: nothing was offered and nothing typed


def test_with_a_goal_it_is_deliberate(world, run):
    led(world, ("ask first", *QUICK[1:], *CLOSE))

    assert run.reps()[0]["deliberate"]


def test_the_focus_is_what_takes_are_rated_on_and_its_criterion_is_not_asked_again(world, run):
    run("focus", "set", "objection", "--criterion", "explore", "--why", "I answer too soon")

    questions = asked(world, (*QUICK, "4", "3", "2", "1", "", "", "p"))
    (rep,) = run.reps()

    assert questions[3].prompt == "explore, 1 to 5"
    assert [each.prompt.partition(":")[0] for each in questions[10:14]] == [
        "hear", "acknowledge", "answer", "check",
    ]  # fmt: skip
    assert {each["criterion"]: each["value"] for each in rep["ratings"]} == {
        "hear": 4, "acknowledge": 3, "explore": 4, "answer": 2, "check": 1,
    }  # fmt: skip
    assert [each["criterion"] for each in rep["take_log"]] == ["explore", "explore"]


def test_a_take_rated_as_a_whole_is_a_hurried_score_where_nothing_else_is_rated(world, run):
    led(world, (*QUICK, "", "", "", "", "", "", "", ""))

    (rep,) = run.reps()
    assert (rep["score"], rep["quick"], rep["ratings"]) == (4.0, True, [])


def test_the_change_of_a_take_stands_over_the_next_and_is_offered_as_what_comes_next(world, run):
    questions = asked(world, ("", "", "", "3", "ask first", *QUICK[5:], *CLOSE))

    assert ("Change", "ask first") in questions[5].rows
    assert [each.filled for each in questions if each.prompt.startswith("Next time")] == [
        "ask first"
    ]
    assert run.reps()[0]["next"] == "ask first"


def test_no_card_comes_twice_unless_it_is_asked_for(world):
    takes = ("", "", "3", "") * 3
    questions = asked(world, ("", *takes, "s", "n", "s", *takes[:4]))
    shown = [each.card for each in questions if each.prompt == "Ready"]

    assert len(set(shown[:4])) == 4
    assert shown[4] == shown[2]  # s: that of the last take
    assert shown[5] not in shown[:4]  # n: another one
    assert shown[6] == shown[2]


def test_what_a_good_answer_does_is_told_after_the_take_alone(world):
    questions = asked(world, ("", "", "", "3", ""))
    listened = [bool(each.listen) for each in questions]

    assert [each.prompt for each in questions] == [
        "This time I try", "Ready", "Take 1", "How was it, 1 to 5",
        "One change for the next take", "Ready",
    ]  # fmt: skip
    assert listened == [False, False, False, True, True, False]


def test_when_all_cards_were_dealt_it_says_so_and_goes_on(world, run):
    run("drill", "add", "price-talk")
    run("card", "add", "price-talk", "Too dear.")

    questions = asked(world, ("", "", "", "3", "", "s"), "price-talk")

    assert questions[5].said == "All cards of this drill were dealt: s takes the last again."
    assert [each.card for each in questions[-2:]] == ["", "Too dear."]


def test_a_drill_without_cards_is_practised_without(world, run):
    run("drill", "add", "price-talk")

    led(world, ("", "", "", "3", "", "f", "", "", ""), "price-talk")

    assert run.reps()[0]["take_log"][0]["card"] is None


def test_a_take_counts_the_seconds_it_ran(world, run):
    world.step = timedelta(seconds=10)

    led(world, (*QUICK, *CLOSE))

    assert [each["seconds"] for each in run.reps()[0]["take_log"]] == [10, 10]


def test_over_the_drills_limit_it_says_so(world):
    world.step = timedelta(seconds=31)

    questions = asked(world, ("", "", ""), "opener")

    assert questions[2].limit == 30
    assert questions[3].said == "Take 1: 0:31 · over 30 s"


def test_a_script_is_practised_in_the_place_of_cards(world, run, tmp_path):
    text = tmp_path / "cold.txt"
    text.write_text("Hello, this is Ana.\nWhy I call:")
    run("script", "add", "cold-open", str(text))
    script = ScriptReference("cold-open", None)

    questions = asked(world, (*QUICK, *CLOSE), "opener", entry=Entry(script=script))

    assert questions[1].card == "Hello, this is Ana.\nWhy I call:"
    assert ("Script", "cold-open v1") in questions[1].rows
    assert run.reps()[0]["script"] == {"name": "cold-open", "version": 1}


def test_undo_takes_the_rep_and_its_takes_back_and_the_session_stays_ended(world, run):
    led(world, (*QUICK, *CLOSE))
    taken = run.query("SELECT number, rating FROM take")

    run("undo")
    assert run.query("SELECT * FROM take") == run.query("SELECT * FROM session") == []
    assert run.reps() == []

    run("redo")
    assert run.query("SELECT number, rating FROM take") == taken == [(1, 3), (2, 4)]
    assert run("doctor").code == 0


@pytest.mark.parametrize("answered", range(1, len(QUICK)))
def test_a_session_that_breaks_off_anywhere_keeps_every_finished_take(world, run, answered):
    led(world, QUICK[:answered])
    finished = [number for number in (1, 2) if answered >= {1: 3, 2: 7}[number]]

    assert [row[0] for row in run.query("SELECT number FROM session_take")] == finished

    left = opening.left(world)
    assert len(left.takes) == len(finished)
    assert run("doctor").code == 0


def test_a_session_that_was_left_goes_on_with_its_takes_and_other_cards(world, run):
    led(world, QUICK[:5])
    (first,) = run.query("SELECT card FROM session_take")

    led(world, ("", "", "5", "", "f", *CLOSE))

    (rep,) = run.reps()
    assert [each["rating"] for each in rep["take_log"]] == [3, 5]
    assert rep["take_log"][0]["card"]["uid"] == first[0] != rep["take_log"][1]["card"]["uid"]


def test_the_time_it_was_left_is_no_practice_and_it_is_of_the_day_it_began(world, run):
    led(world, QUICK[:5])
    world.now += timedelta(days=2)

    led(world, ("", "", "5", "", "f", *CLOSE))

    (rep,) = run.reps()
    assert rep["day"] == "2026-11-20"
    assert rep["minutes"] < 10


def test_escape_asks_and_never_throws_away(world):
    questions = asked(world, (*QUICK[:4], ESCAPE, "x", ""))

    assert [each.prompt for each in questions[-3:]] == [
        "Leave", "Leave", "One change for the next take",
    ]  # fmt: skip
    assert questions[-2].said == "That is none of the keys."


@pytest.mark.parametrize(
    ("key", "told", "reps", "sessions"),
    [
        ("k", "The session is kept: practicelog go goes on with it.\n", 0, 1),
        ("d", "Dropped objection: nothing was recorded.\n", 0, 0),
        ("r", "Logged 1: objection", 1, 0),
    ],
    ids=["keep", "drop", "record"],
)
def test_a_session_can_be_left_in_three_ways(world, run, key, told, reps, sessions):
    answer = led(world, (*QUICK[:5], ESCAPE, key))

    assert answer.startswith(told)
    assert len(run.reps()) == reps
    assert len(run.query("SELECT * FROM session")) == sessions


def test_before_the_aim_is_said_nothing_has_begun(world, run):
    assert led(world, (ESCAPE,)) == "Nothing was recorded.\n"
    assert not run.file.exists()


def test_what_cannot_be_is_asked_again(world):
    questions = asked(world, ("a\nb", "x" * 501, "fine", "z"))

    assert questions[1].said.endswith("it must be one line.")
    assert questions[2].said.endswith("at most 500 are kept.")
    assert (questions[4].prompt, questions[4].said) == ("Ready", "That is none of the keys.")


def test_anchors_come_and_go(world):
    questions = asked(world, ("", "?", "?"))
    anchors = ("5", "would show a new hire")

    assert [anchors in each.rows for each in questions[1:]] == [False, True, False]


def test_two_windows_do_not_record_one_session_twice(world, run):
    led(world, QUICK[:5])
    left = opening.left(world)
    other = Session(left, begun=True).steps()
    next(other)
    assert run("stop", "-m", "4").code == 0
    other.send("")

    with pytest.raises(ConflictError, match="recorded or dropped meanwhile"):
        other.send("")
    assert len(run.reps()) == 1


def test_the_timer_and_a_session_do_not_run_at_once(world, run):
    run("start", "opener")

    with pytest.raises(ConflictError, match="The timer runs, on opener"):
        led(world, QUICK)


def test_stop_records_a_session_and_cancel_drops_it(world, run):
    led(world, QUICK[:5])
    status = run("status").out
    assert "Session  objection, 1 take since" in status

    assert run("stop", "--feedback", "peer").out.startswith("Logged 1: objection")
    (rep,) = run.reps()
    assert (rep["takes"], rep["feedback"], len(rep["take_log"])) == (1, "peer", 1)

    led(world, QUICK[:5])
    assert run("cancel").code == 0
    assert run.query("SELECT * FROM session_take") == []
