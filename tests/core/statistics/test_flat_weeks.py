"""When the plan is met while the level stays: eight weeks, drawn with their levels."""

import pytest
from tests.core.practice_pictures import drawn
from tests.core.practised_weeks import practised_weeks

from practicelog.core.statistics.flat_weeks import Flat, flat_weeks
from practicelog.core.streaks.rulings import rulings

KEPT = "xxx.... "
SHORT = "xx..... "
OFF = "ooooooo "
TODAY = "x"
FLAT = (3.4, 3.5, 3.3, 3.4, 3.5, 3.4, 3.6, 3.4)


def flat(picture, means, **options):
    return flat_weeks(rulings(drawn(picture)), practised_weeks(*means, **options))


def test_eight_kept_weeks_with_equal_halves_are_flat_with_both_levels():
    found = flat(KEPT * 8 + TODAY, FLAT)

    assert found == Flat(pytest.approx(3.4), pytest.approx(3.475), 4, 4)


@pytest.mark.parametrize(
    ("picture", "means"),
    [
        pytest.param(TODAY, (), id="a first day"),
        pytest.param(KEPT * 7 + TODAY, FLAT[:7], id="seven weeks are too few"),
        pytest.param(KEPT * 7 + SHORT + TODAY, FLAT, id="a week held is no week kept"),
        pytest.param(SHORT + KEPT * 7 + TODAY, FLAT, id="the first of them missed"),
        pytest.param(KEPT * 8 + TODAY, (), id="nothing scored"),
        pytest.param(KEPT * 8 + TODAY, FLAT[:6], id="the later half hardly scored"),
        pytest.param(KEPT * 8 + TODAY, (3, 3, 3, 3, 3.2, 3.2, 3.2, 3.2), id="up by 0.2"),
        pytest.param(KEPT * 8 + TODAY, (3.2, 3.2, 3.2, 3.2, 3, 3, 3, 3), id="down by 0.2"),
    ],
)
def test_anything_less_is_not_called_flat(picture, means):
    assert flat(picture, means) is None


@pytest.mark.parametrize(
    ("picture", "means"),
    [
        pytest.param(SHORT + KEPT * 8 + TODAY, (1, *FLAT), id="what lies before does not count"),
        pytest.param(KEPT * 8 + TODAY, (*FLAT, 5), id="nor does the running week"),
        pytest.param(KEPT * 8 + TODAY, (3, 3, 3, 3, 3.19, 3.19, 3.19, 3.19), id="less than 0.2"),
        pytest.param(KEPT * 8 + TODAY, FLAT[:7], id="a week of it not scored"),
    ],
)
def test_it_is_flat_all_the_same(picture, means):
    assert flat(picture, means) is not None


def test_paused_weeks_are_passed_over():
    weeks = practised_weeks(*FLAT[:4]) + practised_weeks(*FLAT[4:], start=6)

    assert flat_weeks(rulings(drawn(KEPT * 4 + OFF * 2 + KEPT * 4 + TODAY)), weeks)
