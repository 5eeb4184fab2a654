"""Ratings somebody else said aloud: under their name, beside the seller's own."""

import pytest
from tests.core.test_entries import DRILL, logged

from practicelog.core.entries import Entry, cleared_rep, edited_rep
from practicelog.core.persons import RATERS_AT_MOST
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.errors import ConflictError, NotFoundError, UsageError

OWN = ("open=4", "handle=2")


def rated(rep: Rep, *ratings: str, rater: str = "Ana", score: int | None = None) -> Rep:
    entry = Entry(ratings=ratings, rater=rater, score=score)
    return edited_rep(rep, entry, DRILL, None)


def given(rep: Rep) -> list[tuple[str, str, int | bool | None]]:
    return [(each.rater, each.criterion, each.value) for each in rep.ratings]


def test_they_stand_after_ones_own_and_leave_the_score_alone() -> None:
    rep = rated(logged(Entry(ratings=OWN)), "1-y")
    assert given(rep) == [
        (SELF, "open", 4), (SELF, "handle", 2), ("Ana", "open", 1), ("Ana", "short", True),
    ]  # fmt: skip
    assert (rep.score, rep.quick) == (300, False)


def test_a_new_rep_may_have_theirs_alone_or_beside_a_hurried_score() -> None:
    theirs = logged(Entry(ratings=("open=5",), rater="Ana"))
    assert (given(theirs), theirs.score) == ([("Ana", "open", 5)], None)
    both = logged(Entry(ratings=("open=5",), rater="Ana", score=350))
    assert (given(both), both.score, both.quick) == ([("Ana", "open", 5)], 350, True)
    assert rated(both, "open=4").score == 350


@pytest.mark.parametrize("name", ["ana", " ANA", "\uff21na", "Ana\u200b"])
def test_one_name_however_it_is_written_is_one_person(name: str) -> None:
    rep = rated(rated(logged(Entry()), "open=3", "handle=3"), "handle=na", rater=name)
    assert given(rep) == [("Ana", "open", 3), ("Ana", "handle", None)]


def test_of_several_people_each_keeps_theirs() -> None:
    rep = rated(rated(logged(Entry()), "open=3", rater="Bo"), "handle=2", "open=1")
    assert given(rep) == [("Ana", "open", 1), ("Ana", "handle", 2), ("Bo", "open", 3)]


def test_a_name_without_ratings_is_told_what_to_add() -> None:
    with pytest.raises(UsageError, match="there are none") as error:
        rated(logged(Entry()))
    assert error.value.hint == "add -r open=4"


def test_they_are_read_as_ones_own_are() -> None:
    with pytest.raises(NotFoundError):
        rated(logged(Entry()), "nothing=4")
    with pytest.raises(UsageError):
        rated(logged(Entry()), "open=6")


def test_nobody_has_more_raters_than_colleagues() -> None:
    many = tuple(Rating(f"rater {n}", "open", 3) for n in range(RATERS_AT_MOST))
    rep = logged(Entry())._replace(ratings=many)
    assert len(rated(rep, "handle=3", rater="rater 7").ratings) == RATERS_AT_MOST + 1
    with pytest.raises(ConflictError):
        rated(rep, "handle=3", rater="one more")


def test_clearing_theirs_leaves_ones_own_and_other_people_s() -> None:
    rep = rated(rated(logged(Entry(ratings=OWN)), "open=1"), "open=2", rater="Bo")
    left = cleared_rep(rep, ("ratings",), "ANA")
    assert given(left) == [(SELF, "open", 4), (SELF, "handle", 2), ("Bo", "open", 2)]
    assert left.score == 300
    assert given(cleared_rep(rep, ("ratings",))) == [("Ana", "open", 1), ("Bo", "open", 2)]
