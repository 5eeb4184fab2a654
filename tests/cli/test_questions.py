"""`log` without a drill: questions on a real terminal, and none where nobody can answer."""

import pytest
from tests.conftest import CTRL_D

UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
ENTER = "\r"
BESIDE = (
    "--feedback", "peer", "--with", "Ana", "--goal", "ask before answering",
    "--on", "yesterday 17:30", "--uid", UID,
)  # fmt: skip
OPENER = (
    "Drill: ", "Minutes: ", "Takes: ", "who: ", "reason: ", "permission: ", "tone: ",
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


def test_enter_skips_a_question(program, run):
    with program.on_terminal("log") as terminal:
        assert answered(terminal, dict.fromkeys(ROLE_PLAY, "") | {"Drill: ": "rol"}).code == 0

    (rep,) = run.reps()
    assert (rep["drill"], rep["minutes"], rep["takes"], rep["ratings"]) == (
        "role-play",
        None,
        1,
        [],
    )
    assert (rep["change"], rep["kept"], rep["next"]) == (None, None, None)


def test_what_was_typed_before_is_not_asked_again(program, run):
    with program.on_terminal("log", "-m", "5", "-n", "2", "-s", "3.5", "--kept", "k") as terminal:
        done = answered(
            terminal, {"Drill: ": "opener", "change: ": "slower", "Next time": "louder"}
        )

    (rep,) = run.reps()
    assert done.code == 0
    assert (rep["minutes"], rep["takes"], rep["score"], rep["kept"]) == (5, 2, 3.5, "k")
    assert (rep["change"], rep["next"]) == ("slower", "louder")


def test_the_questions_show_the_drills_the_scale_and_what_a_criterion_means(program):
    with program.on_terminal("log") as terminal:
        done = answered(terminal, dict.fromkeys(ROLE_PLAY, "") | {"Drill: ": "role-play"})

    shown = done.out.replace("\r\n", " ")
    for part in (
        "email-rewrite, ",
        "1 missing or did harm",
        "handle: explores before answering",
        "(1–5)",
    ):
        assert part in shown


def test_a_check_is_asked_as_one(program, run):
    with program.on_terminal("log", "-m", "5", "-n", "1") as terminal:
        terminal.answer("Drill: ", f"email{ENTER}")
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
        ("Drill: ", "", "There is no drill", "opener"),
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
