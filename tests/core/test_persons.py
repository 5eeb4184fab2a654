"""People's names: who is the seller, who is one person, and what cannot be typed as a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.persons import folded, is_seller, person
from practicelog.errors import UsageError

SELVES = ["self", "Self", " SELF ", "se\u200blf", "\u3164self", "\uff33elf", "s\u00adelf"]


@pytest.mark.parametrize("name", SELVES)
def test_names_that_are_written_alike_are_one(name):
    assert folded(name) == "self"


@given(st.text())
def test_a_folded_name_stays_as_it_is(name):
    assert folded(folded(name)) == folded(name)


@pytest.mark.parametrize("name", [None, *SELVES])
def test_whatever_is_read_as_self_is_the_seller(name):
    assert is_seller(name)


@pytest.mark.parametrize("name", ["Ana", "selfie", "", "yourself"])
def test_anybody_else_is_not(name):
    assert not is_seller(name)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        *((name, "stands for yourself") for name in SELVES),
        ("", "is empty"),
        (" \t ", "is empty"),
        ("\u200b\u3164", "nothing that can be seen"),
        ("\u202e\x1b", "nothing that can be seen"),
        ("Ana\nBo", "must be one line"),
        ("x" * 81, "at most 80"),
        ("\u0410na", "letters of Cyrillic and Latin that look alike"),
        ("Bo \u0410na", "letters of Cyrillic and Latin that look alike"),
        ("An\u03b1", "letters of Greek and Latin that look alike"),
    ],
)
def test_what_is_no_name_of_somebody_else_is_refused_with_the_reason(name, why):
    with pytest.raises(UsageError, match=f"(?s)^--by: .*{why}"):
        person(name, "--by")


@pytest.mark.parametrize(
    "name",
    [
        "Ana",
        "An\u200ba",
        "Анна",
        "Ána",
        "A\u0301na",
        "アナ Ana",
        "田中 Kim",
        "Ольга Smith",
        "Zoë O’Neil",
        "M3",
    ],
)
def test_a_name_in_letters_of_its_own_stays_as_it_was_typed(name):
    assert person(name, "--by") == name


@given(st.text(max_size=90))
def test_a_name_that_is_taken_is_seen_and_is_not_the_sellers(text):
    try:
        name = person(text, "--by")
    except UsageError:
        return
    assert folded(name) not in ("", "self")
    assert name == " ".join(text.split())
