"""Where a named export ended: remembered, undone, and never before where it was."""

import pytest
from tests.conftest import NOW

from practicelog.core.records.field import Notice
from practicelog.errors import NotFoundError
from practicelog.store import export_marks, history, notices
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.undo import undo


def remembered(log, name, change):
    with recorded(log, NewCommand(NOW, "export")):
        export_marks.remember(log, name, change)


def test_before_the_first_export_there_is_no_mark(log):
    assert export_marks.ended(log, "ana") is None


def test_each_name_has_its_own_mark(new_log):
    with new_log() as log:
        remembered(log, "ana", 3)
        remembered(log, "bo", 5)
        remembered(log, "ana", 7)

        assert export_marks.ended(log, "ana") == 7
        assert export_marks.ended(log, "bo") == 5


def test_a_mark_never_moves_back(new_log):
    with new_log() as log:
        remembered(log, "ana", 7)
        remembered(log, "ana", 3)

        assert export_marks.ended(log, "ana") == 7


def test_a_mark_that_stays_is_no_change(new_log):
    with new_log() as log:
        remembered(log, "ana", 7)
        before = history.newest(log)
        remembered(log, "ana", 7)

        assert history.newest(log) == before


def test_an_export_is_not_undone(new_log):
    with new_log() as log:
        remembered(log, "ana", 3)

        with pytest.raises(NotFoundError):
            undo(log, NOW)

        assert export_marks.ended(log, "ana") == 3


def test_a_mark_is_no_change_that_could_leave(new_log):
    with new_log() as log:
        with recorded(log, NewCommand(NOW, "notice")):
            notices.add(log, Notice(0, "uid", NOW.date(), "seen"))
        newest = history.newest(log)

        remembered(log, "ana", newest)

        assert export_marks.newest_change(log) == newest
