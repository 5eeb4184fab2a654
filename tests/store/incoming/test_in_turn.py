"""Drills and scripts that change names among themselves come in whatever stands first."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.incoming.conftest import (
    MINE,
    NOBODY,
    REFUSED,
    SETTLED,
    leaving,
    lines,
    records,
    take_in,
    taken,
    words,
)
from tests.store.incoming.made_up import OPENER, drill, rated, rep, script, uid

from practicelog.core.interchange.merging import ADDED, OLDER, UNCHANGED, UPDATED

MAKERS = {"drill": drill, "script": script}


def names(log):
    return {number: records(log)[uid(number)]["name"] for number in (20, 21, 22)
            if uid(number) in records(log)}  # fmt: skip


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_name_goes_on_to_the_next_whatever_stands_first(log, make):
    taken(log, make(20, name="cold"))

    assert taken(log, make(21, name="cold"), make(20, 2, name="warm")) == [UPDATED, ADDED]
    assert names(log) == {20: "warm", 21: "cold"}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_names_go_round_among_three(log, make):
    taken(log, make(20, name="a"), make(21, name="b"), make(22, name="c"))

    round_ = [make(20, 2, name="b"), make(21, 2, name="c"), make(22, 2, name="a")]
    assert words(take_in(log, lines(round_))) == {UPDATED: 3}
    assert names(log) == {20: "b", 21: "c", 22: "a"}


def test_where_ours_is_newer_it_keeps_its_name_and_the_other_is_that_one(log):
    taken(log, drill(20, 5, name="cold"), rep(1, drill=uid(20), ratings=[rated("self", 3, "who")]))

    taken(log, drill(21, name="cold"), drill(20, 2, name="warm"))

    assert names(log) == {20: "cold"}


def test_names_that_would_go_round_stay_where_one_of_ours_is_newer(log):
    taken(log, drill(20, 5, name="a"), drill(21, name="b"))

    assert taken(log, drill(20, 2, name="b"), drill(21, 2, name="a")) == [OLDER, REFUSED]
    assert names(log) == {20: "a", 21: "b"}


def test_where_one_of_those_cannot_come_in_the_import_says_so_and_leaves_the_log(run, tmp_path):
    rated_rep = rep(1, drill=uid(20), ratings=[rated("self", 3, "who")])
    for place, said in enumerate(
        (
            [drill(20, name="a"), drill(21, name="b"), rated_rep],
            [drill(20, 2, name="b", rubrics=[("why",)]), drill(21, 2, name="a")],
        )
    ):
        (tmp_path / f"{place}.jsonl").write_bytes(lines(said))
    run("import", str(tmp_path / "0.jsonl"), "--mine")
    before = run.file.read_bytes()

    done = run("import", str(tmp_path / "1.jsonl"), "--mine", "--take", "theirs")

    assert (done.code, done.out) == (5, "")
    assert done.err == (
        "practicelog: Two drills have each other's names in the file, and one of them cannot come "
        "in.\n  hint: rename one of the two and import again\n"
    )
    assert run.file.read_bytes() == before


def test_another_who_changes_names_changes_nothing(log):
    taken(log, drill(20, name="a"), drill(21, name="b"))
    before = leaving(log)

    take_in(log, lines([drill(20, 2, name="b"), drill(21, 2, name="a")]), NOBODY)

    assert leaving(log) == before


@pytest.mark.parametrize("field", ["uid", "name", "revision"])
@pytest.mark.parametrize("value", [[], {}, None, 7, True])
def test_what_is_no_name_or_number_is_refused_as_ever(log, field, value):
    taken(log, drill(20, name="a"), drill(21, name="b"))
    before = leaving(log)

    found = taken(log, drill(20, 2, name="b") | {field: value}, drill(21, name="b"))

    assert sorted(found) == sorted([REFUSED, UNCHANGED])
    assert leaving(log) == before


TOLD = st.permutations(["a", "b", "c", "opener"])


@given(first=TOLD, then=TOLD, order=st.permutations(range(4)))
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
def test_whatever_names_drills_get_a_new_log_and_an_old_one_take_them_in(
    new_log, first, then, order
):
    def told(names, revision):
        every = [
            drill(number, revision, name)
            for number, name in zip((20, 21, 22), names[:3], strict=True)
        ]
        return [*every, drill(2, revision, names[3]) | {"uid": OPENER}]

    with new_log() as old, new_log() as new:
        take_in(old, lines(told(first, 2)), SETTLED)
        file = lines([told(then, 3)[place] for place in order])
        for log in (old, new):
            assert REFUSED not in words(take_in(log, file, SETTLED))
        assert leaving(old) == leaving(new)
        with new_log() as again:
            assert REFUSED not in words(take_in(again, leaving(old), MINE))
            assert leaving(again) == leaving(old)
