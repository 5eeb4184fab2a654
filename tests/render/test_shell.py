"""Command lines as they are typed into a shell."""

import shlex
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.render.shell import command_text

NEXT = "when it's quiet, I count to three"


@pytest.mark.parametrize(
    ("words", "width", "expected"),
    [
        pytest.param(("practicelog",), 60, "$ practicelog\n", id="the program alone"),
        pytest.param(("practicelog", "list"), 60, "$ practicelog list\n", id="one line"),
        pytest.param(
            ("practicelog", "log", "opener", "-m", "10", "--with", "Ana"),
            30,
            "$ practicelog log opener \\\n    -m 10 --with Ana\n",
            id="a value stays beside its option",
        ),
        pytest.param(
            ("practicelog", "--log", "/tmp/a-very-long-name/practice.db", "list"),
            24,
            "$ practicelog \\\n    --log /tmp/a-very-long-name/practice.db \\\n    list\n",
            id="what is too long is not broken",
        ),
        pytest.param(
            ("practicelog", "list", "--json", "--limit", "3"),
            60,
            "$ practicelog list --json --limit 3\n",
            id="an option without a value",
        ),
        pytest.param(
            ("practicelog", "log", "opener", "--next", NEXT),
            80,
            "$ practicelog log opener --next 'when it'\"'\"'s quiet, I count to three'\n",
            id="words are quoted",
        ),
    ],
)
def test_a_command_line_is_written_as_it_is_typed(words, width, expected):
    assert command_text(words, width) == expected


@pytest.mark.parametrize("width", [20, 60, 80])
def test_a_shell_reads_the_words_again(width):
    words = ("printf", "%s\\n", "--next", NEXT, "-m", "10", "$HOME", "`id`", "", "Tomás", "--", "x")
    script = command_text(words, width).removeprefix("$ ")

    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == list(words[2:])


@given(st.lists(st.text(st.characters(exclude_characters="\n\\\0"))), st.integers(10, 120))
def test_no_word_is_lost_at_any_width(words, width):
    text = command_text(("practicelog", *words), width)

    assert shlex.split(text.replace(" \\\n", " ")) == ["$", "practicelog", *words]
