"""Write the one-on-one sheet."""

from practicelog.annotations import Annotated
from practicelog.cli import export_options, media
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core.coaching.for_coach import Asked, left_out
from practicelog.core.extent import omitted
from practicelog.core.journey.sheet_history import without
from practicelog.reports.metrics import footer
from practicelog.reports.sheet.document import document
from practicelog.reports.sheet.page import page
from practicelog.reports.sheet.value import build
from practicelog.store import metrics, sheet_histories

Since = Annotated[
    str | None,
    Option(
        "--since",
        metavar="DATE",
        help="From this day on; by default this week and the four before it.",
    ),
]

SheetAs = Annotated[
    str | None,
    opt.choice(
        "--as",
        words=(media.MARKDOWN, media.HTML, media.JSON),
        metavar="MEDIUM",
        help="markdown, html or json.",
    ),
]

Blind = Annotated[
    bool, Option("--blind", help="Without your own scores, for a coach who has not rated yet.")
]


def sheet(
    world: World,
    since: Since = None,
    file: media.File = None,
    medium: SheetAs = None,
    show: media.Show = False,
    only: export_options.Only = None,
    omit: export_options.Omit = None,
    scripts: export_options.WithScripts = False,
    partners: export_options.WithPartners = False,
    notes: export_options.WithNotes = False,
    blind: Blind = False,
    force: opt.Force = False,
    json: opt.Json = False,
) -> str:
    """Write the sheet for a one-on-one. It is one page, with blanks to fill in.

    Read and edit it before you send it; --blind is for a coach who is still to rate. Notes,
    scripts and the names of partners stay out unless you ask for them; the sheet says what was
    left out.

    Example: practicelog sheet --since 2026-10-24 -o one-on-one.md
    """
    wanted = media.form(medium, file, json=json, show=show, force=force, usual=media.MARKDOWN)
    asked = Asked(
        scripts, partners, notes, scores=not blind, offs=True, metrics=True, recordings=True
    )
    kept_back = left_out(omitted(only or (), omit or ()), asked)
    with world.reading() as log:
        history = sheet_histories.of(log, world.past_day(since), world.today)
        counts = metrics.weekly(log, history.practice.plans, world.today)
    built = build(without(history, kept_back))
    field = None if "metrics" in kept_back else footer(counts)
    answer = media.Answer(
        "sheet",
        "One-on-one",
        lambda _: page(built, world.seller, field, world.settings.value("coach")),
        lambda: document(built, () if "metrics" in kept_back else counts),
        note="read and edit it before you send it",
        names_seller=True,
    )
    return media.told(world, wanted, answer)
