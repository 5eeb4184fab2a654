"""hledger, on a timeclock file: plain text accounting of hours, read whole."""

import csv
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.agreement import agree, output
from benchmarks.measurement import Job, Row
from benchmarks.practice import Stint, stints
from benchmarks.surroundings import ZONE, environ

TOOL = "hledger"
WEEKLY = ("balance", "--weekly")
TOTAL = ("balance", "--output-format", "csv")
ROUNDED_HOURS = 0.005
"""hledger rounds every session to hundredths of an hour."""


def jobs(program: Path, folder: Path, reps: int) -> list[Job]:
    """Write the sessions of so many reps, make sure they are read, return the command."""
    file = folder / "practice.timeclock"
    practised = list(stints(reps))
    file.write_text("".join(session(stint) for stint in practised), "utf-8")
    words, surroundings = (str(program), "--file", str(file)), environ(folder)
    told = output(Job(Row(TOOL, "total", reps), (*words, *TOTAL), surroundings))
    hours = sum(stint.minutes for stint in practised) / 60
    agree(TOOL, total_hours(told), hours, within=ROUNDED_HOURS * reps)
    return [Job(Row(TOOL, "balance by week", reps), (*words, *WEEKLY), surroundings)]


def session(stint: Stint) -> str:
    """Return the two lines of one session, in local time."""
    start, end = (at.astimezone(ZoneInfo(ZONE)) for at in (stint.start, stint.end))
    return f"i {start:%Y/%m/%d %H:%M:%S} {stint.drill}\no {end:%Y/%m/%d %H:%M:%S}\n"


def total_hours(balance: str) -> float:
    """Return the total of a balance as CSV; an empty journal has none."""
    (*_, (_, total)) = csv.reader(balance.splitlines())
    return float(total.removesuffix("h")) if total else 0.0
