"""Drills and scripts that two machines made, rewrote or took back apart."""

from tests.promises.test_undo_histories import add_rep
from tests.store.sync.machines import DAY, UID, edit, meet, rep

from practicelog.core.entries import Entry
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.revisions import Rewrite
from practicelog.store import drills, reps, scripts
from practicelog.store.connection import writing
from practicelog.store.undo import undo


def test_two_drills_of_one_name_become_one_with_the_reps_of_both(a, b):
    criteria = (Criterion("who", "says who"),)
    for each, uid in ((a, 7), (b, 5)):
        drill = Drill(
            0, UID.format(uid), "own", each.name, archived=False, rubric=1, criteria=criteria
        )
        each.records(drills.add, drill)
        each.records(_practise, "own", uid)
    meet(a, b)

    (own,) = [each for each in a.reads(drills.every) if each.name == "own"]
    assert own.uid == UID.format(5)
    assert {rep.drill for rep in a.reads(reps.listed, reps.Wanted())} == {"own"}
    assert len(a.reads(reps.listed, reps.Wanted(drill="own"))) == 2


def _practise(log, name, number):
    add_rep(log, UID.format(number), Entry(ratings=("who=3",)), DAY)
    drill = drills.find(log, name)
    found = reps.by_uid(log, UID.format(number))
    reps.update(log, found._replace(drill=name, rubric=drill.rubric), drill)


def test_two_versions_made_apart_both_stay_and_reps_keep_the_text_they_were_on(a, b):
    first = Version(0, "reply", 1, a.now, "one\n")
    a.records(
        scripts.add, Script(0, UID.format(7), "reply", "call", archived=False, newest=1), first
    )
    meet(a, b)
    for each in (a, b):
        each.records(_rewrite, each.name, each.now)
        each.records(rep, 1 if each is a else 2)
        each.records(_use, 1, 2)
    meet(a, b)

    script = a.reads(scripts.find, "reply")
    texts = {each.version: each.text for each in a.reads(scripts.versions, script)}
    assert sorted(texts) == [1, 2, 3]
    for found in a.reads(reps.listed, reps.Wanted()):
        assert texts[found.script.version] == {"1": "a\n", "2": "b\n"}[found.uid[-1]]


def _rewrite(log, text, made):
    before = scripts.version(log, scripts.find(log, "reply"))
    scripts.revise(log, Rewrite(before, f"{text}\n"), made)


def _use(log, number, version):
    edit(log, number, script=ScriptVersion("reply", version))


def test_a_version_that_was_undone_goes_everywhere(a, b):
    first = Version(0, "reply", 1, a.now, "one\n")
    a.records(
        scripts.add, Script(0, UID.format(7), "reply", "call", archived=False, newest=1), first
    )
    a.records(_rewrite, "two", a.now)
    meet(a, b)
    with writing(a.file, a._new) as log:
        undo(log, a.now)
    meet(a, b)

    assert len(b.reads(scripts.versions, b.reads(scripts.find, "reply"))) == 1


def test_a_drill_that_one_deleted_and_the_other_practised_comes_back(a, b):
    a.records(drills.add, Drill(0, UID.format(7), "own", "", archived=False, rubric=1, criteria=()))
    meet(a, b)
    b.records(_practise_plain, "own", 1)
    with writing(a.file, a._new) as log:
        undo(log, a.now)
    meet(a, b)

    assert a.reads(reps.listed, reps.Wanted())[0].drill == "own"


def _practise_plain(log, name, number):
    rep(log, number)
    drill = drills.find(log, name)
    reps.update(log, reps.find(log, 1)._replace(drill=name, rubric=1), drill)
