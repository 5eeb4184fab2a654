"""`list` by score, by what was kept, and by what was said."""

import pytest
from tests.conftest import Desk


@pytest.fixture
def logged(run: Desk) -> Desk:
    run("log", "opener", "-r", "who=3", "--kept", "the reason first", "--on", "2026-11-18")
    run("log", "objection", "-s", "5", "--kept", "Silence", "--on", "2026-11-19")
    run("log", "opener", "-r", "who=4", "--note", "silence was hard", "--on", "2026-11-20")
    run("log", "opener", "-r", "who=5", "--kind", "live")
    run("log", "opener", "-r", "who=5", "--on", "2026-11-22")
    run("log", "pitch")
    return run


def numbers(run: Desk, *options: str) -> list[int]:
    return [rep["id"] for rep in run.json("list", *options)["reps"]]


def test_quick_scores_stand_in_their_own_column_after_those_of_the_rubric(logged: Desk) -> None:
    assert logged("list", "--best").out == (
        "ID   Day          Drill       Score   Quick\n"
        "───────────────────────────────────────────\n"
        " 3   2026-11-20   opener        4.0\n"
        " 1   2026-11-18   opener        3.0\n"
        " 2   2026-11-19   objection             5.0\n"
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param([], [5, 6, 4, 3, 2, 1], id="newest first"),
        pytest.param(["--best"], [3, 1, 2], id="best: practice, up to today"),
        pytest.param(["--worst"], [1, 3, 2], id="worst"),
        pytest.param(["--best", "--limit", "1"], [3, 2], id="the limit is for each"),
        pytest.param(["--best", "--kind", "live"], [4], id="another kind"),
        pytest.param(["--best", "--drill", "opener"], [3, 1], id="a drill"),
        pytest.param(["--best", "--until", "2026-11-19"], [1, 2], id="until a day"),
        pytest.param(["--lessons"], [2, 1], id="what was kept"),
        pytest.param(["--lessons", "--search", "SILENCE"], [2], id="a lesson that says"),
        pytest.param(["--search", "silence"], [3, 2], id="a rep that says"),
        pytest.param(["--best", "--search", "silence"], [3, 2], id="the best that say"),
    ],
)
def test_reps_are_listed_as_asked(logged: Desk, options: list[str], expected: list[int]) -> None:
    assert numbers(logged, *options) == expected


def test_lessons_stand_under_their_drills(logged: Desk) -> None:
    assert logged("list", "--lessons").out == (
        "objection\n2  2026-11-19  Silence\n\nopener\n1  2026-11-18  the reason first\n"
    )


@pytest.mark.parametrize(
    ("options", "line"),
    [
        pytest.param(["--best", "--drill", "close"], "No scored reps there.", id="best"),
        pytest.param(["--lessons", "--drill", "close"], "Nothing kept there.", id="lessons"),
        pytest.param(["--search", "nowhere said"], "No reps there.", id="search"),
    ],
)
def test_an_empty_list_says_what_to_type(logged: Desk, options: list[str], line: str) -> None:
    done = logged("list", *options)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{line} practicelog log opener -")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["--best", "--worst"], "--best and --worst are two lists", id="two lists"),
        pytest.param(["--lessons", "--best"], "--best and --lessons are two", id="also two"),
        pytest.param(["--search", ""], "--search: the text is empty", id="nothing to search"),
        pytest.param(["--search", "a\nb"], "it must be one line", id="two lines"),
        pytest.param(["--search", "\udc80"], "is not valid UTF-8", id="bytes"),
    ],
)
def test_what_cannot_be_listed_is_refused(logged: Desk, options: list[str], message: str) -> None:
    done = logged("list", *options)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
