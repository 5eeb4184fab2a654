"""Show one rep whole."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.core.documents import rep_document
from practicelog.core.interchange.comments import comments_on
from practicelog.reports import rep as rep_report
from practicelog.store import notices, reps


def show(ctx: Context, number: opt.RepNumber, json: opt.Json = False) -> str:
    """Show one rep with everything it holds; ID may be “last”.

    Example: practicelog show last
    """
    world: World = ctx.obj
    with world.reading() as log:
        rep = reps.find(log, number)
        comments = comments_on(rep, notices.between(log, rep.day, rep.day))
    if json:
        return world.document("show", {"rep": rep_document(rep)})
    return world.text(rep_report.whole(rep, comments))
