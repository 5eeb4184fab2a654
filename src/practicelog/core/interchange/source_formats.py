"""Which format a file that comes in has, where the seller did not say."""

import re

from practicelog.core.interchange.rating_rows import is_form
from practicelog.errors import UsageError, quoted

LOG = "log"
"""Another log as it lies on the disk; it is never named, its first bytes tell it."""

FORM = "rating-form"
"""A coach's ratings in a CSV file of ours, told from others by its headings."""

OURS = (LOG, FORM, "jsonl", "csv")
"""The formats that name their drills, scripts and raters as we do."""

MAGIC = b"SQLite format 3\0"
HEADER = b'"header"'
SUFFIXES = ("jsonl", "csv")


def source_format(named: str | None, beginning: bytes, file: str) -> str:
    """Return the format that was named, or else what the first bytes or the name tell.

    Raises:
        UsageError: neither tells.
    """
    if beginning.startswith(MAGIC):
        return LOG
    first_line = beginning.partition(b"\n")[0]
    if named is None and HEADER in first_line:
        return "jsonl"
    if named is None and is_form(_headings(first_line)):
        return FORM
    found = named or file.lower().rpartition(".")[2]
    if named is None and found not in SUFFIXES:
        raise UsageError(
            f"{quoted(file)} does not say what it is.",
            hint="--as jsonl, csv, watson, timewarrior, klog or jrnl",
        )
    return found


def _headings(first_line: bytes) -> list[str]:
    return re.split(r'[,;\t"\r\ufeff]+', first_line.decode(errors="replace"))
