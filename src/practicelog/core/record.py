"""What all records are: named tuples whose classes are made without compiling anything."""

from practicelog.annotations import TYPE_CHECKING, Any, Self

__all__ = ["Record"]

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from collections import _tuplegetter
    from collections.abc import Iterable, Mapping, Sized

    class _RecordClass(type):
        """Makes of annotations the fields of a tuple, and of what they are set to its defaults."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            made = super().__new__(cls, name, bases, {**namespace, "__slots__": ()})
            fields = tuple(made.__annotations__)
            made._field_defaults = {each: namespace[each] for each in fields if each in namespace}
            made._fields = made.__match_args__ = fields
            for position, field in enumerate(fields):
                setattr(made, field, _tuplegetter(position, f"Field {position}: {field}."))
            return made

    class Record(tuple, metaclass=_RecordClass):
        """A tuple with named fields, as `typing.NamedTuple`, which compiles code for every class.

        Forty such classes take as long to make as Python takes to start.
        """

        __slots__ = ()

        def __new__(cls, *values: Any, **named: Any) -> Self:
            """Return a record of values in order and by name, defaults for the rest.

            Raises:
                TypeError: a field has no value, two, or there is none of that name.
            """
            if named or len(values) != len(cls._fields):
                values = cls._completed(values, named)
            return tuple.__new__(cls, values)

        @classmethod
        def _completed(cls, values: tuple[Any, ...], named: Mapping[str, Any]) -> list[Any]:
            if len(values) > len(cls._fields):
                raise cls._wrong_number(values)
            following = cls._fields[len(values) :]
            if wrong := [each for each in named if each not in following]:
                raise TypeError(f"{cls.__name__} cannot be given {', '.join(wrong)}")
            given = cls._field_defaults | named
            if missing := [each for each in following if each not in given]:
                raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")
            return [*values, *(given[each] for each in following)]

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            """Return a record of as many values as it has fields, or raise TypeError."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise cls._wrong_number(made)
            return made

        @classmethod
        def _wrong_number(cls, values: Sized) -> TypeError:
            takes = f"{cls.__name__} takes {len(cls._fields)} values"
            return TypeError(f"{takes}, not {len(values)}")

        def _replace(self, **changes: Any) -> Self:
            """Return the record with other values in some fields, or raise ValueError."""
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no {', '.join(changes)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            """Return the values by the names of their fields."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            """Return the record as it would be written in Python."""
            values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({values})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            """Return what `copy` and `pickle` make the record from."""
            return tuple(self)
