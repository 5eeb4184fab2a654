"""A period's detail: what is told below the first lines, and what has nothing to say."""

from datetime import date

import pytest
from tests.reports.period.detail_lines import facts, table, told
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
from practicelog.core.coaching.promises import Made
from practicelog.core.records.focus import Promise
from practicelog.core.records.plan import DayOff
from practicelog.core.sections import Facts, Table
from practicelog.reports.period.detail import detail
from practicelog.reports.period.summary import summary

PROMISE = Promise(0, "u", 7, "role-play", "ask first", None, day(-3))
LACKING = ("Deliberate", "without goal 1, feedback 1, second take 1")
ASK = ("To ask", "What should I listen for in the next objection?")


def test_a_plain_week_has_a_question_its_drill_and_what_would_make_it_deliberate():
    assert facts(rep(0)) == [LACKING, ASK]
    assert table("Drills", rep(0)).rows == (("objection", "1"),)


def test_what_lacks_is_counted_over_reps_that_are_not_deliberate():
    whole = {"goal": "calm", "feedback": "peer", "takes": 2}
    assert told("Deliberate", rep(0, **whole), rep(1, **whole, kept="a")) == []
    some = [rep(0, **whole), rep(1, goal="calm", takes=2), rep(2, goal="calm")]
    assert told("Deliberate", *some) == ["without feedback 2, second take 1"]


def test_an_empty_week_has_no_detail_and_no_guilt():
    rotation = [rep(-n) for n in (60, 50, 40)]
    assert detail(report(*rotation, promise=Made(PROMISE, None), focuses=(EXPLORE,))) == ()


def test_of_an_empty_period_what_stands_apart_is_told():
    lesson = rep(1, kind="learn", note="a chapter on asking")
    off = DayOff(1, "o", day(0), day(4), "holidays")
    assert facts(lesson, offs=(off,), notices=("17 Nov  “calm”",)) == [
        ("Learned", "objection: a chapter on asking"),
        ("Noticed", "17 Nov  “calm”"),
        ("Days off", "16–20 Nov 2026: holidays"),
    ]


# The last promise and the outcomes


@pytest.mark.parametrize(
    ("promise", "again", "words"),
    [
        pytest.param(PROMISE, None, "open", id="open"),
        pytest.param(PROMISE, day(1), "kept on 17 Nov", id="kept"),
        pytest.param(PROMISE, day(12), "taken up late on 28 Nov", id="late"),
        pytest.param(PROMISE._replace(kept=False, closed_on=day(0)), None, "let go", id="let go"),
        pytest.param(PROMISE._replace(kept=True, closed_on=day(0)), None, "kept", id="by hand"),
    ],
)
def test_what_became_of_the_last_promise_comes_first(promise, again, words):
    first, *_ = facts(rep(0), promise=Made(promise, again))
    assert first == ("Promise", f"“ask first” (role-play, 13 Nov): {words}")


def test_of_a_longer_period_its_own_promises_are_counted():
    kept, late = Made(PROMISE._replace(made_on=day(-20)), day(-19)), Made(PROMISE, day(30))
    gone = Made(PROMISE._replace(kept=False, closed_on=day(0)), None)
    told_of = [kept, kept, late, gone, Made(PROMISE, None)]
    others = {"period": QUARTER, "promise": told_of[-1]}
    assert told("Promise", rep(0), promises=tuple(told_of), **others) == [
        "2 of 5 kept · 1 taken up late · 1 let go · 1 open"
    ]
    assert told("Promise", rep(0), promises=(kept,), **others) == ["1 of 1 kept"]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        pytest.param(WEEK.last, "open", id="on its last day"),
        pytest.param(day(7), "still open on 22 Nov", id="the day after it"),
        pytest.param(day(400), "still open on 22 Nov", id="a year later"),
    ],
)
def test_of_a_period_that_is_over_a_promise_was_open_at_its_end(today, words):
    made = Made(PROMISE, None)
    whole = {"period": Period("Autumn", day(-50), WEEK.last), "today": today}

    assert told("Promise", rep(0), promise=made, today=today) == [
        f"“ask first” (role-play, 13 Nov): {words}"
    ]
    assert told("Promise", rep(0), promises=(made,), **whole) == [f"0 of 1 kept · 1 {words}"]


def test_what_came_of_a_focus_is_told_in_the_period_it_was_closed():
    closed = EXPLORE._replace(state="closed", closed_on=day(1), outcome="I ask first now")
    words = "explore (objection), 17 Nov: “I ask first now”"
    assert told("Outcome", rep(0), focuses=(closed,)) == [words]
    later = closed._replace(closed_on=day(8))
    assert told("Outcome", rep(0), focuses=(later,)) == []


