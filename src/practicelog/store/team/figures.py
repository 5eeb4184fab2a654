"""Every figure of a team's folder, added up by one of two engines from one text of SQL."""

from collections.abc import Sequence
from importlib.resources import files

from practicelog.core.record import Record
from practicelog.core.team.cells import Cell, Span
from practicelog.core.team.ledger import Ledger, watermarks
from practicelog.core.team.manifest import year_of
from practicelog.store.extras import loaded
from practicelog.store.team.folder import Folder

DUCKDB, SPARK = "duckdb", "spark"
ENGINES = (DUCKDB, SPARK)
WHAT = "team report"


class Engine(Record):
    """What adds up: DuckDB, in so much `memory`; or Spark, where its `master` says."""

    name: str = DUCKDB
    memory: str | None = None
    master: str | None = None


class Question(Record):
    """What an engine is asked: the files, the spans by place, and until where blocks were told."""

    reps: tuple[str, ...]
    weeks: tuple[str, ...]
    spans: tuple[tuple[int, int, int], ...]
    told: tuple[tuple[str, str, str, int, int, int], ...]


def cells(folder: Folder, spans: Sequence[Span], ledger: Ledger, engine: Engine) -> list[Cell]:
    """Return every figure of some spans; only files of the years they touch are read.

    Raises:
        UsageError: what the engine needs is not installed.
        WriteFailedError, ImportRefusedError: a file cannot be read, or is spoiled.
    """
    question = _question(folder, spans, ledger)
    sql = files(__package__).joinpath("figures.sql").read_text("utf-8")
    if engine.name == SPARK:
        spark = loaded("practicelog.store.team.spark", f"{WHAT} --engine spark", "spark")
        rows = spark.rows(question, sql, engine.master)
    else:
        duck = loaded("practicelog.store.team.duck", WHAT, "team")
        rows = duck.rows(question, sql, folder.path, engine.memory)
    return [Cell(*row) for row in rows]


def _question(folder: Folder, spans: Sequence[Span], ledger: Ledger) -> Question:
    years = {day.year for span in spans for day in (span.first_day, span.last_day)}
    manifest = folder.manifest
    reps = [name for name in manifest.named("reps") if _is_in(name, years)]
    return Question(
        tuple(folder.places(reps)),
        tuple(folder.places(manifest.named("weeks"))),
        tuple((place, span.first, span.last) for place, span in enumerate(spans)),
        watermarks(ledger),
    )


def _is_in(name: str, years: set[int]) -> bool:
    year = year_of(name)
    return year is not None and min(years) <= year <= max(years)
