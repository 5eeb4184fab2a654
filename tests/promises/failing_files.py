"""Files of SQLite of which one write, sync, truncation or deletion fails."""

import apsw

Name = str | apsw.URIFilename | None


class FailingFiles(apsw.VFS):
    """Fails at the `fails_at`th thing asked of the disk, once, or from then on like a full one.

    `asked` counts them; with `fails_at` 0 none fails. Nothing is synced really.
    """

    def __init__(self, name: str) -> None:
        self.vfs_name = name
        super().__init__(name, "unix")
        self.asked = self.fails_at = 0
        self.for_good = False

    def expect(self, fails_at: int, *, for_good: bool) -> None:
        self.asked, self.fails_at, self.for_good = 0, fails_at, for_good

    def ask(self, code: int) -> None:
        """Count something that is asked of the disk; fail with a code of SQLite's if it is time."""
        self.asked += 1
        late = self.for_good and self.asked > self.fails_at > 0
        if self.asked == self.fails_at or late:
            raise failure(code)

    def xOpen(self, name: Name, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's name
        return FailingFile(self, name, flags)

    def xDelete(self, name: str, syncdir: bool) -> None:  # noqa: N802 - apsw's name
        self.ask(apsw.SQLITE_IOERR_DELETE)
        super().xDelete(name, syncdir)


class FailingFile(apsw.VFSFile):
    """One of them."""

    def __init__(self, files: FailingFiles, name: Name, flags: list[int]) -> None:
        super().__init__("unix", name, flags)
        self._files = files

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - apsw's name
        self._files.ask(apsw.SQLITE_FULL)
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - apsw's name
        self._files.ask(apsw.SQLITE_IOERR_TRUNCATE)
        super().xTruncate(newsize)

    def xSync(self, _flags: int) -> None:  # noqa: N802 - apsw's name
        self._files.ask(apsw.SQLITE_IOERR_FSYNC)


def failure(code: int) -> apsw.Error:
    """Return an error of the disk that SQLite takes for this code of its own."""
    error = apsw.exception_for(code)
    assert isinstance(error, apsw.Error)
    return error
