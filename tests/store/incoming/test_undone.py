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
    BURIED,
    DELETED,
    OLDER,
    UNCHANGED,
    UPDATED,
)
from practicelog.store import reps
from practicelog.store import undo as steps
from practicelog.store.changes import NewCommand, recorded


def test_a_conflict_can_be_settled_by_theirs_and_undone(log):
    taken(log, rep(goal="here", ratings=[rated("self", 3)]))
    before = leaving(log)
    theirs = rep(goal="there", ratings=[rated("self", 4), rated("Ana", None, "tone")])

    assert taken(log, theirs, consent=SETTLED) == [UPDATED]
    assert records(log)[uid(1)] == theirs | {"revision": 2}

    steps.undo(log, NOW)

    assert leaving(log).replace(b'"revision": 3', b'"revision": 1') == before


def test_an_import_is_one_command_that_undo_takes_back(log):
    before = leaving(log)
    taken(log, *(make() for make in EVERY))
    after = leaving(log)

    step = steps.undo(log, NOW)

    assert step.what == "import"
    assert leaving(log) == before
    steps.redo(log, NOW)
    assert leaving(log) == after
    steps.undo(log, NOW)
    assert leaving(log) == before


def test_what_an_undone_import_brought_can_be_imported_again(log):
    taken(log, rep(), notice())
    steps.undo(log, NOW)

    assert taken(log, rep(), notice()) == [ADDED, ADDED]
    assert records(log)[uid(1)] == rep()
    assert taken(log, rep(), notice()) == [UNCHANGED, UNCHANGED]


def test_deletions_that_an_undone_import_brought_are_gone_with_it(log):
    before = leaving(log)
    assert taken(log, deleted("rep", 1, 2)) == [BURIED]
    assert taken(log, rep()) == [OLDER]

    steps.undo(log, NOW)

    assert leaving(log) == before
    assert taken(log, rep()) == [ADDED]


def test_a_deletion_that_an_import_made_a_later_one_is_what_it_was(log):
    taken(log, deleted("rep", 1, 2))
    before = leaving(log)
    taken(log, deleted("rep", 1, 7))
    after = leaving(log)

    steps.undo(log, NOW)

    assert leaving(log) == before
    steps.redo(log, NOW)
    assert leaving(log) == after


def test_what_an_import_brought_back_is_deleted_again_when_it_is_undone(log):
    taken(log, deleted("rep", 1, 2))
    before = leaving(log)
    assert taken(log, rep(revision=5)) == [ADDED]

    steps.undo(log, NOW)

    assert leaving(log) == before
    steps.redo(log, NOW)
    assert records(log)[uid(1)] == rep(revision=5)


def test_what_an_import_deleted_is_back_under_a_later_revision(log):
    taken(log, rep())
    assert taken(log, deleted("rep", 1, 4)) == [DELETED]

    steps.undo(log, NOW)

    assert records(log)[uid(1)] == rep(revision=5)
    steps.redo(log, NOW)
    assert records(log)[uid(1)] == deleted("rep", 1, 6)


def test_what_was_logged_and_taken_back_is_deleted_for_the_other_machine_too(log):
    taken(log, rep())
    with recorded(log, NewCommand(NOW, "delete")):
        reps.delete(log, reps.find(log, 1))
    steps.undo(log, NOW)

    assert records(log)[uid(1)] == rep(revision=3)
    steps.redo(log, NOW)
    assert records(log)[uid(1)] == deleted("rep", 1, 4)


def test_what_was_deleted_by_hand_since_an_import_stays_away(log):
    taken(log, rep())
    steps.undo(log, NOW)
    steps.redo(log, NOW)
    taken(log, deleted("rep", 1, 9))

    assert taken(log, rep()) == [OLDER]
