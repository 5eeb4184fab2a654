"""Write the reps of a log and their ratings as two CSV files, the way a plain script would.

Nothing but Python's own modules. Its arguments are the log and the two files.
"""

import csv
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

REPS = """
    SELECT rep.*, drill.name, rubric.version FROM rep
    JOIN drill ON drill.id = rep.drill_id JOIN rubric ON rubric.id = rubric_id
    ORDER BY day, rep.id
"""
RATINGS = """
    SELECT rating.*, criterion.name FROM rating JOIN criterion ON criterion.id = criterion_id
"""


def main() -> None:
    """Write both."""
    log, reps, ratings = sys.argv[1:]
    with closing(sqlite3.connect(log)) as opened:
        for query, file in ((REPS, reps), (RATINGS, ratings)):
            rows = opened.execute(query)
            with Path(file).open("w", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream)
                writer.writerow(column for column, *_ in rows.description)
                writer.writerows(rows)


if __name__ == "__main__":
    main()
