"""The cells of a rating form as spreadsheets and people leave them."""

import re

from practicelog.core.records.drill import Criterion
from practicelog.core.rubrics import value_typed

WHOLE = re.compile(r"([0-9])[.,]0*")
NOT_APPLICABLE = frozenset({"n/a", "n.a.", "n.a", "#n/a", "-", "–", "—"})
TICKED = frozenset({"x", "✓", "✔", "☑", "✅", "true", "1", "ok"})
CROSSED = frozenset({"✗", "✘", "☒", "❌", "☐", "false", "0"})
VARIATION = "\ufe0f"
"""What makes of ✔ a coloured one."""


def value_in(cell: str, criterion: Criterion) -> int | bool | None:
    """Return what a cell says of a criterion: 1–5, yes or no, None for not applicable.

    `4.0` and `4,0` are 4, a tick is yes on a check.

    Raises:
        UsageError: it says nothing of the kind.
    """
    text = cell.strip().replace(VARIATION, "")
    plain = text.lower()
    if whole := WHOLE.fullmatch(plain):
        text = plain = whole[1]
    if plain in NOT_APPLICABLE:
        text = "na"
    elif criterion.check and plain in TICKED | CROSSED:
        text = "y" if plain in TICKED else "n"
    return value_typed(text, criterion)
