"""Render `schema.sql` from what is declared: tables, indexes, triggers that record, and views.

Run by `make schema`; a test fails when the file is stale.
"""

from pathlib import Path

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from practicelog.store import tables
from practicelog.store.images import image_sql
from practicelog.store.tables.views import VIEWS

SCHEMA_FILE = Path("src/practicelog/store/schema.sql")

HEADER = "-- Rendered from tables/ by `make schema`: change it there.\n\n"

TOMBSTONES = """\
CREATE TRIGGER {kind}_buried AFTER DELETE ON {kind} BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('{kind}', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER {kind}_revived AFTER INSERT ON {kind} BEGIN
  DELETE FROM deleted WHERE kind = '{kind}' AND uid = NEW.uid;
END;
"""

PRACTICE_ADDED = """\
  INSERT INTO practice_day (day, monday, reps, minutes)
  SELECT NEW.day, date(NEW.day, '-6 days', 'weekday 1'), 1, ifnull(NEW.minutes, 0)
  WHERE NEW.kind = 'practice'
  ON CONFLICT (day) DO UPDATE SET reps = reps + 1, minutes = minutes + excluded.minutes;
"""

PRACTICE_TAKEN = """\
  UPDATE practice_day SET reps = reps - 1, minutes = minutes - ifnull(OLD.minutes, 0)
  WHERE day = OLD.day AND OLD.kind = 'practice';
  DELETE FROM practice_day WHERE day = OLD.day AND reps = 0;
"""

SCORE_ADDED = """\
  INSERT INTO score_day (drill_id, rubric_id, quick, difficulty, day, n, total, low, high)
  SELECT NEW.drill_id, NEW.rubric_id, NEW.quick, ifnull(NEW.difficulty, ''), NEW.day,
         1, NEW.score, NEW.score, NEW.score
  WHERE NEW.kind = 'practice' AND NEW.score IS NOT NULL
  ON CONFLICT (drill_id, rubric_id, quick, difficulty, day) DO UPDATE SET
    n = n + 1, total = total + excluded.total,
    low = min(low, excluded.low), high = max(high, excluded.high);
"""

SCORE_COUNTED_AGAIN = """\
  DELETE FROM score_day
  WHERE drill_id = {rep}.drill_id AND rubric_id = {rep}.rubric_id AND quick = {rep}.quick
    AND difficulty = ifnull({rep}.difficulty, '') AND day = {rep}.day;
  INSERT INTO score_day (drill_id, rubric_id, quick, difficulty, day, n, total, low, high)
  SELECT drill_id, rubric_id, quick, ifnull(difficulty, ''), day,
         count(*), sum(score), min(score), max(score)
  FROM rep
  WHERE drill_id = {rep}.drill_id AND kind = 'practice' AND day = {rep}.day
    AND rubric_id = {rep}.rubric_id AND quick = {rep}.quick
    AND difficulty IS {rep}.difficulty AND score IS NOT NULL
  GROUP BY day;
"""

COUNTED_BEFORE = SCORE_COUNTED_AGAIN.format(rep="OLD")
COUNTED_AFTER = SCORE_COUNTED_AGAIN.format(rep="NEW")

PRACTICE_DAYS = f"""\
CREATE TRIGGER rep_day_added AFTER INSERT ON rep BEGIN
{PRACTICE_ADDED}{SCORE_ADDED}END;

CREATE TRIGGER rep_day_moved AFTER UPDATE ON rep BEGIN
{PRACTICE_TAKEN}{PRACTICE_ADDED}{COUNTED_BEFORE}{COUNTED_AFTER}END;

CREATE TRIGGER rep_day_taken AFTER DELETE ON rep BEGIN
{PRACTICE_TAKEN}{COUNTED_BEFORE}END;
"""


def rendered() -> str:
    """Return the whole schema as SQL, statement by statement."""
    declared = SQLModel.metadata.sorted_tables
    parts = [_table(each) for each in declared]
    parts += [_recording(each) for each in declared if each.name in tables.RECORDED]
    parts += [TOMBSTONES.format(kind=each.name) for each in declared if _is_buried(each)]
    return HEADER + "\n".join([*parts, PRACTICE_DAYS, *(view.sql for view in VIEWS)])


def _is_buried(table: Table) -> bool:
    """Tell whether what is deleted from a table leaves a tombstone; a tombstone leaves none."""
    recorded = table.name in tables.RECORDED and table.name != "deleted"
    return recorded and "uid" in table.columns


def _table(table: Table) -> str:
    dialect = sqlite.dialect()
    created = [str(CreateTable(table).compile(dialect=dialect)).strip()]
    created += sorted(str(CreateIndex(each).compile(dialect=dialect)) for each in table.indexes)
    sql = "".join(f"{statement};\n" for statement in created)
    return sql.replace("\t", "  ").replace(", \n", ",\n").replace("\n)\n ", "\n) ")


def _recording(table: Table) -> str:
    """Return the triggers that keep a row's image before and after each change of it."""
    return "\n".join(
        _trigger(table, event, before, after)
        for event, before, after in (
            ("INSERT", None, "NEW"),
            ("UPDATE", "OLD", "NEW"),
            ("DELETE", "OLD", None),
        )
    )


def _trigger(table: Table, event: str, before: str | None, after: str | None) -> str:
    return (
        f"CREATE TRIGGER {table.name}_{event.lower()}_recorded "
        f"AFTER {event} ON {table.name} BEGIN\n"
        "  INSERT INTO change (command_id, kind, row, before, after) VALUES (\n"
        f"    (SELECT command_id FROM current_command), '{table.name}', {after or before}.id,\n"
        f"    {_image(table, before)},\n"
        f"    {_image(table, after)});\n"
        "END;\n"
    )


def _image(table: Table, row: str | None) -> str:
    return image_sql(row, [column.name for column in table.columns]) if row else "NULL"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(rendered(), encoding="utf-8")
