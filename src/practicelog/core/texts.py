"""What free text may hold: stored exactly as typed, or refused with a reason."""

from practicelog.core.names import LONGEST_NAME
from practicelog.errors import UsageError, quoted

ONE_LINE_AT_MOST = 500
NOTE_AT_MOST = 10_000
LINE_BREAKS = frozenset("\n\r\x85\u2028\u2029")


def one_line(text: str, option: str, at_most: int = ONE_LINE_AT_MOST) -> str:
    """Return a one-line text unchanged.

    Raises:
        UsageError: it is empty, longer than it may be (500 characters), or holds a line break, a
            NUL or a lone surrogate (bytes that are not UTF-8).
    """
    return _one_line(text, option, at_most)


def remark(text: str, option: str) -> str:
    """Return a text of any number of lines unchanged, up to 500 characters.

    Raises:
        UsageError: it is empty, too long, or holds a NUL or a lone surrogate.
    """
    return _storable(text, option, ONE_LINE_AT_MOST)


def note(text: str, option: str, at_most: int = NOTE_AT_MOST) -> str:
    """Return a text of any number of lines unchanged, by default up to 10,000 characters.

    Raises:
        UsageError: it is empty, too long, or holds a NUL or a lone surrogate.
    """
    return _storable(text, option, at_most)


def partner(text: str, option: str) -> str:
    """Return a person's name unchanged.

    Raises:
        UsageError: as `one_line`, with at most 80 characters.
    """
    return _one_line(text, option, LONGEST_NAME)


def _one_line(text: str, option: str, at_most: int) -> str:
    if LINE_BREAKS & set(text):
        raise UsageError(f"{option}: {quoted(text)} has a line break; it must be one line.")
    return _storable(text, option, at_most)


def _storable(text: str, option: str, at_most: int) -> str:
    if not text.strip():
        raise UsageError(f"{option}: the text is empty.", hint=_instead_of_nothing(option))
    if len(text) > at_most:
        raise UsageError(
            f"{option}: {quoted(text)} has {len(text):,} characters; at most {at_most:,} are kept."
        )
    if "\0" in text:
        raise UsageError(f"{option}: {quoted(text)} has a NUL character.")
    if not is_unicode(text):
        raise UsageError(f"{option}: {quoted(text)} is not valid UTF-8.")
    return text


def _instead_of_nothing(option: str) -> str | None:
    """Return what to do where a text is empty; an argument cannot be left out."""
    if not option.startswith("-"):
        return None
    from practicelog.core.records.rep_fields import CLEARABLE  # few texts are empty

    if option.removeprefix("--") not in {each.option for each in CLEARABLE}:
        return "leave the option out"
    return f"leave the option out; edit empties what is there: --clear {option.removeprefix('--')}"


def as_one_line(text: str) -> str:
    """Return a text of several lines as a list tells it, in one."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def is_unicode(text: str) -> bool:
    """Tell whether a text can be written as UTF-8: it holds no lone surrogate."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
