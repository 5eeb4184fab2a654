"""What leaves the log, how much of it, in which order, and in how many queries."""

from datetime import date, datetime, timedelta
from itertools import groupby

import pytest
from tests.conftest import NOW
from tests.difficult_log import CARD, FIRST, NOTES, TEXTS, fill, uid
from tests.rep_texts import ABSENT

from practicelog.core.extent import RECORDS, Extent
from practicelog.core.records.rep import Rep
from practicelog.store import cards, drills, outgoing, reps
from practicelog.store.outgoing import nested

EVERYTHING = Extent(NOW.date())
TYPES = ["drill", *RECORDS.values()]


@pytest.fixture
def full(log):
    fill(log)
    return log


def leaving(log, **bounds):
    return list(outgoing.records(log, EVERYTHING._replace(**bounds)))


def uids(records, kind=None):
    return [each["uid"] for each in records if kind in {None, each["type"]}]


def types(records):
    return [kind for kind, _ in groupby(each["type"] for each in records)]


def test_a_new_log_leaves_as_its_drills(log):
    found = leaving(log)

    assert types(found) == ["drill"]
    assert [each["name"] for each in found] == sorted(drills.names(log))


def test_records_leave_type_by_type_after_those_they_name(full):
    assert types(leaving(full)) == TYPES


def test_no_row_number_leaves(full):
    assert not any({"id", "row"} & set(each) for each in leaving(full))


def test_a_drill_leaves_with_every_version_of_its_rubric(full):
    pitch = next(each for each in leaving(full) if each.get("name") == "pitch")

    assert [rubric["version"] for rubric in pitch["rubrics"]] == [1, 2]
    assert pitch["rubrics"][1]["criteria"][-1] == {"name": "tempo", "hint": "=1", "check": True}
    assert pitch["revision"] == 2


def test_a_drill_without_criteria_leaves_with_an_empty_rubric(log):
    drills.add(log, drills.find(log, "pitch")._replace(uid=uid(1), name="bare", criteria=()))

    bare = next(each for each in leaving(log) if each["name"] == "bare")

    assert bare["rubrics"] == [{"version": 1, "criteria": []}]


def test_a_script_leaves_with_every_version_as_it_was_typed(full):
    (script,) = [each for each in leaving(full) if each["type"] == "script"]

    assert [each["text"] for each in script["versions"]] == ["Hello,\r\nit’s me.\n", "Hello.\n"]


def test_a_rep_leaves_whole(full):
    rep = next(each for each in leaving(full) if each["uid"] == uid(101))

    assert rep == ABSENT | {
        "type": "rep", "uid": uid(101), "revision": 1, "at": "2026-03-21T16:30:00Z",
        "zone": "Europe/Berlin", "day": "2026-03-20", "logged": "2026-03-21T16:31:00Z",
        "drill": drills.find(full, "pitch").uid, "rubric": 2, "kind": "live", "minutes": 12,
        "takes": 3, "goal": "g", "difficulty": "hard", "feedback": "coach", "partner": "Ana; \\@",
        "predict": 3.5, "score": 3.0, "quick": False,
        "ratings": [
            {"rater": "self", "criterion": "audience", "value": 3},
            {"rater": "self", "criterion": "problem", "value": None},
            {"rater": "self", "criterion": "tempo", "value": True},
            {"rater": "Ana; \\@", "criterion": "audience", "value": 5},
            {"rater": "Ana; \\@", "criterion": "tempo", "value": False},
        ],
        "change": "c", "kept": "k", "next": "n", "note": "note",
        "script": {"uid": uid(1), "version": 2}, "recording": "https://calls.example/7#12:30",
        "take_log": [
            {"number": 1, "began": "2026-03-20T16:30:00Z", "seconds": 31,
             "card": {"uid": CARD.uid, "text": CARD.text}, "rating": 4, "criterion": "audience",
             "change": "=change"},
            {"number": 2, "began": "2026-03-20T16:32:00Z", "seconds": 0, "card": None,
             "rating": None, "criterion": None, "change": None},
        ],
    }  # fmt: skip
    assert list(rep)[:3] == ["type", "uid", "revision"]


