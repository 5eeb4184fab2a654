"""`list`: its columns, by score, by what was kept, and by what was said."""

import pytest
from tests.conftest import Desk
from tests.copied_logs import built_once


@pytest.fixture
@built_once
def logged(run: Desk) -> None:
    run("log", "opener", "-r", "who=3", "--kept", "the reason first", "--on", "2026-11-18")
    run("log", "objection", "-s", "5", "--kept", "Silence", "--on", "2026-11-19")
    run("log", "opener", "-r", "who=4", "--note", "silence was hard", "--on", "2026-11-20")
    run("log", "opener", "-r", "who=5", "--kind", "live")
    run("log", "opener", "-r", "who=5", "--on", "2026-11-22")
    run("log", "pitch")


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
        pytest.param(
            ["--search", "nowhere said"], "No reps there. practicelog go adds one, or", id="search"
        ),
    ],
)
def test_an_empty_list_says_what_to_type(logged: Desk, options: list[str], line: str) -> None:
    done = logged("list", *options)
    assert (done.code, done.err) == (0, "")
    drill = options[-1] if "--drill" in options else "opener"
    assert done.out.startswith(f"{line} practicelog log {drill} -")


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


@pytest.fixture
@built_once
def listed(run):
    """A log of five reps: their numbers in the order typed are 1 to 5."""
    run("log", "pitch", "--kind", "live", "--on", "2026-11-19")
    run("log", "pitch", "-m", "15", "--on", "2026-11-21")
    run("log", "opener", "--kind", "live", "--on", "2026-11-20")
    run("log", "opener", "-s", "3.5", "-n", "2", "--next", "slower")
    run("log", "opener", "--kind", "learn", "--on", "2026-11-19")


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        ("", "42351"),
        ("--limit 2", "42"),
        ("--limit 0", "42351"),
        ("--drill pitch", "21"),
        ("--drill PIT", "21"),
        ("--drill story", ""),
        ("--kind live", "31"),
        ("--since 2026-11-20", "423"),
        ("--since yesterday", "423"),
        ("--until 2026-11-20", "351"),
        ("--until 2026-11-19", "51"),
        ("--since thu --until 2026-11-20", "351"),
        ("--drill opener --kind learn --since -1w --limit 1", "5"),
    ],
)
def test_reps_are_listed_newest_day_first_then_by_number(listed, options, numbers):
    found = listed.json("list", *options.split())["reps"]

    assert "".join(str(rep["id"]) for rep in found) == numbers


def test_twenty_are_listed_unless_a_limit_is_typed(run):
    for _ in range(21):
        run("log", "opener")

    assert [rep["id"] for rep in run.json("list")["reps"]] == list(range(21, 1, -1))
    assert len(run.json("list", "--limit", "0")["reps"]) == 21


def test_a_table_has_the_columns_that_hold_something(listed):
    lines = listed("list").out.splitlines()

    assert lines[0].split() == ["ID", "Day", "Drill", "Kind", "Time", "Takes", "Quick", "Next"]
    assert lines[2].split() == ["4", "2026-11-21", "opener", "2", "3.5", "slower"]
    assert listed("list", "--kind", "learn").out.splitlines()[0].split() == [
        "ID", "Day", "Drill", "Kind",
    ]  # fmt: skip


def test_an_archived_drills_reps_are_listed(listed):
    listed("drill", "archive", "pitch")

    assert len(listed.json("list", "--drill", "pitch")["reps"]) == 2


def test_a_renamed_drills_reps_are_listed_under_its_new_name(listed):
    listed("drill", "edit", "pitch", "--name", "one-minute")

    assert {rep["drill"] for rep in listed.json("list", "--drill", "one")["reps"]} == {"one-minute"}


@pytest.mark.parametrize("options", [[], ["--drill", "story"]], ids=["at all", "of a drill"])
def test_no_reps_are_no_error(run, options):
    run("log", "opener")
    run("undo")

    done = run("list", *options)

    assert (done.code, done.err) == (0, "")
    assert f"practicelog log {(options or ['opener'])[-1]}" in done.out
    assert run.json("list", *options) == {"schema": "practicelog/list/1", "reps": []}


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_table_fits_the_width_and_breaks_no_word(listed, width):
    advice = "when price comes up, ask compared with what, and wait until the silence breaks"
    listed("log", "negotiation", "-m", "120", "-n", "12", "-r", "calm=4", "--next", advice)

    lines = listed("list", COLUMNS=str(width)).out.splitlines()

    assert max(map(len, lines)) <= width
    words = " ".join(lines).split()
    expected = ["2026-11-21", "negotiation", "Drill", "Takes", "Score", *advice.split()]
    assert [word for word in expected if word not in words] == []


def test_days_the_wrong_way_round_are_told_with_the_right_ones(run):
    run("log", "opener")
    done = run("list", "--since", "2026-11-21", "--until", "2026-11-20")

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "practicelog: The range ends on 2026-11-20, before it begins on 2026-11-21.\n"
        "  hint: --since 2026-11-20 --until 2026-11-21\n"
    )


def test_a_home_folder_is_found_behind_a_tilde_and_no_columns_are_80(run, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert run("log", "op", "-m", "1h", PRACTICELOG_FILE="~/mine.db", COLUMNS="0").code == 0
    assert (tmp_path / "mine.db").exists()
    wide = run("drill", "list", COLUMNS="80").out
    assert run("drill", "list", COLUMNS="0").out == wide


def test_a_list_by_score_without_practice_says_of_which_kind_the_scored_reps_are(run):
    run("log", "opener", "-s", "4", "--kind", "live")
    run("log", "opener", "--kind", "learn")

    assert run("list", "--best").out == (
        "No scored practice there, only reps of another kind: add --kind live.\n"
    )
    assert "opener" in run("list", "--best", "--kind", "live").out
    assert run("list", "--worst", "--drill", "pitch").out.startswith("No scored reps there.")
    assert run("list", "--best", "--kind", "practice").out.startswith("No scored reps there.")
