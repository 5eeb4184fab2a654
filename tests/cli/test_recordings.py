"""Where a rep's recording lies: typed, shown, found, and sent only when it is asked for."""

import csv
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.cli.sent_forms import by_ana, imported, sent
from tests.conftest import Desk
from tests.copied_logs import CopyingWorld

from practicelog.exchange import FORMATS

ADDRESS = "https://calls.example/7#12:30"
HOSTILE = (
    "javascript:alert(1)",
    '=HYPERLINK("https://evil.example","listen")',
    '"><script>alert(1)</script>',
    "https://bank.example@evil.example/",
    "\\\\evil.example\\share\\7.mp3",
)
OTHER_FORMATS = [name for name in FORMATS if name != "jsonl"]


@pytest.fixture
def practised(run: Desk) -> Desk:
    assert run("log", "opener", "--recording", ADDRESS).code == 0
    return run


def recordings(run: Desk) -> list[str | None]:
    return [each["recording"] for each in run.reps()]


def test_a_recording_is_shown_where_it_lies(practised: Desk) -> None:
    assert f"Recording  {ADDRESS}\n" in practised("show", "1").out
    assert practised.json("show", "1")["rep"]["recording"] == ADDRESS


def test_it_is_changed_emptied_and_taken_back(practised: Desk) -> None:
    changed = practised("edit", "1", "--recording", "C:\\calls\\7.mp3#1:05")
    assert "recording https://calls.example/7#12:30 → C:\\calls\\7.mp3#1:05" in changed.out
    assert recordings(practised) == ["C:\\calls\\7.mp3#1:05"]

    assert practised("edit", "1", "--clear", "recording").code == 0
    assert recordings(practised) == [None]

    assert practised("undo").code == 0
    assert recordings(practised) == ["C:\\calls\\7.mp3#1:05"]


def test_a_timer_that_stops_takes_it(run: Desk) -> None:
    run("start", "opener")

    assert run("stop", "--recording", ADDRESS, "-m", "10").code == 0
    assert recordings(run) == [ADDRESS]


