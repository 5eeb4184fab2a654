"""The climb: equal to its plain rule, blind to what must not matter, silent where it cannot see."""

from math import isfinite
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm
from scipy.stats import t as student
from tests.core.statistics.plain_climb import plain_looks

from practicelog.core.statistics.climb import (
    FOR_SEVERAL_DRILLS,
    current_climb,
    factor_of,
    looks,
    weeks_so_far,
)
from practicelog.core.statistics.fits import levels, normal_score
from practicelog.core.statistics.strata import Cell, StrataSums, Stratum

ZERO = 2900
UNSAID, EASY, HARD = (Stratum(1, False, each) for each in (None, "easy", "hard"))
STRATA = (UNSAID, EASY, HARD, Stratum(1, True, None), Stratum(2, False, "easy"))


def cells_of(reps):
    """Return the cells of reps given as (week, stratum, hundredths)."""
    found = {}
    for week, stratum, score in reps:
        found.setdefault((week, STRATA.index(stratum)), []).append(score)
    return [
        Cell(week, STRATA[at], len(scores), sum(scores))
        for (week, at), scores in sorted(found.items())
    ]


def weekly(*levels, stratum=UNSAID, reps=3, start=ZERO):
    """Return so many reps of a level (in points) for one week after another; None for none."""
    return [
        (start + at, stratum, round(level * 100))
        for at, level in enumerate(levels)
        if level is not None
        for _ in range(reps)
    ]


def noisy(*levels, seed=7, spread=0.35):
    draw = Random(seed)
    return [min(5, max(1, level + draw.gauss(0, spread))) for level in levels]


def seen(reps, weeks=None, factor=lambda _: 1.0):
    cells = cells_of(reps)
    end = ZERO + weeks if weeks is not None else max(week for week, _, _ in reps) + 1
    return [*looks(cells, end, factor)]


def calls(reps, weeks=None):
    return [look.call for look in seen(reps, weeks) if look.call]


def climb(reps, weeks):
    return current_climb(cells_of(reps), ZERO + weeks, lambda _: 1.0)


@given(
    seed=st.integers(0, 10**6),
    weeks=st.integers(0, 170),
    drift=st.sampled_from([-0.02, 0.0, 0.015]),
    strata=st.integers(1, 5),
    idle=st.sampled_from([0.0, 0.3, 0.8]),
)
@settings(max_examples=40)
def test_every_look_is_that_of_the_plain_rule(seed, weeks, drift, strata, idle):
    draw = Random(seed)
    reps = [
        (ZERO + week, draw.choice(STRATA[:strata]),
         round(100 * min(5, max(1, draw.gauss(3 + drift * week, 0.5)))))
        for week in range(weeks) if draw.random() >= idle
        for _ in range(draw.randint(1, 4))
    ]  # fmt: skip
    plain = plain_looks([(week, s, score / 100) for week, s, score in reps], ZERO + weeks)
    found = seen(reps, weeks)
    assert [look.at for look in found] == [at for at, _, _ in plain]
    sums = reps and StrataSums(cells_of(reps))
    for look, (_, fits, call) in zip(found, plain, strict=True):
        assert {fit.shape for fit, _ in look.seen} == set(fits)
        for fit, limit in look.seen:
            expected = fits[fit.shape]
            assert fit.z == pytest.approx(expected["z"], abs=1e-6)
            assert fit.slope == pytest.approx(expected["slope"], abs=1e-8)
            assert limit == pytest.approx(expected["limit"])
            assert levels(sums, fit) == pytest.approx(expected["levels"], abs=1e-7)
        mine = look.call and (look.call.seen.fit.shape, look.call.onset, look.call.start)
        assert mine == (call and (call[0], call[2], call[3]))


SCORES = st.lists(st.integers(100, 500), min_size=1, max_size=4)


