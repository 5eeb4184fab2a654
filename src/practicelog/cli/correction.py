"""The command line that was meant, where one cannot be understood: ready to be copied and run.

Only what was typed is put in order, under names that are known to be meant. What takes something
away (`delete`, `purge`, `restore`, `--yes`) is never a guess by likeness, and what writes only
where it is what was typed with a slip.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from pathlib import PurePath

from practicelog.annotations import Any
from practicelog.cli.commands import command_of, in_full
from practicelog.cli.declarations import Parameter, parameters
from practicelog.cli.exact import NotExactError, read
from practicelog.cli.lines import root
from practicelog.cli.meant_commands import is_drill, with_commands
from practicelog.cli.other_words import NO_GUESS, SAME_OPTIONS
from practicelog.cli.places import PROGRAM
from practicelog.cli.placing import TWO_WORDS, Fits, Piece, Values, placings
from practicelog.cli.settings import DECLARED
from practicelog.cli.world import World
from practicelog.core.calendar.dates import past_when
from practicelog.core.calendar.period_choice import Choice, chosen_period
from practicelog.core.entries import CLEARABLE
from practicelog.core.names import is_slip, likest
from practicelog.core.rubrics import are_ratings
from practicelog.core.visible import visible
from practicelog.errors import PracticelogError
from practicelog.render.shell import line_text
from practicelog.store.connection import reading

ONE_OF = (
    {"week", "month", "quarter", "year", "since", "last"},
    {"best", "worst", "lessons"},
    {"score", "rate"},
)
"""Options, by their parameters' names, of which a command takes one at a time."""

A_MONTH = re.compile("[0-9]{4}-(0[1-9]|1[0-2])")
MOST_WORDS = 12
LONGEST = 400

Command = Callable[..., Any]


def corrected(before: Sequence[str], line: Sequence[str], world: World) -> str | None:
    """Return the line that was meant by the words of one, or None.

    `before` are the global options. It is only made where the log can be read without a change.
    """
    if not line or len(line) > MOST_WORDS or sum(map(len, line)) > LONGEST:
        return None
    with suppress(PracticelogError, NotExactError):
        moved, rest = _globals_first(line)
        first = [*before, *moved]
        chosen, _ = read(root, first)
        root(world, **chosen)
        with reading(world.file) if world.has_log else nullcontext():
            for words in _meant(rest, world):
                whole = [*first, *words]
                if whole != [*before, *line] and all(visible(each) == each for each in whole):
                    return line_text((PROGRAM, *whole))
    return None


