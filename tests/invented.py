"""The practice of the invented seller Sam, in a log of its own."""

from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.conftest import NOW, Desk
from tests.copied_logs import Left, lay_out, left_by

from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import everything_typed
from practicelog.store import drills
from practicelog.store.connection import writing
from practicelog.store.creation import fill
from practicelog.store.demo import type_in

LOG = "practice.db"


def invented(folder: Path, years: int, seed: int = 0) -> Desk:
    """Return a desk with so many years of Sam's practice, as `demo` types it."""
    lay_out(_typed_in(years, seed), folder)
    return Desk(folder / LOG)


@cache
def _typed_in(years: int, seed: int) -> list[Left]:
    view = Viewpoint(NOW, ZoneInfo("Europe/Berlin"), 4)

    def build(folder: Path) -> None:
        with writing(folder / LOG, lambda log: fill(log, NOW)) as log:
            type_in(log, everything_typed(view, drills.every(log), years, seed))

    return left_by(build)
