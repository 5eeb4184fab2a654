"""The files of a team that a seller or a coach names: read whole, and no further than they may."""

from typing import TextIO

from practicelog.cli.text_files import content
from practicelog.core.interchange.strict_texts import parsed
from practicelog.core.team.team_file import Team, team_of
from practicelog.errors import ImportRefusedError, UsageError, quoted

TEAM_FILE_AT_MOST = 10_000


def read_team(file: str, stdin: TextIO | None) -> Team:
    """Return the team that a file is of.

    Raises:
        ImportRefusedError: it is no such file.
        NotFoundError, UsageError, WriteFailedError: as `content`.
    """
    try:
        return _team(content(file, stdin, TEAM_FILE_AT_MOST))
    except ImportRefusedError as error:
        raise ImportRefusedError(f"{quoted(file)}: {error.message}", hint=error.hint) from error


def _team(found: bytes) -> Team:
    if len(found) > TEAM_FILE_AT_MOST:
        raise ImportRefusedError("It is not a team's file: it is too long.")
    try:
        return team_of(parsed(found, "It"))
    except UsageError as error:
        raise ImportRefusedError(error.message) from error
