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
    ("a cloud service", r"cloudstorage"),
)
"""What each service calls its folder, as a pattern of the whole name in lower case."""

CONFLICTS = r" \(.*\)| \d+|\.sync-conflict-.+|_conflict-.+| conflicted copy.*"
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
