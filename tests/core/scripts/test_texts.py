"""Texts of scripts: every byte that may be kept comes back, the rest is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.scripts.texts import BYTES_AT_MOST, script_text
from practicelog.errors import UsageError

storable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(storable.filter(str.strip))
def test_a_text_is_kept_to_the_last_byte(text):
    assert script_text(text.encode(), "stdin") == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a\r\nb\r", id="carriage returns"),
        pytest.param("a \t \n\n\n", id="blanks at the ends"),
        pytest.param("no line end", id="no final line feed"),
        pytest.param("\ufeffHi", id="byte order mark"),
        pytest.param("e\u0301 \u202eabc\u2066 \x1b[31m \u2028", id="marks, bidi and controls"),
        pytest.param("é" * (BYTES_AT_MOST // 2), id="200 kB"),
    ],
)
def test_what_editors_like_to_change_stays(text):
    assert script_text(text.encode(), "stdin") == text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "“x.txt” is empty.", id="nothing"),
        pytest.param(" \r\n\t\u3000".encode(), "“x.txt” is empty.", id="blanks alone"),
        pytest.param(b"a\0b", "“x.txt” has a NUL character.", id="nul"),
        pytest.param(b"caf\xe9", "“x.txt” is not valid UTF-8 (byte 4).", id="latin-1"),
        pytest.param(b"a\xed\xa0\x80", "“x.txt” is not valid UTF-8 (byte 2).", id="surrogate"),
        pytest.param("H".encode("utf-16"), "“x.txt” is not valid UTF-8 (byte 1).", id="utf-16"),
        pytest.param(
            ("é" * (BYTES_AT_MOST // 2) + "!").encode(),
            "“x.txt” holds more than 200 kB; a script's text is at most that.",
            id="a byte more than 200 kB",
        ),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused_with_its_reason(content, message):
    with pytest.raises(UsageError) as refused:
        script_text(content, "“x.txt”")

    assert refused.value.message == message
