"""What public holidays change among the days off: day by day, and in one line."""

from collections.abc import Iterator

from practicelog.core.records.plan import DayOff
from practicelog.core.sections import Lines, Page, Table
from practicelog.core.streaks.public_holidays import Calendar, HolidayChanges
from practicelog.core.wording import UNDO, count_words, day_words


def sections(calendar: Calendar, changes: HolidayChanges, *, dry_run: bool) -> Page:
    """Return what came in, or would, as a table of days and the one line that sums it up."""
    line = Lines((_summary(calendar, changes, dry_run=dry_run),))
    if not changes.any:
        return (line,)
    rows = sorted(
        (off.first, word, day_words(off.first), off.reason or "")
        for word, offs in _by_word(changes)
        for off in offs
    )
    return (Table(("", "Days off", "Reason"), tuple(row[1:] for row in rows)), line)


def _by_word(changes: HolidayChanges) -> Iterator[tuple[str, tuple[DayOff, ...]]]:
    yield "added", changes.added
    yield "renamed", changes.renamed
    yield "gone", changes.gone


def _summary(calendar: Calendar, changes: HolidayChanges, *, dry_run: bool) -> str:
    """Return the one line: `DE-BY 2026: 9 days off added · 3 not scheduled · practicelog undo`."""
    made = [_count(len(offs), word) for word, offs in _by_word(changes) if offs]
    parts = [*(made or ["nothing new"]), *_left(changes)]
    end = ["nothing was written"] * dry_run or [UNDO] * changes.any
    return f"{calendar.place} {calendar.year}: {' · '.join([*parts, *end])}"


def _count(number: int, word: str) -> str:
    return f"{count_words(number, 'day off', 'days off')} {word}"


def _left(changes: HolidayChanges) -> Iterator[str]:
    told = (
        (changes.known, "known already"),
        (changes.off, "off already"),
        (changes.removed, "removed by you"),
        (changes.unscheduled, "not scheduled"),
    )
    yield from (f"{number} {what}" for number, what in told if number)
