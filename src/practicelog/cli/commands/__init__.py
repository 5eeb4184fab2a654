"""The commands, one file each or one for a group, named after the word the user types."""

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType

from practicelog.cli.declarations import parameters
from practicelog.cli.exact import NotExactError
from practicelog.cli.world import World

COMMANDS = {
    "go": "go",
    "log": "log",
    "start": "start",
    "status": "status",
    "stop": "stop",
    "cancel": "cancel",
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
    "card": "card",
    "drill": "drill",
    "plan": "plan",
    "off": "off",
    "remind": "remind",
    "export": "export",
    "import": "import_",
    "share": "share",
    "team": "team",
    "sync": "sync",
    "backup": "backup",
    "restore": "restore",
    "doctor": "doctor",
    "purge": "purge",
    "config": "config",
    "demo": "demo",
}
"""The word the user types, and the module that carries it out, in the order help shows them."""

PURPOSES = {
    "practise": ("go", "start", "status", "stop", "cancel", "log", "today", "card", "drill"),
    "look back": ("list", "show", "history", "streak", "report", "journey", "page"),
    "get better": ("focus", "promise", "metric", "rescore", "script", "plan", "off", "remind"),
    "with a coach": ("notice", "sheet", "export", "import", "share", "team"),
}
"""What commands are for, as help tells them; those named nowhere are about the log."""

THE_LOG = "the log"


def by_purpose(words: Sequence[str]) -> dict[str, list[str]]:
    """Return commands by what they are for, each in the order of the help."""
    named = {each for group in PURPOSES.values() for each in group}
    groups = {**PURPOSES, THE_LOG: tuple(each for each in COMMANDS if each not in named)}
    found = {
        purpose: [each for each in group if each in words] for purpose, group in groups.items()
    }
    return {purpose: group for purpose, group in found.items() if group}


HELP = ("-h", "--help")


def in_full(words: Sequence[str]) -> list[str]:
    """Return words with the one that a group means where none of its own follows: its `BARE`."""
    word, *rest = words
    bare = getattr(module_of(word), "BARE", "") if word in COMMANDS else ""
    if not bare or (rest and (rest[0] in HELP or rest[0] in module_of(word).GROUP)):
        return [*words]
    takes_words = any(
        not each.declaration.flags for each in parameters(module_of(word).GROUP[bare])
    )
    is_meant = not rest or takes_words or rest[0].startswith("-")
    return [word, bare, *rest] if is_meant else [*words]


def command_of(words: Sequence[str]) -> tuple[Callable[..., str], list[str]]:
    """Return the command that words in full name, and the words after it.

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