def test_texts_leave_as_they_were_typed(full):
    notes = [each["note"] for each in leaving(full) if each["type"] == "rep"]

    assert notes[4:] == [*TEXTS, *NOTES[:-1]]


def test_every_hundredth_of_a_score_leaves_exactly(log):
    opener = drills.find(log, "opener")
    for score in range(100, 501):
        rep = Rep(0, uid(score), NOW, "UTC", FIRST, NOW, "opener", 1, score=score, quick=True)
        reps.add(log, rep, opener)

    left = [rep["score"] for rep in outgoing.reps(log, EVERYTHING)]

    assert [round(points * 100) for points in left] == list(range(100, 501))
    assert max(len(repr(points)) for points in left) == len("3.33")


def test_order_does_not_depend_on_the_order_of_storing(log):
    opener = drills.find(log, "opener")
    for number, (day, second) in enumerate([(2, 5), (1, 9), (2, 4), (1, 9)]):
        logged = NOW + timedelta(seconds=second)
        rep = Rep(0, uid(9 - number), NOW, "UTC", date(2026, 3, day), logged, "opener", 1)
        reps.add(log, rep, opener)

    assert uids(outgoing.reps(log, EVERYTHING)) == [uid(6), uid(8), uid(7), uid(9)]


def test_a_rep_that_stands_alone_has_names_and_says_whether_it_was_deliberate(full):
    found = {each["uid"]: each for each in outgoing.named_reps(full, EVERYTHING)}

    for stored in reps.listed(full, reps.Wanted()):
        alone = found[stored.uid]
        assert alone["drill"] == stored.drill
        assert bool(alone["deliberate"]) is stored.deliberate
        assert alone["script"] == (stored.script and "{}@{}".format(*stored.script))


def test_the_fields_of_a_rep_that_stands_alone_are_known_beforehand(full):
    extent = EVERYTHING._replace(omitted=("scripts", "scores", "notes"))

    fields = outgoing.named_fields(extent)

    assert not {"script", "score", "ratings", "note"} & set(fields)
    assert all(list(each) == fields for each in outgoing.named_reps(full, extent))


@pytest.mark.parametrize("word", RECORDS)
def test_a_kind_that_is_omitted_does_not_leave(full, word):
    left = [each for each in TYPES if each != RECORDS[word]]
    assert types(leaving(full, omitted=(word,))) == left


@pytest.mark.parametrize(
    ("word", "fields"),
    [
        ("goals", {"goal"}), ("partners", {"partner"}), ("changes", {"change", "take_log"}),
        ("kept", {"kept"}), ("next", {"next"}), ("notes", {"note"}), ("scripts", {"script"}),
        ("recordings", {"recording"}),
        ("scores", {"predict", "score", "quick", "ratings", "take_log"}), ("takes", {"take_log"}),
        ("cards", {"take_log"}),
    ],
)  # fmt: skip
def test_a_field_that_is_omitted_is_absent_and_the_rest_is_as_it_was(full, word, fields):
    before = list(outgoing.reps(full, EVERYTHING))
    after = list(outgoing.reps(full, EVERYTHING._replace(omitted=(word,))))

    assert after == [
        {name: value for name, value in rep.items() if name not in fields} for rep in before
    ]


def test_a_promise_that_closes_the_next_of_a_rep_goes_with_it(full):
    assert uids(leaving(full, omitted=("next",)), "promise") == [uid(703)]


def test_days_bound_what_is_dated(full):
    found = leaving(full, since=date(2026, 3, 21), until=date(2026, 3, 22))

    assert {each["day"] for each in found if each["type"] == "rep"} == {"2026-03-21", "2026-03-22"}
    assert types(found) == ["drill", "plan", "focus", "rep", "deleted"]
    assert uids(found, "plan") == [uid(801)]


def test_a_script_leaves_with_the_days_it_was_practised_on(full):
    assert uids(leaving(full, until=date(2026, 3, 20)), "script") == [uid(1)]
    assert uids(leaving(full, since=date(2026, 3, 21)), "script") == []
    assert uids(leaving(full, since=date(2026, 3, 19), until=date(2026, 3, 19)), "script") == []


