"""The command table and the global options."""

import signal
from importlib import import_module

import pytest
from tests.cli.test_exit_codes import a_bug

from practicelog.cli.app import command_at
from practicelog.cli.commands import COMMANDS, by_purpose


def is_group(word):
    return hasattr(import_module(f"practicelog.cli.commands.{COMMANDS[word]}"), "GROUP")


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        ([], None),
        (["log", "opener"], "log"),
        (["--log", "list", "show", "1"], "show"),
        (["--now", "log", "--zone", "log", "streak"], "streak"),
        (["--no-color", "list", "--drill", "log"], "list"),
        (["--log"], None),
        (["--log=list", "show"], "show"),
        (["--help"], None),
    ],
)
def test_the_command_is_the_first_word_that_is_no_global_option(argv, word):
    assert next(iter(argv[command_at(argv) :]), None) == word


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("lg", "practicelog log"), ("repot", "practicelog report"), ("zzz", "practicelog --help")],
)
def test_an_unknown_command_is_told_with_the_nearest(run, typed, hint):
    done = run(typed)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"practicelog: There is no command “{typed}”.\n")
    assert done.err.endswith(f"\n  hint: {hint}\n")


def test_without_a_log_the_bare_command_leads_to_a_first_session(run):
    done = run()

    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[1] == "  practicelog go"
    assert not run.file.exists()


def test_help_names_every_command(program):
    done = program("--help")

    assert (done.code, done.err) == (0, "")
    assert [word for word in COMMANDS if f"\n  {word} " not in done.out] == []


@pytest.mark.parametrize("word", COMMANDS)
def test_every_command_helps(program, word):
    done = program(word, "--help")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: practicelog {word} ")


@pytest.mark.parametrize("group", ["drill", "plan", "off"])
def test_a_group_without_a_command_helps(run, group):
    done = run(group)

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: practicelog {group} ")


def test_the_version_is_the_installed_one(run):
    done = run("--version")

    assert done.code == 0
    assert done.out.startswith("practicelog 0.")


def test_a_log_named_by_a_flag_is_used_instead_of_the_environments(run, tmp_path):
    other = tmp_path / "other.db"

    run("--log", str(other), "log", "opener")

    assert other.exists()
    assert not run.file.exists()


@pytest.mark.parametrize("given", ["--log", "--now", "--zone"])
def test_a_global_option_after_the_command_is_refused(run, given):
    assert run("list", given, "x").code == 2


def test_the_same_moment_is_another_day_in_another_zone(run):
    assert run.json("log", "opener")["rep"]["day"] == "2026-11-21"

    east = run("--zone", "Pacific/Kiritimati", "log", "opener", "--json")

    assert '"day": "2026-11-22"' in east.out
    assert '"zone": "Pacific/Kiritimati"' in east.out


def test_tz_may_begin_with_a_colon(run):
    assert run("config", TZ=":Asia/Tokyo").out.count("Asia/Tokyo") == 1


@pytest.mark.parametrize(
    "words",
    ["list", "list --json", "show 1", "history", "history 1", "streak --explain", "report",
     "drill list --all", "drill show opener", "plan show", "off list", "config", "--help"],
)  # fmt: skip
def test_a_reading_command_leaves_the_log_as_it_was(run, program, words):
    run("log", "opener", "-r", "who=4")
    before, touched = run.file.read_bytes(), run.file.stat().st_mtime_ns

    assert program(*words.split()).code == 0

    assert run.file.read_bytes() == before
    assert run.file.stat().st_mtime_ns == touched
    assert list(run.file.parent.glob("practice.db*")) == [run.file]


def test_143_is_sigterm_as_the_shell_tells_it(program):
    with program.on_terminal("log") as terminal:
        terminal.answer("Drill: ", "")
        terminal.process.terminate()
        assert terminal.ended().code == -signal.SIGTERM


def test_a_bug_is_told_in_a_line_without_anything_the_seller_wrote(run, monkeypatch):
    a_bug(run, monkeypatch)

    told = run("streak")

    assert told.out == ""
    assert "This is a bug (KeyError)" in told.err
    assert "seller's text" not in told.err
    assert len(told.err.splitlines()) == 2


def test_a_bug_is_told_whole_to_who_asks_for_it(run, monkeypatch):
    a_bug(run, monkeypatch)

    assert "Traceback" in run("streak", PRACTICELOG_DEBUG="1").err


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("focus set opener", "practicelog focus set --help"),
        ("log opener --bogus", "practicelog log --help"),
        ("log opener --zone UTC", "practicelog --zone UTC log opener"),
        ("list --no-color --limit 5", "practicelog --no-color list --limit 5"),
        ("list --zone=UTC", "practicelog --zone UTC list"),
        ("list --zone", "--zone goes before the command: practicelog --zone … list"),
    ],
)
def test_a_mistake_is_followed_by_what_to_type_next(run, line, hint):
    done = run(*line.split())

    assert done.code == 2
    assert done.err.splitlines()[1:] == [f"  hint: {hint}"]


@pytest.mark.parametrize("line", ["log -h", "help log", "log --help"])
def test_help_is_there_under_every_name(run, line):
    done = run(*line.split())

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Usage: practicelog log ")


def test_help_lists_every_command_once_by_what_it_is_for(run):
    told = run("help").out.split("\n\n")[-5:]

    assert [each.splitlines()[0] for each in told] == [
        "Practise:", "Look back:", "Get better:", "With a coach:", "The log:",
    ]  # fmt: skip
    words = [line.split()[0] for each in told for line in each.splitlines()[1:]]
    assert sorted(words) == sorted(COMMANDS)


def test_commands_by_purpose_are_all_of_them_once():
    found = [word for group in by_purpose(tuple(COMMANDS)).values() for word in group]

    assert sorted(found) == sorted(COMMANDS)
    assert by_purpose(("undo", "log")) == {"practise": ["log"], "the log": ["undo"]}


@pytest.mark.parametrize("line", ["--version log opener", "--version lgo", "--version"])
def test_the_version_is_told_and_nothing_is_done(run, line):
    done = run(*line.split())

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("practicelog 0.")
    assert not run.file.exists()


@pytest.mark.parametrize("word", ["", *(word for word in COMMANDS if is_group(word))])
def test_help_says_what_a_command_does_in_one_uncut_line(run, word):
    lines = run(*word.split(), "--help").out.splitlines()[1:]

    assert [line for line in lines if line.endswith("...")] == []
