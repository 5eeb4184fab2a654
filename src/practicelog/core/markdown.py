"""Text that Markdown shows as it is."""

import re

from practicelog.core.visible import on_one_line

REST = r"(?:[^\s`|<>\\]*[\w/])?"
LINKED = re.compile(
    rf"(?i)(?:(?:https?|ftp)://|mailto:|xmpp:)(?=\S){REST}|www\.{REST}"
    r"|[\w.+-]+@[\w.-]*\.[\w.-]*\w"
)
"""What GitHub's Markdown makes a link of without being asked: addresses of pages and people."""

SPECIAL = r"([\\`*_{}\[\]<>#|~&])"
LEADING = r"^([-+=])(?=[-=\s]|$)"
NUMBERED = r"^(\d+)([.)])(?=\s|$)"


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is: no markup, no HTML, no link, no line break.

    What would become a link by itself is set as code: no escape holds everywhere.
    """
    line = on_one_line(text)
    found, at = [], 0
    for address in LINKED.finditer(line):
        found += [_escaped(line[at : address.start()], begins=at == 0), f"`{address[0]}`"]
        at = address.end()
    return "".join([*found, _escaped(line[at:], begins=at == 0)])


def _escaped(text: str, *, begins: bool) -> str:
    """Return a part of a line without markup; what is markup at its beginning only if it is."""
    text = re.sub(SPECIAL, r"\\\1", text)
    if not begins:
        return text
    return re.sub(NUMBERED, r"\1\\\2", re.sub(LEADING, r"\\\1", text))
