"""What `-X importtime` prints, by package."""

import pytest
from benchmarks.start_up import (
    OTHERS,
    by_package,
    imported,
    largest_first,
    self_times,
    shares,
)

PRINTED = """\
import time: self [us] | cumulative | imported package
import time:       120 |        120 |   _io
import time:        80 |        200 | io
Logged 1: opener
import time:        30 |         30 |     _sqlite3
import time:        50 |         80 |   sqlite3.dbapi2
import time:        20 |        100 | sqlite3
"""


def test_a_module_has_its_own_time_without_that_of_what_it_imports():
    assert self_times(PRINTED.splitlines()) == {
        "_io": 120, "io": 80, "_sqlite3": 30, "sqlite3.dbapi2": 50, "sqlite3": 20,
    }  # fmt: skip


def test_nothing_printed_is_nothing_imported():
    assert self_times([]) == {}


def test_modules_count_with_their_package_and_the_interpreters_own_not_at_all():
    assert by_package(self_times(PRINTED.splitlines()), ["_io", "io"]) == {"sqlite3": 100}


def test_python_itself_prints_what_is_read_here():
    found = imported(("-c", "import json.decoder"), {})
    assert {"json", "json.decoder"} <= set(found)
    assert all(module == module.strip() for module in found)


def test_the_largest_come_first_and_the_small_ones_together_last():
    found = largest_first({"small": 1, "large": 90, "smaller": 0.5, "middle": 30})
    assert found == {"large": 90, "middle": 30, OTHERS: pytest.approx(1.5)}
    assert list(found) == ["large", "middle", OTHERS]


@pytest.mark.parametrize(
    ("whole", "work"),
    [
        pytest.param(50.0, 28.0, id="the rest is the command's own work"),
        pytest.param(20.0, 0.0, id="timing the imports took longer than the command"),
    ],
)
def test_the_parts_of_a_run_are_interpreter_imports_and_work(whole, work):
    parts = shares(15.0, {"sqlite3": 7000.0}, whole)
    assert parts == {
        "bare interpreter": 15.0,
        "import sqlite3": 7.0,
        f"import {OTHERS}": 0.0,
        "read, decide, write": work,
    }
