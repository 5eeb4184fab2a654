"""Files of SQLite that work as ever and keep a record of all that is asked of the disk."""

from pathlib import Path

import apsw
from tests.promises.platters import Event

Name = str | apsw.URIFilename | None


class RecordedFiles(apsw.VFS):
    """Records what happens to one log and its journal, in `events`; syncs nothing really."""

    def __init__(self, log: Path) -> None:
        self.vfs_name = f"recorded {log}"
        super().__init__(self.vfs_name, "unix")
        self.recorded = {str(log): log.name, f"{log}-journal": f"{log.name}-journal"}
        self.events: list[Event] = []
        self._known: set[str] = set()

    def xOpen(self, name: Name, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's name
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path not in self.recorded:
            return apsw.VFSFile("unix", name, flags)
        is_new = path not in self._known
        if is_new:
            self._known.add(path)
            self.events.append(Event("create", self.recorded[path]))
        return RecordedFile(self, name, flags, self.recorded[path], is_new=is_new)

    def xDelete(self, name: str, syncdir: bool) -> None:  # noqa: N802 - apsw's name
        super().xDelete(name, syncdir)
        if name in self.recorded:
            self._known.discard(name)
            self.events.append(Event("delete", self.recorded[name]))
            if syncdir:
                self.events.append(Event("folder"))


class RecordedFile(apsw.VFSFile):
    """One file; the first sync of a new journal syncs its folder too, as on unix."""

    def __init__(
        self, files: RecordedFiles, name: Name, flags: list[int], short: str, *, is_new: bool
    ) -> None:
        super().__init__("unix", name, flags)
        self._events, self._name = files.events, short
        self._folder_waits = is_new and bool(flags[0] & apsw.SQLITE_OPEN_MAIN_JOURNAL)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - apsw's name
        super().xWrite(data, offset)
        self._events.append(Event("write", self._name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - apsw's name
        super().xTruncate(newsize)
        self._events.append(Event("truncate", self._name, newsize))

    def xSync(self, _flags: int) -> None:  # noqa: N802 - apsw's name
        self._events.append(Event("sync", self._name))
        if self._folder_waits:
            self._folder_waits = False
            self._events.append(Event("folder"))
