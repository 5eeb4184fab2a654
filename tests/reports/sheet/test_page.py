"""A whole sheet as it is sent, and what it never says."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.core.practice_pictures import drawn

from practicelog.core.calendar.periods import Period
from practicelog.core.coaching.promises import Made
from practicelog.core.journey.sheet_history import SheetHistory
from practicelog.core.records.field import Notice
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.rep import Rating, Rep, ScriptVersion
from practicelog.core.statistics.rater_difference import Pair
from practicelog.render.markdown import page_text
from practicelog.reports.sheet.page import BLANK, page
from practicelog.reports.sheet.value import build

KEPT = "xxx.... "
PRACTICE = drawn(KEPT * 9 + "x")
TODAY = PRACTICE.today
SINCE = TODAY - timedelta(weeks=4)


def rep(number, days_ago, **fields):
    day = TODAY - timedelta(days=days_ago)
    at = datetime(day.year, day.month, day.day, 16, tzinfo=UTC)
    return Rep(number, f"rep-{number}", at, "UTC", day, at, "objection", 1)._replace(**fields)


def rated(hear, explore, ana=None):
    given = [Rating("self", "hear", hear), Rating("self", "explore", explore)]
    given += [Rating("Ana", "explore", ana)] if ana else []
    return {"ratings": tuple(given), "score": (hear + explore) * 50}


OLDER = tuple(rep(n + 6, 10, minutes=0, **rated(4, 3)) for n in range(12))
REPS = (
    rep(5, 0, minutes=20, next="when price comes up, I ask", **rated(4, 3)),
    rep(4, 1, minutes=20, goal="ask", takes=2, feedback="peer", partner="Ben", **rated(5, 4, 3)),
    rep(3, 2, difficulty="hard", script=ScriptVersion("price", 3), note="he laughed\nthen no"),
    rep(2, 7, kind="live", minutes=90),
    rep(1, 8, minutes=10, **rated(4, 2, 2)),
    *OLDER,
)
FOCUS = Focus(
    1, "focus", "objection", "explore", "I lose the price talks", 400, SINCE,
    date(2026, 12, 31), hint="asks before answering",
)  # fmt: skip
SECOND = Focus(2, "second", "opener", None, "nobody stays", None, SINCE, TODAY - timedelta(days=1))
PROMISES = (
    Made(Promise(0, "rep-5", 5, "objection", "when price comes up, I ask", None, TODAY), None),
    Made(
        Promise(2, "two", None, None, "listen to two calls", "Ana", SINCE, TODAY, kept=True), None
    ),
    Made(
        Promise(1, "old", None, None, "long closed", None, date(2026, 1, 5), SINCE, kept=True), None
    ),
)
NOTICES = (
    Notice(1, "a", TODAY - timedelta(days=3), "asked twice", "Ana"),
    Notice(2, "b", TODAY, "the *pause*", None),
)
PAIRS = tuple(Pair("Ana", "objection", "explore", n, 400, 300) for n in range(10))
FULL = SheetHistory(
    Period("", SINCE, TODAY), PRACTICE, REPS,
    (FOCUS, SECOND), PROMISES, NOTICES, PAIRS, SINCE + timedelta(days=7), SINCE, ("partners",),
)  # fmt: skip
EMPTY = SheetHistory(Period("", date(2025, 12, 8), date(2026, 1, 5)), drawn("."))


FULL_PAGE = f"""\
# One-on-one: Sam

9 Feb – 9 Mar 2026 · practice data, not for appraisal · left out: partners

## Want

- **Topic** explore: asks before answering (objection)
- **Why** “I lose the price talks”
- **1** What would make this talk worth it for you?
- **2** “objection” was highest on 8 Mar (4.5): what was different then?
- **3** “explore” is 3.0 (15 reps, 2.0–4.0): what would a 5 sound like?

## Last promises

- **I** “when price comes up, I ask” (objection, 9 Mar): open
- **Ana** “listen to two calls” (9 Feb): kept

## Goal

- **explore (objection)** 4.0, until 31 Dec
- **opener** over since 8 Mar, because “nobody stays”

## Reality

- **Plan** 4 of 4 weeks kept · this week 1 day (need 3)
- **Practice** 5 days · 16 reps · 50 min
- **Deliberate** 1 of 16 reps · without goal 15, feedback 15, second take 15
- **explore (objection)** self 3.0 (15 reps, 2.0–4.0) · Ana 2.5 (2 reps, 2.0–3.0)
- **Rated highest** hear 4.1 (15 reps, 4.0–5.0)
- **Rated lowest** explore 3.0 (15 reps, 2.0–4.0)
- **Self and coach** explore (objection): you rate 1.0 above Ana (10 reps, +1.0 to +1.0)
- **With** Ben (1)

## objection: you and Ana on the same reps

| Criterion | You | Ana |
| --- | ---: | ---: |
| explore | 4.0 (10 reps) | 3.0 (10 reps) |

## Noticed

- **6 Mar** Ana: “asked twice”
- **9 Mar** “the \\*pause\\*”
- **Note, 7 Mar** “he laughed then no”

## Stuck

- **Feedback** none from outside for 4 weeks
- **Focus** no rep on it for 3 weeks
- **In my words** {BLANK}

## Practise now, five minutes

- **Drill** objection: a take, one change, another take
- **Listen for** explore: asks before answering
- **Try** “when price comes up, I ask”
- **Script** price v3

## Options

- **1** {BLANK}
- **2** {BLANK}
- **3** {BLANK}

## Will

