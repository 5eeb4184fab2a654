"""Sizes of files in words."""

import pytest

from practicelog.core.safekeeping.sizes import size_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (1449, "1.4 kB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (55_627_776, "55.6 MB"),
        (10**9, "1.0 GB"),
        (10**16, "10000.0 TB"),
    ],
)
def test_a_size_is_told_in_the_largest_unit_that_fits(size: int, words: str) -> None:
    assert size_words(size) == words
