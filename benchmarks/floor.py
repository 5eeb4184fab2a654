"""What nothing at all costs: the bare interpreter, and a hello world with Typer."""

import sys
from pathlib import Path

from benchmarks.measurement import Job, Row
from benchmarks.surroundings import environ

INTERPRETER = Row("Python", "bare interpreter")
HELLO = Row("Typer", "hello world")


def jobs(folder: Path) -> list[Job]:
    """Return both."""
    hello = str(Path(__file__).with_name("hello.py"))
    return [
        Job(INTERPRETER, (sys.executable, "-c", "pass"), environ(folder)),
        Job(HELLO, (sys.executable, hello, "world"), environ(folder)),
    ]
