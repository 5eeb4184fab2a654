"""Make a new version of a script."""

from contextlib import nullcontext

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.core.scripts.revisions import Rewrite
from practicelog.reports import script as script_report
from practicelog.store import scripts


def edit(
    ctx: Context, name: opt.ScriptName, file: opt.TextFile = None, kind: opt.ScriptKind = None,
    why: opt.VersionWhy = None,
) -> str:  # fmt: skip
    """Make a new version of a script.

    Without FILE, rewrite the newest one in your editor ($VISUAL or $EDITOR). The versions before
    it stay as they are; the same text makes none. --kind alone only says what kind of script it
    is.

    Example: practicelog script edit pricing-reply --why "one ask, not two"
    """
    world: World = ctx.obj
    with world.reading() as log:
        script = scripts.find(log, name)
        before = scripts.version(log, script)
    again = f"practicelog script edit {script.name}"
    only_kind = kind and file is None and why is None
    given = nullcontext(before.text) if only_kind else world.text_given(file, before.text, again)
    with given as text, world.writing("script edit", existing=True) as log:
        rewrite = Rewrite(before, text)
        version = scripts.revise(log, rewrite, world.now, why)
        stored = scripts.of_version(log, version)
        if kind and kind != stored.kind:
            stored = stored._replace(kind=kind)
            scripts.update(log, stored)
    report = script_report.build(stored, version, None)
    return "".join(map(world.line, script_report.revised(report, rewrite, script.kind)))
