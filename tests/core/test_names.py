"""Names as they are typed: whole, begun, mistyped, and those that cannot be."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.names import LONGEST_NAME, is_name, is_slip, likest, named, nearest, new_name
from practicelog.errors import NotFoundError, UsageError

DRILLS = ("call", "call-review", "call-script", "close", "objection", "opener", "pitch")
HINT = "practicelog drill list"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("opener", "opener", id="whole"),
        pytest.param("OPENER", "opener", id="capitals"),
        pytest.param("ope", "opener", id="three letters"),
        pytest.param("pi", "pitch", id="two letters"),
        pytest.param("P", "pitch", id="one letter that no other begins with"),
        pytest.param("obj", "objection", id="no other begins like it"),
        pytest.param("call", "call", id="whole, though others begin with it"),
        pytest.param("Call-S", "call-script", id="the letter that tells them apart"),
    ],
)
def test_a_name_is_found_whole_or_by_its_unique_beginning(text: str, name: str) -> None:
    assert named(text, DRILLS, "drill", HINT) == name


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param("opner", "did you mean opener?", id="a letter missing"),
        pytest.param("objektion", "did you mean objection?", id="a letter wrong"),
        pytest.param("openers", "did you mean opener?", id="more than the name"),
        pytest.param("xyzzy", HINT, id="nothing near"),
        pytest.param("", HINT, id="empty"),
        pytest.param("op" * 500_000, HINT, id="a million letters"),
        pytest.param("%", HINT, id="no pattern"),
    ],
)
def test_what_is_no_name_is_not_found_and_the_nearest_is_named(text: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as missing:
        named(text, DRILLS, "drill", HINT)
    assert missing.value.message.startswith("There is no drill “")
    assert len(missing.value.message) < 110
    assert missing.value.hint == hint


def test_what_is_too_long_to_be_repeated_is_never_offered() -> None:
    assert nearest("HabitName", ["HabitNa" + "[" * 3_000 + "e"]) is None
    assert nearest("HabitName", ["HabitNa" + "[" * 72 + "e"]) is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("emails", "email-rewrite"), ("openings", "opener"), ("lgo", "log"), ("tsop", "stop"),
        ("voicemial", "voicemail"), ("demonstration", "demo"), ("xyzzy", None),
    ],
)  # fmt: skip
def test_the_likest_name_begins_alike_before_it_merely_looks_alike(text: str, name: str) -> None:
    known = ("voicemail", "email-rewrite", "opener", "go", "log", "stop", "demo")
    assert likest(text, known) == name


@pytest.mark.parametrize("text", ["cal", "call-", "CL", "o"])
def test_the_beginning_of_several_is_a_usage_error_unless_it_is_none(text: str) -> None:
    known = (*DRILLS, "cloud")
    with pytest.raises(UsageError) as refused:
        named(text, known, "drill", HINT)
    begun = [name for name in known if name.startswith(text.lower())]
    assert all(name in refused.value.message for name in begun)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("ca", "call", id="one in use, others archived"),
        pytest.param("call-s", "call-script", id="archived, and no other begins so"),
        pytest.param("CALL-SCRIPT", "call-script", id="whole, though archived"),
        pytest.param("o", "opener", id="one in use of two"),
    ],
)
def test_a_beginning_means_what_is_in_use_before_what_is_archived(text: str, name: str) -> None:
    assert named(text, DRILLS, "drill", HINT, used=("call", "opener", "pitch")) == name


def test_nothing_is_found_among_no_names() -> None:
    with pytest.raises(NotFoundError):
        named("opener", (), "drill", HINT)


def test_nothing_is_near_among_no_names() -> None:
    assert nearest("opener", ()) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("price-talk", "price-talk", id="plain"),
        pytest.param("Price-Talk", "price-talk", id="capitals"),
        pytest.param("einwände", "einwände", id="an umlaut"),
        pytest.param("反対意見", "反対意見", id="Japanese"),
        pytest.param("2nd-call", "2nd-call", id="a digit first"),
        pytest.param("a" * LONGEST_NAME, "a" * LONGEST_NAME, id="the longest"),
    ],
)
def test_a_new_name_is_in_lower_case(text: str, name: str) -> None:
    assert new_name(text, "drill") == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" ", id="a blank"),
        pytest.param("price talk", id="a blank inside"),
        pytest.param("price\u00a0talk", id="a blank that does not break"),
        pytest.param("price\ntalk", id="a line feed"),
        pytest.param("price\x1b[31m", id="an escape sequence"),
        pytest.param("price\x85talk", id="a C1 control"),
        pytest.param("price\u202etalk", id="an override of direction"),
        pytest.param("price\0", id="a NUL"),
        pytest.param("price\udcff", id="a lone surrogate"),
        pytest.param("-price", id="like an option"),
        pytest.param("price=3", id="an equals sign"),
        pytest.param("me@work", id="an at sign"),
        pytest.param("a/b", id="a slash"),
        pytest.param("a,b", id="a comma"),
        pytest.param("12", id="like a number"),
        pytest.param("١٢", id="like an Arabic number"),
        pytest.param("a" * (LONGEST_NAME + 1), id="one letter too long"),
        pytest.param("a" * 1_000_000, id="a million letters"),
    ],
)
def test_a_name_that_cannot_be_typed_again_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        new_name(text, "drill")
    assert len(refused.value.message) < 120


@pytest.mark.parametrize("text", ["großkunde", "λόγος", "Straße", "ÉLAN", "İzmir"])
def test_a_new_name_is_found_as_it_was_typed(text: str) -> None:
    known = (new_name(text, "drill"),)
    assert named(text, known, "drill", HINT) == known[0]


@pytest.mark.parametrize("text", ["strasse", "straße"])
def test_names_that_differ_only_in_their_spelling_are_each_found_by_their_own(text: str) -> None:
    assert named(text, ("strasse", "straße"), "drill", HINT) == text


@given(text=st.text())
def test_whatever_is_typed_is_found_or_refused_in_our_own_words(text: str) -> None:
    with suppress(NotFoundError, UsageError):
        assert named(text, DRILLS, "drill", HINT) in DRILLS


@pytest.mark.parametrize("name", ["demo;closing", "a|b", "price$", "a:b", "it's", "a(b)", "a*"])
def test_a_new_name_holds_what_its_hint_says_and_an_older_one_stays(name: str) -> None:
    with pytest.raises(UsageError) as refused:
        new_name(name, "drill")
    assert refused.value.hint == "letters, digits and hyphens, at most 80: price-talk"
    assert is_name(name)


@pytest.mark.parametrize("name", ["price-talk", "über", "exec_calls", "v2.1", "कॉल", "電話"])
def test_letters_of_every_script_name_a_thing(name: str) -> None:
    assert new_name(name, "drill") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("lgo", "log"), ("lst", "list"), ("hist", "history"), ("undoo", "undo"), ("exprot", "export")],
)
def test_a_slip_is_known(text: str, name: str) -> None:
    assert is_slip(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [("setup", "stop"), ("unset", "next"), ("on", "n"), ("login", "log"), ("ca", "cancel")],
)
def test_what_only_looks_alike_is_no_slip(text: str, name: str) -> None:
    assert not is_slip(text, name)


def test_names_that_are_alike_and_there_already_are_both_found() -> None:
    known = ("grösse", "größe")

    assert [named(each, known, "drill", "") for each in ("größe", "GRÖSSE")] == ["größe", "grösse"]