@given(
    weeks=st.lists(st.one_of(st.none(), SCORES), min_size=16, max_size=70),
    up=st.integers(-300, 300),
    chance=st.randoms(use_true_random=False),
)
def test_neither_the_height_nor_the_order_of_reps_matters(weeks, up, chance):
    reps = [(ZERO + at, UNSAID, score) for at, found in enumerate(weeks) for score in found or ()]
    if not reps:
        return
    moved = [(week, stratum, score + up) for week, stratum, score in reps]
    chance.shuffle(moved)
    for one, other in zip(seen(reps, 70), seen(moved, 70), strict=True):
        for (fit, _), (again, _) in zip(one.seen, other.seen, strict=True):
            assert fit.z == pytest.approx(again.z, abs=1e-6)
            assert isfinite(fit.z)


@given(weeks=st.lists(SCORES, min_size=16, max_size=70))
def test_up_and_down_are_mirror_images(weeks):
    reps = [(ZERO + at, UNSAID, score) for at, found in enumerate(weeks) for score in found]
    mirrored = [(week, stratum, 600 - score) for week, stratum, score in reps]
    for one, other in zip(seen(reps), seen(mirrored), strict=True):
        assert [fit.z for fit, _ in one.seen] == pytest.approx(
            [-fit.z for fit, _ in other.seen], abs=1e-6
        )


@given(weeks=st.lists(SCORES, min_size=20, max_size=120), cut=st.integers(0, 120))
def test_a_later_week_never_rewrites_an_earlier_look(weeks, cut):
    reps = [(ZERO + at, UNSAID, score) for at, found in enumerate(weeks) for score in found]
    early = seen(reps, min(cut, len(weeks)))
    assert seen(reps, len(weeks))[: len(early)] == early


def test_what_has_no_like_before_it_is_held_against_nothing():
    easy = [*weekly(*[3.0] * 28, stratum=HARD), *weekly(*[4.5] * 12, start=ZERO + 28)]
    ((line, _),) = seen(easy)[-1].seen
    assert line.shape == "line"
    assert line.slope == pytest.approx(0, abs=1e-9)
    assert levels(StrataSums(cells_of(easy)), line) == pytest.approx({HARD: 3.0, UNSAID: 4.5})


def test_a_seller_who_turns_to_easier_takes_is_told_nothing():
    hard, easy = noisy(*[2.6] * 52), noisy(*[3.6] * 52, seed=8)
    reps = [
        rep
        for at in range(52)
        for rep in (
            *weekly(hard[at], stratum=HARD, reps=3 if at < 26 else 1, start=ZERO + at),
            *weekly(easy[at], stratum=EASY, reps=1 if at < 26 else 3, start=ZERO + at),
        )
    ]
    assert calls(reps) == []


def test_scores_that_never_change_are_never_a_climb():
    assert calls(weekly(*[3.0] * 520)) == []
    assert calls(weekly(*[5.0] * 520)) == []


def test_one_four_among_threes_is_no_climb():
    assert calls(weekly(*[3.0] * 60, 4.0, *[3.0] * 10)) == []


@pytest.mark.parametrize("practised", [0, 1, 11])
def test_below_twelve_practised_weeks_nothing_is_fitted(practised):
    reps = weekly(*[3.0] * practised)
    assert all(look.seen == () for look in seen(reps, 40))
    assert weeks_so_far(cells_of(reps), ZERO + 40) == practised


def test_a_week_counts_when_it_is_over_and_not_before():
    reps = weekly(*noisy(*[3.0] * 12), 5.0)
    assert [look.weeks for look in seen(reps, 12)] == [4, 8, 12]
    assert seen(reps, 12)[-1] == seen(reps[:-3], 12)[-1]


def test_a_steady_rise_is_told_as_a_line_over_the_weeks_since_the_start():
    reps = weekly(*noisy(*[3 + week / 104 for week in range(52)]))
    told = climb(reps, 48)
    assert (told.shape, told.direction, told.since, told.weeks) == ("line", "up", None, 48)
    assert told.fresh
    assert (told.before, told.after) == (pytest.approx(3.0, abs=0.1), pytest.approx(3.4, abs=0.1))
    assert climb(reps, 52) == told._replace(fresh=False)


