"""Ratings as they are typed, criteria as they are changed, and the score ratings make."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import SELF, Rating
from practicelog.core.rubrics import (
    are_ratings,
    criteria_typed,
    criteria_without,
    ratings_typed,
    score_of,
    value_typed,
)
from practicelog.errors import NotFoundError, UsageError

SCALE = Criterion("handle", "turns it round")
CHECK = Criterion("short", "under 25 s", check=True)
CRITERIA = (Criterion("open"), SCALE, Criterion("handover"), CHECK)
DRILL = Drill(1, "uid", "role-play", "a whole conversation", archived=False, rubric=1,
              criteria=CRITERIA)  # fmt: skip

Value = int | bool | None


def own(*values: Value) -> list[Rating]:
    return [Rating(SELF, f"criterion-{n}", value) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(["open=4"], [("open", 4)], id="one"),
        pytest.param(["short=y", "open=4"], [("open", 4), ("short", True)],
                     id="in the order of the rubric"),
        pytest.param(["OPEN=5"], [("open", 5)], id="capitals"),
        pytest.param(["ope=1"], [("open", 1)], id="a unique beginning"),
        pytest.param(["open=na"], [("open", None)], id="not applicable"),
        pytest.param(
            ["432y"], [("open", 4), ("handle", 3), ("handover", 2), ("short", True)], id="in order"
        ),
        pytest.param(
            ["4,3, 2 ,N"], [("open", 4), ("handle", 3), ("handover", 2), ("short", False)],
            id="commas and blanks",
        ),
        pytest.param(["4--n"], [("open", 4), ("short", False)], id="some left out"),
        pytest.param(["----"], [], id="all left out"),
        pytest.param(["open=5", "4--y"], [("open", 4), ("short", True)], id="the later holds"),
        pytest.param(["4--y", "open=5"], [("open", 5), ("short", True)], id="by name after"),
        pytest.param(["open=5", "-3--"], [("open", 5), ("handle", 3)], id="- takes nothing back"),
        pytest.param(["open=5,handle=2 short=y"], [("open", 5), ("handle", 2), ("short", True)],
                     id="several by name"),
    ],
)  # fmt: skip
def test_ratings_are_the_sellers_own(typed: list[str], expected: list[tuple[str, Value]]) -> None:
    assert ratings_typed(typed, DRILL) == tuple(Rating(SELF, *each) for each in expected)


@pytest.mark.parametrize("text", ["", "open", "open=", "=4", "=", "open:4", "x" * 1_000_000])
def test_what_is_no_criterion_with_its_value_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        ratings_typed([text], DRILL)
    assert refused.value.message.endswith("is not CRITERION=VALUE, nor ratings in order.")
    assert refused.value.hint == "for example -r open=4"
    assert len(refused.value.message) < 150


@pytest.mark.parametrize(
    ("text", "number", "filled"),
    [
        pytest.param("4", 1, "-r 4---", id="too short"),
        pytest.param("43222", 5, "-r 432-", id="too long, and no check"),
        pytest.param("y", 1, "-r open=4", id="a check alone"),
    ],
)
def test_ratings_of_another_length_are_refused_with_the_order(
    text: str, number: int, filled: str
) -> None:
    with pytest.raises(UsageError) as refused:
        ratings_typed([text], DRILL)
    assert refused.value.message == (
        f"--rate: “{text}” rates {number}; role-play has 4 criteria: "
        "open, handle, handover, short (y/n)."
    )
    assert refused.value.hint == f"one character for each, - for none: {filled}"
    ratings_typed([filled.removeprefix("-r ")], DRILL)


@pytest.mark.parametrize("text", ["y321", "4324"])
def test_ratings_in_order_fit_their_criteria(text: str) -> None:
    with pytest.raises(UsageError, match="is no value for"):
        ratings_typed([text], DRILL)


@pytest.mark.parametrize("text", ["43-y handle=2", "43-y, handle=2", "4,3,-,y handle=2"])
def test_ratings_in_order_and_by_name_may_stand_in_one_text(text: str) -> None:
    assert are_ratings(text)
    assert ratings_typed([text], DRILL) == ratings_typed(["open=4", "handle=2", "short=y"], DRILL)


@given(st.lists(st.sampled_from("12345-"), min_size=3, max_size=3), st.sampled_from("yn-"))
def test_the_short_form_is_the_long_one(scales: list[str], check: str) -> None:
    typed = [*scales, check]
    long = [f"{c.name}={v}" for c, v in zip(CRITERIA, typed, strict=True) if v != "-"]
    assert ratings_typed(["".join(typed)], DRILL) == ratings_typed(long, DRILL)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param("opne=4", "did you mean open?", id="mistyped"),
        pytest.param("xyzzy=4", "practicelog drill show role-play", id="nothing near"),
        pytest.param("open =4", "did you mean open?", id="a blank after it"),
    ],
)
def test_an_unknown_criterion_is_not_found_and_the_nearest_is_named(text: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as missing:
        ratings_typed([text], DRILL)
    assert missing.value.hint == hint


def test_any_beginning_that_no_other_criterion_shares_names_one() -> None:
    assert [each.criterion for each in ratings_typed(["op=4"], DRILL)] == ["open"]


def test_the_beginning_of_two_criteria_is_refused() -> None:
    with pytest.raises(UsageError):
        ratings_typed(["hand=4"], DRILL)


def test_a_criterion_cannot_be_rated_twice_under_any_spelling() -> None:
    with pytest.raises(UsageError) as refused:
        ratings_typed(["open=4", "OPE=4"], DRILL)
    assert refused.value.message == "--rate: open is rated twice."


def test_a_drill_without_criteria_cannot_be_rated() -> None:
    with pytest.raises(NotFoundError):
        ratings_typed(["open=4"], DRILL._replace(criteria=()))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1", 1, id="the lowest"),
        pytest.param("5", 5, id="the highest"),
        pytest.param("na", None, id="na"),
        pytest.param("N/A", None, id="n/a, capitals"),
    ],
)
def test_a_scale_takes_one_to_five(text: str, value: Value) -> None:
    assert value_typed(text, SCALE) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("y", True, id="y"),
        pytest.param("YES", True, id="yes, capitals"),
        pytest.param("n", False, id="n"),
        pytest.param("no", False, id="no"),
        pytest.param("na", None, id="na"),
    ],
)
def test_a_check_takes_yes_or_no(text: str, value: Value) -> None:
    found = value_typed(text, CHECK)
    assert (found, type(found)) == (value, type(value))


WRONG = [
    "", " ", "0", "6", "-1", "+3", "3.5", "3.0", "03", "nan", "٣", "５", "4\n", "4\x1b", "yess",
    "1" * 1_000_000,
]  # fmt: skip


@pytest.mark.parametrize("text", [*WRONG, "y", "n", "true"])
def test_a_scale_refuses_everything_else(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        value_typed(text, SCALE)
    assert "is no value for handle; it takes a whole number from 1 to 5" in refused.value.message
    assert len(refused.value.message) < 200


@pytest.mark.parametrize("text", [*WRONG, "1", "3", "true"])
def test_a_check_refuses_everything_else(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        value_typed(text, CHECK)
    assert "is no value for short; it takes y, n or na" in refused.value.message


@pytest.mark.parametrize(
    ("ratings", "hundredths"),
    [
        pytest.param([], None, id="nothing rated"),
        pytest.param(own(4), 400, id="one"),
        pytest.param(own(4, 3), 350, id="two"),
        pytest.param(own(4, 3, 3), 333, id="a third, rounded down"),
        pytest.param(own(4, 4, 3), 367, id="two thirds, rounded up"),
        pytest.param(own(*[1] * 7, 2), 113, id="112.5: halves up"),
        pytest.param(own(4, True, False), 400, id="checks stay out"),
        pytest.param(own(4, None, None), 400, id="what did not apply stays out"),
        pytest.param(own(True, False, None), None, id="nothing but checks"),
        pytest.param([*own(2), Rating("Ana", "open", 5)], 200, id="a coach's stay out"),
    ],
)
def test_a_score_is_the_mean_of_the_sellers_own_scale_ratings(
    ratings: list[Rating], hundredths: int | None
) -> None:
    assert score_of(ratings) == hundredths


@given(values=st.lists(st.integers(1, 5), min_size=1, max_size=40))
def test_a_score_is_rounded_half_up_exactly(values: list[int]) -> None:
    exact = Fraction(100 * sum(values), len(values))
    assert score_of(own(*values)) == floor(exact + Fraction(1, 2))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(["pause"], [Criterion("pause")], id="a name alone"),
        pytest.param(["pause=waits a breath"], [Criterion("pause", "waits a breath")], id="a hint"),
        pytest.param(["cut=shorter (y/n)"], [Criterion("cut", "shorter", check=True)], id="check"),
        pytest.param(["cut=(y/n)"], [Criterion("cut", "", check=True)], id="a check without hint"),
        pytest.param(["why=a=b"], [Criterion("why", "a=b")], id="an equals sign in the hint"),
        pytest.param(["b", "A=x"], [Criterion("b"), Criterion("a", "x")], id="in the order typed"),
    ],
)
def test_criteria_are_typed_with_their_hints(typed: list[str], expected: list[Criterion]) -> None:
    assert criteria_typed(typed, ()) == tuple(expected)


def test_a_criterion_that_is_there_keeps_its_place_and_gets_the_new_hint() -> None:
    found = criteria_typed(["new", "handle=asks first (y/n)"], CRITERIA)
    changed = Criterion("handle", "asks first", check=True)
    assert found == (CRITERIA[0], changed, *CRITERIA[2:], Criterion("new"))


def test_a_criterion_is_the_same_in_other_letters() -> None:
    before = (Criterion("größe", "x"),)
    assert criteria_typed(["GRÖSSE=y"], before) == (Criterion("größe", "y"),)


@pytest.mark.parametrize(
    ("typed", "name"),
    [(("a=1", "a=2"), "a"), (("X=1", "x=2"), "x"), (("größe", "GRÖSSE"), "größe")],
)
def test_a_criterion_typed_twice_is_refused(typed: tuple[str, str], name: str) -> None:
    with pytest.raises(UsageError) as refused:
        criteria_typed(typed, ())
    assert refused.value.message == f"--criterion: {name} is typed twice."


@pytest.mark.parametrize("text", ["", "=hint", "two words=x", "a\x1b=x", "name=a\nb", "name=\0"])
def test_criteria_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(UsageError):
        criteria_typed([text], ())


def test_criteria_are_dropped_by_name_or_beginning() -> None:
    assert criteria_without(DRILL, ["OPEN", "sho"]) == CRITERIA[1:3]


def test_dropping_what_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        criteria_without(DRILL, ["open", "opened"])
