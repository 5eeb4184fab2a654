"""The self-starting CUSUM: two weeks by hand, the restart rules, a plain second version."""

import random
from math import isfinite, log, sqrt
from statistics import mean, stdev

import pytest
from benchmarks.self_starting_cusum import (
    History,
    calls_made,
    current_shift,
    judged_weeks,
    normal_score,
    shift_series,
)
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm
from scipy.stats import t as student
from tests.core.practised_weeks import monday, practised_weeks, sunday

QUIET = (3.0, 3.2) * 4
SCORES = st.lists(st.integers(10, 50).map(lambda tenths: tenths / 10), max_size=120)


def shifts_called(series):
    """Return every shift ever called, each as it was told in the week of its call."""
    return [current_shift(series[: call.at + 1]) for call in calls_made(series)]


def noisy(*levels, seed=7):
    draw = random.Random(seed)
    return [level + draw.gauss(0, 0.35) for level in levels]


def plain_onset(means, start, at, sign):
    """The week from which the levels differ most, each split weighed by the weeks on its sides."""

    def width(split):
        before, since = means[start:split], means[split : at + 1]
        weight = sqrt(len(before) * len(since) / (len(before) + len(since)))
        return sign * (mean(since) - mean(before)) * weight

    return max(range(start + 8, at + 1), key=width)


def plain_calls(means):
    """The same rule, straight from its description: (direction, start, onset, week of the call)."""
    calls, start, resumed, up, down = [], 0, 8, 0.0, 0.0
    for at, level in enumerate(means):
        if at < resumed:
            continue
        earlier = means[start:at]
        n = len(earlier)
        t = (level - mean(earlier)) / max(0.15, stdev(earlier)) * sqrt(n / (n + 1))
        v = n - 1
        z = (1 if t > 0 else -1) * sqrt(v * log(1 + t * t / v)) * (8 * v + 1) / (8 * v + 3)
        up, down = max(0, up + z - 0.25), max(0, down - z - 0.25)
        if max(up, down) > (8.5 if at < 52 else 11):
            onset = plain_onset(means, start, at, 1 if up > down else -1)
            calls.append(("up" if up > down else "down", start, onset, at))
            start, resumed, up, down = onset, max(onset + 8, at + 1), 0.0, 0.0
    return calls


@pytest.mark.parametrize("weeks", range(9))
def test_up_to_eight_weeks_nothing_is_judged(weeks):
    series = practised_weeks(*QUIET[:weeks])
    assert judged_weeks(series) == []
    assert shifts_called(series) == []
    assert current_shift(series) is None


def test_two_weeks_by_hand():
    ninth, tenth = judged_weeks(practised_weeks(*QUIET, 3.6, 3.6))
    # Mean 3.1, deviation sqrt(0.08 / 7) = 0.107, so 0.15; t = 0.5 / 0.15 x sqrt(8 / 9).
    assert (ninth.first, ninth.mean, ninth.history.weeks) == (monday(8), 3.6, 8)
    assert ninth.history.mean == pytest.approx(3.1)
    assert ninth.history.spread == 0.15
    assert ninth.t == pytest.approx(3.14270, abs=1e-5)
    # sqrt(7 x ln(1 + 9.87654 / 7)) x 57 / 59
    assert ninth.z == pytest.approx(2.39781, abs=1e-4)
    assert ninth.up == pytest.approx(2.14781, abs=1e-4)
    assert (ninth.down, ninth.limit, ninth.call) == (0, 8.5, None)
    # Mean 28.4 / 9, squares 0.08 + 0.5 x 0.44444, deviation 0.19437.
    assert tenth.history.mean == pytest.approx(3.15556, abs=1e-5)
    assert tenth.history.spread == pytest.approx(0.19437, abs=1e-5)
    assert tenth.t == pytest.approx(2.16928, abs=1e-4)
    assert tenth.z == pytest.approx(1.86635, abs=1e-4)
    assert tenth.up == pytest.approx(2.14781 + 1.86635 - 0.25, abs=1e-4)


@pytest.mark.parametrize("freedom", [7, 12, 51, 400])
@pytest.mark.parametrize("t", [-4.0, -1.5, -0.1, 0.0, 0.3, 2.0, 4.0])
def test_a_normal_score_is_as_likely_as_its_t(t, freedom):
    assert normal_score(t, freedom) == pytest.approx(norm.ppf(student.cdf(t, freedom)), abs=0.011)


@given(SCORES.filter(lambda scores: len(scores) > 1))
def test_a_history_grown_week_by_week_has_the_mean_and_deviation_of_all(scores):
    history = History()
    for score in scores:
        history = history.extended(score)
    assert history.weeks == len(scores)
    assert history.mean == pytest.approx(mean(scores))
    assert history.spread == pytest.approx(max(0.15, stdev(scores)))


@given(st.integers(0, 10**6), st.lists(st.sampled_from([2.5, 3.0, 3.5, 4.0]), max_size=6))
def test_the_calls_are_those_of_the_plain_rule(seed, levels):
    means = noisy(*[level for level in levels for _ in range(17)], seed=seed)
    assert calls_made(practised_weeks(*means)) == plain_calls(means)


@given(SCORES)
def test_sums_are_never_negative_and_every_number_is_finite(scores):
    for week in judged_weeks(practised_weeks(*scores)):
        assert all(isfinite(number) for number in (week.t, week.z, week.up, week.down))
        assert min(week.up, week.down) >= 0


