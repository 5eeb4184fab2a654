"""Every hint in the program's text: what an error says to type, and commands that answers name."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import practicelog
from practicelog.cli.commands import COMMANDS

SOURCES = sorted(Path(practicelog.__file__).parent.rglob("*.py"))
NAMES_A_COMMAND = re.compile(rf"practicelog\\ (?:{'|'.join(COMMANDS)}|\\-\\-help)\b")
LETTERS_AT_LEAST = 3

Place = tuple[str, str]
"""A file of the program, and a pattern of what it says: `.*` stands for what is filled in."""


def places() -> set[Place]:
    """Return where the program holds hints."""
    return {
        (file.name, pattern)
        for file in SOURCES
        for pattern in patterns(ast.parse(file.read_text("utf-8")))
    }


def patterns(tree: ast.AST) -> Iterator[str]:
    """Yield the patterns of hints in a module: of errors, and of texts that name a command."""
    unsaid = {id(each) for each in _unsaid(tree)}
    of_errors = {id(each) for each in _of_errors(tree)}
    for node in ast.walk(tree):
        pattern = None if id(node) in unsaid else _pattern(node)
        if pattern is None or sum(map(str.isalpha, pattern)) < LETTERS_AT_LEAST:
            continue
        if id(node) in of_errors or NAMES_A_COMMAND.search(pattern):
            yield readable(pattern)


def readable(pattern: str) -> str:
    """Return a pattern as a person reads it: blanks once, nothing escaped."""
    return " ".join(re.sub(r"(?s)\\(.)", r"\1", pattern).split())


def expression(pattern: str) -> str:
    """Return the regular expression for a pattern that is readable."""
    return ".*".join(re.escape(each) for each in pattern.split(".*"))


def _unsaid(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what is no text of its own: docstrings, and the parts of filled-in texts."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        if isinstance(node, ast.JoinedStr):
            yield from node.values


def _of_errors(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield every node within the hint of an error that is made."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id.endswith("Error"):
            hints = [each.value for each in node.keywords if each.arg == "hint"]
            for hint in (*hints, *node.args[1:2]):
                yield from ast.walk(hint)


def _pattern(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            re.escape(str(each.value)) if isinstance(each, ast.Constant) else ".*"
            for each in node.values
        )
    return None
