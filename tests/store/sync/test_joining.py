"""Drills and scripts that two machines made, rewrote or took back apart."""

from tests.conftest import NOW
from tests.promises.test_undo_histories import add_rep
from tests.store.sync.machines import DAY, UID, edit, meet, rep

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry, new_rep
from practicelog.core.records.card import Card
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.records.take import CardText, Take
from practicelog.core.scripts.revisions import Rewrite
from practicelog.store import cards, drills, reps, scripts
from practicelog.store.connection import writing
from practicelog.store.shipped import deck, names, shipped_uid
from practicelog.store.undo import redo, undo


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


def test_a_drill_that_ships_and_was_renamed_takes_in_the_one_of_its_name(a, b):
    a.records(_rename, "opener", "own")
    drill = Drill(0, UID.format(7), "own", "", archived=False, rubric=1, criteria=())
    b.records(drills.add, drill)
    b.records(cards.add, Card(0, UID.format(8), "own", "Not interested."))
    meet(a, b)

    assert b.reads(drills.find, "own").uid == shipped_uid("opener")
    assert "opener" not in b.reads(drills.names)
    assert len(b.reads(cards.deck, "own")) == len(deck("opener")) + 1


def test_two_drills_that_ship_and_got_one_name_stay_two(a, b):
    a.records(_rename, "opener", "own")
    b.records(_rename, "pitch", "own")
    meet(a, b)

    assert {names()[each.uid]: each.name for each in b.reads(drills.every)} == {
        name: "own" if name == "opener" else name for name in names().values()
    }
    for name, shipped in (("own", "opener"), ("pitch", "pitch")):
        assert len(b.reads(cards.deck, name)) == len(deck(shipped))


def _rename(log, name, new):
    drills.update(log, drills.find(log, name)._replace(name=new))


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


def test_a_card_travels_with_the_takes_on_it_and_comes_back_where_one_deleted_it(a, b):
    a.records(cards.add, Card(0, UID.format(7), "opener", "Not interested."))
    meet(a, b)
    b.records(_take, 1, UID.format(7))
    with writing(a.file, a._new) as log:
        undo(log, a.now)
    meet(a, b)

    (take,) = a.reads(reps.find, 1).take_log
    assert (take.card.text, take.rating) == ("Not interested.", 3)
    assert a.reads(cards.by_uid, UID.format(7)).revision == 3


def _take(log, number, card):
    drill = drills.find(log, "opener")
    plain = new_rep(Entry(), drill, Moment(NOW, "UTC", DAY), UID.format(number), NOW)
    take = Take(1, NOW, 30, CardText(card, "as it was"), 3)
    reps.add(log, plain._replace(take_log=(take,)), drill)


def test_a_drill_and_its_cards_that_were_taken_back_are_gone_everywhere(a, b):
    a.records(drills.add, Drill(0, UID.format(7), "own", "", archived=False, rubric=1, criteria=()))
    a.records(cards.add, Card(0, UID.format(8), "own", "Not interested."))
    meet(a, b)
    for _ in range(2):
        with writing(a.file, a._new) as log:
            undo(log, a.now)
    meet(a, b)

    assert "own" not in b.reads(drills.names)
    assert b.reads(cards.by_uid, UID.format(8)) is None


def test_a_drill_with_cards_of_two_machines_is_one_with_the_cards_of_both(a, b):
    for each, uid in ((a, 7), (b, 5)):
        drill = Drill(0, UID.format(uid), "own", "", archived=False, rubric=1, criteria=())
        each.records(drills.add, drill)
        each.records(cards.add, Card(0, UID.format(10 + uid), "own", each.name))
    meet(a, b)

    assert sorted(card.text for card in a.reads(cards.deck, "own")) == ["a", "b"]


def test_a_deletion_known_under_another_uid_is_forgotten_where_the_thing_is_there(a, b):
    for each, uid in ((a, 7), (b, 5)):
        drill = Drill(0, UID.format(uid), "own", "", archived=False, rubric=1, criteria=())
        each.records(drills.add, drill)
    b.sync()
    with writing(b.file, b._new) as log:
        undo(log, b.now)
    b.sync()
    a.sync()
    with writing(b.file, b._new) as log:
        redo(log, b.now)
    meet(a, b)

    gone = a.reads(lambda log: log.execute("SELECT uid FROM deleted").fetchall())
    assert gone == []
    assert "own" in a.reads(drills.names)
