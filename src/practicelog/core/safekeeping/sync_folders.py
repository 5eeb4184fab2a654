"""Folders that a service copies to other computers, and the copies it makes of a conflict."""

import re
from collections.abc import Sequence

SERVICES = (
    ("Dropbox", r"dropbox( \(.+\))?"),
    ("OneDrive", r"onedrive([ -].+)?"),
    ("iCloud", r"mobile documents|com~apple~clouddocs|icloud ?drive"),
    ("Google Drive", r"google ?drive([ -].+)?|my drive"),
    ("Nextcloud", r"nextcloud\d*"),
    ("ownCloud", r"owncloud"),
    ("Box", r"box|box sync"),
    ("pCloud", r"pcloud ?drive"),
    ("MEGA", r"mega|megasync"),
    ("Seafile", r"seafile( .+)?"),
    ("Proton Drive", r"proton ?drive( .+)?"),
    ("a cloud service", r"cloudstorage"),
)
"""What each service calls its folder, as a pattern of the whole name in lower case."""

MARKS = ((".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".seafile-data", "Seafile"))
"""What a service leaves in a folder it copies, whatever that is called."""

COMPUTER = r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{1,15}|-[^.]*(Mac|mac|book|top)[^.]*"
"""The name of a computer as OneDrive puts it there: that of Windows, or of a Mac."""

CONFLICTS = rf" \(.*\)| \d+|\.sync-conflict-.+|_conflict-.+| conflicted copy.*|{COMPUTER}"
"""What Dropbox, Google Drive, iCloud, Syncthing and others put after the name of a file."""


def sync_service(folders: Sequence[str]) -> str | None:
    """Return the service that copies what lies in these folders, the outermost folder first."""
    for folder in folders:
        for service, pattern in SERVICES:
            if re.fullmatch(pattern, folder.casefold()):
                return service
    return None


def is_conflict_copy(name: str, log: str) -> bool:
    """Tell whether a file is what a service left when a log was changed in two places at once."""
    stem, dot, suffix = log.rpartition(".")
    before, after = (stem, dot + suffix) if dot else (log, "")
    return bool(re.fullmatch(f"{re.escape(before)}({CONFLICTS}){re.escape(after)}", name))
