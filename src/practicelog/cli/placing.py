"""Words of a command line put where they can belong, when they do not stand there.

A person who types `log opener 10` has said all that `log opener -m 10` says. Nothing is guessed
about texts in one's own words: a stray word becomes part of one, and never one of its own.
"""

from collections.abc import Callable, Iterator, Sequence

from practicelog.cli.declarations import Parameter
from practicelog.core.record import Record

TWO_WORDS = "two words"
"""What only a text in one's own words can be."""

NAMES = ("DRILL", "NAME")
VERSION = "NAME[@N]"
"""What names a script and may name one of its versions."""


class Piece(Record):
    """An option with its value, or with no option a word that has no place yet."""

    option: Parameter | None
    text: str


Values = tuple[tuple[Parameter, str], ...]
"""What a command is given, each with the text that stands for it; a flag has none."""

Fits = Callable[[Parameter, str], bool]
"""Tells whether a text can be the value of a parameter."""


def placings(
    pieces: Sequence[Piece], declared: Sequence[Parameter], fits: Fits, values: Values = ()
) -> Iterator[Values]:
    """Yield the ways in which all pieces have a place, the likeliest first.

    As many words as possible go together: `cold call` is a drill before `cold` is.
    """
    if not pieces:
        given = {parameter.name for parameter, _ in values}
        if all(each.name in given for each in declared if each.required):
            yield values
        return
    option = pieces[0].option
    if option:
        if _is_free(option, values):
            yield from placings(pieces[1:], declared, fits, (*values, (option, pieces[0].text)))
        return
    words = _words(pieces)
    for put in (_put_into_texts, _put_into_options):
        for number in range(len(words), 0, -1):
            for placed in put(words[:number], declared, fits, values):
                yield from placings(pieces[number:], declared, fits, placed)


def _words(pieces: Sequence[Piece]) -> list[str]:
    """Return the words up to the next option."""
    options = (at for at, piece in enumerate(pieces) if piece.option)
    return [piece.text for piece in pieces[: next(options, len(pieces))]]


def _is_free(parameter: Parameter, values: Values) -> bool:
    return parameter.is_repeated or all(parameter != given for given, _ in values)


def _put_into_texts(
    words: Sequence[str], declared: Sequence[Parameter], fits: Fits, values: Values
) -> Iterator[Values]:
    """Yield the values with words put in: as the next argument, or at the end of the last text."""
    together = " ".join(words)
    argument = next((each for each in declared if _is_open(each, values)), None)
    for text in dict.fromkeys((together, _hyphened(words), _versioned(words))):
        if argument and fits(argument, text) and _may_be(argument, text, together):
            yield (*values, (argument, text))
    if values and fits(values[-1][0], f"{values[-1][1]} {together}"):
        yield (*values[:-1], (values[-1][0], f"{values[-1][1]} {together}"))


def _put_into_options(
    words: Sequence[str], declared: Sequence[Parameter], fits: Fits, values: Values
) -> Iterator[Values]:
    """Yield the values with words put in as an option: one that is named, or one that they fit."""
    together = " ".join(words)
    options = [each for each in declared if each.declaration.flags and _is_free(each, values)]
    for option in options:
        if (value := _named(option, words, fits)) is not None:
            yield (*values, (option, value))
    for option in options:
        if not option.is_flag and fits(option, together) and not fits(option, TWO_WORDS):
            yield (*values, (option, together))


def _is_open(parameter: Parameter, values: Values) -> bool:
    return not parameter.declaration.flags and _is_free(parameter, values)


def _may_be(argument: Parameter, text: str, together: str) -> bool:
    """Tell whether words may have become another text: a name may, a file has its own."""
    metavar = argument.declaration.metavar
    if metavar == VERSION:
        return text != together or " " not in text
    return text == together or (metavar in NAMES and "@" not in text)


def _hyphened(words: Sequence[str]) -> str:
    """Return words as one name; a number, or what begins with a hyphen, is no part of one."""
    apart = any(each.startswith("-") or each.isdigit() for each in words)
    return " ".join(words) if apart else "-".join(words)


def _versioned(words: Sequence[str]) -> str:
    """Return words as a version of a script, where the last is a number: `reply@2`."""
    *names, last = words
    return f"{_hyphened(names)}@{last}" if names and last.isdigit() else " ".join(words)


def _named(option: Parameter, words: Sequence[str], fits: Fits) -> str | None:
    """Return the value that words give an option whose name is among them: `last week`."""
    names = {flag.lstrip("-") for flag in option.declaration.flags}
    others = [each for each in words if each.lower() not in names]
    if len(others) != len(words) - 1:
        return None
    if not others:
        return "" if option.is_flag else option.declaration.left_out
    text = " ".join(others)
    return text if not option.is_flag and fits(option, text) else None
