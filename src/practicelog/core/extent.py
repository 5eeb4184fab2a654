"""How much of a log leaves it: which days, which drill, which changes, and what is left out."""

from collections.abc import Iterable, Sequence
from datetime import date

from practicelog.core.limits import choice
from practicelog.core.names import new_name
from practicelog.core.record import Record
from practicelog.core.records.rep_fields import FIELDS
from practicelog.errors import UsageError

RECORDS = {
    "scripts": "script",
    "cards": "card",
    "plans": "plan",
    "offs": "off",
    "focuses": "focus",
    "reps": "rep",
    "promises": "promise",
    "rescorings": "rescoring",
    "notices": "notice",
    "metrics": "metric",
    "deleted": "deleted",
}
"""What can leave, by the word the user types, and the `type` it leaves as; drills always do."""

OMITTED = tuple(dict.fromkeys(each.omit for each in FIELDS if each.omit not in ("", *RECORDS)))
"""What a rep can leave without, by the word the user types."""

WORDS = (*RECORDS, *OMITTED)

TOLD_BY_TAKES = frozenset({"scores", "changes", "cards"})

TABLES = ("reps", "takes")
"""What a row can be in a format that has one table."""

LAST_EXPORT = "last-export"
"""Stands for the end of the last export of that name where a day may be typed."""


class Extent(Record):
    """How much leaves, as of a day; None where there is no bound.

    `after` is the number of a change: only what changed after it leaves. `omitted` are words of
    `WORDS`, in that order; `absent` those left out that the log has nothing of, so that nobody
    need be told. `seller` is whose log it is. What goes `to_coach` does not leave
    again because somebody rated it. `table` says what a row is in a format that has one table.
    """

    today: date
    since: date | None = None
    until: date | None = None
    drill: str | None = None
    after: int | None = None
    omitted: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    seller: str | None = None
    to_coach: bool = False
    table: str = "reps"

    @property
    def omitted_types(self) -> frozenset[str]:
        """The types of records left out; a rescoring is a score."""
        found = {RECORDS[word] for word in self.omitted if word in RECORDS}
        return frozenset(found | ({"rescoring"} if "scores" in self.omitted else set()))

    @property
    def omitted_fields(self) -> frozenset[str]:
        """The fields that reps leave without; takes tell scores, changes and cards."""
        left_out = {*self.omitted, *self.absent}
        takes = {"takes"} if TOLD_BY_TAKES & left_out else set()
        return frozenset(each.name for each in FIELDS if each.omit in left_out | takes)

    @property
    def is_of_all_practice(self) -> bool:
        """Whether no rep of its days is missing, so that its weeks can be told."""
        left_out = {"reps", "plans"} & set(self.omitted)
        return self.drill is None and self.after is None and not left_out

    def holds_some_of(self, first: date, last: date) -> bool:
        """Tell whether some of these days are within its own."""
        return (self.since or first) <= last and first <= (self.until or last)


def omitted(only: Iterable[str], omit: Iterable[str]) -> tuple[str, ...]:
    """Return what is left out, from words typed as `notes,partners` any number of times.

    Where `only` names kinds of records, that is every other kind too.

    Raises:
        UsageError: a word is none that can be left out, or to be left alone is no kind of record.
    """
    wanted = _words(only, "--only", tuple(RECORDS))
    unwanted = set(RECORDS).difference(wanted) if wanted else set()
    left_out = unwanted.union(_words(omit, "--omit", WORDS))
    return tuple(word for word in WORDS if word in left_out)


def _words(typed: Iterable[str], option: str, known: Sequence[str]) -> list[str]:
    return [choice(word.strip(), option, known) for text in typed for word in text.split(",")]


def export_name(name: str | None, since: str | None, until: str | None) -> str | None:
    """Return the name that an export is remembered by, if it has one.

    Raises:
        UsageError: it cannot be a name, is missing, or would be remembered as more than it was.
    """
    if name is None and since == LAST_EXPORT:
        raise UsageError(f"--since {LAST_EXPORT} needs a name.", hint="--name weekly")
    if name is not None and until is not None:
        raise UsageError(
            "--name with --until would miss what lies after that day for ever.",
            hint="leave one of them out",
        )
    return None if name is None else new_name(name, "repeated export")
