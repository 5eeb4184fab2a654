"""The health of a log: the verdicts on it, and each thing that is not as it was recorded."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.health_wording import DAMAGED, Verdict, verdicts, way_back
from practicelog.core.record import Record
from practicelog.core.records.health import Contents, Doubt, Surroundings, Value
from practicelog.core.safekeeping.backup_names import name_of
from practicelog.core.sections import Facts, Lines, Page, Table
from practicelog.core.wording import count_words

LISTED = 20
"""How many doubts a page lists; JSON has them all."""

SHOWN = 18
BEFORE = 8
"""How much of a text a page shows, and how much of that before what is another."""


class Health(Record):
    """All that was found in a log and around it, and the verdicts on that."""

    contents: Contents
    surroundings: Surroundings
    verdicts: tuple[Verdict, ...]

    @property
    def healthy(self) -> bool:
        """Whether all that was recorded is there as it was; what is only advised does not count."""
        return all(each.state != DAMAGED for each in self.verdicts)


def build(contents: Contents, surroundings: Surroundings, zone: ZoneInfo) -> Health:
    """Return what was found with the verdicts on it."""
    return Health(contents, surroundings, verdicts(contents, surroundings, zone))


def sections(health: Health) -> Page:
    """Return a verdict in a word, one on each thing with what to do, and what is in doubt."""
    head = Lines(("The log is healthy." if health.healthy else "The log is damaged.",))
    rows = [row for verdict in health.verdicts for row in _rows(verdict)]
    facts = Facts((("Log", health.surroundings.file), *rows))
    return (head, facts, *_doubts(health.contents.doubts))


def _rows(verdict: Verdict) -> list[tuple[str, str]]:
    told = [(verdict.check, verdict.told)]
    return [*told, ("", f"→ {verdict.todo}")] if verdict.todo else told


def _doubts(doubts: Sequence[Doubt]) -> Page:
    if not doubts:
        return ()
    rows = tuple(
        (_record(each), each.field, *_values(each), each.backup) for each in doubts[:LISTED]
    )
    headings = ("Record", "Field", "Now", "Recorded", "Newest backup")
    more = len(doubts) - LISTED
    rest = (Lines((f"{count_words(more, 'more', 'more')}: practicelog doctor --json",)),)
    return (Table(headings, rows), *(rest if more > 0 else ()))


def _record(doubt: Doubt) -> str:
    own = f"{doubt.kind} {doubt.row}"
    return own if doubt.rep is None or doubt.kind == "rep" else f"rep {doubt.rep}, {own}"


def _values(doubt: Doubt) -> tuple[str, str]:
    """Return what is there and what was recorded; of a whole row in doubt, why it is."""
    return _held_apart(doubt.now, doubt.recorded) if doubt.field else (str(doubt.now), "")


def _held_apart(now: Value, recorded: Value) -> tuple[str, str]:
    """Return two values as a table shows them: of long texts the place where they part."""
    if not (isinstance(now, str) and isinstance(recorded, str)):
        return (_shown(now), _shown(recorded))
    pairs = enumerate(zip(now, recorded, strict=False))
    parting = next((at for at, (one, other) in pairs if one != other), min(len(now), len(recorded)))
    begin = max(0, parting - BEFORE) if max(len(now), len(recorded)) > SHOWN else 0
    return (_excerpt(now, begin), _excerpt(recorded, begin))


def _excerpt(text: str, begin: int) -> str:
    end = begin + SHOWN
    return f"“{'…' if begin else ''}{text[begin:end]}{'…' if text[end:] else ''}”"


def _shown(value: Value) -> str:
    return "" if value is None else _excerpt(value, 0) if isinstance(value, str) else str(value)


def way_back_from(health: Health) -> str:
    """Return what to do first about a damaged log."""
    return way_back(health.contents, health.surroundings.newest)


def document(health: Health) -> dict[str, Any]:
    """Return what scripts read of a log's health."""
    newest = health.surroundings.newest
    return {
        "healthy": health.healthy,
        "file": health.surroundings.file,
        "reps": health.contents.reps,
        "checks": [
            {
                "check": each.check.lower(),
                "state": each.state,
                "told": each.told,
                "todo": each.todo or None,
            }
            for each in health.verdicts
        ],
        "doubts": [
            each._asdict() | {"backup": each.backup or None} for each in health.contents.doubts
        ],
        "backup": newest and name_of(newest.backup),
    }
