"""Measure `team report` on made-up teams, and write its section of docs/performance.md.

`make bench-team`; with small teams, to try it out:

    .venv/bench-team/bin/python -m benchmarks.team.speed --small 100000 --large 300000
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measurement import Cost, Job, Row, run
from benchmarks.ours import NOW, PROGRAM, TOOL
from benchmarks.surroundings import environ
from benchmarks.team import section
from benchmarks.team.made_up_folder import make
from benchmarks.team.sellers import write_csv, write_shares

SMALL, LARGE = 1_000_000, 10_000_000
PERIODS = {"a month": ("--month", "2026-10"), "a quarter": ("--quarter", "2026-Q3"),
           "a year": ("--year", "2026")}  # fmt: skip
LITTLE = "128MB"
YEAR = ("2026-01-01", "2026-12-31")
SHARED = 10
"""Of so many reps of the small team one goes through `team add`."""


def main() -> None:
    """Make the teams, measure, and write the section."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--small", type=int, default=SMALL, help=f"reps ({SMALL:,})")
    parser.add_argument("--large", type=int, default=LARGE, help=f"reps ({LARGE:,})")
    parser.add_argument("--spark", action="store_true", help="by Spark too, which takes minutes")
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="practicelog-bench-team-") as folder:
        found = list(_measured(Path(folder), asked.small, asked.large, spark=asked.spark))
    section.write(found)


def _measured(folder: Path, small: int, large: int, *, spark: bool) -> Iterator[section.Line]:
    for reps in (small, large):
        team = folder / str(reps)
        make(team, reps)
        yield from map(_cost, _reports(folder, team, reps))
        write_csv(team, folder / f"{reps}.csv")
        yield _cost(_pandas(folder, reps))
    if spark:
        words = (PROGRAM, "team", "report", str(folder / str(small)), "--engine", "spark")
        yield _cost(_job(folder, "report by Spark, a year", small, *words, *PERIODS["a year"]))
    yield _cost(_added(folder, small // SHARED))


def _cost(job: Job) -> section.Line:
    print(job.row, file=sys.stderr, flush=True)
    found: Cost = run(job)
    return job.row, found


def _reports(folder: Path, team: Path, reps: int) -> Iterator[Job]:
    """Yield reports of each period; each is the first one, of which nothing is remembered."""
    report = (PROGRAM, "team", "report", str(team))
    for name, words in PERIODS.items():
        job = _job(folder, f"report, {name}", reps, *report, *words)
        yield job._replace(changes=(team / "told.json",))
    words = (*report, *PERIODS["a year"], "--memory", LITTLE)
    job = _job(folder, f"report, a year, memory {LITTLE}", reps, *words)
    yield job._replace(changes=(team / "told.json",))


def _pandas(folder: Path, reps: int) -> Job:
    script = str(Path(__file__).with_name("pandas_report.py"))
    words = (sys.executable, script, str(folder / f"{reps}.csv"), *YEAR)
    return Job(Row("pandas", "the same of a year from CSV files", reps), words, environ(folder))


def _added(folder: Path, reps: int) -> Job:
    """Return a call that takes all shares of a team into an empty folder."""
    team, shares = folder / str(reps), folder / f"{reps}.shares"
    make(team, reps)
    write_shares(team, shares)
    for kind in ("manifest.json", "reps", "weeks", "shares"):
        (team / kind).rename(folder / f"{reps}.{kind}.away")
    files = map(str, sorted(shares.iterdir()))
    return _job(folder, "add", reps, PROGRAM, "team", "add", str(team), *files)


def _job(folder: Path, task: str, reps: int, *words: str) -> Job:
    return Job(Row(TOOL, f"team {task}", reps), words, environ(folder, PRACTICELOG_NOW=NOW))


if __name__ == "__main__":
    main()
