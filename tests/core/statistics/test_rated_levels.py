from datetime import UTC, date, datetime

import pytest
from scipy.stats import binomtest

from practicelog.core.level_wording import expected_words, rated_words
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.statistics.rated_levels import (
    criterion_levels,
    drill_levels,
    expected,
    proportion,
)


def test_seven_of_nine_is_plausibly_fifty_to_ninety_two_percent():
    found = proportion(7, 9)
    # z = 1.645: (7/9 + 2.706/18 ± 1.645 sqrt(0.1728/9 + 2.706/324)) / (1 + 2.706/9)
    assert (found.yes, found.n) == (7, 9)
    assert (round(100 * found.low), round(100 * found.high)) == (50, 92)


@pytest.mark.parametrize("n", [1, 2, 3, 9, 30])
def test_the_interval_is_scipys(n):
    for yes in range(n + 1):
        found = proportion(yes, n)
        wanted = binomtest(yes, n).proportion_ci(0.90, method="wilson")
        assert (found.low, found.high) == (pytest.approx(wanted.low), pytest.approx(wanted.high))


def test_of_nothing_rated_anything_is_plausible():
    assert proportion(0, 0) == (0, 0, 0.0, 1.0)


@pytest.mark.parametrize("n", range(1, 60))
def test_none_and_all_reach_their_end_and_never_beyond(n):
    assert proportion(0, n).low == 0
    assert 0 < proportion(n, n).low < proportion(n, n).high <= 1
    assert proportion(n, n).high == pytest.approx(1)


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


NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)


def reps(*scores, quick=False):
    blank = Rep(1, "u", NOW, "UTC", date(2026, 11, 21), NOW, "opener", 1, quick=quick)
    return [blank._replace(predict=predict, score=score) for predict, score in scores]


@pytest.mark.parametrize(
    ("done", "told"),
    [
        pytest.param([], [], id="none"),
        pytest.param(reps((300, 400), (300, 400)), [], id="two are too few"),
        pytest.param(
            reps((300, 400), (350, 300), (400, 320)), ["3.5, given 3.4 (3 reps)"], id="three"
        ),
        pytest.param(
            reps((300, 400), (350, 300), (400, 320), (None, 100), (500, None), (None, None)),
            ["3.5, given 3.4 (3 reps)"],
            id="those without a score or an expectation are left out",
        ),
        pytest.param(
            reps((300, 400), (300, 400)) + reps((300, 400), quick=True), [], id="not added up"
        ),
        pytest.param(
            reps((450, 450), (450, 450), (450, 450), quick=True),
            ["4.5, given 4.5 (3 quick scores)"],
            id="hurried ones",
        ),
        pytest.param(
            reps((400, 400), (400, 400), (400, 400), quick=True) + reps(*[(100, 200)] * 4),
            ["1.0, given 2.0 (4 reps)", "4.0, given 4.0 (3 quick scores)"],
            id="both kinds apart",
        ),
    ],
)
def test_what_was_expected_is_told_from_three_reps_of_a_kind_on(done, told):
    assert [expected_words(each) for each in expected(done)] == told