- **I** If {BLANK}, then I {BLANK}, by {BLANK}
- **Coach** I promise {BLANK}, by {BLANK}
"""


def text(history, seller=None):
    return page_text(page(build(history), seller))


def section(history, title):
    """Return the lines of one section."""
    return text(history).partition(f"\n## {title}\n\n")[2].partition("\n\n##")[0].splitlines()


def test_a_full_sheet_is_read_from_top_to_bottom():
    assert text(FULL, "Sam") == FULL_PAGE


def test_a_sheet_without_anything_is_blanks_to_fill_in_and_no_reproach():
    assert section(EMPTY, "Want")[:2] == [f"- **Topic** {BLANK}", f"- **Why** {BLANK}"]
    assert section(EMPTY, "Last promises") == [f"- **I** {BLANK}", f"- **Coach** {BLANK}"]
    assert section(EMPTY, "Goal") == [f"- **One behaviour** {BLANK}, by {BLANK}"]
    assert section(EMPTY, "Reality") == [
        "- **Plan** this week 0 days (need 3)", "- **Practice** none in these weeks",
    ]  # fmt: skip
    assert section(EMPTY, "Stuck") == [f"- **In my words** {BLANK}"]
    assert "## Noticed" not in text(EMPTY)


def test_without_a_focus_the_drill_practised_most_is_asked_about():
    history = FULL._replace(focuses=())

    assert section(history, "Want")[3].startswith("- **2** “objection” was highest on")
    assert section(history, "Practise now, five minutes")[0].startswith("- **Drill** objection:")


@pytest.mark.parametrize(
    ("left_out", "gone"),
    [
        pytest.param({"omitted": ("plans",)}, ["**Plan**"], id="plans"),
        pytest.param({"pairs": PAIRS[:4]}, ["**Self and coach**"], id="four pairs"),
        pytest.param({"notices": ()}, ["“asked twice”"], id="nothing noticed"),
        pytest.param({"heard": TODAY}, ["**Feedback**"], id="heard today"),
        pytest.param({"on_focus": TODAY}, ["**Focus**"], id="practised today"),
        pytest.param({"focuses": ()}, ["**Focus**"], id="no focus"),
        pytest.param({"reps": REPS[1:]}, ["**Rated lowest**"], id="fourteen reps"),
        pytest.param(
            {"reps": ()}, ["**Deliberate**", "**Rated highest**", "**Feedback**"], id="reps"
        ),
    ],
)
def test_what_there_is_not_is_not_told(left_out, gone):
    told = text(FULL._replace(**left_out))

    assert [words for words in gone if words not in text(FULL)] == []
    assert [words for words in gone if words in told] == []


def test_criteria_on_one_level_are_neither_highest_nor_lowest():
    history = FULL._replace(reps=tuple(rep(n, 1, **rated(3, 3)) for n in range(15)))

    assert "**Rated" not in text(history)


def test_ratings_under_an_older_rubric_are_not_mixed_in():
    older = rep(9, 3, **rated(1, 1))
    history = FULL._replace(reps=(*[each._replace(rubric=2) for each in REPS], older))

    assert "- **Rated lowest** explore 3.0 (15 reps, 2.0–4.0)" in section(history, "Reality")


def test_only_easy_practice_is_told_with_how_many_reps_say_so():
    history = FULL._replace(reps=tuple(rep(n, n, difficulty="easy") for n in range(1, 6)))

    assert "- **Difficulty** easy in all 5 reps that say" in section(history, "Stuck")


def test_a_long_note_is_shortened_and_of_many_notices_the_newest_five_are_quoted():
    notices = tuple(Notice(n, "", SINCE + timedelta(days=n), f"number {n}") for n in range(9))
    history = FULL._replace(notices=notices, reps=(rep(1, 1, note="word " * 100),))
    noticed = section(history, "Noticed")

    assert noticed[0] == "- **Earlier** 4 more: practicelog notice list"
    assert [line.partition("“")[2] for line in noticed[1:6]] == [
        f"number {n}”" for n in range(4, 9)
    ]
    assert len(noticed[6]) < 230
    assert noticed[6].endswith("…”")


@pytest.mark.parametrize("count", [5, 6, 1205])
def test_of_whatever_there_is_much_five_are_told_and_where_the_rest_is(count):
    history = FULL._replace(
        notices=tuple(Notice(n, "", SINCE, f"n{n}") for n in range(count)),
        reps=tuple(rep(n, 1, note=f"n{n}") for n in reversed(range(count))),
        promises=tuple(
            Made(Promise(n, "", None, None, f"p{n}", who, SINCE), None)
            for who in (None, "Ana")
            for n in range(count)
        ),
    )
    more = [f"{count - 5:,} more: practicelog {where}" for where in
            ("promise list", "promise list", "notice list", "show ID") if count > 5]  # fmt: skip
    told = [*section(history, "Last promises"), *section(history, "Noticed")]

    assert [line for line in told if "more:" in line] == [f"- **Earlier** {each}" for each in more]
    assert len(told) == 4 * 5 + len(more)
    assert told[-1] == f"- **Note, 8 Mar** “n{count - 1}”"


def test_a_promise_is_told_while_it_is_open_or_was_made_in_the_period():
    still_open = Made(Promise(1, "", None, None, "since long", None, date(2026, 1, 5)), None)

    assert section(FULL._replace(promises=(still_open, PROMISES[2])), "Last promises") == [
        "- **I** “since long” (5 Jan): open", f"- **Coach** {BLANK}",
    ]  # fmt: skip


@pytest.mark.parametrize("history", [FULL, EMPTY], ids=["full", "empty"])
def test_a_sheet_neither_praises_nor_appraises(history):
    words = set(text(history).lower().replace("not for appraisal", "").split())

    assert words & {
        "great", "good", "well", "excellent", "congratulations", "bad", "poor", "weak", "failed",
        "should", "must", "rank", "average", "improved", "performance", "appraisal", "!",
    } == set()  # fmt: skip
