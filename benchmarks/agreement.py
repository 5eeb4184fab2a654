"""Whether a tool has read all the practice that was written for it."""

import subprocess
import sys

from benchmarks.measurement import Job


def output(job: Job) -> str:
    """Return what a command prints.

    Raises:
        SystemExit: it failed.
    """
    done = subprocess.run(
        job.words, env=job.environ, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{' '.join(job.words)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def agree(tool: str, told: float, expected: float, within: float = 0.0) -> None:
    """Make sure that a tool tells what was written for it.

    Raises:
        SystemExit: it tells something else; a comparison with it would be worthless.
    """
    if abs(told - expected) > within:
        sys.exit(f"{tool} reads {told} where {expected} were written")
