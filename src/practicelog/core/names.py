"""Names as people type them: unique beginnings, near misses, and what a name may hold."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from practicelog.errors import REPEATED_AT_MOST, NotFoundError, UsageError, quoted

LONGEST_NAME = 80
LEAST_SHARED = 4
"""Letters at the beginning that make two names alike."""

LEAST_BEGUN = 3
"""Letters of a word that stand for it."""


def named(
    text: str, known: Sequence[str], what: str, hint: str, *, used: Sequence[str] = ()
) -> str:
    """Return the known name that a text is, or is the unique beginning of.

    Upper and lower case are the same. `what` is the word for such a name (“drill”), `hint` the
    command that lists them. `used` are those of the known that are not archived: a beginning means
    one of them before any other.

    Raises:
        NotFoundError: nothing by that name; the hint gives the nearest, if any is near.
        UsageError: the beginning of several names.
    """
    if text.lower() in known:
        return text.lower()
    typed = alike(text)
    folded = {alike(name): name for name in known}
    if typed in folded:
        return folded[typed]
    begun = [name for fold, name in folded.items() if fold.startswith(typed)]
    begun = [name for name in begun if name in used] or begun
    if typed and len(begun) == 1:
        return begun[0]
    if len(begun) > 1 and typed:
        raise UsageError(
            f"{quoted(text)} begins more than one {what}: {', '.join(begun[:6])}.",
            hint="type a letter more",
        )
    raise NotFoundError(f"There is no {what} {quoted(text)}.", hint=nearest(typed, known) or hint)


def alike(text: str) -> str:
    """Return a text as texts are compared: case, and how an accent is put on, do not matter.

    A keyboard composes é, a file name of a Mac has e and an accent (Unicode's NFC).
    """
    if text.isascii():
        return text.lower()
    from unicodedata import normalize  # ASCII needs none of it

    return normalize("NFC", normalize("NFC", text).casefold())


def taken(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a new one is, or is alike: `größe` where `GRÖSSE` is to be new."""
    return next((each for each in known if alike(each) == alike(name)), None)


def nearest(text: str, known: Sequence[str], folder: str = "") -> str | None:
    """Return a hint that names the nearest known name, in a folder, or None when none is near."""
    near = likest(text, known)
    return f"did you mean {folder}{near}?" if near else None


def likest(text: str, known: Sequence[str]) -> str | None:
    """Return the known name that is likest to a text.

    One that it begins; else one that begins as most of it does (`emails`: `email-rewrite`); else
    one with letters like its own, in another order before with others (`lgo`: `log`, not `go`).
    A name of a file's that is too long to be repeated in a line is like none.
    """
    from difflib import get_close_matches  # only what is mistyped is guessed at

    typed = text[:LONGEST_NAME]
    known = [name for name in known if len(name) <= REPEATED_AT_MOST]
    begun = [name for name in known if typed and name.startswith(typed)]
    turned = [name for name in known if sorted(name) == sorted(typed)]
    near = begun or _begun_alike(typed, known) or turned or get_close_matches(typed, known, n=1)
    return near[0] if near else None


def is_slip(text: str, name: str) -> bool:
    """Tell whether a text is a name mistyped, not one that only looks alike.

    It has the same letters in another order (`lgo`), one or in a long one two too few or too many
    (`lst`), or is the name's beginning (`hist`).
    """
    if not text or text[0] != name[0]:
        return False
    if sorted(text) == sorted(name) or (name.startswith(text) and len(text) >= LEAST_BEGUN):
        return True
    short, long = sorted((text, name), key=len)
    letters = iter(long)
    apart = 1 if len(short) < LEAST_SHARED + 1 else 2
    return len(long) - len(short) <= apart and all(each in letters for each in short)


def _begun_alike(typed: str, known: Sequence[str]) -> list[str]:
    """Return the names that share most of a text's beginning, or are its beginning themselves."""
    shared = {name: _shared(typed, name) for name in known}
    longest = max(shared.values(), default=0)
    if longest < LEAST_SHARED:
        return []
    likely = [name for name in known if shared[name] == longest]
    return [each for each in likely if longest >= min(len(typed) / 2, len(each))]


def _shared(typed: str, name: str) -> int:
    """Return the number of letters that two texts begin with alike."""
    pairs = zip(typed, name, strict=False)
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], pairs))


def new_name(text: str, what: str, *, plain: bool = True) -> str:
    """Return a name fit to be stored and typed: lower case, no blanks, at most 80 characters.

    Raises:
        UsageError: it is empty, too long, or holds anything but letters, digits and `-_.`
            (where it need not be plain: blanks, control characters, or one of `=@,/`).
    """
    name = composed(text.lower())
    if not is_name(name) or (plain and not all(each in "-_." or _is_letter(each) for each in name)):
        raise UsageError(
            f"{quoted(text)} cannot name a {what}.",
            hint=f"letters, digits and hyphens, at most {LONGEST_NAME}: price-talk",
        )
    return name


def is_name(name: str) -> bool:
    """Tell whether a log may hold a name: older ones let in more signs than can be typed now."""
    if not name or len(name) > LONGEST_NAME or name != composed(name.lower()):
        return False
    fit = name.isprintable() and not any(each.isspace() or each in "=@,/" for each in name)
    return fit and name[0].isalnum() and not name.isdigit()


def _is_letter(sign: str) -> bool:
    """Tell whether a sign is a letter or a digit, or a mark that goes with one."""
    if sign.isascii() or sign.isalnum():
        return sign.isalnum()
    from unicodedata import category  # ASCII needs none of it

    return category(sign).startswith("M")


def composed(name: str) -> str:
    """Return a name with each accent part of its letter, as names are stored."""
    if name.isascii():
        return name
    from unicodedata import normalize  # ASCII needs none of it

    return normalize("NFC", name)
