from decimal import Decimal

from practicelog.core.summary_wording import rep_summary, totals_told

BARE = {
    "drill": "opener", "kind": "practice", "minutes": None, "takes": 1, "difficulty": None,
    "feedback": "none",
}  # fmt: skip


def test_a_bare_rep_is_its_drill():
    assert rep_summary(BARE) == "opener"


def test_everything_that_is_there_is_told():
    rep = BARE | {
        "kind": "live", "minutes": 85, "takes": 3, "score": 3.4, "quick": False,
        "difficulty": "hard", "feedback": "coach", "partner": "Ana", "script": "cold-open@2",
    }  # fmt: skip

    assert rep_summary(rep) == (
        "opener (live) · 1 h 25 · 3 takes · score 3.4 · hard · feedback: coach · with Ana"
        " · cold-open@2"
    )


def test_a_hurried_score_is_named_so():
    assert rep_summary(BARE | {"score": 4.0, "quick": True}) == "opener · quick score 4.0"


def test_what_was_left_out_is_not_told():
    assert rep_summary(BARE | {"partner": None, "score": None, "quick": False}) == "opener"


def test_what_a_file_came_to_has_sums_but_for_rates():
    totals = [("calls", Decimal(9), 2), ("win_rate", None, 1)]

    assert totals_told(totals) == "In the file: calls 9 on 2 days, win_rate on 1 day."
