"""What is said now of every seller whom 0.1 misled (docs/decisions/0009)."""

from datetime import timedelta
from random import Random

import pytest
from tests.core.practised_weeks import monday, practised_weeks, sunday
from tests.reports.period.detail_lines import told
from tests.reports.period.made_up import rep, report
from tests.reports.sheet.test_page import EMPTY, FULL, rated, section
from tests.reports.sheet.test_page import rep as take

from practicelog.core.coaching.focus_end import focus_end
from practicelog.core.level_wording import difference_lines
from practicelog.core.statistics.rater_difference import Pair, by_criterion

WEEKS = 52


def practised(level, *, hard=None, reps=(2, 4), idle=0.0, quick=0.0, drill="objection", seed=1):
    """Return a year of reps: a level week by week, the share of hard takes, and how they vary."""
    draw = Random(seed)
    found, mood = [], 0.0
    for week in range(WEEKS):
        mood = 0.3 * mood + draw.gauss(0, 0.19)
        if draw.random() < idle:
            continue
        for number in range(draw.randint(*reps)):
            is_hard, hurried = draw.random() < (hard(week) if hard else 0), draw.random() < quick
            score = level(week) + mood + draw.gauss(0, 0.55) - is_hard * 0.8 - hurried * 0.3
            found.append(
                rep(
                    -7 * (WEEKS - week) + number % 7, drill, quick=hurried,
                    score=round(100 * min(5, max(1, score))),
                    difficulty=("hard" if is_hard else "easy") if hard else None,
                )
            )  # fmt: skip
    return found


def standing(_):
    return 3.2


def rising(week):
    return 3 + week / WEEKS / 2


def share_told(direction, level, sellers=60, **habits):
    """Return the share of sellers told in the year's last report that they rose, or fell."""
    found = 0
    for seed in range(sellers):
        (drill,) = report(*practised(level, seed=seed, **habits), rep(0)).drills
        found += bool(drill.climb and drill.climb.direction == direction)
    return found / sellers


def to_easy(week):
    return 0.9 - 0.8 * week / WEEKS


def to_hard(week):
    return 0.1 + 0.8 * week / WEEKS


def test_who_stands_still_and_turns_to_easier_takes_did_not_rise():
    assert share_told("up", standing, hard=to_easy) <= 0.15  # 0.1: 63 %


def test_who_rises_while_taking_on_harder_ones_is_told_so_and_not_of_a_fall():
    assert share_told("up", rising, hard=to_hard) >= 0.35  # 0.1: 3 %
    assert share_told("down", rising, hard=to_hard) <= 0.05  # 0.1: 10 %


@pytest.mark.parametrize(
    "habits",
    [
        pytest.param({"reps": (1, 2)}, id="one or two reps a week"),
        pytest.param({"reps": (1, 3), "idle": 0.3}, id="irregular weeks with gaps"),
        pytest.param({"quick": 0.5}, id="half of the scores hurried"),
    ],
)
def test_who_practises_little_irregularly_or_scores_in_a_hurry_is_told_of_a_rise(habits):
    assert share_told("up", rising, **habits) >= 0.2  # 0.1: 5 to 13 %


def test_four_drills_that_stand_still_are_held_to_a_higher_limit():
    drills = ("opener", "objection", "pitch", "discovery")
    years = (practised(standing, drill=drill, seed=n) for n, drill in enumerate(drills))
    reps = [each for year in years for each in year]
    built = report(*reps, *(rep(0, drill) for drill in drills))
    assert [each.climb for each in built.drills] == [None] * 4


BAD_SPELL = [3.0, 3.2, 2.8, 3.0] * 3 + [2.2] * 8


def test_a_focus_set_after_a_bad_spell_did_not_help_by_that():
    weeks = practised_weeks(*BAD_SPELL, *[3.0, 3.1, 2.9] * 2)
    assert focus_end(weeks, monday(20), sunday(25), sunday(25)).word == "about the same"


def test_a_focus_looked_at_every_week_has_no_word_before_its_end():
    weeks = practised_weeks(*[3.0] * 20, *[4.0] * 13)
    words = [
        focus_end(weeks[: 20 + looked], monday(20), sunday(32), sunday(19 + looked)).word
        for looked in range(1, 14)
    ]
    assert words == ["can't tell yet"] * 12 + ["probably up"]


def test_a_mix_eased_during_a_focus_stands_instead_of_its_word():
    weeks = [
        *practised_weeks(*[3.0] * 20, difficulty=2.4),
        *practised_weeks(*[3.6] * 6, difficulty=1.2, start=20),
    ]
    assert focus_end(weeks, monday(20), sunday(25), sunday(25)).word == "easier mix"


def test_a_coach_with_five_up_and_five_down_is_not_called_biased():
    pairs = [Pair("Ana", "objection", "hear", n, 300 + 100 * (-1) ** n, 300) for n in range(10)]
    assert difference_lines(by_criterion(pairs)) == ["no clear difference from Ana (10 reps)"]


def test_a_plan_that_is_met_with_a_level_where_it_was_is_not_stuck():
    assert not [line for line in section(FULL, "Stuck") if "where it was" in line]
    assert len(section(EMPTY, "Stuck")) == 1


def test_of_five_reps_no_criterion_is_named_lowest():
    five = FULL._replace(reps=tuple(take(n, n, **rated(5, 2)) for n in range(5)))
    assert not [line for line in section(five, "Reality") if "lowest" in line]


def test_in_the_middle_of_a_quarter_a_short_history_is_silent():
    assert told("Trend", rep(0, score=300), today=rep(0).day + timedelta(days=5)) == []
