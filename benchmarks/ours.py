"""The everyday commands of practicelog, on logs of any size."""

from pathlib import Path

from benchmarks.agreement import output
from benchmarks.measurement import Job, Row
from benchmarks.practice import make_log
from benchmarks.surroundings import BIN, environ

TOOL = "practicelog"
PROGRAM = str(BIN / TOOL)
LOG = "practice.db"
NOW = "2026-11-21T18:00:00+01:00"

LINES = {
    "log": ("log", "opener", "-m", "10", "-r", "who=4"),
    "streak": ("streak",),
    "today": ("today",),
    "list": ("list",),
    "report": ("report",),
    "journey": ("journey",),
}


def jobs(folder: Path, reps: int) -> list[Job]:
    """Make a log of so many reps and return the everyday commands on it.

    It is backed up already today: no run is the first of its day.
    """
    file = folder / LOG
    make_log(file, reps)
    surroundings = environ(folder, PRACTICELOG_FILE=str(file), PRACTICELOG_NOW=NOW)
    output(Job(Row(TOOL, "backup", reps), (PROGRAM, "backup"), surroundings))
    return [
        Job(
            Row(TOOL, task, reps),
            (PROGRAM, *words),
            surroundings,
            changes=(file,) if task == "log" else (),
        )
        for task, words in LINES.items()
    ]
