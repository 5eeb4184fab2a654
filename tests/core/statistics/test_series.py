"""Which of a drill's series is meant."""

from tests.core.practised_weeks import practised_weeks

from practicelog.core.statistics.series import CriterionKey, SeriesKey, newest_of

FIRST = SeriesKey("opener", 1, quick=False)
SECOND = SeriesKey("opener", 2, quick=False)
QUICK = SeriesKey("opener", 1, quick=True)
OTHER = SeriesKey("pitch", 1, quick=False)


def test_without_any_series_it_is_empty():
    assert newest_of({}, "opener") == []
    assert newest_of({OTHER: practised_weeks(3.0)}, "opener") == []


def test_a_changed_rubric_begins_the_series_that_is_meant():
    old, new = practised_weeks(3.0, 3.1, 3.2), practised_weeks(4.0, start=3)
    assert newest_of({FIRST: old, SECOND: new, OTHER: practised_weeks(1.0, start=9)}, "opener") is (
        new
    )


def test_in_the_week_of_the_change_the_longer_one_is_meant():
    old, new = practised_weeks(3.0, 3.1, 3.2), practised_weeks(4.0, start=2)
    assert newest_of({SECOND: new, FIRST: old}, "opener") is old


def test_hurried_scores_are_meant_when_they_are_the_newest():
    rated, hurried = practised_weeks(3.0, 3.1), practised_weeks(3.5, start=5)
    assert newest_of({FIRST: rated, QUICK: hurried}, "opener") is hurried


def test_criteria_are_chosen_alike():
    old, new = practised_weeks(3.0), practised_weeks(4.0, start=1)
    series = {CriterionKey("tone", 1, check=False): old, CriterionKey("tone", 2, check=False): new}
    assert newest_of(series, "tone") is new
