from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOW
from tests.rep_texts import FREE

from practicelog.core.limits import LAST
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS, Rating, Rep
from practicelog.core.records.take import Take
from practicelog.errors import NotFoundError
from practicelog.store import drills, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.reps import Wanted, add, by_uid, delete, find, is_deleted, listed, update

DAY = date(2026, 11, 20)
OPENER = ("who", "reason", "permission", "tone", "handover")

lines = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1),
)
points = st.one_of(st.none(), st.integers(100, 500))
instants = st.integers(0, 250_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC))
ratings = st.dictionaries(st.sampled_from(OPENER), st.one_of(st.none(), st.integers(1, 5))).map(
    lambda given: tuple(Rating("self", name, given[name]) for name in OPENER if name in given)
)
takes = st.lists(
    st.builds(
        Take,
        number=st.just(0),
        began=instants,
        seconds=st.integers(0, 86_400),
        card=st.none(),
        rating=st.none() | st.integers(1, 5),
        criterion=st.none() | st.just("tone"),
        change=st.none() | lines,
    ),
    max_size=3,
).map(lambda found: tuple(each._replace(number=at) for at, each in enumerate(found, 1)))

whole_reps = st.builds(
    Rep,
    id=st.just(0),
    uid=st.uuids().map(str),
    at=instants,
    zone=st.sampled_from(["Europe/Berlin", "Asia/Tokyo"]),
    day=st.dates(date(1970, 1, 1)),
    logged=instants,
    drill=st.just("opener"),
    rubric=st.just(1),
    kind=st.sampled_from(KINDS),
    minutes=st.one_of(st.none(), st.integers(1, 1440)),
    takes=st.integers(1, 999),
    difficulty=st.one_of(st.none(), st.sampled_from(DIFFICULTIES)),
    feedback=st.sampled_from(FEEDBACKS),
    partner=st.one_of(st.none(), st.text("Ana' \u202e", min_size=1, max_size=80)),
    predict=points,
    score=points,
    quick=st.booleans(),
    ratings=ratings,
    script=st.none(),
    take_log=takes,
    revision=st.just(1),
    **dict.fromkeys({*FREE} - {"partner"}, lines),
)


def stored(log, uid="a", day=DAY, drill="opener", **fields):
    found = drills.find(log, drill)
    rep = Rep(0, uid, NOW, "Europe/Berlin", day, NOW, found.name, found.rubric)
    return add(log, rep._replace(**fields), found)


@given(whole_reps)
def test_a_rep_is_read_back_as_it_was_stored(new_log, rep):
    with new_log() as log, recorded(log, NewCommand(NOW, "log")):
        added = add(log, rep, drills.find(log, "opener"))

        assert added == rep._replace(id=1)
        assert find(log, 1) == by_uid(log, rep.uid) == added
        assert listed(log, Wanted()) == (added,)


@given(whole_reps, whole_reps)
def test_a_changed_rep_is_read_back_as_it_was_changed(new_log, before, after):
    with new_log() as log, recorded(log, NewCommand(NOW, "edit")):
        drill = drills.find(log, "opener")
        added = add(log, before, drill)
        update(log, after._replace(id=added.id), drill)

        kept = before.take_log  # a session's takes are as they were, whatever is said of the rep
        assert find(log, 1) == after._replace(id=1, revision=2, take_log=kept)


def test_checks_are_read_back_as_yes_and_no(log):
    drill = drills.find(log, "email-rewrite")
    given = (
        Rating("self", "subject", 4),
        Rating("self", "ask", None),
        Rating("self", "cut", False),
    )

    rep = stored(log, drill=drill.name, ratings=given)

    assert find(log, rep.id).ratings == given
    assert [type(each.value) for each in find(log, rep.id).ratings] == [int, type(None), bool]


def test_ratings_come_in_the_order_of_the_rubric_and_the_sellers_own_first(log):
    rep = stored(log, ratings=(Rating("ana", "who", 2), Rating("self", "tone", 3),
                               Rating("ana", "reason", 1), Rating("self", "who", 4)))  # fmt: skip

    assert [(each.rater, each.criterion) for each in find(log, rep.id).ratings] == [
        ("self", "who"), ("self", "tone"), ("ana", "who"), ("ana", "reason"),
    ]  # fmt: skip


