"""Reps made, retried, changed and cleared from what a seller typed."""

from datetime import UTC, date, datetime

import pytest
from tests.rep_texts import LINES

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import (
    CLEARABLE,
    Entry,
    cleared_rep,
    edited_rep,
    is_retry,
    moved_rep,
    new_rep,
)
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import Rating, Rep, ScriptVersion
from practicelog.errors import NotFoundError, UsageError

DRILL = Drill(
    id=3, uid="drill", name="role-play", what="a whole conversation", archived=False, rubric=2,
    criteria=(Criterion("open"), Criterion("handle"), Criterion("short", check=True)),
)  # fmt: skip
NOW = datetime(2026, 11, 21, 17, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 21, 17, 5, tzinfo=UTC)
MOMENT = Moment(NOW, "Europe/Berlin", date(2026, 11, 21))
TYPED = Moment(datetime(2026, 11, 20, 16, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 11, 20),
               typed=True)  # fmt: skip
EVERYTHING = Entry(
    minutes=20, takes=3, ratings=("open=4", "handle=2", "short=y"), note="one\ntwo", partner="Ana",
    feedback="peer", difficulty="hard", predict=350, kind="practice",
    **{name: f"a {name}" for name in LINES},
)  # fmt: skip
COACHS = Rating("Ana", "open", 5)


def logged(entry: Entry, moment: Moment = MOMENT) -> Rep:
    return new_rep(entry, DRILL, moment, "uid", NOW)


def own(rep: Rep) -> dict[str, int | bool | None]:
    return {each.criterion: each.value for each in rep.ratings if each.rater == "self"}


def test_only_a_drill_is_needed() -> None:
    rep = logged(Entry())
    assert rep == Rep(
        0, "uid", NOW, "Europe/Berlin", date(2026, 11, 21), NOW, "role-play", rubric=2
    )
    assert (rep.kind, rep.takes, rep.feedback, rep.minutes, rep.score) == (
        "practice", 1, "none", None, None,
    )  # fmt: skip


def test_everything_typed_is_in_the_rep() -> None:
    rep = logged(EVERYTHING, TYPED)
    plain = {"at": TYPED.at, "day": TYPED.day, "zone": TYPED.zone, "score": 300, "quick": False}
    for field, value in {**EVERYTHING.plain, **plain}.items():
        assert getattr(rep, field) == value
    assert own(rep) == {"open": 4, "handle": 2, "short": True}


def test_an_overall_score_is_kept_apart_as_quick() -> None:
    rep = logged(Entry(score=350))
    assert (rep.score, rep.quick, rep.ratings) == (350, True, ())


@pytest.mark.parametrize(
    "rating",
    [
        pytest.param("open=4", id="a scale"),
        pytest.param("short=y", id="a check"),
        pytest.param("open=na", id="not applicable"),
    ],
)
def test_an_overall_score_and_ratings_together_are_a_usage_error(rating: str) -> None:
    with pytest.raises(UsageError):
        logged(Entry(score=300, ratings=(rating,)))


def test_checks_alone_make_no_score() -> None:
    rep = logged(Entry(ratings=("short=n",)))
    assert (rep.score, rep.quick, own(rep)) == (None, False, {"short": False})


def test_a_criterion_of_no_such_name_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        logged(Entry(ratings=("close=4",)))


@pytest.mark.parametrize(
    ("entry", "deliberate"),
    [
        pytest.param(Entry(goal="ask", feedback="peer", takes=2), True, id="all three"),
        pytest.param(Entry(feedback="peer", takes=2), False, id="no goal"),
        pytest.param(Entry(goal="ask", feedback="none", takes=2), False, id="no feedback"),
        pytest.param(Entry(goal="ask", takes=2), False, id="feedback not said"),
        pytest.param(Entry(goal="ask", feedback="peer"), False, id="one take"),
    ],
)
def test_deliberate_is_a_goal_feedback_and_a_second_take(entry: Entry, deliberate: bool) -> None:
    assert logged(entry).deliberate is deliberate


