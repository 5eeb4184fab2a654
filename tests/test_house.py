"""What holds for the whole house: sizes, generated files, documented commands, imports, links."""

import ast
import re
import shlex
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

import pytest
from tools import manual, reference, schema
from typer.core import TyperGroup

from practicelog.cli.commands import COMMANDS
from practicelog.cli.main import main
from practicelog.cli.world import World

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for folder in ("src", "tests") for path in (ROOT / folder).rglob("*.py"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

LONGEST_FUNCTION = 50
LONGEST_FILE = 300

LEAVES = {
    each.command_path: each
    for each in reference.commands()
    if not isinstance(each.command, TyperGroup)
}


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in SOURCES}

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_50_lines_under_its_parameters() -> None:
    lengths = {
        f"{named(path)}: {node.name}": (node.end_lineno or 0) - node.body[0].lineno + 1
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    }

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_an_import_inside_a_function_says_why_it_is_not_at_the_top() -> None:
    lazy = [
        f"{named(path)}: {line}"
        for path in SOURCES
        if path.is_relative_to(ROOT / "src")
        for line in imports_inside_functions(path.read_text("utf-8"))
    ]
    assert [each for each in lazy if "  # " not in each] == []
    assert len(lazy) > 40


def test_the_formatter_lays_out_every_line_of_the_program() -> None:
    sources = [path for path in SOURCES if path.is_relative_to(ROOT / "src")]

    kept = [named(path) for path in sources if "fmt: skip" in path.read_text("utf-8")]
    assert kept == []


def imports_inside_functions(source: str) -> set[str]:
    lines = source.splitlines()
    functions = (each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.FunctionDef))
    return {
        lines[each.lineno - 1].strip()
        for function in functions
        for each in ast.walk(function)
        if isinstance(each, ast.Import | ast.ImportFrom)
    }


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_schema_is_the_one_the_tables_declare() -> None:
    assert schema.SCHEMA_FILE.read_text("utf-8") == schema.rendered(), "run `make schema`"


def test_the_command_reference_is_fresh() -> None:
    assert (ROOT / reference.PAGE).read_text("utf-8") == reference.rendered(), "run `make docs`"


def test_the_manual_page_is_fresh() -> None:
    changelog = (ROOT / manual.CHANGELOG).read_text("utf-8")

    assert (ROOT / manual.PAGE).read_text("ascii") == manual.rendered(changelog), "run `make docs`"


def test_every_word_of_the_command_table_is_documented() -> None:
    assert {path.split(" ")[1] for path in LEAVES} == set(COMMANDS)


@pytest.mark.parametrize("words", LEAVES)
def test_a_command_is_documented_with_an_example_of_itself(words: str) -> None:
    text, example = reference.described(LEAVES[words])

    assert text
    assert example.startswith("practicelog ")
    assert words.removeprefix("practicelog ") in example


@pytest.mark.parametrize("words", LEAVES)
def test_a_documented_example_is_understood(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    _, example = reference.described(LEAVES[words])
    stderr = StringIO()
    world = World({"TZ": "Europe/Berlin"}, None, StringIO(), stderr)

    code = main(["--log", str(tmp_path / "practice.db"), *shlex.split(example)[1:]], world)

    needs_terminal = "needs a terminal" in stderr.getvalue()
    assert needs_terminal or code not in {1, 2}, stderr.getvalue()


def test_every_import_keeps_the_contracts() -> None:
    lint = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run(
        [lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_link_of_a_page_leads_to_a_file(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []
