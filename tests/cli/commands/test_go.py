"""`go` as it is typed: on a terminal, where there is none, and after a session that was left."""

import pytest
from tests.conftest import CTRL_D
from tests.sessions import QUICK, led

from practicelog.cli.world import World


def test_without_a_terminal_it_says_what_to_type(run):
    done = run("go", "objection")

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "practicelog: A session needs a terminal.\n"
        "  hint: practicelog log opener -m 10 records practice\n"
    )
    assert not run.file.exists()


def test_plain_questions_lead_through_a_session(program, run):
    with program.on_terminal("go", "objection", "--plain", "--goal", "ask first") as session:
        session.answer("This time I try [ask first]: ", "\r")
        for rating, change in (("3", "pause"), ("4", "")):
            session.answer("Ready: ", "\r")
            session.answer(" runs: ", "\r")
            session.answer("1 to 5: ", f"{rating}\r")
            session.answer("One change for the next take: ", f"{change}\r")
        session.answer("Ready: ", "f\r")
        for name in ("hear", "acknowledge", "explore", "answer", "check"):
            session.answer(f"{name}: ", "4\r")
        session.answer("What worked: ", "calm\r")
        session.answer("Next time (when …, I …) [pause]: ", "\r")
        session.answer("Feedback from: ", "r\r")
        done = session.ended()

    assert done.code == 0
    assert "Logged 1: objection, 1 min, 2 takes, score 4.0" in done.out
    (rep,) = run.reps()
    assert rep["deliberate"]
    assert (rep["next"], rep["kept"], rep["feedback"]) == ("pause", "calm", "recording")


def test_ctrl_c_keeps_the_session_and_the_next_go_asks(program, run):
    with program.on_terminal("go", "objection", "--plain") as session:
        session.answer("This time I try: ", "\r")
        session.answer("Ready: ", "\r")
        session.answer(" runs: ", "\r")
        stopped = session.interrupted("1 to 5: ")

    assert stopped.code == 130
    assert "The session is kept: practicelog go goes on with it." in stopped.out
    assert len(run.query("SELECT * FROM session_take")) == 1

    with program.on_terminal("go", "--plain") as again:
        again.answer("Enter goes on, r records it, d drops it: ", "r\r")
        done = again.ended()
    assert "A session was left: objection, 1 take" in done.out
    assert "Logged 1: objection" in done.out


@pytest.mark.parametrize(
    ("typed", "goal", "reps"),
    [
        pytest.param("pitch", "This time I try", ["objection"], id="the other begins"),
        pytest.param("obj", "", ["objection"], id="the same is recorded and that is all"),
    ],
)
def test_another_drill_begins_once_the_session_that_was_left_is_recorded(
    program, run, typed, goal, reps
):
    led(World(run.environ, None, None, None), QUICK[:5])
    with program.on_terminal("go", typed, "--plain") as session:
        begins = f" and begins {typed}" * bool(goal)
        session.answer(f"r records it{begins}, d drops it{begins}: ", "r\r")
        if goal:
            session.answer(goal, CTRL_D)
        done = session.ended()

    assert "Logged 1: objection" in done.out
    assert [each["drill"] for each in run.reps()] == reps
    assert run.query("SELECT * FROM session") == []


def test_beside_a_session_left_a_beginning_means_a_drill_in_use(program, run):
    led(World(run.environ, None, None, None), QUICK[:5])
    run("drill", "add", "opener-of-old")
    run("drill", "archive", "opener-of-old")

    away = run("go", "opener-of", terminal=True)
    with program.on_terminal("go", "open", "--plain") as session:
        session.answer("r records it and begins opener, d drops it and begins opener: ", CTRL_D)
        session.ended()

    assert (away.code, away.out) == (4, "")
    assert "practicelog drill archive opener-of-old --back" in away.err


