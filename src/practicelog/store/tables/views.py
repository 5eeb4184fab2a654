"""The views of a log: made for people who open the file with sqlite3, Datasette or DuckDB.

They have names where the tables have row numbers, and points where those have hundredths. Columns
are added to them, none is renamed. DuckDB reads a view by its text, so they are written in what
SQLite and DuckDB have in common: no function of dates, no name that only one of them reserves.
"""

from practicelog.core.record import Record
from practicelog.core.records.natures import PARTS, POINTS, Field
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.records.take_fields import FIELDS as TAKE_FIELDS


class ViewColumn(Record):
    """One column of a view, the SQL it comes from, and what it means."""

    name: str
    sql: str
    meaning: str


class View(Record):
    """A view: what one row of it is, its columns, and where they come from."""

    name: str
    row: str
    columns: tuple[ViewColumn, ...]
    source: str

    @property
    def sql(self) -> str:
        """The statement that creates it."""
        columns = ",\n".join(f'  {each.sql} AS "{each.name}"' for each in self.columns)
        return f"CREATE VIEW {self.name} AS SELECT\n{columns}\n{self.source};\n"


def _same(table: str, name: str, meaning: str) -> ViewColumn:
    return ViewColumn(name, f'{table}."{name}"', meaning)


def _name(table: str, meaning: str) -> ViewColumn:
    return ViewColumn(table, f"{table}.name", meaning)


def _points(name: str, meaning: str) -> ViewColumn:
    return ViewColumn(name, f"rep.{name} / 100.0", meaning)


def _field(field: Field) -> ViewColumn:
    if field.nature == POINTS:
        return _points(field.name, field.meaning)
    return _same("rep", field.name, field.meaning)


REPS = View(
    "reps",
    "One rep.",
    (
        _same("rep", "id", "the number people use: `practicelog show 12`"),
        _same("rep", "uid", "the UUID that identifies it everywhere"),
        _same("rep", "day", "the practice day: `2026-11-20`"),
        ViewColumn("practised", "rep.at", "the instant of it, UTC: `2026-11-20T16:30:00Z`"),
        _same("rep", "zone", "the IANA time zone it was logged in"),
        _same("rep", "logged", "the instant it was typed, UTC"),
        _name("drill", "the drill's name"),
        ViewColumn("rubric", "rubric.version", "the version of the rubric it was rated by"),
        *(_field(each) for each in FIELDS if each.meaning and each.nature not in PARTS),
        _name("script", "the script or email practised"),
        ViewColumn("version", "script_version.version", "which version of it"),
        ViewColumn(
            "deliberate",
            "CASE WHEN rep.goal IS NOT NULL AND rep.feedback <> 'none' AND rep.takes > 1"
            " THEN 1 ELSE 0 END",
            "1 when it had a goal, feedback and at least two takes",
        ),
    ),
    """\
FROM rep JOIN drill ON drill.id = rep.drill_id JOIN rubric ON rubric.id = rep.rubric_id
LEFT JOIN script_version ON script_version.id = rep.script_version_id
LEFT JOIN script ON script.id = script_version.script_id""",
)

WEEKS = View(
    "weeks",
    "One week with practice in it, from Monday to Sunday; reps of kind `practice` only.",
    (
        _same("practice_day", "monday", "its first day: `2026-11-16`"),
        ViewColumn("days", "count(*)", "days with at least one rep, however short"),
        ViewColumn("reps", "sum(practice_day.reps)", "reps"),
        ViewColumn("minutes", "sum(practice_day.minutes)", "minutes of the reps that say them"),
    ),
    "FROM practice_day GROUP BY practice_day.monday",
)

RATINGS = View(
    "ratings",
    "One criterion of one rep, rated by one rater.",
    (
        ViewColumn("rep", "rep.id", "the number of the rep"),
        _same("rep", "day", "its practice day"),
        _name("drill", "the drill's name"),
        ViewColumn("rubric", "rubric.version", "the version of the drill's rubric"),
        _same("rating", "rater", "`self`, or the name of who rated it"),
        _name("criterion", "what was rated"),
        _same("rating", "value", "1–5, or 1 and 0 for yes and no; NULL: it did not apply"),
        ViewColumn("yes_no", "criterion.check_only", "1 for a yes/no check"),
    ),
    """\
FROM rating JOIN rep ON rep.id = rating.rep_id JOIN drill ON drill.id = rep.drill_id
JOIN criterion ON criterion.id = rating.criterion_id
JOIN rubric ON rubric.id = criterion.rubric_id""",
)

TAKES = View(
    "takes",
    "One take of a session.",
    (
        ViewColumn("rep", "rep.id", "the number of the rep"),
        _same("rep", "day", "its practice day"),
        _name("drill", "the drill's name"),
        *(_same("take", each.name, each.meaning) for each in TAKE_FIELDS if each.name != "card"),
        ViewColumn("card", "card.text", "the card it was on"),
    ),
    """\
FROM take JOIN rep ON rep.id = take.rep_id JOIN drill ON drill.id = rep.drill_id
LEFT JOIN card ON card.id = take.card_id""",
)

VIEWS = (REPS, WEEKS, RATINGS, TAKES)
