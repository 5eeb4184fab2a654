"""Keep a script, from its first version on."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Context
from practicelog.cli.world import World
from practicelog.core.names import new_name
from practicelog.core.records.script import Script, Version
from practicelog.errors import ConflictError
from practicelog.reports import script as script_report
from practicelog.store import scripts

Name = Annotated[str, Argument(metavar="NAME", help="What it will be called: pricing-reply.")]


def add(
    ctx: Context, name: Name, file: opt.TextFile = None, kind: opt.ScriptKind = None,
    why: opt.VersionWhy = None,
) -> str:  # fmt: skip
    """Keep a call script, an email or a message.

    Without FILE, write it in your editor ($VISUAL or $EDITOR).

    Example: practicelog script add pricing-reply reply.txt --kind email
    """
    world: World = ctx.obj
    name = new_name(name, "script")
    kind = kind or "call"
    _check_free(name, world.scripts())
    again = f"practicelog script add {name} --kind {kind}"
    with world.text_given(file, "", again) as text, world.writing("script add") as log:
        _check_free(name, scripts.names(log))
        script = Script(0, world.new_uid(), name, kind, archived=False, newest=1)
        version = scripts.add(log, script, Version(0, name, 1, world.now, text, why))
    report = script_report.build(script, version, None)
    return "".join(map(world.line, script_report.added(report)))


def _check_free(name: str, names: tuple[str, ...]) -> None:
    if name in names:
        raise ConflictError(
            f"There is a script {name} already.", hint=f"practicelog script edit {name}"
        )
