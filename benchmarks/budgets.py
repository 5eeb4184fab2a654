"""The budgets of the design, each a ratio of two figures of one run or a bound on memory."""

from typing import NamedTuple

from benchmarks import bulk, floor, ours
from benchmarks.measurement import Figures, Row
from benchmarks.practice import SIZES
from benchmarks.ten_years import REPS

MISSED = "**missed**"
SECONDS, PROCESSOR = "seconds", "processor"
EMPTY, MILLION = min(SIZES), max(SIZES)


class Budget(NamedTuple):
    """What a figure may be at most: times the figure it is held against; without one, MiB.

    What is compared is `measure`: the seconds that passed, or those of the processor. What stands
    `in_the_way` is told where it is missed.
    """

    row: Row
    at_most: float
    against: Row | None = None
    in_the_way: str = ""
    measure: str = SECONDS

    def figure(self, figures: Figures) -> float | None:
        """Return the ratio, or the memory; None where a side was not measured."""
        if self.row not in figures or (self.against and self.against not in figures):
            return None
        found = figures[self.row]
        if not self.against:
            return found.mebibytes
        return found.ratio(figures[self.against], self.measure)

    def verdict(self, figures: Figures) -> str:
        """Return whether it is met."""
        figure = self.figure(figures)
        if figure is None:
            return "not measured"
        return "met" if figure <= self.at_most else MISSED


def _ours(task: str, reps: int) -> Row:
    return Row(ours.TOOL, task, reps)


EVERYDAY = ("log", "streak", "today", "list")
REFERENCE = Row(bulk.SCRIPT, bulk.REFERENCE, bulk.EXPORTED)
EXPORTS = [_ours(task, bulk.EXPORTED) for task in (bulk.CSV, bulk.JSON_LINES)]
IMPORT = _ours(bulk.TAKEN_IN, bulk.IMPORTED)
INSERT = Row(bulk.SQLITE_UTILS, bulk.INSERTED, bulk.IMPORTED)
LOG, REPORT = _ours("log", EMPTY), _ours("report", REPS)

EVERY_DAY = (
    "The answer says for how many weeks practice was kept, which is worked out anew: the log "
    "counts the days of each of 522 weeks here, and the rule goes through them (decision 0025)."
)
EVERY_LOOK = (
    "Whether a drill climbed is looked at every four weeks of ten years, each look depending on "
    "the calls before it, from the scores of every day (decision 0025)."
)
A_BUSY_WEEK = (
    "The week itself has 27 times as many reps, which are read one by one, and the days before it "
    "six times as many scores to be added up."
)
EVERY_SCORE = (
    "Records are found in the scores of each day, of which there are six times as many (decision "
    "0025)."
)
THE_STANDARD_LIBRARY = (
    "The part of the standard library that a log needs takes twice as long as the bare interpreter "
    "by itself; decision 0025 tells what was done about the rest, and counts the instructions."
)
RUN_ONCE = (
    "A job this long is run once after a rehearsal, right after what it is held against: what the "
    "machine does in those seconds is not evened out."
)

BUDGETS = (
    Budget(LOG, 3.7, floor.INTERPRETER, THE_STANDARD_LIBRARY, PROCESSOR),
    *(
        Budget(_ours(task, EMPTY), 3.2, floor.INTERPRETER, THE_STANDARD_LIBRARY, PROCESSOR)
        for task in ("streak", "today")
    ),
    Budget(LOG, 1.3, floor.HELLO),
    Budget(LOG, 1.0, Row("Watson", "add", EMPTY)),
    Budget(_ours("log", REPS), 1.1, LOG, EVERY_DAY, PROCESSOR),
    *(Budget(_ours(task, REPS), 2.0, floor.HELLO) for task in ("streak", "today", "list")),
    Budget(REPORT, 2.5, floor.HELLO, EVERY_LOOK),
    Budget(REPORT, 0.15, Row("Watson", "report a week", REPS)),
    Budget(_ours("journey", REPS), 0.1, Row("Timewarrior", "summary of all", REPS)),
    *(Budget(_ours(task, MILLION), 1.2, _ours(task, REPS), measure=PROCESSOR) for task in EVERYDAY),
    Budget(_ours("journey", MILLION), 1.2, _ours("journey", REPS), EVERY_SCORE, PROCESSOR),
    Budget(_ours("report", MILLION), 1.5, REPORT, A_BUSY_WEEK, PROCESSOR),
    *(Budget(export, 3.0, REFERENCE, RUN_ONCE) for export in EXPORTS),
    *(Budget(export, 100.0) for export in EXPORTS),
    Budget(IMPORT, 2.5, INSERT, RUN_ONCE),
    Budget(IMPORT, 100.0),
)
"""What a command may take: beside the bare interpreter, other tools, and a shorter history."""
