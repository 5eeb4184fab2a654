"""`script add`: a first version from a file, stdin or the editor."""

from pathlib import Path

import pytest

from practicelog.core.scripts.texts import BYTES_AT_MOST


def test_a_file_becomes_the_first_version(run, text):
    done = run("script", "add", "Pricing-Reply", text("Hi Ana. Ten?"), "--kind", "email")

    assert done == (
        0,
        (
            "Script pricing-reply v1 (email): 3 words · practicelog undo\n"
            "3 words, under the 120 of an email\n"
        ),
        "",
    )


def test_a_script_is_a_call_script_unless_its_kind_is_said(run, text):
    run("script", "add", "opener", text("Hello"))

    assert run.json("script", "list")["scripts"][0]["kind"] == "call"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbfHi\r\n\r \n\n", id="mark, carriage returns, trailing blanks"),
        pytest.param("e\u0301\u202eabc\u2066\u2028\x1b[31m".encode(), id="what is not seen"),
        pytest.param(b"x" * BYTES_AT_MOST, id="200 kB"),
    ],
)
def test_a_text_is_kept_to_the_last_byte(run, text, content):
    run("script", "add", "reply", text(content))

    assert run.json("script", "show", "reply")["script"]["text"].encode() == content


def test_a_text_comes_by_pipe(program, run, text):
    with Path(text(b"Hi\r\nAna")).open("rb") as piped:
        done = program("script", "add", "reply", "-", stdin=piped)

    assert (done.code, done.err) == (0, "")
    assert run.json("script", "show", "reply")["script"]["text"] == "Hi\r\nAna"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "is empty.", id="nothing"),
        pytest.param(b"a\0", "has a NUL character.", id="nul"),
        pytest.param(b"caf\xe9", "is not valid UTF-8 (byte 4).", id="latin-1"),
        pytest.param(
            b"x" * (BYTES_AT_MOST + 1),
            "holds more than 200 kB; a script's text is at most that.",
            id="too large",
        ),
    ],
)
def test_a_text_that_cannot_be_kept_is_exit_2(run, text, content, reason):
    file = text(content)
    done = run("script", "add", "reply", file, "--kind", "email")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("practicelog: “")
    assert done.err.splitlines()[0].endswith(reason)
    assert not run.file.exists()


def test_a_file_that_is_not_there_is_exit_4(run, text):
    text("Hi", "reply.txt")
    done = run("script", "add", "reply", text("Hi").replace("reply", "repyl"))

    assert done.code == 4
    assert done.err.endswith("/reply.txt?\n")


@pytest.mark.usefixtures("reply")
def test_a_name_that_is_taken_is_exit_5(run, text):
    done = run("script", "add", "pricing-reply", text("Hi"))

    assert (done.code, done.out) == (5, "")
    assert done.err == (
        "practicelog: There is a script pricing-reply already.\n"
        "  hint: practicelog script edit pricing-reply\n"
    )


@pytest.mark.usefixtures("reply")
def test_a_name_that_is_taken_opens_no_editor(editing, drafts):
    done = editing("echo Hello > $1", "script", "add", "pricing-reply")

    assert done.code == 5
    assert list(drafts.iterdir()) == []


@pytest.mark.parametrize("name", ["", "a@2", "two words", "3", "a/b"])
def test_a_name_that_could_not_be_typed_later_is_exit_2(run, text, name):
    assert run("script", "add", name, text("Hi")).code == 2


def test_a_kind_that_is_none_is_exit_2(run, text):
    done = run("script", "add", "reply", text("Hi"), "--kind", "emial")

    assert done.code == 2
    assert done.err == (
        "practicelog: --kind: “emial” is not one of call, email, message.\n"
        "  hint: did you mean email?\n"
    )


def test_without_a_file_it_is_written_in_the_editor(run, editing, drafts):
    done = editing('printf "Hello\\r\\n" > "$1"', "script", "add", "opener")

    assert done.code == 0
    assert run.json("script", "show", "opener")["script"]["text"] == "Hello\r\n"
    assert list(drafts.iterdir()) == []


def test_a_draft_left_empty_is_exit_6_and_no_script(run, editing, drafts):
    done = editing("true", "script", "add", "opener", "--kind", "message")

    (draft,) = drafts.glob("*/draft.txt")
    assert (done.code, done.out) == (6, "")
    assert done.err == (
        f"practicelog: The draft was left empty: nothing was recorded; "
        f"the draft is kept: {draft}\n"
        f"  hint: practicelog script add opener --kind message {draft}\n"
    )
    assert not run.file.exists()


def test_without_a_file_and_a_terminal_it_is_exit_2(run):
    done = run("script", "add", "opener")

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "practicelog: There is no terminal to open an editor in.\n"
        "  hint: practicelog script add opener --kind call FILE\n"
    )


def test_undo_takes_a_script_back(run, text):
    run("script", "add", "reply", text("Hi"))
    run("undo")

    assert run.json("script", "list") == {"schema": "practicelog/scripts/1", "scripts": []}
    assert run("redo").code == 0
    assert run.json("script", "show", "reply")["script"]["text"] == "Hi"
