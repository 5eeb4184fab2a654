"""A team's folder on the disk: made once, read as its manifest says, changed by one rename."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from practicelog import system
from practicelog.core.interchange.strict_texts import parsed
from practicelog.core.record import Record
from practicelog.core.team import manifest as of
from practicelog.core.team.manifest import Manifest
from practicelog.core.team.team_file import Team, team_of
from practicelog.errors import (
    ConflictError,
    ImportRefusedError,
    LockedError,
    NotFoundError,
    UsageError,
    WriteFailedError,
    file_name,
    quoted,
)
from practicelog.store import whole_files
from practicelog.store.plain_files import content_of

TEAM = "team.json"
MANIFEST = "manifest.json"
TEAM_AT_MOST = 10_000
TURN_SECONDS = 60
PAUSE_SECONDS = 0.05
HOUR_SECONDS = 3_600
"""Whoever reads has this long for what the manifest named when they began."""


class Folder(Record):
    """A team's folder as it was when it was looked at."""

    path: Path
    team: Team
    manifest: Manifest

    def places(self, names: Iterable[str]) -> list[str]:
        """Return where files lie that the manifest names."""
        return [str(self.path / name) for name in names]


def begin(path: Path, content: bytes) -> None:
    """Make a team's folder, with the file that its coach hands out.

    Raises:
        ConflictError: there is one already.
        UsageError: what has that name is no folder.
        WriteFailedError: it cannot be made.
    """
    try:
        _make_folder(path)
        whole_files.write(path / TEAM, content, anew=True)
    except FileExistsError as error:
        raise ConflictError(
            f"{quoted(str(path))} is a team's folder already.", "practicelog team add FOLDER FILES…"
        ) from error
    except OSError as error:
        raise unwritable(path, error) from error


def _make_folder(path: Path) -> None:
    if "\0" in str(path):
        raise UsageError(f"{quoted(str(path))} cannot name a folder.")
    if not os.path.isdir(path):
        if os.path.lexists(path):
            raise UsageError(f"{quoted(str(path))} is no folder.")
        if not os.path.isdir(path.parent):
            raise NotFoundError(f"There is no folder {quoted(str(path.parent))}.")
        path.mkdir(mode=0o700)


def opened(path: Path) -> Folder:
    """Return a team's folder as it is now.

    Raises:
        NotFoundError: there is no such folder, or it is no team's.
        ImportRefusedError: its team.json or its manifest is spoiled, or of a newer practicelog.
    """
    name = quoted(str(path))
    if not os.path.isdir(path):
        raise NotFoundError(f"There is no folder {name}.", "practicelog team new FOLDER")
    if not os.path.lexists(path / TEAM):
        raise NotFoundError(f"{name} is no team's folder.", "practicelog team new FOLDER")
    team = _team(path / TEAM)
    return Folder(path, team, _manifest(path, team))


def _team(file: Path) -> Team:
    with _about(file, "take it back from a seller whom you gave it to"):
        return team_of(parsed(_content(file, TEAM_AT_MOST), "It"))


def _manifest(path: Path, team: Team) -> Manifest:
    file = path / MANIFEST
    if not os.path.lexists(file):
        if any((path / kind).is_dir() and any((path / kind).iterdir()) for kind in of.KINDS):
            raise ImportRefusedError(f"{file_name(file)} is missing.", AGAIN)
        return Manifest(team.uid)
    with _about(file, AGAIN):
        found = of.read(_content(file, of.LARGEST))
        if found.team != team.uid:
            raise ImportRefusedError("It is the manifest of another team.")
        return found


AGAIN = "take it from a backup, or give every share to a new folder with this team.json"


@contextmanager
def _about(file: Path, hint: str) -> Iterator[None]:
    """Say which file is spoiled, and what to do about it."""
    try:
        yield
    except (ImportRefusedError, UsageError) as error:
        raise ImportRefusedError(
            f"{file_name(file)}: {error.message}", error.hint or hint
        ) from error


def _content(file: Path, at_most: int) -> bytes:
    found = content_of(file, at_most)
    if found is None:
        raise ImportRefusedError("It cannot be read, or is too long.")
    return found


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Wait until nobody else adds to a folder, and let nobody else until the block has ended.

    Raises:
        LockedError: somebody else added for a minute.
        WriteFailedError: the folder cannot be opened.
    """
    if not system.POSIX:  # elsewhere a folder cannot be locked
        yield
        return
    try:
        held, until = system.Turn(path), monotonic() + TURN_SECONDS
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        while not _taken(held):
            if monotonic() > until:
                raise LockedError(
                    f"Another program has added to {quoted(str(path))} for {TURN_SECONDS} s.",
                    "try again when it is done",
                )
            sleep(PAUSE_SECONDS)
        yield
    finally:
        held.end()


def _taken(held: system.Turn) -> bool:
    """Tell whether the turn was taken; a file system without locks lets everybody have it."""
    try:
        return held.taken()
    except OSError:
        return True


def begin_manifest(folder: Folder) -> None:
    """Have a manifest before there are files: files without one are of one that was lost.

    Raises:
        OSError: it cannot be written.
    """
    if not os.path.lexists(folder.path / MANIFEST):
        whole_files.write(folder.path / MANIFEST, of.written(folder.manifest))


def commit(folder: Folder, manifest: Manifest, names: Iterable[str]) -> None:
    """Let a new manifest hold, once the files that are newly in it are on the disk.

    What the manifest before it named stays for another hour, for those who read it.

    Raises:
        OSError: the disk is full, or the folder cannot be written to.
    """
    places = {(folder.path / name).parent for name in names}
    for each in {above for place in places for above in (place, *_within(place, folder.path))}:
        _sync(each)
    dropped = set(folder.manifest.files) - set(manifest.files)
    for name in dropped:
        with suppress(FileNotFoundError):
            os.utime(folder.path / name)
    whole_files.write(folder.path / MANIFEST, of.written(manifest))
    written = (folder.path / MANIFEST).stat().st_mtime
    _clear_away(folder.path, manifest, written - HOUR_SECONDS)


def _within(place: Path, top: Path) -> list[Path]:
    return [each for each in place.parents if each == top or top in each.parents]


def _clear_away(path: Path, manifest: Manifest, before: float) -> None:
    """Remove files that no manifest has named for an hour: replaced ones, and what a kill left."""
    named = {path / name for name in manifest.files}
    left = [each for kind in of.KINDS for each in (path / kind).rglob("*.parquet")]
    for file in (*left, *path.glob(f"{whole_files.PREFIX}*")):
        with suppress(OSError):
            if file not in named and file.is_file() and file.stat().st_mtime < before:
                file.unlink()


def _sync(path: Path) -> None:
    with suppress(OSError):
        system.sync(path)


def unwritable(path: Path, error: OSError) -> WriteFailedError:
    """Return what to raise where a folder cannot be written."""
    return WriteFailedError(f"The folder {quoted(str(path))} cannot be written: {error.strerror}.")
