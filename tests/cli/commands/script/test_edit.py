"""`script edit`: the next version, or none; never a draft that is lost."""

import resource
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("reply")


def newest(run):
    """Return the number and the text of the newest version."""
    script = run.json("script", "show", "pricing-reply")["script"]
    return script["version"], script["text"]


def test_a_file_becomes_the_next_version(run, text):
    done = run("script", "edit", "pri", text("Hi Ana.\nTuesday at ten?\n"), "--why", "one ask")

    assert done == (
        0,
        (
            "pricing-reply v3: 5 words, as many as v2 · practicelog undo\n"
            "5 words, under the 120 of an email\n"
        ),
        "",
    )
    assert newest(run) == (3, "Hi Ana.\nTuesday at ten?\n")
    assert run.json("script", "show", "pri")["script"]["why"] == "one ask"


def test_the_same_text_changes_nothing(run, text):
    done = run("script", "edit", "pricing-reply", text("Hi Ana,\nshall we talk?\n"))

    assert done.out == "Nothing changed: pricing-reply stays at v2\n"
    assert newest(run)[0] == 2


def test_a_text_comes_by_pipe(program, run, text):
    with Path(text("Hi\r\n")).open("rb") as piped:
        assert program("script", "edit", "pri", "-", stdin=piped).code == 0

    assert newest(run) == (3, "Hi\r\n")


def test_the_editor_opens_on_the_newest_text(run, editing, drafts):
    done = editing('sed "s/talk/meet/" "$1" > "$1.new"; mv "$1.new" "$1"', "script", "edit", "pri")

    assert done.out.startswith("pricing-reply v3: 5 words, as many as v2 · ")
    assert newest(run) == (3, "Hi Ana,\nshall we meet?\n")
    assert list(drafts.iterdir()) == []


def test_the_editor_has_the_terminal_to_itself(run, program, drafts, tmp_path):
    editor = tmp_path / "asking"
    editor.write_text('#!/bin/sh\nprintf "Rewrite: "; read -r line; echo "$line" > "$1"\n')
    editor.chmod(0o700)
    program.environ |= {"VISUAL": str(editor), "TMPDIR": str(drafts)}

    with program.on_terminal("script", "edit", "pri") as terminal:
        terminal.answer("Rewrite: ", "Tuesday at ten?\r")
        done = terminal.ended()

    assert done.code == 0
    assert "pricing-reply v3: 3 words, 2 fewer than v2" in done.out
    assert newest(run) == (3, "Tuesday at ten?\n")
    assert list(drafts.iterdir()) == []


def test_saving_nothing_changes_nothing(editing, drafts):
    done = editing("true", "script", "edit", "pricing-reply")

    assert (done.code, done.err) == (0, "")
    assert done.out == "Nothing changed: pricing-reply stays at v2\n"
    assert list(drafts.iterdir()) == []


def test_the_line_end_that_an_editor_adds_at_the_end_is_no_change(run, editing, text):
    run("script", "edit", "pri", text("no end"))
    editing('echo >> "$1"', "script", "edit", "pri")

    assert newest(run) == (3, "no end")


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        pytest.param("echo x > $1; kill -KILL $$", 6,
                     "was killed (signal 9): nothing was recorded", id="killed"),
        pytest.param("echo x > $1; exit 1", 6,
                     "ended with exit code 1: nothing was recorded", id="exit 1"),
        pytest.param(": > $1", 6, "The draft was left empty: nothing was recorded", id="empty"),
        pytest.param("echo > $1", 6, "The draft was left empty: nothing was recorded", id="blank"),
        pytest.param("printf 'caf\\351' > $1", 2, "The draft is not valid UTF-8 (byte 4)",
                     id="latin-1"),
        pytest.param("printf 'a\\0' > $1", 2, "The draft has a NUL character", id="nul"),
        pytest.param("/usr/bin/head -c 200001 /dev/zero > $1", 2,
                     "The draft holds more than 200 kB; a script's text is at most that",
                     id="too large"),
    ],
)  # fmt: skip
def test_a_rewriting_that_fails_makes_no_version_and_keeps_the_draft(
    run, editing, drafts, words, code, reason
):
    done = editing(words, "script", "edit", "pricing-reply")

    (draft,) = drafts.glob("*/draft.txt")
    assert (done.code, done.out) == (code, "")
    assert f"{reason}; the draft is kept: {draft}\n" in done.err
    assert len(done.err.splitlines()) == 2
    assert newest(run) == (2, "Hi Ana,\nshall we talk?\n")


