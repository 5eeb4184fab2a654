"""`focus close`: what came of it, asked where somebody can answer, and the planned comparison."""

import pytest
from tests.conftest import CTRL_D

WHY = "I lose the price talks I should win"
ASKED = "What came of it? "
AGAIN = "practicelog focus set objection --why …"


def known(run, *options):
    return run.json("focus", "list", *options)["focus"]


@pytest.fixture
def focused(run):
    """A log with one focus, on a criterion of objection."""
    run("focus", "set", "objection", "--criterion", "explore", "--target", "4", "--why", WHY)
    return run


def practised(run, before, after, until="2026-11-21"):
    """Score explore once a week; the focus is set between the two, eleven weeks ago."""
    for weeks, value in zip(range(len(before) + 10, 10, -1), before, strict=True):
        run("log", "objection", "-r", f"explore={value}", "--on", f"-{7 * weeks}d")
    run("focus", "set", "objection", "--criterion", "explore", "--why", WHY, "--until", until,
        PRACTICELOG_NOW="2026-09-07T09:00:00+02:00")  # fmt: skip
    for weeks, value in zip(range(len(after), 0, -1), after, strict=True):
        run("log", "objection", "-r", f"explore={value}", "--on", f"-{7 * weeks}d")


def level(run):
    done = run("focus", "close", "1", "--outcome", "I ask first now", COLUMNS="200")
    lines = done.out.splitlines()
    assert (done.code, [lines[0], *lines[2:]]) == (
        0,
        [
            "Focus 1  explore: asks before answering (objection)",
            "Closed: explore (objection) · practicelog undo",
            f"Raise the target, change the criterion ({AGAIN}), or rest it.",
        ],
    )
    return lines[1].removeprefix("Level    ")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param(
            [2] * 16,
            [4] * 6,
            "2.0 → 4.0 (8 weeks before, 6 now): probably up by your own scores",
            id="up",
        ),
        pytest.param(
            [4] * 16,
            [2] * 6,
            "4.0 → 2.0 (8 weeks before, 6 now): probably down by your own scores",
            id="down",
        ),
        pytest.param(
            [3] * 12 + [1] * 8,
            [3] * 9,
            "3.0 → 3.0 (12 weeks before, 6 now): about the same by your own scores",
            id="the same, after a bad spell",
        ),
        pytest.param(
            [3] * 16,
            [5] * 3,
            "3.0 → 5.0 (8 weeks before, 3 now): can't tell yet, "
            "needs 4 practised weeks since it was set (3 so far)",
            id="too few since",
        ),
    ],
)
def test_closing_makes_the_one_comparison_that_was_planned(run, before, after, told):
    practised(run, before, after)
    assert level(run) == told


def test_closed_before_its_end_there_are_numbers_and_no_word(run):
    practised(run, [2] * 16, [4] * 6, until="2026-11-22")
    early = (
        "can't tell yet, closed before its end, and the word is for its last six practised weeks"
    )
    assert level(run) == f"2.0 → 4.0 (8 weeks before, 6 now): {early}"


def test_closing_is_undone(focused):
    focused("focus", "close", "1", "--outcome", "better")
    focused("undo")
    assert known(focused)[0]["state"] == "open"


def test_a_closed_focus_makes_room_for_another_on_the_same_thing(focused):
    again = ("focus", "set", "objection", "--criterion", "explore", "--why", "on the phone")
    assert focused(*again).code == 5
    focused("focus", "close", "1", "--outcome", "better")
    assert focused(*again).code == 0
    assert [each["id"] for each in known(focused)] == [2]


def test_elsewhere_than_on_a_terminal_the_outcome_must_be_typed(focused):
    done = focused("focus", "close", "1")
    assert (done.code, done.out) == (2, "")
    assert 'add --outcome "in your own words"' in done.err
    assert known(focused)[0]["state"] == "open"


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        pytest.param(["7", "--outcome", "x"], 4, id="no such focus"),
        pytest.param(["1", "--outcome", ""], 2, id="an empty outcome"),
        pytest.param([], 2, id="no number"),
    ],
)
def test_what_cannot_be_closed_is_refused(focused, argv, code):
    assert focused("focus", "close", *argv).code == code
    assert known(focused)[0]["state"] == "open"


def test_a_focus_is_closed_once(focused):
    focused("focus", "close", "last", "--outcome", "better")
    done = focused("focus", "close", "1", "--outcome", "worse")
    assert (done.code, done.err) == (5, "practicelog: Focus 1 was closed on 2026-11-21.\n")


@pytest.mark.parametrize("argv", [["list"], ["close", "1", "--outcome", "x"], ["accept", "1"]])
def test_without_a_log_there_is_nothing_to_do(run, argv):
    assert run("focus", *argv).code == 10
    assert not run.file.exists()


# On a terminal


def test_a_terminal_is_asked_what_came_of_it_before_it_sees_the_comparison(focused, program):
    with program.on_terminal("focus", "close", "1") as terminal:
        terminal.answer(ASKED, "I ask first now\r")
        done = terminal.ended()
    assert done.code == 0
    assert done.out.index(ASKED) < done.out.index("Level") < done.out.index("Closed: ")
    assert done.out.count("Level") == 1
    assert known(focused, "--all")[0]["outcome"] == "I ask first now"


def test_an_empty_answer_is_asked_for_again(focused, program):
    with program.on_terminal("focus", "close", "1") as terminal:
        terminal.answer(ASKED, "\r")
        terminal.answer(ASKED, "better\r")
        assert terminal.ended().code == 0
    assert known(focused, "--all")[0]["outcome"] == "better"


def test_ctrl_d_closes_nothing(focused, program):
    with program.on_terminal("focus", "close", "1") as terminal:
        terminal.answer(ASKED, CTRL_D)
        assert terminal.ended().code == 6
    assert known(focused)[0]["state"] == "open"
