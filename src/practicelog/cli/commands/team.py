"""A team of sellers: what they sent, added up; nobody is ranked."""

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from practicelog.annotations import TYPE_CHECKING, Annotated
from practicelog.cli import media
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.period_options import THIS, Last, Month, Quarter, WeekName, Year
from practicelog.cli.team_files import named, read_share
from practicelog.cli.team_reports import (
    XLSX,
    chosen_engine,
    told_of,
    workbook_wanted,
    written_as_workbook,
)
from practicelog.cli.world import World
from practicelog.core.calendar.period_choice import Choice, chosen_period
from practicelog.core.sections import Page
from practicelog.core.team.memory import memory_size
from practicelog.core.team.team_file import Team, team_text
from practicelog.errors import PartlyDoneError, PracticelogError, UsageError, quoted
from practicelog.reports import team_folder as folder_report
from practicelog.reports.team.document import document
from practicelog.reports.team.page import page as report_page
from practicelog.reports.team.page import title
from practicelog.reports.team.value import CHARTED
from practicelog.store.extras import loaded
from practicelog.store.team.figures import DUCKDB, ENGINES
from practicelog.store.team.folder import begin

if TYPE_CHECKING:
    from practicelog.store.team.adding import Intake  # an extra installs what it needs

NewFolder = Annotated[str, Argument(metavar="FOLDER", help="Where its shares will be gathered.")]
Folder = Annotated[str, Argument(metavar="FOLDER", help="The team's folder.")]
As = Annotated[
    str | None,
    opt.choice(
        "--as",
        words=(*media.MEDIA, XLSX),
        metavar="MEDIUM",
        help="table (as on the screen), markdown, html, json or xlsx.",
    ),
]
EngineName = Annotated[
    str, opt.choice("--engine", words=ENGINES, metavar="ENGINE", help="duckdb or spark.")
]
Memory = Annotated[
    str | None,
    Option("--memory", metavar="SIZE", help="What duckdb may use: 512MB.", parser=memory_size),
]
Master = Annotated[
    str | None, Option("--master", metavar="URL", help="Where spark runs; here without it.")
]
File = Annotated[str | None, media.file_option(".html, .md, .xlsx or .json")]
Files = Annotated[list[str], Argument(metavar="FILES…", help="What sellers sent; - is stdin.")]


def new(world: World, folder: NewFolder) -> str:
    """Make a team's folder, with the team.json its sellers need.

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


def report(
    world: World,
    folder: Folder,
    week: WeekName = None,
    month: Month = None,
    quarter: Quarter = None,
    year: Year = None,
    last: Last = False,
    medium: As = None,
    engine: EngineName = DUCKDB,
    memory: Memory = None,
    master: Master = None,
    file: File = None,
    show: media.Show = False,
    force: opt.Force = False,
    json: opt.Json = False,
) -> str:
    """Report on a team this month, or in another period. Of everybody together, never of a person.

    A figure is told where five sellers or more make it. Drills are told by months of whole weeks.

    Example: practicelog team report /tmp/north --quarter
    """
    chosen = chosen_engine(engine, memory, master)
    is_book = workbook_wanted(medium, file, json=json)
    of_text = (None, None) if is_book else (medium, file)
    wanted = media.form(*of_text, json=json, show=show, force=force, besides=f".{XLSX}")
    named = Choice(week, month, quarter, year)
    choice = named if named != Choice() else Choice(month=THIS)
    period = chosen_period(choice, (), world.today, last=last)
    told = told_of(_path(folder), period, world.today, chosen, weekly=week is not None)

    def page(on: str) -> Page:
        return report_page(told, CHARTED if on == media.HTML else CHARTED[:1])

    if is_book:
        return written_as_workbook(world, page(media.HTML), file, force=force)
    name = title(told)
    answer = media.Answer("team", name, page, lambda: document(told), names_seller=True)
    return media.told(world, wanted, answer)


def _path(folder: str) -> Path:
    """Return a folder that was typed, also as `file:///…`; `~` is the home folder.

    Raises:
        UsageError: nothing was typed, or what is on no disk of this machine's.
    """
    if not folder:
        raise UsageError("The folder has no name.", "practicelog team new FOLDER")
    scheme, mark, rest = folder.partition("://")
    if not mark:
        return Path(os.path.expanduser(folder))
    if scheme != "file" or not rest.startswith("/"):
        raise UsageError(
            f"{quoted(folder)} is no folder of this machine's.", "mount it, and name where it is"
        )
    return Path(unquote(rest))


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


GROUP = {"new": new, "add": add, "report": report}
