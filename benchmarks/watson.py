"""Watson: every frame in one JSON file, read and written whole."""

import json
from pathlib import Path

from benchmarks.agreement import agree, output
from benchmarks.measurement import Job, Row
from benchmarks.practice import Stint, stints
from benchmarks.surroundings import BIN, FIRST_DAY, LAST_DAY, environ

TOOL = "Watson"
PROGRAM = str(BIN / "watson")
ADD = ("add", "--from", f"{LAST_DAY} 20:00", "--to", f"{LAST_DAY} 20:10", "opener")
WEEK = ("report", "--no-pager", "--from", FIRST_DAY, "--to", LAST_DAY)
EVERYTHING = ("report", "--all", "--json")


def jobs(folder: Path, reps: int) -> list[Job]:
    """Write the frames of so many reps, make sure that Watson reads them, return its commands."""
    file = folder / "frames"
    practised = list(stints(reps))
    file.write_text(json.dumps([frame(*each) for each in enumerate(practised)]), "utf-8")
    surroundings = environ(folder, WATSON_DIR=str(folder))
    told = output(Job(Row(TOOL, "all", reps), (PROGRAM, *EVERYTHING), surroundings))
    agree(TOOL, json.loads(told)["time"], 60 * sum(stint.minutes for stint in practised))
    return [
        Job(Row(TOOL, "add", reps), (PROGRAM, *ADD), surroundings, changes=(file,)),
        Job(Row(TOOL, "report a week", reps), (PROGRAM, *WEEK), surroundings),
    ]


def frame(number: int, stint: Stint) -> list[object]:
    """Return one frame: start, stop, project, id, tags, when it was changed."""
    stop = int(stint.end.timestamp())
    return [int(stint.start.timestamp()), stop, stint.drill, f"{number:032x}", [], stop]
