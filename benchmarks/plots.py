"""The pictures of docs/performance.md, drawn with matplotlib."""

from pathlib import Path

import matplotlib as mpl
from benchmarks import floor
from benchmarks.measurement import Figures
from benchmarks.practice import SIZES
from benchmarks.start_up import shares
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

COLOURS = {
    "practicelog": "#0b6e4f", "Watson": "#b5502b", "jrnl": "#7b4fa3", "Timewarrior": "#2b6cb0",
    "hledger": "#8a7a1f",
}  # fmt: skip
PANELS = {
    "One entry more": {
        "practicelog": "log", "Watson": "add", "jrnl": "one entry", "Timewarrior": "track",
    },
    "The week": {
        "practicelog": "report", "Watson": "report a week", "jrnl": "list two days",
        "Timewarrior": "summary of a week", "hledger": "balance by week",
    },
    "Everything": {"practicelog": "journey", "Timewarrior": "summary of all"},
}  # fmt: skip
GREY = "#777777"
REPEATABLE = {"Date": None}

mpl.use("svg")
mpl.rcParams.update({"svg.hashsalt": "practicelog", "font.size": 10, "axes.spines.top": False})
mpl.rcParams.update({"axes.spines.right": False, "figure.facecolor": "white"})


def growth(figures: Figures, file: Path) -> None:
    """Draw time against the size of the history, a panel for each kind of job."""
    figure, panels = plt.subplots(1, len(PANELS), figsize=(13, 6), sharey=True)
    for axes, (title, tasks) in zip(panels, PANELS.items(), strict=True):
        _panel(axes, figures, tasks)
        axes.set_title(title, loc="left", fontweight="bold")
    panels[0].set_ylabel("milliseconds, median (log scale)")
    _save(figure, file)


def _panel(axes: Axes, figures: Figures, tasks: dict[str, str]) -> None:
    places = {reps: place for place, reps in enumerate(SIZES)}
    for tool, task in tasks.items():
        points = {
            places[row.reps]: 1000 * measure.median
            for row, measure in figures.items()
            if (row.tool, row.task) == (tool, task)
        }
        if points:
            label = f"{tool}: {task}"
            axes.plot(points.keys(), points.values(), "o-", color=COLOURS[tool], label=label)
    for row, style in ((floor.HELLO, "--"), (floor.INTERPRETER, ":")):
        height = 1000 * figures[row].median
        axes.axhline(height, color=GREY, linestyle=style, linewidth=1, label=" ".join(row[:2]))
    axes.set_yscale("log")
    axes.set_xlabel("reps in the history")
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    axes.set_xticks(list(places.values()), [f"{reps:,}" for reps in places])
    axes.grid(axis="y", color="#e5e5e5")
    axes.legend(loc="upper left", bbox_to_anchor=(0, -0.13), frameon=False)


def start_up(figures: Figures, imports: dict[str, float], median: float, file: Path) -> None:
    """Draw where the seconds of one `log` go, in milliseconds."""
    parts = shares(1000 * figures[floor.INTERPRETER].median, imports, 1000 * median)
    figure, axes = plt.subplots(figsize=(9, 0.34 * len(parts) + 1.2))
    bars = axes.barh(list(parts), list(parts.values()), color=COLOURS["practicelog"])
    for edge in (0, -1):
        bars[edge].set_color(GREY)
    whole = sum(parts.values())
    labels = [f"{part:.1f} ms · {100 * part / whole:.0f} %" for part in parts.values()]
    axes.bar_label(bars, labels, padding=4)
    axes.set_xlim(0, 1.2 * max(parts.values()))
    axes.invert_yaxis()
    axes.set_xlabel("milliseconds")
    _save(figure, file)


def _save(figure: Figure, file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    figure.tight_layout()
    figure.savefig(file, metadata=REPEATABLE)
    plt.close(figure)
