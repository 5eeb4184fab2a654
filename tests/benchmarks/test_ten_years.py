"""The log that benchmarks measure on: the same every time, and one that `log` could have made."""

import pytest
from benchmarks.ten_years import LAST_DAY, PRACTISED, days_off, practice_days, store
from tests.conftest import NOW

from practicelog.core.rubrics import score_of
from practicelog.store.reps import Wanted, listed


@pytest.fixture
def made(new_log):
    with new_log() as log:
        store(log, 200)
        yield log


def test_every_rep_has_a_command_of_its_own(made):
    words = dict(made.execute("SELECT what, count(*) FROM command GROUP BY what"))
    assert words["log"] == 200
    assert words["off add"] == len(days_off()) == 10


def test_reps_are_numbered_in_order_of_time_on_days_of_practice(made):
    oldest_first = listed(made, Wanted())[::-1]
    assert [rep.id for rep in oldest_first] == list(range(1, 201))
    assert {rep.day for rep in oldest_first} <= set(practice_days())
    assert {rep.drill for rep in oldest_first} == set(PRACTISED)
    assert max(practice_days()) == LAST_DAY


def test_scores_are_those_of_their_ratings(made):
    reps = listed(made, Wanted())
    assert {rep.quick for rep in reps if not rep.ratings and rep.score} == {True}
    assert all(rep.score == score_of(rep.ratings) for rep in reps if rep.ratings)


def test_the_same_log_is_made_every_time(new_log, made):
    with new_log() as again:
        store(again, 200)
        assert listed(again, Wanted()) == listed(made, Wanted())
        assert all(rep.logged <= NOW for rep in listed(again, Wanted()))