def test_a_jump_is_told_as_a_step_with_the_levels_on_both_sides():
    reps = weekly(*noisy(*[3.0] * 80, *[4.0] * 12, spread=0.2))
    (call,) = calls(reps)
    assert (call.at, call.seen.fit.shape) == (ZERO + 84, "step")
    told = climb(reps, 92)
    assert (told.shape, told.direction, told.since) == ("step", "up", ZERO + 80)
    assert (told.before, told.after) == (pytest.approx(3.0, abs=0.1), pytest.approx(4.0, abs=0.1))
    assert told.weeks == 12


def test_levels_told_are_those_of_the_stratum_with_most_reps():
    many, few = noisy(*[3.0] * 80, *[4.0] * 8), noisy(*[2.0] * 80, *[3.0] * 8, seed=8)
    reps = [*weekly(*many, stratum=EASY), *weekly(*few, stratum=HARD, reps=1)]
    told = climb(reps, 88)
    assert (told.before, told.after) == (pytest.approx(3.0, abs=0.1), pytest.approx(4.0, abs=0.2))


def test_a_fall_is_told_alike():
    reps = weekly(*noisy(*[4.0] * 80, *[3.0] * 12, spread=0.2))
    assert climb(reps, 92).direction == "down"


def test_a_call_is_shown_until_twelve_more_practised_weeks_have_passed():
    means = [*[3.0, 3.1, 2.9, 3.0] * 10, *[4.0, 3.9, 4.1, 4.0] * 8]
    (first, *_) = calls(weekly(*means), 48)
    shown = [
        climb(weekly(*means[:weeks]), weeks) is not None
        for weeks in range(first.at - ZERO, first.at - ZERO + 14)
    ]
    assert shown[:12] == [True] * 12


def test_a_call_is_shown_for_half_a_year_of_the_calendar_where_nothing_is_practised():
    means = [*[3.0, 3.1, 2.9, 3.0] * 10, *[4.0, 3.9, 4.1, 4.0] * 8]
    weeks = calls(weekly(*means), 48)[0].at - ZERO
    shown = [climb(weekly(*means[:weeks]), weeks + idle) for idle in range(27)]
    assert [each is not None and each.fresh for each in shown] == [True, *[False] * 26]
    assert [each is not None for each in shown] == [*[True] * 26, False]


def test_a_step_whose_levels_no_longer_lie_so_is_told_no_more():
    means = [*[3.5] * 31, *[4.5] * 5, *[1.0] * 7]
    told = [climb(weekly(*means[:weeks]), weeks) for weeks in range(36, 44)]
    assert told[0] is not None
    assert (told[0].direction, round(told[0].after, 1)) == ("up", 4.5)
    for each in told:
        assert each is None or round(each.after, 1) > round(each.before, 1)
    assert told[-1] is None


def test_a_line_is_told_with_the_weeks_it_covers_and_the_kind_of_its_scores():
    rise = [3 + at / 104 + (-1) ** at * 0.3 for at in range(48)]
    found = climb(weekly(*rise), 50)
    assert found is not None
    assert (found.first, found.last, found.quick) == (ZERO, ZERO + 47, False)


def test_limits_grow_with_the_drills_practised_and_not_with_those_given_up():
    busy = cells_of(weekly(*[3.0] * 60))
    old = cells_of(weekly(*[3.0] * 20))
    few = cells_of(weekly(*[3.0] * 11, start=ZERO + 49))
    factor = factor_of({"a": busy, "b": old, "c": few})
    assert factor(ZERO + 20) == FOR_SEVERAL_DRILLS[2]
    assert factor(ZERO + 60) == FOR_SEVERAL_DRILLS[2]  # of b, twelve weeks lie in the last 52
    assert factor(ZERO + 61) == FOR_SEVERAL_DRILLS[1]
    assert factor_of({str(n): busy for n in range(30)})(ZERO + 60) == FOR_SEVERAL_DRILLS[-1]
    assert factor_of({})(ZERO) == 1.0


@pytest.mark.parametrize("freedom", [3, 10, 100])
@pytest.mark.parametrize("t", [-6.0, -1.0, 0.0, 0.3, 2.0, 4.0])
def test_a_normal_score_is_as_likely_as_its_t(t, freedom):
    assert normal_score(t, freedom) == pytest.approx(norm.ppf(student.cdf(t, freedom)), abs=0.04)
