"""What one run of the benchmark found, kept as JSON so that the page can be drawn again."""

import json
import os
import platform
import sqlite3
import subprocess
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from benchmarks.measurement import Cost, Figures, Measure, Row

PACKAGES = ("practicelog", "typer", "td-watson", "jrnl", "sqlite-utils")


class Results(NamedTuple):
    """Figures, the imports of `log` in microseconds, and where and how they were measured."""

    figures: Figures
    imports: dict[str, float]
    surroundings: dict[str, str]
    skipped: list[str]


def save(results: Results, file: Path) -> None:
    """Write results into a file."""
    rows = [[row, measure.costs] for row, measure in results.figures.items()]
    file.write_text(json.dumps(results._replace(figures={})._asdict() | {"rows": rows}), "utf-8")


def load(file: Path) -> Results:
    """Return the results in a file."""
    kept = json.loads(file.read_text("utf-8"))
    rows = kept.pop("rows")
    kept["figures"] = {Row(*row): Measure([Cost(*cost) for cost in costs]) for row, costs in rows}
    return Results(**kept)


def surroundings(
    programs: dict[str, Path | None], command: str, packages: Sequence[str] = PACKAGES
) -> dict[str, str]:
    """Return machine, versions, day and command."""
    found = {
        "Day": time.strftime("%-d %B %Y"),
        "Command": f"`{command}`",
        "Machine": f"{_processor()}, {os.cpu_count()} cores, {_gibibytes():.0f} GiB",
        "System": f"{platform.system()} {platform.release()}",
        "Busy": f"load average {os.getloadavg()[2]:.1f} in the 15 minutes before the end",
        "Python": f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}",
    }
    versions = {name: version(name) for name in packages}
    others = {name: _version_of(program) for name, program in programs.items() if program}
    return found | versions | others


def _processor() -> str:
    """Return the model of the processor, where the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _gibibytes() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _version_of(program: Path) -> str:
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return told.stdout.strip().removeprefix("hledger ")
