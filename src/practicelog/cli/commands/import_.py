"""Take a file of practice into the log."""

from practicelog.annotations import Annotated, Any
from practicelog.cli import import_options as given
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.import_answers import answered
from practicelog.cli.importing import Request, owned
from practicelog.cli.world import World
from practicelog.core.interchange.column_map import ColumnMap, LeftOut, columns_typed
from practicelog.core.interchange.merging import Consent
from practicelog.core.interchange.written_durations import SHAPES
from practicelog.exchange import SOURCES

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
        help="What the columns of any CSV file hold: Date=on,Length=seconds.",
    ),
]
DurationAs = Annotated[
    str | None,
    opt.choice(
        "--duration-as",
        metavar="SHAPE",
        words=SHAPES,
        help=f"What 12:10 is in the file: {' or '.join(SHAPES[:2])}.",
    ),
]
Mine = Annotated[
    bool, Option("--mine", help="It is from your own other log: it may change what you wrote.")
]


def import_(
    world: World,
    file: File,
    as_: As = None,
    drill: Rest = None,
    columns: Map = None,
    dates: given.Dates = None,
    duration_as: DurationAs = None,
    skip_when: given.SkipWhen = None,
    source: given.Source = None,
    mine: Mine = False,
    take: given.Take = None,
    dry_run: given.DryRun = False,
    rejects: given.Rejects = None,
) -> str:
    """Take in an export, a coach's ratings or another log. Other tools' histories too.

    Of any CSV --map says which column holds what: on, or date and time, or start and end; drill;
    minutes, seconds, hours or duration; note and the other options of log; uid.

    Nothing you wrote changes unless the file is --mine. Importing it again changes nothing;
    practicelog undo takes all of it back.

    Example: practicelog import frames --as watson --drill discovery --dry-run
    """
    chosen = Request(
        file,
        Consent(mine, take_theirs=take is not None),
        as_,
        drill,
        columns or ColumnMap(),
        dates,
        duration_as,
        skip_when or LeftOut(),
        source,
        dry_run=dry_run,
        rejects=rejects,
    )
    return answered(world, owned(world, chosen))
