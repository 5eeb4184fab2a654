"""Small shares for a team, and what a folder holds of them."""

import duckdb
from tests.core.team import made_up

from practicelog.core.team.share import Share
from practicelog.core.team.team_file import Team, team_text
from practicelog.store.team.adding import intake
from practicelog.store.team.folder import begin, opened

TEAM = Team("0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", b"s" * 32)
COLUMNS = {
    "reps": "seller, id, revision, day, drill, score",
    "weeks": "seller, first, state",
    "gone": "seller, id, revision",
    "shares": "seller, made",
}


def seller(number):
    return f"{number:032x}"


def uid(number):
    return f"{number:032x}"


def share(who, *reps, weeks=(), gone=(), **fields):
    """Return a share of a seller by number, whose reps and deletions are of ids by number."""
    told = [made_up.rep(**{**each, "id": uid(each["id"])}) for each in reps]
    deleted = [made_up.gone(id=uid(number), revision=revision) for number, revision in gone]
    header = made_up.header(
        seller=seller(who), team=TEAM.uid, reps=len(told), weeks=len(weeks), gone=len(deleted)
    )
    return Share(header | fields, tuple(told), tuple(made_up.week(**each) for each in weeks),
                 tuple(deleted))  # fmt: skip


def folder(place):
    begin(place, team_text(TEAM))
    return place


def add(place, now, *shares):
    with intake(place) as taking:
        for each in shares:
            taking.take(each)
        return taking.commit(now)


def held(place):
    """Return what the files that count hold, by kind, in order."""
    there = opened(place)
    found = {}
    for kind, columns in COLUMNS.items():
        files = there.places(there.manifest.named(kind))
        sql = f"SELECT {columns} FROM read_parquet(?, hive_partitioning = false) ORDER BY ALL"
        found[kind] = duckdb.execute(sql, [files]).fetchall() if files else []
    return found
