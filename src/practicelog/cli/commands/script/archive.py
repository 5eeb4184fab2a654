"""Put a script away, or take it up again."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context, Option
from practicelog.cli.world import World
from practicelog.store import scripts

Back = Annotated[bool, Option("--back", help="Take an archived script up again.")]


def archive(ctx: Context, name: opt.ScriptName, back: Back = False) -> str:
    """Put a script away.

    Its versions and reps stay; `script list` shows it with --all only.

    Example: practicelog script archive pricing-reply
    """
    world: World = ctx.obj
    with world.writing("script archive", existing=True) as log:
        script = scripts.find(log, name)
        if script.archived == back:
            scripts.update(log, script._replace(archived=not back))
    state = "in use again" if back else "archived; its versions and reps stay"
    return world.line(f"Script {script.name} is {state} · practicelog undo")
