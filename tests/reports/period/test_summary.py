"""A period in twenty seconds: which lines are there, in which words, and how many."""

from datetime import date

import pytest
from tests.reports.period.made_up import (
    EMAILS,
    EXPLORE,
    QUARTER,
    WEEK,
    day,
    rated,
    rep,
    report,
    weekly,
)

from practicelog.core.calendar.periods import Period
from practicelog.core.records.plan import DayOff, Plan
from practicelog.core.sections import Facts, Lines
from practicelog.render.lines import facts_text, lines_text
from practicelog.reports.period.summary import summary, title


def rows(*reps, **others):
    (facts,) = summary(report(*reps, **others))
    assert isinstance(facts, Facts)
    return list(facts.rows)


def practised(*reps, **others):
    (facts,) = summary(report(*reps, **others))
    _, _, line = facts.title.partition("\n")
    return line


def labelled(label, *reps, **others):
    return [text for name, text in rows(*reps, **others) if name == label]


def test_the_week_of_the_design_page_has_its_eight_lines():
    before = [rated(day, explore=3) for day in range(-84, 0)]
    now = [
        rated(0, explore=2)._replace(minutes=20, takes=2, goal="calm", feedback="peer"),
        rated(1, explore=4)._replace(minutes=20, takes=3, goal="calm", feedback="peer",
                                     difficulty="hard"),
        rated(2, explore=3)._replace(minutes=20, kept="“compared with what?” then silence"),
        rated(3, explore=3)._replace(
            minutes=25, next="Mon after stand-up: 3 takes, hard, with Ana"),
        rep(3, kind="live"),
    ]  # fmt: skip
    (facts,) = summary(report(*before, *now, focuses=(EXPLORE,)))
    assert lines_text(Lines((facts.title,)), 80) + facts_text(facts, 80) == (
        "Week 47, 16–22 Nov 2026 · week 13 of practice\n"
        "Practised 4 days (need 3) · 4 reps · 1 h 25 · kept, 13 weeks in a row\n"
        "Focus   explore: asks before answering (objection) until 31 Dec\n"
        "        because “I lose the price talks”\n"
        "Score   3.0 (4 reps, 2.0–4.0) · usual 3.0 (12 weeks) · inside your usual range\n"
        "How     2 of 4 deliberate · 1 hard · used on 1 live call\n"
        "Worked  objection: “compared with what?” then silence\n"
        "Next    objection: Mon after stand-up: 3 takes, hard, with Ana\n"
    )


@pytest.mark.parametrize("focuses", [(), (EXPLORE,), (EXPLORE, EMAILS)], ids=["0", "1", "2"])
def test_with_longest_numbers_it_is_eight_lines_at_80_columns(focuses):
    before = [rated(day, explore=3)._replace(minutes=300) for day in range(-840, 0)]
    now = [rated(n % 5, explore=1 + n % 5)._replace(kept="a", next="b", minutes=300,
               difficulty="hard") for n in range(12)]  # fmt: skip
    now += [rep(4, score=300, quick=True) for _ in range(9)]
    lives = [rep(4, kind="live") for _ in range(12)]
    (facts,) = summary(report(*before, *now, *lives, focuses=focuses))
    told = lines_text(Lines((facts.title,)), 80) + facts_text(facts, 80)
    assert len(told.splitlines()) <= 8


# The first two lines


