"""Measure practicelog and its peers side by side and write docs/performance.md: `make bench`.

With fewer rounds and small histories, to try it out; the page is then full of gaps:

    .venv/bench/bin/python -m benchmarks.speed --rounds 3 --sizes 0,300
"""

import argparse
import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import (
    bulk,
    floor,
    hledger,
    jrnl,
    ours,
    performance_page,
    plots,
    sections,
    timewarrior,
    watson,
)
from benchmarks.measurement import Job, Row, measured
from benchmarks.practice import SIZES
from benchmarks.results import Results, load, save, surroundings
from benchmarks.start_up import median_packages
from benchmarks.surroundings import debian_program
from benchmarks.ten_years import REPS

BUILD = Path("build/bench")
KEPT = BUILD / "results.json"
ROUNDS = 11
JobsOf = Callable[[Path, int], list[Job]]
DEBIAN = {"timew": timewarrior.jobs, "hledger": hledger.jobs}


def main() -> None:
    """Measure, unless only the page is asked for, and write the page."""
    asked = _arguments()
    if not asked.page:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        BUILD.mkdir(parents=True, exist_ok=True)
        save(measure(asked.sizes, asked.rounds), KEPT)
    write(load(KEPT))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"runs of a job ({ROUNDS})")
    parser.add_argument("--sizes", type=sizes, default=list(SIZES), help="reps: 0,300")
    parser.add_argument("--page", action="store_true", help="write only the page once more")
    return parser.parse_args()


def sizes(text: str) -> list[int]:
    """Return the sizes a text names, such as `0,300`; those that there are."""
    named = {int(each) for each in text.split(",")}
    return [reps for reps in SIZES if reps in named]


def measure(asked: list[int], rounds: int) -> Results:
    """Measure every job of every tool on histories of these sizes."""
    programs = {name: debian_program(name, BUILD / "debian") for name in DEBIAN}
    skipped = [name for name, program in programs.items() if not program]
    with TemporaryDirectory(prefix="practicelog-bench-") as folder:
        _say("Writing the histories")
        jobs = every_job(Path(folder), asked, programs)
        _say(f"{len(jobs)} jobs are run, {rounds} rounds")
        figures = measured(jobs, rounds)
        log = next(job for job in jobs if job.row == Row(ours.TOOL, "log", asked[0]))
        imports = median_packages(log, rounds)
    return Results(figures, imports, surroundings(programs, command()), skipped)


def command() -> str:
    """Return what was typed for this run."""
    words = " ".join(sys.argv[1:])
    return f"python -m benchmarks.speed {words}" if words else "make bench"


def every_job(folder: Path, asked: list[int], programs: dict[str, Path | None]) -> list[Job]:
    """Write the histories of every tool, on all processors, and return the jobs on them."""
    largest = asked[-1]
    taken_in = min(largest, bulk.IMPORTED)
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        logs = [
            pool.submit(ours.jobs, _new(folder / ours.TOOL / str(reps)), reps)
            for reps in sorted(asked, reverse=True)
        ]
        imports = pool.submit(bulk.imports, _new(folder / "imports"), taken_in)
        theirs = [
            pool.submit(jobs_of, _new(folder / name / str(reps)), reps)
            for reps in asked
            if reps <= REPS
            for name, jobs_of in tools(programs).items()
        ]
    log = folder / ours.TOOL / str(largest) / ours.LOG
    exports = bulk.exports(log, _new(folder / "exports"), largest)
    written = [job for each in (*reversed(logs), *theirs) for job in each.result()]
    return [*floor.jobs(folder), *written, *exports, *imports.result()]


def tools(programs: dict[str, Path | None]) -> dict[str, JobsOf]:
    """Return how each peer that is here is given its practice."""
    found = {name: partial(jobs, programs[name]) for name, jobs in DEBIAN.items() if programs[name]}
    return {watson.TOOL: watson.jobs, jrnl.TOOL: jrnl.jobs, **found}


def _new(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def write(results: Results) -> None:
    """Write the page and its pictures."""
    log = min(row for row in results.figures if row[:2] == (ours.TOOL, "log"))
    median = results.figures[log].median
    plots.growth(results.figures, performance_page.GROWTH)
    plots.start_up(results.figures, results.imports, median, performance_page.START_UP)
    page = performance_page.PAGE
    rendered = performance_page.rendered(results)
    before = page.read_text("utf-8")
    page.write_text(sections.kept(rendered, performance_page.TEAM, before), "utf-8")
    _say(f"{performance_page.PAGE} is written")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
