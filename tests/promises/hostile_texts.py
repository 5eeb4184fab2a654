"""Texts meant to do harm where they are shown or read, each drawn from a seed.

They are what the program lets a seller store: no NUL, no lone surrogate, in one line no line break.
None holds a colour that the program uses itself, so that those found on a screen are its own.
"""

from itertools import chain
from random import Random

LINE_BREAKS = "\n\r\x85\u2028\u2029"
SHORT, LONG, LONGEST = 80, 500, 10_000

TERMINAL = (
    "\x1b[35m", "\x1b[41;5m", "\x1b]0;owned\x07", "\x1b[2J\x1b[H", "\x1bc", "\x1b[6n",
    "\x1b[?1049h",
    "\x1b]8;;https://example.org\x1b\\click\x1b]8;;\x1b\\", '\x1bP$q"p\x1b\\', "\x1b", "\x9b31m",
    "\x90q\x9c", "\x9d0;owned\x9c", "\x84", "\x07\x05\x0e", "secret\b\b\b\b\b\bpublic", "\x7f",
    "\x1a",
    "\x01\x02\x03\x04\x1f", "\x0b\x0c", "\x1c\x1d\x1e",
)  # fmt: skip
BIDI = (
    "\u202e", "abc\u202edcba\u202c", "\u2066x\u2069", "\u2067", "\u200f", "\u200e", "\u061c",
    "\u202a\u202b",
    "סעמ", "سعر",
)  # fmt: skip
UNSEEN = (
    " ", "   ", "\t", "\xa0", "\u3000", "\u200b", "\u2060", "\ufeff", "\xad", "\u180e", "\u034f",
    "\ufff9a\ufffb", "\U000e0041\U000e007f", "\ue000", "\uffff",
)  # fmt: skip
FLOODS = (
    "e" + "\u0301" * 200,
    "Z\u0351\u036b\u0343" * 40,
    "\u20dd" * 90,
    "👩\u200d" * 60,
    "価" * 300,
)
MARKUP = (
    "[/foo]", "[bold]", "[link=https://example.org]x[/link]", "[[", "\\[", "[red on", "[/]",
    "[@click=app.bell]",
    ":smile:", "%n", "%s%s%n", "%(x)s", "{0}", "{x.__class__}", "$HOME", "`id`", "$(id)", "${x}",
    "!!",
    "'; DROP TABLE rep; --", "--yes", "-m", "@file",
)  # fmt: skip
FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%x", "＝1+1", "＋1", "－1", "＠x", "｜x", "％x",
    "=cmd|'/C calc'!A0", '=HYPERLINK("http://x","y")', "'", "''=1", '"', '","', '",=1+1,"',
    "\t=1+1",
    " =1+1", "a;=1+1", "<r><f>1+1</f></r>", "<r></is><f>1+1</f><is></r>", "_x003D_1+1", "http://x",
)  # fmt: skip
CALENDAR = (
    "END:VEVENT", "BEGIN:VALARM", "ATTACH:http://x", "\\n", "\\nEND:VEVENT", ";", ",", "\\", "\\;",
    ":",
    'ATTENDEE;CN="x":mailto:a@b.c', "DESCRIPTION:x", "^n", "x" * 74, "ü" * 40,
)  # fmt: skip
PAGE = (
    "# x", "## x", "- x", "* x", "+ x", "1. x", "1) x", "> x", "```", "~~~", "    x", "---", "===",
    "***",
    "[x](javascript:alert(1))", "![x](http://x)", "[x]: http://x", "[x][x]", "<http://x>",
    "<a@b.c>",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "]]>", "<br>", "</li>",
    "&lt;b&gt;",
    "&#60;b>", "| a | b |", "| --- |", "**x**", "__x__", "*x*", "_x_", "~~x~~", "`x`", "\\*", "\\",
    "[ ] x", "[^1]: x", ": x", "$$x$$", "www.example.org",
)  # fmt: skip
BREAKS = (
    "\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\n\n", "\r\n\r\n", "\n# x\n", "\n---\n",
    "\n```\n",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n", "\n=1+1", "\n<div>\n", "\n\n    x", "\nTitle\n===\n",
    "\n\t- x",
)  # fmt: skip
WORDS = ("price", "ask first", "too expensive", "Ana", "ß", "練習", "1.", "0042")

WEAPONS = (TERMINAL, BIDI, UNSEEN, FLOODS, MARKUP, FORMULAS, CALENDAR, PAGE, WORDS)
STARTS = (*WEAPONS, FORMULAS, UNSEEN, PAGE)
"""How a text begins: what runs, or makes a heading, does so at the start."""


def one_line(chance: Random, at_most: int = LONG) -> str:
    """Return a hostile text without a line break."""
    text = "".join(char for char in _text(chance, WEAPONS)[:at_most] if char not in LINE_BREAKS)
    return text if text.strip() else "x"


def many_lines(chance: Random) -> str:
    """Return a hostile text of any number of lines."""
    text = _text(chance, (*WEAPONS, BREAKS, BREAKS))[:LONGEST]
    return text if text.strip() else "x"


def _text(chance: Random, weapons: tuple[tuple[str, ...], ...]) -> str:
    """Return a few pieces in a row; one in fifty is very long."""
    first = (chance.choice(chance.choice(STARTS)) for _ in range(chance.choice((1, 1, 2))))
    rest = (
        chance.choice(chance.choice(weapons)) if chance.random() < 0.9 else _any(chance)
        for _ in range(chance.choice((0, 0, 1, 2, 3, 5)))
    )
    return "".join(chain(first, rest)) * (1 if chance.random() < 0.98 else 200)


def _any(chance: Random) -> str:
    """Return any character that can be stored."""
    code = chance.choice((chance.randrange(1, 0xD800), chance.randrange(0xE000, 0x110000)))
    return chr(code)
