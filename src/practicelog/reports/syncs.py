"""What a sync tells: what came, what both sides had changed, and who meets in the folder."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.interchange.merging import ADDED, DELETED, UPDATED
from practicelog.core.kind_wording import kind_words, kinds_words
from practicelog.core.sections import Lines, Section, Table
from practicelog.core.sync.brought import Brought, Met
from practicelog.core.wording import count_words

SHOWN = 10


def summary(brought: Brought, *, written: bool) -> str:
    """Return the one line that answers a sync."""
    parts = [
        f"{lead}{kinds}"
        for lead, word in (("Brought ", ADDED), ("changed ", UPDATED), ("deleted ", DELETED))
        if (kinds := kinds_words(brought.counts, word))
    ]
    if brought.purged:
        parts.append(f"purged {count_words(brought.purged, 'rep')} for good")
    sent = "what is new here lies in the folder" if written else ""
    if not parts:
        return " · ".join(each for each in ("Nothing new from the others", sent) if each)
    parts[0] = parts[0][0].upper() + parts[0][1:]
    back = "" if brought.purged else "practicelog sync --undo"
    return " · ".join(each for each in (*parts, sent, back) if each)


def told(brought: Brought) -> Iterator[str]:
    """Yield what besides is worth a line: what both sides had changed, and what waits."""
    both = brought.clashed
    reps = [number for kind, number in both if kind == "rep" and number]
    if both:
        kinds = ", ".join(dict.fromkeys(kind_words(_of(both, kind), kind) for kind, _ in both))
        other = ", the other is in the history" if len(reps) == len(both) else ""
        shown = f" practicelog history {reps[0]}" if reps else ""
        yield f"{kinds} changed on both: what was changed more often or later holds{other}.{shown}"
    for name in brought.waiting:
        yield f"The files of {name} are not whole yet: they are left for the next time."


def refusals(brought: Brought) -> Iterator[str]:
    """Yield why the files of other logs were left."""
    for log, error in list(brought.refused.items())[:SHOWN]:
        yield f"The files of the log {log} were left: {error.message}"


def trouble(brought: Brought) -> tuple[str, str | None]:
    """Return what is wrong with a sync, in one line, and what to type next."""
    first = next(refusals(brought))
    more = len(brought.refused) - 1
    hints = [error.hint for error in brought.refused.values() if error.hint]
    words = first + (f" So were those of {more:,} more." if more else "")
    return words, hints[0] if hints else "practicelog sync --status"


def undone(back: Brought) -> str:
    """Return what is told when a sync was taken back: `Undone: sync · 2 reps gone · …`."""
    parts = [
        f"{kinds} {became}"
        for word, became in ((DELETED, "gone"), (ADDED, "back"), (UPDATED, "as before"))
        if (kinds := kinds_words(back.counts, word))
    ]
    return " · ".join(("Undone: sync", *parts, "the next sync brings it again"))


def sections(met: Sequence[Met], zone: ZoneInfo) -> tuple[Section, ...]:
    """Return who meets in a folder, as a table."""
    if not met:
        return (Lines(("Nobody has been here yet.",)),)
    return (
        Table(
            ("Machine", "Log", "Last wrote", "Here"),
            tuple((each.name, each.log[-12:], _when(each.at, zone), _state(each)) for each in met),
        ),
    )


def document(met: Sequence[Met]) -> dict[str, Any]:
    """Return who meets in a folder, for programs."""
    return {
        "logs": [
            {
                "log": each.log,
                "machine": each.name or None,
                "wrote": each.at or None,
                "own": each.own,
                "state": _state(each),
                "trouble": each.trouble or None,
            }
            for each in met
        ]
    }


def _state(met: Met) -> str:
    if met.trouble:
        return met.trouble
    if met.own:
        return "to be written" if met.news else "this log"
    if not met.whole:
        return "not whole yet"
    return "waits" if met.news else "taken"


def _when(at: str, zone: ZoneInfo) -> str:
    return f"{datetime.fromisoformat(at).astimezone(zone):%Y-%m-%d %H:%M}" if at else ""


def _of(both: Sequence[tuple[str, int]], kind: str) -> int:
    return sum(1 for each, _ in both if each == kind)
