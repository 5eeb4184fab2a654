import pytest
from tests.conftest import Desk


@pytest.fixture(scope="module")
def practised(tmp_path_factory):
    """A log of thirteen weeks with three scored openers each, and of this week's few reps."""
    run = Desk(tmp_path_factory.mktemp("practised") / "practice.db")
    for week in range(13, 0, -1):
        for day in range(3):
            run("log", "opener", "-m", "10", "-n", "2", "-s", f"{2 + (week % 3) / 2}", "--feedback",
                "peer", "--goal", "calm", "--on", f"-{7 * week + 5 - day}d")  # fmt: skip
    run("log", "opener", "-m", "20", "-s", "4", "--on", "mon")
    run("log", "opener", "-m", "20", "-s", "5", "--difficulty", "hard", "--on", "tue")
    run("log", "pitch", "--kind", "live")
    run("log", "pitch", "-m", "7", "--kept", "the pause", "--next", "slower")
    return run


def test_a_week_is_told_to_scripts_in_the_documented_form(practised):
    report = practised.json("report")

    assert report.keys() >= {
        "schema", "period", "days", "need", "state", "reps", "minutes", "takes", "deliberate",
        "hard", "live", "drills", "focus", "kept", "next",
    }  # fmt: skip
    assert report["period"] == {"name": "2026-W47", "from": "2026-11-16", "to": "2026-11-22"}
    assert (report["days"], report["need"], report["state"]) == (3, 3, "kept")
    assert (report["reps"], report["minutes"], report["takes"]) == (3, 47, 3)
    assert (report["deliberate"], report["hard"], report["live"]) == (0, 1, 1)


def test_a_drill_has_its_level_and_what_was_usual_in_the_last_twelve_weeks(practised):
    opener, pitch = practised.json("report")["drills"]

    assert (opener["drill"], opener["reps"], opener["minutes"]) == ("opener", 2, 40)
    assert opener["score"] == {"mean": 4.5, "n": 2, "low": 4.0, "high": 5.0}
    assert opener["usual"] == {"mean": 2.5, "weeks": 12, "low": 2.0, "high": 3.0}
    assert (pitch["reps"], pitch["minutes"], pitch["score"]) == (1, 7, None)


@pytest.mark.parametrize(
    ("options", "name", "reps"),
    [
        (["--last"], "2026-W46", 3),
        (["--week", "2026-W46"], "2026-W46", 3),
        (["--week", "2026W46"], "2026-W46", 3),
        (["--week", "46"], "2026-W46", 3),
        (["--week", "last"], "2026-W46", 3),
        (["--week", "--last"], "2026-W46", 3),
        (["--week"], "2026-W47", 3),
        (["--month", "nov"], "2026-11", 9),
        (["--month", "--json"], "2026-11", 9),
        (["--quarter", "Q4"], "2026-Q4", 21),
        (["--week", "2020-W53"], "2020-W53", 0),
        (["--week", "2026-W48"], "2026-W48", 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_another_week_is_reported(practised, options, name, reps):
    report = practised.json("report", *options)

    assert (report["period"]["name"], report["reps"]) == (name, reps)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("options", [[], ["--last"]], ids=["this week", "last week"])
def test_a_report_fits_the_width_and_breaks_no_word(practised, width, options):
    out = practised("report", *options, COLUMNS=str(width)).out

    assert max(map(len, out.splitlines())) <= width
    assert {"opener", "deliberate"} <= set(out.split())


def test_the_first_lines_are_at_most_eight(practised):
    first, _, _ = practised("report").out.partition("\n\n")

    assert len(first.splitlines()) <= 8


@pytest.mark.parametrize("options", [[], ["--last"]], ids=["this week", "last week"])
def test_an_empty_week_gets_two_lines_that_say_what_to_type(run, options):
    run("log", "opener")
    run("undo")

    lines = run("report", *options).out.splitlines()

    assert len(lines) == 2
    assert "practicelog " in lines[1]


def test_where_there_is_no_log_the_first_rep_is_suggested(run):
    done = run("report")

    assert (done.code, done.out) == (10, "")
    assert "practicelog go starts one, or practicelog log opener -m 10" in done.err


def test_counts_and_notices_stand_in_the_report_and_never_beside_a_score(run):
    run("log", "opener", "-s", "4")
    run("metric", "add", "calls", "42")
    run("notice", "let it finish", "--who", "Ana")
    found = run("report", COLUMNS="200").out.splitlines()
    assert found[found.index("Noticed  21 Nov  Ana: “let it finish”") :] == [
        "Noticed  21 Nov  Ana: “let it finish”",
        "To ask   What should I listen for in the next opener?",
        "",
        "In the field",
        "calls 42",
    ]


def test_one_rep_is_a_whole_report(run):
    run("log", "opener", "-s", "4")
    assert run("report", COLUMNS="200").out == (
        "Week 47, 16–22 Nov 2026 · week 1 of practice\n"
        "Practised 1 day (need 1) · 1 rep · kept\n"
        "Score  opener 4.0 (1 quick)\n"
        "How    0 of 1 deliberate\n"
        "\n"
        "Deliberate  without goal 1, feedback 1, second take 1\n"
        "\n"
        "Drills\n"
        "Drill    Reps   Score\n"
        "─────────────────────────────\n"
        "opener      1   4.0 (1 quick)\n"
        "\n"
        "To ask  What should I listen for in the next opener?\n"
    )
    assert run.json("report")["drills"][0]["word"] is None
