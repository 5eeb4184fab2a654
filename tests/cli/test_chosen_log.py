"""A line that chose its log is answered with lines that choose it too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hints.told import places

from practicelog.cli.chosen_log import NAMED, on_log
from practicelog.cli.commands import COMMANDS

PIECES = st.sampled_from(["practicelog undo", "“practicelog undo”", " · ", "practicelog", "x", "”"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Done · practicelog undo", "Done · practicelog --log try.db undo"),
        ("practicelog stop records it, practicelog cancel drops it",
         "practicelog --log try.db stop records it, practicelog --log try.db cancel drops it"),
        ("Promised 1: “practicelog undo” · practicelog undo",
         "Promised 1: “practicelog undo” · practicelog --log try.db undo"),
        ("This practicelog is older", "This practicelog is older"),
        ("/usr/bin/practicelog undo", "/usr/bin/practicelog undo"),
        ("practicelog --log b.db undo", "practicelog --log b.db undo"),
    ],
)  # fmt: skip
def test_each_command_of_ours_chooses_the_log(text, told):
    assert on_log(text, "try.db") == told


def test_a_name_that_is_too_long_is_not_repeated():
    assert on_log("practicelog undo", "x" * 81) == "practicelog --log FILE undo"


def test_whatever_follows_the_program_in_a_hint_is_a_command():
    texts = [pattern.replace("\\", "") for _, pattern in places()]
    found = {
        text[match.end() :].split()[0].strip(".,:;)`")
        for text in texts
        for match in NAMED.finditer(text)
    }
    assert found - {*COMMANDS, "COMMAND"} == set()


def test_a_name_with_blanks_is_quoted():
    assert on_log("practicelog undo", "my try.db") == 'practicelog --log "my try.db" undo'


@given(st.lists(PIECES).map("".join))
def test_nothing_else_of_a_text_changes(text):
    assert on_log(text, "try.db").replace("practicelog --log try.db ", "practicelog ") == text


def test_an_undo_typed_as_it_was_told_takes_back_what_was_recorded_there(run, monkeypatch):
    monkeypatch.chdir(run.file.parent)
    run("log", "pitch")
    told = run("--log", "other.db", "log", "opener").out.rpartition(" · ")[2]

    assert run(*told.split()[1:]).out.startswith("Undone: log · rep 1 (opener")
    assert [each["drill"] for each in run.reps()] == ["pitch"]
