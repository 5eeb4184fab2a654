"""Files of other tools that come again as the tool writes them now: nothing doubles unsaid."""

from collections import Counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOW
from tests.store.incoming.calls import AS_BEFORE, THEIRS, Call, Export, taken, unsaid, words

from practicelog.core.interchange.merging import ADDED, OLDER, OTHERWISE, UNCHANGED
from practicelog.store.changes import NewCommand, recorded


def changed(log, sql):
    """Carry a statement out as a command."""
    with recorded(log, NewCommand(NOW, "edit")):
        log.execute(sql)


def reps(log):
    (number,) = log.execute("SELECT count(*) FROM rep").fetchone()
    return number


ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig"])
NOTES = st.sampled_from(["", "slow", "slow\nprice", "größer"])
CALLS = st.builds(
    Call,
    st.sampled_from(["2026-11-02", "2026-11-03", "2026-11-04"]),
    st.sampled_from(["09:00", "12:00", "17:30"]),
    st.sampled_from(["5", "24", "25", "26", ""]),
    st.sampled_from(["opener", "objection", ""]),
    NOTES,
)
EXPORTS = st.builds(
    Export,
    twelve_hours=st.booleans(),
    headings=st.sampled_from([Export().headings, ("Date", "Start", "Length", "Tags", "Text")]),
    extra=st.booleans(),
    encoding=ENCODINGS,
    separator=st.sampled_from([",", ";", "\t"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
SHARED = st.booleans()
"""Whether the file tells times of day, now and then."""


@given(st.lists(CALLS, max_size=8), EXPORTS, EXPORTS, SHARED, st.randoms())
def test_calls_written_in_another_way_and_order_are_known_each_of_them(
    new_log, calls, one, other, times, order
):
    again = order.sample(calls, len(calls))
    with new_log() as log:
        taken(log, calls, one._replace(times=times))

        outcomes = taken(log, again, other._replace(times=times))

        assert words(outcomes) == ({UNCHANGED: len(calls)} if calls else {})
        assert reps(log) == len(calls)


@given(st.lists(CALLS, max_size=6), st.lists(CALLS, max_size=3), EXPORTS, SHARED, st.data())
def test_a_file_cut_to_some_days_with_new_calls_adds_as_many_as_are_new(
    new_log, calls, new, other, times, data
):
    last = data.draw(st.sampled_from(["2026-11-02", "2026-11-03"]))
    cut = [call for call in calls if call.day <= last]
    with new_log() as log:
        taken(log, calls, Export(times=times))

        outcomes = taken(log, [*new, *cut], other._replace(times=times))

        assert words(outcomes)[ADDED] <= len(new)
        assert reps(log) >= Counter(call.day <= last for call in (*cut, *new))[True]


@given(st.lists(CALLS, min_size=1, max_size=6), EXPORTS, SHARED, st.data())
def test_calls_that_say_more_add_nothing(new_log, calls, other, times, data):
    fuller = [
        call._replace(
            minutes=call.minutes or data.draw(st.sampled_from(["", "25"])),
            note=call.note or data.draw(NOTES),
        )
        for call in calls
    ]
    with new_log() as log:
        taken(log, calls, Export(times=times))

        outcomes = taken(log, fuller, other._replace(times=times))

        assert unsaid(outcomes) == 0
        assert reps(log) >= len(calls)
        if len(set(calls)) == 1:
            assert words(outcomes)[ADDED] == 0


MEDDLED = {
    "note": NOTES,
    "minutes": st.sampled_from(["5", "30", "60"]),
    "clock": st.sampled_from(["09:05", "12:00"]),
}


@given(
    st.lists(CALLS, min_size=1, max_size=6),
    st.lists(CALLS, max_size=2),
    EXPORTS,
    SHARED,
    st.data(),
)
def test_whatever_was_edited_there_is_known_or_said_and_taken_when_asked(
    new_log, calls, new, other, times, data
):
    field = data.draw(st.sampled_from(sorted(MEDDLED)))
    edited = [
        data.draw(st.one_of(st.just(call), MEDDLED[field].map(lambda to, call=call:
                                                              call._replace(**{field: to}))))
        for call in calls
    ]  # fmt: skip
    for consent in (AS_BEFORE, THEIRS):
        with new_log() as log:
            taken(log, calls, Export(times=times))

            outcomes = taken(log, [*new, *edited], other._replace(times=times), consent)

            assert unsaid(outcomes) <= len(new)
            assert reps(log) >= len(calls)
            if consent is THEIRS:
                assert words(outcomes)[ADDED] <= len(new)
            again = taken(log, [*edited, *new], Export(times=times), consent)
            assert words(again)[ADDED] == 0 or consent is AS_BEFORE


def first_and_again(log, one, other, **how):
    taken(log, one)
    return taken(log, other, **how)


@pytest.mark.parametrize(
    ("before", "now", "word"),
    [
        (Call(), Call(note="filled"), OTHERWISE),
        (Call(minutes=""), Call(), OTHERWISE),
        (Call(drill=""), Call(), OTHERWISE),
        (Call(minutes="25"), Call(minutes="30"), OTHERWISE),
        (Call(note="slow"), Call(note="slowly"), OTHERWISE),
        (Call(), Call(minutes="25.0"), UNCHANGED),
        (Call(), Call(clock="9:00"), UNCHANGED),
    ],
)
def test_a_call_that_began_in_the_same_minute_is_the_same(log, before, now, word):
    assert [each.word for each in first_and_again(log, [before], [now])] == [word]


@pytest.mark.parametrize(
    "now",
    [
        Call(clock="09:05"),
        Call(clock="09:05", note="reworded", minutes="40"),
        Call(clock="18:00", drill="objection"),
    ],
)
def test_what_only_may_be_the_same_comes_in_and_is_said(log, now):
    (outcome,) = first_and_again(log, [Call()], [now])

    assert (outcome.word, outcome.likely) == (ADDED, now.drill == "opener")


def test_what_may_be_the_same_takes_the_place_of_what_was_when_that_is_asked_for(log):
    outcomes = first_and_again(log, [Call()], [Call(clock="09:05")], consent=THEIRS)

    assert words(outcomes) == {"updated": 1}
    assert log.execute("SELECT at FROM rep").fetchall() == [("2026-11-02T08:05:00Z",)]


def test_two_equal_calls_of_a_day_are_two_however_they_are_written(log):
    two = [Call(), Call()]

    assert words(first_and_again(log, two, two, export=Export(extra=True))) == {UNCHANGED: 2}
    assert unsaid(taken(log, [*two, Call()], Export(twelve_hours=True))) == 1
    assert reps(log) == 3


def test_a_call_that_was_deleted_stays_away_though_it_says_more_now(log):
    taken(log, [Call(), Call(day="2026-11-03")])
    changed(log, "DELETE FROM rep WHERE day = '2026-11-02'")

    outcomes = taken(log, [Call(note="filled"), Call(day="2026-11-03")])

    assert words(outcomes) == {OLDER: 1, UNCHANGED: 1}


def test_a_call_that_was_changed_here_is_known_by_what_it_was(log):
    taken(log, [Call()])
    changed(log, "UPDATE rep SET at = '2026-11-05T16:00:00Z', revision = revision + 1")

    assert words(taken(log, [Call(note="filled")])) == {OLDER: 1}


def test_a_moved_day_is_said_where_the_text_is_the_same(log):
    (outcome,) = first_and_again(log, [Call(note="slow")], [Call(day="2026-11-09", note="slow")])
    (plain,) = taken(log, [Call(day="2026-11-12")])

    assert (outcome.likely, plain.likely) == (True, False)


def test_another_files_calls_come_in_and_are_said_though_they_are_written_otherwise(log):
    taken(log, [Call()])

    (outcome,) = taken(log, [Call(note="filled")], Export(extra=True), source="other.csv")

    assert (outcome.word, bool(outcome.twin), outcome.likely) == (ADDED, True, False)


def test_another_files_call_that_says_more_or_less_how_long_it_took_is_another(log):
    taken(log, [Call(minutes="", note="slow")])

    (outcome,) = taken(log, [Call()], source="other.csv")

    assert (outcome.word, outcome.twin) == (ADDED, "")


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_in_another_zone_it_is_known_by_the_clock_on_the_wall(log, zone):
    outcomes = first_and_again(
        log, [Call()], [Call()], export=Export(twelve_hours=True, extra=True), zone=ZoneInfo(zone)
    )

    assert words(outcomes) == {OTHERWISE: 1}
