"""Whole histories out and in, held against the plainest way Python has and against sqlite-utils."""

import sys
from pathlib import Path

from benchmarks.agreement import output
from benchmarks.measurement import Job, Row
from benchmarks.ours import NOW, PROGRAM, TOOL
from benchmarks.practice import make_log
from benchmarks.surroundings import BIN, environ

EXPORTED = 1_000_000
IMPORTED = 100_000
CSV, JSON_LINES, REFERENCE = "export CSV", "export JSON Lines", "write the same as CSV"
TAKEN_IN, INSERTED = "import JSON Lines", "insert JSON Lines"
SCRIPT, SQLITE_UTILS = "Python's csv and sqlite3", "sqlite-utils"


def exports(log: Path, folder: Path, reps: int) -> list[Job]:
    """Return exports of a log, and a script that writes the same reps and ratings from it."""
    surroundings = environ(folder, PRACTICELOG_NOW=NOW)
    script = str(Path(__file__).with_name("csv_from_sqlite.py"))
    theirs = (folder / "reps.csv", folder / "ratings.csv")
    plain = (sys.executable, script, str(log), *map(str, theirs))
    program = (PROGRAM, "--log", str(log), "export", "--output")
    return [
        Job(Row(SCRIPT, REFERENCE, reps), plain, surroundings, changes=theirs),
        *(
            Job(Row(TOOL, task, reps), (*program, str(file)), surroundings, changes=(file,))
            for task, file in ((CSV, folder / "ours.csv"), (JSON_LINES, folder / "ours.jsonl"))
        ),
    ]


def imports(folder: Path, reps: int) -> list[Job]:
    """Return imports of so many reps: by us into a new log, by sqlite-utils into a new table."""
    source, lines = folder / "source.db", folder / "source.jsonl"
    ours, theirs = folder / "ours.db", folder / "theirs.db"
    surroundings = environ(folder, PRACTICELOG_NOW=NOW)
    make_log(source, reps)
    row = Row(TOOL, TAKEN_IN, reps)
    export = (PROGRAM, "--log", str(source), "export", "--output", str(lines))
    output(Job(row, export, surroundings))
    take_in = (PROGRAM, "--log", str(ours), "import", str(lines), "--mine")
    utils = str(BIN / "sqlite-utils")
    insert = (utils, "insert", str(theirs), "rep", str(lines), "--nl", "--alter", "--silent")
    return [
        Job(Row(SQLITE_UTILS, INSERTED, reps), insert, surroundings, changes=(theirs,)),
        Job(row, take_in, surroundings, changes=(ours,)),
    ]
