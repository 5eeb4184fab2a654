"""Invented practice, typed into a log."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import TypedOff, TypedOutcome, TypedRep, everything_typed
from practicelog.store import drills, focuses, plans, reps
from practicelog.store.changes import digest
from practicelog.store.demo import type_in

VIEW = Viewpoint(datetime(2026, 11, 21, 17, tzinfo=UTC), ZoneInfo("Europe/Berlin"), 4)


def test_everything_is_in_the_log_as_it_was_typed(new_log):
    with new_log() as log:
        everything = everything_typed(VIEW, drills.every(log), 1, 0)
        type_in(log, everything)
        stored = {rep.uid: rep for rep in reps.listed(log, reps.Wanted())}
        offs = {off.uid: (off.first, off.last, off.reason) for off in plans.days_off(log)}
        open_now = [(each.drill, each.criterion) for each in focuses.in_force(log)]
        outcomes = [each.outcome for each in focuses.every(log) if each.outcome]

    typed = [each for each in everything if isinstance(each, TypedRep)]
    assert len(stored) == len(typed)
    for each in typed:
        rep = stored[each.uid]
        assert (rep.drill, rep.at, rep.day) == (each.drill, each.moment.at, each.moment.day)
        assert (rep.logged, rep.next, rep.minutes) == (
            each.logged,
            each.entry.next,
            each.entry.minutes,
        )
    assert offs == {
        each.uid: (each.first, each.last, each.reason)
        for each in everything
        if isinstance(each, TypedOff)
    }
    assert open_now == [("objection", "explore"), ("email-rewrite", None)]
    assert outcomes == [each.focus.outcome for each in everything if isinstance(each, TypedOutcome)]


def test_every_command_is_recorded_under_its_own_number_and_sealed(new_log):
    with new_log() as log:
        everything = everything_typed(VIEW, drills.every(log), 1, 0)
        type_in(log, everything)
        commands = log.execute("SELECT id, what, digest FROM command WHERE id > 1").fetchall()
        seals = [digest(log, number) for number, _, _ in commands]
        changed = log.execute("SELECT count(DISTINCT command_id) FROM change").fetchone()[0]

    assert [seal for _, _, seal in commands] == seals
    assert len(commands) == len(everything) == changed - 1
    assert {what for _, what, _ in commands} == {"log", "off add", "focus set", "focus close"}


def test_two_logs_of_the_same_practice_are_equal(new_log):
    images = []
    for _ in range(2):
        with new_log() as log:
            type_in(log, everything_typed(VIEW, drills.every(log), 1, 7))
            images.append(list(log.iterdump()))

    assert images[0] == images[1]
