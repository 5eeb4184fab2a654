"""What was promised for next time, and what became of it."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.aim_documents import promise_document
from practicelog.core.coaching.promises import OPEN, fate
from practicelog.core.limits import record_number
from practicelog.core.persons import person
from practicelog.core.records.focus import Promise
from practicelog.core.texts import one_line
from practicelog.errors import ConflictError, UsageError
from practicelog.reports import promises as promises_report
from practicelog.store import drills, plans, promises

By = Annotated[str | None, opt.option("--by", read=person, metavar="NAME", help="Who promised it.")]
PromiseDrill = Annotated[
    str | None,
    Option(
        "--drill",
        metavar="DRILL",
        help="The drill it is about.",
        autocompletion=opt.known("drills"),
    ),
]
RepOption = Annotated[
    int | None,
    Option("--rep", metavar="ID", help="The rep it was made with.", parser=limits.record_number),
]

Text = Annotated[
    str,
    Argument(metavar="TEXT", help="What is promised.", parser=lambda text: one_line(text, "TEXT")),
]


def add(world: World, text: Text, who: By = None, drill: PromiseDrill = None) -> str:
    """Add a promise that is no rep's `next`. It is yours, or with --by somebody else's.

    With --drill it is kept once that drill is practised; else close it by hand.

    Example: practicelog promise add "two live calls to listen to" --by ana
    """
    with world.writing("promise add") as log:
        name = drills.find(log, drill).name if drill is not None else None
        promise = promises.add(log, Promise(0, world.new_uid(), None, name, text, who, world.today))
    return world.line(promises_report.line(promise, "Promised"))


def list_(world: World, show_all: opt.All = False, json: opt.Json = False) -> str:
    """List the promises that stand, newest first. With --all those no longer open too.

    Example: practicelog promise list
    """
    with world.reading() as log:
        found = (promises.every if show_all else promises.standing)(log, world.today)
        planned = plans.plans(log)
    shown = tuple(each for each in found if show_all or fate(each, planned) == OPEN)
    if json:
        return world.document(
            "promises", {"promises": [promise_document(each, planned) for each in shown]}
        )
    return world.text(promises_report.several(shown, planned))


Number = Annotated[
    int | None, Argument(metavar="ID", help="Its number in the list.", parser=record_number)
]
LetGo = Annotated[bool, Option("--let-go", help="It will not be kept; that is fine to say.")]


def close(world: World, number: Number = None, rep: RepOption = None, let_go: LetGo = False) -> str:
    """Close a promise by hand. As kept, or with --let-go as one that will not be.

    A promise made with a rep is named by that rep: --rep 12.

    Example: practicelog promise close 3
    """
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


GROUP = {"add": add, "list": list_, "close": close}
