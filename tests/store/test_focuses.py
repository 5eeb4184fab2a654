"""Focuses as they are stored, found and changed."""

from datetime import date

import pytest
from tests.conftest import NOW

from practicelog.core.limits import LAST
from practicelog.core.records.drill import Criterion
from practicelog.core.records.focus import Focus
from practicelog.errors import NotFoundError
from practicelog.store import drills, focuses
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.undo import undo

DAY = date(2026, 11, 20)
FOCUS = Focus(
    0, "a", "objection", "explore", "I lose the price talks", 400, DAY, date(2026, 12, 31),
    hint="asks before answering",
)  # fmt: skip
EMAILS = Focus(0, "b", "email-rewrite", None, "nobody replies", None, DAY, date(2026, 12, 31))


def test_a_log_begins_without_a_focus(log):
    assert focuses.every(log) == focuses.in_force(log) == ()


def test_a_focus_is_read_as_it_was_stored_with_what_its_criterion_means(log):
    stored = focuses.add(log, FOCUS)
    assert focuses.find(log, stored.id) == stored == FOCUS._replace(id=stored.id)


def test_a_focus_on_a_drill_has_no_hint(log):
    stored = focuses.add(log, EMAILS)
    assert focuses.find(log, stored.id) == stored
    assert stored.hint == ""


def test_a_criterion_means_what_the_newest_rubric_that_has_it_says(log):
    stored = focuses.add(log, FOCUS)
    drill = drills.find(log, "objection")
    drills.update(log, drill._replace(rubric=2, criteria=(Criterion("explore", "asks twice"),)))
    assert focuses.find(log, stored.id).hint == "asks twice"
    drills.update(log, drill._replace(rubric=3, criteria=(Criterion("calm"),)))
    assert focuses.find(log, stored.id).hint == "asks twice"


def test_the_open_ones_are_in_force_the_older_first(log):
    newer = focuses.add(log, FOCUS)
    older = focuses.add(log, EMAILS._replace(set_on=date(2026, 11, 2)))
    proposed = focuses.add(log, EMAILS._replace(uid="c", drill="story", state="proposed"))
    closed = FOCUS._replace(uid="d", criterion="answer")
    closed = focuses.add(log, closed)._replace(state="closed", closed_on=DAY, outcome="better")
    focuses.update(log, closed)

    assert focuses.in_force(log) == (older, newer)
    assert [each.id for each in focuses.every(log)] == [older.id, newer.id, proposed.id, closed.id]


def test_what_became_of_a_focus_is_kept_under_a_higher_revision(log):
    stored = focuses.add(log, FOCUS._replace(state="proposed", proposed_by="Ana"))
    changed = stored._replace(
        state="open", set_on=date(2027, 1, 4), until=date(2027, 3, 31), outcome="half"
    )
    focuses.update(log, changed)
    assert focuses.find(log, stored.id) == changed._replace(revision=2)


def test_the_last_is_the_one_set_last(log):
    focuses.add(log, FOCUS)
    newest = focuses.add(log, EMAILS._replace(set_on=date(2026, 1, 1)))
    assert focuses.find(log, LAST) == newest


@pytest.mark.parametrize("number", [LAST, 0, 7])
def test_a_focus_that_is_not_there_is_not_found(log, number):
    with pytest.raises(NotFoundError):
        focuses.find(log, number)


def test_setting_accepting_and_closing_are_undone_one_by_one(new_log):
    proposed = FOCUS._replace(state="proposed", proposed_by="Ana")
    with new_log() as log:
        seen = [known(log)]
        with recorded(log, NewCommand(NOW, "focus set")):
            stored = focuses.add(log, proposed)
        seen.append(known(log))
        with recorded(log, NewCommand(NOW, "focus accept")):
            focuses.update(log, stored._replace(state="open"))
        seen.append(known(log))
        with recorded(log, NewCommand(NOW, "focus close")):
            focuses.update(log, stored._replace(state="closed", closed_on=DAY, outcome="better"))

        while seen:
            undo(log, NOW)
            assert known(log) == seen.pop()


def known(log):
    return [each._replace(revision=0) for each in focuses.every(log)]
