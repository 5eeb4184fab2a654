"""The queries of the everyday commands: as many after years as on the first day, all indexed."""

import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from random import Random

import pytest
from benchmarks.ten_years import PRACTISED, Seller
from tests.conftest import NOW, Desk

from practicelog.store import drills, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import writing
from practicelog.store.creation import fill

pytestmark = pytest.mark.sweep

GROWING = ("rep", "rating", "change")
"""The tables that grow with every rep; the others are small for ever, or a row a day."""

READS_THE_PAST = [
    "list --drill opener",
    "list --kind live",
    "report",
    "report --last",
    "journey",
]
"""What looks through an index for the reps it wants: of a drill, of a kind, all that are scored."""

STEPS_A_DAY = 10
"""To read the totals of one practised day: there are 3,660 in ten years at most."""

STEPS_A_REP = 80
"""To read one entry of an index, group and sum it: for the week's level, and for the climb."""

RECENT_WEEKS = 12
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
    "today",
    "journey",
    "report",
    "report --last",
    "off add 2027-01-01",
    "plan set --days 4",
]


def desk(file, *, weeks, a_day):
    """Return a desk with weeks in which so many reps a day were practised, before its last twelve.

    Those, and what is done and undone at the end, are the same in every one.
    """
    recent = range(7 * RECENT_WEEKS)
    past = range(recent.stop, recent.stop + 7 * weeks)
    with writing(file, lambda log: fill(log, NOW - timedelta(days=past.stop))) as log:
        known = [drills.find(log, name) for name in PRACTISED]
        put(
            log,
            Seller(known, Random(1)),
            [day for day in past for _ in range(a_day)],
            kind="practice",
        )
        put(log, Seller(known, Random(2)), [day for day in recent for _ in range(2)])
    run = Desk(file)
    run("log", "opener", "-m", "10", "-r", "who=3", "-r", "tone=4")
    run("log", "pitch", "--kind", "live")
    run("undo")
    return run


def put(log, seller, days_ago, **same):
    """Store a rep on each of these days, the oldest first."""
    for number, back in enumerate(reversed(days_ago), seller.random.getrandbits(40)):
        rep = seller.rep(NOW.date() - timedelta(days=back), number)._replace(**same)
        (drill,) = (drill for drill in seller.drills if drill.name == rep.drill)
        with recorded(log, NewCommand(rep.logged, "log")):
            reps.add(log, rep, drill)


@pytest.fixture(scope="module")
def young(tmp_path_factory):
    """The log of somebody who has practised for half a year."""
    return desk(tmp_path_factory.mktemp("young") / "practice.db", weeks=12, a_day=1)


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """A log with six times as many reps on the same days, but for the last twelve weeks."""
    return desk(tmp_path_factory.mktemp("grown") / "practice.db", weeks=12, a_day=6)


@pytest.fixture(scope="module")
def aged(tmp_path_factory):
    """A log with four times as many practised days."""
    return desk(tmp_path_factory.mktemp("aged") / "practice.db", weeks=84, a_day=1)


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
    assert len(later) <= 61


def shape(sql):
    """Return a statement without its values."""
    return re.sub(r"'(?:[^']|'')*'|\b\d+\b", "?", " ".join(sql.split()))


@pytest.mark.parametrize("line", EVERYDAY)
def test_every_query_finds_its_rows_by_an_index(traced, grown, line):
    read = queries(traced(grown, line))

    assert read
    for sql in read:
        for *_, step in explained(grown, f"QUERY PLAN {sql}"):
            scanned = re.fullmatch(r"SCAN (\w+)", step)
            assert not scanned or scanned[1] not in GROWING, (step, sql)


@pytest.mark.parametrize("line", EVERYDAY)
def test_no_query_counts_a_whole_table(traced, grown, line):
    """That is a single step to SQLite, which reads every page of the table for it."""
    for sql in queries(traced(grown, line)):
        assert "Count" not in {opcode for _, opcode, *_ in explained(grown, sql)}, sql


def test_counting_a_whole_table_would_be_seen(grown):
    assert "Count" in {opcode for _, opcode, *_ in explained(grown, "SELECT count(*) FROM rep")}


def queries(trace):
    return [sql for sql in trace.statements if re.match(r"\s*(SELECT|UPDATE|DELETE)", sql)]


def explained(run, sql):
    with closing(sqlite3.connect(run.file)) as log:
        return log.execute(f"EXPLAIN {sql}").fetchall()


@pytest.mark.parametrize("line", [line for line in EVERYDAY if line not in READS_THE_PAST])
def test_more_reps_in_the_past_are_no_more_steps(traced, young, grown, line):
    """SQLite's own steps: sorting or reading the whole history would multiply them."""
    assert days(grown) == days(young)
    assert traced(grown, line).steps <= 1.02 * traced(young, line).steps


@pytest.mark.parametrize("line", [line for line in EVERYDAY if line not in READS_THE_PAST])
def test_a_practised_day_in_the_past_is_a_row_at_most(traced, young, aged, line):
    """Streaks are counted from the totals of days, however many reps there were."""
    more = days(aged) - days(young)

    assert traced(aged, line).steps <= traced(young, line).steps + STEPS_A_DAY * more


@pytest.mark.parametrize("line", READS_THE_PAST)
def test_a_rep_in_the_past_is_an_entry_of_an_index_at_most(traced, young, grown, line):
    more_reps = len(grown.reps()) - len(young.reps())

    assert traced(grown, line).steps <= traced(young, line).steps + STEPS_A_REP * more_reps


def days(run):
    return run.query("SELECT count(*) FROM practice_day")[0][0]