def test_of_many_outcomes_the_last_eight_are_told_and_where_the_rest_is():
    closed = [
        EXPLORE._replace(id=n, state="closed", closed_on=day(n % 4), outcome=f"came {n}")
        for n in range(10)
    ]
    words = told("Outcome", rep(0), focuses=tuple(closed))
    assert len(words) == 9
    assert words[0].startswith("explore (objection), 19 Nov: ")
    assert words[-1] == "and 2 more: add --all"


def test_of_many_days_off_eight_are_told_and_where_the_rest_is():
    offs = tuple(DayOff(n, f"o{n}", day(n), day(n)) for n in range(-12, -1))
    words = told("Days off", rep(0), offs=offs, period=QUARTER)
    assert len(words) == 9
    assert words[-1] == "and 3 more: add --all"


# Trend and year

CALM = [3.0, 3.1, 2.9, 3.0] * 20
RISEN = "objection: by your own scores you stand higher since about week 43 (3.0 → 4.0, 4 weeks)."
CAUTION = (
    "About one seller in twenty who stands still reads this in a year; a softer bar, easier takes "
    "or the season do it too: practicelog rescore objection"
)


def test_a_step_is_told_at_length_in_the_week_after_its_call_and_shortly_later():
    means = [*CALM, *[4.0, 4.1, 3.9, 4.0]]
    assert told("Trend", *weekly(*means), rep(0, score=400)) == [f"{RISEN} {CAUTION}"]
    (later,) = told("Trend", *weekly(*means, 4.0), rep(0, score=400))
    assert later == RISEN.replace("week 43", "week 42").replace("4 weeks", "5 weeks")


def test_a_fall_is_told_with_what_else_may_be_behind_it():
    (words,) = told("Trend", *weekly(*CALM, 2.0, 2.1, 1.9, 2.0), rep(0))
    assert words == RISEN.replace("higher", "lower").replace("→ 4.0", "→ 2.0") + " " + (
        CAUTION.replace("softer", "stricter").replace("easier", "harder")
    )


def test_a_line_is_told_over_the_weeks_it_covers():
    rise = [3 + at / 104 + (-1) ** at * 0.3 for at in range(48)]
    (words,) = told("Trend", *weekly(*rise), rep(0, score=350))
    line = "By your own scores objection has risen from week 51 of 2025 to week 46 (3.0 → 3.4)."
    assert words == f"{line} {CAUTION}"


def test_a_step_of_another_year_names_it():
    means = [*CALM, *[4.0, 4.1, 3.9] * 2]
    now = {"period": Period("2027-W02", day(56), day(62)), "today": day(62)}
    (words,) = told("Trend", *weekly(*means, last=-6), rep(56, score=400), **now)
    step = "objection: by your own scores you stand higher since about week "
    assert words.startswith(f"{step}48 of 2026 (")


FIRST_OF_QUARTER = {"period": Period("2026-W40", day(-49), day(-43)), "today": day(-43)}


def test_in_the_first_week_of_a_quarter_it_is_said_what_a_first_look_needs():
    reps = [*weekly(*[3.0] * 5, last=8), rep(-49, score=300), rep(-48, "opener")]
    wanting = "objection: needs 12 practised weeks (5 so far)"
    assert told("Trend", *reps, **FIRST_OF_QUARTER) == [wanting]
    assert told("Trend", *weekly(*[3.0] * 5), rep(0, score=300)) == []
    enough = [*weekly(*[3.0] * 12, last=8), rep(-49, score=300)]
    assert told("Trend", *enough, **FIRST_OF_QUARTER) == []


TWO_YEARS = [*weekly(*[3.0] * 13, last=53), *weekly(*[4.0] * 13)]


UP = "3.0 → 4.0 (13 weeks before, 13 now): probably up by your own scores"


def test_a_quarter_is_told_beside_the_same_a_year_ago_once_for_each_drill():
    answer = EXPLORE._replace(id=2, criterion="answer")
    assert told("Year", *TWO_YEARS, focuses=(EXPLORE, answer), period=QUARTER) == [
        f"objection, 13 weeks against a year ago: {UP}"
    ]


