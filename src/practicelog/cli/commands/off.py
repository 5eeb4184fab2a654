"""Days off: holidays, illness, travel. Streaks pass over them."""

from contextlib import suppress
from datetime import MAXYEAR, date

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.calendar.dates import FIRST_YEAR
from practicelog.core.streaks.offs import new_off
from practicelog.core.streaks.public_holidays import Stored, holiday_changes
from practicelog.core.texts import one_line
from practicelog.core.wording import UNDO
from practicelog.errors import NotFoundError, UsageError, quoted
from practicelog.exchange import holidays_of
from practicelog.reports import holidays as holiday_report
from practicelog.reports import plan as plan_report
from practicelog.reports.plan import off_words
from practicelog.store import plans, public_holidays

Days = Annotated[
    str, Argument(metavar="DAYS", help="One day or A..B: fri, 24 Dec, 2026-07-06..2026-07-17.")
]
Reason = Annotated[
    str | None,
    Argument(metavar="REASON", help="Why.", parser=lambda text: one_line(text, "REASON")),
]


def add(world: World, days: Days, reason: Reason = None) -> str:
    """Add days off, past or coming; they may not overlap others.

    Example: practicelog off add 2026-07-06..2026-07-17 holidays
    """
    try:
        first, last = world.day_range(days)
    except UsageError as error:
        raise _unquoted(world, days, reason) or error from None
    if reason is not None:
        _check_reason(world, days, reason)
    with world.writing("off add") as log:
        off = new_off(first, last, reason, plans.days_off(log), world.new_uid())
        number = plans.add_off(log, off)
    why = f": {reason}" if reason else ""
    return world.line(f"Days off {number}: {off_words(off)}{why} · {UNDO}")


def _check_reason(world: World, days: str, reason: str) -> None:
    """Refuse a day where a reason stands: `off add fri mon` is meant as a range.

    Raises:
        UsageError: it is one.
    """
    if not _reads(world, reason):
        return
    meant = f"{days}..{reason}"
    hint = f'practicelog off add "{meant}"' if _reads(world, meant) else None
    raise UsageError(f"{quoted(reason)} is a day and no reason.", hint=hint)


def _reads(world: World, days: str) -> bool:
    with suppress(UsageError):
        return bool(world.day_range(days))
    return False


def _unquoted(world: World, days: str, reason: str | None) -> UsageError | None:
    """Return what to say of days whose second word was read as the reason: `off add 20 dec`."""
    meant = f"{days} {reason}"
    if not _reads(world, meant):
        return None
    return UsageError(f"{quoted(days)} is no day by itself.", hint=f'practicelog off add "{meant}"')


Earlier = Annotated[bool, Option("--all", help="Those of the years before, too.")]


def list_(world: World, earlier: Earlier = False, json: opt.Json = False) -> str:
    """List days off, this year's and later ones, in order of time.

    Example: practicelog off list
    """
    with world.reading() as log:
        offs = plans.days_off(log)
    if json:
        return world.document("off", {"off": plan_report.offs_document(offs)})
    first = date.min if earlier else world.today.replace(month=1, day=1)
    return world.text(plan_report.days_off(offs, first))


Number = Annotated[
    int,
    Argument(
        metavar="ID",
        help="Their ID in the list, or “last”: those added last.",
        parser=limits.numbered("practicelog off list"),
    ),
]


def remove(world: World, number: Number) -> str:
    """Remove days off by their number.

    Example: practicelog off remove 3
    """
    with world.writing("off remove", existing=True) as log:
        found = [off for off in plans.days_off(log) if number in {off.id, limits.LAST}]
        if not found:
            named = "yet" if number == limits.LAST else number
            raise NotFoundError(f"There are no days off {named}.", hint="practicelog off list")
        off = max(found, key=lambda each: each.id)
        plans.remove_off(log, off)
    return world.line(f"Removed days off: {off_words(off)} · {UNDO}")


Place = Annotated[
    str,
    Argument(metavar="COUNTRY[-REGION]", help="By its letters: DE, DE-BY, US-CA, GB-SCT."),
]
Year = Annotated[
    int | None,
    opt.option(
        "--year",
        read=opt.number(FIRST_YEAR, MAXYEAR),
        metavar="YEAR",
        help="Of this year; without it, of the one that is.",
    ),
]
DryRun = Annotated[bool, Option("--dry-run", help="Tell what would change; write nothing.")]


def import_(world: World, place: Place, year: Year = None, dry_run: DryRun = False) -> str:
    """Take in a country's public holidays as days off.

    They come in under the names they have there, on scheduled days only. Once more, after an
    upgrade of what knows them, it changes what has changed; what you removed stays removed, and
    what was off already stays as it is.

    Example: practicelog off import DE-BY --year 2027 --dry-run
    """
    calendar = holidays_of(place, year or world.today.year)
    if dry_run:
        changes = holiday_changes(calendar, _stored(world))
    else:
        with world.writing("off import") as log:
            changes = holiday_changes(calendar, public_holidays.stored_offs(log))
            public_holidays.put_holidays(log, changes)
    page = holiday_report.sections(calendar, changes, dry_run=dry_run)
    return world.text(page)


def _stored(world: World) -> Stored:
    """Return what the log holds; before there is one, nothing."""
    if not world.has_log:
        return Stored((), (), ())
    with world.reading() as log:
        return public_holidays.stored_offs(log)


GROUP = {"add": add, "list": list_, "remove": remove, "import": import_}
