"""Show one version of a script."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.reports import script as script_report
from practicelog.store import script_practice, scripts


def show(ctx: Context, name: opt.ScriptVersion, json: opt.Json = False) -> str:
    """Show a script: its measures and its text.

    It is the newest version, or with @N an older one. --json has the text to the last character.

    Example: practicelog script show pricing-reply@3
    """
    world: World = ctx.obj
    with world.reading() as log:
        script = scripts.find(log, name.name)
        version = scripts.version(log, script, name.version)
        previous = scripts.before(log, version)
        scores = script_practice.scores(log, script)
    report = script_report.build(script, version, previous, scores)
    if json:
        return world.document("script", {"script": script_report.as_json(report)})
    facts = world.text(script_report.sections(report, world.zone))
    return f"{facts}\n{world.prose(version.text)}"
