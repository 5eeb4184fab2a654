"""What a script is measured by: words, sentences, spoken seconds, and the rubrics' limits."""

import pytest
from hypothesis import given
from tests.core.awkward_texts import awkward

from practicelog.core.script_wording import asked_words, check_words
from practicelog.core.scripts.facts import ScriptFacts, checks, script_facts, sentence_count


@given(awkward)
def test_there_are_sentences_when_there_are_words_and_never_more(text):
    facts = script_facts(text)
    assert facts.sentences <= facts.words
    assert (facts.sentences > 0) == (facts.words > 0) == any(c.isalnum() for c in text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param("\n\n... !? 👍", 0, id="marks without a word"),
        pytest.param("no end", 1, id="the end of the text"),
        pytest.param("One. Two! Three? Four…", 4, id="each mark"),
        pytest.param("What?! Yes...", 2, id="marks together"),
        pytest.param("It grew 3.5 points.", 1, id="decimal point"),
        pytest.param("See example.com today.", 1, id="name with a point"),
        pytest.param("Seats, licences, etc., are in.", 1, id="point before a comma"),
        pytest.param("He said “Go.” She went (fast!). Good", 3, id="closing quotes and brackets"),
        pytest.param("Thanks!🙂 See you.\u200f", 2, id="emoji and direction marks"),
        pytest.param("好。很好！好吗？好", 4, id="full-width marks need no blank"),
        pytest.param("Hi Ana,\n\nShall we talk?\nYes", 3, id="blank line"),
        pytest.param("Hi Ana,\r\n \t\r\nBye", 2, id="blank line of blanks, from Windows"),
        pytest.param("one\r\ntwo", 1, id="one line end of Windows is no blank line"),
        pytest.param("Dr. Lee called.", 2, id="abbreviations are not known"),
    ],
)
def test_sentences_end_with_a_mark_a_blank_line_or_the_text(text, sentences):
    assert sentence_count(text) == sentences


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param("", ScriptFacts(0, 0, None, 0), id="empty"),
        pytest.param("Hi.", ScriptFacts(1, 1, 1.0, 1), id="one word"),
        pytest.param("One two. Three!", ScriptFacts(3, 2, 1.5, 2), id="two sentences"),
        pytest.param("so " * 150, ScriptFacts(150, 1, 150.0, 60), id="a minute"),
    ],
)
def test_a_script_is_measured(text, facts):
    assert script_facts(text) == facts


def sized(words):
    """Facts of a text of so many words."""
    return script_facts("so " * words)


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        pytest.param("email", 104, ["104 words, under the 120 of an email"], id="short email"),
        pytest.param("email", 120, ["120 words: just the 120 of an email, not under"], id="at it"),
        pytest.param("email", 131, ["131 words: 11 over the 120 of an email"], id="long email"),
        pytest.param(
            "email", 4120, ["4,120 words: 4,000 over the 120 of an email"], id="huge email"
        ),
        pytest.param("message", 1, ["1 word, under the 60 of a message"], id="one word"),
        pytest.param("message", 61, ["61 words: 1 over the 60 of a message"], id="long message"),
        pytest.param(
            "call",
            0,
            [
                "0 spoken seconds, under the 25 of a voicemail",
                "0 spoken seconds, under the 90 of a story",
            ],
            id="empty call",
        ),
        pytest.param(
            "call",
            62,
            [
                "25 spoken seconds: just the 25 of a voicemail, not under",
                "25 spoken seconds, under the 90 of a story",
            ],
            id="24.8 seconds are 25",
        ),
        pytest.param(
            "call",
            226,
            [
                "91 spoken seconds: 66 over the 25 of a voicemail",
                "91 spoken seconds: 1 over the 90 of a story",
            ],
            id="long call",
        ),
    ],
)
def test_a_first_version_is_held_against_the_limits_of_its_kind(kind, words, told):
    assert [check_words(check) for check in checks(kind, sized(words), None)] == told


@pytest.mark.parametrize(
    ("words", "before", "told", "met"),
    [
        pytest.param(104, 131, "104 words, 27 fewer than the version before", True, id="shorter"),
        pytest.param(104, 104, "104 words, as many as the version before", False, id="the same"),
        pytest.param(1, 0, "1 word, 1 more than the version before", False, id="longer"),
    ],
)
@pytest.mark.parametrize("kind", ["call", "email", "message"])
def test_a_later_version_is_compared_with_the_one_before(kind, words, before, told, met):
    last = checks(kind, sized(words), sized(before))[-1]
    assert (asked_words(last), last.met, check_words(last)) == (
        "shorter than the version before",
        met,
        told,
    )


@pytest.mark.parametrize(("words", "met"), [(119, True), (120, False), (121, False)])
def test_under_120_leaves_120_out(words, met):
    (check,) = checks("email", sized(words), None)
    assert (asked_words(check), check.met) == ("under 120 words", met)
