"""What a spreadsheet puts in place of a coach's words is refused by row and column, never kept."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.browsing import converted, in_an_office
from tests.cli.sent_forms import by_ana, filled, imported, practise, saved, sent
from tests.conftest import Desk
from tests.copied_logs import built_once

WORDS = "=well, you asked first"
FIRST = "objection of 18 Nov"


@pytest.fixture
@built_once
def practised(run: Desk) -> None:
    practise(run)


def filled_workbook(run: Desk) -> Path:
    form = sent(run, "form.xlsx")
    book = load_workbook(form)
    start, sheet = book["Start here"], book["objection"]
    start["D7"], start["C8"], start["C11"], start["B11"] = "Ana", "=a", "=b", "objection"
    headings = [cell.value for cell in sheet[2]]
    row = {name: sheet.cell(4, at) for at, name in enumerate(headings, 1)}
    row["hear (1-5)"].value, row["check (1-5)"].value = "=2+2", 4
    row["comment"].value = WORDS
    book.save(form)
    return form


def test_a_formula_without_a_value_is_refused_wherever_it_stands(practised: Desk) -> None:
    done = practised("import", str(filled_workbook(practised)))

    assert done.code == 3
    for where in (
        f"Row 4, {FIRST}, hear: its formula has no value",
        f"Row 4, {FIRST}, comment: its formula has no value",
        "Row 8, notice 2026-11-21, comment: its formula has no value",
        "Row 11, focus 2026-11-21, comment: its formula has no value",
    ):
        assert where in done.err, done.err
    assert by_ana(practised)["2026-11-18"] == {("check", 4)}
    assert practised.query("SELECT text FROM notice") == []


@in_an_office
@pytest.mark.parametrize("to", ["ods", "xlsx"])
def test_what_an_office_says_of_a_formula_is_refused(practised: Desk, to: str) -> None:
    done = practised("import", str(converted(filled_workbook(practised), to)))

    assert done.code == 3
    for column in (f"Row 4, {FIRST}, comment", "Row 8, notice 2026-11-21, comment"):
        assert f"{column}: “" in done.err, done.err
    assert by_ana(practised)["2026-11-18"] == {("check", 4), ("hear", 4)}
    assert practised.query("SELECT text FROM notice") == []


@pytest.mark.parametrize(
    "shown", ["#NAME?", "#REF!", "#N/A", "#DIV/0!", "Err:509", "#WERT!", "#NV"]
)
@pytest.mark.parametrize("column", ["hear (1-5)", "hear: comment", "comment", "rater"])
def test_a_csv_form_keeps_no_error_of_a_spreadsheet(
    practised: Desk, shown: str, column: str
) -> None:
    rows = filled(sent(practised, "form.csv"))
    rows[0].append("hear: comment")
    for row in rows[1:]:
        row.append("")
    place = next(n for n, row in enumerate(rows) if row[1] == "2026-11-18" and n > 1)
    rows[place][rows[0].index(column)] = shown
    code, err = imported(practised, saved(rows))

    assert code == 3
    named = column.removesuffix(" (1-5)").removesuffix(": comment")
    assert f"Row {place + 1}, {FIRST}, {named}: “{shown}” is what" in err
    assert practised.query("SELECT count(*) FROM notice WHERE text LIKE '%#%'") == [(0,)]
    assert {who for (who,) in practised.query("SELECT who FROM notice")} == {"Ana"}


def test_a_form_whose_only_name_is_an_error_says_so(practised: Desk) -> None:
    code, err = imported(practised, saved(filled(sent(practised, "form.csv"), "#NAME?")))

    assert code != 0
    assert "rater: “#NAME?” is what a spreadsheet says" in err


def test_cells_for_words_are_text_and_words_that_begin_as_formulas_come_in(
    practised: Desk,
) -> None:
    form = sent(practised, "form.xlsx")
    book = load_workbook(form)
    start, sheet = book["Start here"], book["objection"]
    comment = next(cell for cell in sheet[4] if sheet.cell(2, cell.column).value == "comment")
    words = [start["D7"], start["C8"], start["C11"], comment]
    assert {cell.number_format for cell in words} == {"@"}
    assert sheet["E4"].number_format == "General"
    start["D7"] = "Ana"
    comment.value, comment.data_type = WORDS, "s"
    book.save(form)

    assert practised("import", str(form)).code == 0
    assert practised.query("SELECT text FROM notice") == [(f"objection: {WORDS}",)]
