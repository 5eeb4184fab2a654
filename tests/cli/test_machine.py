"""The machine around a log: its clock, its accents, its editor, its shell, its other users."""

import json
import os
import subprocess
import sys
import unicodedata
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

pytestmark = pytest.mark.sweep

COMPOSED = unicodedata.normalize("NFC", "café-résumé")
SOMEBODY = 65534
TAKEN_APART = unicodedata.normalize("NFD", COMPOSED)


def test_names_that_look_alike_are_one_however_an_accent_is_put_on(run):
    assert run("drill", "add", TAKEN_APART, "--criterion", TAKEN_APART).code == 0

    again = run("drill", "add", COMPOSED, "--criterion", "x")
    for typed in (COMPOSED, TAKEN_APART, COMPOSED.upper(), TAKEN_APART[:5]):
        assert run("log", typed, "-r", f"{typed}=4").code == 0, typed

    assert again.code == 5
    assert {rep["drill"] for rep in run.reps()} == {COMPOSED}


@pytest.mark.parametrize("stored", [COMPOSED, TAKEN_APART])
@pytest.mark.parametrize("sought", [COMPOSED, TAKEN_APART, COMPOSED.upper()])
def test_a_search_finds_texts_that_look_alike_which_stay_as_typed(run, tmp_path, stored, sought):
    run("log", "opener", "--note", stored)
    (tmp_path / "script.txt").write_text(stored)
    run("script", "add", "mail", str(tmp_path / "script.txt"))

    found = run.json("list", "--search", sought)["reps"]

    assert [rep["note"] for rep in found] == [stored]
    assert "mail" in run("script", "list", "--search", sought).out


@pytest.mark.parametrize("year", [1970, 2107, 9998])
def test_a_clock_of_any_year_records_and_backs_up(run, year):
    now = f"{year}-06-01T10:00:00+00:00"

    done = run("--now", now, "log", "opener", "-m", "10")
    exported = run("--now", now, "export", "-o", str(run.file.with_name("all.xlsx")))

    assert (done.code, done.err) == (exported.code, exported.err) == (0, "")
    assert len(list(run.file.parent.glob("backups/*.gz"))) == 1
    assert run("--now", now, "doctor").code == 0


def test_what_can_be_stored_can_be_exported_and_imported(run, desk_of):
    early = run("log", "opener", "--on", "1970-01-01 00:30")
    first = run("log", "opener", "--on", "1970-01-01 05:00")
    exported = run("export").out

    other = desk_of("other")
    (other.file.parent / "all.jsonl").write_text(exported)
    done = other("import", str(other.file.parent / "all.jsonl"), "--mine")

    assert (early.code, "outside the years 1970" in early.err, first.code) == (2, True, 0)
    assert (done.code, other("export").out) == (0, exported)


@pytest.fixture
def desk_of(run, tmp_path):
    def named(name):
        (tmp_path / name).mkdir()
        return type(run)(tmp_path / name / "practice.db")

    return named


def test_doctor_remarks_on_reps_of_days_still_to_come_and_calls_them_no_damage(run):
    run("log", "opener")
    run("--now", "2031-03-04T10:00:00+00:00", "log", "opener")

    done = run("doctor")

    assert done.code == 0
    assert (
        "Days     still to come, of a clock that was ahead: rep 2 (2031-03-04)\n"
        "         → practicelog edit each of them with --on\n"
    ) in done.out
    (days,) = [
        each
        for each in json.loads(run("doctor", "--json").out)["checks"]
        if each["todo"] and each["check"] == "days"
    ]
    assert days["state"] == "advice"


def test_doctor_reports_the_rest_where_the_backups_cannot_be_looked_at(run):
    run("log", "opener")
    folder = run.file.parent / "backups"
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("no folder")

    done = run("doctor", COLUMNS="999")

    assert done.code == 0
    assert "Reps     1 rep, each as it was recorded" in done.out
    told = " ".join(done.out.split())
    assert f"Backups cannot be looked at: {folder}: The backups cannot be read: Not a dir" in told


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a folder away")
def test_doctor_says_whose_the_backups_are(run):
    with TemporaryDirectory() as folder:
        os.chown(folder, SOMEBODY, SOMEBODY)
        run = type(run)(Path(folder, "practice.db"))
        try:
            os.seteuid(SOMEBODY)
            run("log", "opener")
            os.seteuid(0)
            os.chown(run.file.parent / "backups", 0, 0)
            os.seteuid(SOMEBODY)
            done = run("doctor")
        finally:
            os.seteuid(0)

    assert done.code == 0
    assert f"{folder}/backups, of user 0: The backups cannot be read" in " ".join(done.out.split())


@pytest.mark.parametrize(
    "words",
    [
        ("log", "nodrill"),
        ("log", "opener", "-r", "nothing=4"),
        ("focus", "set", "opener", "--criterion", "zz", "--why", "x"),
        ("off", "add", "2026-11-25..2026-11-23"),
        ("drill", "edit", "zz", "--hint", "x"),
        ("undo",),
    ],
    ids=" ".join,
)
def test_a_mistake_in_the_first_command_leaves_no_file(run, words):
    done = run(*words)

    assert done.code not in (0, 1)
    assert not run.file.exists()
    assert not run.file.with_name(f"{run.file.name}-journal").exists()


def test_an_empty_file_that_was_there_stays(run):
    run.file.touch()

    run("log", "nodrill")

    assert run.file.read_bytes() == b""


