"""Shares come into a team's folder in any order, once, all of a call or none of it."""

import threading
from datetime import UTC, date, datetime

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.team.shares import add, folder, held, seller, share, uid

from practicelog.errors import ImportRefusedError
from practicelog.store.team import adding, merging
from practicelog.store.team.adding import intake
from practicelog.store.team.folder import opened
from practicelog.store.team.rows import bucket_of

pytestmark = pytest.mark.sweep

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
LATER = "2026-11-22T17:00:00Z"


@pytest.fixture
def place(tmp_path):
    return folder(tmp_path / "north")


def test_a_share_is_there_as_it_was_sent(place):
    done = add(
        place, NOW, share(1, {"id": 1}, {"id": 2, "day": "2025-12-31"}, weeks=[{}], gone=[(3, 2)])
    )

    assert done == (1, 1, 2, 0, 0)
    assert held(place) == {
        "reps": [
            (seller(1), uid(1), 1, date(2026, 11, 20), "opener", 300),
            (seller(1), uid(2), 1, date(2025, 12, 31), "opener", 300),
        ],
        "weeks": [(seller(1), date(2026, 11, 16), "kept")],
        "gone": [(seller(1), uid(3), 2)],
        "shares": [(seller(1), 1795280400)],
    }


def test_a_first_call_that_was_cut_short_can_be_made_again(place, monkeypatch):
    def cut_short(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(adding, "commit", cut_short)
        with pytest.raises(KeyboardInterrupt):
            add(place, NOW, share(1, {"id": 1}))
    assert held(place)["reps"] == []

    assert add(place, NOW, share(1, {"id": 1})) == (1, 1, 1, 0, 0)


def test_its_files_lie_by_year_and_bucket_sorted_and_packed(place):
    add(place, NOW, *(share(who, {"id": who}, {"id": 100 + who, "day": "2025-01-02"})
                      for who in range(30)))  # fmt: skip

    there = opened(place)
    names = there.manifest.named("reps")
    buckets = {bucket_of(seller(who)) for who in range(30)}
    assert names == tuple(
        sorted(
            f"reps/year={year}/bucket={bucket:02}/000001.parquet"
            for year in (2025, 2026)
            for bucket in buckets
        )
    )
    for name in names:
        file = pq.ParquetFile(place / name)
        rows = file.read(["seller", "day"]).to_pylist()
        assert rows == sorted(rows, key=lambda row: (row["seller"], row["day"]))
        assert file.metadata.row_group(0).column(0).compression == "ZSTD"
        assert {f"{row['day']:%Y}" for row in rows} == {name[10:14]}


def test_the_highest_revision_holds_and_a_deletion_is_one(place):
    add(place, NOW, share(1, {"id": 1, "score": 300}, {"id": 2}, {"id": 3}))

    changed = {"id": 1, "revision": 2, "score": 400}
    done = add(place, NOW, share(1, changed, {"id": 3}, gone=[(2, 1)], made=LATER))

    assert done == (1, 1, 0, 1, 1)
    assert [row[1:3] for row in held(place)["reps"]] == [(uid(1), 2), (uid(3), 1)]


def test_a_rep_that_came_back_after_its_deletion_holds(place):
    add(place, NOW, share(1, {"id": 1, "revision": 3}, gone=[(2, 2)]))
    add(place, NOW, share(1, {"id": 2, "revision": 3}, gone=[(1, 2)], made=LATER))

    assert [row[1] for row in held(place)["reps"]] == [uid(1), uid(2)]


def test_of_one_revision_the_later_share_holds_so_that_more_can_be_left_out(place):
    add(place, NOW, share(1, {"id": 1, "score": None}, made=LATER))
    add(place, NOW, share(1, {"id": 1, "score": 300}))

    assert [row[-1] for row in held(place)["reps"]] == [None]


def test_a_later_share_tells_weeks_anew_from_its_first_day_on(place):
    old = [{"first": f"2026-11-{day:02}", "last": f"2026-11-{day + 6:02}"} for day in (2, 9, 16)]
    new = [{"first": "2026-11-08", "last": "2026-11-14", "state": "paused"}]
    add(place, NOW, share(1, weeks=new, made=LATER, since="2026-11-08"))
    add(place, NOW, share(1, weeks=old))

    assert held(place)["weeks"] == [
        (seller(1), date(2026, 11, 2), "kept"),
        (seller(1), date(2026, 11, 8), "paused"),
    ]


def test_a_rep_that_moved_to_another_year_is_in_that_alone(place):
    add(place, NOW, share(1, {"id": 1, "day": "2025-12-31"}))
    add(place, NOW, share(1, {"id": 1, "revision": 2, "day": "2026-01-01"}, made=LATER))

    assert opened(place).manifest.named("reps") == (
        f"reps/year=2026/bucket={bucket_of(seller(1)):02}/000002.parquet",
    )


def test_a_share_that_was_here_adds_nothing_and_is_no_delivery(place):
    add(place, NOW, share(1, {"id": 1}))
    before = (place / "manifest.json").read_bytes()

    assert add(place, NOW, share(1, {"id": 1})) == (0, 0, 0, 0, 0)
    assert (place / "manifest.json").read_bytes() == before


def test_only_buckets_of_those_who_sent_are_written_again(place):
    one, other = 1, next(n for n in range(2, 99) if bucket_of(seller(n)) != bucket_of(seller(1)))
    add(place, NOW, share(one, {"id": 1}))
    before = set(opened(place).manifest.files)

    add(place, NOW, share(other, {"id": 2}))

    assert before <= set(opened(place).manifest.files)


@pytest.mark.parametrize(
    ("team", "said"), [(None, "without a team's file"), ("0" * 8 + "-0000" * 3 + "-" + "0" * 12,
                                                         "for another team")]
)  # fmt: skip
def test_a_share_for_another_team_is_refused(place, team, said):
    with intake(place) as taking, pytest.raises(ImportRefusedError, match=said):
        taking.take(share(1, {"id": 1}, team=team))


def test_a_seller_under_two_names_is_refused_and_counts_once(place):
    add(place, NOW, share(1, {"id": 1}))
    with intake(place) as taking:
        with pytest.raises(ImportRefusedError, match="under another name"):
            taking.take(share(1, {"id": 1}, seller="Ana", named=True))
        taking.take(share(2, {"id": 2}))
        with pytest.raises(ImportRefusedError, match="under another name"):
            taking.take(share(2, {"id": 2}, seller="Bo", named=True))
        taking.commit(NOW)

    assert [row[0] for row in held(place)["shares"]] == [seller(1), seller(2)]


def test_a_pseudonym_that_changed_is_the_same_seller_and_counts_once(place):
    add(place, NOW, share(1, {"id": 1}, {"id": 2}))
    changed = share(2, {"id": 1, "revision": 2}, {"id": 3}, made=LATER)

    assert add(place, NOW, changed) == (1, 1, 1, 1, 0)
    assert add(place, NOW, changed) == (0, 0, 0, 0, 0)
    assert {row[0] for kind in ("reps", "shares") for row in held(place)[kind]} == {seller(1)}


def test_a_pseudonym_that_changed_within_one_call_is_the_same_seller(place):
    add(place, NOW, share(1, {"id": 1}), share(2, {"id": 1}, {"id": 2}, made=LATER))

    assert {row[0] for row in held(place)["reps"]} == {seller(1)}


def test_the_reps_of_two_sellers_in_one_share_are_refused(place):
    add(place, NOW, share(1, {"id": 1}), share(2, {"id": 2}))
    with intake(place) as taking, pytest.raises(ImportRefusedError, match="under another name"):
        taking.take(share(3, {"id": 1}, {"id": 2}))


IDS = st.integers(1, 4)
REPS = st.lists(
    st.fixed_dictionaries({
        "id": IDS, "revision": st.integers(1, 3), "score": st.sampled_from([None, 200, 300]),
        "day": st.sampled_from(["2025-12-31", "2026-01-01"]),
    }),
    unique_by=lambda each: each["id"], max_size=3,
)  # fmt: skip
WEEKS = st.lists(
    st.sampled_from([{"state": "kept"}, {"state": "missed"},
                     {"first": "2026-11-09", "last": "2026-11-15"}]),
    unique_by=lambda each: each.get("first"), max_size=2,
)  # fmt: skip


@st.composite
def deliveries(draw):
    """Return shares of two sellers, whose ids are their own, each made at another time."""
    found = []
    for at in range(draw(st.integers(1, 4))):
        who = draw(st.integers(1, 2))
        told = [{**each, "id": each["id"] + 10 * who} for each in draw(REPS)]
        there = {each["id"] for each in told}
        gone = [each for each in ((10 * who + draw(IDS), draw(st.integers(1, 3))),)
                if each[0] not in there]  # fmt: skip
        since = draw(st.sampled_from([None, "2026-11-16"]))
        made = f"2026-11-2{at}T17:00:00Z"
        found.append(share(who, *told, weeks=draw(WEEKS), gone=gone, made=made, since=since))
    return found


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(deliveries(), st.randoms(use_true_random=False))
def test_any_order_in_any_number_of_calls_comes_to_the_same(tmp_path_factory, shares, chance):
    at_once, in_turn = (folder(tmp_path_factory.mktemp("any") / name) for name in "ab")
    add(at_once, NOW, *shares)
    again = [*shares, chance.choice(shares)]
    chance.shuffle(again)
    for each in again:
        add(in_turn, NOW, each)

    assert held(in_turn) == held(at_once)


def test_two_who_add_at_once_both_come_in(place):
    threads = [
        threading.Thread(target=add, args=(place, NOW, share(who, {"id": who})))
        for who in (1, 2, 3)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert [row[0] for row in held(place)["shares"]] == [seller(1), seller(2), seller(3)]
    assert [each.number for each in opened(place).manifest.deliveries] == [1, 2, 3]


def test_who_reads_still_finds_what_was_replaced_meanwhile(place):
    add(place, NOW, share(1, {"id": 1}))
    before = opened(place)

    add(place, NOW, share(1, {"id": 2}, made=LATER))

    assert all((place / name).exists() for name in before.manifest.files)


def test_a_change_adds_up():
    assert merging.Change(1, 2, 3) + merging.Change(1, 0, 1) == (2, 2, 4)


def test_a_rep_is_of_the_delivery_that_brought_it_first_and_none_after_a_deletion(place):
    add(place, NOW, share(1, {"id": 1}, {"id": 2}, weeks=[{}]))
    add(place, NOW, share(2, {"id": 3}))
    changed = {"id": 2, "revision": 2}
    add(place, NOW, share(1, {"id": 1}, changed, weeks=[{"done": 2}], made=LATER))

    assert deliveries_of(place, "reps", "id") == [(uid(1), 1), (uid(2), 1), (uid(3), 2)]
    assert deliveries_of(place, "weeks", "done") == [(2, 3)]

    add(place, NOW, share(2, gone=[(3, 2)], made=LATER))
    add(place, NOW, share(2, {"id": 3, "revision": 3}, made="2026-11-23T17:00:00Z"))

    assert deliveries_of(place, "reps", "id")[-1] == (uid(3), 0)


def deliveries_of(place, kind, column):
    there = opened(place)
    files = there.places(there.manifest.named(kind))
    sql = f"SELECT {column}, delivery FROM read_parquet(?, hive_partitioning = false) ORDER BY ALL"
    return duckdb.execute(sql, [files]).fetchall()
