"""The best scores there were: read from the scores by day, the same as rep by rep."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOW

from practicelog.core.journey.personal_records import ScoreTally
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep import DIFFICULTIES, KINDS, Rep
from practicelog.store import drills, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.journey import TALLIES, score_tallies

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)

scored = st.fixed_dictionaries(
    {
        "drill": st.sampled_from(["opener", "pitch"]),
        "day": st.dates(TODAY - 9 * DAY, TODAY + DAY),
        "kind": st.sampled_from(KINDS),
        "quick": st.booleans(),
        "score": st.sampled_from([None, 300, 340, 500]),
        "difficulty": st.sampled_from([None, *DIFFICULTIES]),
    }
)


def store(log, number=0, **fields):
    drill = drills.find(log, fields.pop("drill", "opener"))
    fields = {"day": TODAY, "score": 340} | fields
    rep = Rep(0, f"{number}", NOW, "UTC", fields.pop("day"), NOW, drill.name, drill.rubric)
    return reps.add(log, rep._replace(**fields), drill)


@given(st.lists(scored, max_size=12))
def test_tallies_are_those_counted_rep_by_rep(new_log, drawn):
    with new_log() as log, recorded(log, NewCommand(NOW, "log")):
        for number, fields in enumerate(drawn):
            store(log, number, **fields)
        found = score_tallies(log, TODAY)
        alike = {}
        for rep in reps.listed(log, reps.Wanted(kind="practice", until=TODAY)):
            if rep.score:
                key = (rep.drill, rep.rubric, rep.quick, rep.difficulty)
                alike.setdefault(key, []).append((rep.score, rep.day))
    expected = {key: (max(score for score, _ in each), len(each)) for key, each in alike.items()}
    assert set(found) == {
        ScoreTally(*key, best, n, min(day for score, day in alike[key] if score == best))
        for key, (best, n) in expected.items()
    }
    assert len(found) == len(alike)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"kind": "live"}, id="used on a real call"),
        pytest.param({"kind": "learn"}, id="learned"),
        pytest.param({"score": None}, id="not scored"),
        pytest.param({"day": TODAY + DAY}, id="of tomorrow"),
    ],
)
def test_what_is_no_scored_practice_up_to_today_is_not_counted(log, fields):
    store(log, **fields)
    assert score_tallies(log, TODAY) == ()


def test_a_changed_rubric_is_counted_apart_and_an_archived_drill_stays(log):
    store(log, 1)
    opener = drills.find(log, "opener")
    criteria = (*opener.criteria, Criterion("new"))
    changed = opener._replace(rubric=2, criteria=criteria, archived=True)
    drills.update(log, changed)
    reps.add(log, Rep(0, "2", NOW, "UTC", TODAY, NOW, "opener", 2, score=340), changed)
    assert [(each.rubric, each.n) for each in score_tallies(log, TODAY)] == [(1, 1), (2, 1)]


def test_the_tallies_come_from_the_scores_by_day_in_their_order(log):
    plan = [row[3] for row in log.execute(f"EXPLAIN QUERY PLAN {TALLIES}", (TODAY.isoformat(),))]
    assert not any(
        "TEMP B-TREE" in step or step.startswith(("SCAN rep", "SEARCH rep")) for step in plan
    )
    assert (
        "SEARCH of_day USING PRIMARY KEY (drill_id=? AND rubric_id=? AND quick=? AND difficulty=?)"
        in plan
    )
