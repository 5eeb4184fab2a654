"""When a focus may be set, when it ends, and what a rep on its drill tries."""

from datetime import date

import pytest

from practicelog.core.coaching.focuses import (
    accepted,
    aim,
    as_of,
    criterion_of,
    default_end,
    goal_of,
    new_focus,
    subject,
)
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.focus import Focus
from practicelog.errors import ConflictError, NotFoundError, UsageError

TODAY = date(2026, 11, 21)
EXPLORE = Focus(
    1, "a", "objection", "explore", "I lose the price talks", 400, TODAY, date(2026, 12, 31),
    hint="asks before answering",
)  # fmt: skip
EMAILS = Focus(2, "b", "email-rewrite", None, "nobody replies", None, TODAY, date(2026, 12, 31))
STORY = EMAILS._replace(id=3, drill="story")
REWRITES = Drill(
    1, "u", "email-rewrite", "", archived=False, rubric=1,
    criteria=(Criterion("value"), Criterion("voice"), Criterion("cut", check=True)),
)  # fmt: skip


@pytest.mark.parametrize("there", [[], [EXPLORE]], ids=["the first", "the second"])
def test_two_focuses_may_be_open(there):
    assert new_focus(EMAILS, there, force=False) is EMAILS


def test_a_third_names_the_two_and_how_to_go_on():
    with pytest.raises(ConflictError) as told:
        new_focus(STORY, [EXPLORE, EMAILS], force=False)
    assert told.value.message == ("Two focuses are open: explore (objection) and email-rewrite.")
    assert (
        told.value.hint
        == 'practicelog focus close 1 --outcome "in your own words", or --force for a third'
    )


def test_a_third_may_be_forced():
    assert new_focus(STORY, [EXPLORE, EMAILS], force=True) is STORY


@pytest.mark.parametrize("focus", [EXPLORE, EMAILS], ids=["a criterion", "a drill"])
def test_the_same_thing_twice_is_a_conflict_even_when_forced(focus):
    with pytest.raises(ConflictError, match=f"Focus {focus.id} is on"):
        new_focus(focus._replace(id=9), [EXPLORE, EMAILS], force=True)


def test_two_criteria_of_one_drill_and_the_drill_itself_are_three_things():
    answer, whole = EXPLORE._replace(criterion="answer"), EXPLORE._replace(criterion=None)
    assert new_focus(answer, [EXPLORE], force=False) is answer
    assert new_focus(whole, [EXPLORE], force=False) is whole


def test_a_focus_may_end_on_its_first_day_and_not_before():
    one_day = EXPLORE._replace(until=TODAY)
    assert new_focus(one_day, [], force=False) is one_day
    with pytest.raises(UsageError) as told:
        new_focus(EXPLORE._replace(until=date(2026, 11, 20)), [], force=False)
    assert (told.value.message, told.value.hint) == (
        "--until: 2026-11-20 is over.",
        "--until 2026-12-31",
    )


@pytest.mark.parametrize(
    ("today", "end"),
    [
        pytest.param(date(2026, 1, 1), date(2026, 3, 31), id="first day of a quarter"),
        pytest.param(date(2026, 6, 30), date(2026, 6, 30), id="last day of a quarter"),
        pytest.param(date(2026, 8, 14), date(2026, 9, 30), id="within"),
        pytest.param(date(2026, 12, 31), date(2026, 12, 31), id="last day of a year"),
    ],
)
def test_a_focus_ends_with_the_quarter(today, end):
    assert default_end(today) == end


def test_a_proposed_focus_is_the_sellers_from_the_day_it_is_accepted():
    proposed = EXPLORE._replace(state="proposed", proposed_by="Ana", set_on=date(2026, 11, 1))
    assert accepted(proposed, TODAY) == EXPLORE._replace(proposed_by="Ana")


def test_one_accepted_after_its_end_ends_with_the_quarter():
    late = accepted(EXPLORE._replace(state="proposed"), date(2027, 1, 4))
    assert (late.set_on, late.until) == (date(2027, 1, 4), date(2027, 3, 31))


@pytest.mark.parametrize(
    ("typed", "target", "criterion"),
    [
        pytest.param(None, 400, None, id="the drill as a whole"),
        pytest.param("voice", None, "voice", id="in full"),
        pytest.param("VAL", 350, "value", id="a beginning"),
        pytest.param("cut", None, "cut", id="a check without a target"),
    ],
)
def test_a_focus_is_on_a_drill_or_on_one_of_its_criteria(typed, target, criterion):
    assert criterion_of(REWRITES, typed, target) == criterion


@pytest.mark.parametrize(
    ("typed", "target", "error"),
    [
        pytest.param("", None, NotFoundError, id="empty"),
        pytest.param("voyce", None, NotFoundError, id="a slip"),
        pytest.param("v", None, UsageError, id="the beginning of two"),
        pytest.param("cut", 400, UsageError, id="a check has no level"),
    ],
)
def test_a_criterion_that_cannot_be_meant_is_refused(typed, target, error):
    with pytest.raises(error):
        criterion_of(REWRITES, typed, target)


@pytest.mark.parametrize(
    ("focus", "about", "aimed"),
    [
        pytest.param(
            EXPLORE,
            "explore (objection)",
            "explore: asks before answering (objection)",
            id="a criterion",
        ),
        pytest.param(
            EXPLORE._replace(hint=""),
            "explore (objection)",
            "explore (objection)",
            id="one without a hint",
        ),
        pytest.param(EMAILS, "email-rewrite", "email-rewrite", id="a drill"),
    ],
)
def test_a_focus_is_told_short_or_with_what_its_criterion_means(focus, about, aimed):
    assert (subject(focus), aim(focus)) == (about, aimed)


@pytest.mark.parametrize(
    ("focuses", "goal"),
    [
        pytest.param([], None, id="none"),
        pytest.param([EMAILS], None, id="on another drill"),
        pytest.param([EMAILS, EXPLORE], "explore: asks before answering", id="a criterion"),
        pytest.param([EXPLORE._replace(hint="")], "explore", id="one without a hint"),
        pytest.param(
            [EXPLORE._replace(criterion=None), EXPLORE],
            "I lose the price talks",
            id="the older of two on the drill, without a criterion",
        ),
    ],
)
def test_a_rep_tries_what_the_older_focus_on_its_drill_is_about(focuses, goal):
    assert goal_of(focuses, "objection") == goal


@pytest.mark.parametrize(
    ("day", "state"),
    [(date(2026, 11, 23), "open"), (date(2026, 11, 24), "closed"), (date(2026, 11, 25), "closed")],
    ids=["the day before", "the day it was closed", "the day after"],
)
def test_a_focus_stands_open_until_the_day_it_was_closed(day, state):
    closed = EXPLORE._replace(state="closed", closed_on=date(2026, 11, 24), outcome="calmer")

    assert as_of(closed, day) == (EXPLORE if state == "open" else closed)
    assert as_of(EXPLORE, day) is EXPLORE
