"""The queries of the everyday commands: as many after years as on the first day, all indexed."""

import re
import sqlite3
from contextlib import closing

import pytest
from tests.conftest import Desk

GROWING = ("rep", "rating", "change")
"""The tables that grow with every rep; the others are small for ever, or a row a day."""

READS_MORE = ["list --drill opener", "list --kind live", "report", "report --last"]
"""What looks through an index for the rows it wants, or reports on more reps in the same week."""

CONNECT = sqlite3.connect

EVERYDAY = [
    "log opener -m 10 -r who=4 -r tone=3",
    "log opener --uid 0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11",
    "list",
    "list --drill opener --kind practice --since 2026-11-01 --until 2026-11-21",
    "list --drill opener",
    "list --kind live",
    "show last",
    "show 3",
    "edit last -m 12 -r who=5",
    "delete last --yes",
    "undo",
    "redo",
    "history",
    "history 3",
    "streak",
    "streak --explain",
    "report",
    "report --last",
    "off add 2027-01-01",
    "plan set --days 4",
]


def desk(folder, reps):
    """Return a desk with so many rated reps, one a day, and a command that is undone."""
    run = Desk(folder / "practice.db")
    for number in range(reps):
        run("log", "opener", "-m", "10", "-r", "who=3", "-r", "tone=4", "--on", f"-{number % 14}d")
    run("log", "pitch", "--kind", "live")
    run("undo")
    return run


@pytest.fixture(scope="module")
def young(tmp_path_factory):
    """The log of somebody who began."""
    return desk(tmp_path_factory.mktemp("young"), reps=30)


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """A log of four times as many reps."""
    return desk(tmp_path_factory.mktemp("grown"), reps=120)


class Trace:
    """The SQL statements a command ran, its triggers' left out, and the steps SQLite took."""

    def __init__(self):
        self.statements = []
        self.steps = 0

    def connect(self, *args, **options):
        log = CONNECT(*args, **options)
        log.set_trace_callback(self._ran)
        log.set_progress_handler(self._stepped, 1)
        return log

    def _ran(self, sql):
        if not sql.startswith("--"):
            self.statements.append(sql)

    def _stepped(self):
        self.steps += 1


@pytest.fixture
def traced(monkeypatch):
    """Trace a command line on a log, which is as before then."""

    def trace(run, line):
        found = Trace()
        before = run.file.read_bytes()
        with monkeypatch.context() as patch:
            patch.setattr(sqlite3, "connect", found.connect)
            done = run(*line.split())
        run.file.write_bytes(before)
        assert done.code == 0, done
        return found

    return trace


@pytest.mark.parametrize("line", EVERYDAY)
def test_a_command_runs_as_many_statements_in_a_grown_log_as_in_a_young_one(
    traced, young, grown, line
):
    first, later = traced(young, line).statements, traced(grown, line).statements

    assert [shape(sql) for sql in later] == [shape(sql) for sql in first]
    assert len(later) <= 60


def shape(sql):
    """Return a statement without its values."""
    return re.sub(r"'(?:[^']|'')*'|\b\d+\b", "?", " ".join(sql.split()))


@pytest.mark.parametrize("line", EVERYDAY)
def test_every_query_finds_its_rows_by_an_index(traced, grown, line):
    read = [
        sql for sql in traced(grown, line).statements if re.match(r"\s*(SELECT|UPDATE|DELETE)", sql)
    ]

    assert read
    for sql in read:
        for step in plan(grown, sql):
            scanned = re.fullmatch(r"SCAN (\w+)", step)
            assert not scanned or scanned[1] not in GROWING, (step, sql)


@pytest.mark.parametrize("line", [line for line in EVERYDAY if line not in READS_MORE])
def test_a_command_takes_as_many_steps_in_a_grown_log_as_in_a_young_one(traced, young, grown, line):
    """SQLite's own steps: sorting or reading the whole history would multiply them."""
    assert traced(grown, line).steps <= 1.02 * traced(young, line).steps


def plan(run, sql):
    with closing(sqlite3.connect(run.file)) as log:
        return [step for *_, step in log.execute(f"EXPLAIN QUERY PLAN {sql}")]
