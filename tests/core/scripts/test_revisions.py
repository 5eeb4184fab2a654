"""The way from one version to another, in words."""

from datetime import UTC, datetime

import pytest

from practicelog.core.records.script import Version
from practicelog.core.scripts.revisions import Rewrite, fewer_words, revised_words, step_words

MADE = datetime(2026, 11, 20, tzinfo=UTC)


def version(number, text):
    return Version(number, "pricing-reply", number, MADE, text)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(112, 81, "31 fewer", id="fewer"),
        pytest.param(81, 82, "1 more", id="more"),
        pytest.param(81, 81, "as many", id="equal"),
        pytest.param(1, 35_001, "35,000 more", id="thousands"),
    ],
)
def test_a_change_in_words_is_told_without_a_sign(before, after, words):
    assert fewer_words(before, after) == words


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        pytest.param("one two", 4, "pricing-reply v4: 2 words, 1 fewer than v3", id="fewer"),
        pytest.param("a b c d", 4, "pricing-reply v4: 4 words, 1 more than v3", id="more"),
        pytest.param("a b c!", 4, "pricing-reply v4: 3 words, as many as v3", id="only a mark"),
        pytest.param(
            "one", 6, "pricing-reply v6: 1 word, 2 fewer than v3; v5 was made meanwhile",
            id="another terminal made versions meanwhile",
        ),
        pytest.param("a b c", 3, "Nothing changed: pricing-reply stays at v3", id="nothing"),
    ],
)  # fmt: skip
def test_a_rewriting_is_told_by_what_it_came_to(text, number, told):
    assert revised_words(Rewrite(version(3, "a b c"), text), number) == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("one two", "v3 → v5, 1 word fewer", id="fewer"),
        pytest.param("a b c d e", "v3 → v5, 2 words more", id="more"),
        pytest.param("A, B, C", "v3 → v5, as many words", id="equal"),
    ],
)
def test_a_step_names_both_versions(text, words):
    assert step_words(version(3, "a b c"), version(5, text)) == words
