"""The whole screen of a session, driven by keys: the same session as in plain questions."""

import asyncio
from io import StringIO

import pytest
from tests.conftest import Screen
from tests.sessions import QUICK, led

from practicelog.cli.session import opening, plain
from practicelog.cli.session.screen import SessionScreen
from practicelog.cli.session.steps import Session
from practicelog.cli.world import World
from practicelog.core.entries import Entry

SIZES = [(60, 20), (80, 24), (200, 50)]


@pytest.fixture
def world(run):
    """Return a world at a fixed time."""
    return World(run.environ, StringIO(), Screen(), StringIO())


def driven(world, keys, size=(80, 24), resized=None):
    """Press keys on the screen of a new session; return the app when it has ended or not."""
    practice = opening.new(world, "objection", Entry(), None, deal=True)
    screen = SessionScreen(world, Session(practice, begun=False).steps())

    async def run_it():
        async with screen.run_test(size=size) as pilot:
            for number, key in enumerate(keys):
                await pilot.press("space" if key == " " else key)
                if resized and number == 6:
                    await pilot.resize_terminal(*resized)
        return screen

    return asyncio.run(run_it())


def shown(world, keys, size):
    """Return the lines of the screen after some keys, as they are drawn."""
    practice = opening.new(world, "objection", Entry(), None, deal=True)
    screen = SessionScreen(world, Session(practice, begun=False).steps())

    async def run_it():
        async with screen.run_test(size=size) as pilot:
            await pilot.press(*keys)
            await pilot.pause()
            return [
                "".join(each.text for each in strip)
                for strip in screen.screen._compositor.render_strips()
            ]

    return asyncio.run(run_it())


def told(rep):
    """Return what a session says of a rep, without what differs from run to run."""
    takes = [{key: take[key] for key in ("rating", "criterion", "change", "card")}
             for take in rep["take_log"]]  # fmt: skip
    return {key: rep[key] for key in rep if key not in {"id", "uid", "take_log"}} | {"t": takes}


WORDS = [{" ": "space"}.get(each, each) for each in "ask first"]
KEYS = [
    *WORDS, "enter", "enter", "enter", "3", *"pause", "enter", "enter", "enter", "4", "enter", "f",
    "4", "enter", "2", "enter", "3", *"calm", "enter", "enter", "r",
]  # fmt: skip
ANSWERS = ("ask first", *QUICK[1:4], "pause", *QUICK[5:], "4", "", "2", "", "3", "calm", "", "r")
"""The same session, key by key and answer by answer."""


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_keys_lead_through_a_whole_session(world, run, size):

    screen = driven(world, KEYS, size, resized=(70, 22))

    assert screen.return_value.startswith("Logged 1: objection, 1 min, 2 takes, score 3")
    (rep,) = run.reps()
    assert (rep["goal"], rep["kept"], rep["next"]) == ("ask first", "calm", "pause")


def test_the_same_session_in_both_forms_gives_the_same_rep(world, run, monkeypatch):
    driven(world, KEYS)
    on_screen = told(run.reps()[0])
    run("undo")

    typed = iter(ANSWERS)
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    practice = opening.new(world, "objection", Entry(), None, deal=True)
    plain.carried_out(world, Session(practice, begun=False).steps())

    assert told(run.reps()[0]) == on_screen


def test_what_was_meant_last_stands_in_the_first_line_and_enter_takes_it(world, run):
    run("log", "objection", "--next", "count to three")

    assert "count to three" in " ".join(shown(world, [], (80, 24))[12:])
    assert "Try      count to three" in "\n".join(shown(world, ["enter"], (80, 24)))


def test_the_first_line_emptied_is_no_aim(world, run):
    run("log", "objection", "--next", "ask")

    lines = shown(world, [*["backspace"] * 3, "enter"], (80, 24))

    assert not any("Try" in line for line in lines)


