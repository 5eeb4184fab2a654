import pytest

from practicelog.core.coaching.for_coach import Asked, left_out, left_out_of_export
from practicelog.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "asked", "expected"),
    [
        pytest.param((), Asked(), ("scripts", "offs", "metrics", "partners", "scores", "notes"),
                     id="by default"),
        pytest.param((), Asked(scores=True, offs=True), ("scripts", "metrics", "partners", "notes"),
                     id="not blind"),
        pytest.param((), Asked(*[True] * 6), (), id="everything asked for"),
        pytest.param(("goals", "notices"), Asked(True, True, offs=True, metrics=True),
                     ("notices", "goals", "scores", "notes"), id="more, in the order of words"),
        pytest.param(("notes",), Asked(*[True] * 6), ("notes",), id="what is typed stays out"),
    ],
)  # fmt: skip
def test_what_is_personal_is_left_out_unless_asked_for(typed, asked, expected):
    assert left_out(typed, asked) == expected


def test_for_anybody_else_nothing_is_kept_back():
    assert left_out_of_export(("notes",), Asked(), for_coach=False) == ("notes",)


@pytest.mark.parametrize("word", Asked._fields)
def test_nothing_can_be_asked_for_where_nothing_is_kept_back(word):
    with pytest.raises(UsageError, match=f"--with-{word} goes with --for-coach"):
        left_out_of_export((), Asked(**{word: True}), for_coach=False)
