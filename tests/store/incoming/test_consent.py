"""Without the seller's word for it a file only adds, whatever it claims to be."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.generated_logs import logs
from tests.store.incoming.conftest import (
    MINE,
    NOBODY,
    leaving,
    lines,
    records,
    take_in,
    words,
)
from tests.store.incoming.made_up import (
    EVERY,
    deleted,
    drill,
    focus,
    metric,
    notice,
    off,
    plan,
    promise,
    rated,
    rep,
    rescoring,
    script,
    uid,
)

from practicelog.core.interchange.merging import (
    ADDED,
    CONFLICT,
    OLDER,
    PROTECTED,
    UNCHANGED,
    UPDATED,
    Consent,
)

ANA = [rated("Ana", 4), rated("Ana", None, "tone")]


@pytest.fixture
def log(empty):
    """The seller's log: one record of each type."""
    own = [make() for make in EVERY if make not in (notice, focus)]
    own += [notice(who=None), focus(state="open", proposed_by=None)]
    take_in(empty, lines(own), MINE)
    return empty


def taken(log, *said, consent=NOBODY):
    return [outcome.word for outcome in take_in(log, lines(said), consent)]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(rep(revision=9, goal="not mine"), id="a rep"),
        pytest.param(rep(revision=9, score=5.0), id="a score"),
        pytest.param(rep(revision=9, drill=uid(2)), id="the drill of a rep"),
        pytest.param(drill(revision=9, name="cold-2"), id="a drill's name"),
        pytest.param(drill(revision=9, rubrics=[("who", "why"), ("x",)]), id="a rubric"),
        pytest.param(script(revision=9, texts=["Hello.", "Bye."]), id="a script's version"),
        pytest.param(script(texts=["Bye."]), id="a script's text"),
        pytest.param(plan(revision=9, days=7), id="a plan"),
        pytest.param(off(revision=9, last="2027-06-30"), id="days off"),
        pytest.param(focus(revision=9, state="open", proposed_by="Ana"), id="a focus"),
        pytest.param(focus(revision=9), id="a focus made a proposal"),
        pytest.param(promise(revision=9, closed="2026-11-20", kept=False), id="a promise"),
        pytest.param(rescoring(revision=9, score=1.0), id="a take scored again"),
        pytest.param(notice(revision=9), id="a notice given to somebody else"),
        pytest.param(metric(revision=9, value="0"), id="a count"),
        *(
            pytest.param(deleted(make.__name__, int(make()["uid"][-12:], 16), 9),
                         id=f"deleting a {make.__name__}")
            for make in EVERY
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("consent", [NOBODY, Consent(take_theirs=True)], ids=["", "take theirs"])
def test_nothing_the_seller_wrote_changes(log, changed, consent):
    before = leaving(log)

    assert taken(log, changed, consent=consent) == [PROTECTED]
    assert leaving(log) == before


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(plan(50, **{"from": "2026-11-23"}), id="a plan"),
        pytest.param(off(50), id="days off"),
        pytest.param(focus(50, state="open"), id="an open focus"),
        pytest.param(focus(50, proposed_by=None), id="a focus proposed by nobody"),
        pytest.param(promise(50), id="a promise"),
        pytest.param(rescoring(50), id="a take scored again"),
        pytest.param(notice(50, who=None), id="a notice in the seller's name"),
        pytest.param(metric(50), id="a count"),
    ],
)
def test_nothing_comes_in_that_speaks_for_the_seller(log, new):
    before = leaving(log)

    assert taken(log, new) == [PROTECTED]
    assert leaving(log) == before


@pytest.mark.parametrize(
    "new",
    [notice(50), focus(50)],
    ids=lambda record: record["type"],
)
def test_what_others_may_add_comes_in(log, new):
    assert taken(log, new) == [ADDED]
    assert records(log)[uid(50)] == new
    assert taken(log, new) == [UNCHANGED]


def test_a_tombstone_cannot_keep_away_what_the_other_machine_has(log):
    assert taken(log, deleted("rep", 50, 10**6)) == [OLDER]
    assert taken(log, rep(50), consent=MINE) == [ADDED]


