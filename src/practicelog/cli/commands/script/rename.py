"""Give a script another name."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Context
from practicelog.cli.world import World
from practicelog.core.names import new_name
from practicelog.errors import ConflictError
from practicelog.store import scripts

NewName = Annotated[str, Argument(metavar="NEW", help="The new name.")]


def rename(ctx: Context, name: opt.ScriptName, new: NewName) -> str:
    """Give a script another name.

    Its versions and its reps stay with it.

    Example: practicelog script rename pricing-reply price-answer
    """
    world: World = ctx.obj
    new = new_name(new, "script")
    with world.writing("script rename", existing=True) as log:
        script = scripts.find(log, name)
        if new != script.name:
            if new in scripts.names(log):
                raise ConflictError(f"There is a script {new} already.")
            scripts.update(log, script._replace(name=new))
    return world.line(f"Script {script.name} is called {new} now · practicelog undo")
