"""Exports are harmless: no text of a seller's runs in the program that opens them.

What may become active is a CSV or XLSX cell, a line of a calendar, and a
piece of Markdown; each is read here as somebody else's program reads it.
"""

import csv
import unicodedata
from collections import Counter
from datetime import timedelta
from io import BytesIO, StringIO
from random import Random
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import openpyxl  # type: ignore[import-untyped]
import pytest
from icalendar import Calendar
from tests.conftest import NOW, LogMaker
from tests.difficult_log import uid
from tests.promises.active_content import (
    excess,
    foreign_lines,
    is_formula,
    parts,
    shown,
    structure,
)
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.hostile_logs import TEXTS, TODAY, Texts, add_rep, armed, drawn, same
from tests.promises.hostile_texts import SHORT, one_line

from practicelog.core.extent import Extent
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Row
from practicelog.core.records.field import Notice
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.visible import is_unseen, visible
from practicelog.exchange import csv as csv_format
from practicelog.exchange import writer
from practicelog.render.markdown import page_text
from practicelog.reports.sheet.page import page
from practicelog.reports.sheet.value import build
from practicelog.store import drills, focuses, notices, promises, sheet_histories
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import Log

PROMISE = "exports are harmless"
SEEDS = (11, 12, 13, 14) if SOAK else (11,)
SHEET_REPS = times(daily=60, soak=834)
"""Reps in a spreadsheet, each of many texts."""
EVENTS = times(daily=60, soak=1_250)
ENTRIES = times(daily=30, soak=625)
PAGES = times(daily=2, soak=32)
ON_A_PAGE = 20
"""Texts that a one-on-one sheet shows."""

each_seed = pytest.mark.parametrize("seed", SEEDS)


def fill(log: Log, seed: int, count: int) -> list[Texts]:
    """Store reps of hostile texts, by a drill that is hostile too; return their texts."""
    chance = Random(seed)
    with recorded(log, NewCommand(NOW, "test")):
        drill = armed(log, "pitch", one_line(chance), one_line(chance))
        texts = [drawn(chance) for _ in range(count)]
        for number, each in enumerate(texts):
            add_rep(log, number, drill, each)
    return texts


def exported(log: Log, name: str) -> bytes:
    """Return what an export in a format writes."""
    file = BytesIO()
    writer(name)(log, Extent(TODAY), file)
    return file.getvalue()


# Spreadsheets


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1", True), ("＝1", True), (" \xa0\u200b+1", True), ("\tx", True), ("\nx", True),
        ("-", True), ("'=1", False), ("1=1", False), ("", False), ("x", False),
    ],
)  # fmt: skip
def test_a_formula_is_known_when_it_is_seen(cell: str, expected: bool) -> None:
    assert is_formula(cell) == expected


@each_seed
def test_no_cell_of_a_csv_is_a_formula_and_every_text_comes_back(
    new_log: LogMaker, figure: Say, seed: int
) -> None:
    with new_log() as log:
        texts = fill(log, seed, SHEET_REPS)
        content = exported(log, "csv")
        context = ImportContext(
            TODAY, ZoneInfo("Europe/Berlin"), 4,
            {each.name: each for each in drills.every(log, archived=True)}, {},
        )  # fmt: skip
    rows = list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    written = {row["uid"]: [row[name] for name in TEXTS] for row in rows}
    cells = [cell for each in written.values() for cell in each]
    formulas = [cell for row in rows for cell in row.values() if is_formula(cell)]
    taken = list(csv_format.read(BytesIO(content), context))
    again = {
        record["uid"]: {name: record[name] for name in TEXTS}
        for record in (each.record for each in taken if isinstance(each, Row))
        if isinstance(record, dict)
    }
    lost = [each for number, each in enumerate(texts) if again.get(uid(number)) != each]

    figure(
        f"{PROMISE}: CSV",
        tried=f"{len(cells):,} hostile cells, read as spreadsheets do, and back",
        found=f"{len(formulas)} formulas, {len(lost)} reps with another text",
        wanted="0 formulas, 0 reps with another text", seed=seed,
    )  # fmt: skip
    assert (formulas, lost) == ([], [])
    assert len(rows) == SHEET_REPS
    assert any(is_formula(text) for each in texts for text in each.values())


