"""The cells of a rating form as spreadsheets and people leave them."""

import re

from practicelog.core.records.drill import Criterion
from practicelog.core.rubrics import value_typed
from practicelog.errors import quoted

WHOLE = re.compile(r"([0-9])[.,]0*")
NOT_APPLICABLE = frozenset({"n/a", "n.a.", "n.a", "-", "–", "—"})
TICKED = frozenset({"x", "✓", "✔", "☑", "✅", "true", "1", "ok"})
CROSSED = frozenset({"✗", "✘", "☒", "❌", "☐", "false", "0"})
VARIATION = "\ufe0f"
"""What makes of ✔ a coloured one."""

WORKED_OUT = "\0"
"""Begins the text of a workbook's formula that failed; alone, of one that was never worked out."""

FAILED = frozenset(
    {"#name?", "#value!", "#ref!", "#div/0!", "#n/a", "#num!", "#null!", "#error!", "#spill!"}
    | {"#calc!", "#wert!", "#bezug!", "#nv", "#zahl!"}
)
FAILED_NUMBER = re.compile(r"(err|fehler): ?[0-9]{3}")
"""What spreadsheets show, in English and in German, where a formula has no value."""


def failure(cell: str) -> str | None:
    """Return why nobody wrote what a cell says, None where somebody may have."""
    text = cell.removeprefix(WORKED_OUT).strip()
    if cell.startswith(WORKED_OUT) and not text:
        return "its formula has no value; type what it is to say."
    plain = text.lower()
    if cell.startswith(WORKED_OUT) or plain in FAILED or FAILED_NUMBER.fullmatch(plain):
        return f"{quoted(text)} is what a spreadsheet says of a formula that fails."
    return None


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
