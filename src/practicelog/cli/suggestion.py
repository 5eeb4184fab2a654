"""What to practise today: for `today` to show, and for `log` to offer."""

from datetime import date

from practicelog.cli.world import World
from practicelog.core.cards.dealing import due_uids
from practicelog.core.streaks.streak import streak_of
from practicelog.reports.today import BEGINNING, Today, build
from practicelog.store import cards, drills, focuses, plans, promises, recent
from practicelog.store.connection import Log


def of_day(log: Log, day: date) -> Today:
    """Return what is to be practised on a day, and what stands beside it."""
    used = drills.names(log)
    open_focuses = focuses.in_force(log)
    return build(
        used,
        open_focuses,
        promises.standing(log, day),
        recent.practice(log, day),
        recent.levels(log, [each for each in open_focuses if each.drill in used], day),
        streak_of(plans.weeks(log, day)),
        lambda drill: (recent.adjustment(log, drill, day), recent.worked(log, drill, day)),
        cards.drills_of(log, due_uids(cards.reviews(log), day)),
    )


def suggestion(world: World) -> tuple[str, str]:
    """Return the drill to practise now, and why; the one to begin with where there is no log."""
    if not world.has_log:
        return BEGINNING.drill, "a drill to begin with"
    with world.reading() as log:
        return of_day(log, world.today).practise
