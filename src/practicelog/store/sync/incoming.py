"""The files of another log, read strictly: what in them is not here already."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from practicelog.annotations import Any
from practicelog.core.interchange import field_rules as rule
from practicelog.core.interchange.merging import HIGHEST
from practicelog.core.interchange.record_checks import Content, content
from practicelog.core.interchange.strict_texts import parsed
from practicelog.core.record import Record
from practicelog.core.sync.files import DIGEST, THINGS, Manifest
from practicelog.core.sync.lines import ALONE, SAME, TURN, Alias, Turn, key_of
from practicelog.errors import ImportRefusedError, UsageError
from practicelog.store.sync import folder, state
from practicelog.store.sync.folder import Place
from practicelog.store.sync.own import Own


class Said(Record):
    """One record of another log: where its line stands, what it says, and since when it is so."""

    part: str
    key: bytes
    record: dict[str, Any]
    content: Content
    changed: str
    purged: bool


class Other(Record):
    """What is news in the files of another log; of things all that is said."""

    said: tuple[Said, ...]
    aliases: tuple[Alias, ...]
    turns: tuple[Turn, ...]
    parts: dict[str, str]


def is_news(log: sqlite3.Connection, manifest: Manifest) -> bool:
    """Tell whether another log has written since its files were taken last."""
    return state.taken(log, manifest.log) != dict(manifest.parts)


def read(
    log: sqlite3.Connection, place: Place, manifest: Manifest, own: Own, today: date
) -> Other | None:
    """Return what is news in another log; None while its files are not whole.

    A line that stands in a file of ours too says nothing new.

    Raises:
        ImportRefusedError: a line in them is none that practicelog writes.
    """
    before = state.taken(log, manifest.log)
    wanted = [
        name for name, each in manifest.parts.items() if name == THINGS or before.get(name) != each
    ]
    texts = {name: folder.part(place, manifest, name) for name in wanted}
    if None in texts.values():
        return None
    found: list[Said | Alias | Turn] = []
    for name, text in texts.items():
        ours = () if name == THINGS else frozenset(own.part(name).values())
        found += _records(name, (text or b"").splitlines(keepends=True), ours, today)
    return Other(
        tuple(each for each in found if isinstance(each, Said)),
        tuple(each for each in found if isinstance(each, Alias)),
        tuple(each for each in found if isinstance(each, Turn)),
        dict(manifest.parts),
    )


def _records(
    part: str, text: Iterable[bytes], ours: Iterable[bytes], today: date
) -> Iterator[Said | Alias | Turn]:
    known = frozenset(ours)
    for number, line in enumerate(text, 1):
        if line not in known:
            try:
                yield _record(part, line, today)
            except (UsageError, ImportRefusedError) as error:
                raise ImportRefusedError(f"{part}, line {number:,}: {error.message}") from error


def _record(part: str, line: bytes, today: date) -> Said | Alias | Turn:
    record = parsed(line, "the line")
    if not isinstance(record, dict):
        raise rule.unfit(record, "record", "an object")
    if record.get("type") == SAME:
        return _alias(record)
    if record.get("type") == TURN:
        return _turn(record)
    changed = rule.instant(record.pop("changed", None), "changed")
    purged = record.pop("purged", False)
    if purged not in (False, True) or (purged and record.get("type") != "deleted"):
        raise rule.unfit(purged, "purged", "true, for a deletion")
    said = content(record, today)
    if said.revision > HIGHEST:
        raise rule.unfit(said.revision, "revision", f"a whole number up to {HIGHEST:,}")
    return Said(part, key_of(line), record, said, changed, bool(purged))


_KIND = rule.one_of(ALONE)


def _alias(record: dict[str, Any]) -> Alias:
    names = ("type", "kind", "uid", "revision", "as")
    rule.check_names(record, names, names)
    found = Alias(
        _KIND(record["kind"], "kind"), rule.uid(record["uid"], "uid"), rule.uid(record["as"], "as")
    )
    if found.same == found.uid:
        raise UsageError("as: it is the uid itself.")
    return found


def _turn(record: dict[str, Any]) -> Turn:
    names = ("type", "kind", "uid", "of", "revision")
    rule.check_names(record, names, names)
    if not isinstance(record["of"], str) or not re.fullmatch(DIGEST, record["of"]):
        raise rule.unfit(record["of"], "of", "a SHA-256")
    return Turn(
        _KIND(record["kind"], "kind"),
        rule.uid(record["uid"], "uid"),
        record["of"],
        rule.whole(1, HIGHEST)(record["revision"], "revision") - 1,
    )
