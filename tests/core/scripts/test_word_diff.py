"""Word diffs: what is kept, removed and added, and both texts back from either form."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practicelog.core.scripts.word_diff import (
    Piece,
    WordsChanged,
    marked,
    unmarked,
    word_diff,
    words_changed,
)
from practicelog.core.scripts.words import tokens, word_count
from practicelog.errors import UsageError

# Few different fragments, so that two drawn texts share many: that is where a diff can go wrong.
FRAGMENTS = (
    *("the", "price", "it's", "follow-up", "3.5", "東", "京", "ก", "_", "\\", "\x1b[31m"),
    *("[", "]", "{", "}", "-", "+", "[-", "-]", "{+", "+}", "\\[-", "!", "?", "…", "“"),
    *(" ", "\t", "\xa0", "\u3000", "\n", "\r", "\r\n", "\n\n", "\x85", "\u2028", "\u2029"),
    *("\u0301", "e\u0301", "क्\u200dष", "\u200f", "\u202e", "\u2066", "\u2069", "\u200b"),
    *("👍🏽", "👩\u200d💻", "🇩🇪", "🇩", "\ufe0f", "\x01", "\x7f"),
)
fragments = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join)
words = st.sampled_from(["we", "call", "the", "price.", "you", "win", "the\n"])
texts = st.one_of(st.text(), fragments, st.lists(words).map(" ".join))


@st.composite
def rewritten(draw):
    """An old text and a new one, which is any text or the old one with a stretch replaced."""
    old = draw(texts)
    if draw(st.booleans()):
        return old, draw(texts)
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(old))] * 2)))
    return old, old[:start] + draw(texts) + old[end:]


@given(rewritten())
def test_both_texts_are_rebuilt_from_the_pieces(pair):
    pieces = word_diff(*pair)
    assert (old_text(pieces), new_text(pieces)) == pair


@given(rewritten())
@example(("[-", "{+"))
@example(("a\\", "a\\\\"))
@example(("[-x-]", "{+x+}"))
@example(("-", "]"))
def test_both_texts_are_rebuilt_from_the_marked_form(pair):
    assert unmarked(marked(word_diff(*pair))) == pair


@given(st.lists(st.tuples(fragments, fragments, fragments)))
def test_any_change_is_rebuilt_from_its_marked_form(changes):
    kinds = ("removed", "added", "same")
    pieces = [Piece(*piece) for texts in changes for piece in zip(kinds, texts, strict=True)]
    assert unmarked(marked(pieces)) == (old_text(pieces), new_text(pieces))


@given(rewritten())
def test_no_piece_is_empty_and_no_neighbours_are_alike(pair):
    pieces = word_diff(*pair)
    assert all(piece.text for piece in pieces)
    assert all(
        (piece.kind, following.kind)
        in {
            ("same", "removed"),
            ("same", "added"),
            ("removed", "added"),
            ("removed", "same"),
            ("added", "same"),
        }
        for piece, following in pairwise(pieces)
    )


@given(texts)
def test_equal_texts_are_one_kept_piece_or_none(text):
    assert word_diff(text, text) == ((Piece("same", text),) if text else ())


@given(texts)
def test_from_nothing_all_is_added_and_to_nothing_all_removed(text):
    assert word_diff("", text) == ((Piece("added", text),) if text else ())
    assert word_diff(text, "") == ((Piece("removed", text),) if text else ())


@given(rewritten())
def test_pieces_begin_and_end_where_tokens_do(pair):
    pieces = word_diff(*pair)
    for text, left_out in zip(pair, ("added", "removed"), strict=True):
        cut = [token for piece in pieces if piece.kind != left_out for token in tokens(piece.text)]
        assert cut == tokens(text)


@given(rewritten())
def test_words_removed_and_added_explain_the_change_in_words(pair):
    old, new = map(word_count, pair)
    changed = words_changed(word_diff(*pair))
    assert old - changed.removed == new - changed.added >= 0


CASES = [
    pytest.param(
        "Shall I call you?", "Shall I ring you?", "Shall I [-call-]{+ring+} you?", id="word"
    ),
    pytest.param("it's", "it’s", "[-it's-]{+it’s+}", id="an apostrophe belongs to its word"),
    pytest.param("re\u0301sume", "re\u0300sume", "[-re\u0301sume-]{+re\u0300sume+}", id="accent"),
    pytest.param("東京へ", "東西へ", "東[-京-]{+西+}へ", id="ideographs are words"),
    pytest.param(
        "yes 👍🏽", "yes 👍🏿", "yes [-👍🏽-]{+👍🏿+}", id="a skin tone stays on its hand"
    ),
    pytest.param("🇩🇪", "🇩🇰", "[-🇩🇪-]{+🇩🇰+}", id="a flag is one"),
    pytest.param("Really?", "Really.", "Really[-?-]{+.+}", id="punctuation"),
    pytest.param("one\r\ntwo", "one\ntwo", "one[-\r\n-]{+\n+}two", id="line ends"),
    pytest.param("end ", "end", "end[- -]", id="trailing blank"),
    pytest.param(
        "Hi [Name],", "Hi [Firma],", "Hi [[-Name-]{+Firma+}],", id="a template's brackets"
    ),
    pytest.param("a [-b-] c", "a [-b-] d", "a \\[-b-] [-c-]{+d+}", id="markers in kept text"),
    pytest.param("-]", "+}", "[-\\-]-]{+\\+}+}", id="markers in changed text"),
    pytest.param("C:\\new", "C:\\old", "C:\\\\[-new-]{+old+}", id="backslash"),
    pytest.param(
        "- Who?\n- When?\n",
        "- Who?\n- Why?\n- When?\n",
        "- Who?\n{+- Why?\n+}- When?\n",
        id="bullet",
    ),
    pytest.param("- b", "- a\n- b", "{+- a\n+}- b", id="first bullet"),
    pytest.param("- a\n- b\n- c", "- a\n- c", "- a\n[-- b\n-]- c", id="bullet removed"),
    pytest.param(
        "We call. We win.",
        "We call. We ask. We win.",
        "We call. {+We ask. +}We win.",
        id="sentence",
    ),
    pytest.param("so so so", "so so", "[-so -]so so", id="a repeated word"),
    pytest.param(
        "I do hope you are well today.",
        "Last Tuesday afternoon you asked about seats.",
        "[-I do hope you are well today-]{+Last Tuesday afternoon you asked about seats+}.",
        id="a stray word in a rewritten line is rewritten too",
    ),
    pytest.param(
        "Can I call you?",
        "May I ring you?",
        "[-Can-]{+May+} I [-call-]{+ring+} you?",
        id="not in a small change",
    ),
    pytest.param(
        "one two kept three four",
        "uno dos kept tres cuatro",
        "[-one two-]{+uno dos+} kept [-three four-]{+tres cuatro+}",
        id="one word kept between twos stays",
    ),
    pytest.param(
        "we price the terms here",
        "price terms: we price the terms",
        "{+price terms: +}we price the terms[- here-]",
        id="a phrase is found again before its single words",
    ),
    pytest.param(
        "we we we you",
        "you we price we",
        "{+you +}we {+price +}we[- we you-]",
        id="of words that changed places one is kept",
    ),
    pytest.param(
        "the the the you we you",
        "win the the you the",
        "{+win +}the [-the -]the you [-we you-]{+the+}",
        id="a change does not slide into the one before it",
    ),
    pytest.param(
        "one two three\nfour five six\n",
        "uno dos tres\ncuatro cinco seis\n",
        "[-one two three-]{+uno dos tres+}\n[-four five six-]{+cuatro cinco seis+}\n",
        id="rewritten lines are compared one by one",
    ),
    pytest.param(
        "We start on Monday, the team is ready by Friday.",
        "The team is ready by Friday, we start on Monday.",
        "[-We start on Monday, the-]{+The+} team is ready by Friday{+, we start on Monday+}.",
        id="of two stretches that changed places the longer is kept",
    ),
]


@pytest.mark.parametrize(("old", "new", "read"), CASES)
def test_a_change_reads_without_colour(old, new, read):
    assert marked(word_diff(old, new)) == read


def old_text(pieces):
    return "".join(piece.text for piece in pieces if piece.kind != "added")


def new_text(pieces):
    return "".join(piece.text for piece in pieces if piece.kind != "removed")


def test_a_word_replaced_is_one_removed_and_one_added():
    pieces = word_diff("Shall I call you, Ana?", "Shall I ring you back?")
    assert words_changed(pieces) == WordsChanged(removed=2, added=2)


def test_changed_punctuation_changes_no_words():
    assert words_changed(word_diff("Well, yes!", "Well – yes?")) == WordsChanged(0, 0)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[-open", id="removed"),
        pytest.param("{+open", id="added"),
        pytest.param("[-closed otherwise+}", id="closed by another marker"),
        pytest.param("[-escaped\\-]", id="the closing marker is escaped"),
        pytest.param("end\\", id="a backslash before nothing"),
    ],
)
def test_a_marked_text_that_ends_within_a_change_is_refused(text):
    with pytest.raises(UsageError, match="ends within a change"):
        unmarked(text)


WORDS = 30_000


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        pytest.param("word " * WORDS, "word " * (WORDS - 9), (9, 0), id="one word over and over"),
        pytest.param(
            "a " + "word " * WORDS + "b",
            "c " + "word " * WORDS + "d",
            (2, 2),
            id="both ends changed",
        ),
        pytest.param(
            "start " + "every word again " * WORDS + "end",
            "begin " + "every word again " * (WORDS + 1) + "finish",
            (2, 5),
            id="one more repeat between changed ends",
        ),
        pytest.param("x" * 200_000, "y" * 200_000, (1, 1), id="one long word"),
        pytest.param("e" + "\u0301" * 200_000, "e", (1, 1), id="one letter under many accents"),
        pytest.param("!?" * 100_000, "?!" * 100_000, (0, 0), id="no words at all"),
    ],
)
def test_long_repetitive_texts_are_compared_word_by_word(old, new, changed):
    """With time that grows as the square of the length this would take hours."""
    pieces = word_diff(old, new)
    assert (old_text(pieces), new_text(pieces)) == (old, new)
    assert words_changed(pieces) == changed
