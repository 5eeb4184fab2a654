"""What to practise now: which drill, for which reason, and what stands beside it."""

from datetime import date, timedelta

import pytest
from tests.core.practice_pictures import drawn

from practicelog.core.coaching.promises import Made
from practicelog.core.coaching.suggestions import Adjustment, Recent, TargetLevel
from practicelog.core.coaching_wording import TOO_EASY
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.sections import Lines
from practicelog.core.streaks.rulings import DayRun
from practicelog.core.streaks.streak import streak_of
from practicelog.reports.today import build, document, first_day, sections

TODAY = date(2026, 1, 9)  # the Friday of the pictures' first week
USED = ("email-rewrite", "objection", "opener", "pitch", "story")
STREAK = streak_of(drawn("x.x.x").weeks)
DAYS = DayRun(0, 0, 0)
EXPLORE = Focus(
    1, "a", "objection", "explore", "I lose the price talks", 400, TODAY, date(2026, 3, 31),
    hint="asks before answering",
)  # fmt: skip
EMAILS = Focus(2, "b", "email-rewrite", None, "nobody replies", None, TODAY, date(2026, 3, 31))


def ago(days):
    return TODAY - timedelta(days=days)


def practised(drill, *days, score=None, difficulty=None):
    return [Recent(drill, ago(n), score, difficulty) for n in days]


def promise(text, drill, days=1, who=None):
    return Made(Promise(0, "u", 7, drill, text, who, ago(days)), None)


def built(
    focuses=(), promises=(), recent=(), levels=(), streak=STREAK, adjustment=None, worked=None,
    cards=(), used=USED,
):  # fmt: skip
    return build(used, focuses, promises, sorted(recent, key=lambda rep: rep.day), levels, streak,
                 lambda _: (adjustment, worked), cards)  # fmt: skip


def lines(running=(), **given):
    (facts,) = sections(built(**given), running)
    return list(facts.rows)


def told(label, **given):
    return [text for name, text in lines(**given) if name == label]


# The one thing to practise


def test_a_log_without_practice_suggests_a_drill_to_begin_with():
    assert lines(streak=streak_of(drawn(".").weeks)) == [
        ("Practise", "opener"),
        ("Because", "a drill to begin with; practicelog drill list shows the others"),
        ("Week", "0 of 3 days"),
    ]


def test_no_drill_is_suggested_that_cannot_be_practised():
    away = {"used": ("pitch", "story")}
    named = [promise("slower", "objection"), promise("ask", "pitch")]

    assert told("Practise", **away) == ["pitch"]
    assert told("Practise", focuses=[EXPLORE], **away) == ["pitch"]
    assert told("Practise", promises=named, focuses=[EXPLORE], used=("pitch",)) == ["pitch"]
    assert told("Practise", used=()) == ["opener"]


def test_without_anything_due_it_is_the_drill_practised_last():
    assert lines(recent=practised("opener", 3) + practised("pitch", 1))[:2] == [
        ("Practise", "pitch"),
        ("Because", "the drill practised last: one more adjustment"),
    ]


def test_a_drill_that_rests_comes_before_the_last_one():
    recent = practised("opener", 30, 25, 20) + practised("pitch", 1)
    assert lines(recent=recent)[:2] == [
        ("Practise", "opener"),
        ("Because", "not practised for 20 days"),
    ]


def test_a_promise_comes_before_a_drill_that_rests():
    given = {"recent": practised("opener", 30, 25, 20), "promises": [promise("slower", "story")]}
    assert lines(**given)[:2] == [("Practise", "story"), ("Because", "you promised it")]
    assert told("Due", **given) == ["opener: not practised for 20 days"]


def test_a_focus_comes_before_everything():
    rows = lines(focuses=[EXPLORE], promises=[promise("slower", "story")])
    assert rows[:2] == [
        ("Practise", "objection · explore: asks before answering"),
        ("Because", "“I lose the price talks” (focus until 31 Mar)"),
    ]


@pytest.mark.parametrize(
    ("recent", "drill"),
    [
        pytest.param([], "objection", id="none: the older focus"),
        pytest.param(practised("objection", 1), "email-rewrite", id="one not practised at all"),
        pytest.param(
            practised("objection", 1) + practised("email-rewrite", 2), "email-rewrite", id="longer"
        ),
        pytest.param(
            practised("objection", 1) + practised("email-rewrite", 1),
            "objection",
            id="the same day",
        ),
    ],
)
def test_of_two_focuses_it_is_the_one_whose_drill_rested_longer(recent, drill):
    assert built(focuses=[EXPLORE, EMAILS], recent=recent).practise.drill == drill


def test_of_two_on_one_drill_it_is_the_older():
    answer = EXPLORE._replace(id=3, criterion="answer", hint="")
    (words,) = told("Practise", focuses=[EXPLORE, answer], recent=practised("objection", 1))
    assert words == "objection · explore: asks before answering"


def test_a_focus_on_a_drill_names_the_drill_alone():
    assert told("Practise", focuses=[EMAILS]) == ["email-rewrite"]


def test_a_focus_that_is_over_names_the_number_to_close():
    over = EXPLORE._replace(until=ago(1))
    assert told("Because", focuses=[over]) == [
        "“I lose the price talks” (focus 1 over since 8 Jan)"
    ]


# What stands beside it