def test_good_and_bad_first_commands_at_once_take_nothing_from_each_other(run, program):
    for _ in range(3):
        with ExitStack() as stack:
            started = [
                (4 if drill == "nodrill" else 0, stack.enter_context(program.start("log", drill)))
                for drill in ("nodrill", "opener") * 5
            ]
            ends = [(code, each.wait(), each.stderr.read()) for code, each in started]
        assert [(code, err) for wanted, code, err in ends if code != wanted] == []
        assert len(run.reps()) == 5
        assert run.file.stat().st_mode & 0o777 == 0o600
        run.file.unlink()


def test_install_completion_says_what_to_add_where_the_shells_file_cannot_be_written(
    run, monkeypatch, tmp_path
):
    monkeypatch.setattr("shellingham.detect_shell", lambda *_: ("bash", "/bin/bash"))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".bashrc").mkdir()

    done = run("--install-completion")

    assert done.code == 14
    assert done.err == (
        "practicelog: The shell's startup file cannot be added to: "
        f"{tmp_path}/.bashrc: Is a directory.\n"
        "  hint: practicelog --show-completion prints what to put there by hand\n"
    )


def test_install_completion_leaves_a_file_that_is_no_utf8(run, monkeypatch, tmp_path):
    monkeypatch.setattr("shellingham.detect_shell", lambda *_: ("bash", "/bin/bash"))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".bashrc").write_bytes(b"# caf\xe9\n")

    done = run("--install-completion")

    assert (done.code, "not in UTF-8" in done.err) == (14, True)
    assert (tmp_path / ".bashrc").read_bytes() == b"# caf\xe9\n"


def test_a_script_left_as_it_is_by_the_editor_logs_no_rep(run, tmp_path):
    (tmp_path / "script.txt").write_text("Hello\n")
    run("script", "add", "mail", str(tmp_path / "script.txt"))

    done = run("log", "opener", "--script", "mail", "--edit", terminal=True, EDITOR="true")

    assert done.code == 6
    assert done.err == (
        "practicelog: mail was left as it is: nothing was recorded.\n"
        "  hint: without --edit the rep is logged with it as it is\n"
    )
    assert run.reps() == []


HERE = "import os, sys; os.getuid = lambda: 54321; from practicelog.__main__ import run; run()"
"""A process of a user who is in no list and has no home, as in a container."""


@pytest.fixture
def homeless(tmp_path):
    def carried_out(*words, **environ):
        return subprocess.run(
            [sys.executable, "-c", HERE, *words],
            env=environ, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return carried_out


@pytest.mark.parametrize("home", [{}, {"HOME": ""}, {"HOME": "here"}], ids=str)
def test_without_a_home_folder_a_log_that_is_named_is_used(homeless, tmp_path, home):
    named = homeless("log", "opener", PRACTICELOG_FILE=str(tmp_path / "p.db"), **home)
    unnamed = homeless("log", "opener", **home)

    assert (named.returncode, named.stderr) == (0, "")
    assert (unnamed.returncode, unnamed.stderr) == (
        2,
        "practicelog: There is no home folder.\n  hint: name the log: --log or PRACTICELOG_FILE\n",
    )
    assert {each.name for each in tmp_path.iterdir()} == {"p.db", "backups"}


def put_pipe(file):
    os.mkfifo(file)


def put_circle(file):
    file.symlink_to(file.name)


def put_text(text):
    return lambda file: file.write_bytes(text)


@pytest.mark.parametrize(
    ("put", "why"),
    [
        pytest.param(Path.mkdir, "Is a directory", id="a folder"),
        pytest.param(put_pipe, "it is no file, but a pipe", id="a pipe"),
        pytest.param(put_circle, "Too many levels of symbolic links", id="a circle of links"),
        pytest.param(put_text(b"x = " + b"[" * 10**5), "it is nested too deep", id="nested"),
        pytest.param(put_text(b"\xff\xfe"), "it is not UTF-8; save it as UTF-8", id="no UTF-8"),
        pytest.param(put_text(b"zone = {a = 1}"), "is a time zone", id="a table"),
        pytest.param(put_text(b"zone.a.b = 1"), "is a time zone", id="a key of keys"),
        pytest.param(put_text(b"coach='" + b"x" * 99 + b"'"), "at most 80", id="too long"),
    ],
)
def test_a_configuration_that_cannot_be_read_is_one_line(run, put, why):
    folder = run.file.parent / "config" / "practicelog"
    folder.mkdir(parents=True)
    put(folder / "config.toml")

    done = run("list")

    assert (done.code, why in done.err, done.err.count("\n")) == (2, True, 1)


@pytest.mark.parametrize("length", [300, 9000])
def test_a_configuration_whose_path_is_too_long_is_one_line(run, length):
    done = run("list", XDG_CONFIG_HOME="/" + "x" * length)

    assert done.code == 2
    assert done.err.endswith("/practicelog/config.toml cannot be read: File name too long\n")


@pytest.mark.parametrize(
    "words", ["log opener", "list", "doctor", "backup", "undo", "export", "restore --list"]
)
def test_a_log_that_is_a_circle_of_links_is_one_line(run, words):
    run.file.symlink_to(run.file.name)

    done = run(*words.split())

    assert done.code == (0 if words == "restore --list" else 14)
    assert "bug" not in done.err
