"""A team of sellers: what they sent, added up; nobody is ranked."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from practicelog.cli.declarations import Argument
from practicelog.cli.team_files import named, read_share
from practicelog.cli.world import World
from practicelog.core.team.team_file import Team, team_text
from practicelog.errors import PartlyDoneError, PracticelogError, UsageError
from practicelog.reports import team_folder as folder_report
from practicelog.store.extras import loaded
from practicelog.store.team.folder import begin

if TYPE_CHECKING:
    from practicelog.store.team.adding import Intake  # an extra installs what it needs

NewFolder = Annotated[str, Argument(metavar="FOLDER", help="Where its shares will be gathered.")]
Folder = Annotated[str, Argument(metavar="FOLDER", help="The team's folder.")]
Files = Annotated[list[str], Argument(metavar="FILES…", help="What sellers sent; - is stdin.")]


def new(world: World, folder: NewFolder) -> str:
    """Make a folder for a team, with the team.json that its sellers need.

    Example: practicelog team new /tmp/north
    """
    path = _path(folder)
    team = Team(world.new_uid(), os.urandom(32))
    begin(path, team_text(team))
    return world.line(folder_report.begun(str(path)))


def add(world: World, folder: Folder, files: Files) -> str:
    """Take sellers' shares into a team's folder.

    In any order, any number of times: the latest of each rep holds. A file that cannot be taken
    is refused whole, and the others go in.

    Example: practicelog team add /tmp/north from-ana.jsonl from-bo.jsonl
    """
    path = _path(folder)
    adding = loaded("practicelog.store.team.adding", "team add", "team")
    with adding.intake(path) as intake:
        refused = _refused(world, intake, files)
        told = world.line(folder_report.added(intake.commit(world.now)))
    if not refused:
        return told
    *others, last = refused
    for each in others:
        world.complain(world.line(folder_report.refused_words(each)))
    if len(refused) == len(files):
        raise last
    world.write(told)
    world.complain(world.line(folder_report.refused_words(last)))
    raise PartlyDoneError(folder_report.partly(len(refused), len(files)))


def _path(folder: str) -> Path:
    """Return a folder that was typed; `~` is the home folder.

    Raises:
        UsageError: nothing was typed.
    """
    if not folder:
        raise UsageError("The folder has no name.", "practicelog team new FOLDER")
    return Path(os.path.expanduser(folder))


def _refused(world: World, intake: "Intake", files: Sequence[str]) -> list[PracticelogError]:
    """Take files in; return why some were not."""
    refused: list[PracticelogError] = []
    for file in files:
        try:
            with named(file):
                intake.take(read_share(file, world.stdin))
        except PracticelogError as error:
            refused.append(error)
    return refused


GROUP = {"new": new, "add": add}