def test_the_last_adjustment_is_quoted_with_its_day():
    assert told("To try", adjustment=Adjustment("slower", ago(2))) == ["“slower” (7 Jan)"]
    assert told("To try") == []


def test_what_worked_last_is_quoted_beside_it():
    worked = Adjustment("the pause", ago(4))
    assert told("Worked", worked=worked) == ["“the pause” (5 Jan)"]
    assert told("Worked", worked=worked, adjustment=worked) == []
    assert told("Worked") == []


def promised(rows):
    """Return the lines from the promises on, without the week's."""
    labels = [label for label, _ in rows]
    return rows[labels.index("Promised") if "Promised" in labels else labels.index("Others") : -1]


def test_ones_own_open_promises_are_told_the_newest_three_first():
    promises = [promise(text, "story", days) for days, text in enumerate("abcde", 1)]
    assert promised(lines(focuses=[EXPLORE], promises=promises)) == [
        ("Promised", "“a” (story, 8 Jan)"),
        ("", "“b” (story, 7 Jan)"),
        ("", "“c” (story, 6 Jan) · and 2 more: practicelog promise list"),
    ]


def test_what_others_promised_stands_apart_and_after():
    promises = [
        promise("two calls", None, 0, "ana"),
        promise("mine", "story"),
        promise("old", None, 9, "bo"),
    ]
    assert promised(lines(focuses=[EXPLORE], promises=promises)) == [
        ("Promised", "“mine” (story, 8 Jan)"),
        ("Others", "“two calls” (ana, 9 Jan) · and 1 more: practicelog promise list"),
    ]
    told_of = document(built(focuses=[EXPLORE], promises=promises), DAYS, None)
    assert [each["text"] for each in told_of["promises"]] == ["mine", "two calls", "old"]
    assert told_of["promise"] == told_of["promises"][0]


def test_what_somebody_else_promised_is_not_practised_for_them():
    promises = [promise("will listen to your story", "story", who="ana")]
    assert told("Practise", promises=promises, recent=practised("pitch", 1)) == ["pitch"]


def test_a_promise_that_was_kept_or_let_go_is_not():
    kept = Made(promise("kept", "story").promise, TODAY)
    let_go = Made(kept.promise._replace(closed_on=TODAY, kept=False), None)
    assert told("Promised", promises=[kept, let_go]) == []


def test_a_coachs_promise_is_told_as_the_coachs():
    assert told("Others", promises=[promise("two calls", None, who="ana")]) == [
        "“two calls” (ana, 8 Jan)"
    ]


def test_what_is_said_already_is_not_said_again():
    promises = [promise("slower", "objection"), promise("older", "story", 5)]
    given = {"focuses": [EXPLORE], "promises": promises, "adjustment": Adjustment("slower", ago(1))}
    assert told("To try", **given) == ["“slower” (8 Jan)"]
    assert told("Promised", **given) == ["“older” (story, 4 Jan)"]


def test_what_else_is_due_is_told_with_its_reason():
    level = TargetLevel(EXPLORE, 350, 4)
    given = {"focuses": [EXPLORE, EMAILS], "levels": [level], "recent": practised("objection", 0)}
    assert told("Practise", **given) == ["email-rewrite"]
    assert told("Due", **given) == ["objection: explore at 3.5 in 4 weeks (4 reps), target 4.0"]


def test_of_the_drill_chosen_only_that_it_is_too_easy_is_told():
    easy = practised("objection", *[15] * 5, score=500, difficulty="easy")
    rotation = practised("objection", 30, 25)
    given = {
        "focuses": [EXPLORE],
        "levels": [TargetLevel(EXPLORE, 350, 4)],
        "recent": easy + rotation,
    }
    assert told("Due", **given) == [f"objection: {TOO_EASY}"]


def test_what_is_chosen_because_it_is_due_is_not_due_again():
    easy = practised("opener", *[1] * 5, score=500, difficulty="easy")
    assert lines(recent=easy)[:2] == [("Practise", "opener"), ("Because", TOO_EASY)]
    assert told("Due", recent=easy) == []


# The week


@pytest.mark.parametrize(
    ("streak", "done_today", "words"),
    [
        pytest.param(drawn("x...."), 0, "1 of 3 days", id="begun"),
        pytest.param(drawn("x.x.x"), 0, "3 of 3 days, kept · 1 week in a row", id="kept"),
        pytest.param(drawn("xxx.... xx..."), 0, "2 of 3 days · 1 week in a row", id="a streak"),
        pytest.param(drawn("xxx.... ....x"), 2, "1 of 3 days · 1 week in a row · 2 reps today",
                     id="today"),
        pytest.param(drawn("xxx.... ooooo"), 0, "paused · 1 week in a row", id="holidays"),
    ],
)  # fmt: skip
def test_the_week_so_far_is_told(streak, done_today, words):
    recent = [Recent("opener", streak.today, None, None)] * done_today
    assert told("Week", streak=streak_of(streak.weeks), recent=recent) == [words]


def test_before_there_is_a_log_it_says_what_to_type():
    (found,) = first_day()
    assert isinstance(found, Lines)
    assert found.lines == (
        "No practice yet. Practise one drill now, and it is logged:",
        "  practicelog go",
        "or record what you did: practicelog log opener -m 10",
        "practicelog demo shows a year of practice, practicelog --help all commands.",
    )
