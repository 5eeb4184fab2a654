"""What each rater gave the same thing, with its n."""

from datetime import UTC, date, datetime

import pytest

from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.statistics.rated_levels import criterion_levels, drill_levels, rated_words

REP = Rep(
    id=1, uid="uid", at=datetime(2026, 1, 16, 16, 30, tzinfo=UTC), zone="UTC",
    day=date(2026, 1, 16), logged=datetime(2026, 1, 16, 17, 0, tzinfo=UTC), drill="objection",
    rubric=1,
)  # fmt: skip


def rated(*ratings):
    return REP._replace(ratings=tuple(Rating(*each) for each in ratings))


def words(levels):
    return [(each.rater, rated_words(each)) for each in levels]


REPS = (
    rated((SELF, "hear", 4), (SELF, "explore", 2), (SELF, "short", True), ("Ben", "hear", 3)),
    rated((SELF, "hear", 5), (SELF, "explore", None), ("Ana", "hear", 2), ("Ana", "explore", 3)),
    rated((SELF, "hear", 4), (SELF, "short", False), ("Ana", "short", False)),
    REP,
)


def test_a_criterion_has_a_level_for_each_rater_the_seller_first():
    assert words(criterion_levels(REPS, "hear")) == [
        (SELF, "4.3 (3 reps, 4.0–5.0)"),
        ("Ana", "2.0 (1 rep)"),
        ("Ben", "3.0 (1 rep)"),
    ]


def test_what_did_not_apply_is_no_rating():
    assert words(criterion_levels(REPS, "explore")) == [
        (SELF, "2.0 (1 rep)"), ("Ana", "3.0 (1 rep)"),
    ]  # fmt: skip


def test_a_check_is_a_count_with_what_is_plausible_behind_it():
    assert words(criterion_levels(REPS, "short")) == [
        (SELF, "1 of 2 (plausible 12–88 %)"), ("Ana", "0 of 1 (plausible 0–73 %)"),
    ]  # fmt: skip


def test_a_rep_has_the_mean_of_its_scale_criteria_from_each_rater():
    assert words(drill_levels(REPS)) == [
        (SELF, "4.0 (3 reps, 3.0–5.0)"), ("Ana", "2.5 (1 rep)"), ("Ben", "3.0 (1 rep)"),
    ]  # fmt: skip


@pytest.mark.parametrize("reps", [(), (REP,)], ids=["no rep", "none rated"])
def test_what_nobody_rated_has_no_level(reps):
    assert criterion_levels(reps, "hear") == ()
    assert drill_levels(reps) == ()
