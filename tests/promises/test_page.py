"""The page of figures tells what was found, kept or not."""

import json
import os
import subprocess
import sys

from tests.promises.conftest import FOUND, PAGE, ROOT
from tests.promises.page import Figure, page

STANDING = [Figure(*each) for each in json.loads(FOUND.read_text("utf-8"))]

KEPT = Figure(
    "survives a kill", "1,000 kills", "0 lost", "0 lost", 7, "tests/promises/test_b.py::x",
    day="2026-11-27",
)  # fmt: skip
SHORT = Figure("fits", "5 tries", "2 lost", "0 lost", 0, "tests/promises/test_a.py::x", kept=False)


def rows(*figures: Figure) -> list[str]:
    return [line for line in page(figures).splitlines() if line.startswith("| ")][1:]


def test_a_promise_is_shown_with_its_tries_seed_and_finding() -> None:
    assert rows(KEPT) == ["| survives a kill | 1,000 kills (seed 7) | 0 lost | kept | 2026-11-27 |"]


def test_a_bar_in_a_promise_begins_no_cell() -> None:
    assert rows(KEPT._replace(promise="| head"))[0].startswith("| \\| head | 1,000 kills")


def test_what_fell_short_is_shown_as_such() -> None:
    assert rows(SHORT) == ["| fits | 5 tries | 2 lost | **fell short** of 0 lost |  |"]


def test_promises_stand_in_the_order_of_their_tests() -> None:
    assert [row[2:6] for row in rows(KEPT, SHORT)] == ["fits", "surv"]


def test_the_page_in_docs_is_made_of_what_was_found() -> None:
    there = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert there[1:] == rows(*STANDING)


def test_each_figure_is_that_of_a_test_there_is() -> None:
    collect = ("-m", "pytest", "--collect-only", "-q", "-n0", FOUND.parent)
    soak = {**os.environ, "PRACTICELOG_SOAK": "1"}
    asked = subprocess.run(
        (sys.executable, *collect), env=soak, cwd=ROOT, text=True, capture_output=True, check=True
    )

    assert {each.test for each in STANDING} <= set(asked.stdout.splitlines())