def test_too_few_weeks_are_told_and_none_at_all_a_year_ago_is_silence():
    few = [*weekly(3.0, last=53), *weekly(*[4.0] * 13)]
    missing = "can't tell yet, needs 8 practised weeks in the same 13 a year before (1 so far)"
    assert told("Year", *few, focuses=(EXPLORE,), period=QUARTER) == [
        f"objection, 13 weeks against a year ago: 3.0 → 4.0 (1 week before, 13 now): {missing}"
    ]
    first_year = weekly(*[4.0] * 13)
    assert told("Year", *first_year, focuses=(EXPLORE,), period=QUARTER) == []


# The focus by criterion


def test_each_further_focus_on_a_criterion_tells_the_level_of_it_and_not_the_drill_s():
    tone = EXPLORE._replace(id=2, drill="pitch", criterion="tone")
    again, hear = tone._replace(id=3), EXPLORE._replace(id=4, criterion="hear")
    before = [rated(-7 * week, hear=2, explore=3) for week in (1, 2, 3)]
    now = [
        rated(0, hear=5, explore=4),
        rated(1, "pitch", tone=2, hear=5),
        rep(1, "pitch", score=400, quick=True),
        rated(1, hear=5),
    ]
    assert told("Level", *before, *now, focuses=(EXPLORE, hear, tone, again, EMAILS)) == [
        "hear (objection) 5.0 (2 reps, 5.0–5.0) · before 2.0 (3 weeks)",
        "tone (pitch) 2.0 (1 rep) · 1 quick apart",
    ]
    assert told("Level", rated(0, hear=4), rep(1, score=300), focuses=(EXPLORE, EMAILS)) == []


def test_the_focus_is_told_criterion_by_criterion():
    before = [rated(-7 * week, hear=2, explore=3, cut=week < 3) for week in (1, 2, 3)]
    now = [rated(0, hear=4, explore=3, cut=True), rated(1, explore=4, cut=False), rated(2, tone=5)]
    found = table("objection by criterion", *before, *now, focuses=(EXPLORE,))
    assert found.title == "objection by criterion (* in focus)"
    assert found.headings == ("Criterion", "Now", "Before")
    assert found.rows == (
        ("hear", "4.0 (1 rep)", "2.0 (3 weeks)"),
        ("explore *", "3.5 (2 reps, 3.0–4.0)", "3.0 (3 weeks)"),
        ("cut", "1 of 2 (plausible 12–88 %)", "67 % (3 weeks)"),
        ("tone", "5.0 (1 rep)", ""),
    )


def test_the_check_of_the_design_page_is_told_as_a_count():
    reps = [rated(n % 6, cut=n < 7) for n in range(9)]
    ((_, words, _),) = table("objection", *reps, focuses=(EXPLORE,)).rows
    assert words == "7 of 9 (plausible 50–92 %)"


def test_two_focuses_on_one_drill_share_a_table():
    whole = EMAILS._replace(drill="objection")
    answer = EXPLORE._replace(id=3, criterion="answer")
    sections = detail(report(rated(0, explore=3, answer=4), focuses=(whole, EXPLORE, answer)))
    tables = [each for each in sections if isinstance(each, Table)]
    assert [[row[0] for row in each.rows] for each in tables] == [
        ["explore *", "answer *"],
        ["objection"],
    ]


# Changes, and what worked


def test_in_a_period_of_several_years_days_have_theirs():
    closed = EXPLORE._replace(state="closed", closed_on=day(-400), outcome="calmer")
    years = Period("2025-01-01..2026-12-31", date(2025, 1, 1), date(2026, 12, 31))
    reps = [rep(-400, change="slower"), rep(0, change="louder")]
    assert told("Changed", *reps, period=years) == [
        "12 Oct 2025 objection: slower",
        "16 Nov 2026 objection: louder",
    ]
    assert told("Outcome", *reps, period=years, focuses=(closed,)) == [
        "explore (objection), 12 Oct 2025: “calmer”"
    ]


@pytest.mark.parametrize("more", [0, 1])
def test_what_else_worked_is_told_once_and_up_to_eight(more):
    reps = [rep(0, kept=f"kept {n}") for n in range(9 + more)] + [rep(1, kept="kept 3")]
    words = told("Worked too", *reps)
    others = [f"objection: kept {n}" for n in reversed(range(9 + more)) if n != 3]
    assert words[:8] == others[:8]
    rest = ["and 1 more: add --all"] if more else []
    assert words[8:] == rest


def test_what_stands_in_the_first_lines_is_not_told_again():
    reps = [rep(0, kept="the pause", next="slower"), rep(1, kept="the pause")]
    made = report(*reps)
    above = {text for section in summary(made) for _, text in section.rows}
    below = [text for section in detail(made) if isinstance(section, Facts)
             for _, text in section.rows]  # fmt: skip
    assert not above & set(below)