@pytest.mark.parametrize(
    ("entry", "moment"),
    [
        pytest.param(EVERYTHING, MOMENT, id="at the moment of logging"),
        pytest.param(EVERYTHING, TYPED, id="at a moment typed"),
        pytest.param(Entry(), MOMENT, id="nothing but the drill"),
    ],
)
def test_the_same_again_is_a_retry_though_it_comes_later(entry: Entry, moment: Moment) -> None:
    stored = logged(entry, moment)._replace(id=12, revision=1)
    again = moment if moment.typed else moment._replace(at=LATER)
    retried = new_rep(entry, DRILL, again, "uid", LATER)
    assert is_retry(retried, stored, again)


def test_a_retry_after_midnight_is_one_though_the_day_has_changed() -> None:
    next_day = Moment(LATER, "Europe/Berlin", date(2026, 11, 22))
    assert is_retry(logged(EVERYTHING, next_day), logged(EVERYTHING)._replace(id=12), next_day)


@pytest.mark.parametrize(
    ("entry", "moment"),
    [
        pytest.param(EVERYTHING._replace(minutes=21), MOMENT, id="other minutes"),
        pytest.param(EVERYTHING._replace(minutes=None), MOMENT, id="minutes left out"),
        pytest.param(EVERYTHING._replace(note="one\nthree"), MOMENT, id="another note"),
        pytest.param(EVERYTHING._replace(ratings=("open=4", "handle=2", "short=n")), MOMENT,
                     id="another check"),
        pytest.param(EVERYTHING._replace(ratings=("open=4", "handle=2")), MOMENT,
                     id="a rating left out"),
        pytest.param(EVERYTHING, TYPED, id="another moment, typed"),
    ],
)  # fmt: skip
def test_other_content_is_no_retry(entry: Entry, moment: Moment) -> None:
    assert not is_retry(logged(entry, moment), logged(EVERYTHING)._replace(id=12), moment)


def test_a_retry_on_another_drill_is_none() -> None:
    other = logged(EVERYTHING)._replace(drill="opener")
    assert not is_retry(other, logged(EVERYTHING)._replace(id=12), MOMENT)


def test_an_edit_changes_what_is_named_and_nothing_else() -> None:
    before = logged(EVERYTHING)
    after = edited_rep(before, Entry(minutes=25, goal="listen"), DRILL, None)
    assert after == before._replace(minutes=25, goal="listen")


def test_an_edit_of_nothing_changes_nothing() -> None:
    assert edited_rep(logged(EVERYTHING), Entry(), DRILL, None) == logged(EVERYTHING)


def test_an_edited_moment_moves_the_day_and_keeps_when_it_was_typed() -> None:
    after = edited_rep(logged(EVERYTHING), Entry(), DRILL, TYPED)
    assert after == logged(EVERYTHING)._replace(at=TYPED.at, day=TYPED.day)


def test_ratings_are_edited_one_by_one_and_the_score_follows() -> None:
    after = edited_rep(logged(EVERYTHING), Entry(ratings=("handle=5",)), DRILL, None)
    assert (own(after), after.score) == ({"open": 4, "handle": 5, "short": True}, 450)


def test_rating_the_last_scale_as_not_applicable_leaves_no_score() -> None:
    before = logged(Entry(ratings=("open=4",)))
    after = edited_rep(before, Entry(ratings=("open=na",)), DRILL, None)
    assert (own(after), after.score) == ({"open": None}, None)


def test_a_coachs_ratings_survive_an_edit_and_make_no_score() -> None:
    before = logged(EVERYTHING)
    rated = before._replace(ratings=(*before.ratings, COACHS))
    after = edited_rep(rated, Entry(ratings=("open=1",)), DRILL, None)
    assert (after.ratings[-1], after.score) == (COACHS, 150)


@pytest.mark.parametrize(
    ("before", "entry"),
    [
        pytest.param(Entry(score=300), Entry(ratings=("open=4",)), id="rating a hurried score"),
        pytest.param(Entry(ratings=("open=4",)), Entry(score=300), id="hurrying a rated one"),
        pytest.param(Entry(), Entry(score=300, ratings=("open=4",)), id="both at once"),
    ],
)
def test_an_edit_never_leaves_both_kinds_of_score(before: Entry, entry: Entry) -> None:
    with pytest.raises(UsageError):
        edited_rep(logged(before)._replace(id=12), entry, DRILL, None)


