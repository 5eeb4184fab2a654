"""People's names: what may be typed as one, and when two texts name one person."""

from practicelog.core.records.rep import SELF
from practicelog.core.texts import partner
from practicelog.core.visible import is_unseen
from practicelog.errors import UsageError, quoted

RATERS_AT_MOST = 50
"""More than anybody has colleagues who rate one rep."""


def person(text: str, option: str) -> str:
    """Return somebody else's name, without blanks that carry nothing.

    Raises:
        UsageError: as `core.texts.partner` and `check_looks`; or it stands for the seller.
    """
    if is_seller(partner(text, option)):
        raise UsageError(f"{option}: {quoted(text)} stands for yourself.", hint="leave it out")
    check_looks(text, option)
    return " ".join(text.split())


def is_seller(name: str | None) -> bool:
    """Tell whether a name stands for the seller: none, or whatever is read as “self”."""
    return name is None or name == SELF or folded(name) == SELF


def folded(name: str) -> str:
    """Return a person's name as names are compared: what is written alike is one name.

    Case, width, accents composed or not, blanks around it and characters drawn as nothing make no
    difference (Unicode's NFKC and case folding).
    """
    if name.isascii() and name.isprintable():
        return name.casefold().strip()
    from unicodedata import normalize  # ASCII needs none of it

    seen = "".join(each for each in name if not is_unseen(each))
    return normalize("NFKC", normalize("NFKC", seen).casefold()).strip()


LOOK_ALIKE = ("Armenian", "Cherokee", "Coptic", "Cyrillic", "Greek", "Latin")
"""Scripts that share the shapes of letters: no word of a name is written in two of them."""


def check_looks(name: str, field: str) -> None:
    """Make sure that a name is seen, and passes for no other.

    No word of it may mix letters of scripts that look alike: the А of “Аna” may be Cyrillic;
    “Ольга Smith” is somebody's name.

    Raises:
        UsageError: nothing of it is drawn, or letters are mixed.
    """
    if not folded(name):
        raise UsageError(f"{field}: {quoted(name)} has nothing that can be seen.")
    for word in () if name.isascii() else _words(name):
        if len(scripts := _scripts(word)) > 1:
            raise UsageError(
                f"{field}: {quoted(name)} mixes letters of {' and '.join(scripts)} that look alike."
            )


def _words(name: str) -> list[str]:
    from unicodedata import normalize  # ASCII needs none of it

    return normalize("NFKC", name).split()


def _scripts(word: str) -> list[str]:
    """Return the scripts that letters of a word belong to, of those that look alike."""
    from unicodedata import name  # ASCII needs none of it

    found = {name(each, "").partition(" ")[0].capitalize() for each in word if each.isalpha()}
    return [each for each in LOOK_ALIKE if each in found]
