"""Behaviours noticed, in the words of whoever saw them. Report and sheet quote them."""

from datetime import date

from practicelog.annotations import Annotated, Any
from practicelog.cli import deleting
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.calendar.period_choice import check_order
from practicelog.core.persons import person
from practicelog.core.records.field import Notice
from practicelog.core.texts import one_line
from practicelog.core.wording import UNDO
from practicelog.reports import notices as notices_report
from practicelog.store import notices, people

LISTING = "practicelog notice list"

Text = Annotated[
    str,
    Argument(
        metavar="TEXT",
        help="The behaviour, as it was seen.",
        parser=lambda text: one_line(text, "TEXT"),
    ),
]
NewText = Annotated[
    str | None,
    Argument(
        metavar="[TEXT]",
        help="The behaviour, in other words.",
        parser=lambda text: one_line(text, "TEXT"),
    ),
]
Who = Annotated[
    str | None, opt.option("--who", read=person, metavar="NAME", help="Who saw it, if not you.")
]
Number = Annotated[
    int,
    Argument(metavar="ID", help="Its ID in the list, or “last”.", parser=limits.numbered(LISTING)),
]
Numbers = Annotated[
    list[int],
    Argument(metavar="ID…", help="Their IDs in the list.", parser=limits.numbered(LISTING)),
]


def add(world: World, text: Text, who: Who = None, on: opt.On = None) -> str:
    """Keep a behaviour that you or somebody else saw. “add” may be left out.

    Example: practicelog notice add "asked twice before answering" --who Ana
    """
    world.check_other(who, "--who")
    day = world.moment(on).day
    with world.writing("notice add") as log:
        seen = Notice(0, world.new_uid(), day, text, people.as_known(log, who))
        notices.add(log, seen)
    return world.line(notices_report.confirmation(seen))


def list_(
    world: World,
    since: opt.Since = None,
    until: opt.Until = None,
    limit: opt.Limit = None,
    json: opt.Json = False,
) -> str:
    """List what was noticed, newest first. There are 20 unless --limit says otherwise (0: all).

    Example: practicelog notice list --since "1 Nov"
    """
    first, last = world.past_day(since), world.coming_day(until)
    check_order(first, last)
    with world.reading() as log:
        found = notices.between(log, first or date.min, last or date.max)[::-1]
    shown = found[: opt.LISTED if limit is None else limit or None]
    if json:
        return world.document("notices", {"notices": notices_report.document(shown)})
    return world.text(notices_report.several(shown, len(found)))


def edit(
    world: World, number: Number, text: NewText = None, who: Who = None, on: opt.On = None
) -> str:
    """Change what was noticed; what is not named stays.

    Example: practicelog notice edit last "asked twice, then waited" --on fri
    """
    world.check_other(who, "--who")
    day = None if on is None else world.moment(on).day
    with world.writing("notice edit", existing=True) as log:
        typed: dict[str, Any] = {"text": text, "who": people.as_known(log, who), "day": day}
        before = notices.find(log, number)
        after = before._replace(**{name: each for name, each in typed.items() if each is not None})
        if after != before:
            notices.update(log, after)
    return world.line(notices_report.changed(before, after))


def delete(world: World, numbers: Numbers, yes: opt.Yes = False) -> str:
    """Delete what was noticed. It asks first, and `practicelog undo` brings it back.

    Example: practicelog notice delete 3 --yes
    """
    _, told = deleting.delete(
        world,
        "notice delete",
        numbers,
        find=notices.find,
        remove=notices.delete,
        told=lambda some: notices_report.some(some, world.today),
        yes=yes,
    )
    return world.line(f"Deleted {told} · {UNDO}")


GROUP = {"add": add, "list": list_, "edit": edit, "delete": delete}
BARE = "add"
