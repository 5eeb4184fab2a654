"""Free text: stored exactly as typed, or refused with a reason."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.texts import is_unicode, note, one_line, partner
from practicelog.errors import UsageError

Read = Callable[[str, str], str]

CAPS = [
    pytest.param(one_line, 500, id="one line"),
    pytest.param(note, 10_000, id="a note"),
    pytest.param(partner, 80, id="a partner"),
]
READS = [
    pytest.param(one_line, id="one line"),
    pytest.param(note, id="a note"),
    pytest.param(partner, id="a partner"),
]


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ask first", id="plain"),
        pytest.param("  two blanks around  ", id="blanks around"),
        pytest.param("“compared with what?” — Ana’s line", id="quotes and dashes"),
        pytest.param("e\u0301 stays two characters", id="not normalised"),
        pytest.param("\x1b[31mred\x07", id="an escape sequence"),
        pytest.param("a\tb", id="a tab"),
        pytest.param("\u202eabc", id="an override of direction"),
        pytest.param("[/bold] {x} %s =1+1", id="what other programs would run"),
        pytest.param("👩‍👩‍👧 日本語", id="emoji and CJK"),
        pytest.param("0", id="one character"),
    ],
)
def test_text_is_kept_exactly_as_typed(read: Read, text: str) -> None:
    assert read(text, "--goal") == text


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("   ", id="blanks"),
        pytest.param("\t", id="a tab"),
        pytest.param("a\0b", id="a NUL"),
        pytest.param("\0", id="only a NUL"),
        pytest.param("a\udcffb", id="a byte that is not UTF-8"),
        pytest.param("\ud83d", id="half an emoji"),
    ],
)
def test_text_that_cannot_be_kept_is_refused(read: Read, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        read(text, "--goal")
    assert refused.value.message.startswith("--goal: ")


@pytest.mark.parametrize(
    "line_break",
    [
        pytest.param("\n", id="LF"),
        pytest.param("\r", id="CR"),
        pytest.param("\r\n", id="CR LF"),
        pytest.param("\u0085", id="NEL"),
        pytest.param("\u2028", id="line separator"),
        pytest.param("\u2029", id="paragraph separator"),
    ],
)
def test_a_line_break_is_kept_in_a_note_only(line_break: str) -> None:
    text = f"one{line_break}two"
    assert note(text, "--note") == text
    for read in (one_line, partner):
        with pytest.raises(UsageError):
            read(text, "--goal")


@pytest.mark.parametrize(("read", "at_most"), CAPS)
@pytest.mark.parametrize("character", ["x", "é", "語", "👩"])
def test_a_text_may_be_as_long_as_its_cap_in_characters(
    read: Read, at_most: int, character: str
) -> None:
    assert read(character * at_most, "--goal") == character * at_most


@pytest.mark.parametrize(("read", "at_most"), CAPS)
@pytest.mark.parametrize("length", [1, 1_000_000])
def test_a_text_over_its_cap_is_refused_by_its_length_and_the_cap(
    read: Read, at_most: int, length: int
) -> None:
    with pytest.raises(UsageError) as refused:
        read("x" * (at_most + length), "--goal")
    assert f"{at_most + length:,} characters; at most {at_most:,} " in refused.value.message
    assert len(refused.value.message) < 200


@given(text=st.text(max_size=600))
def test_a_line_is_kept_exactly_or_refused(text: str) -> None:
    with suppress(UsageError):
        assert one_line(text, "--goal") == text


@given(text=st.text(st.characters(codec="utf-8")))
def test_text_without_surrogates_is_unicode(text: str) -> None:
    assert is_unicode(text)
    assert not is_unicode(f"{text}\ud800")
