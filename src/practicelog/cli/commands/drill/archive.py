"""Put a drill away, or take it up again."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context, Option
from practicelog.cli.world import World
from practicelog.store import drills

Back = Annotated[bool, Option("--back", help="Take an archived drill up again.")]


def archive(ctx: Context, name: opt.DrillName, back: Back = False) -> str:
    """Put a drill away: its reps stay, and `log` offers it no more.

    Example: practicelog drill archive voicemail
    """
    world: World = ctx.obj
    with world.writing("drill archive", existing=True) as log:
        drill = drills.find(log, name, archived=True)
        if drill.archived == back:
            drills.update(log, drill._replace(archived=not back))
    state = "in use again" if back else "archived; its reps stay"
    return world.line(f"Drill {drill.name} is {state} · practicelog undo")
