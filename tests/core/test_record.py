"""Records behave as the named tuples of Python's own library do."""

import copy
import pickle
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.record import Record

NOTHING: Mapping[str, Any] = {}


class Typed(NamedTuple):
    """The model."""

    a: int
    name: str
    c: int | None = None
    d: Mapping[str, Any] = NOTHING

    @property
    def twice(self) -> int:
        """A property beside the fields."""
        return 2 * self.a


class Recorded(Record):
    """The same, as a record."""

    a: int
    name: str
    c: int | None = None
    d: Mapping[str, Any] = NOTHING

    @property
    def twice(self) -> int:
        """A property beside the fields."""
        return 2 * self.a


class Empty(Record):
    """A record without fields."""


values = st.lists(st.one_of(st.integers(), st.text(), st.none()), max_size=6)
named = st.dictionaries(st.sampled_from(["a", "name", "c", "d", "e", "_fields"]), st.integers())


def outcome(made: Callable[[], Any]) -> Any:
    """Return what comes of making something: its values, or the kind of error."""
    try:
        return tuple(made())
    except (TypeError, ValueError) as error:
        return type(error)


@given(values=values, named=named)
def test_the_same_values_make_the_same_record_or_the_same_error(
    values: list[Any], named: dict[str, Any]
) -> None:
    assert outcome(lambda: Recorded(*values, **named)) == outcome(lambda: Typed(*values, **named))
    assert outcome(lambda: Recorded._make(values)) == outcome(lambda: Typed._make(values))
    one, other = Recorded(1, "x"), Typed(1, "x")
    assert outcome(lambda: one._replace(**named)) == outcome(lambda: other._replace(**named))


def test_a_record_reads_prints_and_compares_as_a_named_tuple() -> None:
    one: Any = Recorded(1, "x", d={"k": 2})
    other: Any = Typed(1, "x", d={"k": 2})
    assert (one.a, one.name, one.c, one.d, one.twice) == (1, "x", None, {"k": 2}, 2)
    assert one == other
    assert hash(Recorded(1, "x")[:3]) == hash(Typed(1, "x")[:3])
    assert repr(one) == repr(other).replace("Typed", "Recorded")
    assert one._asdict() == other._asdict()
    assert Recorded._fields == Recorded.__match_args__ == Typed._fields
    assert Recorded._field_defaults == Typed._field_defaults


def test_a_record_survives_copy_and_pickle_as_what_it_is() -> None:
    one = Recorded(1, "x", d={"k": 2})
    for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert type(again) is Recorded
        assert again == one


def test_a_record_is_matched_by_position_and_cannot_be_changed() -> None:
    match Recorded(1, "x"):
        case Recorded(a, name, None):
            assert (a, name) == (1, "x")
        case _:
            pytest.fail("not matched")
    with pytest.raises(AttributeError):
        Recorded(1, "x").a = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Recorded(1, "x").unknown = 2  # type: ignore[attr-defined]


def test_a_record_may_have_no_fields() -> None:
    assert Empty() == ()
    assert repr(Empty()) == "Empty()"
    with pytest.raises(TypeError):
        Empty(1)  # type: ignore[call-arg]
