"""Text from anywhere made harmless where it is shown."""

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""The general categories of what acts and is not seen: controls, format, surrogates, separators."""

JOINERS = "\u200c\u200d"
"""Format characters that Persian words and composed emoji are written with: they stay."""

LAID_OUT = "\n\t"
IGNORABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u3164\uffa0"
IGNORABLE_RANGES = (range(0xFFF0, 0xFFF9), range(0xE0000, 0xE1000))
"""Letters, marks and unassigned code points that Unicode has drawn as nothing.

Default_Ignorable_Code_Point of DerivedCoreProperties.txt, Unicode 15.1, as far as no general
category tells of it; without the selectors U+FE00 to U+FE0F, which choose how an emoji looks.
"""


def visible(text: str) -> str:
    r"""Return a text with every control, bidi and other unseen character spelled out: `\x1b`.

    Line feeds and tabs stay, for the caller to lay out.
    """
    if text.isascii() and text.isprintable():
        return text
    unseen = {ord(each): _spelled(each) for each in set(text) if is_unseen(each)}
    return text.translate(unseen)


def is_unseen(character: str) -> bool:
    """Tell whether a character acts or is drawn as nothing; line feeds, tabs, joiners are seen."""
    if character in IGNORABLE or any(ord(character) in each for each in IGNORABLE_RANGES):
        return True
    if character.isprintable() or character in LAID_OUT + JOINERS:
        return False
    from unicodedata import category  # ASCII needs none of it

    return category(character) in HIDDEN


def _spelled(character: str) -> str:
    return character.encode("unicode_escape").decode()


def on_one_line(text: str) -> str:
    """Return a visible text with its line feeds and tabs spelled out too."""
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")
