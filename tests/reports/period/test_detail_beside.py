"""What stands beside the focus: every drill, calibration, rest, lessons, and one question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.period.detail_lines import facts, pairs, table, told
from tests.reports.period.made_up import (
    EMAILS,
    EXPLORE,
    QUARTER,
    day,
    rated,
    rep,
    report,
    weekly,
)

from practicelog.core.records.plan import DayOff
from practicelog.core.sections import Facts, Table
from practicelog.core.wording import duration_words
from practicelog.reports.period.detail import detail

ASK = "What should I listen for in the next objection?"


def test_every_drill_has_a_line_and_no_verdict():
    reps = [
        *weekly(*[3.0] * 6, drill="story"),
        rep(0, "story", score=500, minutes=15, takes=3),
        rep(1, "story", score=500),
        rep(2, "story", score=500),
        rep(3, "story", score=200, quick=True),
        rep(1, "pitch", minutes=60),
        rep(1, score=350, quick=True),
        rep(2, score=450, quick=True),
    ]
    found = table("Drills", *reps, focuses=(EXPLORE,))
    assert found.headings == ("Drill", "Reps", "Takes", "Time", "Score", "Apart", "Usual")
    assert found.rows == (
        ("story", "4", "6", "15 min", "5.0 (3 reps, 5.0–5.0)", "1 quick", "3.0 (6 weeks)"),
        ("objection", "2", "2", "", "4.0 (2 quick, 3.5–4.5)", "", ""),
        ("pitch", "1", "1", "1 h", "", "", ""),
    )


def test_a_column_without_anything_to_say_is_not_there():
    found = table("Drills", rep(0), rep(0), rep(1, "pitch"))
    assert (found.headings, found.rows) == (("Drill", "Reps"), (("objection", "2"), ("pitch", "1")))


SOME_REPS = st.lists(
    st.builds(
        lambda n, drill, minutes, takes, score, kind, quick: rep(
            n, drill, minutes=minutes, takes=takes, score=score, kind=kind, quick=quick
        ),
        st.integers(-9, 6),
        st.sampled_from(["objection", "pitch", "story", "email-rewrite"]),
        st.none() | st.integers(1, 600),
        st.integers(1, 9),
        st.none() | st.integers(100, 500),
        st.sampled_from(["practice", "practice", "live", "learn"]),
        st.booleans(),
    ),
    max_size=30,
)


@given(SOME_REPS, st.sampled_from([(), (EXPLORE,), (EXPLORE, EMAILS)]))
def test_nothing_practised_is_left_out(reps, focuses):
    made = report(*reps, focuses=focuses)
    tables = [each for each in detail(made) if isinstance(each, Table) and each.title == "Drills"]
    rows = [dict(zip(each.headings, row, strict=True)) for each in tables for row in each.rows]
    assert sorted(row["Drill"] for row in rows) == sorted({each.drill for each in made.reps})
    assert sum(int(row["Reps"]) for row in rows) == len(made.reps)
    assert sum(int(row.get("Takes", row["Reps"])) for row in rows) == made.takes
    assert sum(each.minutes for each in made.drills) == made.minutes
    assert [row.get("Time", "") for row in rows] == [
        duration_words(each.minutes) if each.minutes else "" for each in made.drills
    ]
    scored = sum((each.level.n if each.level else 0) + each.apart for each in made.drills)
    assert scored == sum(each.score is not None for each in made.reps)


# Calibration


def test_expected_scores_stand_beside_given_ones():
    reps = [rep(n, predict=400, score=350) for n in range(3)]
    assert told("Expected", *reps) == ["4.0, given 3.5 (3 reps)"]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param(pairs(4, 400, 300), [], id="four are too few"),
        pytest.param(pairs(5, 400, 300), ["needs 10 reps rated by Ana too (5 so far)"], id="five"),
        pytest.param(
            pairs(10, 300, 400) + pairs(10, 300, 300, "ask"),
            [
                "hear (objection): you rate 1.0 below Ana (10 reps, −1.0 to −1.0)",
                "otherwise no clear difference from Ana (10 reps)",
            ],
            id="ten",
        ),
    ],
)
def test_the_seller_stands_beside_the_coach_criterion_by_criterion(found, words):
    assert told("Coach", rep(0), pairs=found) == words


# What rests, was learned, was off, was late


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [
        pytest.param((40, 30, 21), ["opener not practised for 21 days"], id="three weeks"),
        pytest.param((40, 30, 20), [], id="20 days"),
        pytest.param((40, 30), [], id="two days are no rotation"),
    ],
)
def test_drills_in_rotation_that_rest_for_three_weeks_are_named(days_ago, words):
    reps = [rep(5 - n, "opener") for n in days_ago]
    assert told("Resting", *reps, rep(0)) == words


def test_the_longest_rest_is_named_first():
    reps = [rep(5 - n, drill) for drill, days in (("pitch", 30), ("story", 40))
            for n in range(days, days + 3)]  # fmt: skip
    assert told("Resting", *reps, rep(0)) == [
        "story not practised for 40 days",
        "pitch not practised for 30 days",
    ]


def test_lessons_are_told_by_what_was_kept_of_them_up_to_eight():
    lessons = [rep(0, kind="learn", kept="kept", note="note"), rep(1, kind="learn", goal="goal")]
    again = rep(2, kind="learn", goal="goal")
    assert told("Learned", rep(0), *lessons, again, rep(2, kind="learn")) == [
        "objection: goal",
        "objection: kept",
    ]
    many = [rep(0, kind="learn", note=str(n)) for n in range(10)]
    assert told("Learned", *many)[8:] == ["and 2 more: add --all"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param(0, 6, ["16–22 Nov 2026: flu"], id="the week"),
        pytest.param(-9, 2, ["16–18 Nov 2026: flu"], id="as far as the period goes"),
        pytest.param(2, 2, ["18 Nov 2026: flu"], id="one day"),
        pytest.param(-9, -1, [], id="the week before"),
    ],
)
def test_days_off_are_told_as_far_as_they_lie_in_the_period(first, last, words):
    off = DayOff(1, "o", day(first), day(last), "flu")
    assert told("Days off", rep(0), offs=(off,)) == words


def test_days_off_may_have_no_reason():
    assert told("Days off", rep(0), offs=(DayOff(1, "o", day(0), day(0)),)) == ["16 Nov 2026"]


def test_late_entries_are_counted():
    reps = [rep(0, logged_after=4), rep(1, logged_after=3), rep(2)]
    assert told("Late", *reps) == ["1 of 3 reps logged late"]
    assert told("Late", rep(0)) == []


# The question


@pytest.mark.parametrize(
    ("reps", "focuses", "asked"),
    [
        pytest.param(
            [rated(0, hear=4, explore=2), rated(1, hear=4, explore=3)],
            (EXPLORE,),
            "“explore” is 2.5 in 2 reps: what would a 5 sound like?",
            id="the weakest criterion of the focus",
        ),
        pytest.param(
            [rated(0, hear=5, cut=False), rated(1, hear=5, cut=False)], (EXPLORE,), ASK,
            id="all 5, checks apart",
        ),
        pytest.param([rated(0, hear=1), rated(1, hear=1)], (), ASK, id="no focus"),
        pytest.param(
            [rep(0, "pitch")], (EXPLORE,), "What should I listen for in the next pitch?",
            id="another drill",
        ),
    ],
)  # fmt: skip
def test_a_report_ends_in_one_question_for_the_coach(reps, focuses, asked):
    assert facts(*reps, focuses=focuses)[-1] == ("To ask", asked)


def test_no_label_is_without_a_text():
    busy = [rated(n, hear=3, explore=4)._replace(change="a", kept=f"b{n}", next="c", predict=300)
            for n in range(5)]  # fmt: skip
    off = DayOff(1, "o", day(0), day(0))
    made = facts(*weekly(3, 3), *busy, focuses=(EXPLORE, EMAILS), offs=(off,))
    assert all(label and text.strip() for label, text in made)


def test_everything_is_told_where_that_is_asked_for():
    offs = tuple(DayOff(n, f"o{n}", day(n), day(n)) for n in range(-12, -1))
    reps = [rep(0, change=f"c{n}", kept=f"k{n}", next="n") for n in range(11)]
    lessons = [rep(0, kind="learn", note=f"l{n}") for n in range(11)]
    notices = tuple(f"16 Nov  “n{n}”" for n in range(11))
    made = report(*reps, *lessons, offs=offs, notices=notices, period=QUARTER)
    few, every = ([row for section in page if isinstance(section, Facts) for row in section.rows]
                  for page in (detail(made), detail(made, None)))  # fmt: skip
    assert sum("add --all" in text for _, text in few) == 5
    assert not [text for _, text in every if "--all" in text]
    assert len(every) - len(few) == 2 + 2 + 2 + 1 + 2
