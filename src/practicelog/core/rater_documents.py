"""Differences between raters as scripts read them."""

from practicelog.annotations import Any
from practicelog.core.statistics.rater_difference import CriterionDifference


def difference_document(each: CriterionDifference) -> dict[str, Any]:
    """Return what scripts read of a difference between the seller's ratings and another's."""
    named = {"rater": each.rater, "drill": each.drill, "criterion": each.criterion}
    return named | each.told._asdict()
