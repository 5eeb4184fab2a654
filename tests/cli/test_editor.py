"""A seller's editor: started as they said, and a draft that is kept whenever its text is not.

Every editor here is a script of a few words; what real ones do is shown in docs/scripts.md.
"""

import os
import resource
import signal
import stat
import tempfile
from pathlib import Path

import pytest

from practicelog.cli import editor
from practicelog.errors import CancelledError, UsageError, WriteFailedError


@pytest.fixture(autouse=True)
def drafts(tmp_path, monkeypatch):
    """The temporary folder of this test."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Make a program of shell words here; `$1` is the draft."""
    monkeypatch.chdir(tmp_path)

    def made(words):
        path = Path("my editor")
        path.write_text(f"#!/bin/sh\n{words}\n")
        path.chmod(0o700)
        return {"EDITOR": f"'./{path}'"}

    return made


def nothing(_text):
    pytest.fail("nobody was to be told")


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        pytest.param({"VISUAL": "code --wait", "EDITOR": "ed"}, ["code", "--wait"], id="visual"),
        pytest.param({"VISUAL": " ", "EDITOR": "ed"}, ["ed"], id="a blank one is none"),
        pytest.param({"EDITOR": "'my editor' -n"}, ["my editor", "-n"], id="quotes"),
    ],
)
def test_the_editor_is_the_one_that_is_set(environ, words):
    assert editor.editor_words(environ) == words


@pytest.mark.parametrize(
    ("there", "found"),
    [
        pytest.param(("vi", "nano"), "nano", id="nano before vi"),
        pytest.param(("vi",), "vi", id="vi alone"),
    ],
)
def test_without_one_set_a_known_one_is_taken(tmp_path, there, found):
    for name in there:
        (tmp_path / name).touch(mode=0o700)

    assert editor.editor_words({"PATH": str(tmp_path)}) == [str(tmp_path / found)]


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        pytest.param({"PATH": "/nowhere"}, "There is no editor here.", id="none"),
        pytest.param({"EDITOR": "vi '"}, "EDITOR: “vi '” is not a command: No closing quotation.",
                     id="an open quote"),
    ],
)  # fmt: skip
def test_no_editor_is_told_with_what_to_set(environ, message):
    with pytest.raises(CancelledError) as cancelled:
        editor.editor_words(environ)

    assert (cancelled.value.message, cancelled.value.hint) == (message, editor.HINT)


def test_a_draft_is_its_owner_s_alone_and_gone_after_the_block(drafts):
    with editor.draft(b"Hi\r\n", "again", nothing) as file:
        assert file.read_bytes() == b"Hi\r\n"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        file.with_name("draft.txt~").touch()

    assert list(drafts.iterdir()) == []


def test_an_error_keeps_the_draft_and_says_where_and_how_to_go_on():
    with (
        pytest.raises(UsageError) as refused,
        editor.draft(b"Hi", "script edit x", nothing) as file,
    ):
        raise UsageError("The draft has a NUL character.")

    assert file.read_bytes() == b"Hi"
    assert refused.value.message == f"The draft has a NUL character; the draft is kept: {file}"
    assert refused.value.hint == f"script edit x {file}"


def test_an_error_with_a_hint_keeps_its_own():
    with pytest.raises(WriteFailedError) as failed, editor.draft(b"Hi", "again", nothing):
        raise WriteFailedError("The disk is full.", hint="make room")

    assert failed.value.hint == "make room"


def test_a_draft_that_is_gone_is_not_said_to_be_kept():
    def remove():
        with editor.draft(b"", "again", nothing) as file:
            file.unlink()
            raise CancelledError("So be it.")

    with pytest.raises(CancelledError) as cancelled:
        remove()
    assert cancelled.value.message == "So be it."


@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError])
def test_what_is_no_error_of_the_user_s_keeps_the_draft_too(error):
    told = []
    with pytest.raises(error), editor.draft(b"Hi", "again", told.append) as file:
        raise error

    assert told == [f"The draft is kept: {file}\n"]
    assert file.exists()


def test_nowhere_for_a_draft_is_told(monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")

    with pytest.raises(WriteFailedError) as failed, editor.draft(b"Hi", "again", nothing):
        pytest.fail("there is no draft")
    assert failed.value.message == "No draft could be written: No such file or directory."


@pytest.fixture
def no_room():
    """Let no file grow, as on a full disk."""
    now, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (now, most))


@pytest.mark.usefixtures("no_room")
def test_no_room_for_a_draft_is_told_and_leaves_nothing(drafts):
    with (
        pytest.raises(WriteFailedError, match="No draft could be written: File too large"),
        editor.draft(b"Hi", "again", nothing),
    ):
        pytest.fail("there is no draft")
    assert list(drafts.iterdir()) == []


def test_the_editor_gets_its_words_the_draft_and_the_environment(tmp_path, program):
    file = tmp_path / "draft.txt"
    file.write_text("Hi")
    environ = program('printf "%s %s" "$2" "$NAME" > "$3"')
    environ["EDITOR"] += " -w --wait"

    editor.edit(file, {**environ, "NAME": "Ana"})

    assert file.read_text() == "--wait Ana"


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        pytest.param("exit 1", "ended with exit code 1", id="exit 1"),
        pytest.param("exit 255", "ended with exit code 255", id="exit 255"),
        pytest.param("kill -KILL $$", "was killed (signal 9)", id="killed"),
        pytest.param("kill -TERM $$", "was killed (signal 15)", id="terminated"),
        pytest.param("kill -INT $$", "was killed (signal 2)", id="interrupted"),
        pytest.param('rm "$1"', "left no file behind", id="no file left"),
        pytest.param('rm "$1"; mkdir "$1"', "left no file behind", id="a folder left"),
    ],
)
def test_an_editor_that_ends_badly_cancels(tmp_path, program, words, ending):
    file = tmp_path / "draft.txt"
    file.touch()

    with pytest.raises(CancelledError) as cancelled:
        editor.edit(file, program(words))

    assert cancelled.value.message == f"The editor “./my editor” {ending}: nothing was recorded."


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        pytest.param("/nowhere/vi", "No such file or directory", id="not there"),
        pytest.param("/etc/passwd", "Permission denied", id="no program"),
        pytest.param("vi\0", "embedded null byte", id="nul"),
    ],
)
def test_an_editor_that_cannot_be_run_cancels(tmp_path, value, reason):
    with pytest.raises(CancelledError) as cancelled:
        editor.edit(tmp_path / "draft.txt", {"EDITOR": value})

    assert cancelled.value.message == f"The editor “{value}” cannot be run: {reason}."
    assert cancelled.value.hint == editor.HINT


def test_ctrl_c_is_the_editor_s_while_it_is_open(tmp_path, program):
    file = tmp_path / "draft.txt"
    environ = program(f'trap "echo caught > $1" INT; kill -INT $$; kill -INT {os.getpid()}')

    editor.edit(file, environ)

    assert file.read_text() == "caught\n"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
