"""Text laid out in lines: never wider than asked, no word lost, labels beside their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from practicelog.core.sections import Facts, Lines
from practicelog.render.lines import _filled, cells, facts_text, lines_text, wrapped

plain = st.text(st.sampled_from("ab  語é\u0301.👍"), max_size=80)
words = st.lists(st.text(st.sampled_from("abc語é"), min_size=1, max_size=12), max_size=12)
widths = st.integers(1, 30)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="empty"),
        pytest.param("one two", 10, ["one two"], id="it fits"),
        pytest.param("one two", 7, ["one two"], id="it fits exactly"),
        pytest.param("one two", 6, ["one", "two"], id="one cell short"),
        pytest.param("one two three", 3, ["one", "two", "thr", "ee"], id="a word too long"),
        pytest.param("abcdef", 2, ["ab", "cd", "ef"], id="nothing but a long word"),
        pytest.param("one\ntwo\n\nthree", 10, ["one", "two", "", "three"], id="paragraphs"),
        pytest.param("日本語", 4, ["日本", "語"], id="wide characters"),
        pytest.param("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"], id="marks"),
        pytest.param("a\tb", 10, ["a   b"], id="a tab"),
        pytest.param("red\x1b[31m", 20, ["red\\x1b[31m"], id="an escape sequence"),
        pytest.param("a  b", 10, ["a  b"], id="two blanks between"),
        pytest.param("  - one\n    - two", 20, ["  - one", "    - two"], id="indentation"),
        pytest.param("one\r\ntwo", 10, ["one\\r", "two"], id="a carriage return"),
    ],
)
def test_a_text_is_broken_between_words(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@given(text=plain, width=widths)
def test_no_line_is_wider_than_asked_unless_it_is_one_wide_character(text: str, width: int) -> None:
    for line in wrapped(text, width):
        wide_alone = width == 1 and cell_len(line) == 2
        assert cell_len(line) <= width or wide_alone


@given(text=plain, width=widths)
def test_what_fits_is_told_apart_without_any_change_of_what_is_told(text: str, width: int) -> None:
    broken = [line for each in text.split("\n") for line in _filled(each, width)]
    assert wrapped(text, width) == broken


@given(text=plain)
def test_without_a_width_nothing_is_broken(text: str) -> None:
    assert wrapped(text, None) == text.split("\n")
    assert lines_text(Lines((text,)), None) == f"{text}\n"


@given(typed=words, width=widths)
def test_the_lines_hold_every_character_of_every_word_in_order(
    typed: list[str], width: int
) -> None:
    assert "".join(wrapped(" ".join(typed), width)).replace(" ", "") == "".join(typed)


@given(typed=words)
def test_words_that_fit_are_never_broken(typed: list[str]) -> None:
    width = max(map(cells, typed), default=1)
    assert " ".join(wrapped(" ".join(typed), width)).split() == typed


@given(text=plain)
def test_a_text_that_fits_on_its_line_stays_as_it_is(text: str) -> None:
    assert wrapped(text, 200) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param("abc", 3, id="ASCII"),
        pytest.param("é", 1, id="an accent"),
        pytest.param("e\u0301", 1, id="a combining accent"),
        pytest.param("日本", 4, id="CJK"),
        pytest.param("ｶ", 1, id="a narrow kana"),
        pytest.param("Ａ", 2, id="a wide letter"),
        pytest.param("👍", 2, id="an emoji"),
        pytest.param("–…“”", 4, id="typography"),
    ],
)
def test_cells_are_those_of_a_terminal(text: str, expected: int) -> None:
    assert cells(text) == cell_len(text) == expected


def test_lines_end_in_a_line_feed_each() -> None:
    assert lines_text(Lines(("one two", "three")), 3) == "one\ntwo\nthr\nee\n"
    assert lines_text(Lines(()), 80) == ""


def test_facts_stand_beside_their_labels() -> None:
    facts = Facts((("Rep", "7 · opener"), ("Practice", "20 min"), ("", "3 takes")))
    assert facts_text(facts, 80) == (
        "Rep       7 · opener\nPractice  20 min\n          3 takes\n"
    )  # fmt: skip


def test_long_facts_hang_beside_their_label() -> None:
    facts = Facts((("Note", "a text that is longer than a line has cells"),))
    assert facts_text(facts, 30) == (
        "Note  a text that is longer\n      than a line has cells\n"
    )  # fmt: skip


def test_a_paragraph_of_a_fact_hangs_too_and_ends_without_blanks() -> None:
    assert facts_text(Facts((("Note", "one\n\ntwo"),)), 80) == "Note  one\n\n      two\n"


def test_no_facts_are_no_text() -> None:
    assert facts_text(Facts(()), 80) == ""


def test_a_label_is_as_harmless_as_its_text() -> None:
    shown = facts_text(Facts((("Ana\x1b[31m", "open 5"), ("Score", "3.0"))), 80)
    assert shown == "Ana\\x1b[31m  open 5\nScore        3.0\n"


@given(label=st.text(st.sampled_from("aé語"), max_size=8), text=plain, width=st.integers(60, 120))
def test_facts_fit_their_width(label: str, text: str, width: int) -> None:
    shown = facts_text(Facts(((label, text),)), width)
    assert all(cell_len(line) <= width for line in shown.splitlines())
