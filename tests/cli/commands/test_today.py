"""`today` as a seller reads it before the first call: one thing, its reason, at most nine lines."""

import pytest
from tests.conftest import CTRL_D, Desk

BUSY = [
    ("focus", "set", "objection", "--criterion", "explore", "--why", "I lose the price talks",
     "--target", "4"),
    ("log", "opener", "--on", "-30d"),
    ("log", "opener", "--on", "-25d"),
    ("log", "opener", "--on", "-20d", "--next", "slower"),
    ("log", "objection", "--on", "mon", "-r", "explore=3", "--next", "ask compared with what"),
    ("log", "objection", "--on", "tue", "-r", "explore=3", "--next", "then be silent"),
    ("log", "story", "--on", "wed"),
]  # fmt: skip


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    run = Desk(tmp_path_factory.mktemp("busy") / "practice.db")
    for argv in BUSY:
        run(*argv)
    return run


def lines(run, *options, **environ):
    done = run("today", *options, **environ)
    assert (done.code, done.err) == (0, "")
    return done.out.splitlines()


def test_it_is_one_thing_and_why(busy):
    assert lines(busy) == [
        "Practise  objection · explore: asks before answering",
        "Because   “I lose the price talks” (focus until 31 Dec)",
        "To try    “then be silent” (17 Nov)",
        "Promised  “slower” (opener, 1 Nov)",
        "Due       opener: not practised for 20 days",
        "Week      3 of 3 days, kept · 1 week in a row",
    ]


def test_scripts_read_the_same(busy):
    told = busy.json("today")
    assert told["schema"] == "practicelog/today/1"
    assert told["practise"] == {
        "drill": "objection", "focus": "explore (objection)",
        "reason": "“I lose the price talks” (focus until 31 Dec)",
    }  # fmt: skip
    assert told["last"] == {"text": "then be silent", "day": "2026-11-17"}
    assert (told["promise"]["text"], told["promise"]["state"]) == ("slower", "open")
    assert told["due"] == [{"drill": "opener", "reason": "not practised for 20 days"}]
    assert told["week"] == {"start": "2026-11-16", "done": 3, "need": 3, "state": "kept"}


def test_the_bare_program_shows_it(busy):
    assert busy().out == busy("today").out


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("terminal", [True, False], ids=["terminal", "pipe"])
def test_it_is_whole_at_every_width_without_colour_or_control_characters(busy, width, terminal):
    done = busy("today", terminal=terminal, COLUMNS=str(width))
    assert all(len(line) <= width for line in done.out.splitlines())
    assert done.out.split() == busy("today").out.split()
    assert "\x1b" not in done.out


def test_the_same_log_and_clock_say_the_same_and_nothing_is_changed(busy):
    before = busy.file.read_bytes()
    assert len({busy("today").out for _ in range(3)}) == 1
    assert busy.file.read_bytes() == before


def test_the_clock_decides_what_is_due(busy):
    assert not any(
        line.startswith("Due") for line in lines(busy, PRACTICELOG_NOW="2026-11-14T09:00:00+01:00")
    )
    later = lines(busy, PRACTICELOG_NOW="2027-01-09T09:00:00+01:00")
    assert "Because   “I lose the price talks” (focus 1 over since 31 Dec 2026)" in later
    assert "Due       opener: not practised for 69 days" in later


def test_practice_on_the_focus_moves_on_to_what_is_next(run):
    for argv in BUSY:
        run(*argv)
    run("log", "objection", "-r", "explore=3")
    assert lines(run)[2:] == [
        "To try    “then be silent” (17 Nov)",
        "Promised  “slower” (opener, 1 Nov)",
        "Due       opener: not practised for 20 days",
        "Week      4 of 3 days, kept · 1 week in a row · 1 rep today",
    ]
    run("log", "opener")
    assert lines(run)[3:] == ["Week      4 of 3 days, kept · 1 week in a row · 2 reps today"]


def test_a_criterion_under_its_target_is_due_on_another_day_than_its_own(run):
    run("focus", "set", "objection", "--criterion", "explore", "--why", "a", "--target", "4")
    run("focus", "set", "story", "--why", "b")
    for value in (3, 3, 4):
        run("log", "objection", "-r", f"explore={value}")
    assert lines(run)[:3] == [
        "Practise  story",
        "Because   “b” (focus until 31 Dec)",
        "Due       objection: explore at 3.3 in 4 weeks (3 reps), target 4.0",
    ]


