"""Decks as files: one card a line, or a table of texts and what to listen for, Anki's too."""

import csv
import re
from collections.abc import Iterable, Iterator
from html import unescape
from io import StringIO

from practicelog.core.interchange.csv_faults import no_csv
from practicelog.core.interchange.csv_reps import guarded, unguarded
from practicelog.core.interchange.strict_texts import SEPARATOR_LINE
from practicelog.core.record import Record
from practicelog.core.records.card import Card
from practicelog.core.records.record_fields import CARD_AT_MOST, LISTEN_AT_MOST
from practicelog.core.texts import note, one_line
from practicelog.errors import UsageError

HEADINGS = ("text", "listen")
TEXTS = ("text", "front", "question", "card")
LISTENS = ("listen", "back", "answer")
"""Headings that people and other programs write over the two columns."""

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}
SETTING = re.compile(r"#([a-z ]+):(.*)")
"""A line of Anki's above the cards: `#separator:tab`, `#html:true`."""
BREAK = re.compile(r"<br ?/?>|</(?:div|p)>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")


class Read(Record):
    """One card of a file, or why it is none; `line` is where it ends."""

    line: int
    text: str = ""
    listen: str | None = None
    refused: str = ""


class Imported(Record):
    """What became of the cards of a file."""

    added: int
    known: int
    refused: tuple[Read, ...]


def deck_read(content: str, *, is_table: bool) -> Iterator[Read]:
    """Yield the cards of a file; blank lines are passed over.

    It is a table where it is said to be, has a tab in its first line, headings, or a line of
    Anki's or a spreadsheet's; else a card a line.

    Raises:
        ImportRefusedError: its quotes do not match.
    """
    settings, lines = _settings(content.splitlines(keepends=True))
    first = lines[0] if lines else ""
    named = SEPARATORS.get(settings.get("separator", "").lower()) or settings.get("sep")
    separator, places = _headed(first, [named] if named else SEPARATORS.values())
    if not (named or places or "\t" in first or is_table):
        return _cards(_whole_lines(lines), 0, is_html=False)
    separator = named or separator or max(SEPARATORS.values(), key=first.count)
    rows = _rows("".join(lines[1 if places else 0 :]), separator)
    rows = ((number, _in_order(cells, places or (0, 1))) for number, cells in rows)
    above = len(settings) + bool(places)
    return _cards(rows, above, is_html=settings.get("html", "").lower() == "true")


Places = tuple[int, int]
"""In which columns the text and what to listen for stand."""


def _headed(line: str, separators: Iterable[str]) -> tuple[str, Places | None]:
    """Return what separates the headings in a line and where the two stand, if it has such."""
    for separator in separators:
        names = [each.strip(' "\r\n\ufeff').lower() for each in line.split(separator)]
        texts = [names.index(each) for each in TEXTS if each in names]
        listens = [names.index(each) for each in LISTENS if each in names]
        if texts and listens:
            return separator, (texts[0], listens[0])
        if names[0] == HEADINGS[0]:
            return separator, (0, 1)
    return "", None


def _in_order(cells: list[str], places: Places) -> list[str]:
    """Return a row with its text first, what to listen for second, and then what else it has."""
    known = [cells[place] if place < len(cells) else "" for place in places]
    return [*known, *(each for at, each in enumerate(cells) if at not in places)]


def _settings(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    found: dict[str, str] = {}
    if lines and (typed := SEPARATOR_LINE.fullmatch(lines[0].strip("\ufeff \r\n"))):
        found["sep"] = typed[1]
        lines = lines[1:]
    while lines and (setting := SETTING.match(lines[0].strip())):
        found[setting[1]] = setting[2].strip()
        lines = lines[1:]
    return found, lines


def _whole_lines(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    return ((number, [line.strip()]) for number, line in enumerate(lines, 1) if line.strip())


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, [unguarded(cell.strip()) for cell in row]
    except csv.Error as error:
        raise no_csv(reader.line_num, error) from error


def _cards(rows: Iterable[tuple[int, list[str]]], above: int, *, is_html: bool) -> Iterator[Read]:
    for number, cells in rows:
        try:
            text, listen = _fit([*map(_plain if is_html else str, cells)])
            yield Read(number + above, text, listen)
        except UsageError as error:
            yield Read(number + above, refused=error.message)


def _fit(cells: list[str]) -> tuple[str, str | None]:
    """Return a row's text and what to listen for.

    Raises:
        UsageError: one of them cannot be, or there is more.
    """
    text, listen, *more = (*cells, "")
    if any(more):
        raise UsageError("the row has more than a text and what to listen for.")
    heard = one_line(listen, "listen", LISTEN_AT_MOST) if listen else None
    return note(text, "text", CARD_AT_MOST), heard


def _plain(cell: str) -> str:
    return unescape(TAG.sub("", BREAK.sub("\n", cell))).strip()


def deck_written(cards: Iterable[Card]) -> str:
    """Return cards as a table that `deck_read` reads; no spreadsheet runs a cell of it."""
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(HEADINGS)
    writer.writerows((guarded(each.text), guarded(each.listen or "")) for each in cards)
    return file.getvalue()
