"""The screen of a session under awkward hands: tiny windows, long texts, pastes, resizing."""

import asyncio
from io import StringIO

import pytest
from tests.conftest import Screen
from textual.events import Paste

from practicelog.cli.session import opening
from practicelog.cli.session.screen import SessionScreen
from practicelog.cli.session.steps import Session
from practicelog.cli.world import World
from practicelog.core.entries import Entry

pytestmark = pytest.mark.sweep

LONG = "\n".join(f"Line {number} of what I say." for number in range(1, 61))


@pytest.fixture
def world(run):
    """Return a world at a fixed time."""
    return World(run.environ, StringIO(), Screen(), StringIO())


def lines_of(screen):
    """Return what is drawn, line by line."""
    strips = screen.screen._compositor.render_strips()
    return ["".join(each.text for each in strip).rstrip() for strip in strips]


def drawn(world, *deeds, size=(80, 24), drill="objection", card=None):
    """Do one thing after another on the screen of a new session; return what it shows then."""
    practice = opening.new(world, drill, Entry(), card, deal=True)
    screen = SessionScreen(world, Session(practice, begun=False).steps())

    async def run_it():
        async with screen.run_test(size=size) as pilot:
            for each in deeds:
                if isinstance(each, tuple):
                    await pilot.resize_terminal(*each)
                elif isinstance(each, Paste):
                    screen.post_message(each)
                else:
                    await pilot.press(each)
                await pilot.pause()
            return lines_of(screen)

    return asyncio.run(run_it())


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)], ids=str)
def test_after_resizing_the_screen_is_as_if_it_had_always_been_so_large(world, run, size):
    before = drawn(world, "a", "enter", size=size)
    run("cancel")

    assert drawn(world, "a", "enter", (20, 5), size, size=(100, 30)) == before


@pytest.mark.parametrize("width", [30, 44, 60, 61, 80])
def test_no_key_is_parted_from_what_it_does(world, width):
    lines = drawn(world, "a", "enter", "enter", "enter", "3", "enter", size=(width, 24))
    named = [key for line in lines if " · " in line for key in line.strip().split(" · ")]

    for key in (
        "Enter begins take 2", "n another card", "s the same again", "p pauses", "f finishes",
        "? anchors", "Esc leaves",
    ):  # fmt: skip
        assert key in named or key in [line.strip() for line in lines]


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        ((), "This time I try"),
        (("a", "enter"), "Ready"),
        (("a", "enter", "enter"), "Take 1  0:00"),
        (("a", "enter", "enter", "enter"), "How was it, 1"),
        (("a", "enter", "enter", "enter", "3", "z"), "z"),
    ],
    ids=["aim", "ready", "take", "rating", "what is typed"],
)
def test_in_a_window_of_20_by_5_what_is_asked_is_seen(world, keys, seen):
    lines = drawn(world, *keys, size=(20, 5))

    assert any(line.strip().startswith(seen) for line in lines)


@pytest.mark.parametrize("keys", [(), ("enter", "p")], ids=["a line", "a pause"])
def test_every_question_says_how_to_leave(world, keys):
    assert any(line.endswith("Esc leaves") for line in drawn(world, *keys))


def test_a_long_card_moves_by_the_arrows_and_pages_and_the_next_begins_at_its_top(world, run):
    run("drill", "add", "price-talk")
    run("card", "add", "price-talk", LONG)
    run("card", "add", "price-talk", LONG.replace("say", "mean"))
    deed = ("a", "enter")

    def shows(*keys):
        run("cancel")
        return "\n".join(drawn(world, *deed, *keys, drill="price-talk"))

    assert "Line 1 of" in shows()
    assert "Line 1 of" not in shows(*["down"] * 8)
    assert "Line 1 of" in shows(*["down"] * 8, *["up"] * 8)
    assert "Line 60 of" in shows(*["pagedown"] * 6)
    assert "Line 1 of what I mean" in shows(*["pagedown"] * 6, "n")


def test_pasted_lines_become_one_and_nothing_of_them_is_lost(world, run):
    lines = drawn(world, Paste("one\r\ntwo\tthree\n\nfour"))
    assert any("one two three four" in line for line in lines)

    drawn(world, Paste("one\ntwo"), "enter")
    assert run.query("SELECT goal FROM session") == [("one two",)]


def test_what_is_pasted_where_a_key_is_asked_for_answers_nothing(world, run):
    lines = drawn(world, "a", "enter", Paste("\rfd\n"))

    assert "  Ready" in lines
    assert run.query("SELECT * FROM session_take") == []


def test_5000_characters_are_refused_and_stay_to_be_mended(world, run):
    lines = drawn(world, Paste("x" * 5000), "enter")

    assert any("has 5,000 characters; at most 500 are kept." in line for line in lines)
    assert any("x" * 60 in line for line in lines if line.startswith("  │"))
    drawn(world, Paste("x" * 501), "enter", "backspace", "enter")
    assert run.query("SELECT length(goal) FROM session") == [(500,)]


def test_control_characters_are_shown_and_refused(world):
    lines = drawn(world, Paste("a\x1b[31mb\x07\u202ec"), "enter")

    assert "\x1b" not in "".join(lines)
    assert "\u202e" not in "".join(lines)
