"""The options of the commands that take in a file, each declared once."""

from practicelog.annotations import Annotated, Any
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.core import texts
from practicelog.core.interchange.column_map import left_out_typed
from practicelog.core.interchange.written_times import ORDERS

Source = Annotated[
    str | None,
    opt.option(
        "--source",
        read=texts.one_line,
        metavar="NAME",
        help="Which file its rows are of, if it is a copy or a later export; else its own name.",
    ),
]
Dates = Annotated[
    str | None,
    opt.choice(
        "--dates",
        metavar="ORDER",
        words=ORDERS,
        help=f"How the file writes its dates: {', '.join(ORDERS)}.",
    ),
]
SkipWhen = Annotated[
    Any,
    Option(
        "--skip-when",
        metavar="COLUMN=TEXT,…",
        parser=left_out_typed,
        help="Leave out the rows with that text, such as Value=0.",
    ),
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
