"""An import is one command: taken back as a whole, and done again."""

from tests.conftest import NOW
from tests.store.incoming.conftest import (
    SETTLED,
    leaving,
    records,
    taken,
)
from tests.store.incoming.made_up import (
    EVERY,
    deleted,
    notice,
    rated,
    rep,
    uid,
)

from practicelog.core.interchange.merging import (
    ADDED,
    OLDER,
    UNCHANGED,
    UPDATED,
)
from practicelog.store import drills
from practicelog.store import undo as steps


def test_a_conflict_can_be_settled_by_theirs_and_undone(log):
    taken(log, rep(goal="here", ratings=[rated("self", 3)]))
    before = leaving(log)
    theirs = rep(goal="there", ratings=[rated("self", 4), rated("Ana", None, "tone")])

    assert taken(log, theirs, consent=SETTLED) == [UPDATED]
    assert records(log)[uid(1)] == theirs | {"revision": 2}

    steps.undo(log, NOW)

    assert leaving(log).replace(b'"revision": 3', b'"revision": 1') == before


def test_an_import_is_one_command_that_undo_takes_back(log):
    drills_before = drills.every(log)
    taken(log, *(make() for make in EVERY))

    step = steps.undo(log, NOW)

    assert step.what == "import"
    assert set(records(log)) == {make()["uid"] for make in EVERY}
    assert {each["type"] for each in records(log).values()} == {"deleted"}
    assert drills.every(log) == drills_before
    steps.redo(log, NOW)
    assert {each["type"] for each in records(log).values()} == {make.__name__ for make in EVERY}


def test_what_an_undone_import_brought_can_be_imported_again(log):
    taken(log, rep(), notice())
    steps.undo(log, NOW)

    assert taken(log, rep(), notice()) == [ADDED, ADDED]
    assert records(log)[uid(1)] == rep(revision=3)
    assert taken(log, rep(), notice()) == [UNCHANGED, UNCHANGED]


def test_what_was_deleted_by_hand_since_an_import_stays_away(log):
    taken(log, rep())
    steps.undo(log, NOW)
    steps.redo(log, NOW)
    taken(log, deleted("rep", 1, 9))

    assert taken(log, rep()) == [OLDER]
