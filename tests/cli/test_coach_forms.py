"""The CSV form a coach is sent, out and back, through the programs people have.

Each row of the table is a format, an encoding and what a person does to the form.
"""

import pytest
from tests.cli.sent_forms import (
    ALL_THREES,
    COMMENT,
    WHOLE,
    by_ana,
    filled,
    imported,
    practise,
    saved,
    sent,
    table,
)
from tests.conftest import Desk
from tests.copied_logs import built_once

pytestmark = pytest.mark.sweep


@pytest.fixture
@built_once
def practised(run: Desk) -> None:
    practise(run)


def moved(rows: list[list[str]]) -> list[list[str]]:
    return [row[::-1] for row in rows]


def renamed(rows: list[list[str]]) -> list[list[str]]:
    bare = [name.replace(" (1-5)", "").replace(" (y/n)", "").upper() for name in rows[0]]
    return [bare, *rows[1:]]


def without(name: str):
    def drop(rows: list[list[str]]) -> list[list[str]]:
        at = rows[0].index(name)
        return [row[:at] + row[at + 1 :] for row in rows]

    return drop


def decimal(rows: list[list[str]]) -> list[list[str]]:
    return [["3,0" if cell == "3" else cell for cell in row] for row in rows]


def named_over_the_hint(rows: list[list[str]]) -> list[list[str]]:
    at = rows[0].index("rater")
    for row in rows[1:]:
        row[at] = ""
    rows[1][at] = "Ana"
    return rows


def titled(rows: list[list[str]]) -> list[list[str]]:
    width = len(rows[0])
    return [["My form"] + [""] * (width - 1), [""] * width, *rows]


def sorted_rows(rows: list[list[str]]) -> list[list[str]]:
    return [rows[0], *sorted(rows[1:], reverse=True)]


WAYS = {
    "as it is": lambda rows: rows,
    "columns moved": moved,
    "headings bare and in capitals": renamed,
    "a title and a blank row above": titled,
    "rows sorted, hints and all": sorted_rows,
    "3,0 for 3": decimal,
    "the name typed over its hint": named_over_the_hint,
    "columns thrown away": without("goal"),
}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["commas", "semicolons", "tabs"])
def test_a_csv_form_comes_back_whole_whatever_is_done_to_it(
    practised: Desk, way: str, delimiter: str
) -> None:
    rows = WAYS[way](filled(sent(practised, "form.csv")))

    assert imported(practised, saved(rows, delimiter)) == (0, "")
    assert by_ana(practised) == WHOLE
    assert [text for (text,) in practised.query("SELECT text FROM notice")] == [
        f"objection: {COMMENT}"
    ] * 3


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_csv_form_comes_back_in_any_encoding(practised: Desk, encoding: str) -> None:
    text = saved(filled(sent(practised, "form.csv")), ";").replace("·", "")
    code, err = imported(practised, text.encode(encoding))

    assert code == 0
    assert err == (
        "The form was read as cp1252, the encoding of Windows.\n" if encoding == "cp1252" else ""
    )
    assert by_ana(practised) == WHOLE
    assert practised.query("SELECT text FROM notice")[0] == (f"objection: {COMMENT}",)


def test_a_line_for_excel_says_what_separates(practised: Desk) -> None:
    text = "sep=;\r\n" + saved(filled(sent(practised, "form.csv")), ";")

    assert imported(practised, text) == (0, "")
    assert by_ana(practised) == WHOLE


def test_a_row_that_lost_its_quotes_is_refused_and_never_shifted(practised: Desk) -> None:
    text = saved(filled(sent(practised, "form.csv")))
    lost = text.replace('"\'=ask, ""first""; 19"', "=ask, first 19")
    assert lost != text
    code, err = imported(practised, lost)

    assert code == 3
    assert "cells under" in err
    assert "were its quotes lost?" in err
    assert by_ana(practised) == WHOLE | {"2026-11-19": set()}


