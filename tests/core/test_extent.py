from datetime import date

import pytest

from practicelog.core.extent import (
    OMITTED,
    RECORDS,
    WORDS,
    Extent,
    export_name,
    omitted,
)
from practicelog.errors import UsageError

TODAY = date(2026, 11, 21)
ALL = Extent(TODAY)


def test_everything_leaves_unless_less_is_wanted():
    assert (ALL.omitted_types, ALL.omitted_fields) == (frozenset(), frozenset())


def test_words_are_kept_once_in_their_fixed_order():
    assert omitted((), ["notes, Scripts,notes", "goals"]) == ("scripts", "goals", "notes")


def test_omitting_scripts_takes_them_from_the_reps_too():
    extent = ALL._replace(omitted=("scripts",))

    assert (extent.omitted_types, extent.omitted_fields) == ({"script"}, {"script"})


def test_omitting_scores_takes_all_that_tells_one():
    extent = ALL._replace(omitted=("scores",))

    assert extent.omitted_types == {"rescoring"}
    assert extent.omitted_fields == {"predict", "score", "quick", "ratings", "take_log"}


def test_only_some_kinds_is_all_others_omitted():
    others = tuple(word for word in RECORDS if word not in {"reps", "notices"})

    assert omitted(["reps", "notices"], ()) == omitted(["notices,reps"], ()) == others
    assert omitted(["reps,notices"], ["notes"]) == (*others, "notes")


@pytest.mark.parametrize("word", OMITTED)
def test_a_part_of_a_rep_cannot_leave_alone(word):
    with pytest.raises(UsageError, match="--only"):
        omitted([word], ())


@pytest.mark.parametrize("text", ["", "nots", "notes,", "id", "drills", "notes;scripts"])
def test_an_unknown_word_is_refused(text):
    with pytest.raises(UsageError, match="--omit"):
        omitted((), [text])


def test_a_near_word_is_suggested():
    with pytest.raises(UsageError) as refused:
        omitted((), ["note"])

    assert refused.value.hint == "did you mean notes?"


def test_every_word_can_be_omitted():
    assert omitted((), [",".join(reversed(WORDS))]) == omitted((), reversed(WORDS)) == WORDS


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"drill": "opener"}, id="one drill"),
        pytest.param({"after": 7}, id="since the last export"),
        pytest.param({"omitted": ("reps",)}, id="no reps"),
        pytest.param({"omitted": ("plans", "notes")}, id="no plans"),
    ],
)
def test_weeks_cannot_be_told_of_some_practice(changed):
    assert ALL._replace(omitted=("notes",), since=TODAY).is_of_all_practice
    assert not ALL._replace(**changed).is_of_all_practice


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        (None, None, True), (10, None, True), (16, None, True), (17, None, False),
        (None, 9, False), (None, 10, True), (12, 13, True), (17, 20, False), (1, 9, False),
    ],
)  # fmt: skip
def test_an_extent_holds_a_week_that_it_touches(since, until, held):
    extent = ALL._replace(
        since=since and date(2026, 3, since), until=until and date(2026, 3, until)
    )

    assert extent.holds_some_of(date(2026, 3, 10), date(2026, 3, 16)) is held


def test_an_export_is_remembered_only_by_name():
    assert export_name(None, None, None) is None
    assert export_name("Ana-weekly", "last-export", None) == "ana-weekly"


@pytest.mark.parametrize(
    ("name", "since", "until"),
    [
        pytest.param(None, "last-export", None, id="no name to look under"),
        pytest.param("ana", None, "2026-11-20", id="a day that ends it"),
        pytest.param("an a", None, None, id="no name"),
    ],
)
def test_what_would_be_remembered_wrongly_is_refused(name, since, until):
    with pytest.raises(UsageError):
        export_name(name, since, until)