@pytest.mark.parametrize(
    ("period", "words"),
    [
        pytest.param(WEEK, "Week 47, 16–22 Nov 2026 · week 2 of practice", id="a week"),
        pytest.param(
            WEEK._replace(name="2026-11-16..2026-11-22"),
            "Week 47, 16–22 Nov 2026 · week 2 of practice",
            id="its days as a range",
        ),
        pytest.param(
            Period("2026-W50", day(21), day(27)), "Week 50, 7–13 Dec 2026", id="a week to come"
        ),
        pytest.param(
            Period("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
            "Week 53, 28 Dec 2020 – 3 Jan 2021",
            id="a week before the first rep",
        ),
        pytest.param(QUARTER, "2026-Q4, 1 Oct – 31 Dec 2026", id="a quarter"),
        pytest.param(Period("a..b", day(0), day(3)), "16–19 Nov 2026", id="a range"),
        pytest.param(Period("a..b", day(1), day(1)), "17 Nov 2026", id="a day"),
    ],
)
def test_every_report_says_its_own_range(period, words):
    assert title(report(rep(-7), period=period)) == words


def test_years_are_counted_in_52_weeks_from_the_first_rep():
    for weeks, words in (
        (51, "week 52 of practice"),
        (52, "year 2 of practice"),
        (519, "year 10 of practice"),
    ):
        assert title(report(rep(-7 * weeks))).endswith(f" · {words}")


def test_before_any_practice_no_week_of_it_is_told():
    assert title(report()) == "Week 47, 16–22 Nov 2026"
    assert title(report(rep(0, kind="live"))) == "Week 47, 16–22 Nov 2026"
    assert title(report(rep(8), today=day(6))) == "Week 47, 16–22 Nov 2026"
    assert title(report(rep(0))) == "Week 47, 16–22 Nov 2026 · week 1 of practice"


def test_a_part_week_says_so():
    plans = (Plan(1, "p", day(3), week_start=3),)
    part = Period("2026-11-16..2026-11-18", day(0), day(2))
    told = title(report(rep(0), plans=plans, period=part))
    assert told == "Part week, 16–18 Nov 2026 · week 1 of practice"


@pytest.mark.parametrize(
    ("reps", "words"),
    [
        pytest.param(
            [rep(0)], "Practised 1 day (need 3) · 1 rep · open", id="one rep without minutes"
        ),
        pytest.param(
            [rep(n, minutes=25) for n in range(3)],
            "Practised 3 days (need 3) · 3 reps · 1 h 15 · kept",
            id="the first week kept",
        ),
        pytest.param(
            [*weekly(3, 3), *[rep(n, minutes=60) for n in range(3)]],
            "Practised 3 days (need 3) · 3 reps · 3 h · kept, 3 weeks in a row",
            id="the third",
        ),
    ],
)
def test_what_was_practised_is_told_in_one_line(reps, words):
    assert practised(*reps) == words


@pytest.mark.parametrize(
    ("reps", "words"),
    [
        pytest.param(
            weekly(3, 3, 3, last=3), "1 rep · held, 3 weeks in a row", id="held by the reserve"
        ),
        pytest.param([rep(-28)], "1 rep · missed", id="missed"),
    ],
)
def test_a_short_week_that_is_closed_is_held_or_missed(reps, words):
    before = Period("2026-W45", day(-14), day(-8))
    assert practised(*reps, rep(-14), period=before).endswith(words)


def test_only_weeks_have_a_need_and_a_state():
    assert practised(rep(0, minutes=5), period=QUARTER) == "Practised 1 day · 1 rep · 5 min"


# Empty periods


@pytest.mark.parametrize(
    ("reps", "others", "line"),
    [
        pytest.param([], {}, "No practice in it. Next: practicelog today", id="an empty log"),
        pytest.param([rep(-7)], {}, "No practice in it. Next: practicelog today", id="empty"),
        pytest.param(
            [rep(0, kind="live"), rep(1, kind="live")],
            {},
            "No practice in it, 2 live calls. Next: practicelog today",
            id="live calls only",
        ),
        pytest.param(
            [rep(-7), rep(1, kind="live")],
            {"offs": (DayOff(1, "o", day(0), day(6)),)},
            "A paused week, 1 live call. Next: practicelog today",
            id="a call in the holidays",
        ),
        pytest.param(
            [rep(0)],
            {"period": Period("2026-W50", day(21), day(27))},
            "It has not begun. Next: practicelog today",
            id="a week to come",
        ),
    ],
)
def test_an_empty_period_gets_two_lines_and_no_guilt(reps, others, line):
    told = report(*reps, **others)
    assert summary(told) == (Lines((title(told), line)),)


# The focus and its score


def test_one_focus_is_told_with_its_reason():
    assert rows(rep(0), focuses=(EXPLORE,))[:2] == [
        ("Focus", "explore: asks before answering (objection) until 31 Dec"),
        ("", "because “I lose the price talks”"),
    ]


def test_of_two_each_has_a_line_and_the_score_stands_below_its_own():
    reps = [rep(0, "email-rewrite", score=300), rep(1, "pitch", score=400)]
    assert rows(*reps, focuses=(EXPLORE, EMAILS))[:3] == [
        ("Focus", "explore: asks before answering (objection) until 31 Dec"),
        ("Focus", "email-rewrite until 31 Dec"),
        ("Score", "3.0 (1 rep)"),
    ]


def test_of_two_on_one_drill_the_criterion_of_the_first_is_told():
    answer = EXPLORE._replace(id=3, criterion="answer", hint="")
    assert rows(rated(0, answer=5, explore=3), focuses=(EXPLORE, answer))[:3] == [
        ("Focus", "explore: asks before answering (objection) until 31 Dec"),
        ("Score", "3.0 (1 rep)"),
        ("Focus", "answer (objection) until 31 Dec"),
    ]


def test_a_third_open_one_is_told_too():
    story = EMAILS._replace(id=3, drill="story")
    assert len(labelled("Focus", rep(0), focuses=(EXPLORE, EMAILS, story))) == 3


def test_closed_ones_give_way_to_the_open_ones():
    closed = [EXPLORE._replace(id=n, closed_on=day(n), drill="story") for n in range(3)]
    told = labelled("Focus", rep(4), focuses=(*closed, EXPLORE))
    assert told == [
        "explore: asks before answering (objection) until 31 Dec",
        "explore: asks before answering (story), closed",
    ]


def test_one_that_should_have_been_closed_says_since_when():
    (told,) = labelled("Focus", rep(0), focuses=(EMAILS._replace(until=day(-1)),))
    assert told == "email-rewrite over since 15 Nov"


# How, worked, next


@pytest.mark.parametrize(
    ("reps", "words"),
    [
        pytest.param([rep(0)], "0 of 1 deliberate", id="nothing special"),
        pytest.param(
            [rep(0, goal="calm", feedback="peer", takes=2, difficulty="hard"), rep(1)],
            "1 of 2 deliberate · 1 hard",
            id="deliberate and hard",
        ),
        pytest.param(
            [rep(0), rep(0, kind="live"), rep(1, kind="live")],
            "0 of 1 deliberate · used on 2 live calls",
            id="used live",
        ),
    ],
)
def test_how_it_was_practised(reps, words):
    assert labelled("How", *reps) == [words]


def test_the_newest_of_what_worked_and_of_what_comes_next_is_told():
    reps = [
        rep(0, kept="old", next="old"),
        rep(1, kept="new"),
        rep(2, next="next"),
        rep(3),
        rep(4, kind="live", kept="on a call", next="on a call"),
    ]
    assert rows(*reps)[-2:] == [("Worked", "objection: new"), ("Next", "objection: next")]


def test_what_was_not_typed_has_no_line():
    assert [label for label, _ in rows(rated(0, hear=3))] == ["Score", "How"]
