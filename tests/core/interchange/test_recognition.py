"""Which reps stand for entries that no uid knows."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.interchange.identity import Entry, Identities, Source
from practicelog.core.interchange.recognition import (
    ELSEWHERE,
    LIKELY,
    SAME,
    Here,
    Newcomer,
    Trace,
    lines_of,
    recognised,
)

OWN, OTHER = (Identities(Source("csv", name)).of(Entry(("x",))).uid for name in ("own", "other"))
MARK = OWN[19:]
OF_0_1 = "697b142e-22d0-54c3-a9c2-fd55ef7f2720"
OPENER, PITCH = 1, 2


def uid(number, like=OWN):
    """Return a uid of the same source as another."""
    return f"{number:08x}{like[8:]}"


def trace(local="2026-11-02T09:00", drill=OPENER, minutes=25, note=None):
    return Trace(local, local, drill, minutes, lines_of(note))


def word(newcomer, *faces, like=OWN, **how):
    """Return what one entry is recognised as beside one rep."""
    here = [Here(uid(99, like), faces, **how)]
    found = recognised([newcomer], here, MARK).get(newcomer.uid)
    return found.word if found else None


def new(number=1, **how):
    asked = {key: how.pop(key) for key in ("labelled", "by_id") if key in how}
    return Newcomer(uid(number), trace(**how)._replace(half=f"{number}"), **asked)


DAY = "2026-11-02T12:00"


@pytest.mark.parametrize(
    ("newcomer", "here", "expected"),
    [
        (new(), trace(), SAME),
        (new(note="slow"), trace(), SAME),
        (new(minutes=40), trace(), SAME),
        (new(drill=PITCH), trace(), SAME),
        (new(drill=PITCH, minutes=40), trace(), None),
        (new(local="2026-11-02T09:10"), trace(), LIKELY),
        (new(local=DAY), trace(local=DAY, minutes=26), SAME),
        (new(local=DAY), trace(local=DAY, minutes=27), LIKELY),
        (new(local=DAY, note="a\nb"), trace(local=DAY, note="b"), SAME),
        (new(local=DAY, note="a"), trace(local=DAY, note="b"), LIKELY),
        (new(local=DAY), trace(), SAME),
        (new(local=DAY, drill=PITCH), trace(local=DAY), None),
        (new(local=DAY, drill=PITCH, labelled=True), trace(local=DAY), LIKELY),
        (new(local=DAY, note="a"), trace(local="2026-11-09T12:00", note="a"), LIKELY),
        (new(local=DAY), trace(local="2026-11-09T12:00"), None),
        (new(by_id=True), trace(), LIKELY),
        (new(by_id=True, local="2026-11-02T09:10"), trace(), None),
    ],
)
def test_a_rep_of_the_same_file_is_the_same_or_may_be(newcomer, here, expected):
    assert word(newcomer, here) == expected


@pytest.mark.parametrize(("like", "expected"), [(OTHER, ELSEWHERE), (OF_0_1, LIKELY)])
def test_a_rep_of_another_file_or_of_0_1_is_never_taken_for_the_same(like, expected):
    assert word(new(), trace(), like=like) == expected
    assert word(new(note="slow"), trace(), like=like) == expected
    assert word(new(minutes=40), trace(), like=like) is None
    assert word(new(minutes=None), trace(), like=like) is None


def test_what_another_entry_stands_for_or_the_seller_deleted_is_no_likeness():
    assert word(new(), trace(), met=True) is None
    assert word(new(), trace(), deleted=True) == SAME
    assert word(new(local="2026-11-02T09:10"), trace(), deleted=True) is None


def test_a_rep_is_known_by_what_it_was_before_the_seller_changed_it():
    assert word(new(), trace(local="2026-11-20T17:30", minutes=5), trace()) == SAME


TRACES = st.builds(
    trace,
    st.sampled_from([DAY, "2026-11-02T09:00", "2026-11-03T12:00"]),
    st.sampled_from([OPENER, PITCH]),
    st.sampled_from([None, 5, 24, 25, 26]),
    st.sampled_from([None, "a", "a\nb"]),
)
LIKE = st.sampled_from([OWN, OWN, OTHER, OF_0_1])


@given(st.lists(TRACES, max_size=8), st.lists(st.tuples(TRACES, LIKE), max_size=8))
def test_a_rep_stands_for_one_entry_and_one_that_is_just_so_is_always_found(told, there):
    newcomers = [Newcomer(uid(number), each) for number, each in enumerate(told)]
    here = [Here(uid(100 + number, like), (each,)) for number, (each, like) in enumerate(there)]

    found = recognised(newcomers, here, MARK)

    assert max(Counter(each.uid for each in found.values()).values(), default=0) <= 1
    equal = Counter(told) & Counter(each for each, like in there if like == OWN)
    assert sum(each.word == SAME for each in found.values()) >= equal.total()


def test_a_thousand_entries_of_one_day_are_held_against_a_thousand_reps():
    newcomers = [new(number, local=DAY, note=f"now {number}") for number in range(1000)]
    here = [Here(uid(5000 + number), (trace(local=DAY),)) for number in range(1000)]

    found = recognised(newcomers, here, MARK)

    assert Counter(each.word for each in found.values()) == {SAME: 1000}
