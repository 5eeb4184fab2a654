"""Levels, usual ranges, comparisons and differences in the words a seller reads."""

from collections.abc import Sequence

from practicelog.core.coaching.focus_end import BEFORE_SET, SINCE_SET
from practicelog.core.statistics.comparison import (
    CANT_TELL,
    THIS_QUARTER,
    VERDICTS,
    YEAR_BEFORE,
    Comparison,
    Need,
)
from practicelog.core.statistics.rated_levels import Expected, Proportion, RatedLevel
from practicelog.core.statistics.rater_difference import LOOKED_AT, CriterionDifference
from practicelog.core.statistics.weekly_levels import Scale, UsualRange, WeekScore
from practicelog.core.wording import QUICK, count_words, points_words, score_words, signed_words

STRETCHES = {
    SINCE_SET: "since it was set",
    BEFORE_SET: "before it was set",
    THIS_QUARTER: "in the last 13",
    YEAR_BEFORE: "in the same 13 a year before",
}
TOO_EARLY = "closed before its end, and the word is for its last six practised weeks"


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


def on_scale(level: float, scale: Scale) -> str:
    """Return a level on its scale: `3.4`, or `58 %`."""
    return f"{level * 100:.0f} %" if scale.is_share else points_words(level)


def difference_words(difference: float, scale: Scale) -> str:
    """Return a difference with its sign: `+0.3`, or `−12 %` of the reps."""
    if scale.is_share:
        return f"{signed_words(difference * 100, 0)} %"
    return signed_words(difference)


def proportion_words(told: Proportion) -> str:
    """Return a count with what is plausible behind it: `7 of 9 (plausible 50–92 %)`."""
    return f"{told.yes:,} of {told.n:,} (plausible {told.low * 100:.0f}–{told.high * 100:.0f} %)"


def rated_words(level: RatedLevel, *, quick: bool = False) -> str:
    """Return a level with its n: `3.4 (5 reps, 2.8–4.0)`, of a check `7 of 9 (plausible …)`.

    Of `quick` scores, given in a hurry: `3.4 (5 quick, 2.8–4.0)`.
    """
    if level.share:
        return proportion_words(level.share)
    reach = f", {score_words(level.low)}–{score_words(level.high)}" if level.n > 1 else ""
    number = f"{level.n:,} {QUICK}" if quick else count_words(level.n, "rep")
    return f"{score_words(level.mean)} ({number}{reach})"


def expected_words(told: Expected) -> str:
    """Return what was expected and what was given: `4.0, given 3.5 (3 reps)`."""
    number = count_words(told.n, "quick score" if told.quick else "rep")
    return f"{points_words(told.expected)}, given {points_words(told.given)} ({number})"


def missing_words(told: Comparison) -> str | None:
    """Return what a comparison would need to tell more, None where nothing is missing."""
    if told.short:
        return ", ".join(_need_words(need) for need in told.short)
    if told.early:
        return TOO_EARLY
    if told.word == CANT_TELL and (found := told.evidence):
        low, high = (difference_words(end, told.scale) for end in (found.low, found.high))
        return f"anything from {low} to {high} is plausible"
    return None


def _need_words(need: Need) -> str:
    where = STRETCHES[need.stretch]
    return f"needs {need.needed} practised weeks {where} ({need.has} so far)"


def comparison_words(told: Comparison) -> str:
    """Return a comparison in words, with its weeks and what it lacks."""
    lacking = missing_words(told)
    if told.before is None or told.after is None:
        return f"{told.word}: {lacking}"
    levels = " → ".join(on_scale(level, told.scale) for level in (told.before, told.after))
    weeks = f"({count_words(told.weeks_before, 'week')} before, {told.weeks_after:,} now)"
    missing = f", {lacking}" if lacking else ""
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
