"""The questions `log` asks on a terminal when no drill was named, and `stop`."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from practicelog.cli.world import World
from practicelog.core import limits, texts
from practicelog.core.entries import Entry
from practicelog.core.names import named
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.rubrics import ANCHORS, value_typed
from practicelog.core.wording import count_words
from practicelog.errors import PracticelogError, UsageError

Value = TypeVar("Value")


def asked(world: World, entry: Entry, drill: str | None = None) -> tuple[str, Entry]:
    """Ask for the drill, unless it is known, and for all not typed already; Enter skips.

    An answer that cannot be is asked for again.

    Raises:
        UsageError: there is nobody to ask.
    """
    if not world.interactive:
        raise UsageError("Which drill was it?", hint="practicelog log opener -m 10")
    chosen = world.drill(drill) if drill is not None else _drill(world, world.drills())
    answers: dict[str, Any] = {
        "minutes": _optional(world, "Minutes", entry.minutes, _minutes),
        "takes": _optional(world, "Takes", entry.takes, _takes),
        "ratings": entry.ratings or (() if entry.score else _ratings(world, chosen)),
        "change": _optional(world, "What did you change", entry.change, _line("Change")),
        "kept": _optional(world, "What worked and stays", entry.kept, _line("Kept")),
        "next": _optional(world, "Next time (when X, I do Y)", entry.next, _line("Next")),
    }
    return chosen.name, entry._replace(**answers)


def _drill(world: World, drills: tuple[Drill, ...]) -> Drill:
    names = [drill.name for drill in drills]
    world.write(world.line(f"Drills: {', '.join(names)}"))
    name = _until_read(
        world, "Drill: ", lambda text: named(text, names, "drill", "one of those above")
    )
    return drills[names.index(name)]


def _ratings(world: World, drill: Drill) -> tuple[str, ...]:
    world.write(world.line(f"{scale_words(drill.criteria)}; Enter skips"))
    given = ((criterion, rating(world, criterion)) for criterion in drill.criteria)
    return tuple(f"{criterion.name}={value}" for criterion, value in given if value)


def scale_words(criteria: Sequence[Criterion]) -> str:
    """Return what stands over the questions for ratings: how many there are, and the scale."""
    scale = ", ".join(f"{number} {anchor}" for number, anchor in ANCHORS)
    return f"{count_words(len(criteria), 'criterion', 'criteria')}, each {scale}"


def rating(world: World, criterion: Criterion) -> str:
    """Ask for one criterion until the answer is a value it can have, or empty."""
    expected = "y/n" if criterion.check else "1–5"

    def read(text: str) -> str:
        if text:
            value_typed(text, criterion)
        return text

    return _until_read(world, f"  {criterion.name}: {criterion.hint} ({expected}): ", read)


def line(world: World, question: str, name: str) -> str:
    """Ask for a text of one line until there is one; `name` is what a complaint calls it."""
    return _until_read(world, question, _line(name))


def _optional(
    world: World, question: str, typed: Value | None, read: Callable[[str], Value]
) -> Value | None:
    if typed is not None:
        return typed
    return _until_read(world, f"{question}: ", lambda text: read(text) if text else None)


def _until_read(world: World, question: str, read: Callable[[str], Value]) -> Value:
    while True:
        answer = world.ask(question)
        try:
            return read(answer)
        except PracticelogError as error:
            world.say_again(error)


def _minutes(text: str) -> int:
    return limits.minutes(text, "Minutes")


def _takes(text: str) -> int:
    return limits.whole_number(text, "Takes", 1, 999)


def _line(name: str) -> Callable[[str], str]:
    return lambda text: texts.one_line(text, name)
