"""Lines of the folder: what identifies a record stands first, and its year says its part."""

import pytest

from practicelog.core.sync import lines
from practicelog.core.sync.lines import Alias, Turn

UID = "01a21c21-3154-7a5d-994b-2bde60c0659d"
WHEN = "2026-11-21T17:00:00Z"


def test_a_line_is_told_from_others_by_what_stands_first():
    rep = {"type": "rep", "uid": UID, "revision": 2, "day": "2026-11-20"}

    line = lines.line(rep, WHEN)

    assert line == (
        b'{"type": "rep", "uid": "%s", "revision": 2, "day": "2026-11-20", "changed": "%s"}\n'
        % (UID.encode(), WHEN.encode())
    )
    assert lines.key_of(line) == lines.key("rep", UID)


def test_a_deletion_is_told_by_the_kind_too():
    gone = {"type": "deleted", "uid": UID, "revision": 2, "kind": "off"}

    line = lines.line(gone, WHEN, purged=True)

    assert lines.key_of(line) == lines.key("off", UID, deleted=True) != lines.key("off", UID)
    assert b'"purged": true' in line


def test_what_is_known_of_things_has_lines_of_its_own():
    alias, turn = Alias("drill", UID, "a"), Turn("script", UID, "d" * 64, 3)

    assert b'"as": "a"' in lines.alias_line(alias)
    assert b'"revision": 4' in lines.turn_line(turn)
    assert lines.key_of(lines.turn_line(turn)) == lines.key_of(
        lines.turn_line(turn._replace(turn=1))
    )


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ({"type": "rep", "day": "2025-12-31"}, "2025"),
        ({"type": "promise", "made": "2024-01-01", "closed": "2026-01-01"}, "2024"),
        ({"type": "off", "first": "2026-12-30", "last": "2027-01-02"}, "2026"),
        ({"type": "plan", "from": "2026-11-01"}, "things"),
        ({"type": "drill"}, "things"),
        ({"type": "deleted", "kind": "rep"}, "deleted"),
    ],
)
def test_a_record_stands_in_the_part_of_its_year(record, part):
    assert lines.part_of(record) == part
