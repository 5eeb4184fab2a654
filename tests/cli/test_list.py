import pytest


@pytest.fixture
def listed(run):
    """A log of five reps: their numbers in the order typed are 1 to 5."""
    run("log", "pitch", "--kind", "live", "--on", "2026-11-19")
    run("log", "pitch", "-m", "15", "--on", "2026-11-21")
    run("log", "opener", "--kind", "live", "--on", "2026-11-20")
    run("log", "opener", "-s", "3.5", "-n", "2", "--next", "slower")
    run("log", "opener", "--kind", "learn", "--on", "2026-11-19")
    return run


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

    assert lines[0].split() == ["ID", "Day", "Drill", "Kind", "Min", "Takes", "Quick", "Next"]
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
    assert "practicelog log opener" in done.out
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
