"""Take a file of practice into the log."""

from typing import Annotated, Any

from typer import Argument, Context, Option

from practicelog.cli.importing import Request, taken_in
from practicelog.cli.world import World
from practicelog.core.column_map import columns_typed
from practicelog.core.limits import choice
from practicelog.core.merging import Consent
from practicelog.errors import ImportRefusedError, PartlyDoneError
from practicelog.exchange import SOURCES
from practicelog.reports import imports as report

File = Annotated[
    str, Argument(metavar="FILE", help="An export, another log, another tool's file; - is stdin.")
]
As = Annotated[
    str | None,
    Option(
        "--as", metavar="FORMAT", parser=lambda text: choice(text, "--as", tuple(SOURCES)),
        help=f"{', '.join(SOURCES)}; our own files need none.",
    ),
]  # fmt: skip
Rest = Annotated[
    str | None,
    Option("--drill", metavar="DRILL", help="For what has no project or tag that names a drill."),
]
Map = Annotated[
    Any,
    Option(
        "--map", metavar="COLUMN=FIELD,…", parser=columns_typed,
        help="What the columns of any CSV file hold, in the words of log's options.",
    ),
]  # fmt: skip
Mine = Annotated[
    bool, Option("--mine", help="It is from your own other log: it may change what you wrote.")
]
Take = Annotated[
    str | None,
    Option(
        "--take", metavar="theirs", parser=lambda text: choice(text, "--take", ("theirs",)),
        help="Where both sides changed the same, take the file's.",
    ),
]  # fmt: skip
DryRun = Annotated[bool, Option("--dry-run", help="Tell what would come in; write nothing.")]
Rejects = Annotated[
    str | None, Option("--rejects", metavar="FILE", help="Write each row refused, and why.")
]


def import_(
    ctx: Context, file: File, as_: As = None, drill: Rest = None, columns: Map = None,
    mine: Mine = False, take: Take = None, dry_run: DryRun = False, rejects: Rejects = None,
) -> str:  # fmt: skip
    """Take in an export, a coach's ratings, your other machine's log, or another tool's history.

    Nothing you wrote changes unless the file is --mine. Importing it again changes nothing;
    practicelog undo takes all of it back.

    Example: practicelog import frames --as watson --drill discovery --dry-run
    """
    world: World = ctx.obj
    consent = Consent(mine, take_theirs=take is not None)
    request = Request(file, as_, drill, columns or {}, consent, dry_run, rejects)
    tally, unit = taken_in(world, request)
    if not tally.told:
        return world.line(report.summary(tally, dry_run=dry_run))
    world.complain("".join(world.line(report.told(each, unit)) for each in tally.told))
    if tally.nothing_else:
        raise ImportRefusedError(report.trouble(tally), report.way_out(tally, consent))
    world.write(world.line(report.summary(tally, dry_run=dry_run)))
    raise PartlyDoneError(report.trouble(tally), report.way_out(tally, consent))
