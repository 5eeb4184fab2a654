"""Invented practice, typed into a log."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from practicelog.core.coaching.old_takes import old_enough
from practicelog.core.demo.craft import TypedRatings, TypedScript, with_craft
from practicelog.core.demo.history import history_typed
from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import TypedOff, TypedOutcome, TypedRep, everything_typed
from practicelog.store import drills, focuses, metrics, plans, reps, rescorings, scripts, shipped
from practicelog.store.changes import digest
from practicelog.store.demo import type_in
from practicelog.store.examining import contents

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
            type_in(log, history_typed(VIEW, drills.every(log), shipped.cards(), 1, 7))
            images.append(list(log.iterdump()))

    assert images[0] == images[1]


def test_sessions_are_recorded_with_their_takes_under_go(new_log):
    with new_log() as log:
        everything = history_typed(VIEW, drills.every(log), shipped.cards(), 1, 0)
        type_in(log, everything)
        stored = {rep.uid: rep for rep in reps.listed(log, reps.Wanted())}
        words = dict(log.execute("SELECT what, count(*) FROM command WHERE id > 1 GROUP BY what"))
        health = contents(log, VIEW.today)

    typed = [each for each in everything if isinstance(each, TypedRep)]
    sessions = [each for each in typed if each.takes]
    assert sessions
    assert {uid: rep.take_log for uid, rep in stored.items() if rep.take_log} == {
        each.uid: each.takes for each in sessions
    }
    assert words["go"] == len(sessions)
    assert words["log"] == len(typed) - len(sessions)
    assert (health.doubts, health.commands, health.tallies, health.ahead) == ((), (), (), ())


def crafted(log, years=3, seed=0):
    known = drills.every(log)
    return with_craft(everything_typed(VIEW, known, years, seed), VIEW, known, seed)


def test_several_years_have_scripts_counts_a_coach_and_takes_worth_a_second_score(new_log):
    with new_log() as log:
        everything = crafted(log)
        type_in(log, everything)
        versions = {each: scripts.find(log, each).newest for each in scripts.names(log)}
        counts = metrics.weekly(log, plans.plans(log), VIEW.today)
        found = reps.listed(log, reps.Wanted())
        email = next(each for each in drills.every(log) if each.name == "email-rewrite")
        old = rescorings.oldest(log, email.id, old_enough(VIEW.today))
        health = contents(log, VIEW.today)

    assert versions == {"opener-call": 3, "price-reply": 4}
    assert [each.name for each in counts] == ["calls", "meetings"]
    assert {rating.rater for rep in found for rating in rep.ratings} == {"self", "Ana"}
    assert {rep.drill for rep in found if rep.script} == {"email-rewrite", "opener"}
    assert old is not None
    assert old.script is not None
    assert (health.doubts, health.commands, health.tallies, health.ahead) == ((), (), (), ())


def test_the_reps_stay_those_of_the_practice_alone_but_for_their_script(new_log):
    with new_log() as log:
        known = drills.every(log)
        alone = everything_typed(VIEW, known, 2, 5)
        beside = with_craft(alone, VIEW, known, 5)

    assert beside == with_craft(alone, VIEW, known, 5) != with_craft(alone, VIEW, known, 6)
    assert [
        each._replace(entry=each.entry._replace(script=None))
        for each in beside
        if isinstance(each, TypedRep)
    ] == [each for each in alone if isinstance(each, TypedRep)]
    assert [each.logged for each in beside] == sorted(each.logged for each in beside)
    assert beside[-1].logged <= VIEW.now


def test_a_coach_rates_what_the_seller_has_rated_and_scripts_say_why_they_changed(new_log):
    with new_log() as log:
        everything = crafted(log, years=2)
    reps_typed = {each.uid: each for each in everything if isinstance(each, TypedRep)}

    for each in everything:
        if isinstance(each, TypedRatings):
            assert reps_typed[each.rep].entry.ratings
            assert reps_typed[each.rep].logged < each.logged
            assert {rating.rater for rating in each.ratings} == {"Ana"}
    written = [each for each in everything if isinstance(each, TypedScript)]
    assert [bool(each.why) for each in written] == [False, False, *[True] * 5]
