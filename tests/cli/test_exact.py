"""What is read without Typer is what Typer would have read, and nothing else is read without it."""

from functools import wraps
from importlib import import_module
from inspect import signature

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from practicelog.cli import app
from practicelog.cli import main as program
from practicelog.cli.app import for_typer
from practicelog.cli.commands import COMMANDS
from practicelog.cli.declarations import options_of, parameters
from practicelog.cli.lines import line_of, root
from practicelog.cli.world import World

pytestmark = pytest.mark.sweep


def functions():
    """Return every command there is, under the words that name it."""
    found = {}
    for word, name in COMMANDS.items():
        module = import_module(f"practicelog.cli.commands.{name}")
        group = getattr(module, "GROUP", None)
        if group is None:
            found[(word,)] = getattr(module, name)
        else:
            found |= {(word, each): function for each, function in group.items()}
    return found


FUNCTIONS = functions()
FLAGS = {
    words: [flag for each in parameters(command) for flag in each.declaration.flags]
    for words, command in FUNCTIONS.items()
}
GLOBALS = [flag for each in parameters(root) for flag in each.declaration.flags]
VALUES = [
    "10", "3", "0", "3.5", "-5", "1e3", "٣", " 5", "nan", "last", "opener", "op", "who=4", "who",
    "a=b,Date=on", "2026-11-20", "-2d", "fri", "fri 9:30", "tomorrow", "5/12", "mon-fri", "real",
    "live", "drill", "easy", "table", "json", "jsonl", "theirs", "pricing@2", "this", "2026-W47",
    "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", "text", "two words", "a\nb", "a\0b", "\udcff", "é", "",
]  # fmt: skip
ODD = ["-", "--", "---", "-x", "--bogus", "--help", "-mn", "-m10", "--minutes=10", "--no-json",
       "--minute", "-h", "--version"]  # fmt: skip
EVERYDAY = [
    "log opener", "log opener -m 10 -n 3 -r who=4 -r tone=3", "log opener -s 3.5 --on yesterday",
    "log op --note 'two words' --next later --json", "streak", "streak --explain", "today", "list",
    "list --drill opener --limit 5", "report", "report --json", "undo", "redo", "show 1",
    "show last", "edit 1 -m 12", "delete 1 2 --yes", "focus list --all", "promise list",
    "plan set --days 4", "script list", "export", "report --quarter --last",
    "--no-color list", "--zone Asia/Tokyo streak", "",
]  # fmt: skip


@st.composite
def lines(draw):
    """Draw a command with words that are its own flags, likely values, and odd ones."""
    words = draw(st.sampled_from(sorted(FUNCTIONS)))
    own = st.sampled_from([*FLAGS[words], "--json"])
    word = st.one_of(own, own, st.sampled_from(VALUES), st.sampled_from(ODD), st.text(max_size=3))
    before = st.lists(st.sampled_from([*GLOBALS, "UTC"]), max_size=2)
    return [*draw(before), *words, *draw(st.lists(word, max_size=6))]


def world():
    return World({}, None, None, None)


def read_by_typer(words):
    """Return what Typer calls the program's own word with, and then the command."""
    calls = []

    def recording(command):
        @wraps(command)
        def record(_world, **given):
            calls.append(one_by_one(given))
            return ""

        return for_typer(record)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "for_typer", recording)
        app.carried_out(words, world())
    return calls


def one_by_one(given):
    """Return what is given to a command, a record of options option by option."""
    found = {}
    for name, value in given.items():
        found |= value._asdict() if options_of(type(value)) else {name: value}
    return found


def with_the_defaults(command, given):
    """Return what is given to a command with the defaults of what is not."""
    known = {}
    for each in signature(command).parameters.values():
        kind = each.annotation
        known |= kind._field_defaults if options_of(kind) else {each.name: each.default}
    return {**{name: known[name] for name in known if name != "world"}, **given}


@settings(max_examples=300)
@given(lines())
@example(["log", "opener", "-m", "-m"])
@example(["log", "--note", "--", "opener"])
@example(["--log", "--zone", "log", "opener"])
@example(["delete", "1", "--yes", "2", "last"])
@example(["log", "opener", "-r", "who=4", "-r", ""])
@example(["log", "opener", "--note", "--year"])
@example(["report", "--quarter", "--last"])
@example(["report", "--year"])
def test_what_is_read_without_typer_is_what_typer_reads(words):
    line = line_of(words)
    if line is None or line.command is None:
        return

    chosen, given = read_by_typer(words)

    assert chosen == with_the_defaults(root, line.chosen)
    assert given == with_the_defaults(line.command, line.given)


@pytest.mark.parametrize("words", sorted(FUNCTIONS), ids=" ".join)
def test_each_option_alone_is_read_as_typer_reads_it(words):
    """One value in five, of each option others."""
    for number, each in enumerate(parameters(FUNCTIONS[words])):
        values = [[]] if each.is_flag else [[value] for value in VALUES[number % 5 :: 5]]
        for flag in each.declaration.flags:
            for value in values:
                given = [*words, "1", flag, *value]
                line = line_of(given)
                if line:
                    _, every = read_by_typer(given)
                    assert every == with_the_defaults(line.command, line.given)


@pytest.mark.parametrize("line", EVERYDAY)
def test_an_everyday_line_is_read_without_typer(line):
    assert line_of(line.replace("'two words'", "two\xa0words").split(" ") if line else [])


@pytest.mark.parametrize(
    "line",
    [
        "log opener -m10", "log opener --minutes=10", "log opener -m", "log opener -m ten",
        "log opener -m 10 -m 11", "log opener extra", "log --help", "lgo", "focus", "focus nothing",
        "show", "show ten", "--help", "--log", "log opener --bogus", "log -- opener", "log -",
    ],
)  # fmt: skip
def test_what_is_not_exactly_as_declared_is_left_to_typer(line):
    assert line_of(line.split(" ")) is None


@pytest.mark.parametrize("line", [each for each in EVERYDAY if "'" not in each])
def test_a_command_does_and_tells_the_same_either_way(run, monkeypatch, tmp_path, line):
    def told():
        for number in range(3):
            run(
                "log", "opener", "-m", "10", "--uid", f"0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c1{number}"
            )
        done = run(*line.split())
        reps = [{**rep, "uid": ""} for rep in run.reps()]
        run.file.rename(run.file.with_name(f"{len(list(tmp_path.iterdir()))}.db"))
        return done.code, "" if "--json" in line else done.out, done.err, reps

    exactly = told()
    monkeypatch.setattr(program, "line_of", lambda _: None)

    assert told() == exactly


@pytest.mark.parametrize("line", ["export --as jsonl --name ana", "export --as=jsonl --name ana"])
def test_the_backup_of_the_day_is_made_either_way(run, line):
    run("log", "opener", PRACTICELOG_NOW="2026-11-19T18:00:00+01:00")

    run(*line.split())

    assert len(list(run.file.parent.glob("backups/*daily*"))) == 2