@pytest.mark.parametrize(
    ("before", "entry", "hint"),
    [
        pytest.param(Entry(ratings=("open=4",)), Entry(score=300),
                     "practicelog edit 12 --clear ratings --score 3", id="to a hurried score"),
        pytest.param(Entry(score=300), Entry(ratings=("open=4",)),
                     "practicelog edit 12 --clear score -r open=4", id="to ratings"),
    ],
)  # fmt: skip
def test_the_hint_says_how_to_go_over_to_the_score_that_was_typed(
    before: Entry, entry: Entry, hint: str
) -> None:
    with pytest.raises(UsageError) as refused:
        edited_rep(logged(before)._replace(id=12), entry, DRILL, None)
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    ("before", "field", "entry"),
    [
        pytest.param(Entry(score=300), "score", Entry(ratings=("open=4",)), id="to ratings"),
        pytest.param(EVERYTHING, "ratings", Entry(score=300), id="to an overall score"),
        pytest.param(EVERYTHING, "score", Entry(score=300), id="a score made of ratings"),
    ],
)
def test_after_clearing_one_kind_of_score_the_other_may_be_given(
    before: Entry, field: str, entry: Entry
) -> None:
    after = edited_rep(cleared_rep(logged(before), (field,)), entry, DRILL, None)
    assert (after.quick, after.score) == (entry.score is not None, entry.score or 400)


@pytest.mark.parametrize(
    ("word", "field"),
    [(word, name) for word, name in CLEARABLE.items() if name not in {"score", "ratings"}]
    + [("partner", "partner")],
)
def test_a_field_is_cleared_alone_by_its_option_or_its_name(word: str, field: str) -> None:
    before = logged(EVERYTHING)._replace(script=ScriptVersion("reply", 2))
    changed = [
        name for name in Rep._fields
        if getattr(before, name) != getattr(cleared_rep(before, (word,)), name)
    ]  # fmt: skip
    assert changed == [field]
    assert getattr(cleared_rep(before, (word,)), field) is None


@pytest.mark.parametrize(
    ("word", "field"),
    [("partner", "with"), ("--with", "with"), ("rate", "ratings"), ("NOTE", "note")],
)
def test_a_field_is_cleared_by_other_words_for_it_too(word: str, field: str) -> None:
    before = logged(EVERYTHING)
    assert cleared_rep(before, (word,)) == cleared_rep(before, (field,)) != before


PITCH = Drill(
    4, "pitch", "pitch", "a pitch", archived=False, rubric=7,
    criteria=(Criterion("short"), Criterion("handle"), Criterion("turn")),
)  # fmt: skip


def test_on_another_drill_a_rep_keeps_the_ratings_that_both_have() -> None:
    before = logged(Entry(ratings=("open=4", "handle=2", "short=y")))
    before = before._replace(ratings=(*before.ratings, COACHS))
    after, lost = moved_rep(before, PITCH)
    assert (after.drill, after.rubric, after.score) == ("pitch", 7, 200)
    assert [(each.criterion, each.value) for each in after.ratings] == [("handle", 2)]
    assert {each.criterion for each in lost} >= {"open", "short"}
    assert sorted(map(str, (*after.ratings, *lost))) == sorted(map(str, before.ratings))


def test_a_hurried_score_goes_with_a_rep_to_any_drill() -> None:
    after, lost = moved_rep(logged(Entry(score=350)), PITCH)
    assert (after.score, after.quick, lost) == (350, True, ())


def test_clearing_ratings_clears_their_score_and_leaves_a_coachs() -> None:
    before = logged(EVERYTHING)
    after = cleared_rep(before._replace(ratings=(*before.ratings, COACHS)), ("ratings",))
    assert (after.ratings, after.score, after.quick) == ((COACHS,), None, False)


def test_several_fields_are_cleared_at_once_and_clearing_twice_is_the_same() -> None:
    once = cleared_rep(logged(EVERYTHING), ("note", "goal"))
    assert (once.note, once.goal) == (None, None)
    assert cleared_rep(once, ("goal", "note")) == once


@pytest.mark.parametrize(
    "field", ["", "drill", "day", "takes", "kind", "id", "_replace", "x" * 999]
)
def test_what_cannot_be_empty_cannot_be_cleared(field: str) -> None:
    with pytest.raises(UsageError) as refused:
        cleared_rep(logged(EVERYTHING), (field,))
    assert len(refused.value.message) < 130
