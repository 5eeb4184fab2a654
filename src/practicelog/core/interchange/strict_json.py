"""JSON from strangers: read exactly as written, or refused before it costs memory or time."""

from codecs import BOM_UTF8
from collections import Counter
from json import JSONDecodeError, JSONDecoder, dumps
from typing import Any, BinaryIO

from practicelog.core.record import Record
from practicelog.errors import ImportRefusedError, UsageError, quoted

LONGEST = 16 * 2**20
"""The bytes of one JSON text: a script with a thousand versions of a page each is half of it."""

MODEST = 2**20
PARTS_AT_MOST = 1_000_000
"""How many marks that begin a value a long text may have; 80 bytes for each are then in use."""

LONGEST_NUMBER = 18


class OddNumber(Record):
    """A number no field can hold, as it was written: `NaN`, `-Infinity`, a hundred digits."""

    text: str


def parsed(content: bytes, source: str) -> Any:
    """Return what a JSON text says; `source` (“line 7”) names it in messages.

    Numbers that nothing could hold become an `OddNumber`, for the field's own rule to refuse.

    Raises:
        ImportRefusedError: it is empty, not UTF-8, not JSON, too long, or nested too deep.
        UsageError: a name stands twice in one object.
    """
    if not content.strip():
        raise ImportRefusedError(f"{source} is empty.")
    if len(content) > LONGEST:
        raise ImportRefusedError(f"{source} is longer than {LONGEST // 2**20} MiB.")
    if len(content) > MODEST and sum(map(content.count, (b",", b"[", b"{", b":"))) > PARTS_AT_MOST:
        raise ImportRefusedError(f"{source} holds more than {PARTS_AT_MOST:,} values.")
    try:
        return _DECODER.decode(content.decode())
    except UnicodeDecodeError as error:
        raise ImportRefusedError(f"{source} is not UTF-8 (byte {error.start + 1:,}).") from error
    except JSONDecodeError as error:
        raise ImportRefusedError(
            f"{source} is not JSON: {error.msg}, character {error.pos + 1:,}."
        ) from error
    except RecursionError as error:
        raise ImportRefusedError(f"{source} is nested too deep.") from error


def document(file: BinaryIO) -> Any:
    """Return what a file that is one JSON text says.

    Raises:
        ImportRefusedError: as `parsed`, and where a name stands twice in one object.
    """
    try:
        return parsed(file.read(LONGEST + 1).removeprefix(BOM_UTF8), "The file")
    except UsageError as error:
        raise ImportRefusedError(error.message) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        (twice, _), *_ = Counter(name for name, _ in pairs).most_common(1)
        raise UsageError(f"{quoted(twice)} stands in one object twice.")
    return found


def _whole(text: str) -> int | OddNumber:
    return int(text) if len(text) <= LONGEST_NUMBER else OddNumber(text)


_DECODER = JSONDecoder(object_pairs_hook=_object, parse_int=_whole, parse_constant=OddNumber)


def shown(value: object) -> str:
    """Return a value as a message repeats it: a text in quotes, others as JSON names them."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, OddNumber):
        return quoted(value.text)
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    return dumps(value)
