"""What can be typed after a command, declared once: read by Typer, or without it."""

from collections.abc import Callable, Mapping

from practicelog.annotations import Any
from practicelog.core.record import Record


class Declaration(Record):
    """What one option or argument is; an argument has no `flags`.

    `parser` makes a value of the text that was typed, `autocompletion` tells what Tab offers.
    `left_out` is the text that holds where an option stands without its value.
    """

    flags: tuple[str, ...]
    help: str
    metavar: str | None = None
    parser: Callable[[str], Any] | None = None
    autocompletion: Callable[..., Any] | None = None
    left_out: str | None = None


class Parameter(Record):
    """One parameter of a command: its name, its type, how it is declared, if it must be given."""

    name: str
    kind: Any
    declaration: Declaration
    required: bool

    @property
    def is_flag(self) -> bool:
        """Whether it is an option without a value."""
        return self.kind is bool

    @property
    def is_repeated(self) -> bool:
        """Whether it may be given several times."""
        return any(getattr(kind, "__origin__", None) is list for kind in self._kinds)

    @property
    def is_text(self) -> bool:
        """Whether its values are texts, taken as they were typed."""
        return not self.declaration.parser and not {str, list[str]}.isdisjoint(self._kinds)

    @property
    def _kinds(self) -> tuple[Any, ...]:
        """Its type, and what that is a union of."""
        return (self.kind, *getattr(self.kind, "__args__", ()))


def Option(  # noqa: N802 - the word that Typer has for it
    *flags: str,
    help: str,  # noqa: A002 - the same
    metavar: str | None = None,
    parser: Callable[[str], Any] | None = None,
    autocompletion: Callable[..., Any] | None = None,
    left_out: str | None = None,
) -> Any:
    """Declare an option by its flags."""
    return Declaration(flags, help, metavar, parser, autocompletion, left_out)


def Argument(  # noqa: N802 - the same
    *,
    help: str,  # noqa: A002 - the same
    metavar: str | None = None,
    parser: Callable[[str], Any] | None = None,
    autocompletion: Callable[..., Any] | None = None,
) -> Any:
    """Declare an argument; which one is told by its place."""
    return Declaration((), help, metavar, parser, autocompletion)


def parameters(command: Callable[..., Any]) -> tuple[Parameter, ...]:
    """Return what can be typed after a command, in the order in which it is declared.

    A parameter whose type is a record of declared options stands for each of them.
    """
    code = command.__code__
    names = code.co_varnames[: code.co_argcount]
    required = names[: len(names) - len(command.__defaults__ or ())]
    declared = [
        each
        for name, annotation in command.__annotations__.items()
        for each in (options_of(annotation) or {name: annotation}).items()
    ]
    return tuple(
        Parameter(name, annotation.__origin__, annotation.__metadata__[0], name in required)
        for name, annotation in declared
        if hasattr(annotation, "__metadata__")
    )


def options_of(kind: Any) -> dict[str, Any]:
    """Return the options that a record declares, by name; none for what is no such record."""
    if not isinstance(kind, type) or not hasattr(kind, "_fields"):
        return {}
    declared = kind.__annotations__.items()
    return {name: each for name, each in declared if hasattr(each, "__metadata__")}


def carried_out(command: Callable[..., Any], world: Any, given: Mapping[str, Any]) -> Any:
    """Carry out a command with the values given to its options, those of a record in one."""
    values = dict(given)
    for name, kind in command.__annotations__.items():
        if options := options_of(kind):
            values[name] = kind(**{each: values.pop(each) for each in options if each in values})
    return command(world, **values)
