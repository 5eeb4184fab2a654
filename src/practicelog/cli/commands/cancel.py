"""Drop what the timer runs for."""

from practicelog.cli.world import World
from practicelog.reports import timer
from practicelog.store import sessions


def cancel(world: World) -> str:
    """Stop the timer, or drop a session, and record nothing.

    Example: practicelog cancel
    """
    with world.transaction(existing=True) as log:
        session = sessions.required(log)
        sessions.end(log, session, len(sessions.takes(log)))
    return world.line(timer.cancelled_words(session, world.now))
