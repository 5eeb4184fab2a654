"""Take a file of practice into the log."""

import shlex
from typing import Annotated, Any

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.import_sources import copies
from practicelog.cli.importing import Request, owned, taken_in
from practicelog.cli.world import World
from practicelog.core import texts
from practicelog.core.interchange.column_map import ColumnMap, columns_typed
from practicelog.core.interchange.merging import Consent
from practicelog.core.visible import on_one_line
from practicelog.errors import ImportRefusedError, PartlyDoneError
from practicelog.exchange import SOURCES
from practicelog.reports import imports as report

File = Annotated[
    str, Argument(metavar="FILE", help="An export, another log, another tool's file; - is stdin.")
]
As = Annotated[
    str | None,
    opt.choice(
        "--as",
        metavar="FORMAT",
        words=tuple(SOURCES),
        help=f"{', '.join(SOURCES)}; our own files need none.",
    ),
]
Rest = Annotated[
    str | None,
    Option(
        "--drill",
        metavar="DRILL",
        help="For what has no project or tag that names a drill.",
        autocompletion=opt.known("drills"),
    ),
]
Map = Annotated[
    Any,
    Option(
        "--map",
        metavar="COLUMN=FIELD,…",
        parser=columns_typed,
        help="What the columns of any CSV file hold, in the words of log's options.",
    ),
]
From = Annotated[
    str | None,
    opt.option(
        "--source",
        read=texts.one_line,
        metavar="NAME",
        help="Which file its rows are of, if it is a copy or a later export; else its own name.",
    ),
]
Mine = Annotated[
    bool, Option("--mine", help="It is from your own other log: it may change what you wrote.")
]
Take = Annotated[
    str | None,
    opt.choice(
        "--take",
        metavar="theirs",
        words=("theirs",),
        help="Where both sides changed the same, take the file's.",
    ),
]
DryRun = Annotated[bool, Option("--dry-run", help="Tell what would come in; write nothing.")]
Rejects = Annotated[
    str | None, Option("--rejects", metavar="FILE", help="Write each row refused, and why.")
]


def import_(
    world: World,
    file: File,
    as_: As = None,
    drill: Rest = None,
    columns: Map = None,
    source: From = None,
    mine: Mine = False,
    take: Take = None,
    dry_run: DryRun = False,
    rejects: Rejects = None,
) -> str:
    """Take in an export, a coach's ratings or another log. Other tools' histories too.

    Nothing you wrote changes unless the file is --mine. Importing it again changes nothing;
    practicelog undo takes all of it back.

    Example: practicelog import frames --as watson --drill discovery --dry-run
    """
    consent = Consent(mine, take_theirs=take is not None)
    chosen = Request(file, as_, drill, columns or ColumnMap(), source, consent, dry_run, rejects)
    request = owned(world, chosen)
    tally, unit, kind = taken_in(world, request)
    tally.said.extend(copies(tally, request, kind))
    world.complain("".join(map(world.line, tally.said)))
    if not tally.told:
        return world.line(report.summary(tally, dry_run=dry_run))
    told = (on_one_line(report.told(each, unit)) for each in tally.told)
    world.complain("".join(map(world.line, told)))
    if tally.nothing_else:
        raise ImportRefusedError(
            report.trouble(tally), report.way_out(tally, consent, shlex.quote(file))
        )
    world.write(world.line(report.summary(tally, dry_run=dry_run)))
    raise PartlyDoneError(report.trouble(tally), report.way_out(tally, consent, shlex.quote(file)))
