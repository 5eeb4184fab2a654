"""Unified diffs: what patch tools make of one text is the other, to the last byte."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.records.script import Version
from practicelog.core.scripts.patches import unified

CUT = "\\ No newline at end of file\n"
MADE = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)


def version(number, text):
    return Version(number, "reply", number, MADE, text)


def test_a_patch_names_both_versions_and_when_they_were_made():
    assert unified(version(1, "Hi\nA\n"), version(2, "Hi\nB\n")) == (
        "--- reply@1\t2026-11-20T16:30:00Z\n"
        "+++ reply@2\t2026-11-20T16:30:00Z\n"
        "@@ -1,2 +1,2 @@\n Hi\n-A\n+B\n"
    )


def test_equal_texts_make_no_patch():
    assert unified(version(1, "Hi"), version(2, "Hi")) == ""


@pytest.mark.parametrize(
    ("old", "new", "end"),
    [
        pytest.param("A", "B", f"-A\n{CUT}+B\n{CUT}", id="neither ends in a line feed"),
        pytest.param("A", "A\n", f"-A\n{CUT}+A\n", id="a line feed added"),
        pytest.param("A\n", "A", f"-A\n+A\n{CUT}", id="a line feed gone"),
        pytest.param("A\r\n", "A\n", "-A\r\n+A\n", id="only the carriage return"),
    ],
)
def test_a_missing_line_feed_at_the_end_is_told(old, new, end):
    assert unified(version(1, old), version(2, new)).endswith(f"@@\n{end}")


lines = st.lists(st.sampled_from(["a", "b", "", " ", "a\r", "\u2028x", "\x0c", "-", "+++", "é"]))
texts = st.builds(lambda parts, end: "\n".join(parts) + end, lines, st.sampled_from(["", "\n"]))


def patched(text, patch):
    """Apply a patch as its format says, with no tolerance."""
    before = [f"{line}\n" for line in text.split("\n")]
    made, at, last = [], 0, ""
    for line in patch.split("\n")[2:-1]:
        sign, content = line[0], f"{line[1:]}\n"
        if sign == "@":
            start, _, count = line.split(" ")[1][1:].partition(",")
            until = int(start) - (count != "0")
            made += before[at:until]
            at = until
        elif sign == "\\" and last != "-":
            made[-1] = made[-1][:-1]
        elif sign in "+ ":
            made.append(content)
        at += sign in "- "
        last = sign
    return "".join([*made, *before[at:]]).removesuffix("\n" if at < len(before) else "")


@given(texts, texts)
def test_a_patch_makes_one_text_of_the_other(old, new):
    assert patched(old, unified(version(1, old), version(2, new))) == new
