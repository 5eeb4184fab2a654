"""docs/reliability.md, made of what a soak found."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

HEAD = """\
# How reliable it is, in figures

Made by `make soak`, last with CPython {python}, SQLite {sqlite}, {system}, {cores} cores. Every \
line is a test in `tests/promises/` and says how often it tried, and on which day; `make promises` \
tries a part of that, with the same seeds. What fell short is shown as such.

| promise | tried | found | | on |
|---|---|---|---|---|
"""
FOOT = "\n[What is promised, and what is not](trust.md)\n"


class Figure(NamedTuple):
    """What was found out about a promise, by which test and on which day.

    `kept` says whether that passed.
    """

    promise: str
    tried: str
    found: str
    wanted: str
    seed: int
    test: str
    kept: bool = True
    day: str = ""


def page(figures: Sequence[Figure]) -> str:
    """Return the page, promise by promise in the order of their tests."""
    rows = sorted(figures, key=lambda figure: (figure.test.partition("::")[0], figure.promise))
    return _head() + "".join(map(_row, rows)) + FOOT


def _head() -> str:
    return HEAD.format(
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        system=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count(),
    )


def _row(figure: Figure) -> str:
    promise = figure.promise.replace("|", "\\|")
    tried = f"{figure.tried} (seed {figure.seed})" if figure.seed else figure.tried
    word = "kept" if figure.kept else f"**fell short** of {figure.wanted}"
    return f"| {promise} | {tried} | {figure.found} | {word} | {figure.day} |\n"
