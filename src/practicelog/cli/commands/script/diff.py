"""Show what changed between two versions of a script."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Context
from practicelog.cli.world import World
from practicelog.core.scripts.patches import unified
from practicelog.core.scripts.references import version_number
from practicelog.reports import script_diff
from practicelog.store import scripts

Old = Annotated[
    int | None,
    Argument(metavar="[A]", parser=version_number, help="From this version; the last but one."),
]
New = Annotated[
    int | None, Argument(metavar="[B]", parser=version_number, help="To this version; the newest.")
]
As = Annotated[
    str,
    opt.choice(
        "--as", metavar="FORM", words=("words", "unified"),
        help="words, or unified for patch tools.",
    ),
]  # fmt: skip


def diff(
    ctx: Context, name: opt.ScriptName, old: Old = None, new: New = None, form: As = "words",
    json: opt.Json = False,
) -> str:  # fmt: skip
    """Show which words changed: [-removed-] and {+added+}.

    It is the last change, or the one from version A to the newest, or from A to B.

    Example: practicelog script diff pricing-reply 1 5
    """
    world: World = ctx.obj
    with world.reading() as log:
        script = scripts.find(log, name)
        after = scripts.version(log, script, new)
        before = scripts.version(log, script, max(after.version - 1, 1) if old is None else old)
    if form == "unified":
        return world.exactly(unified(before, after))
    report = script_diff.build(before, after)
    if json:
        return world.document("script-diff", {"diff": script_diff.as_json(report)})
    heading = world.line(script_diff.heading(report))
    return f"{heading}\n{world.changes(report.pieces)}" if before.text != after.text else heading
