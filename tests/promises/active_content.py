"""What is active in a file, found as somebody else's program would: cells, lines and tags."""

import unicodedata
import zipfile
from collections import Counter
from html.parser import HTMLParser
from io import BytesIO
from typing import NamedTuple

from markdown_it import MarkdownIt

FULL_WIDTH = range(0xFF01, 0xFF5F)
AFTER_ASCII = 0xFEE0
SIGNS = frozenset("=+-@|%")
UNSEEN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def is_formula(cell: str) -> bool:
    """Tell whether any spreadsheet may run a cell.

    Worse than each of them: it looks past all blanks and characters that are not seen, takes a
    full-width sign for its twin, and trusts nothing that begins with a tab or a line break.
    """
    seen = "".join(chr(ord(x) - AFTER_ASCII) if ord(x) in FULL_WIDTH else x for x in cell)
    first = next((char for char in seen if unicodedata.category(char) not in UNSEEN), None)
    return first in SIGNS or cell[:1] in ("\t", "\r", "\n")


def parts(content: bytes) -> dict[str, bytes]:
    """Return the XML files that a workbook is made of."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


LINES = {
    "VCALENDAR": {"BEGIN", "END", "PRODID", "VERSION", "X-WR-CALNAME"},
    "VEVENT": {
        "BEGIN", "END", "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION",
        "CATEGORIES", "TRANSP", "RRULE",
    },
    "VALARM": {"BEGIN", "END", "ACTION", "DESCRIPTION", "TRIGGER"},
}  # fmt: skip
"""The properties that a calendar of ours has, by component."""
OCTETS = 75
FOLDED = "\r\n "


def foreign_lines(content: bytes) -> list[bytes]:
    """Return the lines of a calendar that RFC 5545 forbids, or that are none of ours."""
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    wrong = [each for each in lines if len(each) > OCTETS or has_control(each.decode())]
    inside = ["VCALENDAR"]
    for line in content.decode().replace(FOLDED, "").split("\r\n")[1:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
        if name.partition(";")[0] not in LINES.get(inside[-1], ()):
            wrong.append(line.encode())
        if name == "END" and inside.pop() != value:
            wrong.append(line.encode())
    return wrong


def has_control(text: str) -> bool:
    return any(unicodedata.category(char) == "Cc" and char != "\t" for char in text)


COMMON_MARK = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
"""Shows HTML as it is: what is not escaped is found."""


class Shown(NamedTuple):
    """What a page has become: how often each tag stands in it, and with which attributes."""

    tags: Counter[str]
    attributes: list[object]
    text: str


class Browser(HTMLParser):
    """Reads a page as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.others: list[object] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.others += attributes

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def shown(markdown: str) -> Shown:
    browser = Browser()
    browser.feed(COMMON_MARK.render(markdown))
    browser.close()
    return Shown(browser.tags, browser.others, "".join(browser.text))


def structure(page: Shown) -> Counter[str]:
    """Return what a page is built of, line breaks and paragraphs apart: notes have any number.

    Code apart too: addresses are told as code, which is text.
    """
    return page.tags - Counter({tag: page.tags[tag] for tag in ("br", "p", "code")})


def excess(found: Shown, expected: Shown) -> int:
    """Return how many tags and attributes a page has that it should not have."""
    return (structure(found) - structure(expected)).total() + len(found.attributes)
