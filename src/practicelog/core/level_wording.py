"""Levels, usual ranges, comparisons and differences in the words a seller reads."""

from datetime import date, timedelta

from practicelog.core.statistics.comparison import Comparison
from practicelog.core.statistics.rater_difference import RaterDifference
from practicelog.core.statistics.usual_range import UsualRange
from practicelog.core.statistics.week_scores import WeekScore
from practicelog.core.wording import count_words, points_words, signed_words


def level_words(level: WeekScore | None) -> str:
    """Return a level with how many reps and their range: `3.4 (5 reps, 2.8–4.0)`."""
    if level is None:
        return "not scored"
    if level.n == 1:
        return f"{points_words(level.mean)} (1 rep)"
    reach = f"{points_words(level.low)}–{points_words(level.high)}"
    return f"{points_words(level.mean)} ({level.n} reps, {reach})"


def usual_words(usual: UsualRange) -> str:
    """Return what was usual, with its weeks: `3.2 (12 weeks)`."""
    return f"{points_words(usual.mean)} ({usual.weeks} weeks)"


def usual_range_words(usual: UsualRange) -> str:
    """Return what was usual, with its range too: `3.2 (12 weeks, 2.9–3.6)`."""
    reach = f"{points_words(usual.low)}–{points_words(usual.high)}"
    return f"{points_words(usual.mean)} ({usual.weeks} weeks, {reach})"


def week_words(first: date) -> str:
    """Return the name of the week that begins on a day, as it can be typed: `2026-W34`."""
    year, number, _ = (first + timedelta(days=3)).isocalendar()
    return f"{year}-W{number:02}"


def comparison_words(told: Comparison) -> str:
    """Return a comparison in words, with its weeks and what it lacks."""
    if told.before is None or told.after is None:
        return f"{told.word}: {told.missing}"
    levels = f"{told.scale.level_words(told.before)} → {told.scale.level_words(told.after)}"
    weeks = f"({count_words(told.weeks_before, 'week')} before, {told.weeks_after} now)"
    missing = f", {told.missing}" if told.missing else ""
    return f"{levels} {weeks}: {told.word}{missing}"


def difference_words(told: RaterDifference) -> str:
    """Return how a seller's own scores lie to a coach's, with how many reps and the range."""
    points = points_words(abs(told.mean))
    if points == "0.0":
        where = "as the coach does"
    else:
        where = f"{points} {'above' if told.mean > 0 else 'below'} the coach"
    reach = f"{told.n} reps, {signed_words(told.low)} to {signed_words(told.high)}"
    return f"you score {where} ({reach})" + (": a bias" if told.bias and points != "0.0" else "")
