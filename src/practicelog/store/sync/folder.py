"""The folder itself: files of others are read with care, our own are replaced whole."""

import os.path
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from practicelog.annotations import TYPE_CHECKING
from practicelog.core.record import Record
from practicelog.core.sync import files
from practicelog.core.sync.files import LARGEST_MANIFEST, LARGEST_PART, MOST_LOGS, Manifest
from practicelog.errors import (
    REPEATED_AT_MOST,
    ConflictError,
    ImportRefusedError,
    NotFoundError,
    UsageError,
    WriteFailedError,
    quoted,
)
from practicelog.store import whole_files
from practicelog.store.plain_files import content_of
from practicelog.store.presence import real
from practicelog.store.sha256 import sha256
from practicelog.system import StrPath, shell_word

if TYPE_CHECKING:
    from practicelog.store.sync.sealing import Seal  # an extra installs what it needs

DAY_SECONDS = 86_400
SEALED = b"age-encryption.org/"
"""How a file begins that age has encrypted."""


class Place(Record):
    """A folder where logs meet, and what seals the files there; without it they are plain."""

    path: Path
    seal: "Seal | None" = None

    @property
    def mark(self) -> str:
        """What tells for whom files are sealed; empty where they are plain."""
        return self.seal.mark if self.seal else ""

    def opened(self, content: bytes) -> bytes:
        """Return what a file says, sealed or plain.

        Raises:
            UsageError: it is sealed, and there is nothing to open it with.
            ImportRefusedError: it is sealed for others, or spoiled.
        """
        if not content.startswith(SEALED):
            return content
        if self.seal is None:
            raise UsageError(
                "The files in the folder are encrypted.", "practicelog sync --identity FILE"
            )
        return self.seal.opened(content)

    def sealed(self, content: bytes) -> bytes:
        """Return content as it is written there."""
        return self.seal.sealed(content) if self.seal else content

    def holds(self, file: str, content: bytes) -> bool:
        """Tell whether a file there says this, sealed if files are."""
        found = content_of(self.path / file, LARGEST_PART if self.seal else len(content))
        if found is None or found.startswith(SEALED) != (self.seal is not None):
            return False
        with suppress(ImportRefusedError):
            return self.opened(found) == content
        return False


class Found(Record):
    """The manifests in a folder by their logs, and what is wrong with those that are not read."""

    manifests: Mapping[str, Manifest]
    refused: Mapping[str, ImportRefusedError]


def check(folder: Path, log: StrPath) -> None:
    """Make sure that a folder is there, and that the log itself does not lie in it.

    Raises:
        NotFoundError: there is no such folder: a disk that is not mounted, for one.
        ConflictError: what carries the folder would carry the log half-written.
    """
    if not os.path.isdir(folder):
        name = str(folder)
        if os.path.exists(folder):
            raise NotFoundError(f"{quoted(name)} is a file and no folder.")
        typed = shell_word(name) if len(name) <= REPEATED_AT_MOST else "FOLDER"
        raise NotFoundError(
            f"There is no folder {quoted(name)}.", f"mount it, or make it: mkdir {typed}"
        )
    if Path(real(log)).is_relative_to(folder.resolve()):
        raise ConflictError(
            "The log itself lies in that folder, where it would be carried half-written.",
            "practicelog config set log names another place for it",
        )


def survey(place: Place) -> Found:
    """Return every manifest in the folder.

    Raises:
        WriteFailedError: the folder cannot be read.
        ImportRefusedError: more logs meet here than anybody has machines.
        UsageError: they are encrypted, and there is nothing to open them with.
    """
    try:
        names = sorted(each.name for each in place.path.iterdir())
    except OSError as error:
        raise WriteFailedError(
            f"The folder {quoted(str(place.path))} cannot be read: {error.strerror}."
        ) from error
    logs = [log for log in map(files.log_of, names) if log]
    if len(logs) > MOST_LOGS:
        raise ImportRefusedError(f"More than {MOST_LOGS} logs meet in {quoted(str(place.path))}.")
    manifests, refused = {}, {}
    for log in logs:
        content = content_of(place.path / files.manifest_name(log), LARGEST_MANIFEST)
        try:
            manifests[log] = files.read(place.opened(content or b""), log)
        except ImportRefusedError as error:
            refused[log] = error
    return Found(manifests, refused)


def part(place: Place, manifest: Manifest, name: str) -> bytes | None:
    """Return a part of a log as its manifest says; None while it is not whole."""
    found = content_of(place.path / files.part_name(manifest.log, name), LARGEST_PART)
    with suppress(ImportRefusedError):
        content = place.opened(found or b"")
        return content if digest(content) == manifest.parts[name] else None
    return None


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file's content, as hexadecimal digits."""
    digits: str = sha256(content).hexdigest()
    return digits


def write(place: Place, manifest: Manifest, parts: Mapping[str, bytes]) -> None:
    """Replace our own files: the parts given, then the manifest; parts it lacks are removed.

    Raises:
        WriteFailedError: the disk is full, or the folder cannot be written to.
    """
    folder = place.path
    try:
        for name, content in parts.items():
            file = folder / files.part_name(manifest.log, name)
            _replace(file, place.sealed(content), manifest.log)
        own = folder / files.manifest_name(manifest.log)
        _replace(own, place.sealed(files.written(manifest)), manifest.log)
        _clear_away(folder, manifest.log, own.stat().st_mtime - DAY_SECONDS)
        for file in folder.glob(files.part_name(manifest.log, "*")):
            kept = {files.part_name(manifest.log, each) for each in manifest.parts}
            if files.is_part(file.name, manifest.log) and file.name not in kept:
                file.unlink(missing_ok=True)
    except OSError as error:
        raise WriteFailedError(
            f"The folder {quoted(str(folder))} cannot be written: {error.strerror}.",
            "what the others wrote is in the log; practicelog sync tries again",
        ) from error


def _clear_away(folder: Path, log: str, before: float) -> None:
    """Remove what a sync of this log that was killed left, a day later."""
    for left in folder.glob(f"{_unfinished(log)}*.tmp"):
        if left.stat().st_mtime < before:
            left.unlink(missing_ok=True)


def _replace(target: Path, content: bytes, log: str) -> None:
    whole_files.write(target, content, beside=f"{_unfinished(log)}{whole_files.unlike_any()}.tmp")


def _unfinished(log: str) -> str:
    return f"{whole_files.PREFIX}{log}-"
