"""Write practice into a file for other people and programs."""

from contextlib import AbstractContextManager, nullcontext
from typing import Annotated, BinaryIO

from practicelog.cli import export_options
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.output_files import STDOUT, output, whole_file
from practicelog.cli.snapshots import snapshot
from practicelog.cli.world import World
from practicelog.core.coaching.for_coach import Asked, left_out_of_export
from practicelog.core.extent import LAST_EXPORT, Extent, export_name, omitted
from practicelog.exchange import FORMATS, format_chosen, rating_form, writer
from practicelog.reports.export import confirmation
from practicelog.store import drills, export_marks, outgoing

As = Annotated[
    str | None,
    opt.choice(
        "--as",
        metavar="FORMAT",
        words=tuple(FORMATS),
        help=f"{', '.join(FORMATS)}; by default what FILE ends in.",
    ),
]
Since = Annotated[
    str | None,
    Option(
        "--since",
        metavar="DATE",
        help=f"From this day on; {LAST_EXPORT}: what changed since the last one of that name.",
    ),
]
ForCoach = Annotated[
    bool,
    Option(
        "--for-coach",
        help="For a coach: a jsonl without scores and what is private, and a rating form.",
    ),
]
Name = Annotated[
    str | None, Option("--name", metavar="NAME", help="Remember by this name where it ended.")
]


def export(
    world: World,
    file: export_options.OutputFile = STDOUT,
    as_: As = None,
    since: Since = None,
    until: opt.Until = None,
    drill: opt.DrillOption = None,
    only: export_options.Only = None,
    omit: export_options.Omit = None,
    for_coach: ForCoach = False,
    scores: export_options.WithScores = False,
    scripts: export_options.WithScripts = False,
    partners: export_options.WithPartners = False,
    notes: export_options.WithNotes = False,
    offs: export_options.WithOffs = False,
    metrics: export_options.WithMetrics = False,
    name: Name = None,
    force: export_options.Force = False,
) -> str:
    """Write practice to a file for a coach or another program.

    Everything leaves unless you say less; docs/formats.md has every field. A file is written
    whole or not at all, and never replaced without --force.

    Example: practicelog export -o practice.xlsx --omit notes
    """
    format_ = format_chosen(as_, file, on_terminal=world.on_terminal)
    name = export_name(name, since, until)
    form = rating_form.form_beside(file, format_) if for_coach else None
    typed = omitted(only or (), omit or ())
    asked = Asked(scripts, partners, notes, scores, offs, metrics)
    extent = Extent(
        today=world.today,
        since=None if since == LAST_EXPORT else world.past_day(since),
        until=world.coming_day(until),
        omitted=left_out_of_export(typed, asked, for_coach=for_coach),
        seller=world.settings.value("seller"),
    )
    write = writer(format_)
    with (
        output(world, file, force=force, spare=world.path) as target,
        _beside(world, form, force=force) as form_target,
        snapshot(world) as log,
    ):
        extent = extent._replace(
            drill=drills.find(log, drill, archived=True).name if drill else None,
            after=export_marks.ended(log, name) if since == LAST_EXPORT and name else None,
        )
        newest = export_marks.newest_change(log)
        write(log, extent, target)
        if form_target:
            rating_form.write(log, extent, form_target, world.settings.value("coach") or "")
        reps = outgoing.number_of_reps(log, extent)
    if name:
        with world.writing("export", existing=True) as log:
            export_marks.remember(log, name, newest)
    return "" if file == STDOUT else world.line(confirmation(file, reps, extent.omitted, form))


def _beside(
    world: World, form: str | None, *, force: bool
) -> AbstractContextManager[BinaryIO | None]:
    """Lend the file for the rating form where there is to be one."""
    return whole_file(form, force=force, spare=world.path) if form else nullcontext()
