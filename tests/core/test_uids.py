"""UUIDs of version 7, held against RFC 9562 and Python's own reading of it."""

from datetime import UTC, datetime
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.uids import time_of, uuid7

milliseconds = st.integers(0, 2**48 - 1)
randomness = st.binary(min_size=10, max_size=10)


def test_the_example_of_rfc_9562_is_made() -> None:
    drawn = 0xCC3 << 68 | 0x18C4DC0C0C07398F
    made = uuid7(0x017F22E279B0, drawn.to_bytes(10))
    assert made == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(at=milliseconds, drawn=randomness)
def test_a_uid_is_a_uuid_of_version_7_that_tells_its_time(at: int, drawn: bytes) -> None:
    made = UUID(uuid7(at, drawn))
    assert (made.version, made.variant, made.int >> 80) == (7, RFC_4122, at)
    assert str(made) == uuid7(at, drawn)


@given(at=st.integers(0, 2**48 - 2), earlier=randomness, later=randomness)
def test_later_uids_sort_behind_earlier_ones(at: int, earlier: bytes, later: bytes) -> None:
    assert uuid7(at, earlier) < uuid7(at + 1, later)


@given(at=milliseconds, bit=st.integers(0, 73), drawn=st.integers(0, 2**74 - 1))
def test_every_one_of_74_random_bits_counts(at: int, bit: int, drawn: int) -> None:
    def made(bits: int) -> str:
        return uuid7(at, ((bits >> 62) << 68 | bits & (1 << 62) - 1).to_bytes(10))

    assert made(drawn) != made(drawn ^ 1 << bit)


def test_an_instant_before_1970_or_far_ahead_still_makes_a_uid() -> None:
    for at in (-1, 2**60):
        assert UUID(uuid7(at, bytes(10))).version == 7


@given(at=st.integers(0, 2**47), drawn=randomness)
def test_a_uid_tells_when_it_was_made(at: int, drawn: bytes) -> None:
    made = time_of(uuid7(at, drawn))
    assert made is None or round(made.timestamp() * 1000) == at


def test_only_version_7_tells_a_time_and_only_one_in_the_calendar() -> None:
    assert time_of("0195d2c4-7f1a-4c3e-9b1d-2f6f0a8e4c11") is None
    assert time_of("ffffffff-ffff-7fff-9b1d-2f6f0a8e4c11") is None
    assert time_of("00000000-0000-7fff-9b1d-2f6f0a8e4c11") == datetime(1970, 1, 1, tzinfo=UTC)
