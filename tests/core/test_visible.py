"""Text made harmless: nothing that acts on a terminal is left, and ordinary text stays as it is."""

from unicodedata import bidirectional, category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicelog.core.visible import IGNORABLE, on_one_line, visible

TAGS = 0xE0000
"""From here on Unicode has only tags, selectors and private characters."""

LAID_OUT = "\n\t"
"""Line feed and tab stay, for the caller to lay out."""

DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
MARKS = "\u061c\u200e\u200f"
"""Arabic letter mark, left-to-right mark, right-to-left mark: they have the class of letters."""

HARMFUL = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) + (
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\ud800"
)

hostile = st.text(st.sampled_from(HARMFUL + "a[31m\\]0;é語👩"), max_size=60) | st.text(max_size=60)


UNSEEN = "\u00ad\u034f\u115f\u1160\u17b4\u180e\u200b\u2060\u2064\u3164\uffa0\ufff0\U000e0100"
"""Characters of seven kinds that are drawn as nothing."""


def is_harmful(character: str) -> bool:
    """Tell whether a character is a control, a lone surrogate, unseen, or moves others about."""
    acts = category(character) in {"Cc", "Cs", "Zl", "Zp"} or character in MARKS + UNSEEN
    return (acts or bidirectional(character) in DIRECTIONS) and character not in LAID_OUT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m", id="colours"),
        pytest.param("\x1b]0;title\x07", "\\x1b]0;title\\x07", id="a window title"),
        pytest.param("\x9b31m", "\\x9b31m", id="C1: a sequence of eight bits"),
        pytest.param("\x85", "\\x85", id="C1: next line"),
        pytest.param("over\rwritten", "over\\rwritten", id="a carriage return"),
        pytest.param("a\bb\x7f", "a\\x08b\\x7f", id="backspace and delete"),
        pytest.param("\0", "\\x00", id="a NUL"),
        pytest.param("abc\u202ecba", "abc\\u202ecba", id="an override of direction"),
        pytest.param("\u2066\u2069\u200f\u061c", "\\u2066\\u2069\\u200f\\u061c", id="bidi marks"),
        pytest.param("\u2028\u2029", "\\u2028\\u2029", id="separators"),
        pytest.param("\ufeff", "\\ufeff", id="a byte order mark"),
        pytest.param("\udcff", "\\udcff", id="a byte that is not UTF-8"),
        pytest.param("ad\u200bmin\u00ad", "ad\\u200bmin\\xad", id="a blank of no width"),
        pytest.param("\u3164\u115fAna", "\\u3164\\u115fAna", id="letters drawn as nothing"),
        pytest.param("a\U000e0101", "a\\U000e0101", id="a selector beyond the emoji's"),
        pytest.param("one\ttwo\nthree", "one\ttwo\nthree", id="tab and line feed stay"),
    ],
)
def test_what_acts_on_a_terminal_is_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ask first, then “compared with what?” – 3 × 20 %", id="typography"),
        pytest.param("Grüße, façade, ¿señor?", id="accents"),
        pytest.param("e\u0301 n\u0303 a\u0308", id="combining marks"),
        pytest.param("日本語 한국어 中文", id="CJK"),
        pytest.param("שלום مرحبا", id="right to left"),
        pytest.param("हिन्दी ไทย", id="Devanagari and Thai"),
        pytest.param("🙂 👍🏽 👩‍👩‍👧 ❤️ 🇩🇪 1️⃣", id="emoji, joined and coloured"),
        pytest.param("می\u200cخواهم", id="a joiner that Persian needs"),
        pytest.param(r"C:\x1b [/bold] {x} %s", id="backslashes and markup"),
    ],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_every_control_and_bidi_character_there_is_is_spelled_out() -> None:
    harmful = [chr(code) for code in range(0x110000) if is_harmful(chr(code))]
    assert len(harmful) > 2_000
    assert [each for each in harmful if not visible(each).isascii()] == []
    assert not any(map(is_harmful, visible("".join(harmful))))


@settings(max_examples=1_000)
@given(text=hostile)
def test_nothing_shown_acts_on_a_terminal(text: str) -> None:
    assert not any(map(is_harmful, visible(text)))
    assert not any(map(is_harmful, on_one_line(text)))
    assert visible(visible(text)) == visible(text)


@given(text=st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"))))
def test_letters_marks_numbers_and_symbols_stay_as_they_are(text: str) -> None:
    seen = "".join(each for each in text if each not in IGNORABLE and ord(each) < TAGS)
    assert visible(seen) == seen


def test_on_one_line_tabs_and_line_feeds_are_spelled_out_too() -> None:
    assert on_one_line("one\ttwo\nthree\x1b") == "one\\ttwo\\nthree\\x1b"


@given(text=hostile)
def test_one_line_is_one_line(text: str) -> None:
    assert len(f"{on_one_line(text)}.".splitlines()) == 1
