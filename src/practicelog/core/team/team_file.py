"""The file a coach hands out: which team a share is for, and the salt of its pseudonyms."""

from json import dumps

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.core.team import shapes as of
from practicelog.errors import ImportRefusedError

FORMAT = "practicelog-team"
VERSION = 1
SALT_BYTES = 32

FIELDS = {
    "format": of.only(FORMAT),
    "version": of.only(VERSION),
    "team": of.matching(of.UUID_PATTERN),
    "salt": of.matching(f"^[0-9a-f]{{{2 * SALT_BYTES}}}$"),
}


class Team(Record):
    """A team: what identifies it, and what its pseudonyms are made with."""

    uid: str
    salt: bytes


def team_document(team: Team) -> dict[str, Any]:
    """Return a team as its file has it."""
    return {"format": FORMAT, "version": VERSION, "team": team.uid, "salt": team.salt.hex()}


def team_text(team: Team) -> bytes:
    """Return the file of a team as it is written."""
    return f"{dumps(team_document(team), indent=1)}\n".encode("ascii")


def team_of(document: Any) -> Team:
    """Return the team that a file is of.

    Raises:
        ImportRefusedError: it is no such file, or one of a newer practicelog.
    """
    refuse_newer(document, FORMAT, VERSION, "a team's file")
    if wrong := of.wrong_field(document, FIELDS, ()):
        raise ImportRefusedError(f"It is not a team's file: {wrong} is missing or wrong.")
    return Team(document["team"], bytes.fromhex(document["salt"]))


def refuse_newer(document: Any, format_: str, version: int, what: str) -> None:
    """Make sure that a document is what it is read as, and of a version that is known.

    Raises:
        ImportRefusedError: it is not.
    """
    if not isinstance(document, dict) or document.get("format") != format_:
        raise ImportRefusedError(f"It is not {what}.")
    found = document.get("version")
    if type(found) is int and found > version:
        raise ImportRefusedError(
            f"A newer practicelog made it (version {min(found, 10**9)}; this one reads {version}).",
            hint="upgrade practicelog",
        )
