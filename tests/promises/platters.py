"""What a disk may hold after a power cut, from what was written to it and what was synced.

Known facts only are taken for granted: what was synced is there; of what was written since, any
part may be, sector by sector, whatever the order. Names appear and go one after the other, and
surely only once their folder is synced. A file that grew may hold anything where nothing was
written (https://www.sqlite.org/atomiccommit.html, 2.0 Hardware Assumptions).
"""

import random
from collections.abc import Iterator
from typing import NamedTuple

SECTOR = 512


class Event(NamedTuple):
    """Something a program asked of the disk, as the files of SQLite do it.

    `create`, `write`, `truncate`, `sync` and `delete` a name, and `folder`: sync the folder itself.
    """

    kind: str
    name: str = ""
    at: int = 0
    data: bytes = b""


Image = dict[str, bytes]
"""The files there are after a power cut."""


class File:
    """A file: what surely is on the disk, and the changes since, which may be there in part."""

    def __init__(self, content: bytes = b"") -> None:
        self.synced = content
        self.since: list[Event] = []

    def sync(self) -> None:
        self.synced = _changed(self.synced, self.since)
        self.since = []

    def after_a_cut(self, chance: random.Random, way: str) -> bytes:
        """Return what the file may hold when the power came back."""
        if way == "nothing since":
            return self.synced
        if way == "all since":
            return _changed(self.synced, self.since)
        pieces = [piece for change in self.since for piece in _sectors(change)]
        if way == "torn":
            return _changed(self.synced, pieces[: chance.randint(0, len(pieces))])
        kept = [piece for piece in pieces if chance.random() < chance.choice((0.1, 0.5, 0.9))]
        chance.shuffle(kept)
        found = bytearray(_changed(self.synced, kept))
        if way == "grown":
            size = len(_changed(self.synced, self.since))
            found += chance.randbytes(max(0, size - len(found)))
        return bytes(found)


WAYS = ("nothing since", "all since", "torn", "any order", "grown")


def _sectors(change: Event) -> Iterator[Event]:
    """Yield a change in pieces that a disk writes whole or not at all."""
    if change.kind != "write":
        yield change
        return
    start, end = change.at, change.at + len(change.data)
    while start < end:
        stop = min(end, start - start % SECTOR + SECTOR)
        yield change._replace(at=start, data=change.data[start - change.at : stop - change.at])
        start = stop


def _changed(content: bytes, changes: list[Event]) -> bytes:
    """Return a file's content after some changes; a gap between them is full of zeros."""
    found = bytearray(content)
    for change in changes:
        if change.kind == "truncate":
            del found[change.at :]
        found.extend(bytes(max(0, change.at - len(found))))
        found[change.at : change.at + len(change.data)] = change.data
    return bytes(found)


class Platter:
    """A folder on a disk, to which events happen, and what of it a power cut may leave."""

    def __init__(self, image: Image) -> None:
        self.named = {name: File(content) for name, content in image.items()}
        self._sure = dict(self.named)
        self._since: list[tuple[str, File | None]] = []

    def happen(self, event: Event) -> None:
        match event.kind:
            case "create":
                self._name(event.name, File())
            case "delete":
                self._name(event.name, None)
            case "folder":
                self._sure, self._since = dict(self.named), []
            case "sync":
                self.named[event.name].sync()
            case "write" | "truncate":
                self.named[event.name].since.append(event)

    def _name(self, name: str, file: File | None) -> None:
        self._since.append((name, file))
        _put(self.named, name, file)

    def after_a_cut(self, chance: random.Random, way: str) -> Image:
        """Return one of the folders that may be found when the power came back."""
        names = dict(self._sure)
        for name, file in self._since[: chance.randint(0, len(self._since))]:
            _put(names, name, file)
        return {name: file.after_a_cut(chance, way) for name, file in names.items()}


def _put(names: dict[str, File], name: str, file: File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file
