"""What the takes of a session say of how the rep went."""

from tests.conftest import NOW

from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import Rating, Rep
from practicelog.core.records.take import Take
from practicelog.core.sessions.rated import tried

DRILL = Drill(
    1, "uid", "objection", "", False, 1,
    (Criterion("hear"), Criterion("explore"), Criterion("cut", check=True)),
)  # fmt: skip
REP = Rep(1, "uid", NOW, "UTC", NOW.date(), NOW, "objection", 1)


def takes(*rated):
    """Return takes rated so, each on a criterion or as a whole."""
    return tuple(
        Take(number, NOW, 20, rating=rating, criterion=criterion)
        for number, (rating, criterion) in enumerate(rated, 1)
    )


def outcome(rep):
    """Return how a rep is rated."""
    return ([each[1:] for each in rep.ratings], rep.score, rep.quick)


def test_a_rep_without_takes_is_as_it_was():
    assert tried(REP, (), DRILL) == REP


def test_takes_that_were_not_rated_say_nothing():
    unrated = takes((None, None))

    assert tried(REP, unrated, DRILL) == REP._replace(take_log=unrated)


def test_the_last_rated_take_is_the_rating_of_its_criterion():
    done = tried(REP, takes((2, "explore"), (4, "explore"), (None, None)), DRILL)

    assert outcome(done) == ([("explore", 4)], 400, False)


def test_ratings_of_the_close_stand_beside_it_in_the_order_of_the_rubric():
    typed = REP._replace(ratings=(Rating("self", "hear", 3),), score=300)

    assert outcome(tried(typed, takes((4, "explore")), DRILL)) == (
        [("hear", 3), ("explore", 4)], 350, False,
    )  # fmt: skip


def test_what_was_typed_goes_before_the_take():
    typed = REP._replace(ratings=(Rating("self", "explore", 1),), score=100)

    assert outcome(tried(typed, takes((4, "explore")), DRILL)) == ([("explore", 1)], 100, False)


def test_a_whole_take_is_a_score_in_a_hurry_where_no_criterion_is_rated():
    assert outcome(tried(REP, takes((2, None), (4, None)), DRILL)) == ([], 400, True)


def test_a_whole_take_says_nothing_beside_criteria():
    typed = REP._replace(ratings=(Rating("self", "hear", 3),), score=300)

    assert outcome(tried(typed, takes((5, None)), DRILL)) == ([("hear", 3)], 300, False)


def test_a_score_that_was_typed_stays():
    typed = REP._replace(score=250, quick=True)

    assert outcome(tried(typed, takes((5, "explore")), DRILL)) == ([], 250, True)


def test_a_criterion_that_the_drill_has_no_more_is_left_out():
    assert outcome(tried(REP, takes((5, "gone")), DRILL)) == ([], None, False)
