"""What a chart shows: nothing that was not logged, gaps between practised weeks, n beside means."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.charts import axes
from practicelog.core.charts.calendar import calendar_chart, weeks_chart
from practicelog.core.charts.criteria import coach_charts
from practicelog.core.charts.field_weeks import field_chart
from practicelog.core.charts.level import FirstTakes, level_chart
from practicelog.core.charts.script_versions import script_chart
from practicelog.core.records.field import Metric
from practicelog.core.records.plan import DayOff, PracticeDay
from practicelog.core.sections import Band
from practicelog.core.statistics.rater_difference import Pair
from practicelog.core.statistics.weekly_levels import SeriesKey, WeekScore
from practicelog.core.streaks.rulings import Practice, rulings

TODAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 16)
KEY = SeriesKey("opener", 1, quick=False)


def week(back: int, mean: float, n: int = 3) -> WeekScore:
    first = MONDAY - timedelta(weeks=back)
    return WeekScore(first, first + timedelta(days=6), mean, n, mean - 0.5, mean + 0.5)


def test_a_level_has_a_dot_for_each_practised_week_and_a_gap_for_others() -> None:
    plot = level_chart(KEY, [week(5, 2.0), week(1, 3.0, 9), week(0, 2.5)], TODAY)
    now = week_number(TODAY)

    assert [(dot.across, dot.up, dot.n) for dot in plot.series[0].dots] == [
        (now - 5, 2.0, 3),
        (now - 1, 3.0, 9),
        (now, 2.5, 3),
    ]
    assert plot.series[0].dots[1].words == "2026-W46: 3.0 (9 reps)"
    assert plot.numbers.rows[0] == ("2026-W47", "2.5", "3", "2.0", "3.0", "")
    assert plot.sentence == (
        "3 practised weeks, 15 reps, by your own scores by the rubric: weekly means from 2.0 to "
        "3.0, 2.5 in the latest."
    )
    assert plot.bands == ()


def test_the_usual_range_is_that_of_the_weeks_before_each_week() -> None:
    series = [week(8 - at, 2 + at / 10) for at in range(9)]
    plot = level_chart(KEY, series, TODAY)
    now = week_number(TODAY)

    assert plot.bands == (
        Band(now - 2.5, now - 1.5, 2.0, 2.5),
        Band(now - 1.5, now - 0.5, 2.0, 2.6),
        Band(now - 0.5, now + 0.5, 2.0, 2.7),
    )


def test_a_level_shows_two_years_and_what_happened_in_them() -> None:
    old, new = (date(2020, 1, 1), "focus: who"), (MONDAY, "focus: tone")
    plot = level_chart(KEY, [week(200, 3.0), week(0, 3.0)], TODAY, [old, new])

    assert len(plot.series[0].dots) == 1
    assert [mark.words for mark in plot.marks] == ["focus: tone"]


def test_first_takes_are_dots_and_numbers_of_their_own_and_no_part_of_the_level() -> None:
    series = [week(8 - at, 2 + at / 10) for at in range(9)]
    known = FirstTakes(
        "who: first takes", "Cold", "ring", [week(30, 1.0), week(9, 1.5, 2), week(0, 2.0, 1)]
    )
    new = FirstTakes("who: first takes, new cards", "Cold, new", "square", [week(0, 1.0, 4)])
    never = FirstTakes("never", "Never", "ring", [])
    plain = level_chart(KEY, series, TODAY)
    plot = level_chart(KEY, series, TODAY, cold=[known, never, new])

    assert (plot.series[0], plot.bands) == (plain.series[0], plain.bands)
    assert [(each.name, each.shape) for each in plot.series[1:]] == [
        ("who: first takes", "ring"),
        ("who: first takes, new cards", "square"),
    ]
    assert [dot.words for dot in plot.series[1].dots] == [
        "2026-W38: 1.5 (2 takes)",
        "2026-W47: 2.0 (1 take)",
    ]
    assert plot.sentence == (
        f"{plain.sentence} Cold: 2.0 in the latest of 2 weeks. Cold, new: 1.0 in the latest of "
        "1 week."
    )
    assert plot.numbers.headings[-3:] == ("Usual", "Cold", "Cold, new")
    assert plot.numbers.rows[0] == (*plain.numbers.rows[0], "2.0 (1 take)", "1.0 (4 takes)")
    assert plot.numbers.rows[1] == (*plain.numbers.rows[1], "", "")
    assert plot.numbers.rows[-1] == ("2026-W38", "", "", "", "", "", "1.5 (2 takes)", "")


def test_scores_are_drawn_from_1_to_5_whatever_they_are() -> None:
    assert level_chart(KEY, [week(0, 3.0)], TODAY).up == axes.POINTS
    assert [told for _, told in axes.POINTS.ticks] == ["1", "2", "3", "4", "5"]


@given(
    st.lists(
        st.floats(-1e19, 1e19, allow_subnormal=False).filter(lambda x: x == 0 or abs(x) > 1e-15)
    )
)
def test_an_axis_of_numbers_holds_all_of_them_and_few_ticks(values: list[float]) -> None:
    axis = axes.numbers(values)
    places = [place for place, _ in axis.ticks]

    assert all(axis.low <= each <= axis.high or each == pytest.approx(axis.high) for each in values)
    assert axis.low < axis.high
    assert 2 <= len(places) <= 7
    assert all(one < other for one, other in pairwise(places))


@given(st.dates(date(1970, 1, 1), date(2200, 1, 1)), st.integers(0, 105))
def test_two_years_of_weeks_have_few_ticks(day: date, more: int) -> None:
    first = week_number(day)
    assert len(axes.weeks(first, first + more).ticks) <= 7


def practice(*days: PracticeDay, offs: tuple[DayOff, ...] = ()) -> Practice:
    return Practice(days, (), offs, TODAY)


def test_every_day_stands_in_its_week_and_days_off_are_seen() -> None:
    off = DayOff(1, "u", date(2026, 11, 18), date(2026, 11, 19))
    told = practice(PracticeDay(MONDAY, 1, 10), PracticeDay(date(2026, 11, 20), 7, 10), offs=(off,))
    grid = calendar_chart(told)
    ((label, lines),) = grid.rows

    assert label == "2026"
    assert [line.strip() for line in lines] == ["░", "·", "o", "o", "▓", "·", ""]
    assert {line.index(line.strip()) for line in lines if line.strip()} == {46}
    assert grid.sentence == ("2 practice days and 8 reps since 16 Nov 2026; a column is a week.")
    assert grid.numbers.rows == (("2026", *[""] * 10, "2", ""),)


@pytest.mark.parametrize("year", [2020, 2024, 2026])
def test_a_year_has_a_cell_for_each_of_its_days(year: int) -> None:
    days = (PracticeDay(date(year, 1, 1), 1, 10), PracticeDay(date(year, 12, 31), 1, 10))
    told = Practice(days, (), (), date(year, 12, 31))
    ((_, lines),) = calendar_chart(told).rows

    assert len("".join(lines).replace(" ", "")) == (date(year, 12, 31) - date(year, 1, 1)).days + 1


def test_every_week_stands_in_its_place_of_the_year() -> None:
    days = [PracticeDay(MONDAY - timedelta(days=n), 1, 10) for n in range(7 * 6) if n % 7 < 3]
    ruled = rulings(practice(*sorted(days)).weeks)
    grid = weeks_chart(ruled)
    ((_, (ribbon,)),) = grid.rows

    assert len(ruled) == 7
    assert len(ribbon) == 47
    assert ribbon.lstrip() == "".join(
        {"kept": "█", "held": "▄", "missed": "_", "open": "·", "paused": "o"}[each.state]
        for each in ruled
    )


@pytest.mark.parametrize(
    ("weeks", "sentence"),
    [
        pytest.param([1], "No week counts yet.", id="a first day"),
        pytest.param([1, 0, 0], "0 of 2 weeks kept; no streak yet.", id="none kept yet"),
        pytest.param(
            [3],
            "1 of 1 week kept; the longest streak of 1 week ran to 22 Nov 2026; now 1.",
            id="the first kept",
        ),
        pytest.param(
            [3, 0, 0, 0],
            "1 of 3 weeks kept; the longest streak of 1 week ran to 22 Nov 2026; now 0.",
            id="a streak that ended",
        ),
    ],
)
def test_weeks_are_told_as_far_as_any_counts(weeks: list[int], sentence: str) -> None:
    days = tuple(
        PracticeDay(MONDAY + timedelta(weeks=week, days=n), 1, 10)
        for week, done in enumerate(weeks)
        for n in range(done)
    )
    today = MONDAY + timedelta(weeks=len(weeks) - 1, days=5)

    assert weeks_chart(rulings(Practice(days, (), (), today).weeks)).sentence == sentence


def test_a_coach_stands_beside_the_seller_criterion_by_criterion() -> None:
    pairs = [
        Pair("Ana", "opener", "who", 1, 400, 300),
        Pair("Ana", "opener", "who", 2, 300, 300),
        Pair("Ana", "opener", "tone", 1, 200, 500),
    ]
    (plot,) = coach_charts(pairs)

    assert plot.title == "opener: you and Ana on the same reps"
    assert plot.numbers.rows == (
        ("who", "3.5 (2 reps)", "3.0 (2 reps)"),
        ("tone", "2.0 (1 rep)", "5.0 (1 rep)"),
    )


@pytest.mark.parametrize("name", ["Ana McKenna", "ana", "van der Berg", "LARA", "李"])
def test_a_coach_is_spelled_in_the_table_as_in_its_title(name: str) -> None:
    (plot,) = coach_charts([Pair(name, "opener", "who", 1, 400, 300)])

    assert plot.title == f"opener: you and {name} on the same reps"
    assert plot.numbers.headings == ("Criterion", "You", name)
    assert plot.sentence == f"1 criterion from 1 to 5: you beside {name}."


def test_a_metric_has_a_bar_for_a_week_with_a_value_and_none_for_an_unknown_one() -> None:
    typed = [
        Metric(1, "a", MONDAY - timedelta(weeks=2), "calls", Decimal(10)),
        Metric(2, "b", MONDAY, "calls", Decimal(4)),
        Metric(3, "c", MONDAY, "calls", Decimal(3)),
    ]
    plot = field_chart("calls", typed, TODAY)

    assert [(dot.up, dot.words) for dot in plot.series[0].dots] == [
        (10.0, "2026-W45: 10 calls"),
        (7.0, "2026-W47: 7 calls"),
    ]
    assert plot.numbers.rows == (("2026-W47", "7", "10 (1 week)"), ("2026-W45", "10", ""))


def test_a_script_shows_the_words_of_its_versions_oldest_first() -> None:
    plot = script_chart("reply", [(2, 80, "4 reps, 3.4 (3 scored)"), (1, 120, "")])

    assert plot.sentence == "From 120 words (v1) to 80 words (v2)."
    assert [dot.words for dot in plot.series[0].dots] == [
        "v1: 120 words",
        "v2: 80 words, 4 reps, 3.4 (3 scored)",
    ]
