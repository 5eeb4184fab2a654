"""The rep that many programs log at once, and what must hold of the log afterwards."""

import sqlite3
from contextlib import closing

from tests.conftest import Desk

from practicelog.store.changes import digest
from practicelog.store.images import image

NOTE = "one\ntwo" * 99
LOG = (
    "log", "opener", "-m", "10", "-r", "who=4", "-r", "reason=3", "-r", "permission=2",
    "-r", "tone=5", "-r", "handover=1", "--note", NOTE,
)  # fmt: skip
WHOLE_REP = {"minutes": 10, "score": 3.0, "note": NOTE}
RATINGS = 5

PRACTISED = "SELECT day, count(*), sum(minutes) FROM rep GROUP BY day ORDER BY day"
TALLIED = "SELECT day, reps, minutes FROM practice_day ORDER BY day"
LAST_IMAGES = "SELECT after, max(id) FROM change WHERE kind = 'rep' GROUP BY row"


def assert_whole(desk: Desk) -> None:
    """Assert that SQLite, the digests, the images and the tallies all vouch for the log.

    Every rep in it is the one that `LOG` records.
    """
    assert desk.query("PRAGMA integrity_check") == [("ok",)]
    assert desk.query("PRAGMA foreign_key_check") == []
    assert desk.query("SELECT * FROM current_command") == []
    with closing(sqlite3.connect(desk.file)) as log:
        for number, sealed in log.execute("SELECT id, digest FROM command").fetchall():
            assert digest(log, number) == sealed
    assert desk.query(PRACTISED) == desk.query(TALLIED)
    reps = desk.reps()
    for rep in reps:
        assert {name: rep[name] for name in WHOLE_REP} == WHOLE_REP
        assert len(rep["ratings"]) == RATINGS
    recorded = [image(after)["uid"] for after, _ in desk.query(LAST_IMAGES) if after]
    assert sorted(map(str, recorded)) == sorted(rep["uid"] for rep in reps)
