"""A log that is quick to open and takes for ever to read: pages of a tree used over and over."""

import sqlite3
from contextlib import closing

PAGE = 4096
INTERIOR, LEAF = 5, 13
CELLS = 200
LEVELS = 10


def weave(file, table):
    """Make the tree of a table in which each page has the next one as its child 200 times.

    SQLite follows no circle, for a tree has 20 levels at most; this one has 12, and 200 ** 10 rows.
    """
    with closing(sqlite3.connect(file)) as log:
        (root,) = log.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
    content = bytearray(file.read_bytes())
    assert int.from_bytes(content[16:18]) == PAGE
    last = _leaf(content, root)
    for _ in range(LEVELS):
        content += _page(last)
        last = len(content) // PAGE
    content[(root - 1) * PAGE : root * PAGE] = _page(last)
    content[28:32] = (len(content) // PAGE).to_bytes(4)
    file.write_bytes(content)


def _leaf(content, page):
    """Return the first leaf under a page; a root that is one itself is moved to the end."""
    beginning = (page - 1) * PAGE
    if content[beginning] == LEAF:
        content += content[beginning : beginning + PAGE]
        return len(content) // PAGE
    first = int.from_bytes(content[beginning + 12 : beginning + 14])
    return _leaf(content, int.from_bytes(content[beginning + first : beginning + first + 4]))


def _page(child):
    """Return an interior page all of whose cells have one child."""
    cells = [child.to_bytes(4) + bytes([number % 100 + 1]) for number in range(CELLS)]
    start = PAGE - 5 * CELLS
    header = bytes([INTERIOR, 0, 0]) + CELLS.to_bytes(2) + start.to_bytes(2) + b"\0"
    pointers = b"".join((start + 5 * number).to_bytes(2) for number in range(CELLS))
    head = header + child.to_bytes(4) + pointers
    return head + bytes(start - len(head)) + b"".join(cells)
