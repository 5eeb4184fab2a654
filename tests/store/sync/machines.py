"""Machines whose logs meet in one folder, and what their sellers do there."""

import random
from datetime import date, timedelta
from pathlib import Path

from tests.promises.meeting_logs import Seller
from tests.promises.test_undo_histories import add_rep

from practicelog.core.entries import Entry
from practicelog.store import drills, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import reading, writing
from practicelog.store.sync.folder import Place

DAY = date(2026, 11, 20)
UID = "00000000-0000-7000-8000-{:012d}"


class Machine(Seller):
    """A machine at a folder that all of them see at once."""

    def __init__(self, place: Path, name: str, seed: int) -> None:
        super().__init__(place, name, random.Random(seed))
        self.folder = place / "folder"
        self.folder.mkdir(exist_ok=True)
        self.place = Place(self.folder)

    def records(self, what, *args, **changes):
        """Carry out a command that does something to the log, a minute later."""
        self.now += timedelta(minutes=1)
        with (
            writing(self.file, self._new) as log,
            recorded(log, NewCommand(self.now, "test")),
        ):
            what(log, *args, **changes)

    def reads(self, what, *args):
        with reading(self.file) as log:
            return what(log, *args)

    def names(self):
        return sorted(file.name.rpartition("-")[2][12:] for file in self.folder.iterdir())


def rep(log, number, goal=None, day=DAY):
    add_rep(log, UID.format(number), Entry(minutes=10, goal=goal), day)


def edit(log, number, **changes):
    found = reps.find(log, number)
    reps.update(log, found._replace(**changes), drills.of_rep(log, number))


def goals(log):
    return {each.uid[-1]: each.goal for each in reps.listed(log, reps.Wanted())}


def meet(*machines):
    for each in (*machines, *machines):
        each.sync()
    assert len({each.export() for each in machines}) == 1
