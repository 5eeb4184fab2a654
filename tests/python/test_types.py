"""What a user's own code says of practicelog passes mypy --strict, and a slip does not."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.sweep

RIGHT = """
from datetime import date, datetime
import practicelog
from practicelog import LogReader, Rep

def means(log: LogReader) -> dict[str, float]:
    found: dict[str, list[float]] = {}
    for rep in log.reps("objection", kind="practice", since=date(2026, 1, 1), until="2026-12-31"):
        if rep.points is not None:
            found.setdefault(rep.drill, []).append(rep.points)
    return {drill: sum(points) / len(points) for drill, points in found.items()}

with practicelog.open_log() as log:
    reps: tuple[Rep, ...] = log.reps(since=datetime(2026, 1, 1))
    current: int = log.streak().weeks.current
    kept: list[str] = [week.week.name for week in log.weeks() if week.state == "kept"]
    level: float = log.levels("opener")[-1].week.mean
    texts: list[str] = [made.promise.text for made in log.promises()]
    frame = log.frame("reps")
    print(practicelog.__version__.upper(), means(log))
"""

WRONG = """
import practicelog

log = practicelog.open_log()
log.reps(kind="parctice")
log.frame("rep")
log.reps(since=3)
"""


def checked(tmp_path, code):
    file = tmp_path / "mine.py"
    file.write_text(code)
    words = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(file)]
    return subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)


def test_a_users_code_passes_mypy_strict(tmp_path):
    done = checked(tmp_path, RIGHT)

    assert (done.returncode, done.stdout) == (0, "Success: no issues found in 1 source file\n")


@pytest.mark.parametrize("line", [5, 6, 7])
def test_a_slip_is_found(tmp_path_factory, line):
    lines = WRONG.splitlines()
    done = checked(tmp_path_factory.mktemp("slip"), "\n".join([*lines[:4], lines[line - 1], ""]))

    assert done.returncode == 1
    assert "[arg-type]" in done.stdout
