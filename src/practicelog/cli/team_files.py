"""The files of a team that a seller or a coach names: read whole, and no further than they may."""

from collections.abc import Iterator
from contextlib import contextmanager

from practicelog.annotations import TextIO
from practicelog.cli.text_files import content, opened, translated
from practicelog.core.interchange.strict_texts import parsed
from practicelog.core.team.share import Share
from practicelog.core.team.team_file import Team, team_of
from practicelog.errors import ImportRefusedError, UsageError, quoted
from practicelog.exchange.share import read

TEAM_FILE_AT_MOST = 10_000


def read_team(file: str, stdin: TextIO | None) -> Team:
    """Return the team that a file is of.

    Raises:
        ImportRefusedError: it is no such file.
        NotFoundError, UsageError, WriteFailedError: as `content`.
    """
    with named(file):
        return _team(content(file, stdin, TEAM_FILE_AT_MOST))


def read_share(file: str, stdin: TextIO | None) -> Share:
    """Return the share that a file holds.

    Raises:
        ImportRefusedError: it is no share, or none that can be trusted.
        NotFoundError, UsageError, WriteFailedError: as `opened`.
    """
    with opened(file, stdin) as found, translated(file):
        return read(found)


@contextmanager
def named(file: str) -> Iterator[None]:
    """Say of which file it is true that it is refused."""
    try:
        yield
    except ImportRefusedError as error:
        raise ImportRefusedError(f"{quoted(file)}: {error.message}", hint=error.hint) from error


def _team(found: bytes) -> Team:
    if len(found) > TEAM_FILE_AT_MOST:
        raise ImportRefusedError("It is not a team's file: it is too long.")
    try:
        return team_of(parsed(found, "It"))
    except UsageError as error:
        raise ImportRefusedError(error.message) from error