def test_a_card_leaves_with_the_days_it_was_practised_on(full):
    assert uids(leaving(full, until=date(2026, 3, 20)), "card") == [CARD.uid]
    assert uids(leaving(full, since=date(2026, 3, 21)), "card") == []


def test_a_card_that_ships_stays_until_it_is_changed_or_practised(log):
    shipped = cards.deck(log, "opener")[0]
    assert uids(leaving(log), "card") == []

    cards.update(log, shipped._replace(archived=True))

    (card,) = [each for each in leaving(log) if each["type"] == "card"]
    assert (card["uid"], card["archived"], card["revision"]) == (shipped.uid, True, 2)


def test_takes_stand_alone_with_their_reps_day_and_drill(full):
    first, second = outgoing.named_takes(full, EVERYTHING._replace(seller="Sam"))

    assert first == {
        "rep": uid(101), "day": "2026-03-20", "drill": "pitch", "number": 1,
        "began": "2026-03-20T16:30:00Z", "seconds": 31, "card": CARD.text, "rating": 4,
        "criterion": "audience", "change": "=change", "seller": "Sam",
    }  # fmt: skip
    assert (second["number"], second["card"]) == (2, None)


@pytest.mark.parametrize("word", ["takes", "scores", "changes", "cards", "reps"])
def test_takes_stay_where_what_they_tell_is_left_out(full, word):
    assert list(outgoing.named_takes(full, EVERYTHING._replace(omitted=(word,)))) == []


def test_a_focus_leaves_with_the_days_it_was_open_on(full):
    assert uids(leaving(full, since=date(2026, 4, 2)), "focus") == [uid(701), uid(702)]
    assert uids(leaving(full, since=date(2026, 4, 3)), "focus") == [uid(701)]
    assert uids(leaving(full, until=date(2026, 3, 19)), "focus") == []


def test_days_off_and_plans_leave_with_the_days_they_hold_on(full):
    december = leaving(full, since=date(2027, 1, 3))

    assert uids(december, "off") == [uid(803)]
    assert uids(december, "plan") == [uid(802)]
    assert uids(leaving(full, until=date(2026, 12, 6)), "plan") == [uid(801)]


def test_a_drill_bounds_everything_to_what_is_about_it(full):
    found = leaving(full, drill="pitch")

    assert types(found) == ["drill", "script", "card", "focus", "rep", "promise", "rescoring"]
    assert [each["name"] for each in found if each["type"] == "drill"] == ["pitch"]
    assert uids(found, "rep") == [uid(101)]
    assert uids(found, "promise") == [uid(704)]


def test_reps_are_counted_as_they_leave(full):
    for bounds in ({}, {"drill": "pitch"}, {"since": date(2026, 4, 1)}, {"omitted": ("reps",)}):
        extent = EVERYTHING._replace(**bounds)

        assert outgoing.number_of_reps(full, extent) == len(uids(leaving(full, **bounds), "rep"))


def test_reps_are_read_by_their_index_and_their_ratings_a_hundred_at_a_time(log):
    opener = drills.find(log, "opener")
    for number in range(250):
        reps.add(log, Rep(0, uid(number), NOW, "UTC", FIRST, NOW, "opener", 1), opener)
    asked = []
    log.set_trace_callback(asked.append)

    assert len(list(outgoing.reps(log, EVERYTHING))) == 250

    log.set_trace_callback(None)
    assert len([sql for sql in asked if "FROM rating" in sql]) == 3
    plan = log.execute(
        "EXPLAIN QUERY PLAN "
        + nested.REPS.format(columns="NULL", where=nested.REP_BOUNDS.where(EVERYTHING))
    )
    assert any("rep_by_day" in row[-1] for row in plan)


def test_an_instant_leaves_as_the_log_keeps_it(full):
    for rep in outgoing.reps(full, EVERYTHING):
        assert datetime.fromisoformat(rep["at"]).utcoffset() == timedelta(0)
