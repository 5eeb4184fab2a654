"""The section of docs/performance.md about a team's reports."""

from collections.abc import Sequence

from benchmarks.markdown_table import table
from benchmarks.measurement import Cost, Row
from benchmarks.performance_page import PAGE, TEAM
from benchmarks.results import surroundings
from benchmarks.sections import replaced

Line = tuple[Row, Cost]
PACKAGES = ("practicelog", "duckdb", "pyarrow", "pandas")

ABOUT = """\
Written by `make bench-team`. A made-up team practises for three years, each seller 750 reps; drills
are told by month, so a year has a sum for each seller, drill and month. Each line is one run in a
process of its own, of which the folder remembers nothing yet. The CPU seconds are of all cores, and
the ones to trust where the machine did something else as well. The script with pandas reads the CSV
files of all sellers, hides nothing and remembers nothing."""


def write(found: Sequence[Line]) -> None:
    """Put the section into the page, in place of the one before."""
    PAGE.write_text(replaced(PAGE.read_text("utf-8"), TEAM, rendered(found)), "utf-8")


def rendered(found: Sequence[Line]) -> str:
    """Return the section without its heading."""
    where = surroundings({}, "make bench-team", PACKAGES)
    head = ("what", "reps", "CPU seconds", "seconds", "MiB")
    tables = (table(("measured", "with"), where.items()), table(head, (_row(*r) for r in found)))
    return "\n\n".join([ABOUT, *("\n".join(each) for each in tables)])


def _row(row: Row, cost: Cost) -> tuple[str, ...]:
    task = f"`{row.task}`" if " " not in row.task else row.task
    what = task if row.tool == "practicelog" else f"{row.tool}: {task}"
    figures = (cost.processor, cost.seconds)
    return (what, f"{row.reps:,}", *(f"{each:.1f}" for each in figures), f"{cost.mebibytes:,.0f}")
