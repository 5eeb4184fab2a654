"""The level of a criterion in a period, and before it, in the words a seller reads."""

from practicelog.core.level_wording import (
    apart_words,
    beside_words,
    level_words,
    on_scale,
    proportion_words,
)
from practicelog.core.statistics.rated_levels import proportion
from practicelog.core.statistics.weekly_levels import POINTS, SHARES, mean_of
from practicelog.core.wording import count_words
from practicelog.reports.period.levels import CriterionLevel


def criterion_words(each: CriterionLevel, *, reach: bool = True) -> str:
    """Return a criterion's level with n; a check as a count with what is plausible behind it."""
    if not each.check:
        return level_words(each.level, reach=reach)
    return proportion_words(proportion(round(each.level.mean * each.level.n), each.level.n))


def own_words(each: CriterionLevel) -> str:
    """Return a criterion's level, and how many scores of its drill were hurried beside it."""
    return criterion_words(each) + beside_words(apart_words(each.hurried, each.hurried))


def before_words(each: CriterionLevel) -> str:
    """Return what a criterion was before, with its weeks: `3.0 (3 weeks)`; empty without any."""
    if not each.before:
        return ""
    weeks = count_words(len(each.before), "week")
    scale = SHARES if each.check else POINTS
    return f"{on_scale(mean_of(each.before), scale)} ({weeks})"
