"""Write the one-on-one sheet."""

from typing import Annotated

from practicelog.cli import export_options
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.output_files import STDOUT, whole_file
from practicelog.cli.world import World
from practicelog.core.coaching.for_coach import Asked, left_out
from practicelog.core.extent import omitted
from practicelog.core.journey.sheet_history import without
from practicelog.reports.sheet.document import document
from practicelog.reports.sheet.page import page
from practicelog.reports.sheet.value import build
from practicelog.store import sheet_histories

Since = Annotated[
    str | None,
    Option(
        "--since",
        metavar="DATE",
        help="From this day on; by default this week and the four before it.",
    ),
]


def sheet(
    world: World,
    since: Since = None,
    file: export_options.OutputFile = STDOUT,
    only: export_options.Only = None,
    omit: export_options.Omit = None,
    scripts: export_options.WithScripts = False,
    partners: export_options.WithPartners = False,
    notes: export_options.WithNotes = False,
    force: export_options.Force = False,
    json: opt.Json = False,
) -> str:
    """Write the sheet for a one-on-one. It is one page of Markdown, with blanks to fill in.

    Read and edit it before you send it. Notes, scripts and the names of partners stay out unless
    you ask for them; the sheet says what was left out.

    Example: practicelog sheet --since 2026-10-24 -o one-on-one.md
    """
    asked = Asked(scripts, partners, notes, scores=True, offs=True, metrics=True)
    kept_back = left_out(omitted(only or (), omit or ()), asked)
    with world.reading() as log:
        history = sheet_histories.of(log, world.past_day(since), world.today)
    built = build(without(history, kept_back))
    if json:
        return world.document("sheet", document(built))
    text = world.markdown(page(built, world.settings.value("seller")))
    if file == STDOUT:
        return text
    with whole_file(file, force=force, spare=world.file) as target:
        target.write(text.encode())
    return world.line(f"Wrote the sheet to {file}: read and edit it before you send it")
