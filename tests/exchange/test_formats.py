"""What holds for every format: the table, the choice, the libraries, the bytes."""

import csv
import subprocess
import sys
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.conftest import NOW
from tests.difficult_log import FIRST, fill, uid
from tests.exchange.conftest import EVERYTHING, exported
from tests.promises.active_content import is_formula
from tests.rep_texts import FREE, OMITTED_BY

from practicelog.core.extent import RECORDS, WORDS
from practicelog.core.records.rep import Rep
from practicelog.errors import UsageError
from practicelog.exchange import BINARY, FORMATS, ONE_TABLE, SOURCES, format_chosen, writer
from practicelog.store import drills, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.outgoing import named_fields

SECRETS = {word: f"my-secret-{word}" for word in OMITTED_BY}


@pytest.mark.parametrize("name", FORMATS)
def test_a_new_log_can_be_exported(log, name):
    assert exported(log, name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_log_can_be_exported_without_anything(full, name):
    assert exported(full, name, omitted=tuple(RECORDS))


@pytest.mark.parametrize("name", FORMATS)
def test_equal_logs_give_equal_bytes_whatever_their_row_numbers(new_log, name):
    with new_log() as one, new_log() as other:
        with recorded(one, NewCommand(NOW, "test")):
            fill(one)
        with recorded(other, NewCommand(NOW, "test")):
            use_up_row_numbers(other)
            fill(other)

        assert exported(one, name) == exported(other, name)


def use_up_row_numbers(log):
    opener = drills.find(log, "opener")
    for number in range(3):
        blank = Rep(0, uid(5000 + number), NOW, "UTC", FIRST, NOW, "opener", 1)
        reps.delete(log, reps.add(log, blank, opener))
    log.execute("DELETE FROM deleted")


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in BINARY])
@pytest.mark.parametrize("word", SECRETS)
def test_what_is_omitted_is_nowhere_in_the_file_and_said_to_be_missing(log, name, word):
    texts = {OMITTED_BY[each]: secret for each, secret in SECRETS.items()}
    rep = Rep(0, uid(1), NOW, "UTC", FIRST, NOW, "opener", 1, **texts)
    reps.add(log, rep, drills.find(log, "opener"))

    whole = unfolded(exported(log, name))
    partly = unfolded(exported(log, name, omitted=(word,)))

    assert SECRETS[word] in whole
    assert SECRETS[word] not in partly
    others = [secret for each, secret in SECRETS.items() if each != word]
    assert all((secret in partly) == (secret in whole) for secret in others)
    assert name in ONE_TABLE or word in partly


def unfolded(content):
    return content.decode().replace("\r\n ", "")


@pytest.mark.parametrize(
    ("name", "file", "chosen"),
    [
        (None, "-", "jsonl"), ("csv", "-", "csv"), (None, "a.csv", "csv"), (None, "A.XLSX", "xlsx"),
        ("ics", "a.csv", "ics"), ("md", "notes", "md"), (None, "x/y.z/p.parquet", "parquet"),
        ("xlsx", "-", "xlsx"),
    ],
)  # fmt: skip
def test_a_format_is_the_one_named_or_else_the_suffix(name, file, chosen):
    assert format_chosen(name, file, on_terminal=False) == chosen


@pytest.mark.parametrize("file", ["practice", "p.txt", ".csv", "csv", "p.", "", "p.csv.gz"])
def test_a_suffix_that_means_no_format_is_refused(file):
    with pytest.raises(UsageError, match="in which format"):
        format_chosen(None, file, on_terminal=False)


@pytest.mark.parametrize("name", sorted(BINARY))
def test_what_is_no_text_is_kept_from_a_terminal(name):
    with pytest.raises(UsageError, match="terminal"):
        format_chosen(name, "-", on_terminal=True)


@pytest.mark.parametrize(
    ("name", "library"), [("xlsx", "xlsxwriter"), ("ics", "icalendar"), ("parquet", "pyarrow")]
)
def test_a_library_that_is_not_there_is_one_clear_line(monkeypatch, name, library):
    ours = f"practicelog.exchange.{name}"
    for module in [
        each for each in sys.modules if each.startswith(ours) or each.partition(".")[0] == library
    ]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(sys, "meta_path", [Missing(library), *sys.meta_path])

    with pytest.raises(UsageError) as refused:
        writer(name)

    assert refused.value.message == f"The format {name} needs {library}, which is not installed."


class Missing:
    """Finds nothing of one library, as if it were not installed."""

    def __init__(self, library):
        self.library = library

    def find_spec(self, name, *_):
        if name.partition(".")[0] == self.library:
            raise ModuleNotFoundError(name=name)


def test_the_libraries_of_other_formats_are_not_loaded():
    program = (
        "import sys; from practicelog.exchange import writer;"
        " writer('csv'); writer('jsonl'); writer('md'); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    heavy = {"xlsxwriter", "icalendar", "pyarrow", "rich", "sqlmodel", "pydantic"}
    assert not heavy & set(done.stdout.split())


PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")


def test_the_page_has_the_columns_in_their_order():
    assert ", ".join(f"`{field}`" for field in named_fields(EVERYTHING)) in PAGE


@pytest.mark.parametrize("name", FORMATS)
def test_the_page_has_a_section_for_each_format(name):
    assert f" (`{name}`)\n" in PAGE


@pytest.mark.parametrize("word", WORDS)
def test_the_page_knows_each_word_of_omit(word):
    assert f"`{word}`" in PAGE.partition("## JSON Lines")[0]


@pytest.mark.parametrize("name", SOURCES)
def test_the_page_tells_of_each_format_that_is_read(name):
    assert f"{name}`" in PAGE.partition("## What comes in")[2]


NO_SPREADSHEET = {"jsonl", "md", "ics", "parquet"}
"""What no spreadsheet opens as a table of its own; what each may set off is tried apart."""


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in NO_SPREADSHEET])
def test_no_cell_of_a_table_is_a_formula(full, name):
    armed = Rep(0, uid(4000), NOW, "UTC", FIRST, NOW, "opener", 1, **dict.fromkeys(FREE, "=cmd()"))
    reps.add(full, armed, drills.find(full, "opener"))

    cells = cells_of(exported(full, name))

    assert [cell for cell in cells if is_formula(cell)] == []
    assert len([cell for cell in cells if "=cmd()" in cell]) == len(FREE)


def cells_of(content):
    """Return the cells that a spreadsheet finds in a file: a workbook, or text of whatever sort."""
    if content.startswith(b"PK"):
        book = load_workbook(BytesIO(content))
        cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
        assert "f" not in {cell.data_type for cell in cells}
        return [f"'{cell.value}" for cell in cells]
    text = content.decode("utf-8-sig")
    heading = text.partition("\n")[0]
    separator = max(",;\t|", key=heading.count)
    assert separator in heading
    return [
        cell for row in csv.reader(StringIO(text, newline=""), delimiter=separator) for cell in row
    ]