@given(SCORES)
def test_up_and_down_are_mirror_images(scores):
    mirrored = [6 - score for score in scores]
    turned = {"up": "down", "down": "up"}
    assert calls_made(practised_weeks(*mirrored)) == [
        call._replace(direction=turned[call.direction])
        for call in calls_made(practised_weeks(*scores))
    ]


@given(SCORES, st.integers(0, 120))
def test_a_later_week_never_rewrites_an_earlier_judgement(scores, cut):
    series = practised_weeks(*scores)
    before = judged_weeks(series[:cut])
    assert judged_weeks(series)[: len(before)] == before


@given(st.sampled_from([1.0, 3.0, 3.4, 5.0]), st.integers(0, 200))
def test_scores_that_never_change_are_never_a_shift(score, weeks):
    judged = judged_weeks(practised_weeks(*[score] * weeks))
    assert len(judged) == max(0, weeks - 8)
    assert all(week.call is None and week.up == week.down == 0 for week in judged)


def test_one_four_among_threes_is_no_shift():
    assert shifts_called(practised_weeks(*[3.0] * 12, 3.5, *[3.0] * 12)) == []


@pytest.mark.parametrize(
    ("quiet", "step", "direction"),
    [
        pytest.param((3.2, 3.0) * 4, 0.6, "up", id="up after a low week"),
        pytest.param((3.0, 3.2) * 4, -0.6, "down", id="down after a high week"),
    ],
)
def test_a_shift_is_told_from_its_onset_with_the_levels_before_and_since(quiet, step, direction):
    series = practised_weeks(*quiet * 2, *[mean + step for mean in quiet])
    told = current_shift(series)
    assert (told.direction, told.since, told.weeks) == (direction, monday(16), 8)
    assert told.before == pytest.approx(3.1)
    assert told.after == pytest.approx(3.1 + step)


def test_a_few_good_weeks_before_a_shift_do_not_count_to_it():
    # The sum has been above 0 since the week of 3.2 before the three good weeks, monday(15).
    series = practised_weeks(*QUIET * 2, 3.3, 3.3, 3.3, *[3.8] * 8)
    assert current_shift(series).since == monday(19)


def test_a_shift_in_the_first_week_judged_begins_there():
    series = practised_weeks(*QUIET, *[4.0] * 6)
    assert shifts_called(series)[0].since == monday(8)


def test_the_limit_rises_after_the_first_52_weeks_of_the_series():
    judged = judged_weeks(practised_weeks(*[3.0] * 54))
    limits = {week.first: week.limit for week in judged}
    assert (limits[monday(51)], limits[monday(52)]) == (8.5, 11)


@pytest.mark.parametrize(
    ("quiet", "weeks"), [pytest.param(44, 4, id="year one"), pytest.param(60, 5, id="later")]
)
def test_a_later_shift_needs_a_week_more_to_be_called(quiet, weeks):
    judged = judged_weeks(practised_weeks(*(QUIET * 8)[:quiet], *[3.5] * 12))
    called = next(week for week in judged if week.call)
    assert called.call.at == quiet + weeks - 1
    assert called.up > called.limit


def test_after_a_quick_call_the_ninth_week_since_the_onset_is_judged_next():
    series = practised_weeks(*QUIET, *[4.0] * 20)
    judged = judged_weeks(series)
    at = next(place for place, week in enumerate(judged) if week.call)
    call = judged[at].call
    assert call.at < call.onset + 7
    assert judged[at + 1].first == monday(call.onset + 8)
    assert judged[at + 1].history.weeks == 8


def test_after_a_slow_call_the_very_next_week_is_judged_from_sums_of_zero():
    drifting = [3.0 + 0.1 * (week % 2) + 0.02 * week for week in range(60)]
    judged = judged_weeks(practised_weeks(*drifting))
    at = next(place for place, week in enumerate(judged) if week.call)
    call = judged[at].call
    assert call.at >= call.onset + 8
    assert judged[at + 1].first == monday(call.at + 1)
    assert judged[at + 1].history.weeks == call.at + 1 - call.onset
    assert judged[at + 1].up == max(0, judged[at + 1].z - 0.25)


def test_a_call_is_shown_until_twelve_more_weeks_have_passed():
    series = practised_weeks(*QUIET, *[3.6, 3.8] * 20)
    called = next(week.call.at for week in judged_weeks(series) if week.call)
    assert current_shift(series[:called]) is None
    shown = [current_shift(series[: called + 1 + passed]) for passed in range(13)]
    assert [each.weeks for each in shown[:12]] == [called + 1 - 8 + passed for passed in range(12)]
    assert shown[12] is None


def test_a_second_call_takes_the_place_of_the_first():
    series = practised_weeks(*QUIET, *(4.0, 4.2) * 5, *(3.0, 2.8) * 3)
    first, second = shifts_called(series)
    assert (first.direction, second.direction) == ("up", "down")
    assert current_shift(series).direction == "down"
    assert second.before == pytest.approx(4.1)
    assert (first.since, first.called, first.weeks) == (monday(8), monday(12), 5)


def test_only_weeks_that_are_over_with_two_reps_are_in_the_series():
    weeks = [
        *practised_weeks(3.0, n=2),
        *practised_weeks(3.0, n=1, start=1),
        *practised_weeks(3.0, 3.0, n=4, start=2),
    ]
    assert shift_series(weeks, today=sunday(3)) == [weeks[0], weeks[2]]
    assert shift_series(weeks, today=monday(4)) == [weeks[0], weeks[2], weeks[3]]
    assert shift_series([], today=monday(0)) == []
