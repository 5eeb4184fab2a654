"""Text made safe for the cell of a spreadsheet, and read back from it.

A program that opens a CSV file takes a text for a formula when it begins like one; the apostrophe
that stops it is part of the file, so it is taken off again by whoever reads the file back.
"""

import re

RISKY = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\U000e0000-\U000e007f]*"
    r"[=+\-@|%'＝＋－＠｜％\t\r\n]"
)
"""What a cell may not begin with: a sign that starts a formula, also behind blanks and unseen
characters, its full-width twin, a line break, or the apostrophe itself."""


def guarded(text: str) -> str:
    """Return a text that no spreadsheet runs: with one apostrophe before it where it must be."""
    return f"'{text}" if RISKY.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` guarded."""
    return cell.removeprefix("'")
