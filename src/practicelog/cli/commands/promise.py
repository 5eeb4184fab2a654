"""What was promised for next time, and what became of it."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.aim_documents import promise_document
from practicelog.core.coaching.promises import OPEN, fate, newest_open, promise_typed
from practicelog.core.persons import person
from practicelog.core.records.focus import Promise
from practicelog.core.texts import one_line
from practicelog.errors import ConflictError, UsageError
from practicelog.reports import promises as promises_report
from practicelog.store import drills, people, plans, promises

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
    world.check_other(who, "--by")
    with world.writing("promise add") as log:
        name = drills.find(log, drill).name if drill is not None else None
        who = people.as_known(log, who)
        promise = promises.add(log, Promise(0, world.new_uid(), None, name, text, who, world.today))
    return world.line(promises_report.line(promise, "Promised", world.today))


All = Annotated[bool, Option("--all", help="Show closed ones too.")]


def list_(world: World, show_all: All = False, json: opt.Json = False) -> str:
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


Which = Annotated[
    list[str] | None,
    Argument(metavar="ID", help="Its ID in the list: 3, rep 12, or “last”: the newest open."),
]
LetGo = Annotated[bool, Option("--let-go", help="It will not be kept; that is fine to say.")]


def close(world: World, which: Which = None, rep: RepOption = None, let_go: LetGo = False) -> str:
    """Close a promise by hand. As kept, or with --let-go as one that will not be.

    A promise made with a rep is named as in the list, or by that rep: --rep 12.

    Example: practicelog promise close 3
    """
    if (which is None) == (rep is None):
        raise UsageError("Which promise: its ID in the list?", hint="practicelog promise list")
    if which is not None:
        number, of_rep = promise_typed(" ".join(which))
    else:
        number, of_rep = rep or 0, True
    with world.writing("promise close", existing=True) as log:
        if number == limits.LAST and not of_rep:
            made = promises.standing(log, world.today)
            promise = newest_open(made, plans.plans(log))
        else:
            promise = (promises.of_rep if of_rep else promises.find)(log, number)
        if promise.closed_on:
            raise ConflictError(f"That promise was closed on {promise.closed_on}.")
        promise = promise._replace(closed_on=world.today, kept=not let_go)
        if promise.id:
            promises.close(log, promise)
        else:
            promises.add(log, promise._replace(uid=world.new_uid()))
    return world.line(promises_report.line(promise, "Let go" if let_go else "Kept", world.today))


GROUP = {"add": add, "list": list_, "close": close}
