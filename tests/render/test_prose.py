"""Long texts and their changes on the screen: read without colour, safe, nothing lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.scripts.word_diff import Piece, unmarked, word_diff
from practicelog.core.visible import visible
from practicelog.render.prose import changes_text, prose_text

RED, GREEN, PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"
ESCAPES = re.compile(r"\x1b\[\d+m")

texts = st.text(st.one_of(st.sampled_from("ab \n\r\t[]{}-+\\\x1b\u202e東e\u0301"), st.characters()))


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        pytest.param("Hi Ana", None, "Hi Ana\n", id="a line end at the end where it is missing"),
        pytest.param("Hi\n\nAna\n", None, "Hi\n\nAna\n", id="empty lines stay"),
        pytest.param("one two three", 8, "one two\nthree\n", id="wrapped between words"),
        pytest.param("Hi\r\nAna\r\n", None, "Hi\nAna\n", id="CR LF ends a line"),
        pytest.param("Hi\rAna", None, "Hi\\rAna\n", id="a CR alone is spelled out"),
        pytest.param("\ufeffHi \x1b[31m", None, "\\ufeffHi \\x1b[31m\n", id="nothing unseen"),
    ],
)
def test_a_text_is_shown_line_by_line(text, width, shown):
    assert prose_text(text, width) == shown


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        pytest.param("Shall I call?", "Shall I ring?", "Shall I [-call-]{+ring+}?\n", id="a word"),
        pytest.param("Hi [Name]", "Ho [Name]", "[-Hi-]{+Ho+} [Name]\n", id="a template's brackets"),
        pytest.param("a  \nb", "a\nb", "a[-  -]\nb\n", id="blanks before a line end"),
        pytest.param("a\r\nb", "a\r\nc", "a\n[-b-]{+c+}\n", id="CR LF kept"),
        pytest.param("a\nb", "a\r\nb", "a[-\n-]{+\\r\n+}b\n", id="CR LF added"),
        pytest.param("a", "a\n", "a{+\n+}\n", id="a line end at the end"),
    ],
)
def test_a_change_is_read_without_colour(old, new, shown):
    assert changes_text(word_diff(old, new), None, colour=False) == shown


def test_colour_ends_with_its_line_and_begins_again_on_the_next():
    pieces = (Piece("same", "So "), Piece("removed", "one two"), Piece("added", "three"))

    assert changes_text(pieces, 14, colour=True) == (
        f"So {RED}[-one{PLAIN}\n{RED}two-]{PLAIN}{GREEN}{{+three+}}{PLAIN}\n"
    )


@given(texts, texts, st.integers(2, 30))
def test_colour_adds_nothing_but_colour(old, new, width):
    pieces = word_diff(old, new)

    coloured = changes_text(pieces, width, colour=True)
    assert ESCAPES.sub("", coloured) == changes_text(pieces, width, colour=False)


@given(texts, texts)
def test_what_is_shown_holds_no_character_that_a_terminal_obeys(old, new):
    shown = changes_text(word_diff(old, new), None, colour=False) + prose_text(old, None)

    assert visible(shown) == shown


seen = st.text(st.sampled_from("ab .,\n[]{}-+\\東é“"))


@given(seen, seen)
def test_both_texts_are_rebuilt_from_what_a_pipe_gets(old, new):
    shown = changes_text(word_diff(old, new), None, colour=False)

    assert [text.rstrip("\n") for text in unmarked(shown)] == [
        text.rstrip("\n") for text in (old, new)
    ]
