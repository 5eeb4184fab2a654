import sqlite3

import pytest

from practicelog.core.records.drill import Criterion, Drill
from practicelog.errors import NotFoundError, UsageError
from practicelog.store import drills
from practicelog.store.drills import add, every, find, names, of_rep, update
from practicelog.store.shipped import drills as shipped

MINE = Drill(
    id=0, uid="mine", name="price-talk", what="the talk about price", archived=False, rubric=1,
    criteria=(Criterion("pause", "waits"), Criterion("short", "under 20 s", check=True)),
)  # fmt: skip


def test_a_new_log_has_the_drills_that_ship(log):
    found = every(log)

    assert [drill._replace(id=0) for drill in found] == sorted(
        shipped(), key=lambda each: each.name
    )
    assert names(log) == tuple(drill.name for drill in found)


def test_a_drill_is_read_back_as_it_was_stored(log):
    add(log, MINE)

    assert find(log, "price-talk")._replace(id=0) == MINE


def test_a_drill_without_criteria_is_one(log):
    add(log, MINE._replace(criteria=()))

    assert find(log, "price-talk").criteria == ()
    assert "price-talk" in [drill.name for drill in every(log)]


@pytest.mark.parametrize("typed", ["price-talk", "pri", "PRICE", "Price-Talk"])
def test_a_drill_is_found_by_a_unique_beginning_in_any_case(log, typed):
    add(log, MINE)

    assert find(log, typed).name == "price-talk"


@pytest.mark.parametrize(
    ("typed", "error"),
    [("pr", NotFoundError), ("", NotFoundError), ("nothing", NotFoundError), ("call", UsageError)],
)
def test_what_names_no_one_drill_is_refused(log, typed, error):
    with pytest.raises(error):
        find(log, typed)


def test_an_archived_drill_is_found_only_where_it_is_asked_for(log):
    update(log, find(log, "opener")._replace(archived=True))

    with pytest.raises(NotFoundError):
        find(log, "opener")
    assert find(log, "opener", archived=True).archived
    assert "opener" not in names(log)
    assert "opener" in names(log, archived=True)
    assert len(every(log, archived=True)) == len(every(log)) + 1


def test_a_drill_in_use_is_found_by_a_beginning_that_archived_ones_have_too(log):
    add(log, MINE._replace(name="opener-of-old", archived=True))

    assert find(log, "ope").name == "opener"
    assert find(log, "ope", archived=True).name == "opener"
    assert find(log, "opener-", archived=True).name == "opener-of-old"


def test_a_name_taken_by_an_archived_drill_is_taken(log):
    update(log, find(log, "opener")._replace(archived=True))

    with pytest.raises(sqlite3.IntegrityError):
        add(log, MINE._replace(name="opener"))


def test_new_criteria_are_a_new_version_of_the_rubric(log):
    add(log, MINE)
    drill = find(log, "price-talk")
    changed = drill._replace(rubric=2, criteria=(Criterion("calm"), *drill.criteria))

    update(log, changed)

    assert find(log, "price-talk") == changed._replace(revision=2)
    assert versions(log, drill.id) == [1, 2]


def test_another_name_is_no_new_version_of_the_rubric(log):
    add(log, MINE)
    drill = find(log, "price-talk")

    update(log, drill._replace(name="cost-talk", what="other words"))

    assert find(log, "cost-talk") == drill._replace(
        name="cost-talk", what="other words", revision=2
    )
    assert versions(log, drill.id) == [1]


def versions(log, drill):
    found = log.execute("SELECT version FROM rubric WHERE drill_id = ? ORDER BY 1", (drill,))
    return [version for (version,) in found]


def test_a_reps_drill_has_the_rubric_it_was_rated_under(log):
    before = find(log, "opener")
    log.execute(
        "INSERT INTO rep (uid, at, zone, day, logged, drill_id, rubric_id, kind, takes, feedback,"
        " quick, revision) SELECT 'a', :at, 'UTC', '2026-11-20', :at, id, (SELECT id FROM rubric"
        " WHERE drill_id = drill.id), 'practice', 1, 'none', 0, 1 FROM drill WHERE name = 'opener'",
        {"at": "2026-11-20T12:00:00Z"},
    )
    drills.update(log, before._replace(rubric=2, criteria=(Criterion("calm"),)))

    assert of_rep(log, 1).criteria == before.criteria
    assert of_rep(log, 1).rubric == 1
    assert find(log, "opener").rubric == 2
