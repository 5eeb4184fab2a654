"""Show one rep whole."""

from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.core.documents import rep_document
from practicelog.core.interchange.form_comments import comments_on
from practicelog.reports import rep as rep_report
from practicelog.store import notices, reps


def show(world: World, number: opt.RepNumber, json: opt.Json = False) -> str:
    """Show one rep with everything it holds; ID may be “last”.

    Example: practicelog show last
    """
    with world.reading() as log:
        rep = reps.find(log, number)
        comments = comments_on(rep, notices.between(log, rep.day, rep.day))
    if json:
        return world.document("show", {"rep": rep_document(rep, world.seller)})
    return world.text(rep_report.whole(rep, comments))
