"""Render docs/practicelog.1, the manual page, from the commands themselves.

Run by `make docs`, in the folder that holds `docs` and the changelog; a test fails when the page
is stale. A wheel carries the page to where `man` looks for it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import wrap

from typer import Context

from practicelog.cli.commands import COMMANDS, by_purpose
from tools.reference import commands, described, exit_codes, options, usage

PAGE = Path("docs/practicelog.1")
CHANGELOG = Path("CHANGELOG.md")
RELEASE = re.compile(r"^## \[(?P<version>[0-9.]+)\] - (?P<day>[0-9-]+)$", re.MULTILINE)

NAME = "practicelog - log deliberate practice, keep a streak of weeks, see what moved"

ENVIRONMENT = [
    ("PRACTICELOG_FILE", "The log, where --log names none."),
    ("PRACTICELOG_NOW", "A fixed clock with its offset, where --now gives none."),
    ("PRACTICELOG_DEBUG", "With 1, a bug is told with its traceback."),
    ("TZ", "The time zone, where neither --zone nor the configuration names one."),
    ("VISUAL, EDITOR", "The editor that scripts are written in."),
    ("COLUMNS", "How wide the answer is laid out."),
    ("NO_COLOR", "When it is set, nothing is coloured."),
]

WIDTH = 60
MEANT = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
"""How roff is told a sign itself: a minus it would make a hyphen, a quote a curly one."""


def rendered(changelog: str) -> str:
    """Return the whole page, with the number and the day of the newest release in a changelog."""
    version, day = newest_release(changelog)
    root, *rest = commands()
    lines = [
        '.\\" Rendered from the commands by `make docs`: change those, not this page.',
        f'.TH PRACTICELOG 1 {day} "practicelog {version}" "User Commands"',
        *(".SH NAME", _text(NAME)),
        *(".SH SYNOPSIS", *_typed(usage(root))),
        *(".SH DESCRIPTION", *_paragraphs(described(root)[0])),
        *(".SH OPTIONS", *_listed(options(root))),
        *(
            ".SH COMMANDS",
            *_listed(purposes()),
            *(line for each in rest for line in _section(each)),
        ),
        *(".SH ENVIRONMENT", *_listed(ENVIRONMENT)),
        *(".SH EXIT STATUS", *_listed(exit_codes())),
    ]
    return "\n".join(lines) + "\n"


def purposes() -> list[tuple[str, str]]:
    """Return what the commands are for, and which they are."""
    return [
        (purpose.capitalize(), ", ".join(words))
        for purpose, words in by_purpose(tuple(COMMANDS)).items()
    ]


def newest_release(changelog: str) -> tuple[str, str]:
    """Return the version and the day in the first heading of a release.

    Raises:
        ValueError: there is none.
    """
    newest = RELEASE.search(changelog)
    if not newest:
        raise ValueError("The changelog has no release.")
    return newest["version"], newest["day"]


def _section(context: Context) -> Iterator[str]:
    """Yield the lines on one command: how it is typed, what it does, its options, an example."""
    text, example = described(context)
    yield f".SS {_text(context.command_path.partition(' ')[2])}"
    yield from _typed(usage(context))
    yield ".PP"
    yield from _paragraphs(text)
    yield from _listed(options(context))
    if example:
        yield ".PP"
        yield "Example:"
        yield from (".PP", ".RS", *_typed(example), ".RE")


def _typed(line: str) -> tuple[str, str, str, str, str]:
    """Return a command line as it is typed, neither filled nor broken."""
    return ".nf", ".ft B", _text(line), ".ft R", ".fi"


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ".PP"
        yield from _prose(paragraph)


def _listed(meanings: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, meaning in meanings:
        yield ".TP"
        yield f"\\fB{_text(name)}\\fR"
        yield from _prose(meaning)


def _prose(text: str) -> Iterator[str]:
    lines = wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    return map(_text, lines)


def _text(text: str) -> str:
    """Return a text as roff prints it, whatever it begins with and in whatever encoding."""
    signs = (MEANT.get(sign, sign) if sign.isascii() else f"\\[u{ord(sign):04X}]" for sign in text)
    line = "".join(signs)
    return f"\\&{line}" if line.startswith(".") else line


if __name__ == "__main__":
    PAGE.write_text(rendered(CHANGELOG.read_text("utf-8")), encoding="ascii")