def _globals_first(line: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the options of the program itself that stand in a line, and the rest of it."""
    options = {flag: each for each in parameters(root) for flag in each.declaration.flags}
    moved: list[str] = []
    rest: list[str] = []
    words = [*line]
    while words:
        word, joined, value = words.pop(0).partition("=")
        option = options.get(word)
        if word == "--":
            return moved, [*rest, word, *words]
        if option is None:
            rest.append(word + joined + value)
        elif option.is_flag:
            moved.append(word)
        else:
            moved += [word, value if joined else _value(option, words)]
    return moved, rest


def _meant(line: Sequence[str], world: World) -> Iterator[list[str]]:
    """Yield lines that can be understood, the likeliest first."""
    for typed in with_commands(line, world):
        if typed[0].startswith("-"):
            yield [*typed]
            continue
        with suppress(NotExactError):
            command, rest = command_of(in_full(typed))
            words = typed[: len(typed) - len(rest)]
            yield from ([*words, *each] for each in _put_right(command, rest, world))


def _put_right(command: Command, words: Sequence[str], world: World) -> Iterator[list[str]]:
    """Yield what can stand after a command, all that was typed in its place."""
    declared = parameters(command)

    def fits(parameter: Parameter, text: str) -> bool:
        return _fits(parameter, text, world)

    pieces = _pieces(declared, words, fits)
    for values in placings(pieces, declared, fits):
        if not _contradict(values):
            yield _typed(values)
    if all(each.is_flag for each in declared):
        yield _typed(tuple((each.option, each.text) for each in pieces if each.option))


def _contradict(values: Values) -> bool:
    """Tell whether a command would refuse some of its options beside one another."""
    given = {parameter.name for parameter, _ in values}
    return any(len(given & one) > 1 for one in ONE_OF)


def _pieces(declared: Sequence[Parameter], words: Sequence[str], fits: Fits) -> list[Piece]:
    """Return words as options with their values, and words without a place.

    Raises:
        NotExactError: an option is like none that there is, or has no value.
    """
    options = {flag: each for each in declared for flag in each.declaration.flags}
    arguments = {(each.declaration.metavar or "").lower() for each in declared}
    pieces: list[Piece] = []
    rest = [*words]
    while rest:
        word, joined, value = rest.pop(0).partition("=")
        if not word.startswith("-") or word[1:2].isdigit() or word == "-":
            named = _named(word, value, options) if joined else None
            pieces.append(Piece(named, value if named else word + joined + value))
        elif word == "--":
            pieces += [Piece(None, each) for each in rest]
            rest = []
        elif word[2:] not in arguments or word in options:
            pieces.append(_option_meant(word, value if joined else None, rest, options, fits))
        elif joined:
            pieces.append(Piece(None, value))
    return pieces


def _named(word: str, value: str, options: dict[str, Parameter]) -> Parameter | None:
    """Return the option that `minutes=10` names; `next=4` is a rating where `next` is a text."""
    found = options.get(f"--{word.lower()}")
    if found is None or found.is_flag:
        return None
    return None if value.isdigit() and _reads_any_text(found) else found


def _reads_any_text(option: Parameter) -> bool:
    with suppress(PracticelogError, ValueError):
        return option.declaration.parser is None or bool(option.declaration.parser(TWO_WORDS))
    return False


def _value(option: Parameter, rest: list[str]) -> str:
    if option.declaration.left_out and (not rest or rest[0].startswith("-")):
        return option.declaration.left_out
    if not rest:
        raise NotExactError
    return rest.pop(0)


def _option_meant(
    word: str, joined: str | None, rest: list[str], options: dict[str, Parameter], fits: Fits
) -> Piece:
    """Return the option that a flag stands for, with its value, which is taken from the rest.

    It is the flag itself, a known other word for it that can have such a value, or the likest.
    """
    same = (
        [] if word in options else [each for each in SAME_OPTIONS.get(word, ()) if each in options]
    )
    for flag in same or ([word] if word in options else _slips(word, options)):
        option, following = options[flag], [*rest]
        value = "" if option.is_flag else joined
        value = _value(option, following) if value is None else value
        if not same or option.is_flag or fits(option, value):
            rest[:] = following
            return Piece(option, value)
    raise NotExactError


def _slips(word: str, options: Iterable[str]) -> list[str]:
    """Return the flag that was mistyped, if one was."""
    typed = word.strip("-")
    known = [flag for flag in options if flag not in NO_GUESS]
    near = likest(typed, [name for flag in known if is_slip(typed, name := flag.strip("-"))])
    return [flag for flag in known if flag.strip("-") == near][:1]


def _fits(parameter: Parameter, text: str, world: World) -> bool:
    """Tell whether a text can be the value of a parameter, as the command itself reads it."""
    declaration = parameter.declaration
    reads = _READS.get(declaration.metavar or "")
    if reads is None and declaration.parser is None:
        if declaration.flags:
            return "-o" in declaration.flags and bool(PurePath(text).suffix)
        return " " not in text
    with suppress(PracticelogError, ValueError):
        if reads is None:
            declaration.parser(text)  # type: ignore[misc]
            return True
        return reads(text, world)
    return False


def _is_period(kind: str) -> Callable[[str, World], bool]:
    def reads(text: str, world: World) -> bool:
        if kind == "week" and A_MONTH.fullmatch(text):
            return False
        typed: dict[str, Any] = {kind: text}
        return bool(chosen_period(Choice(**typed), (), world.today, last=False))

    return reads


_READS: dict[str, Callable[[str, World], bool]] = {
    "DRILL": is_drill,
    "RATINGS": lambda text, _: are_ratings(text),
    "WHEN": lambda text, world: bool(past_when(text, world.today, world.read_freely)),
    "DATE": lambda text, world: bool(world.coming_day(text)),
    "DAYS": lambda text, world: bool(world.day_range(text)),
    "KEY": lambda text, _: text in DECLARED,
    "FIELD": lambda text, _: text in CLEARABLE,
    **{f"[{kind.upper()}]": _is_period(kind) for kind in ("week", "month", "quarter", "year")},
}
"""What a command reads itself, by the word that stands for it in the help."""


def _typed(values: Values) -> list[str]:
    """Return values as they are typed; behind `--` where an argument looks like an option."""
    arguments = [text for parameter, text in values if not parameter.declaration.flags]
    if not any(each.startswith("-") for each in arguments):
        return [word for parameter, text in values for word in _option(parameter, text)]
    options = [
        word
        for parameter, text in values
        if parameter.declaration.flags
        for word in _option(parameter, text)
    ]
    return [*options, "--", *arguments]


def _option(parameter: Parameter, text: str) -> tuple[str, ...]:
    flags = parameter.declaration.flags
    if not flags:
        return (text,)
    alone = parameter.is_flag or text == parameter.declaration.left_out
    return (flags[-1],) if alone else (flags[-1], text)
