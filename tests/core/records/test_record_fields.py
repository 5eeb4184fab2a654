"""The tables of the other records' fields, and who says over again what stands in them."""

import ast
from datetime import date
from pathlib import Path

import pytest

import practicelog
from practicelog.core.aim_documents import focus_document
from practicelog.core.records import take_fields
from practicelog.core.records.drill import Drill
from practicelog.core.records.field import Notice
from practicelog.core.records.focus import Focus
from practicelog.core.records.plan import DEFAULT_PLAN
from practicelog.core.records.record_fields import FIELDS
from practicelog.reports import drills, notices, plan

SOURCES = Path(practicelog.__file__).parent
DAY = date(2026, 11, 20)
TABLES = {**FIELDS, "take": take_fields.FIELDS}
NAMES = {
    kind: {name for each in fields for name in (each.name, each.column) if name}
    for kind, fields in TABLES.items()
    if kind != "rep"  # test_rep_fields.py
}
FEW = 4
"""A list of three names may be of anything."""

SAID_APART = {
    ("core/aim_documents.py", "focus"): "what scripts read of a focus",
    ("core/interchange/coach_form.py", "focus"): "a focus made of what a coach wrote",
    ("reports/drills.py", "drill"): "what scripts read of a drill",
    ("reports/plan.py", "plan"): "what scripts read of a plan",
    ("reports/script_log.py", "script"): "a script with the lengths of its versions",
    ("reports/scripts.py", "script"): "a script with its newest version's",
    ("store/outgoing/nested.py", "drill"): "a drill of many rows, held against its schema",
    ("store/outgoing/nested.py", "script"): "a script of many rows, held against its schema",
}
"""Where all fields of a record are named, or all but one, because something is said of each."""

TOLD = {
    "focus": focus_document(Focus(1, "uid", "opener", None, "why", None, DAY, DAY)),
    "plan": plan.document([DEFAULT_PLAN], DAY)["plan"],
    "notice": notices.document([Notice(1, "uid", DAY, "text")])[0],
    "drill": drills.document(Drill(1, "uid", "opener", "", archived=False, rubric=1, criteria=())),
}
"""What scripts read of a record of each kind that is told field by field."""


def test_no_list_of_a_records_fields_is_left_that_is_not_said_apart():
    found = {
        (file.relative_to(SOURCES).as_posix(), kind)
        for file in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        for kind in kinds_listed(node)
    }

    assert found == set(SAID_APART)


def kinds_listed(node):
    """Return the kinds of record of which a literal names every field, or every one but one."""
    items = getattr(node, "elts", None) or getattr(node, "keys", None)
    if not isinstance(items, list):
        return []
    named = {each.value for each in items if isinstance(each, ast.Constant)}
    return [
        kind
        for kind, names in NAMES.items()
        if len(named & names) >= max(FEW, len(TABLES[kind]) - 1)
    ]


@pytest.mark.parametrize("kind", TOLD)
def test_scripts_read_every_field_of_a_record(kind):
    told_by_parts = {"rubrics"}  # a drill's criteria, of its newest rubric

    assert {each.name for each in FIELDS[kind]} - told_by_parts <= TOLD[kind].keys()
