"""`log` without a drill: questions on a real terminal, and none where nobody can answer."""

import pytest
from tests.conftest import CTRL_D

pytestmark = pytest.mark.sweep

UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
ENTER = "\r"
BESIDE = (
    "--feedback", "peer", "--with", "Ana", "--goal", "ask before answering",
    "--on", "yesterday 17:30", "--uid", UID,
)  # fmt: skip
OPENER = (
    "Drill: ", "Goal: ", "Minutes: ", "Takes: ", "Feedback: ", "Ratings: ", "who: ",
    "reason: ", "permission: ", "tone: ",
    "handover: ", "change: ", "stays: ", "Next time",
)  # fmt: skip


def answered(terminal, answers):
    for question, answer in answers.items():
        terminal.answer(question, f"{answer}{ENTER}")
    return terminal.ended()


ROLE_PLAY = {
    "Drill: ": "role-play",
    "Minutes: ": "20",
    "Takes: ": "3",
    "Ratings: ": "",
    "open: ": "4",
    "discover: ": "",
    "listen: ": "",
    "handle: ": "2",
    "value: ": "",
    "next: ": "",
    "What did you change: ": "",
    "What worked and stays: ": "",
    "Next time (when X, I do Y): ": "when price comes up, ask compared with what",
}


def test_a_rep_typed_through_the_questions_is_the_one_typed_in_a_line(program, run, tmp_path):
    with program.on_terminal("log", *BESIDE) as terminal:
        assert answered(terminal, ROLE_PLAY).code == 0

    in_a_line = run(
        "--log", str(tmp_path / "other.db"), "log", "role-play", "-m", "20", "-n", "3",
        "-r", "open=4", "-r", "handle=2", "--next", ROLE_PLAY["Next time (when X, I do Y): "],
        *BESIDE,
    )  # fmt: skip
    assert in_a_line.code == 0
    assert run.reps() == run.json("--log", str(tmp_path / "other.db"), "list")["reps"]


ALL = ("Drill: ", "Goal: ", "Minutes: ", "Takes: ", "Feedback: ", *[*ROLE_PLAY][3:])
"""Every question there is for a role play, in order."""


def test_enter_skips_a_question(program, run):
    with program.on_terminal("log") as terminal:
        assert answered(terminal, dict.fromkeys(ALL, "") | {"Drill: ": "rol"}).code == 0

    (rep,) = run.reps()
    assert (rep["drill"], rep["minutes"], rep["takes"], rep["ratings"]) == (
        "role-play",
        None,
        1,
        [],
    )
    assert (rep["change"], rep["kept"], rep["next"]) == (None, None, None)


def test_what_was_typed_before_is_not_asked_again(program, run):
    typed = ("-m", "5", "-n", "2", "-s", "3.5", "--kept", "k", "-g", "calm", "--feedback", "peer")
    with program.on_terminal("log", *typed) as terminal:
        done = answered(
            terminal, {"Drill: ": "opener", "change: ": "slower", "Next time": "louder"}
        )

    (rep,) = run.reps()
    assert done.code == 0
    assert (rep["minutes"], rep["takes"], rep["score"], rep["kept"]) == (5, 2, 3.5, "k")
    assert (rep["change"], rep["next"]) == ("slower", "louder")


def test_the_questions_show_the_drills_the_scale_and_what_a_criterion_means(program):
    with program.on_terminal("log") as terminal:
        done = answered(terminal, dict.fromkeys(ALL, "") | {"Drill: ": "role-play"})

    shown = done.out.replace("\r\n", " ")
    for part in (
        "email-rewrite, ",
        "1 missing or did harm",
        "handle: explores before answering",
        "(1–5)",
    ):
        assert part in shown


def test_a_check_is_asked_as_one(program, run):
    with program.on_terminal(
        "log", "-m", "5", "-n", "1", "-g", "x", "--feedback", "none"
    ) as terminal:
        terminal.answer("Drill: ", f"email{ENTER}")
        terminal.answer("Ratings: ", ENTER)
        for question in ("subject", "why-you", "value", "ask", "voice"):
            terminal.answer(f"{question}: ", ENTER)
        terminal.answer("(y/n): ", f"y{ENTER}")
        for _ in range(3):
            terminal.answer(": ", ENTER)
        assert terminal.ended().code == 0

    (rep,) = run.reps()
    assert rep["ratings"] == [{"rater": "self", "criterion": "cut", "value": True}]


@pytest.mark.parametrize(
    ("question", "wrong", "told", "right"),
    [
        ("Drill: ", "nowhere", "There is no drill", "opener"),
        ("Goal: ", "x" * 501, "at most 500", "calm"),
        ("Feedback: ", "mother", "is not one of", "peer"),
        ("Ratings: ", "432", "opener has 5 criteria", ""),
        ("Ratings: ", "good", "is not CRITERION=VALUE", ""),
        ("Drill: ", "call", "begins more than one drill", "opener"),
        ("Drill: ", "opnr", "There is no drill", "opener"),
        ("Minutes: ", "ten", "is not a time", "10"),
        ("Takes: ", "0", "is not a whole number", "2"),
        ("who: ", "7", "is no value for who", "4"),
        ("change: ", "x" * 501, "at most 500", "slower"),
    ],
    ids=lambda value: value[:20],
)
def test_an_answer_that_cannot_be_is_told_and_asked_for_again(
    program, run, question, wrong, told, right
):
    with program.on_terminal("log") as terminal:
        up_to(terminal, question)
        terminal.answer(question, f"{wrong}{ENTER}")
        terminal.answer(told, "")
        terminal.answer(question, f"{right}{ENTER}")
        rest = OPENER[OPENER.index(question) + 1 :]
        assert answered(terminal, dict.fromkeys(rest, "")).code == 0

    assert len(run.reps()) == 1


