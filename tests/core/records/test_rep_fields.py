"""The table of a rep's fields, and that nothing else says over again what stands in it."""

import ast
from pathlib import Path

import pytest

import practicelog
from practicelog.core.records import natures, rep_fields, take_fields
from practicelog.core.records.record_fields import FIELDS
from practicelog.core.records.rep import Rep

SOURCES = Path(practicelog.__file__).parent
OWN = {each.name for each in rep_fields.FIELDS} - {"at", "day", "drill", "kind", "zone", "next"}
"""The names of a rep's fields, but for those that are words of everything else too."""

DECLARES = {
    "core/records/rep.py": "the record",
    "core/records/rep_fields.py": "the table",
    "core/entries.py": "what can be typed",
    "core/demo/seller.py": "one seller's habits",
    "cli/questions.py": "what `log` asks for",
    "core/sessions/timing.py": "what is known before practising",
    "store/tables/practice.py": "the columns, with their checks",
}
"""Where fields are named because something is said of each, and what."""

SAID_APART = {
    "core/summary_wording.py",
    "core/team/disclosure.py",  # nothing of a team is told until somebody decides how
    "core/team/share.py",  # a new field stays with the seller until somebody decides otherwise
    "core/team/share_fields.py",
    "reports/period/document.py",
    "reports/rep.py",
    "reports/timer.py",
    "store/incoming/ratings.py",
    "store/team/rows.py",  # what a share says, in columns
}
"""Where a sentence, a table or a sum is made of a few fields, each in a way of its own."""


def test_every_field_of_the_record_has_a_row():
    rows = {each.name for each in (*rep_fields.IDENTITY, *rep_fields.FIELDS)}

    assert rows == set(Rep._fields) - {"id"}


def test_every_nature_is_of_use():
    known = {
        each for name, each in vars(natures).items() if name.isupper() and isinstance(each, str)
    }
    used = {each.nature for fields in (*FIELDS.values(), take_fields.FIELDS)
            for each in (*fields, *rep_fields.IDENTITY)}  # fmt: skip

    assert known == used


def test_no_two_fields_stand_in_one_place_of_a_row():
    places = [each.place for each in rep_fields.IN_A_ROW]

    assert 0 not in places
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    "file", sorted(path for path in SOURCES.rglob("*.py")), ids=lambda path: path.stem
)
def test_no_list_of_fields_by_name_is_left(file):
    name = file.relative_to(SOURCES).as_posix()
    if name in DECLARES or name in SAID_APART:
        return

    lists = [each for each in ast.walk(ast.parse(file.read_text("utf-8"))) if names_in(each)]

    assert [(each.lineno, names_in(each)) for each in lists] == []


def names_in(node):
    """Return the fields that a literal list, tuple, set or dictionary names, if three or more."""
    items = getattr(node, "elts", None) or getattr(node, "keys", None)
    if not isinstance(items, list):
        return []
    named = [each.value for each in items if isinstance(each, ast.Constant) and each.value in OWN]
    return named if len(named) > 2 else []
