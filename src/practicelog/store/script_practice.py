"""The versions of scripts that reps were practised on, and what they were scored."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from practicelog.core.record import Record
from practicelog.core.records.rep import Rep, ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.references import ScriptReference
from practicelog.core.scripts.scores import VersionScore
from practicelog.store.scripts import VERSION, find, gathered, version


class Step(Record):
    """The version that a script was taken up with, and the one it was left with."""

    first: Version
    last: Version


def practised(log: sqlite3.Connection, reference: ScriptReference) -> ScriptVersion:
    """Return the version that a rep was practised on.

    Raises:
        NotFoundError, UsageError: as `scripts.find` and `scripts.version`.
    """
    script = find(log, reference.name)
    return ScriptVersion(script.name, version(log, script, reference.version).version)


def scores(log: sqlite3.Connection, script: Script, last: date) -> tuple[VersionScore, ...]:
    """Return what the reps on each version were scored up to a day, newest version first."""
    return tuple(
        VersionScore(number, kind, drill, rubric, bool(quick), reps, scored, total)
        for number, kind, drill, rubric, quick, reps, scored, total in log.execute(
            """
            SELECT script_version.version, rep.kind, drill.name, rubric.version, quick,
                   count(*), count(score), ifnull(sum(score), 0)
            FROM script_version JOIN rep ON rep.script_version_id = script_version.id
            JOIN drill ON drill.id = rep.drill_id JOIN rubric ON rubric.id = rubric_id
            WHERE script_id = ? AND rep.day <= ?
            GROUP BY script_version.id, rep.kind, rep.drill_id, rubric_id, quick
            ORDER BY script_version.version DESC, rep.kind DESC, drill.name, rubric.version, quick
            """,
            (script.id, str(last)),
        )
    )


def steps(log: sqlite3.Connection, reps: Iterable[Rep]) -> tuple[Step, ...]:
    """Return the way of each script that several reps took through its versions, by name.

    It leads from the lowest version among the reps to the highest; one version alone is no way.
    """
    numbers: dict[str, set[int]] = {}
    for rep in reps:
        if rep.script:
            numbers.setdefault(rep.script.name, set()).add(rep.script.version)
    ends = [(name, n) for name, taken in numbers.items() for n in (min(taken), max(taken))]
    if not ends:
        return ()
    places = ", ".join("(?, ?)" for _ in ends)
    found = log.execute(
        f"{VERSION} WHERE (script.name, version) IN (VALUES {places}) "
        "ORDER BY script.name, version",
        [value for end in ends for value in end],
    )
    return tuple(
        Step(first, last)
        for first, last in pairwise(gathered(found))
        if first.script == last.script
    )
