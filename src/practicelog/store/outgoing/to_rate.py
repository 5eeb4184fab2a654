"""What a coach is to rate: every rep that leaves and can be rated, drill by drill."""

import sqlite3
from collections.abc import Iterator
from functools import partial

from practicelog.core.extent import Extent
from practicelog.core.interchange.form_content import (
    CELL_AT_MOST,
    OWN,
    TEXTS,
    FormContent,
    FormDrill,
    Shown,
)
from practicelog.core.records.drill import Criterion
from practicelog.store.outgoing.bounds import Exported
from practicelog.store.outgoing.nested import drills, named_fields, named_reps, scripts


def form_content(log: sqlite3.Connection, extent: Extent, coach: str = "") -> FormContent:
    """Return what a rating form asks; reps are read when they are asked for."""
    used = {(rep["drill"], rep["rubric"]) for rep in _rateable(log, extent)}
    texts = tuple(each for each in TEXTS if each in named_fields(extent))
    said = _script_texts(log, extent) if "script" in texts else {}
    found = tuple(
        FormDrill(
            drill["name"],
            rubric["version"],
            tuple(Criterion(each["name"], each["hint"], each["check"]) for each in given),
            partial(_to_rate, log, extent, (drill["name"], rubric["version"]), texts, said),
        )
        for drill in drills(log, extent)
        for rubric in drill["rubrics"]
        if (drill["name"], rubric["version"]) in used
        for given in [rubric["criteria"]]
    )
    return FormContent(extent.seller, coach, extent.today, texts, found)


def _rateable(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    if "rep" not in extent.omitted_types:
        yield from (rep for rep in named_reps(log, extent) if rep["kind"] != "learn")


def _to_rate(
    log: sqlite3.Connection,
    extent: Extent,
    drill: tuple[str, int],
    texts: tuple[str, ...],
    said: dict[str, str],
) -> Iterator[Shown]:
    for rep in _rateable(log, extent._replace(drill=drill[0])):
        if rep["rubric"] == drill[1]:
            rep["script"] = said.get(rep.get("script") or "")
            yield {name: rep[name] for name in OWN} | {name: rep[name] or "" for name in texts}


def _script_texts(log: sqlite3.Connection, extent: Extent) -> dict[str, str]:
    return {
        f"{script['name']}@{version['version']}": version["text"][:CELL_AT_MOST]
        for script in scripts(log, extent)
        for version in script["versions"]
    }
