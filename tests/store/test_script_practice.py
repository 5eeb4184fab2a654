"""Reps on versions of scripts: tied, counted, scored, and the way they took."""

from datetime import date, timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.references import ScriptReference
from practicelog.core.scripts.revisions import Rewrite
from practicelog.errors import NotFoundError
from practicelog.store import reps, script_practice, scripts
from practicelog.store.recording import record

NOON = Moment(NOW, "Europe/Berlin", date(2026, 11, 21))


def add(log, name, *texts):
    """Keep a script with these versions."""
    new = Script(0, f"uid of {name}", name, "call", archived=False, newest=1)
    version = scripts.add(log, new, Version(0, name, 1, NOW, texts[0]))
    for text in texts[1:]:
        version = scripts.revise(log, Rewrite(version, text), NOW)
    return scripts.find(log, name)


def practise(log, reference, uid, drill="opener", **fields):
    return record(log, drill, Entry(script=reference, **fields), NOON, uid, NOW)


def test_a_rep_is_tied_to_the_newest_version_or_to_the_one_that_was_named(log):
    add(log, "pricing-reply", "one", "two")

    newest = practise(log, ScriptReference("pri"), "r1")
    older = practise(log, ScriptReference("pri", 1), "r2")
    assert reps.find(log, newest.id).script == ScriptVersion("pricing-reply", 2)
    assert reps.find(log, older.id).script == ScriptVersion("pricing-reply", 1)


def test_a_version_that_is_not_there_is_not_practised(log):
    add(log, "pricing-reply", "one")

    with pytest.raises(NotFoundError):
        practise(log, ScriptReference("pri", 2), "r1")


def test_a_rep_without_a_script_has_none(log):
    assert reps.find(log, practise(log, None, "r1").id).script is None


def test_a_rep_stays_with_its_version_when_a_newer_one_is_made(log):
    script = add(log, "pricing-reply", "one")
    rep = practise(log, ScriptReference("pri"), "r1")
    scripts.revise(log, Rewrite(scripts.version(log, script), "two"), NOW)

    assert reps.find(log, rep.id).script == ScriptVersion("pricing-reply", 1)


def test_a_rep_names_its_script_as_it_is_called_now(log):
    script = add(log, "pricing-reply", "one")
    rep = practise(log, ScriptReference("pri"), "r1")
    scripts.update(log, script._replace(name="price-answer"))

    assert reps.find(log, rep.id).script == ScriptVersion("price-answer", 1)


def test_reps_are_counted_and_scored_version_by_version(log):
    script = add(log, "pricing-reply", "one", "two")
    newest, older = ScriptReference("pri"), ScriptReference("pri", 1)
    practise(log, newest, "r1", ratings=("who=4", "tone=3"))
    practise(log, newest, "r2", ratings=("who=5", "tone=5"))
    practise(log, newest, "r3", score=300)
    practise(log, newest, "r4", kind="live")
    practise(log, older, "r5", drill="role-play")

    assert [each[:3] + each[4:] for each in script_practice.scores(log, script, date.max)] == [
        (2, "practice", "opener", False, 2, 2, 850),
        (2, "practice", "opener", True, 1, 1, 300),
        (2, "live", "opener", False, 1, 0, 0),
        (1, "practice", "role-play", False, 1, 0, 0),
    ]


def test_reps_after_the_day_it_is_asked_on_are_not_counted(log):
    script = add(log, "pricing-reply", "one")
    practise(log, ScriptReference("pri"), "r1")

    assert len(script_practice.scores(log, script, NOON.day)) == 1
    assert script_practice.scores(log, script, NOON.day - timedelta(days=1)) == ()


def test_the_way_of_a_script_leads_from_the_lowest_version_practised_to_the_highest(log):
    add(log, "pricing-reply", "one", "two", "three", "never practised")
    add(log, "cfo-opener", "one")
    for uid, number in (("r2", 2), ("r3", 3), ("r1", 1)):
        practise(log, ScriptReference("pricing-reply", number), uid)
    practise(log, ScriptReference("cfo-opener"), "r4")
    practise(log, None, "r5")

    found = script_practice.steps(log, reps.listed(log, reps.Wanted()))
    assert [(first.version, last.text) for first, last in found] == [(1, "three")]


def test_no_rep_took_no_way(log):
    assert script_practice.steps(log, ()) == ()
