"""Where the time from Enter to the prompt goes: imports by their top-level package."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from statistics import median

from benchmarks.measurement import Job

MARK = "import time:"
SMALL = 0.02
OTHERS = "other modules"


def imported(words: tuple[str, ...], environ: Mapping[str, str]) -> dict[str, int]:
    """Run Python once and return the microseconds of every module it imported, without its own."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *words], env=environ, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return self_times(done.stderr.splitlines())


def self_times(lines: Iterable[str]) -> dict[str, int]:
    """Return module and microseconds of the lines that `-X importtime` prints."""
    cells = (line.removeprefix(MARK).split("|") for line in lines if line.startswith(MARK))
    return {
        module.strip(): int(microseconds)
        for microseconds, _, module in cells
        if microseconds.strip().isdecimal()
    }


def by_package(modules: Mapping[str, int], interpreters_own: Iterable[str]) -> dict[str, int]:
    """Return microseconds by top-level package, without what a bare interpreter imports itself.

    A module written in C counts with the one it serves: `_sqlite3` with `sqlite3`.
    """
    own = set(interpreters_own)
    packages: Counter[str] = Counter()
    for module, microseconds in modules.items():
        if module not in own:
            packages[module.partition(".")[0].lstrip("_")] += microseconds
    return dict(packages)


def median_packages(job: Job, runs: int) -> dict[str, float]:
    """Return the median microseconds by package of a Python program that is run so many times."""
    own = imported(("-c", "pass"), job.environ)
    found = [by_package(imported(job.words, job.environ), own) for _ in range(runs)]
    return {name: median(each.get(name, 0) for each in found) for name in found[0]}


def largest_first(packages: Mapping[str, float]) -> dict[str, float]:
    """Return packages by their time, those below 2 % of all together as the last."""
    total = sum(packages.values())
    shown = {name: each for name, each in packages.items() if each >= SMALL * total}
    ranked = dict(sorted(shown.items(), key=lambda item: -item[1]))
    return {**ranked, OTHERS: total - sum(shown.values())}


def shares(interpreter: float, imports: dict[str, float], whole: float) -> dict[str, float]:
    """Return the parts of one run in milliseconds; what no import explains is the command's work.

    Timing the imports slows them, so that little or nothing may be left for the work.
    """
    milliseconds = {name: each / 1000 for name, each in largest_first(imports).items()}
    work = whole - interpreter - sum(milliseconds.values())
    parts = {f"import {name}": each for name, each in milliseconds.items()}
    return {"bare interpreter": interpreter, **parts, "read, decide, write": max(work, 0.0)}
