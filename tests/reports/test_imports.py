import pytest

from practicelog.core.interchange.merging import (
    ADDED,
    BURIED,
    CONFLICT,
    DELETED,
    OLDER,
    OTHERWISE,
    PROTECTED,
    REFUSED,
    SHOWN,
    UNCHANGED,
    UPDATED,
    Consent,
    Outcome,
    Tally,
)
from practicelog.reports.imports import doubled, summary, told, trouble, way_out


def tally(*outcomes):
    counted = Tally()
    for outcome in outcomes:
        counted.count(outcome)
    return counted


def of(word, kind, number=1):
    return [Outcome(7, word, kind)] * number


@pytest.mark.parametrize(
    ("outcomes", "line"),
    [
        pytest.param([], "Imported nothing new", id="an empty file"),
        pytest.param(of(UNCHANGED, "rep", 1200), "Imported nothing new · 1,200 known already",
                     id="nothing new"),
        pytest.param(of(ADDED, "rep"), "Imported 1 rep · practicelog undo", id="one"),
        pytest.param([*of(ADDED, "metric"), *of(ADDED, "rep", 2), *of(ADDED, "off", 2),
                      *of(ADDED, "focus", 2), *of(BURIED, "rep")],
                     "Imported 2 reps, 2 ranges of days off, 2 focuses, 1 metric · 1 known already "
                     "· practicelog undo", id="many kinds, in one order"),
        pytest.param([Outcome(1, UPDATED, "rep", ratings=3)],
                     "Imported nothing new · 3 ratings by others · updated 1 rep · "
                     "practicelog undo", id="ratings"),
        pytest.param([*of(UPDATED, "rep"), *of(DELETED, "notice"), *of(OLDER, "rep", 4),
                      *of(CONFLICT, "rep"), *of(REFUSED, ""), *of(PROTECTED, "plan")],
                     "Imported nothing new · updated 1 rep · deleted 1 notice · 4 newer here · "
                     "1 conflict · 2 refused · practicelog undo", id="everything"),
        pytest.param([*of(OTHERWISE, "rep", 2), *of(UNCHANGED, "rep")],
                     "Imported nothing new · 3 known already · 2 of them read otherwise now "
                     "(--take theirs takes that)", id="entries read otherwise"),
        pytest.param([Outcome(7, ADDED, "rep", twin="x"), *of(ADDED, "rep")],
                     "Imported 2 reps · 1 also in another file · practicelog undo", id="twins"),
        pytest.param(of(CONFLICT, "rep", 2), "Imported nothing new · 2 conflicts", id="conflicts"),
    ],
)  # fmt: skip
def test_an_import_is_told_in_one_line(outcomes, line):
    assert summary(tally(*outcomes), dry_run=False) == line


def test_a_dry_run_says_that_it_was_one():
    assert summary(tally(*of(ADDED, "rep")), dry_run=True) == (
        "Would import 1 rep · nothing was written"
    )


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        pytest.param(Outcome(1234, REFUSED, reason="minutes: 0 is not a number."),
                     "Frame 1,234, minutes: 0 is not a number.", id="refused"),
        pytest.param(Outcome(7, CONFLICT, "rep", 12, ("goal", "ratings")),
                     "Frame 7, rep 12: changed here and there (goal, ratings); it stays as it is "
                     "here.", id="conflict"),
        pytest.param(Outcome(7, CONFLICT, "drill", 3), "Frame 7, drill: changed here and there; it "
                     "stays as it is here.", id="what has no number people know"),
        pytest.param(Outcome(7, PROTECTED, "rep", 12, ("goal",)),
                     "Frame 7, rep 12: it would change what you wrote (goal); it stays as it is.",
                     id="protected"),
        pytest.param(Outcome(7, PROTECTED, "plan"),
                     "Frame 7, plan: only your own other log adds that, with --mine.", id="new"),
    ],
)  # fmt: skip
def test_a_row_that_did_not_come_in_says_why(outcome, line):
    assert told(outcome, "frame") == line


def test_only_the_first_few_rows_are_kept_to_be_told():
    counted = tally(*of(REFUSED, "", 1000), *of(ADDED, "rep"))

    assert len(counted.told) == SHOWN
    assert trouble(counted) == "Not all came in: 1,000 refused; 990 more are not shown."


def test_trouble_tells_conflicts_apart():
    assert trouble(tally(*of(REFUSED, ""), *of(CONFLICT, "rep", 2))) == (
        "Not all came in: 1 refused, 2 conflicts."
    )


@pytest.mark.parametrize(
    ("word", "consent", "hint"),
    [
        pytest.param(
            PROTECTED, Consent(), "practicelog import ana.jsonl --mine", id="without --mine"
        ),
        pytest.param(CONFLICT, Consent(mine=True), "--take theirs settles", id="a conflict"),
        pytest.param(REFUSED, Consent(), "--rejects FILE writes", id="refused"),
        pytest.param(CONFLICT, Consent(take_theirs=True), "--rejects FILE", id="settled already"),
    ],
)
def test_what_can_be_typed_next(word, consent, hint):
    assert hint in way_out(tally(*of(word, "rep", 11)), consent, "ana.jsonl")


def test_where_all_that_was_refused_is_shown_nothing_need_be_written_down():
    assert way_out(tally(*of(REFUSED, "", 10)), Consent(), "x") is None


def test_a_file_of_which_nothing_was_of_use_is_told_apart():
    assert tally(*of(REFUSED, "", 3)).nothing_else
    assert not tally(*of(REFUSED, "", 3), *of(UNCHANGED, "rep")).nothing_else
    assert not tally(Outcome(1, PROTECTED, "rep", ratings=1)).nothing_else
    assert tally().nothing_else


@pytest.mark.parametrize(
    ("reps", "name", "dry_run", "line"),
    [
        (1, "a.csv", False, ("1 rep came with “a.csv” before. If it is the same: "
         "practicelog undo, then AGAIN")),
        (3, None, True,
         "3 reps came with a file of another name before. If they are the same: AGAIN"),
    ],
)  # fmt: skip
def test_what_came_with_another_file_is_told_with_what_to_type(reps, name, dry_run, line):
    assert doubled("rep", reps, name, "AGAIN", dry_run=dry_run) == line