def test_another_raters_ratings_are_added_to_a_rep(log):
    (outcome,) = take_in(log, lines([rep(ratings=ANA)]), NOBODY)

    assert (outcome.word, outcome.ratings) == (UPDATED, 2)
    assert records(log)[uid(1)] == rep(revision=2, ratings=ANA)
    assert taken(log, rep(ratings=ANA)) == [UNCHANGED]


def test_the_seller_may_have_changed_the_rep_since_it_was_lent_out(log):
    take_in(log, lines([rep(revision=2, goal="ask", ratings=[rated("self", 3)])]), MINE)

    (outcome,) = take_in(log, lines([rep(ratings=ANA)]), NOBODY)

    assert outcome.ratings == 2
    assert records(log)[uid(1)] == rep(revision=3, goal="ask", ratings=[rated("self", 3), *ANA])


def test_ratings_come_in_even_where_the_rest_of_the_row_may_not(log):
    (outcome,) = take_in(log, lines([rep(revision=5, goal="x", ratings=ANA)]), NOBODY)

    assert (outcome.word, outcome.ratings, outcome.fields) == (PROTECTED, 2, ("goal",))
    assert records(log)[uid(1)] == rep(revision=2, ratings=ANA)


def test_a_rating_that_another_gave_otherwise_is_a_conflict_to_settle(log):
    take_in(log, lines([rep(ratings=ANA)]), NOBODY)
    again = rep(ratings=[rated("Ana", 5), rated("Bo", 1)])

    (outcome,) = take_in(log, lines([again]), NOBODY)

    assert (outcome.word, outcome.ratings, outcome.fields) == (CONFLICT, 1, ("ratings",))
    assert rated("Ana", 4) in records(log)[uid(1)]["ratings"]
    assert taken(log, again, consent=Consent(take_theirs=True)) == [UPDATED]
    assert rated("Ana", 5) in records(log)[uid(1)]["ratings"]


def test_ratings_by_the_seller_cannot_come_from_others(log):
    before = leaving(log)

    assert taken(log, rep(ratings=[rated("self", 5)])) == [PROTECTED]
    assert leaving(log) == before


def test_ratings_by_unknown_criteria_are_refused_and_leave_nothing(log):
    before = leaving(log)

    (outcome,) = take_in(log, lines([rep(ratings=[*ANA, rated("Ana", 3, "charm")])]), NOBODY)

    assert "charm" in outcome.reason
    assert leaving(log) == before


def test_a_notice_and_a_proposal_stay_those_of_whoever_made_them(log):
    take_in(log, lines([notice(50), focus(51)]), NOBODY)

    assert taken(log, notice(50, revision=2, text="b"), focus(51, revision=2, why="c")) == [
        UPDATED, UPDATED,
    ]  # fmt: skip
    assert taken(log, notice(50, revision=3, who=None), focus(51, revision=3, state="open")) == [
        PROTECTED, PROTECTED,
    ]  # fmt: skip


@given(own=logs(), foreign=logs(), take_theirs=st.booleans())
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_whatever_comes_the_sellers_records_stay(new_log, own, foreign, take_theirs):
    with new_log() as log:
        take_in(log, lines(own), MINE)
        before = records(log)
        claimed = [each | {"revision": 10**6} for each in own]
        for record, other in zip(claimed, foreign, strict=False):
            record |= {name: other[name] for name in record.keys() & other.keys() - KEPT}

        outcomes = take_in(log, lines([*foreign, *claimed]), Consent(take_theirs=take_theirs))

        after = records(log)
        assert len(outcomes) == len(foreign) + len(claimed)
        for uid_, record in before.items():
            if is_sellers(record):
                assert without_others(after[uid_]) == without_others(record)
        assert set(words(outcomes)) <= {
            ADDED, UPDATED, UNCHANGED, OLDER, PROTECTED, CONFLICT, "refused", "deleted",
        }  # fmt: skip


KEPT = {"type", "uid", "revision", "ratings", "rubrics", "versions"}


def is_sellers(record):
    if record["type"] == "notice":
        return record["who"] is None
    if record["type"] == "focus":
        return record["state"] != "proposed" or record["proposed_by"] is None
    return True


def without_others(record):
    own = [each for each in record.get("ratings", ()) if each["rater"] == "self"]
    return record | {"revision": None, "ratings": own}
