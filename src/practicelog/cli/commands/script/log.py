"""Show the versions of a script."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.reports import script_log
from practicelog.store import script_practice, scripts


def log(ctx: Context, name: opt.ScriptName, limit: opt.Limit = None, json: opt.Json = False) -> str:
    """Show the versions of a script, newest first.

    Each with its words, why it was made, and the reps and mean scores it got; 20 versions unless
    --limit says otherwise (0: all).

    Example: practicelog script log pricing-reply
    """
    world: World = ctx.obj
    at_most = opt.LISTED if limit is None else limit
    with world.reading() as opened:
        script = scripts.find(opened, name)
        versions = scripts.versions(opened, script, at_most and at_most + 1)
        report = script_log.build(script, versions, script_practice.scores(opened, script), at_most)
    if json:
        return world.document("script-log", {"script": script_log.as_json(report)})
    return world.text(script_log.sections(report, world.zone))
