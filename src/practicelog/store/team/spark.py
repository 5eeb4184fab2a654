"""Spark, within this process or in a cluster: it reads the same text of SQL as DuckDB."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from warnings import catch_warnings

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from practicelog.errors import ImportRefusedError, UsageError, WriteFailedError
from practicelog.store.team.figures import Question

HERE = "local[*]"
STDERR = 2
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "16",
}
SCHEMAS = {
    "reps": "seller STRING, delivery INT, day DATE, week INT, drill STRING, kind STRING, "
    "minutes INT, takes INT, deliberate BOOLEAN, difficulty STRING, late BOOLEAN, score INT, "
    "quick BOOLEAN, cold INT, ratings ARRAY<STRUCT<criterion: STRING, is_check: BOOLEAN, "
    "points: INT, coach: ARRAY<INT>>>",
    "weeks": "seller STRING, delivery INT, week INT, state STRING",
    "spans": "span INT, first_week INT, last_week INT",
    "told": "figure STRING, drill STRING, criterion STRING, first_week INT, last_week INT, "
    "delivery INT",
}
"""The columns that the figures are made of."""

Row = tuple[str | int, ...]


def rows(question: Question, sql: str, master: str | None) -> list[Row]:
    """Return the rows of a text of SQL over a team's files.

    Raises:
        UsageError: there is no Java, or no Spark where `master` says.
        ImportRefusedError: a file is spoiled or missing.
        WriteFailedError: Spark could not do it.
    """
    with catch_warnings(action="ignore"):  # of what Spark has of pandas
        return _rows(question, sql, _session(master or HERE))


def _rows(question: Question, sql: str, session: SparkSession) -> list[Row]:
    try:
        for name, files in (("reps", question.reps), ("weeks", question.weeks)):
            reader = session.read.schema(SCHEMAS[name])
            found = reader.parquet(*files) if files else session.createDataFrame([], SCHEMAS[name])
            found.createOrReplaceTempView(name)
        for name, values in (("spans", question.spans), ("told", question.told)):
            given = session.createDataFrame([*values], SCHEMAS[name])
            given.createOrReplaceTempView(name)
        return [tuple(row) for row in session.sql(sql).collect()]
    except PySparkException as error:
        raise ImportRefusedError(f"Spark cannot add it up: {_told(error)}") from error
    except Exception as error:  # what Py4J raises is of no class of Spark's
        if type(error).__module__.partition(".")[0] != "py4j":
            raise
        raise WriteFailedError(f"Spark cannot add it up: {_told(error)}") from error
    finally:
        session.stop()


def _session(master: str) -> SparkSession:
    if "JAVA_HOME" not in os.environ and shutil.which("java") is None:
        raise UsageError(
            "--engine spark needs a Java runtime, 17 or newer, which is not installed.",
            "apt install default-jre-headless",
        )
    builder = SparkSession.builder.master(master).appName("practicelog")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    with _hushed():
        try:
            return builder.getOrCreate()
        except Exception as error:  # the same
            raise UsageError(
                f"Spark cannot be started: {_told(error)}", "--engine spark --master local[2]"
            ) from error


@contextmanager
def _hushed() -> Iterator[None]:
    """Let nobody hear what the Java that starts now says on stderr as long as it runs.

    It warns of what is no fault of anybody's; why something failed is raised.
    """
    with TemporaryFile() as unheard:
        heard = os.dup(STDERR)
        os.dup2(unheard.fileno(), STDERR)
        try:
            yield
        finally:
            os.dup2(heard, STDERR)
            os.close(heard)


def _told(error: Exception) -> str:
    return str(error).strip().split("\n", maxsplit=1)[0]
