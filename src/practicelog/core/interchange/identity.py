"""What makes an imported entry the same one when it comes again: one rule for every format.

An entry is known by the id it has in its own tool where it has one, and else by where it comes
from, what it says as it is written there, and how many before it say just the same. The reader's
time zone, the columns that were told apart and `--drill` are no part of that: they are how an
entry is read, not what it is.

The uid of an entry without such an id is in two halves, what it says and where it comes from, so
that the log itself tells which entries of one source are those of another.
"""

import re
from collections import Counter
from collections.abc import Sequence
from uuid import NAMESPACE_DNS, uuid5

from practicelog.core.names import alike
from practicelog.core.record import Record
from practicelog.errors import UsageError

STDIN = "-"
DEVICES = "/dev/"
DIGITS = 15


class Source(Record):
    """Where entries come from: the format, and the name of the file or what stands for it."""

    format: str
    name: str = STDIN


class Entry(Record):
    """What an entry of a source is known by.

    `id` is one of the source's own. It is unique wherever the tool is used, or else, `within`, only
    there. Without one it is known by `content`, as written. `before` are what practicelog 0.1 may
    have known it by, whatever file it stood in, where that was something else.
    """

    content: Sequence[str] = ()
    id: str | None = None
    within: bool = False
    before: tuple[str, ...] = ()


class Known(Record):
    """The uid of an entry, and `also` those under which it may have come in before.

    Those are the ones of practicelog 0.1, and for what has an id within its source, the one it has
    when that is not told. `has_twins` says that another source can have the same entry, under
    another uid; `by_id` that an id within the source made the uid.
    """

    uid: str
    also: tuple[str, ...] = ()
    has_twins: bool = False
    by_id: bool = False


class Identities:
    """Gives the entries of one source their uids, in the order they come."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._mark = mark(source)
        self._alike: Counter[int] = Counter()
        self._alike_before: Counter[tuple[int, str]] = Counter()
        self._met: dict[int, int] = {}

    def of(self, entry: Entry) -> Known:
        """Return what an entry is known by.

        Raises:
            UsageError: its id is that of another entry in the same file.
        """
        also = self._before(entry.before)
        if entry.id is not None and not entry.within:
            return Known(uid_of(self._source.format, entry.id), also)
        content = _number(ascii(tuple(entry.content)))
        self._alike[content] += 1
        as_written = self._uid(_number(f"{content} {self._alike[content]}"))
        if entry.id is None:
            return Known(as_written, also, has_twins=True)
        half = _number(ascii(("id", entry.id)))
        if self._met.setdefault(half, content) != content:
            raise UsageError("uid: another row of the file has it too; it tells no rows apart.")
        return Known(self._uid(half), (as_written, *also), has_twins=True, by_id=True)

    def _uid(self, half: int) -> str:
        digits = f"{half:0{DIGITS}x}"
        return f"{digits[:8]}-{digits[8:12]}-8{digits[12:]}-{self._mark}"

    def _before(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Return the uids that 0.1 may have given an entry; the second of two alike was another."""
        self._alike_before.update(enumerate(keys))
        numbers = (self._alike_before[each] for each in enumerate(keys))
        return tuple(
            uid_of(self._source.format, f"{key} {number}" if number > 1 else key)
            for key, number in zip(keys, numbers, strict=True)
        )


def uid_of(tool: str, key: str) -> str:
    """Return the uid of what a tool knows, wherever it is used, under a key.

    Half a character in the key is spelled out: whether it may come in is for its field to say.
    """
    name = f"{key}.{tool}.practicelog".encode(errors="backslashreplace").decode()
    return str(uuid5(NAMESPACE_DNS, name))


def mark(source: Source) -> str:
    """Return the half of a uid that tells the source; capitals in its name make no difference."""
    digits = f"{_number(ascii((source.format, alike(source.name)))):0{DIGITS}x}"
    return f"a{digits[:3]}-{digits[3:]}"


def twins(uid: str) -> tuple[str, str, str]:
    """Return the uids between which the same entry of any source lies, and its own source's mark.

    They are those of one half, the mark being the other.
    """
    return half_of(uid), f"{half_of(uid)}~", uid[HALF:]


HALF = len("00000000-0000-8000-")
VERSION = 14
"""Where the digit stands that tells the version of a UUID."""


def half_of(uid: str) -> str:
    """Return the half of a uid that stands for what an entry says as it is written."""
    return uid[:HALF]


def mark_in(uid: str) -> str | None:
    """Return the half of a uid that tells the source; None where it has none, as in 0.1."""
    return uid[HALF:] if uid[VERSION] == "8" else None


def source_name(file: str) -> str:
    """Return the name that a file's entries are known under: its own, without its folders.

    What is no file but a way to read another program, as stdin is, has no name of its own.
    """
    if file.startswith(DEVICES):
        return STDIN
    return file.replace("\\", "/").rstrip("/").rpartition("/")[2] or STDIN


COPY = re.compile(
    r"(?: ?\([0-9]+\)| - copy| copy(?: [0-9]+)?|[-_][0-9]+)(?=\.[^.]*$|$)", re.IGNORECASE
)
"""How browsers and file managers name the second file of one name."""


def original_name(name: str) -> str:
    """Return the name of the file that one may be a copy of: `report (1).csv` of `report.csv`."""
    return COPY.sub("", name) or name


METRIC = "metric"
"""Counts from the field, of a day and a column of a CSV file."""

BY_CONTENT = ("csv", "klog", "jrnl", METRIC)
"""The formats whose entries have no ids that hold everywhere: `--source` is for them."""


def _number(text: str) -> int:
    """Return a number of 60 bits that stands for a text."""
    return uuid5(NAMESPACE_DNS, f"{text}.practicelog").int >> (128 - 4 * DIGITS)
