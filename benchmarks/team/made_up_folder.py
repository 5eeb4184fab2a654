"""Make a team's folder of made-up sellers, as large as asked, as `team add` would have left it.

Three years of practice with a seed: eight drills of three criteria and a check each, a coach beside
every twentieth rep. The rows are drawn by DuckDB and written by what writes every team's folder.

    python -m benchmarks.team.made_up_folder FOLDER --reps 1000000
"""

import argparse
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import md5
from pathlib import Path

import duckdb
import pyarrow as pa

from practicelog.core.team.manifest import BUCKETS, Delivery, Manifest, file_name
from practicelog.core.team.team_file import Team, team_text
from practicelog.store.team.adding import write_rows
from practicelog.store.team.folder import begin, commit, opened
from practicelog.store.team.merging import BATCH_ROWS
from practicelog.store.team.rows import SCHEMAS, bucket_of

SEED = 2026
FIRST, LAST = date(2024, 1, 1), date(2026, 11, 20)
REPS_A_SELLER = 750
MADE = datetime(2026, 11, 21, 17, tzinfo=UTC)
TEAM = Team("0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", b"benchtm1" * 4)

DRAWN = f"""
    CREATE OR REPLACE TEMP TABLE drawn AS
    SELECT
        seller,
        md5(seller || number) AS id,
        DATE '{FIRST}' + CAST(hash({SEED}, seller, number) % {(LAST - FIRST).days + 1} AS INTEGER)
            AS day,
        CAST(hash({SEED}, number, seller) >> 2 AS BIGINT) AS luck
    FROM sellers, range({REPS_A_SELLER}) AS numbers(number)
"""
REPS = f"""
    SELECT
        seller, id, 1 AS revision, {int(MADE.timestamp())} AS made, 0 AS mark, 1 AS delivery, day,
        (day - DATE '0001-01-01') // 7 AS week,
        'drill-' || luck % 8 AS drill, 1 AS rubric,
        CASE WHEN luck % 25 = 0 THEN 'live' ELSE 'practice' END AS kind,
        5 + (luck >> 8) % 25 AS minutes,
        1 + (luck >> 16) % 3 AS takes,
        (luck >> 20) % 10 < 7 AS deliberate,
        ['easy', 'real', 'hard', NULL][1 + (luck >> 24) % 4] AS difficulty,
        luck % 50 = 1 AS late,
        CAST(100 * list_avg([1 + (luck >> (4 * place)) % 5 FOR place IN range(3)]) AS INTEGER)
            AS score,
        false AS quick,
        CASE WHEN luck % 9 = 0 THEN 1 + (luck >> 30) % 5 END AS cold,
        [
            {{
                'criterion': 'criterion-' || place,
                'is_check': place = 3,
                'points': CASE WHEN place = 3 THEN (luck >> 40) % 2
                    ELSE 1 + (luck >> (4 * place)) % 5 END,
                'coach': CASE WHEN luck % 20 = 3 AND place < 3 THEN [1 + (luck >> (44 + place)) % 5]
                    ELSE [] END
            }}
            FOR place IN range(4)
        ] AS ratings
    FROM drawn WHERE year(day) = ? ORDER BY seller, day, id
"""
WEEKS = f"""
    SELECT
        seller, {int(MADE.timestamp())} AS made, 0 AS mark, 1 AS delivery,
        monday AS first, monday + 6 AS last, (monday - DATE '0001-01-01') // 7 AS week,
        3 AS need, done, CASE WHEN done >= 3 THEN 'kept' ELSE 'missed' END AS state
    FROM (
        SELECT seller, CAST(date_trunc('week', day) AS DATE) AS monday,
            least(7, count(DISTINCT day)) AS done
        FROM drawn GROUP BY ALL
    )
    ORDER BY seller, first
"""
SHARES = f"""
    SELECT seller, false AS named, {int(MADE.timestamp())} AS made, CAST(NULL AS DATE) AS since,
        '' AS omitted, seller || seller AS digest
    FROM sellers ORDER BY seller
"""


def make(path: Path, reps: int) -> None:
    """Make a team's folder with so many reps."""
    begin(path, team_text(TEAM))
    folder = opened(path)
    sellers = [md5(f"{SEED} {each}".encode()).hexdigest() for each in range(reps // REPS_A_SELLER)]
    with duckdb.connect() as worker:
        names = [
            name for bucket in range(BUCKETS) for name in _bucket(worker, path, bucket, sellers)
        ]
    delivery = Delivery(1, MADE.strftime("%Y-%m-%dT%H:%M:%SZ"), len(sellers))
    commit(folder, Manifest(TEAM.uid, tuple(names), (delivery,)), names)


def _bucket(
    worker: duckdb.DuckDBPyConnection, path: Path, bucket: int, sellers: list[str]
) -> Iterator[str]:
    """Write the files of one bucket; yield their names."""
    within = [each for each in sellers if bucket_of(each) == bucket]
    worker.register("sellers", pa.table({"seller": pa.array(within, pa.string())}))
    worker.execute(DRAWN)
    wanted: list[tuple[str, str, int | None]] = [("weeks", WEEKS, None), ("shares", SHARES, None)]
    wanted += [("reps", REPS, year) for year in range(FIRST.year, LAST.year + 1)]
    for kind, sql, year in wanted:
        name = file_name(kind, bucket, 1, year)
        rows = worker.sql(sql, params=[] if year is None else [year]).to_arrow_reader(BATCH_ROWS)
        if write_rows(path / name, rows, SCHEMAS[kind]):
            yield name


def main() -> None:
    """Make the folder that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    parser.add_argument("--reps", type=int, default=1_000_000, help="how many (1,000,000)")
    asked = parser.parse_args()
    make(asked.folder, asked.reps)


if __name__ == "__main__":
    main()
