"""All of an invented history: what Sam practises, how, and what years gather beside it."""

from collections.abc import Sequence

from practicelog.core.demo.craft import Crafted, with_craft
from practicelog.core.demo.habits import FOCUS_DRILL
from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import TypedRep, everything_typed
from practicelog.core.demo.sessions import in_sessions
from practicelog.core.records.card import Card
from practicelog.core.records.drill import Drill

TAKES_SHOWN = 3


def history_typed(
    view: Viewpoint, drills: Sequence[Drill], cards: Sequence[Card], years: int, seed: int
) -> tuple[Crafted, ...]:
    """Return every command of so many years up to now, in the order typed.

    Scripts, counts from the field and a coach come with the second year.
    """
    typed = everything_typed(view, drills, years, seed)
    everything = with_craft(typed, view, drills, seed) if years > 1 else typed
    return in_sessions(everything, view, cards, seed)


def session_shown(everything: Sequence[Crafted]) -> TypedRep:
    """Return the latest session worth a look: of the drill in focus, rated takes on cards."""
    sessions = [each for each in everything if isinstance(each, TypedRep) and each.takes]
    return max(
        sessions, key=lambda each: (_tells_most(each), each.drill == FOCUS_DRILL, each.logged)
    )


def _tells_most(session: TypedRep) -> bool:
    takes = session.takes
    return len(takes) >= TAKES_SHOWN and all(it.rating and it.card for it in takes)