def test_an_editor_that_is_not_there_is_exit_6(run, drafts):
    done = run("script", "edit", "pri", terminal=True, EDITOR="/nowhere/vi", COLUMNS="200")

    (draft,) = drafts.glob("*/draft.txt")
    assert (done.code, done.out) == (6, "")
    assert done.err == (
        "practicelog: The editor “/nowhere/vi” cannot be run: No such file or directory; "
        f"the draft is kept: {draft}\n"
        "  hint: set VISUAL or EDITOR to the editor you use, or give a FILE\n"
    )
    assert draft.read_text() == "Hi Ana,\nshall we talk?\n"


def test_a_kept_draft_is_taken_by_the_command_that_the_hint_names(run, editing, drafts):
    failed = editing("echo better > $1; exit 1", "script", "edit", "pricing-reply")

    (draft,) = drafts.glob("*/draft.txt")
    assert failed.err.endswith(f"  hint: practicelog script edit pricing-reply {draft}\n")
    assert run("script", "edit", "pricing-reply", str(draft)).code == 0
    assert newest(run) == (3, "better\n")


def test_without_a_terminal_it_is_exit_2(run):
    done = run("script", "edit", "pri")

    assert done.code == 2
    assert done.err == (
        "practicelog: There is no terminal to open an editor in.\n"
        "  hint: practicelog script edit pricing-reply FILE\n"
    )


def test_the_log_is_free_while_the_editor_is_open_and_a_version_made_meanwhile_is_told(
    run, editing, program, text
):
    other = f"{' '.join(program.words)} script edit pricing-reply {text('theirs')}"
    environ = f"PRACTICELOG_FILE={run.file} TZ=UTC HOME=/nowhere"
    done = editing(f'{environ} {other} > "$1.log"; echo mine > "$1"', "script", "edit", "pri")

    assert done.out.splitlines()[0] == (
        "pricing-reply v4: 1 word, 4 fewer than v2; v3 was made meanwhile · practicelog undo"
    )
    assert newest(run) == (4, "mine\n")


def test_a_log_that_is_locked_keeps_the_draft(run, editing, drafts, monkeypatch):
    monkeypatch.setattr("practicelog.store.connection.BUSY_SECONDS", 0.0)
    with closing(sqlite3.connect(run.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = editing("echo mine > $1", "script", "edit", "pri")

    (draft,) = drafts.glob("*/draft.txt")
    assert done.code == 11
    assert f"; the draft is kept: {draft}\n" in done.err
    assert newest(run)[0] == 2


def test_a_full_disk_makes_no_version_and_keeps_the_draft(run, editing, drafts):
    now, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (run.file.stat().st_size, most))
    try:
        done = editing("printf '%0150000d' 7 > $1", "script", "edit", "pricing-reply")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (now, most))

    (draft,) = drafts.glob("*/draft.txt")
    assert (done.code, done.out) == (14, "")
    assert f"; the draft is kept: {draft}\n" in done.err
    assert draft.stat().st_size == 150_000
    assert newest(run)[0] == 2


def test_a_kind_alone_opens_no_editor_and_makes_no_version(run):
    done = run("script", "edit", "pri", "--kind", "message", terminal=True, EDITOR="/nowhere/vi")

    assert (
        done.out
        == "pricing-reply is a message now · practicelog undo\n5 words, under the 60 of a message\n"
    )
    assert newest(run)[0] == 2


def test_a_kind_goes_with_a_text_too(run, text):
    done = run("script", "edit", "pri", text("Hi"), "--kind", "message")

    assert done.out == (
        "pricing-reply v3: 1 word, 4 fewer than v2; it is a message now · practicelog undo\n"
        "1 word, under the 60 of a message\n"
    )
    script = run.json("script", "show", "pri")["script"]
    assert (script["kind"], script["version"]) == ("message", 3)


def test_an_unknown_script_is_exit_4_before_an_editor_opens(editing, drafts):
    done = editing("echo x > $1", "script", "edit", "pricing-repyl")

    assert done.code == 4
    assert done.err == (
        "practicelog: There is no script “pricing-repyl”.\n  hint: did you mean pricing-reply?\n"
    )
    assert list(drafts.iterdir()) == []


def test_undo_takes_a_version_back(run, text):
    run("script", "edit", "pri", text("Hi"))
    run("undo")

    assert newest(run) == (2, "Hi Ana,\nshall we talk?\n")
