"""A file that another program saved in its own encoding is refused whole, never misread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.incoming.calls import Call, Export, taken, words
from tests.store.incoming.test_entries import CALLS, reps

from practicelog.core.interchange.merging import UNCHANGED
from practicelog.errors import ImportRefusedError, UsageError

WINDOWS, WITH_MARK = "cp1252", "utf-16"
ODD = Call(note="größer")


@given(st.lists(CALLS, max_size=6), st.sampled_from([WINDOWS, WITH_MARK]), st.booleans())
def test_the_same_calls_in_another_encoding_change_nothing_and_saved_as_utf_8_are_known(
    new_log, calls, encoding, times
):
    calls = [*calls, ODD]
    with new_log() as log:
        taken(log, calls, Export(times=times))

        with pytest.raises(ImportRefusedError, match="is not UTF-8") as refused:
            taken(log, calls, Export(times=times, encoding=encoding))

        assert refused.value.hint == "save it as UTF-8 and try again"
        assert reps(log) == len(calls)
        again = taken(log, calls, Export(times=times, encoding="utf-8-sig"))
        assert words(again) == {UNCHANGED: len(calls)}


@given(st.lists(CALLS.map(lambda each: each._replace(note="slow")), max_size=6))
def test_calls_without_a_letter_that_encodings_differ_in_are_known_in_that_of_windows(
    new_log, calls
):
    with new_log() as log:
        taken(log, calls)

        again = taken(log, calls, Export(encoding=WINDOWS))

        assert words(again) == ({UNCHANGED: len(calls)} if calls else {})


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_has_none_of_the_columns(new_log, encoding):
    with new_log() as log:
        with pytest.raises((UsageError, ImportRefusedError)):
            taken(log, [ODD], Export(encoding=encoding))

        assert reps(log) == 0
