"""`journey` as a seller meets it: with no log, a first rep, years, and what does not count."""

import re

from tests.conftest import Desk, Program

AT_60 = 60


def test_without_a_log_it_says_how_to_begin_and_makes_none(run: Desk) -> None:
    done = run("journey")
    assert (done.code, done.out) == (10, "")
    assert "hint: practicelog go starts one" in done.err
    assert not run.file.exists()


def test_without_practice_it_says_how_to_begin(run: Desk) -> None:
    run("log", "opener", "--kind", "learn")
    assert run("journey") == (
        0,
        "No practice yet: practicelog go starts the journey.\n",
        "",
    )
    assert run.json("journey")["started"] is None


def test_the_first_rep_is_a_journey(run: Desk) -> None:
    run("log", "opener", "-m", "10")
    assert run("journey").out == (
        "Started Sat 21 Nov 2026 · year 1, week 1 of practice\n"
        "\n"
        "Pace  not told before 8 of the last 12 weeks have a counted day; now 0\n"
        "\n"
        "Milestones\n"
        "Next  100 reps (1 now) · 100 days (1 now)\n"
        "\n"
        "In all  1 day · 1 rep · 10 min · 1 of 1 week kept\n"
    )


def test_a_short_history_at_60_columns(run: Desk) -> None:
    run("log", "opener", "--on", "2025-12-30", "-m", "90", "-r", "who=4", "-r", "tone=3")
    run("log", "opener", "--on", "2026-11-09", "-s", "5")
    run("log", "objection", "--on", "2026-11-10", "-m", "20")
    run("log", "objection", "--on", "2026-11-11", "--kind", "live", "-m", "20")
    run("log", "objection", "--on", "2026-11-22", "-m", "20")
    assert run("journey", COLUMNS="60").out == (
        "Started Tue 30 Dec 2025 · year 1, week 47 of practice\n"
        "\n"
        "Last 4 weeks   2 days · 2 reps · 20 min · 0 of 4 weeks kept\n"
        "Last 12 weeks  2 days · 2 reps · 20 min · 0 of 12 weeks kept\n"
        "Pace           not told before 8 of the last 12 weeks have a\n"
        "               counted day; now 1\n"
        "\n"
        "Year          Weeks kept   Days   Reps     Time\n"
        "───────────────────────────────────────────────\n"
        "2025                          1      1   1 h 30\n"
        "2026 so far      0 of 46      2      2   20 min\n"
        "\n"
        "Reps, day by day\n"
        "2025 Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov\n"
        "Mon   ············································░·\n"
        "Tue  ░············································░·\n"
        "Wed  ···············································\n"
        "Thu  ···············································\n"
        "Fri  ···············································\n"
        "Sat  ···············································\n"
        "Sun  ··············································\n"
        "· none  ░ 1  ▒ 2  ▓ 3  █ 4 or more\n"
        "\n"
        "Milestones\n"
        "Next  100 reps (3 now) · 100 days (3 now)\n"
        "\n"
        "Personal records: best rubric score\n"
        "Drill    Difficulty   Best   Of reps      First on\n"
        "──────────────────────────────────────────────────\n"
        "opener   not set       3.5         1   30 Dec 2025\n"
        "\n"
        "Records leave out 1 quick score: practicelog list --best.\n"
        "\n"
        "In all  3 days · 3 reps · 1 h 50 · 0 of 46 weeks kept\n"
    )


def test_nothing_is_wider_than_the_screen(run: Desk) -> None:
    for month in range(1, 12):
        run("log", "email-rewrite", "--on", f"2026-{month:02}-05", "-m", "25", "-r", "voice=4")
    for width in (40, AT_60, 80, 120):
        lines = run("journey", COLUMNS=str(width)).out.splitlines()
        assert max(len(line) for line in lines) <= width


def test_only_practice_up_to_today_counts(run: Desk) -> None:
    run("log", "opener", "-r", "who=3")
    before = run.json("journey")
    run("log", "opener", "-r", "who=5", "--on", "2026-11-22")
    run("log", "opener", "-r", "who=5", "--kind", "live")
    run("log", "opener", "-r", "who=5", "--kind", "learn")
    assert run.json("journey") == before
    later = run("--now", "2026-11-22T18:00:00+01:00", "journey", "--json").out
    assert '"reps": 2' in later
    assert '"score": 5.0' in later


def test_a_rep_entered_late_is_in_the_year_of_its_day(run: Desk) -> None:
    run("log", "opener")
    run("log", "opener", "--on", "2019-03-02")
    told = run.json("journey")
    assert told["started"] == "2019-03-02"
    assert [(each["year"], each["days"]) for each in told["years"]] == [
        (2019, 1), *[(year, 0) for year in range(2020, 2026)], (2026, 1),
    ]  # fmt: skip


def test_it_never_praises_and_never_speaks_of_mastery(run: Desk) -> None:
    for month in range(1, 12):
        run("log", "opener", "--on", f"2026-{month:02}-05", "-r", "who=5")
    assert not re.search(r"%|master|10,000 hours|great|!", run("journey").out)


def test_on_a_terminal_it_is_the_same_but_for_colour(program: Program, run: Desk) -> None:
    run("log", "opener", "-r", "who=5")
    with program.on_terminal("journey") as terminal:
        shown = terminal.ended()
    assert shown.code == 0
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown.out).replace("\r\n", "\n")
    assert plain == program("journey").out
    with program.on_terminal("--no-color", "journey") as terminal:
        assert "\x1b" not in terminal.ended().out