def test_a_full_deliberate_rep_takes_at_most_25_keys_besides_the_words(world, run):
    run("focus", "set", "objection", "--criterion", "explore", "--why", "I answer too soon")
    words = ["a", "b"]  # the aim, and the change: their letters do not count
    keys = [
        words[0], "enter", "enter", "enter", "3", words[1], "enter", "enter", "enter", "4",
        "enter", "f", "4", "3", "2", "1", "enter", "enter", "r",
    ]  # fmt: skip

    driven(world, keys)

    assert run.reps()[0]["deliberate"]
    assert len(run.reps()[0]["ratings"]) == 5
    assert len(keys) - len(words) <= 25


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_card_the_question_and_every_key_are_on_the_screen(world, size):
    lines = shown(world, ["a", "enter"], size)
    screen = " ".join(" ".join(lines).split())

    assert "We already have somebody for that." in screen
    for key in ("Enter begins take 1", "n another card", "p pauses", "? anchors", "Esc leaves"):
        assert key in screen
    assert all(len(line) <= size[0] for line in lines)


def test_hostile_text_is_shown_and_does_nothing(world, run):
    run("card", "add", "opener", "[red]no[/red] \x1b[31m [link=x]y[/link] \u202eabc")
    practice = opening.new(world, "opener", Entry(), 208, deal=True)
    screen = SessionScreen(world, Session(practice, begun=False).steps())

    async def run_it():
        async with screen.run_test(size=(80, 24)) as pilot:
            await pilot.press("enter")
            await pilot.pause()
            return "\n".join(
                "".join(each.text for each in strip)
                for strip in screen.screen._compositor.render_strips()
            )

    drawn = asyncio.run(run_it())

    assert r"[red]no[/red] \x1b[31m [link=x]y[/link] \u202eabc" in drawn
    assert "\x1b" not in drawn


def test_ctrl_c_leaves_the_session_where_it_is(world, run):
    screen = driven(world, ["a", "enter", "enter", "enter", "ctrl+c"])

    assert screen.interrupted
    assert len(run.query("SELECT * FROM session_take")) == 1


def test_escape_asks_on_the_screen_too(world, run):
    screen = driven(world, ["a", "enter", "escape", "d"])

    assert screen.return_value == "Dropped objection: nothing was recorded.\n"
    assert run.query("SELECT * FROM session") == []


def test_a_line_that_is_emptied_is_none(world, run):
    led(world, ("say less", *QUICK[1:], "", "", "", "", "", "", "be brief", ""))
    screen = driven(world, ["ctrl+u", "enter", "escape", "k"])

    assert screen.return_value.startswith("The session is kept")
    assert run.query("SELECT goal FROM session") == [(None,)]


def test_what_the_log_refuses_ends_the_screen_with_its_reason(world, run):
    screen = driven(world, ["a", "enter"])
    assert screen.return_value is None
    run("cancel")
    run("start", "opener")

    blocked = driven(world, ["a", "enter"])
    assert blocked.failed.message == "The timer runs already, on opener."


def test_a_session_that_was_left_is_told_by_today_and_status_with_its_day(world, run):
    driven(world, ["a", "enter", "enter", "enter", "3"])

    (first, *_) = run("today").out.splitlines()
    assert first == "Session   objection, 1 take since 18:00 · practicelog go goes on with it"

    (first, *_) = run("status", PRACTICELOG_NOW="2026-11-23T09:00:00+01:00").out.splitlines()
    assert first == "Session  objection, 1 take since 21 Nov 18:00"


def test_a_plain_session_tells_the_anchors_each_time_they_are_asked_for_and_no_other(
    world, run, monkeypatch
):
    answers = iter(["", "?", "?", "", "", "?", "3", "?", "f", *[""] * 9])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    practice = opening.new(world, "objection", Entry(), None, deal=True)
    plain.carried_out(world, Session(practice, begun=False).steps())

    assert world.stdout.getvalue().count("5  would show a new hire") == 3
    (rep,) = run.reps()
    assert rep["take_log"][0]["change"] == "?"


@pytest.mark.parametrize("typed", ["35", "3-43", "no"])
def test_a_plain_question_of_one_key_takes_no_longer_answer(world, run, typed, monkeypatch):
    answers = iter(["", "", "", typed, "4", "", "f", *[""] * 9])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    practice = opening.new(world, "objection", Entry(), None, deal=True)
    plain.carried_out(world, Session(practice, begun=False).steps())

    assert run.reps()[0]["take_log"][0]["rating"] == 4
