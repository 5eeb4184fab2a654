"""How a script and one of its versions are typed: `pricing-reply`, `pricing-reply@3`."""

from practicelog.core.limits import HIGHEST_ID
from practicelog.core.record import Record
from practicelog.errors import UsageError, quoted

LONGEST_NUMBER = len(str(HIGHEST_ID))


class ScriptReference(Record):
    """A script's name as it was typed, and a version's number; None stands for the newest."""

    name: str
    version: int | None = None


def script_reference(text: str) -> ScriptReference:
    """Return what `NAME` or `NAME@N` refers to; whether it exists is for the log to say.

    Raises:
        UsageError: what stands after the `@` is no number.
    """
    name, at, number = text.partition("@")
    return ScriptReference(name, version_number(number) if at else None)


def version_number(text: str) -> int:
    """Return a version's number, typed as `3`, `@3` or `v3`.

    Raises:
        UsageError: it is no number.
    """
    digits = text.removeprefix("@").removeprefix("v")
    if digits.isascii() and digits.isdigit():
        return min(int(digits[:LONGEST_NUMBER]), HIGHEST_ID)
    raise UsageError(
        f"{quoted(text)} is not a version's number.", hint="practicelog script log NAME shows them"
    )
