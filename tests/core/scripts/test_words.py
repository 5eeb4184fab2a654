"""How a text is cut: every token whole, nothing lost, words counted without punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.awkward_texts import awkward, marks

from practicelog.core.scripts.words import tokens, word_count


@given(awkward)
def test_joined_tokens_are_the_text(text):
    assert "".join(tokens(text)) == text


@given(awkward, awkward)
def test_a_stretch_of_whole_tokens_is_cut_alike_by_itself(first, second):
    cut = tokens(first + second)
    for end in range(len(cut)):
        assert tokens("".join(cut[:end])) + tokens("".join(cut[end:])) == cut


@given(st.text(st.sampled_from("aé東3 ,.\t_"), min_size=1), marks)
def test_a_mark_belongs_to_the_token_before_it(text, mark):
    assert tokens(text + mark)[-1] == tokens(text)[-1] + mark


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("it's", ["it's"], id="apostrophe"),
        pytest.param("it’s", ["it’s"], id="typographic apostrophe"),
        pytest.param("'tis", ["'", "tis"], id="a quote before a word"),
        pytest.param("follow-up", ["follow-up"], id="hyphen"),
        pytest.param("so--yes", ["so", "-", "-", "yes"], id="a dash of two hyphens"),
        pytest.param("9–5", ["9", "–", "5"], id="en dash"),
        pytest.param("$1,200.50!", ["$", "1,200.50", "!"], id="amount"),
        pytest.param("a.b,c", ["a", ".", "b", ",", "c"], id="points between letters"),
        pytest.param("_so_", ["_", "so", "_"], id="emphasis"),
        pytest.param("a\r\n\n\r", ["a", "\r\n", "\n", "\r"], id="line ends one by one"),
        pytest.param(" \t\xa0x", [" \t\xa0", "x"], id="blanks together"),
        pytest.param("東京へ行く", ["東", "京", "へ", "行", "く"], id="ideographs one by one"),
        pytest.param("cafe\u0301s", ["cafe\u0301s"], id="combining accent"),
        pytest.param("葛\U000e0100城", ["葛\U000e0100", "城"], id="ideographic variant"),
        pytest.param("नमस्ते जी", ["नमस्ते", " ", "जी"], id="Devanagari"),
        pytest.param("می\u200cخواهم", ["می\u200cخواهم"], id="Persian joiner"),
        pytest.param("👩🏽\u200d💻👍", ["👩🏽\u200d💻", "👍"], id="emoji"),
        pytest.param("🇩🇪🇦🇹", ["🇩🇪", "🇦🇹"], id="flags"),
        pytest.param("\u202eabc\u202c", ["\u202e", "abc", "\u202c"], id="bidi controls"),
    ],
)
def test_a_text_is_cut_into_words_blanks_line_ends_and_marks(text, cut):
    assert tokens(text) == cut


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param(" \n – … 👍 ___", 0, id="nothing to say"),
        pytest.param("It's a follow-up: 3.5 % of 1,200 – yes!", 7, id="English"),
        pytest.param("Ça n’est pas l'e\u0301te\u0301.", 4, id="French"),
        pytest.param("我们明天谈价格。", 7, id="Chinese by ideographs"),
        pytest.param("안녕하세요 여러분", 2, id="Korean by blanks"),
    ],
)
def test_words_are_counted_without_punctuation(text, words):
    assert word_count(text) == words