def test_ctrl_d_says_that_the_session_is_kept(program, run):
    with program.on_terminal("go", "objection", "--plain") as session:
        session.answer("This time I try: ", "\r")
        session.answer("Ready: ", CTRL_D)
        done = session.ended()

    assert done.code == 6
    assert "The session is kept: practicelog go goes on with it." in done.out
    assert "othing was recorded" not in done.out
    assert len(run.query("SELECT * FROM session")) == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("go", "nowhere"), 4, "There is no drill “nowhere”."),
        (("go", ""), 4, "There is no drill “”."),
        (("go", "--card", "99999"), 4, "There is no card 99999."),
        (("go", "pitch", "--card", "1"), 2, "Card 1 is of call-script."),
        (("go", "--card", "1", "--no-cards"), 2, "goes with neither"),
        (("go", "--script", "nowhere"), 4, "There is no script “nowhere”."),
    ],
    ids=["drill", "an empty name", "card", "card of another drill", "card and none", "script"],
)
def test_what_cannot_be_is_told_before_anything_begins(run, words, code, said):
    run("log", "opener")

    done = run(*words, terminal=True)

    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert run.query("SELECT * FROM session") == []


def test_the_beginning_of_a_name_means_a_drill_in_use_rather_than_one_archived(program, run):
    run("drill", "add", "opener-of-old")
    run("drill", "archive", "opener-of-old")

    with program.on_terminal("go", "open", "--plain") as session:
        session.answer("This time I try: ", "\x04")
        done = session.ended()

    assert done.code == 6
    assert "opener" in done.out


def test_the_first_session_may_be_on_a_card_of_the_deck_that_ships(program, run):
    with program.on_terminal("go", "--card", "63", "--plain") as session:
        session.answer("This time I try: ", "\r")
        session.answer("Ready: ", "\r")
        session.answer(" runs: ", "\r")
        session.answer("1 to 5: ", "3\r")
        session.answer("next take: ", "\x04")
        session.ended()

    ((drill, card),) = run.query(
        "SELECT drill.name, card.id FROM session JOIN card ON card.uid = session.card"
        "    JOIN drill ON drill.uid = session.drill"
    )
    assert (drill, card) == ("objection", 63)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("go", "--card", "99999"), 4, "There is no card 99999."),
        (("go", "pitch", "--card", "1"), 2, "Card 1 is of call-script."),
        (("go", "--script", "nowhere"), 2, "There is no log yet."),
    ],
    ids=["card", "card of another drill", "script"],
)
def test_what_cannot_be_begins_no_log(run, words, code, said):
    done = run(*words, terminal=True)

    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert not run.file.exists()


def test_today_names_the_cards_that_are_due(run):
    early = run.environ | {"PRACTICELOG_NOW": "2026-11-01T18:00:00+01:00"}
    led(World(early, None, None, None), QUICK)
    run("stop", PRACTICELOG_NOW="2026-11-01T18:30:00+01:00")

    assert "Cards     due: objection 2 · practicelog go\n" in run("today").out
    assert run.json("today")["cards"] == [{"drill": "objection", "due": 2}]
    assert run("card", "list", "--due").out.count("since") == 2


def test_the_report_tells_first_takes_apart(run):
    run("focus", "set", "objection", "--criterion", "explore", "--why", "I answer too soon",
        PRACTICELOG_NOW="2026-11-01T18:00:00+01:00")  # fmt: skip
    for day in (17, 18):
        at = f"2026-11-{day}T18:00:00+01:00"
        led(World(run.environ | {"PRACTICELOG_NOW": at}, None, None, None), QUICK)
        run("stop", PRACTICELOG_NOW=at)

    told = run("report").out
    assert "Cold   explore (objection) 3.0 (2 first takes, new cards)\n" in told
    assert "Takes  explore (objection) 3.0 → 4.0 from first to last (2 sessions)\n" in told
    (focus,) = run.json("report")["focus"]
    assert focus["cold"] == [
        {"new": True, "mean": 3.0, "n": 2, "low": 3.0, "high": 3.0, "usual": None}
    ]
    assert focus["warm_up"] == {"first": 3.0, "last": 4.0, "sessions": 2}