def test_an_unchanged_rating_keeps_its_row(log):
    rep = stored(log, ratings=(Rating("self", "who", 4), Rating("self", "tone", 3)))
    before = dict(log.execute("SELECT criterion_id, id FROM rating"))

    update(log, rep._replace(ratings=(Rating("self", "who", 4), Rating("self", "tone", 5))),
           drills.of_rep(log, rep.id))  # fmt: skip

    after = dict(log.execute("SELECT criterion_id, id FROM rating"))
    assert [number == before[criterion] for criterion, number in sorted(after.items())] == [
        True, False,
    ]  # fmt: skip


def test_the_last_rep_is_the_one_with_the_highest_number(log):
    stored(log, "a", day=DAY)
    stored(log, "b", day=DAY - timedelta(days=400))

    assert find(log, LAST).uid == "b"


@pytest.mark.parametrize(
    ("number", "message"),
    [(2, "There is no rep 2"), (2**63 - 1, "There is no rep 9223372036854775807")],
)
def test_a_number_without_a_rep_is_told(log, number, message):
    stored(log)

    with pytest.raises(NotFoundError, match=message):
        find(log, number)


def test_a_log_without_reps_has_no_last_one(log):
    with pytest.raises(NotFoundError, match="There is no rep yet"):
        find(log, LAST)


def test_a_deleted_rep_leaves_its_uid_and_a_higher_revision(log):
    rep = stored(log, ratings=(Rating("self", "who", 4),))

    delete(log, rep)

    assert (by_uid(log, "a"), is_deleted(log, "a"), is_deleted(log, "b")) == (None, True, False)
    assert log.execute("SELECT * FROM rating").fetchall() == []
    assert log.execute("SELECT kind, uid, revision FROM deleted").fetchall() == [("rep", "a", 2)]


def test_a_number_is_never_given_twice(log):
    delete(log, stored(log, "a"))

    assert stored(log, "b").id == 2


@pytest.mark.parametrize(
    ("wanted", "uids"),
    [
        pytest.param(Wanted(), "dbcea", id="newest day first, then the highest number"),
        pytest.param(Wanted(at_most=2), "db", id="at most two"),
        pytest.param(Wanted(at_most=99), "dbcea", id="more than there are"),
        pytest.param(Wanted(drill="pitch"), "ba", id="one drill"),
        pytest.param(Wanted(drill="story"), "", id="a drill never practised"),
        pytest.param(Wanted(since=DAY), "dbc", id="from a day on"),
        pytest.param(Wanted(until=DAY), "cea", id="up to a day"),
        pytest.param(Wanted(since=DAY, until=DAY), "c", id="one day"),
        pytest.param(Wanted(since=DAY, until=DAY - timedelta(days=1)), "", id="no day"),
        pytest.param(Wanted(kind="live"), "ca", id="one kind"),
        pytest.param(Wanted("pitch", DAY - timedelta(days=9), DAY, "live", 1), "a", id="all"),
    ],
)
def test_reps_are_listed_as_wanted(log, wanted, uids):
    stored(log, "a", DAY - timedelta(days=1), "pitch", kind="live")
    stored(log, "b", DAY + timedelta(days=1), "pitch")
    stored(log, "c", DAY, kind="live")
    stored(log, "d", DAY + timedelta(days=1))
    stored(log, "e", DAY - timedelta(days=1), kind="learn")

    assert "".join(rep.uid for rep in listed(log, wanted)) == uids


def test_a_rep_keeps_the_rubric_it_was_rated_under(log):
    rep = stored(log, ratings=(Rating("self", "who", 4),))
    drill = drills.find(log, "opener")
    drills.update(log, drill._replace(rubric=2, criteria=drill.criteria[1:]))

    assert find(log, rep.id) == rep
    assert stored(log, "b").rubric == 2


def test_the_days_practised_follow_every_change_of_a_rep(log):
    first = stored(log, "a", minutes=10)
    stored(log, "b", minutes=None)
    stored(log, "c", kind="live", minutes=30)
    drill = drills.find(log, "opener")
    assert practice_days(log) == [("2026-11-20", 2, 10)]

    update(log, first._replace(minutes=25, day=DAY - timedelta(days=1)), drill)
    assert practice_days(log) == [("2026-11-19", 1, 25), ("2026-11-20", 1, 0)]

    update(log, first._replace(kind="learn"), drill)
    assert practice_days(log) == [("2026-11-20", 1, 0)]

    delete(log, reps.find(log, 2))
    assert practice_days(log) == []


def practice_days(log):
    return log.execute("SELECT day, reps, minutes FROM practice_day ORDER BY day").fetchall()
