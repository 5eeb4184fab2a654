import pytest

from practicelog.core.coaching.for_coach import Asked, left_out, left_out_of_export
from practicelog.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "asked", "expected"),
    [
        pytest.param((), Asked(),
                     ("scripts", "offs", "metrics", "partners", "scores", "notes", "recordings"),
                     id="by default"),
        pytest.param((), Asked(scores=True, offs=True),
                     ("scripts", "metrics", "partners", "notes", "recordings"), id="not blind"),
        pytest.param((), Asked(*[True] * 7), (), id="everything asked for"),
        pytest.param(("goals", "notices"), Asked(True, True, offs=True, metrics=True),
                     ("notices", "goals", "scores", "notes", "recordings"),
                     id="more, in the order of words"),
        pytest.param(("notes",), Asked(*[True] * 7), ("notes",), id="what is typed stays out"),
    ],
)  # fmt: skip
def test_what_is_personal_is_left_out_unless_asked_for(typed, asked, expected):
    assert left_out(typed, asked) == expected


def test_what_a_form_has_no_place_for_is_said_to_be_left_out_though_asked_for():
    everything = Asked(*[True] * 7)
    told = [
        left_out_of_export((), everything, for_coach=True, lossless=each) for each in (True, False)
    ]

    assert told == [("cards", "takes"), ("cards", "offs", "metrics", "scores", "takes")]


def test_for_oneself_nothing_is_kept_back_where_nothing_may_be_lost() -> None:
    assert left_out_of_export(("notes",), Asked(), for_coach=False, lossless=True) == ("notes",)


@pytest.mark.parametrize(
    ("typed", "asked", "expected"),
    [
        (("notes",), Asked(), ("notes", "recordings")),
        (("notes",), Asked(recordings=True), ("notes",)),
        (("recordings",), Asked(recordings=True), ("recordings",)),
    ],
)
def test_to_anybody_else_where_recordings_lie_goes_only_when_asked_for(typed, asked, expected):
    assert left_out_of_export(typed, asked, for_coach=False, lossless=False) == expected


@pytest.mark.parametrize("word", sorted(set(Asked._fields) - {"recordings"}))
def test_nothing_can_be_asked_for_where_nothing_is_kept_back(word):
    with pytest.raises(UsageError, match=f"--with-{word} goes with --for-coach"):
        left_out_of_export((), Asked(**{word: True}), for_coach=False, lossless=True)