def test_a_search_finds_it(practised: Desk) -> None:
    practised("log", "opener")

    assert [each["id"] for each in practised.json("list", "--search", "CALLS.example")["reps"]] == [
        1
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "the text is empty"),
        ("two\nlines", "it must be one line"),
        ("x" * 501, "501 characters; at most 500"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_line(run: Desk, text: str, why: str) -> None:
    done = run("log", "opener", "--recording", text)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("practicelog: --recording: ")
    assert why in done.err
    assert not run.file.exists()


def test_who_has_no_recordings_is_not_told_that_they_are_left_out(run: Desk) -> None:
    run("log", "opener")
    file = run.file.with_name("practice.csv")

    assert run("export", "-o", str(file)).out == f"Exported 1 rep to {file}\n"
    assert "recording" not in file.read_text("utf-8-sig")
    assert "left out: recordings" in run("export", "--as", "md", "--omit", "recordings").out


@pytest.mark.parametrize("name", OTHER_FORMATS)
def test_it_leaves_only_when_it_is_asked_for(practised: Desk, name: str) -> None:
    file = practised.file.with_name(f"practice.{name}")
    assert "left out: recordings" in practised("export", "-o", str(file)).out

    asked = practised("export", "-o", str(file), "--force", "--with-recordings")

    assert "left out" not in asked.out


def test_a_table_has_it_as_its_last_column_when_it_is_asked_for(practised: Desk) -> None:
    (row,) = csv.DictReader(
        practised("export", "--as", "csv", "--with-recordings").out.splitlines()
    )

    assert list(row)[list(row).index("seller") + 1] == "recording"
    assert row["recording"] == ADDRESS
    assert ADDRESS not in practised("export", "--as", "csv").out


def test_the_lossless_form_has_it_and_brings_it_back(practised: Desk, tmp_path: Path) -> None:
    lines = practised("export").out
    file = tmp_path / "all.jsonl"
    file.write_text(lines, "utf-8")
    other = Desk(tmp_path / "other.db", CopyingWorld)
    other("log", "opener")

    assert json.loads(lines.splitlines()[0])["omitted"] == []
    assert other("import", str(file), "--mine").code == 0
    assert sorted(recordings(other), key=str) == [None, ADDRESS]
    assert ADDRESS not in practised("export", "--omit", "recordings").out


def test_a_table_that_was_written_with_it_brings_it_back(practised: Desk, tmp_path: Path) -> None:
    table = practised("export", "--as", "csv", "--with-recordings").out
    file = tmp_path / "all.csv"
    file.write_text(table, "utf-8", newline="")
    other = Desk(tmp_path / "other.db", CopyingWorld)

    assert other("import", str(file), "--mine").code == 0
    assert recordings(other) == [ADDRESS]


@pytest.mark.parametrize("name", ["xlsx", "html", "csv", "jsonl"])
def test_a_coach_gets_it_only_when_it_is_asked_for(practised: Desk, name: str) -> None:
    assert ADDRESS not in content(sent(practised, f"blind.{name}"))
    assert ADDRESS in content(sent(practised, f"told.{name}", "--with-recordings"))


def content(file: Path) -> str:
    if file.suffix == ".xlsx":
        return "\n".join(cells(file))
    return file.read_text("utf-8")


def cells(file: Path) -> list[str]:
    book = load_workbook(file)
    found = [cell for sheet in book for row in sheet for cell in row]
    assert not any(cell.hyperlink or cell.data_type == "f" for cell in found)
    return [str(cell.value) for cell in found if cell.value is not None]


def test_in_a_form_it_has_a_column_which_is_not_read_back(practised: Desk) -> None:
    practised("log", "objection", "--recording", ADDRESS, "-r", "hear=4")
    form = sent(practised, "form.csv", "--with-recordings")
    rows = list(csv.reader(form.read_text("utf-8-sig").splitlines()))
    at = rows[0].index("recording")
    assert [row[at] for row in rows[2:-2]] == [ADDRESS, ADDRESS]
    hear = rows[0].index("hear (1-5)")
    for row in rows[2:-2]:
        row[at] = "https://evil.example"
        row[hear] = "5" if row[hear] == "" else row[hear]
    rows[1][rows[0].index("rater")] = "Ana"

    text = "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)

    assert imported(practised, text) == (0, "")
    assert by_ana(practised) == {"2026-11-21": {("hear", 5)}}
    assert recordings(practised) == [ADDRESS, ADDRESS]


class Links(HTMLParser):
    """Finds where a page leads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.text = ""
        self.scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        if tag == "a" or "href" in dict(attrs):
            self.found.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_on_a_rating_page_a_plain_address_is_a_tap_away(practised: Desk) -> None:
    page = Links(sent(practised, "form.html", "--with-recordings").read_text("utf-8"))

    assert page.found == [{"href": ADDRESS, "target": "_blank", "rel": "noopener noreferrer"}]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_one_is_neither_a_link_nor_run_nor_a_formula(run: Desk, text: str) -> None:
    run("log", "opener", "--recording", text)

    page = Links(sent(run, "form.html", "--with-recordings").read_text("utf-8"))
    assert (page.found, page.scripts) == ([], 1)
    assert text in page.text
    assert text in cells(sent(run, "form.xlsx", "--with-recordings"))
    form = sent(run, "form.csv", "--with-recordings").read_text("utf-8-sig")
    shown = [each for row in csv.reader(form.splitlines()) for each in row if text in each]
    assert shown == [f"'{text}" if text.startswith("=") else text]
    assert not re.search(r"^[=+@-]", shown[0])


def test_a_purged_rep_leaves_no_trace_of_it(practised: Desk) -> None:
    assert practised("purge", "1", "--yes").code == 0
    assert b"calls.example" not in practised.file.read_bytes()
