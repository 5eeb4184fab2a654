"""Both engines give the same rows of one folder. `make spark` installs Spark and runs this."""

from datetime import UTC, date, datetime

import pytest
from tests.store.team.shares import add, folder, share

from practicelog.core.team.ledger import months_of, retold, spans_of
from practicelog.store.team.figures import DUCKDB, SPARK, Engine, cells
from practicelog.store.team.folder import opened

pyspark = pytest.importorskip("pyspark.sql", reason="needs the extra spark")
spark = pytest.importorskip("practicelog.store.team.spark")

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
SPANS = spans_of(months_of(date(2026, 10, 1), date(2026, 11, 21)))
RATED = [
    {"criterion": "who", "check": False, "value": 3, "coach": [2, 4]},
    {"criterion": "length", "check": True, "value": 1, "coach": []},
]


def rep(number):
    """Return one by number: some are hurried, live, in other weeks, or without ratings."""
    return {
        "id": number,
        "day": f"2026-{10 + number % 2}-{1 + number % 28:02}",
        "drill": ("opener", "pitch")[number % 3 == 0],
        "kind": ("practice", "live")[number % 7 == 0],
        "quick": number % 5 == 0,
        "cold": number % 6 or None,
        "minutes": number % 4 or None,
        "ratings": RATED if number % 3 else [],
    }


@pytest.fixture(scope="module", autouse=True)
def one_session():
    """Let every question be put to one session, which does not get ready for long questions."""
    session = pyspark.SparkSession
    stop = session.stop
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "stop", lambda _session: None)
        patch.setitem(spark.SETTINGS, "spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        patch.setitem(spark.SETTINGS, "spark.sql.shuffle.partitions", "2")
        yield
    if session.getActiveSession():
        stop(session.getActiveSession())


def test_both_engines_give_the_same_rows(tmp_path):
    place = folder(tmp_path / "north")
    for call in range(2):
        given = [
            share(
                who,
                *(rep(1000 * call + 20 * who + at) for at in range(20 - who)),
                weeks=[{"state": ("kept", "missed")[who % 3 > 0]}],
                made=f"2026-11-2{call}T17:00:00Z",
            )
            for who in range(12)
        ]
        add(place, NOW, *given)
        there = opened(place)
        ledger = {}
        for _ in range(2):
            duck = sorted(cells(there, SPANS, ledger, Engine(DUCKDB)))
            assert sorted(cells(there, SPANS, ledger, Engine(SPARK, master="local[2]"))) == duck
            assert duck
            ledger = retold(ledger, SPANS, duck, call + 1).ledger
