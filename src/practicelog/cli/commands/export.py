"""Write practice into a file for other people and programs."""

from contextlib import AbstractContextManager, nullcontext

from practicelog.annotations import Annotated, BinaryIO
from practicelog.cli import export_options
from practicelog.cli import options as opt
from practicelog.cli.coach_forms import FORMS, JSONL, FormWriter, form_chosen, form_writer
from practicelog.cli.declarations import Option
from practicelog.cli.output_files import STDOUT, output, settle, whole_file
from practicelog.cli.snapshots import snapshot
from practicelog.cli.world import World
from practicelog.core.calendar.period_choice import check_order
from practicelog.core.coaching.for_coach import Asked, left_out_of_export, told_of
from practicelog.core.extent import LAST_EXPORT, TABLES, Extent, export_name, omitted
from practicelog.errors import UsageError
from practicelog.exchange import FORMATS, ONE_TABLE, Writer, format_chosen, rating_form, writer
from practicelog.reports.export import confirmation, left_behind
from practicelog.store import drills, export_marks, outgoing

IN_ONE_TABLE = " and ".join(ONE_TABLE)

As = Annotated[
    str | None,
    opt.choice(
        "--as",
        metavar="FORMAT",
        words=tuple(dict.fromkeys((*FORMATS, *FORMS))),
        help=f"{', '.join(FORMATS)}; for a coach {', '.join(FORMS)}; by default what FILE ends in.",
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
        help="A rating form for a coach, without scores and what is private.",
    ),
]
Table = Annotated[
    str,
    opt.choice(
        "--table",
        words=TABLES,
        metavar="TABLE",
        help=f"In {IN_ONE_TABLE}: a row for each of the reps, or of the takes of sessions.",
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
    recordings: export_options.WithRecordings = False,
    table: Table = "reps",
    name: Name = None,
    force: opt.Force = False,
) -> str:
    """Write practice to a file for a coach or another program.

    Everything leaves unless you say less; docs/formats.md has every field. A file is written
    whole or not at all, and never replaced without --force.

    Example: practicelog export -o practice.xlsx --omit notes
    """
    format_ = _format(world, as_, file, for_coach=for_coach)
    if table != TABLES[0] and (for_coach or format_ not in ONE_TABLE):
        raise UsageError(f"--table is for {IN_ONE_TABLE}.", hint="--as csv")
    name = export_name(name, since, until)
    form = rating_form.form_beside(file) if for_coach and format_ == JSONL else None
    typed = omitted(only or (), omit or ())
    asked = Asked(scripts, partners, notes, scores, offs, metrics, recordings)
    extent = Extent(
        today=world.today,
        since=None if since == LAST_EXPORT else world.past_day(since),
        until=world.coming_day(until),
        omitted=left_out_of_export(typed, asked, for_coach=for_coach, lossless=format_ == JSONL),
        seller=world.seller,
        to_coach=for_coach,
        table=table,
    )
    coach = world.settings.value("coach") or ""
    check_order(extent.since, extent.until)
    write = writer(format_) if form or not for_coach else _form(form_writer(format_, file), coach)
    with (
        output(world, file, force=force, spare=world.path) as target,
        _beside(world, form, force=force) as form_target,
        snapshot(world) as log,
    ):
        extent = told_of(extent, typed, recorded=outgoing.has_recordings(log))._replace(
            drill=drills.find(log, drill, archived=True).name if drill is not None else None,
            after=export_marks.ended(log, name) if since == LAST_EXPORT and name else None,
        )
        newest = export_marks.newest_change(log)
        write(log, extent, target)
        if form_target:
            _form(rating_form.write, coach)(log, extent, form_target)
            settle(target)  # both or none: the form is placed first
        reps = outgoing.number_of_reps(log, extent)
        stay = 0 if for_coach or format_ == JSONL else export_marks.deletions(log, extent.after)
    if name and not stay:
        with world.writing("export", existing=True) as log:
            export_marks.remember(log, name, newest)
    told = confirmation(file, reps, extent.omitted, form)
    if stay:
        world.complain(world.line(left_behind(stay, format_)))
    return "" if file == STDOUT else world.line(told)


def _format(world: World, named: str | None, file: str, *, for_coach: bool) -> str:
    """Return the format that is written; a coach is sent a form, anybody else none.

    Raises:
        UsageError: what was typed does not say one.
    """
    if for_coach:
        return form_chosen(named, file)
    if named not in {None, *FORMATS}:
        raise UsageError(f"--as {named} is a form for a coach.", hint="--for-coach")
    return format_chosen(named, file, on_terminal=world.on_terminal)


def _form(write: FormWriter, coach: str) -> Writer:
    """Return what writes a form of the log."""
    return lambda log, extent, file: write(outgoing.form_content(log, extent, coach), file)


def _beside(
    world: World, form: str | None, *, force: bool
) -> AbstractContextManager[BinaryIO | None]:
    """Lend the file for the rating form where there is to be one."""
    return whole_file(form, force=force, spare=world.path) if form else nullcontext()
