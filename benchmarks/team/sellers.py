"""What the sellers of a made-up team have themselves: what they share, and their CSV files.

python -m benchmarks.team.sellers TEAM FOLDER
"""

import argparse
from pathlib import Path

import duckdb

from practicelog.core.team.share import Line, Share
from practicelog.exchange.share import write
from practicelog.store.team.folder import Folder, opened
from practicelog.store.team.rows import SCHEMAS

MADE = "2026-11-21T17:00:00Z"
CSV = """
    COPY (
        SELECT seller, day, drill, kind, minutes, takes, score / 100 AS score, quick, difficulty,
            deliberate, array_to_string([
                each.criterion || '=' || CASE WHEN NOT each.is_check THEN each.points::VARCHAR
                    WHEN each.points = 1 THEN 'y' ELSE 'n' END
                FOR each IN ratings
            ], '; ') AS ratings
        FROM reps
    ) TO '{folder}' (FORMAT csv, PARTITION_BY (seller))
"""
"""As `export` writes them, without the columns that a team's report needs nothing of."""


def write_csv(team: Path, folder: Path) -> None:
    """Write each seller's reps as CSV."""
    with _engine(opened(team)) as worker:
        worker.execute(CSV.format(folder=folder))


def write_shares(team: Path, folder: Path) -> None:
    """Write each seller's share."""
    folder.mkdir()
    with _engine(opened(team)) as worker:
        for (seller,) in worker.execute("SELECT seller FROM shares ORDER BY ALL").fetchall():
            reps = _lines(worker, "reps", seller, "day, id")
            weeks = _lines(worker, "weeks", seller, "first")
            header = _header(opened(team), seller, len(reps), len(weeks))
            with (folder / f"{seller}.jsonl").open("xb") as file:
                write(Share(header, tuple(map(_rep, reps)), tuple(map(_week, weeks)), ()), file)


def _engine(team: Folder) -> duckdb.DuckDBPyConnection:
    worker = duckdb.connect()
    for kind in ("reps", "weeks", "shares"):
        files = team.places(team.manifest.named(kind))
        worker.read_parquet(files, hive_partitioning=False).create_view(kind)
    return worker


def _lines(worker: duckdb.DuckDBPyConnection, kind: str, seller: str, order: str) -> list[Line]:
    sql = f"SELECT * FROM {kind} WHERE seller = ? ORDER BY {order}"
    names = SCHEMAS[kind].names
    return [dict(zip(names, row, strict=True)) for row in worker.execute(sql, [seller]).fetchall()]


def _header(team: Folder, seller: str, reps: int, weeks: int) -> Line:
    return {
        "type": "header", "format": "practicelog-share", "version": 1, "seller": seller,
        "named": False, "team": team.team.uid, "made": MADE, "since": None, "omitted": [],
        "reps": reps, "weeks": weeks, "gone": 0,
    }  # fmt: skip


def _rep(row: Line) -> Line:
    told = ("id", "revision", "drill", "rubric", "kind", "minutes", "takes", "deliberate",
            "difficulty", "late", "score", "quick", "cold")  # fmt: skip
    ratings = [
        {"criterion": each["criterion"], "check": each["is_check"], "value": each["points"],
         "coach": each["coach"]}
        for each in row["ratings"]
    ]  # fmt: skip
    plain = {name: row[name] for name in told}
    return {"type": "rep", "day": row["day"].isoformat(), "ratings": ratings} | plain


def _week(row: Line) -> Line:
    days = {name: row[name].isoformat() for name in ("first", "last")}
    return {"type": "week"} | days | {name: row[name] for name in ("need", "done", "state")}


def main() -> None:
    """Write both for the team that the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("team", type=Path, help="a team's folder")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    asked = parser.parse_args()
    asked.folder.mkdir()
    write_csv(asked.team, asked.folder / "csv")
    write_shares(asked.team, asked.folder / "shares")


if __name__ == "__main__":
    main()