def test_one_bad_cell_costs_that_cell(practised: Desk) -> None:
    rows = filled(sent(practised, "form.csv"))
    at = rows[0].index("hear (1-5)")
    number = next(n for n, row in enumerate(rows) if row[1] == "2026-11-19")
    rows[number][at] = "4.5"
    code, err = imported(practised, saved(rows))

    assert code == 3
    assert err.startswith(
        f"Row {number + 1}, objection of 19 Nov, hear: “4.5” is no value for hear; it takes a "
        "whole number from 1 to 5, or na.\n"
    )
    assert by_ana(practised)["2026-11-19"] == ALL_THREES - {("hear", 3)}
    assert practised.query("SELECT count(*) FROM notice") == [(3,)]


def test_a_column_that_was_not_read_is_named(practised: Desk) -> None:
    rows = filled(sent(practised, "form.csv"))
    rows[0][rows[0].index("hear (1-5)")] = "hearing (1-5)"
    code, err = imported(practised, saved(rows))

    assert code == 3
    assert err.startswith(
        "Row 1, the column “hearing (1-5)” was not read: it is no criterion of a drill here.\n"
    )
    assert by_ana(practised)["2026-11-18"] == ALL_THREES - {("hear", 3)}


def test_one_coach_is_one_however_the_name_is_typed(practised: Desk) -> None:
    form = sent(practised, "form.csv")
    assert imported(practised, saved(filled(form)))[0] == 0
    assert imported(practised, saved(filled(form, "ANA"))) == (0, "")
    assert practised.query("SELECT DISTINCT rater FROM rating ORDER BY rater") == [
        ("Ana",),
        ("self",),
    ]
    assert practised.query("SELECT count(*), count(DISTINCT who) FROM notice") == [(3, 1)]


def test_her_own_ratings_are_no_news_of_a_rep(practised: Desk) -> None:
    form = sent(practised, "one.csv", "--name", "ana")
    assert imported(practised, saved(filled(form)))[0] == 0
    practised("log", "objection", "--on", "2026-11-21")
    practised("edit", "1", "--change", "slower")
    rows = table(sent(practised, "two.csv", "--name", "ana", "--since", "last-export"))

    assert [row[1] for row in rows[2:-2]] == ["2026-11-18", "2026-11-21"]


def test_a_deletion_that_a_format_cannot_carry_does_not_move_the_mark(practised: Desk) -> None:
    line = ("--name", "weekly", "--since", "last-export")
    first = practised.file.with_name("a.csv")
    assert practised("export", "-o", str(first), *line).code == 0
    practised("delete", "1", "--yes")
    done = practised("export", "-o", str(practised.file.with_name("b.csv")), *line)

    assert done.code == 0
    assert done.err == (
        "1 deletion cannot leave as csv: the mark stays where it was, until an export of that "
        "name as jsonl takes it along.\n"
    )
    third = practised.file.with_name("c.jsonl")
    assert practised("export", "-o", str(third), *line).err == ""
    assert '"type": "deleted"' in third.read_text("utf-8")


@pytest.mark.parametrize("file", ["-", "x", "x.md", "x.pdf"])
def test_a_form_is_chosen_by_what_its_file_ends_in(practised: Desk, file: str) -> None:
    done = practised("export", "--for-coach", "-o", file)

    assert done.code == 2
    assert "hint: -o for-ana.xlsx" in done.err


@pytest.mark.parametrize("named", ["parquet", "md"])
def test_what_is_no_form_is_said_of_what_was_named(practised: Desk, named: str) -> None:
    done = practised("export", "--for-coach", "--as", named, "-o", "for-ana.xlsx")

    assert done.code == 2
    assert done.err.startswith(
        f"practicelog: --as {named} is no form for a coach.\n  hint: -o for-"
    )


def test_a_page_is_no_format_for_anybody_but_a_coach(practised: Desk) -> None:
    assert practised("export", "--as", "html", "-o", "x.html").code == 2