def test_one_who_only_does_easy_drills_is_told_to_raise_the_difficulty(run):
    for _ in range(5):
        run("log", "opener", "-s", "5", "--difficulty", "easy")
    assert lines(run)[:2] == [
        "Practise  opener",
        "Because   the last 5 were all 5 at easy: raise the difficulty",
    ]
    run("focus", "set", "opener", "--why", "they hang up")
    assert lines(run)[:3] == [
        "Practise  opener",
        "Because   “they hang up” (focus until 31 Dec)",
        "Due       opener: the last 5 were all 5 at easy: raise the difficulty",
    ]
    run("log", "opener", "-s", "5", "--difficulty", "hard")
    assert not any("easy" in line for line in lines(run))


def test_who_comes_back_after_months_finds_what_was_left(run):
    for week in (30, 29, 28):
        run("log", "opener", "--on", f"-{week}w")
        run("log", "story", "--on", f"-{week - 2}w", "--next", "shorter")
    assert lines(run) == [
        "Practise  story",
        "Because   you promised it",
        "To try    “shorter” (23 May)",
        "Due       opener: not practised for 196 days",
        "Week      0 of 3 days",
    ]


def test_what_ana_promised_is_not_practised_but_shown(run):
    run("log", "opener")
    run("promise", "add", "two calls to listen to", "--by", "ana")
    assert lines(run)[:3] == [
        "Practise  opener",
        "Because   the drill practised last: one more adjustment",
        "Others    “two calls to listen to” (ana, 21 Nov)",
    ]


def test_an_archived_drill_is_not_suggested_for_its_rest(run):
    for days in (40, 30, 20):
        run("log", "opener", "--on", f"-{days}d")
    run("log", "pitch", "--on", "fri")
    run("drill", "archive", "opener")
    assert lines(run)[:2] == [
        "Practise  pitch",
        "Because   the drill practised last: one more adjustment",
    ]


def test_an_empty_log_gets_a_drill_to_begin_with(run):
    run("log", "opener")
    run("undo")
    assert lines(run) == [
        "Practise  opener",
        "Because   a drill to begin with; practicelog drill list shows the others",
        "Week      0 of 1 day",
    ]


def test_without_a_log_it_says_how_to_begin_and_makes_none(run):
    done = run("today")
    assert (done.code, done.out) == (10, "")
    assert "practicelog go starts one, or practicelog log opener -m 10" in done.err
    assert not run.file.exists()


def test_holidays_are_no_matter(run):
    run("log", "opener", "--on", "-8d")
    run("off", "add", "2026-11-16..2026-11-22", "holidays")
    assert lines(run)[-1] == "Week      paused · 1 week in a row"


def test_what_runs_is_told_before_what_could_be_begun(run):
    run("log", "opener", "--on", "fri")
    run("start", "role-play")
    assert lines(run)[0] == "Timer     role-play 1 min since 18:00 · practicelog stop records it"
    assert run.json("today")["session"] == run.json("status")["session"]

    run("cancel")
    assert lines(run)[0] == "Practise  opener"
    assert run.json("today")["session"] is None


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(("log pitch", "undo", "drill archive opener"), id="the first drill away"),
        pytest.param(("log pitch", "undo", "drill edit opener --name op1"), id="called otherwise"),
        pytest.param(("log pitch", "focus set opener --why w", "drill archive opener"), id="focus"),
        pytest.param(("log pitch", "promise add ask --drill opener", "drill archive opener"),
                     id="promise"),
        pytest.param(("log pitch", "log opener", "drill archive opener"), id="the last one"),
    ],
)  # fmt: skip
def test_what_is_to_be_practised_can_be(program, run, before):
    assert [run(*line.split()).code for line in before] == [0] * len(before)
    (drill,) = [line.split()[1] for line in run("today").out.splitlines() if "Practise" in line]

    with program.on_terminal("go", "--plain") as session:
        session.answer(" I try", CTRL_D)
        begun = session.ended()

    assert begun.code == 6
    assert f"Drill    {drill}" in begun.out
    assert run("log", drill).code == 0


def test_a_focus_that_is_put_away_is_named_with_the_way_to_close_it(run):
    run("focus", "set", "objection", "--criterion", "explore", "--why", "w")
    dropped = run("drill", "edit", "objection", "--drop", "explore", "--yes")
    away = run("drill", "archive", "objection")
    closed = run("focus", "close", "1", "--outcome", "done")

    told = "Focus 1, explore (objection), cannot be practised now: practicelog focus close 1\n"
    assert dropped.out.count(told) == away.out.count(told) == 1
    assert "focus set" not in closed.out
    assert "Focus" not in run("drill", "archive", "objection", "--back").out