@each_seed
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(
    new_log: LogMaker, figure: Say, seed: int
) -> None:
    with new_log() as log:
        texts = fill(log, seed, SHEET_REPS)
        content = exported(log, "xlsx")
    book = openpyxl.load_workbook(BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    active = [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
    elements = Counter(
        element.tag.rpartition("}")[2]
        for part in parts(content).values()
        for element in ET.fromstring(part).iter()
    )

    figure(
        f"{PROMISE}: XLSX",
        tried=f"{len(texts) * len(TEXTS):,} hostile cells, read by openpyxl and as XML",
        found=f"{len(active)} formulas or links", wanted="0 formulas or links", seed=seed,
    )  # fmt: skip
    assert active == []
    assert not {"f", "hyperlink", "externalReference", "oleObject", "script"} & elements.keys()
    assert book["reps"].max_row == SHEET_REPS + 1


# Calendars


@pytest.mark.parametrize("line", ["ATTACH:http://x", f"PRODID:{'x' * 70}", "PRODID:a\x1bb"])
def test_a_line_that_does_not_belong_in_a_calendar_is_seen(line: str) -> None:
    calendar = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{line}\r\nEND:VCALENDAR\r\n"

    assert foreign_lines(calendar.encode()) == [line.encode()]


@each_seed
def test_no_text_adds_a_line_or_a_component_to_a_calendar(
    new_log: LogMaker, figure: Say, seed: int
) -> None:
    with new_log() as log:
        texts = fill(log, seed, EVENTS)
        content = exported(log, "ics")
    added = [*foreign_lines(content), *filter(is_unseen, content.decode().replace("\r", ""))]
    found = Calendar.from_ical(content)
    events = {str(each["uid"]): each for each in found.walk("VEVENT") if "RRULE" not in each}
    told = [str(events[f"{uid(number)}@practicelog"]["description"]) for number in range(EVENTS)]
    lost = [each for each, text in zip(texts, told, strict=True) if not is_told(each, text)]

    figure(
        f"{PROMISE}: ICS", tried=f"{EVENTS:,} hostile events, read by icalendar and line by line",
        found=f"{len(added)} lines too many, too long or with a control character; "
        f"{len(lost)} events with another text",
        wanted="0 lines too many, too long or with a control character; "
        "0 events with another text",
        seed=seed,
    )  # fmt: skip
    assert (added, lost) == ([], [])
    assert Counter(each.name for each in found.walk()) == {
        "VCALENDAR": 1, "VEVENT": EVENTS + 1, "VALARM": 1,
    }  # fmt: skip


def is_told(texts: Texts, description: str) -> bool:
    """Tell whether an event has each text of a rep but the partner's, controls apart."""
    heard = squeezed(description)
    return all(
        visible(squeezed(text)) in heard for name, text in texts.items() if name != "partner"
    )


def squeezed(text: str) -> str:
    """Return the characters of a text that are neither blanks, line breaks nor controls."""
    return "".join(x for x in text if unicodedata.category(x) not in {"Cc", "Zs", "Zl", "Zp"})


# Markdown


def test_what_is_active_on_a_page_is_seen() -> None:
    found = shown("# x\n\n[x](http://x) <script>y</script>\n<!-- z -->\n")

    assert found.tags == {"h1": 1, "p": 1, "a": 1, "script": 1}
    assert found.attributes == [("href", "http://x"), " z "]


@each_seed
def test_no_text_is_markup_in_a_diary(new_log: LogMaker, figure: Say, seed: int) -> None:
    with new_log() as log, new_log() as tame:
        texts = fill(log, seed, ENTRIES)
        with recorded(tame, NewCommand(NOW, "test")):
            for number in range(ENTRIES):
                add_rep(tame, number, drills.find(tame, "pitch"), same("x"))
        found = shown(exported(log, "md").decode())
        expected = shown(exported(tame, "md").decode())
    oldest_first = sorted(range(ENTRIES), key=lambda number: (-(number % 28), -number))
    told = in_order(found.text, [texts[number] for number in oldest_first])

    figure(
        f"{PROMISE}: Markdown, a diary",
        tried=f"{ENTRIES * len(TEXTS):,} hostile texts, rendered by markdown-it",
        found=f"{excess(found, expected)} tags or attributes too many, "
        f"{ENTRIES - told} entries with another text",
        wanted="0 tags or attributes too many, 0 entries with another text", seed=seed,
    )  # fmt: skip
    assert (structure(found), found.attributes) == (structure(expected), [])
    assert told == ENTRIES


def in_order(page: str, entries: list[Texts]) -> int:
    """Return how many entries stand in a page with every word, one after the other."""
    at = 0
    for number, texts in enumerate(entries):
        for word in words(" ".join(texts[name] for name in TEXTS)):
            at = page.find(word, at) + len(word)
            if at < len(word):
                return number
    return len(entries)


def words(text: str) -> list[str]:
    """Return the parts of a text between blanks and what cannot be seen."""
    unseen = {x for x in text if unicodedata.category(x)[0] in "CZ" or is_unseen(x)}
    return "".join(" " if x in unseen else x for x in text).split()


@each_seed
def test_no_text_is_markup_in_a_one_on_one_sheet(new_log: LogMaker, figure: Say, seed: int) -> None:
    chance = Random(seed)
    with new_log() as log:
        expected = shown(sheet(log, ["x"] * ON_A_PAGE))
    wrong = []
    for _ in range(PAGES):
        texts = [one_line(chance) for _ in range(ON_A_PAGE)]
        with new_log() as log:
            found = shown(sheet(log, texts))
        if excess(found, expected):
            wrong.append(texts)

    figure(
        f"{PROMISE}: Markdown, one-on-one sheets",
        tried=f"{PAGES * ON_A_PAGE:,} hostile texts, rendered by markdown-it",
        found=f"{len(wrong)} sheets with a tag or an attribute too many",
        wanted="0 sheets with a tag or an attribute too many", seed=seed,
    )  # fmt: skip
    assert wrong == []


def sheet(log: Log, texts: list[str]) -> str:
    """Return a sheet that shows these texts: a seller, focuses, promises, notices and notes."""
    seller, *others = texts
    left = iter(others)
    with recorded(log, NewCommand(NOW, "test")):
        for number in range(2):
            until = TODAY + timedelta(days=30)
            focus = Focus(0, uid(100 + number), "pitch", None, next(left), None, TODAY, until)
            focuses.add(log, focus)
        for number, who in enumerate((None, None, None, "Ana", "Ana", "Ana")):
            name = next(left)[:SHORT] if who else None
            promise = Promise(0, uid(200 + number), None, None, next(left), name, TODAY)
            promises.add(log, promise)
        for number in range(2):
            notices.add(log, Notice(0, uid(300 + number), TODAY, next(left), next(left)[:SHORT]))
        for number in range(2):
            texts = same("x", next(left)[:SHORT], next(left))
            add_rep(log, number, drills.find(log, "pitch"), texts)
    assert next(left, None) is None
    return page_text(page(build(sheet_histories.of(log, None, TODAY)), seller))
