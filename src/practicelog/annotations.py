"""What annotations are written with, without the `typing` they come from.

With `re` and `enum`, which it brings along on Python 3.11 and 3.12, `typing` takes as long to load
as Python itself. A type checker sees its names here; a command that runs needs next to nothing of
them.
"""

__all__ = [
    "TYPE_CHECKING",
    "Annotated",
    "Any",
    "BinaryIO",
    "Literal",
    "NoReturn",
    "Protocol",
    "Self",
    "TextIO",
    "TypeVar",
    "cast",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import (
        Annotated,
        Any,
        BinaryIO,
        Literal,
        NoReturn,
        Protocol,
        Self,
        TextIO,
        TypeVar,
        cast,
    )
else:
    Any = BinaryIO = NoReturn = Protocol = Self = TextIO = object

    class Literal:
        """One of a few words."""

        def __class_getitem__(cls, words: object) -> type[str]:
            """Return the type of the words."""
            return str

    class Annotated:
        """A type and what is declared about it."""

        def __init__(self, kind: object, *declared: object) -> None:
            self.__origin__, self.__metadata__ = kind, declared

        def __class_getitem__(cls, said: tuple[object, ...]) -> "Annotated":
            """Return a type with what is declared about it."""
            return cls(*said)

    def TypeVar(*_: object, **__: object) -> type:  # noqa: N802 - the word that typing has for it
        """Return a type that stands for any other."""
        return object

    def cast(_: object, value: object) -> object:
        """Return a value whose type is known."""
        return value
