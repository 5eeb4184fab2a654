"""Close a promise."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Context, Option
from practicelog.cli.world import World
from practicelog.core.limits import record_number
from practicelog.errors import ConflictError, UsageError
from practicelog.reports import promises as promises_report
from practicelog.store import promises

Number = Annotated[
    int | None, Argument(metavar="ID", help="Its number in the list.", parser=record_number)
]
LetGo = Annotated[bool, Option("--let-go", help="It will not be kept; that is fine to say.")]


def close(
    ctx: Context, number: Number = None, rep: opt.RepOption = None, let_go: LetGo = False
) -> str:
    """Close a promise by hand. As kept, or with --let-go as one that will not be.

    A promise made with a rep is named by that rep: --rep 12.

    Example: practicelog promise close 3
    """
    world: World = ctx.obj
    with world.writing("promise close", existing=True) as log:
        if number is not None and rep is None:
            promise = promises.find(log, number)
        elif rep is not None and number is None:
            promise = promises.of_rep(log, rep)
        else:
            raise UsageError(
                "Which promise: its ID, or --rep with the rep it was made with?",
                hint="practicelog promise list",
            )
        if promise.closed_on:
            raise ConflictError(f"That promise was closed on {promise.closed_on}.")
        promise = promise._replace(closed_on=world.today, kept=not let_go)
        if promise.id:
            promises.close(log, promise)
        else:
            promises.add(log, promise._replace(uid=world.new_uid()))
    return world.line(promises_report.line(promise, "Let go" if let_go else "Kept"))
