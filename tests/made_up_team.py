"""Teams of made-up sellers: each with a log of their own, and what they share."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.conftest import Desk

from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import everything_typed
from practicelog.store import drills
from practicelog.store.connection import writing
from practicelog.store.creation import fill
from practicelog.store.demo import type_in

VIEW = Viewpoint(datetime.fromisoformat("2026-11-21T17:00:00+01:00"), ZoneInfo("Europe/Berlin"), 4)


def seller(folder: Path, seed: int) -> Desk:
    """Return the desk of a seller with a year of made-up practice."""
    place = folder / f"seller{seed}"
    place.mkdir()
    file = place / "practice.db"
    with writing(str(file), lambda log: fill(log, VIEW.now), lambda *_: None) as log:
        type_in(log, everything_typed(VIEW, drills.every(log), 1, seed))
    return Desk(file)


def sent(desk: Desk, team: Path, name: str = "share.jsonl", *options: str) -> str:
    """Return the file that a seller shares with a team."""
    file = desk.file.parent / name
    words = ("share", "--team", str(team / "team.json"), "--to", str(file), "--force", *options)
    assert desk(*words).code == 0
    return str(file)
