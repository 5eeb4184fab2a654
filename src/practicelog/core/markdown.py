"""Text that Markdown shows as it is."""

import re

from practicelog.core.visible import on_one_line

SPECIAL = r"([\\`*_{}\[\]<>#|~&]|^[-+=](?=[-=\s]|$))"
NUMBERED = r"^(\d+)([.)])(?=\s|$)"


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is: no markup, no HTML, no line break."""
    return re.sub(NUMBERED, r"\1\\\2", re.sub(SPECIAL, r"\\\1", on_one_line(text)))
