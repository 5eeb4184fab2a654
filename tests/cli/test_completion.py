"""What Tab offers, as bash, zsh and fish ask for it and are answered."""

import json
import sqlite3
from contextlib import closing

import pytest

from practicelog.cli.commands import COMMANDS
from practicelog.exchange import FORMATS

pytestmark = pytest.mark.sweep

ASKED = "_PRACTICELOG_COMPLETE"
ZSH = "_arguments '*: :(({}))'\n"


@pytest.fixture
def tab(program, run):
    """Press Tab at the end of a line, in a shell."""
    run("log", "opener", "-m", "10")

    def pressed(line, shell="bash"):
        words = line.split(" ")
        asked = {
            "bash": {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)},
            "zsh": {"_TYPER_COMPLETE_ARGS": line},
            "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
        }
        environ = {**program.environ, ASKED: f"complete_{shell}", **asked[shell]}
        done = program(env=environ)
        assert (done.code, done.err) == (0, "")
        return done.out

    return pressed


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        pytest.param(
            "practicelog l", " ".join(each for each in COMMANDS if each[0] == "l"), id="commands"
        ),
        pytest.param("practicelog focus ", "set list close accept", id="commands of a group"),
        pytest.param("practicelog log o", "objection opener", id="drills"),
        pytest.param("practicelog --zone UTC log op", "opener", id="after a global option"),
        pytest.param("practicelog log --fe", "--feedback", id="options"),
        pytest.param("practicelog report --as ", "table markdown html json", id="words"),
        pytest.param("practicelog export --as ", " ".join([*FORMATS, "html"]), id="formats"),
        pytest.param(
            "practicelog log opener -r w", "who=1 who=2 who=3 who=4 who=5 who=na", id="ratings"
        ),
        pytest.param(
            "practicelog edit last -r w", "who=1 who=2 who=3 who=4 who=5 who=na", id="of a rep"
        ),
        pytest.param("practicelog focus set opener --criterion r", "reason", id="criteria"),
        pytest.param("practicelog log -r ", "", id="ratings without a drill"),
        pytest.param("practicelog edit 99 -r ", "", id="ratings of no rep"),
        pytest.param("practicelog log nosuch -r ", "", id="ratings of no drill"),
        pytest.param("practicelog import ", "", id="a file, which the shell knows"),
    ],
)
def test_a_line_is_completed(tab, line, offered):
    assert tab(line) == "\n".join(offered.split()) + "\n"


@pytest.mark.parametrize(
    ("shell", "drills", "options"),
    [
        pytest.param("bash", "objection\nopener\n", "--minutes\n", id="bash"),
        pytest.param(
            "zsh",
            ZSH.format('"objection"\n"opener"'),
            ZSH.format('"--minutes":"How long it took, as 10 or 1h15."'),
            id="zsh",
        ),
        pytest.param(
            "fish",
            "objection\nopener\n",
            "--minutes\tHow long it took, as 10 or 1h15.\n",
            id="fish",
        ),
    ],
)
def test_each_shell_is_answered_in_its_own_form(tab, shell, drills, options):
    assert tab("practicelog log o", shell) == drills
    assert tab("practicelog log opener --m", shell) == options


def test_drills_and_scripts_of_ones_own_are_offered(tab, run, tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("Hello.")
    run("drill", "add", "price-talk")
    run("script", "add", "pricing-reply", str(text))

    assert tab("practicelog drill show pri") == "price-talk\n"
    assert tab("practicelog script show ") == "pricing-reply\n"
    assert tab("practicelog log opener --script p") == "pricing-reply\n"


@pytest.mark.parametrize("name", ["opener$(id)", r"opener\$(id)", "opener`id`", "opener'|id"])
def test_a_name_that_a_shell_would_carry_out_is_not_offered(tab, run, tmp_path, name):
    """zsh evaluates what it is offered, and a drill may come from another file, or an older log."""
    assert run("drill", "add", name).code == 2
    other, file = ("--log", str(tmp_path / "other.db")), tmp_path / "all.jsonl"
    run(*other, "drill", "add", "opener-id")
    run(*other, "export", "-o", str(file))
    file.write_text(file.read_text().replace('"opener-id"', json.dumps(name)))
    assert run("import", str(file), "--mine").code == 0
    assert name in run("drill", "list").out

    assert tab("practicelog log op", "zsh") == ZSH.format('"opener"')


def test_before_there_is_a_log_its_first_drills_are_offered(tab, run):
    run.file.unlink()

    assert tab("practicelog log op") == "opener\n"
    assert tab("practicelog script show ") == "\n"
    assert not run.file.exists()


def test_the_log_named_on_the_line_is_asked(tab, run, tmp_path):
    run("--log", str(tmp_path / "other.db"), "drill", "add", "opener-two")

    assert tab(f"practicelog --log {tmp_path}/other.db log opener-") == "opener-two\n"
    assert tab("practicelog log opener-") == "\n"


def test_tab_writes_nothing(tab, run):
    before = run.file.read_bytes(), run.file.stat().st_mtime_ns, sorted(run.file.parent.rglob("*"))
    for line in ("practicelog log ", "practicelog edit last -r ", "practicelog script show "):
        tab(line)

    after = run.file.read_bytes(), run.file.stat().st_mtime_ns, sorted(run.file.parent.rglob("*"))
    assert after == before


@pytest.mark.parametrize("version", [1000, 999_999], ids=["older", "newer"])
def test_a_log_of_another_version_is_left_alone(tab, run, version):
    with closing(sqlite3.connect(run.file)) as log:
        log.execute(f"PRAGMA user_version={version}")
    before = run.file.read_bytes()

    assert tab("practicelog log op") == "\n"
    assert run.file.read_bytes() == before


def test_a_damaged_log_offers_nothing_and_does_not_disturb_the_line(tab, run):
    run.file.write_bytes(b"no log at all" * 99)

    assert tab("practicelog log op") == "\n"
