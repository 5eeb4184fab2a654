"""The command that was meant by a line that begins with none, the likeliest first.

A known word of other programs comes before one that is only alike, and what is only alike is a
command that writes nothing, unless it is that command mistyped.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from practicelog.annotations import Any
from practicelog.cli.commands import COMMANDS, module_of
from practicelog.cli.declarations import parameters
from practicelog.cli.other_words import AWAY, HARMLESS, SAME_COMMANDS, SAME_WORDS, TAKES_AWAY
from practicelog.cli.world import World
from practicelog.core.journey.metrics import SHIPPED
from practicelog.core.names import LONGEST_NAME, is_slip, likest, named
from practicelog.errors import PracticelogError
from practicelog.store import metrics, scripts

NAMES_A_RECORD = ("last", "rep")
FREE = ("TEXT", "NAME", "DRILL")
"""What is added first to a group where that can be any word."""


def with_commands(line: Sequence[str], world: World) -> Iterator[list[str]]:
    """Yield a line beginning with a command that there is."""
    word, *rest = line
    if word in COMMANDS:
        if not _asks_of_a_record(word, rest):
            yield [*line]
        yield from _with_groups(word, rest, world)
    elif word.lower() in SAME_COMMANDS:
        yield [*SAME_COMMANDS[word.lower()], *rest]
    else:
        if is_drill(word, world):
            yield ["log" if rest else "go", *line]
        yield from ([each, *rest] for each in _alike(word))


def _alike(word: str) -> list[str]:
    """Return the command that a word is likest; none where one that takes away was mistyped."""
    if any(is_slip(word, each) for each in TAKES_AWAY):
        return []
    near = likest(word, [each for each in COMMANDS if each in HARMLESS or is_slip(word, each)])
    return [near] if near else []


def _with_groups(word: str, rest: Sequence[str], world: World) -> Iterator[list[str]]:
    """Yield the line with a word of the group after its name, where none stands there.

    `drill opener` is about a drill that there is, `drill price-talk` about a new one.
    """
    group: Mapping[str, Any] = getattr(module_of(word), "GROUP", {})
    if not rest or rest[0] in group:
        return
    if not _is_text(word, rest):
        yield from _with_other_words(word, rest, group)
    if _is_text(word, rest) or not _asks_for_a_deed(word, rest, world):
        likely = (
            ("show", "add", "set") if _is_there(word, rest[0], world) else ("add", "set", "show")
        )
        yield from ([word, each, *rest] for each in likely if each in group)


def _asks_for_a_deed(word: str, rest: Sequence[str], world: World) -> bool:
    """Tell whether words say what to do, known or not: `drill pause 1` adds no drill “pause”."""
    if word == "metric" and is_metric(rest[0], world):
        return False
    of_a_record = _names_records(rest[1:]) and _first_argument(word) in FREE
    return of_a_record or rest[0].lower() in SAME_WORDS


def _with_other_words(
    word: str, rest: Sequence[str], group: Mapping[str, Any]
) -> Iterator[list[str]]:
    """Yield the line with the word of the group that another word stands for, or that it slips."""
    same = [each for each in SAME_WORDS.get(rest[0].lower(), ()) if each in group]
    for each in same or [each for each in group if _slips(rest[0], each)]:
        one_of_all = each == "list" and _names_records(rest[1:])
        yield [word, each, *(() if one_of_all else rest[1:])]


def _is_text(word: str, rest: Sequence[str]) -> bool:
    """Tell whether a known other word begins a text here: `promise keep calm`."""
    typed = rest[0].lower()
    if not _takes_a_text(word) or not rest[1:] or _names_records(rest[1:]):
        return False
    return typed in SAME_WORDS and typed not in AWAY and "add" not in SAME_WORDS[typed]


def _asks_of_a_record(word: str, rest: Sequence[str]) -> bool:
    """Tell whether words are about a record that is there: `notice remove 1` is nothing noticed."""
    return _takes_a_text(word) and _names_records(rest[1:])


def _takes_a_text(word: str) -> bool:
    return _first_argument(word) == "TEXT"


def _first_argument(word: str) -> str | None:
    """Return what is added to a group first of all: a text, a name, days."""
    add = getattr(module_of(word), "GROUP", {}).get("add")
    return parameters(add)[0].declaration.metavar if add else None


def _names_records(words: Sequence[str]) -> bool:
    return bool(words) and all(each.isdigit() or each.lower() in NAMES_A_RECORD for each in words)


def _slips(text: str, word: str) -> bool:
    return word not in TAKES_AWAY and is_slip(text, word)


def is_metric(text: str, world: World) -> bool:
    """Tell whether a text names what is counted."""
    if text in SHIPPED or not world.has_log:
        return text in SHIPPED
    with world.reading() as log:
        return text in metrics.names(log)


def _is_there(word: str, text: str, world: World) -> bool:
    """Tell whether a text names what a group is about: a script, and for any other a drill."""
    if word != "script":
        return is_drill(text, world)
    if not world.has_log:
        return False
    with suppress(PracticelogError), world.reading() as log:
        return bool(named(text[:LONGEST_NAME], scripts.names(log), "", ""))
    return False


def is_drill(text: str, world: World) -> bool:
    """Tell whether a text names one drill."""
    with suppress(PracticelogError):
        return bool(named(text[:LONGEST_NAME], [each.name for each in world.drills()], "", ""))
    return False
