"""The commands, one file each or one for a group, named after the word the user types."""

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType

from practicelog.cli.exact import NotExactError
from practicelog.cli.world import World

COMMANDS = {
    "log": "log",
    "today": "today",
    "list": "list_",
    "show": "show",
    "edit": "edit",
    "delete": "delete",
    "undo": "undo",
    "redo": "redo",
    "history": "history",
    "streak": "streak",
    "report": "report",
    "journey": "journey",
    "page": "page",
    "sheet": "sheet",
    "focus": "focus",
    "promise": "promise",
    "notice": "notice",
    "metric": "metric",
    "rescore": "rescore",
    "script": "script",
    "drill": "drill",
    "plan": "plan",
    "off": "off",
    "export": "export",
    "import": "import_",
    "backup": "backup",
    "restore": "restore",
    "doctor": "doctor",
    "purge": "purge",
    "config": "config",
    "demo": "demo",
}
"""The word the user types, and the module that carries it out, in the order help shows them."""


def command_of(words: Sequence[str]) -> tuple[Callable[..., str], list[str]]:
    """Return the command that the first word names, in a group the first two, and the words after.

    Raises:
        NotExactError: there is no such command.
    """
    word, *rest = words
    if word not in COMMANDS:
        raise NotExactError
    module = module_of(word)
    if not hasattr(module, "GROUP"):
        return getattr(module, COMMANDS[word]), rest
    if not rest or rest[0] not in module.GROUP:
        raise NotExactError
    return module.GROUP[rest[0]], rest[1:]


def module_of(word: str) -> ModuleType:
    """Return the module of a command, or of a group of them, which is loaded by this."""
    return import_module(f"{__name__}.{COMMANDS[word]}")


def at_start(world: World) -> str:
    """Return what the program shows without a command: today, or how to begin without a log."""
    answer: str = module_of("today").at_start(world)
    return answer
