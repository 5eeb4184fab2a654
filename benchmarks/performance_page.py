"""docs/performance.md: every budget with its figure, then all that was measured."""

from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks import bulk, floor
from benchmarks.budgets import BUDGETS, MISSED, PROCESSOR, Budget
from benchmarks.markdown_table import table
from benchmarks.measurement import Figures, Measure, Row
from benchmarks.practice import SIZES
from benchmarks.results import Results
from benchmarks.ten_years import REPS

PAGE = Path("docs/performance.md")
GROWTH, START_UP = Path("docs/performance/growth.svg"), Path("docs/performance/start-up.svg")
BULK = (bulk.CSV, bulk.JSON_LINES, bulk.REFERENCE, bulk.TAKEN_IN, bulk.INSERTED)
SIZELESS = (floor.INTERPRETER[:2], floor.HELLO[:2])
NOTHING = "–"
TEAM = "A team's report"
"""The section that `make bench-team` writes."""

ABOUT = """\
# Performance

Written by `make bench`, which installs the tools it compares with in an environment of its own,
gives each the same invented practice, makes sure that each reads all of it, and runs the same jobs
in turn, round after round, so that whatever else the machine does hits all alike. Every run is a
fresh process, measured from its start to its end; after a job that writes, the files are put back.
Trust the ratios: the milliseconds are this machine's."""

BUDGET = """\
Each is a ratio of two jobs, or a peak of resident memory. The ratio is that of each round by
itself, and of these the median: what disturbs a round disturbs both. What is held against another
program is the time that passed; what is held against the bare interpreter or a shorter history is
the processor's (CPU)."""

METHOD = """\
A cell is the median in milliseconds, with the fastest run in brackets. A job of 2 seconds and more
is run three times at most, of 8 seconds once after a rehearsal. An empty history is one of the
first day; a month, a year and ten years hold the newest {small}, {middle} and {large} reps of the
same ten years; 1,000,000 reps are the same ten years, with as many reps a day as a whole team would
log. Watson, jrnl, Timewarrior and hledger have theirs in files of their own format. `log` is not
the first of its day: that one makes the daily backup as well."""

MEMORY = """\
Peak resident memory in MiB, the largest of all runs. What is below the bare interpreter's cannot be
told from it."""

WHOLE = """\
The script that exports are held against writes the reps with the names of their drills, and their
ratings with the names of the criteria, into two files. An import goes into a new log, an insert
into a new table."""


def rendered(results: Results) -> str:
    """Return the page."""
    figures = results.figures
    small, middle, large = (f"{reps:,}" for reps in list(SIZES)[1:4])
    sections = [
        ABOUT,
        *(
            f"Skipped: {each}, which is neither here nor a package of Debian."
            for each in results.skipped
        ),
        "\n".join(table(("measured", "with"), results.surroundings.items())),
        "## Budgets",
        BUDGET,
        "\n".join(budget_table(figures)),
        *explanations(figures),
        "## Time",
        METHOD.format(small=small, middle=middle, large=large),
        "\n".join(time_table(figures)),
        f"![Time against the size of the history]({GROWTH.relative_to(PAGE.parent)})",
        "## Memory",
        MEMORY,
        "\n".join(memory_table(figures)),
        "## Whole histories out and in",
        WHOLE,
        "\n".join(bulk_table(figures)),
        "## Where the time of `log` goes",
        f"![Start-up by import]({START_UP.relative_to(PAGE.parent)})",
    ]
    return "\n\n".join(sections) + "\n"


def budget_table(figures: Figures) -> list[str]:
    """Return every budget with its figure, and whether it is met."""
    rows = [
        (
            named(each.row),
            _unit(each),
            f"≤ {each.at_most:g}",
            _told(each.figure(figures)),
            each.verdict(figures),
        )
        for each in BUDGETS
    ]
    return table(("what", "in units of", "budget", "figure", ""), rows)


def _unit(budget: Budget) -> str:
    if not budget.against:
        return "MiB of memory"
    return named(budget.against) + (", CPU" if budget.measure == PROCESSOR else "")


def explanations(figures: Figures) -> list[str]:
    """Return what stands in the way of each budget that is missed, where that is known."""
    return [
        f"{named(each.row)}: {each.in_the_way}"
        for each in BUDGETS
        if each.in_the_way and each.verdict(figures) == MISSED
    ]


def named(row: Row) -> str:
    """Return what a row is called: our commands as they are typed, the others with their tool."""
    tool = "" if row.tool == "practicelog" else f"{row.tool} "
    task = row.task if tool or " " in row.task else f"`{row.task}`"
    size = "" if row[:2] in SIZELESS else f", {_size(row.reps)}"
    return f"{tool}{task}{size}"


def _size(reps: int) -> str:
    return f"{reps:,} reps" if reps else "empty"


def _told(figure: float | None) -> str:
    if figure is None:
        return NOTHING
    return f"{figure:.0f}" if figure >= 10 else f"{figure:.2f}"


def time_table(figures: Figures) -> list[str]:
    """Return medians and minima by size, how each grows, and how it compares with the floor."""
    hello = figures[floor.HELLO].median
    rows = []
    for tool, task in everyday(figures):
        empty, ten_years = (figures.get(Row(tool, task, reps)) for reps in (0, REPS))
        grown = ten_years.median / empty.median if empty and ten_years else None
        largest = empty if (tool, task) in SIZELESS else ten_years
        compared = largest.median / hello if largest else None
        cells = _cells(figures, tool, task, milliseconds)
        rows.append((f"{tool} {task}", *cells, _told(grown), _told(compared)))
    return table(("ms", *SIZES.values(), "10 years ÷ empty", "10 years ÷ Typer"), rows)


def milliseconds(measure: Measure) -> str:
    """Return the median and the fastest run."""
    return f"{1000 * measure.median:,.0f} ({1000 * measure.fastest:,.0f})"


def memory_table(figures: Figures) -> list[str]:
    """Return peaks of memory by size."""
    rows = [
        (f"{tool} {task}", *_cells(figures, tool, task, lambda each: f"{each.mebibytes:.0f}"))
        for tool, task in everyday(figures)
    ]
    return table(("MiB", *SIZES.values()), rows)


def everyday(figures: Figures) -> Iterable[tuple[str, str]]:
    """Return tool and task of all but whole histories, each once."""
    return dict.fromkeys((row.tool, row.task) for row in figures if row.task not in BULK)


def _cells(figures: Figures, tool: str, task: str, cell: Callable[[Measure], str]) -> Iterable[str]:
    for reps in SIZES:
        found = figures.get(Row(tool, task, reps))
        yield cell(found) if found else NOTHING


def bulk_table(figures: Figures) -> list[str]:
    """Return exports and imports: seconds, reps a second, memory."""
    rows = [
        (
            named(row),
            f"{found.median:.2f} ({found.fastest:.2f})",
            f"{row.reps / found.median:,.0f}",
            f"{found.mebibytes:.0f}",
        )
        for row, found in figures.items()
        if row.task in BULK
    ]
    return table(("whole history", "seconds", "reps a second", "MiB"), rows)
