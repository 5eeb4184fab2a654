"""Timewarrior: one text file a month, read from the newest back."""

import json
import re
from collections import Counter
from itertools import groupby
from pathlib import Path

from benchmarks.agreement import agree, output
from benchmarks.measurement import Job, Row
from benchmarks.practice import Stint, stints
from benchmarks.surroundings import DAY_AFTER, FIRST_DAY, LAST_DAY, environ

TOOL = "Timewarrior"
LINES = {
    "track": ("track", f"{LAST_DAY}T20:00", "-", f"{LAST_DAY}T20:10", "opener"),
    "summary of a week": ("summary", FIRST_DAY, "-", DAY_AFTER),
    "summary of all": ("summary", ":all"),
}
LAST_MONTH = f"{LAST_DAY[:7]}.data"


def jobs(program: Path, folder: Path, reps: int) -> list[Job]:
    """Write the intervals of so many reps, make sure they are read, return the commands."""
    practised = list(stints(reps))
    changed = _write(folder, practised)
    surroundings = environ(folder, TIMEWARRIORDB=str(folder))
    track, week, whole = (
        Job(Row(TOOL, task, reps), (str(program), *words), surroundings)
        for task, words in LINES.items()
    )
    in_week = [each for each in practised if FIRST_DAY <= str(each.start.date()) <= LAST_DAY]
    agree(TOOL, total_minutes(output(week)), sum(stint.minutes for stint in in_week))
    agree(TOOL, total_minutes(output(whole)), sum(stint.minutes for stint in practised))
    return [track._replace(changes=changed), week, whole]


def _write(folder: Path, practised: list[Stint]) -> tuple[Path, ...]:
    """Write the files of a database; return those that `track` changes.

    Without `tags.data`, which `track` keeps, every command would read all months to make it.
    """
    data = folder / "data"
    data.mkdir()
    (folder / "timewarrior.cfg").touch()
    for month, stints_of_month in groupby(practised, key=lambda stint: f"{stint.start:%Y-%m}"):
        lines = "".join(interval(stint) for stint in stints_of_month)
        (data / f"{month}.data").write_text(lines, "utf-8")
    tags = Counter(stint.drill for stint in practised)
    counts = {tag: {"count": count} for tag, count in tags.items()}
    (data / "tags.data").write_text(json.dumps(counts), "utf-8")
    return tuple(data / name for name in (LAST_MONTH, "tags.data", "undo.data"))


def interval(stint: Stint) -> str:
    """Return one line of a month."""
    tag = f'"{stint.drill}"' if "-" in stint.drill else stint.drill
    return f"inc {stint.start:%Y%m%dT%H%M%SZ} - {stint.end:%Y%m%dT%H%M%SZ} # {tag}\n"


def total_minutes(summary: str) -> float:
    """Return the total below a summary, such as `8540:12:00`; nothing tracked has none."""
    total = re.search(r"\s(\d+):(\d\d):(\d\d)\s*$", summary)
    if not total:
        return 0
    hours, minutes, seconds = map(int, total.groups())
    return 60 * hours + minutes + seconds / 60
