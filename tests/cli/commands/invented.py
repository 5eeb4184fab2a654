"""The practice of the invented seller Sam, in a log of its own."""

from zoneinfo import ZoneInfo

from tests.conftest import NOW, Desk

from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import everything_typed
from practicelog.store import drills
from practicelog.store.connection import writing
from practicelog.store.creation import fill
from practicelog.store.demo import type_in


def invented(folder, years):
    """Return a desk with so many years of Sam's practice, as `demo` types it."""
    run = Desk(folder / "practice.db")
    view = Viewpoint(NOW, ZoneInfo("Europe/Berlin"), 4)
    with writing(run.file, lambda log: fill(log, NOW)) as log:
        type_in(log, everything_typed(view, drills.every(log), years, 0))
    return run
