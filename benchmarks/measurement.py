"""What a job costs: each in a fresh process, all of them in turn, round after round."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

LAUNCHER = Path(__file__).with_name("launched.py")

BLOCK = 1 << 20
RUNS_OF_SLOW_JOBS = ((8.0, 1), (2.0, 3))
"""From so many seconds in the rehearsal on, at most so many runs after it."""


class Row(NamedTuple):
    """What is measured: a tool, what it does, and how many reps its history has."""

    tool: str
    task: str
    reps: int = 0


class Job(NamedTuple):
    """A command line to measure; afterwards the files it `changes` are as before.

    Those that were not there are deleted. The environment is all that it has of its user's.
    """

    row: Row
    words: tuple[str, ...]
    environ: dict[str, str]
    changes: tuple[Path, ...] = ()


class Cost(NamedTuple):
    """Wall time, peak resident memory, and time of all processors of one run."""

    seconds: float
    mebibytes: float
    processor: float = 0.0


class Measure(NamedTuple):
    """The runs of one job."""

    costs: Sequence[Cost]

    @property
    def median(self) -> float:
        """The median of the seconds."""
        return median(cost.seconds for cost in self.costs)

    @property
    def fastest(self) -> float:
        """The fewest seconds: what the machine can do when nothing disturbs it."""
        return min(cost.seconds for cost in self.costs)

    @property
    def mebibytes(self) -> float:
        """The largest peak of resident memory."""
        return max(cost.mebibytes for cost in self.costs)

    def ratio(self, other: "Measure", what: str) -> float:
        """Return how many times the `seconds`, or those of the `processor`, that another took.

        Of each round by itself, and of these the median: what disturbs a round disturbs both. Where
        one ran more often than the other, of the medians.
        """
        own, theirs = ([getattr(cost, what) for cost in each.costs] for each in (self, other))
        if len(own) != len(theirs):
            return median(own) / median(theirs)
        return median(one / another for one, another in zip(own, theirs, strict=True))


Figures = dict[Row, Measure]


def measured(jobs: Sequence[Job], rounds: int) -> Figures:
    """Run every job once as a rehearsal, then all of them in turn so many times.

    Noise of the machine hits all alike. The rehearsal fills caches and counts for nothing.
    """
    _keep(jobs)
    rehearsed = {job.row: run(job) for job in jobs}
    costs: dict[Row, list[Cost]] = {job.row: [] for job in jobs}
    for number in range(rounds):
        for job in jobs:
            if number < runs_after(rehearsed[job.row].seconds, rounds):
                costs[job.row].append(run(job))
    return {row: Measure(found) for row, found in costs.items()}


def runs_after(seconds: float, rounds: int) -> int:
    """Return how often a job is run whose rehearsal took so long."""
    most = next((runs for slow, runs in RUNS_OF_SLOW_JOBS if seconds >= slow), rounds)
    return min(most, rounds)


def run(job: Job) -> Cost:
    """Run a job once and put back what it changed.

    Raises:
        SystemExit: it failed; what it complained of is told.
    """
    done = subprocess.run(
        [sys.executable, "-I", "-S", LAUNCHER, *job.words],
        env=job.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = json.loads(done.stdout or '{"code": "not started"}')
    if told["code"] != 0:
        sys.exit(f"{' '.join(job.words)} ended with {told['code']}:\n{done.stderr}")
    _put_back(job)
    return Cost(told["seconds"], told["kibibytes"] / 1024, told["processor"])


def _keep(jobs: Sequence[Job]) -> None:
    """Copy what will be changed, and let the disk finish; what is not there yet has no copy."""
    for path in {path for job in jobs for path in job.changes if path.exists()}:
        shutil.copyfile(path, _kept(path))
    os.sync()


def _put_back(job: Job) -> None:
    for path in job.changes:
        if _kept(path).exists():
            make_equal(path, _kept(path))
        else:
            path.unlink()


def make_equal(path: Path, kept: Path) -> None:
    """Make a file what its copy is, and write it out; only what differs is written.

    Whatever waits for the disk next would wait for the rest of a large file too.
    """
    with path.open("r+b") as file, kept.open("rb") as copy:
        while block := copy.read(BLOCK):
            if file.read(len(block)) != block:
                file.seek(copy.tell() - len(block))
                file.write(block)
        file.truncate(copy.tell())
        file.flush()
        os.fsync(file.fileno())


def _kept(path: Path) -> Path:
    return path.with_name(f"{path.name}.kept")
