"""Decimal numbers as typed and summed, held against fractions, statistics and NumPy."""

import statistics
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.decimals import (
    LONGEST,
    decimal_typed,
    decimal_words,
    median,
    total,
    written,
)
from practicelog.errors import UsageError

numbers = st.from_regex(r"-?[0-9]{1,18}(\.[0-9]{1,17})?", fullmatch=True).filter(
    lambda text: len(text) <= LONGEST
)
values = st.lists(numbers.map(Decimal), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("42", "42", id="whole"),
        pytest.param("0", "0", id="nothing"),
        pytest.param("1250.50", "1250.50", id="a trailing 0 is kept"),
        pytest.param("007", "7", id="leading zeros are not"),
        pytest.param("-3", "-3", id="below 0"),
        pytest.param("-0.00", "0.00", id="minus nothing"),
        pytest.param("9" * 20, "9" * 20, id="twenty digits"),
        pytest.param("0.000000000000000001", "0.000000000000000001", id="as small as can be"),
    ],
)
def test_a_plain_number_is_kept_digit_by_digit(text, kept):
    assert written(decimal_typed(text, "VALUE")) == kept


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "nan", "NaN", "sNaN", "inf", "-Infinity", "1e5", "1E-2", "1,250", "1.250,50",
        "1_000", "+3", "--3", "-", "3.", ".5", "0x10", "1\n", " 1", "−3", "٣", "½", "100%", "€5",
        "three", "\x1b[31m3", "3\0", "9" * 21, "0." + "1" * 19,
    ],
)  # fmt: skip
def test_what_is_no_plain_number_is_refused(text):
    with pytest.raises(UsageError) as refused:
        decimal_typed(text, "VALUE")
    assert refused.value.message.startswith("VALUE: “")


def test_a_huge_number_is_not_repeated_whole():
    with pytest.raises(UsageError) as refused:
        decimal_typed("9" * 100_000, "VALUE")
    assert len(refused.value.message) < 160


@given(numbers)
def test_what_is_written_reads_back_as_the_same_and_fits_the_log(text):
    value = decimal_typed(text, "VALUE")
    assert decimal_typed(written(value), "VALUE") == value
    assert len(written(value)) <= len(text)


@given(values)
def test_a_sum_is_exact_however_far_its_numbers_are_apart(found):
    assert Fraction(total(found)) == sum(map(Fraction, found))


def test_nothing_sums_to_nothing():
    assert total([]) == 0


@given(values)
def test_a_median_is_that_of_statistics_and_numpy(found):
    assert Fraction(median(found)) == statistics.median(map(Fraction, found))
    assert float(median(found)) == pytest.approx(float(np.median(np.array(found, dtype=float))))


@pytest.mark.parametrize(
    ("found", "middle"),
    [
        pytest.param(["7"], "7", id="one"),
        pytest.param(["9", "10"], "9.5", id="two, by number and not by text"),
        pytest.param(["3", "1", "2"], "2", id="three, in any order"),
        pytest.param(["12.50", "12.50"], "12.50", id="cents stay cents"),
    ],
)
def test_a_median_by_hand(found, middle):
    assert written(median([Decimal(each) for each in found])) == middle


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("38", "38", id="whole"),
        pytest.param("38.5", "38.5", id="half"),
        pytest.param("1250.50", "1,250.50", id="thousands"),
        pytest.param("-1250", "−1,250", id="below 0"),
        pytest.param("-0", "0", id="minus nothing"),
        pytest.param("0.0000001", "0.0000001", id="no exponent"),
    ],
)
def test_a_number_in_words(text, words):
    assert decimal_words(Decimal(text)) == words
