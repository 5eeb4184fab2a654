import pytest
from tests.copied_logs import built_once


@pytest.fixture
@built_once
def three(run):
    """A log of three reps."""
    for drill in ("opener", "pitch", "story"):
        run("log", drill, "-m", "10")


def drills(run):
    return [rep["drill"] for rep in run.reps()]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("2", ["story", "opener"]),
        ("last", ["pitch", "opener"]),
        ("1 3", ["pitch"]),
        ("3 last", ["pitch", "opener"]),
        ("1 2 3", []),
    ],
)
def test_reps_named_are_deleted_and_no_others(three, typed, left):
    done = three("delete", *typed.split(), "--yes")

    assert (done.code, done.err) == (0, "")
    assert drills(three) == left


def test_a_deletion_says_what_it_deleted_and_how_to_get_it_back(three):
    assert three("delete", "1", "3", "--yes").out == (
        "Deleted 2 reps: 1 (opener, 2026-11-21), 3 (story, 2026-11-21) · practicelog undo\n"
    )


def test_where_one_is_missing_none_is_deleted(three):
    before = three.file.read_bytes()

    done = three("delete", "1", "9", "--yes")

    assert (done.code, done.out) == (4, "")
    assert three.file.read_bytes() == before


def test_where_nobody_can_be_asked_yes_is_needed(three):
    done = three("delete", "1")

    assert (done.code, done.out) == (2, "")
    assert "--yes" in done.err
    assert len(drills(three)) == 3


@pytest.mark.parametrize(
    ("answer", "code", "left"),
    [
        ("y\r", 0, 2),
        ("YES\r", 0, 2),
        ("\r", 6, 3),
        ("n\r", 6, 3),
        ("what?\r", 6, 3),
        ("\x04", 6, 3),
    ],
    ids=repr,
)
def test_a_terminal_is_asked_and_only_a_yes_deletes(three, program, answer, code, left):
    with program.on_terminal("delete", "2") as terminal:
        terminal.answer("Delete 2 (pitch, 2026-11-21)? [y/N] ", answer)
        assert terminal.ended().code == code

    assert len(drills(three)) == left


def test_ctrl_c_deletes_nothing(three, program):
    with program.on_terminal("delete", "2") as terminal:
        assert terminal.interrupted("[y/N] ").code == 130

    assert len(drills(three)) == 3


def test_what_was_deleted_is_not_there_any_more(three):
    three("delete", "last", "--yes")

    assert three("show", "3").code == 4
    assert three.json("show", "last")["rep"]["drill"] == "pitch"
    assert three("delete", "3", "--yes").code == 4
