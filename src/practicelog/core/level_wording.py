"""Levels, usual ranges, comparisons and differences in the words a seller reads."""

from collections.abc import Sequence
from datetime import date, timedelta

from practicelog.core.statistics.comparison import VERDICTS, Comparison
from practicelog.core.statistics.rater_difference import LOOKED_AT, CriterionDifference
from practicelog.core.statistics.weekly_levels import UsualRange, WeekScore
from practicelog.core.wording import QUICK, count_words, points_words, signed_words


def level_words(level: WeekScore | None, *, quick: bool = False, reach: bool = True) -> str:
    """Return a level with how many reps and their range: `3.4 (5 reps, 2.8–4.0)`.

    Of `quick` scores, given in a hurry: `3.4 (5 quick, 2.8–4.0)`; without `reach` no range.
    """
    if level is None:
        return "not scored"
    number = f"{level.n:,} {QUICK}" if quick else count_words(level.n, "rep")
    told = (
        f", {points_words(level.low)}–{points_words(level.high)}" if reach and level.n > 1 else ""
    )
    return f"{points_words(level.mean)} ({number}{told})"


def apart_words(apart: int, hurried: int, *, quick: bool = False) -> str:
    """Return which scores are left out of the mean beside: `2 quick`; empty for none.

    `apart` counts them, `hurried` those among them given in a hurry; `quick` says that the mean
    itself is one of such.
    """
    by_other = hurried if quick else apart - hurried
    told = {
        QUICK: 0 if quick else hurried,
        "by rubric": apart - hurried if quick else 0,
        "by another rubric": by_other,
    }
    return ", ".join(f"{number:,} {kind}" for kind, number in told.items() if number)


def beside_words(told: str) -> str:
    """Return how what is left out stands beside a mean: ` · 2 quick apart`; empty for nothing."""
    return f" · {told} apart" if told else ""


def usual_words(usual: UsualRange) -> str:
    """Return what was usual, with its weeks: `3.2 (12 weeks)`."""
    return f"{points_words(usual.mean)} ({count_words(usual.weeks, 'week')})"


def usual_range_words(usual: UsualRange) -> str:
    """Return what was usual, with its range too: `3.2 (12 weeks, 2.9–3.6)`."""
    reach = f"{points_words(usual.low)}–{points_words(usual.high)}"
    return f"{points_words(usual.mean)} ({count_words(usual.weeks, 'week')}, {reach})"


def week_words(first: date) -> str:
    """Return the name of the week that begins on a day, as it can be typed: `2026-W34`."""
    year, number, _ = (first + timedelta(days=3)).isocalendar()
    return f"{year}-W{number:02}"


def comparison_words(told: Comparison) -> str:
    """Return a comparison in words, with its weeks and what it lacks."""
    if told.before is None or told.after is None:
        return f"{told.word}: {told.missing}"
    levels = f"{told.scale.level_words(told.before)} → {told.scale.level_words(told.after)}"
    weeks = f"({count_words(told.weeks_before, 'week')} before, {told.weeks_after:,} now)"
    missing = f", {told.missing}" if told.missing else ""
    kind = f" {QUICK}" if told.quick else ""
    verdict = f"{told.word} by your own scores" if told.word in VERDICTS else told.word
    return f"{levels}{kind} {weeks}: {verdict}{missing}"


def difference_lines(found: Sequence[CriterionDifference]) -> list[str]:
    """Return how a seller's own ratings lie to each other rater's: clear differences one by one.

    What is not clear is told as that, with how many reps were looked at.
    """
    raters = dict.fromkeys(each.rater for each in found)
    return [line for rater in raters for line in _of_rater([e for e in found if e.rater == rater])]


def _of_rater(found: Sequence[CriterionDifference]) -> list[str]:
    clear = [_clear_words(each) for each in found if each.told.side]
    looked = [each.told.n for each in found if not each.told.side and each.told.n >= LOOKED_AT]
    rater = found[0].rater
    if looked:
        few, many = min(looked), max(looked)
        fewest = f"{few:,}–" if few < many else ""
        otherwise = "otherwise " if clear else ""
        reps = f"{fewest}{count_words(many, 'rep')}"
        return [*clear, f"{otherwise}no clear difference from {rater} ({reps})"]
    wanting = (
        f"needs {LOOKED_AT} reps rated by {rater} too ({max(e.told.n for e in found):,} so far)"
    )
    return clear or [wanting]


def _clear_words(each: CriterionDifference) -> str:
    told = each.told
    reach = f"{count_words(told.n, 'rep')}, {signed_words(told.low)} to {signed_words(told.high)}"
    points = points_words(abs(told.mean))
    return f"{each.criterion} ({each.drill}): you rate {points} {told.side} {each.rater} ({reach})"