@pytest.mark.parametrize("question", ["Drill: ", "tone: ", "Next time"])
def test_ctrl_c_at_any_question_records_nothing(program, run, question):
    run("log", "opener")
    before = run.file.read_bytes()

    with program.on_terminal("log") as terminal:
        up_to(terminal, question)
        done = terminal.interrupted(question)

    assert done.code == 130
    assert "Traceback" not in done.out
    assert run.file.read_bytes() == before


@pytest.mark.parametrize("question", ["Drill: ", "tone: ", "Next time"])
def test_ctrl_d_at_any_question_cancels_and_records_nothing(program, run, question):
    run("log", "opener")
    before = run.file.read_bytes()

    with program.on_terminal("log") as terminal:
        up_to(terminal, question)
        terminal.answer(question, CTRL_D)
        done = terminal.ended()

    assert done.code == 6
    assert "nothing was recorded" in done.out
    assert run.file.read_bytes() == before


def up_to(terminal, last):
    for question in OPENER[: OPENER.index(last)]:
        terminal.answer(question, f"opener{ENTER}" if question == "Drill: " else ENTER)


def test_before_there_is_a_log_the_drills_that_ship_are_offered(program, run):
    with program.on_terminal("log") as terminal:
        assert "voicemail" in terminal.interrupted("Drill: ").out

    assert not run.file.exists()


@pytest.mark.parametrize("terminal", [True, False], ids=["no keyboard", "no terminal"])
def test_where_nobody_can_answer_nothing_is_asked(program, run, terminal):
    done = program("log") if terminal else run("log")

    assert (done.code, done.out) == (2, "")
    assert done.err == ("practicelog: Which drill was it?\n  hint: practicelog log opener -m 10\n")
    assert not run.file.exists()


def test_ratings_may_be_given_in_one_line(program, run):
    line = dict.fromkeys(ALL[:6], "") | {"Drill: ": "opener", "Ratings: ": "43-2-"}
    with program.on_terminal("log") as terminal:
        done = answered(terminal, line | dict.fromkeys(ALL[-3:], ""))

    assert done.code == 0
    (rep,) = run.reps()
    assert {each["criterion"]: each["value"] for each in rep["ratings"]} == {
        "who": 4, "reason": 3, "tone": 2,
    }  # fmt: skip


def test_a_hyphen_rates_nothing_and_is_no_goal(program, run):
    run("focus", "set", "opener", "--why", "they hang up")
    answers = dict.fromkeys(ALL[:6], "") | {"Drill: ": "opener", "Ratings: ": "-", "Goal: ": "-"}
    with program.on_terminal("log") as terminal:
        answered(terminal, answers | dict.fromkeys(ALL[-3:], ""))

    (rep,) = run.reps()
    assert rep["ratings"] == []


def test_enter_takes_the_drill_of_today_and_what_was_meant_last_as_the_goal(program, run):
    run("log", "story", "--on", "fri", "--next", "shorter, with a date")
    with program.on_terminal("log") as terminal:
        done = answered(
            terminal,
            dict.fromkeys((*ALL[:5],), "") | {"Ratings: ": "-", **dict.fromkeys(ALL[-3:], "")},
        )

    assert done.code == 0
    shown = " ".join(done.out.split())
    assert "Enter takes story: you promised it." in shown
    assert "Last you meant “shorter, with a date” (20 Nov)" in shown
    rep = run.reps()[0]
    assert (rep["drill"], rep["goal"]) == ("story", "shorter, with a date")


def test_a_drill_that_was_typed_is_asked_about(program, run):
    with program.on_terminal("log", "pitch", "-i", "-m", "4") as terminal:
        for question in ("Goal: ", "Takes: ", "Feedback: "):
            terminal.answer(question, {"Feedback: ": f"peer{ENTER}"}.get(question, ENTER))
        terminal.answer("Ratings: ", f"-{ENTER}")
        for question in ALL[-3:]:
            terminal.answer(question, ENTER)
        assert terminal.ended().code == 0

    (rep,) = run.reps()
    assert (rep["drill"], rep["minutes"], rep["feedback"]) == ("pitch", 4, "peer")


def test_one_goes_back_a_question_with_a_less_than_sign(program, run):
    with program.on_terminal("log") as terminal:
        for question, answer in (
            ("Drill: ", "opener"), ("Goal: ", "<"), ("Drill: ", "pitch"), ("Goal: ", "calm"),
            ("Minutes: ", "10"), ("Takes: ", "<"), ("Minutes: ", "12"), ("Takes: ", "2"),
            ("Feedback: ", ""), ("Ratings: ", ""), ("audience: ", "3"), ("problem: ", "<"),
            ("audience: ", "<"), ("Ratings: ", "4-----"), ("change: ", ""), ("stays: ", ""),
            ("Next time", ""),
        ):  # fmt: skip
            terminal.answer(question, f"{answer}{ENTER}")
        assert terminal.ended().code == 0

    (rep,) = run.reps()
    assert (rep["drill"], rep["goal"], rep["minutes"], rep["takes"]) == ("pitch", "calm", 12, 2)
    assert [(each["criterion"], each["value"]) for each in rep["ratings"]] == [("audience", 4)]


def test_ctrl_c_says_that_nothing_was_recorded(program):
    with program.on_terminal("log") as terminal:
        assert "Nothing was recorded." in terminal.interrupted("Drill: ").out


def test_asking_needs_somebody_to_ask(run):
    assert run("log", "opener", "-i").code == 2
    assert not run.file.exists()
