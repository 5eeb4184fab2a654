"""Text from anywhere made harmless where it is shown."""

import re

UNSAFE = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls, line feed and tab apart
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings and overrides of direction
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # separators and annotations that terminals do not show
    "\U000e0000-\U000e007f"  # invisible tags
    "\ud800-\udfff]"  # lone surrogates, which cannot be written
)


def visible(text: str) -> str:
    r"""Return a text with every control, bidi and other unseen character spelled out: `\x1b`.

    Line feeds and tabs stay, for the caller to lay out.
    """
    if text.isprintable():
        return text
    return re.sub(UNSAFE, lambda found: found[0].encode("unicode_escape").decode(), text)


def on_one_line(text: str) -> str:
    """Return a visible text with its line feeds and tabs spelled out too."""
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")
