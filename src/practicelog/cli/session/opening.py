"""How a session begins: what is aimed at, and what it is practised against."""

from practicelog.cli.session.practice import Practice
from practicelog.cli.suggestion import of_day
from practicelog.cli.world import World
from practicelog.core.coaching.promises import OPEN, fate
from practicelog.core.entries import Entry
from practicelog.core.records.card import Card
from practicelog.core.records.drill import Drill
from practicelog.core.sessions.aim import Aim
from practicelog.core.sessions.timing import started
from practicelog.errors import ConflictError, UsageError
from practicelog.reports.today import BEGINNING
from practicelog.store import (
    cards,
    drills,
    focuses,
    plans,
    promises,
    recent,
    script_practice,
    sessions,
    shipped,
)
from practicelog.store.connection import Log


def left(world: World) -> Practice | None:
    """Return the session that was left, None where none was.

    Raises:
        ConflictError: the timer runs.
        NotFoundError: its drill was taken back meanwhile.
    """
    if not world.has_log:
        return None
    with world.reading() as log:
        session = sessions.running(log)
        if session is None:
            return None
        if not session.guided:
            raise ConflictError(f"The timer runs, on {session.drill}.", hint=sessions.OF_TIMER)
        practice = Practice(world, _aim(log, world, sessions.drill(log, session), ""), session)
        practice.takes = sessions.takes(log)
    return practice


def new(world: World, named: str | None, entry: Entry, card: int | None, *, deal: bool) -> Practice:
    """Return a session that is about to begin.

    Raises:
        NotFoundError, UsageError: the drill, the script or the card cannot be found.
    """
    if not world.has_log:
        return _first(world, named, entry, card, deal=deal)
    with world.reading() as log:
        found = cards.find(log, card) if card else None
        suggested = of_day(log, world.today).practise
        proposed = found.drill if found else suggested.drill
        reason = suggested.reason if named is None and not found else ""
        drill = drills.find(log, proposed if named is None else named)
        aim = _aim(log, world, drill, reason)._replace(goal=entry.goal)
        _check_drill(found, aim.drill)
        version = script_practice.practised(log, entry.script) if entry.script else None
    session = started(aim.drill.name, entry, world.moment(None), version)._replace(
        guided=True,
        criterion=aim.criterion,
        card=found.uid if found else None,
        dealt=deal and not found and not version,
    )
    return Practice(world, aim, session)


def _first(
    world: World, named: str | None, entry: Entry, card: int | None, *, deal: bool
) -> Practice:
    """Return the first session there is; the log is made when it begins."""
    if entry.script:
        raise UsageError("There is no log yet.", hint="practicelog go opener")
    found = shipped.card(card) if card else None
    proposed = found.drill if found else BEGINNING.drill
    reason = BEGINNING.reason if named is None and not found else ""
    aim = Aim(world.drill(proposed if named is None else named), reason, goal=entry.goal)
    _check_drill(found, aim.drill)
    session = started(aim.drill.name, entry, world.moment(None), None)._replace(
        guided=True, card=found.uid if found else None, dealt=deal and not found
    )
    return Practice(world, aim, session)


def _check_drill(card: Card | None, drill: Drill) -> None:
    """Refuse a card that is of another drill.

    Raises:
        UsageError: it is.
    """
    if card and card.drill != drill.name:
        raise UsageError(
            f"Card {card.id} is of {card.drill}.", hint=f"practicelog go --card {card.id}"
        )


def _aim(log: Log, world: World, drill: Drill, reason: str) -> Aim:
    focus = next((each for each in focuses.in_force(log) if each.drill == drill.name), None)
    last = recent.adjustment(log, drill.name, world.today)
    return Aim(drill, reason, focus, last, _promised(log, world, drill, last and last.text))


def _promised(log: Log, world: World, drill: Drill, said: str | None) -> str | None:
    """Return the newest open promise on a drill that says more than what was meant last."""
    planned = plans.plans(log)
    standing = (
        made.promise.text
        for made in promises.standing(log, world.today)
        if made.promise.drill == drill.name and fate(made, planned) == OPEN
    )
    return next((text for text in standing if text != said), None)
