"""Memory does not grow with the log."""

import os
import tracemalloc
from datetime import timedelta

import pytest
from tests.conftest import NOW
from tests.difficult_log import FIRST, uid
from tests.exchange.conftest import EVERYTHING

from practicelog.core.records.rep import Rating, Rep
from practicelog.exchange import writer
from practicelog.store import drills, reps

pytestmark = pytest.mark.sweep

FEW, MANY = 100, 1000
ROOM = 200_000


@pytest.mark.parametrize("name", ["jsonl", "csv", "md", "ics", "xlsx"])
def test_ten_times_the_reps_take_no_more_memory(log, name):
    write = writer(name)
    store(log, 0, FEW)
    peak(write, log)
    of_few = peak(write, log)

    store(log, FEW, MANY)

    assert peak(write, log) < of_few + ROOM


def store(log, first, last):
    opener = drills.find(log, "opener")
    rated = (Rating("self", "who", 4), Rating("self", "tone", 2))
    for number in range(first, last):
        at = NOW + timedelta(minutes=number)
        day = FIRST + timedelta(days=number // 3)
        rep = Rep(0, uid(number), at, "UTC", day, at, "opener", 1, note="x" * 300, ratings=rated)
        reps.add(log, rep, opener)


def peak(write, log):
    """Return the most memory that an export held at once, in bytes."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a file of ours
        tracemalloc.start()
        write(log, EVERYTHING, nowhere)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return most
