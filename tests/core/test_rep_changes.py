from datetime import UTC, datetime

import pytest

from practicelog.core.records.history import Change
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.rep_changes import USUAL, arrows, differences

OTHER = {"kind": "live", "takes": 3, "feedback": "coach"}
AT = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


def told(before, after):
    return differences(Change(7, AT, "edit", "rep", 1, before, after))


@pytest.mark.parametrize("name", USUAL)
def test_a_usual_value_is_told_where_it_changes_and_left_out_where_a_rep_begins(name):
    usual, other = {"drill": "opener", name: USUAL[name]}, {"drill": "opener", name: OTHER[name]}

    assert told(usual, other) == [(name, str(USUAL[name]), str(OTHER[name]))]
    assert told(other, usual) == [(name, str(OTHER[name]), str(USUAL[name]))]
    assert told(None, usual) == [("drill", "", "opener")]
    assert told(usual, None) == [("drill", "opener", "")]


def test_each_field_that_can_be_typed_and_never_is_empty_has_a_usual_value():
    never_empty = [each.name for each in FIELDS if each.option and not each.optional]

    assert {*never_empty} - {*USUAL} == {"ratings"}


def test_in_a_line_none_stands_for_nothing_alone():
    found = told({"takes": 1, "note": "x"}, {"takes": 2, "note": None})

    assert arrows(found) == "takes 1 → 2, note x → none"
