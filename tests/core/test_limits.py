"""Numbers, scores, choices and uids as they are typed: what is read and what is refused."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.limits import (
    HIGHEST_ID,
    LAST,
    choice,
    half_points,
    minutes,
    record_number,
    uid,
    whole_number,
)
from practicelog.core.wording import duration_words
from practicelog.errors import UsageError

NO_NUMBERS = [
    pytest.param("", id="empty"),
    pytest.param(" ", id="a blank"),
    pytest.param("ten", id="a word"),
    pytest.param("nan", id="nan"),
    pytest.param("inf", id="inf"),
    pytest.param("-5", id="negative"),
    pytest.param("+5", id="a plus sign"),
    pytest.param("1e2", id="an exponent"),
    pytest.param("0x10", id="hexadecimal"),
    pytest.param("1_0", id="an underscore"),
    pytest.param("1,000", id="a comma"),
    pytest.param(" 5", id="a blank before"),
    pytest.param("5\n", id="a line feed after"),
    pytest.param("5\0", id="a NUL after"),
    pytest.param("\x1b[5m", id="an escape sequence"),
    pytest.param("٥", id="an Arabic digit"),
    pytest.param("５", id="a wide digit"),
    pytest.param("²", id="a superscript"),
    pytest.param("2.5.5", id="two points"),
    pytest.param("\udcff", id="a byte that is not UTF-8"),
]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("1", 1, id="the lowest"),
        pytest.param("1440", 1440, id="the highest"),
        pytest.param("025", 25, id="a zero before"),
    ],
)
def test_a_whole_number_is_read(text: str, number: int) -> None:
    assert whole_number(text, "--minutes", 1, 1440) == number


@pytest.mark.parametrize(
    "text",
    [
        *NO_NUMBERS,
        pytest.param("0", id="one too low"),
        pytest.param("1441", id="one too high"),
        pytest.param("20.0", id="a fraction"),
        pytest.param("9" * 1_000_000, id="a million digits"),
        pytest.param("0" * 1_000_000 + "5", id="a million zeros"),
    ],
)
def test_what_is_no_whole_number_in_range_is_refused_with_the_range(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        whole_number(text, "--minutes", 1, 1440)
    assert refused.value.message.startswith("--minutes: “")
    assert refused.value.message.endswith("is not a whole number from 1 to 1,440.")
    assert len(refused.value.message) < 150


@given(number=st.integers(0, 10**9))
def test_every_whole_number_in_range_is_read(number: int) -> None:
    assert whole_number(str(number), "--limit", 0, 10**9) == number


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [
        pytest.param("1", 100, id="the lowest"),
        pytest.param("5", 500, id="the highest"),
        pytest.param("3.5", 350, id="a half"),
        pytest.param("3.0", 300, id="a whole with its point"),
        pytest.param("4.50", 450, id="two decimals"),
        pytest.param("5.0", 500, id="the highest with its point"),
    ],
)
def test_a_score_is_read_in_hundredths(text: str, hundredths: int) -> None:
    assert half_points(text, "--score") == hundredths


@pytest.mark.parametrize(
    "text",
    [
        *(case for case in NO_NUMBERS if case.id != "negative"),
        pytest.param("-3.5", id="negative"),
        pytest.param("0", id="zero"),
        pytest.param("0.5", id="below one"),
        pytest.param("5.5", id="a half above five"),
        pytest.param("6", id="above five"),
        pytest.param("3.7", id="neither whole nor half"),
        pytest.param("3.25", id="a quarter"),
        pytest.param("3.500", id="three decimals"),
        pytest.param("3.", id="nothing after the point"),
        pytest.param(".5", id="nothing before the point"),
        pytest.param("3.٥", id="an Arabic half"),
        pytest.param("3" + "0" * 1_000_000, id="a million digits"),
        pytest.param("3." + "0" * 1_000_000, id="a million decimals"),
    ],
)
def test_what_is_no_score_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        half_points(text, "--score")
    assert refused.value.message.endswith("is not a score from 1 to 5 (halves allowed).")
    assert len(refused.value.message) < 150


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("last", LAST, id="last"),
        pytest.param("Last", LAST, id="last, capital"),
        pytest.param("1", 1, id="one"),
        pytest.param("0", 0, id="zero, which no record has"),
        pytest.param("0012", 12, id="zeros before"),
        pytest.param("0" * 19 + "12", 12, id="more zeros before than a number has digits"),
        pytest.param(str(HIGHEST_ID), HIGHEST_ID, id="the highest there can be"),
        pytest.param(str(HIGHEST_ID + 1), HIGHEST_ID, id="above it: no record has that either"),
        pytest.param("9" * 1_000_000, HIGHEST_ID, id="a million digits"),
    ],
)
def test_a_records_number_is_read(text: str, number: int) -> None:
    assert record_number(text) == number


@pytest.mark.parametrize("text", [*NO_NUMBERS, pytest.param("lasts", id="more than last")])
def test_what_is_no_records_number_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        record_number(text)
    assert len(refused.value.message) < 120


@pytest.mark.parametrize("text", ["peer", "PEER", "Peer"])
def test_a_choice_is_read_in_any_case(text: str) -> None:
    assert choice(text, "--feedback", ("none", "peer")) == "peer"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param("per", "did you mean peer?", id="a letter missing"),
        pytest.param("pee", "did you mean peer?", id="begun"),
        pytest.param("", None, id="empty"),
        pytest.param("peer ", "did you mean peer?", id="a blank after"),
        pytest.param("x" * 1_000_000, None, id="a million letters"),
        pytest.param("\x1b[31m", None, id="an escape sequence"),
    ],
)
def test_what_is_no_choice_is_refused_with_the_choices(text: str, hint: str | None) -> None:
    with pytest.raises(UsageError) as refused:
        choice(text, "--feedback", ("none", "peer"))
    assert refused.value.message.endswith("is not one of none, peer.")
    assert len(refused.value.message) < 150
    assert refused.value.hint == hint


@given(typed=st.uuids())
def test_every_uuid_is_read_in_lower_case(typed: UUID) -> None:
    assert uid(str(typed).upper(), "--uid") == str(typed)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("0195d2c4", id="cut"),
        pytest.param("0195d2c47f1a7c3e9b1d2f6f0a8e4c11", id="no hyphens"),
        pytest.param("{0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11}", id="braces"),
        pytest.param("urn:uuid:0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", id="a URN"),
        pytest.param("0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c1g", id="no hexadecimal digit"),
        pytest.param("٠195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", id="an Arabic digit"),
        pytest.param("0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11\n", id="a line feed after"),
        pytest.param("a" * 1_000_000, id="a million letters"),
    ],
)
def test_what_is_no_uuid_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        uid(text, "--uid")
    assert len(refused.value.message) < 120


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10", 10), ("10m", 10), ("10 min", 10), ("1h", 60), ("1H15", 75), ("1h5m", 65),
        ("0:20", 20), ("1:05", 65), ("24h", 1440), ("24:00", 1440), ("1440", 1440), ("007", 7),
        ("1.5h", 90), ("1,5 h", 90), ("1 h 25", 85), ("1h 25 min", 85), ("0h20", 20),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(text: str, expected: int) -> None:
    assert minutes(text, "--minutes") == expected


@given(st.integers(1, 1440))
def test_a_time_is_read_as_answers_tell_it(number: int) -> None:
    assert minutes(duration_words(number), "--minutes") == number


def test_a_plan_may_ask_for_no_minutes() -> None:
    assert minutes("0", "--minutes", low=0) == 0
    with pytest.raises(UsageError, match="is not a time from 0 to 1,440 minutes"):
        minutes("x", "--minutes", low=0)


@pytest.mark.parametrize(
    "text",
    [
        "", "0", "0:00", "0h", "1441", "24:01", "25h", "1:5", "1:60", "1h60", "h", "m", ":20",
        "10s", "1.25h", "-5", "٣", "1" * 1_000_000, "10\n", "1 0", "h 5", "1h  15", "1 h15 h",
    ],
)  # fmt: skip
def test_what_is_no_time_is_refused_with_three_that_are(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        minutes(text, "-m")
    assert refused.value.message.endswith("is not a time from 1 to 1,440 minutes.")
    assert refused.value.hint == "such as 10, 1h15 or 0:20"
    assert len(refused.value.message) < 150


@pytest.mark.parametrize(("text", "expected"), [("3,5", 350), ("4/5", 400), ("3.5/5", 350)])
def test_a_score_is_read_with_a_comma_and_of_five(text: str, expected: int) -> None:
    assert half_points(text, "--score") == expected
