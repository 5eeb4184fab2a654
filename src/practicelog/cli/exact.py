"""Command lines that are exactly as declared, read without Typer.

Loading Typer takes longer than all else that an everyday command does (decision 0007). What is not
exactly as declared is left to it: joined options, help, and everything that is wrong.
"""

from collections.abc import Callable, Iterator, Sequence

from practicelog.annotations import Any
from practicelog.cli.declarations import Parameter, parameters
from practicelog.errors import PracticelogError

Given = dict[str, Any]


class NotExactError(Exception):
    """The words are to be read by Typer."""


def filled(command: Callable[..., Any], words: Sequence[str]) -> list[str]:
    """Return the words after a command with the values that were left out: `--quarter --last`.

    Typer has no options whose value may be left out.
    """
    options = {flag: each for each in parameters(command) for flag in each.declaration.flags}
    whole: list[str] = []
    rest = [*words]
    while rest:
        whole.append(rest.pop(0))
        option = options.get(whole[-1])
        if option is None or option.is_flag:
            continue
        left_out = option.declaration.left_out
        if left_out and (not rest or rest[0].startswith("-")):
            whole.append(left_out)
        elif rest:
            whole.append(rest.pop(0))
    return whole


def read(command: Callable[..., Any], words: Sequence[str]) -> tuple[Given, list[str]]:
    """Return the values that words give to a command's parameters, and the words after those.

    Raises:
        NotExactError: an option is not known, joined to its value, without one or given twice, a
            value cannot be, an argument is missing; or Typer would read the type otherwise.
    """
    declared = parameters(command)
    rest = iter(words)
    try:
        given, following = _values(declared, rest)
    except (PracticelogError, ValueError, StopIteration) as error:
        raise NotExactError from error
    if any(each.required and each.name not in given for each in declared):
        raise NotExactError
    return given, [*following, *rest]


def _values(declared: Sequence[Parameter], words: Iterator[str]) -> tuple[Given, list[str]]:
    """Return the values, and the first word that is none, as a list that may be empty."""
    options = {flag: each for each in declared for flag in each.declaration.flags}
    arguments = [each for each in declared if not each.declaration.flags]
    given: Given = {}
    for word in words:
        if option := options.get(word):
            _put(given, option, option.is_flag or _value(option, next(words)))
        elif word.startswith("-"):
            raise NotExactError
        elif not arguments:
            return given, [word]
        else:
            argument = arguments[0] if arguments[0].is_repeated else arguments.pop(0)
            _put(given, argument, _value(argument, word))
    return given, []


def _put(given: Given, parameter: Parameter, value: Any) -> None:
    if parameter.is_repeated:
        given.setdefault(parameter.name, []).append(value)
    elif parameter.name in given:
        raise NotExactError
    else:
        given[parameter.name] = value


def _value(parameter: Parameter, text: str) -> Any:
    if parameter.declaration.parser:
        return parameter.declaration.parser(text)
    if parameter.is_text:
        return text
    raise NotExactError
