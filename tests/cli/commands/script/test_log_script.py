"""`log --script` and `edit --script`: a rep and the version it was practised on."""

import pytest

pytestmark = pytest.mark.usefixtures("reply")

UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
DRILL = "email-rewrite"


def scripts_of(run):
    """Return the script of every rep, the one logged first at the front."""
    return [rep["script"] for rep in reversed(run.reps())]


def version(number):
    return {"name": "pricing-reply", "version": number}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        pytest.param("pricing-reply", 2, id="the newest"),
        pytest.param("PRI", 2, id="a beginning"),
        pytest.param("pri@1", 1, id="an older one"),
    ],
)
def test_a_rep_is_tied_to_a_version(run, typed, number):
    done = run("log", DRILL, "--script", typed, "-m", "10")

    assert f"email-rewrite, 10 min, pricing-reply v{number}, Sat 21 Nov 2026" in done.out
    assert scripts_of(run) == [version(number)]
    assert f"Script    pricing-reply v{number}\n" in run("show", "last").out


@pytest.mark.parametrize(
    ("typed", "code", "hint"),
    [
        pytest.param("pricing-repyl", 4, "did you mean pricing-reply?", id="unknown"),
        pytest.param("pri@9", 4, "practicelog script log pricing-reply", id="no such version"),
        pytest.param("pri@x", 2, "practicelog script log NAME shows them", id="no number"),
    ],
)
def test_a_version_that_is_not_there_logs_nothing(run, typed, code, hint):
    done = run("log", DRILL, "--script", typed)

    assert (done.code, done.err.splitlines()[1]) == (code, f"  hint: {hint}")
    assert run.reps() == []


@pytest.mark.parametrize(
    ("retry", "code"),
    [
        pytest.param("pri", 0, id="the newest, whichever it was"),
        pytest.param("pri@2", 0, id="the same version by number"),
        pytest.param("pri@1", 5, id="another version"),
        pytest.param("opener", 5, id="another script"),
        pytest.param(None, 5, id="no script"),
    ],
)
def test_a_retry_has_the_same_script(run, text, retry, code):
    run("script", "add", "opener", text("Hello"))
    run("log", DRILL, "--script", "pri", "--uid", UID)
    run("script", "edit", "pri", text("newer"))

    script = ("--script", retry) if retry else ()
    assert run("log", DRILL, *script, "--uid", UID).code == code
    assert scripts_of(run) == [version(2)]


def test_a_retry_without_the_version_that_was_typed_first_is_the_same_rep(run):
    run("log", DRILL, "--script", "pri@1", "--uid", UID)

    assert run("log", DRILL, "--script", "pri", "--uid", UID).code == 0
    assert scripts_of(run) == [version(1)]


def test_a_script_is_given_to_a_rep_later_and_taken_away_again(run):
    run("log", DRILL)

    assert "pricing-reply v1" in run("edit", "last", "--script", "pri@1").out
    assert scripts_of(run) == [version(1)]
    assert run("edit", "last", "--clear", "script").code == 0
    assert scripts_of(run) == [None]
    assert run("edit", "last", "--script", "nothing").code == 4


def test_the_script_is_rewritten_first_and_the_rep_logged_with_the_new_version(
    run, editing, drafts
):
    done = editing("echo Hi > $1", "log", DRILL, "--script", "pri", "--edit", "--change", "only Hi")

    first, second = done.out.splitlines()
    assert first.startswith("Logged 1: email-rewrite, pricing-reply v3, Sat 21 Nov 2026")
    assert second == "pricing-reply v3: 1 word, 4 fewer than v2"
    assert scripts_of(run) == [version(3)]
    assert run.json("script", "show", "pri")["script"]["why"] == "only Hi"
    assert list(drafts.iterdir()) == []


def test_version_and_rep_are_one_command_and_are_taken_back_together(run, editing):
    editing("echo Hi > $1", "log", DRILL, "--script", "pri", "--edit")
    run("undo")

    assert run.reps() == []
    assert run.json("script", "list")["scripts"][0]["versions"] == 2
    run("redo")
    assert scripts_of(run) == [version(3)]


def test_a_script_left_as_it_was_logs_nothing(run, editing, drafts):
    done = editing("true", "log", DRILL, "--script", "pri", "--edit")

    assert (done.code, done.out) == (6, "")
    assert done.err == (
        "practicelog: pricing-reply was left as it is: nothing was recorded.\n"
        "  hint: without --edit the rep is logged with it as it is\n"
    )
    assert (run.reps(), list(drafts.iterdir())) == ([], [])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("echo x > $1; exit 1", 6, id="exit 1"),
        pytest.param(": > $1", 6, id="left empty"),
        pytest.param("printf '\\377' > $1", 2, id="no text"),
    ],
)
def test_a_rewriting_that_fails_logs_nothing_and_keeps_the_draft(run, editing, drafts, words, code):
    done = editing(words, "log", DRILL, "--script", "pri", "--edit")

    (draft,) = drafts.glob("*/draft.txt")
    assert (done.code, done.out) == (code, "")
    assert f"; the draft is kept: {draft}\n" in done.err
    assert run.reps() == []
    assert run.json("script", "list")["scripts"][0]["versions"] == 2


def test_a_uid_of_another_rep_makes_no_version_and_keeps_the_draft(run, editing, drafts):
    run("log", "opener", "--uid", UID)
    done = editing("echo Hi > $1", "log", DRILL, "--script", "pri", "--edit", "--uid", UID)

    assert done.code == 5
    assert len(list(drafts.glob("*/draft.txt"))) == 1
    assert run.json("script", "list")["scripts"][0]["versions"] == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param((DRILL, "--edit"), 2, id="no script"),
        pytest.param((DRILL, "--script", "pri@1", "--edit"), 2, id="an older version"),
        pytest.param((DRILL, "--script", "nothing", "--edit"), 4, id="an unknown script"),
        pytest.param(("nothing", "--script", "pri", "--edit"), 4, id="an unknown drill"),
        pytest.param((DRILL, "--script", "pri", "--edit", "-r", "x=1"), 4, id="an unknown rating"),
    ],
)
def test_what_is_typed_wrong_is_told_before_the_editor_opens(run, editing, drafts, words, code):
    assert editing("echo Hi > $1", "log", *words).code == code
    assert list(drafts.iterdir()) == []
    assert run.reps() == []


def test_without_a_terminal_no_editor_opens(run):
    done = run("log", DRILL, "--script", "pri", "--edit")

    assert done.code == 2
    assert done.err == (
        "practicelog: There is no terminal to open an editor in.\n"
        "  hint: practicelog script edit pricing-reply FILE\n"
    )
