"""Tables in a terminal: at every width nothing is cut, and no markup of a seller's is obeyed."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from practicelog.core.sections import Table
from practicelog.core.visible import visible
from practicelog.render.terminal import table_text

DRILLS = Table(
    ("Drill", "Reps", "Score"),
    (("opener", "3", "3.4 (3 reps, 3.0–4.0)"), ("email-rewrite", "12", "")),
    right=frozenset({"Reps"}),
)
PROMISES = Table(
    ("ID", "Made", "Promise", "Drill", "By", "State"),
    (
        ("rep 360", "2026-11-21", "when price comes up, I ask compared with what", "objection",
         "", "open"),
        ("2", "2026-11-19", "two calls to listen to", "", "ana", "taken up late"),
    ),
)  # fmt: skip


def text(table, width=80, colour=False):
    return table_text(table, width, colour=colour)


def test_a_table_has_its_headings_over_a_rule_and_numbers_to_the_right():
    assert text(DRILLS) == (
        "Drill           Reps   Score\n"
        "────────────────────────────────────────────\n"
        "opener             3   3.4 (3 reps, 3.0–4.0)\n"
        "email-rewrite     12\n"
    )


def test_a_long_text_wraps_in_its_column():
    assert text(PROMISES) == (
        "ID       Made        Promise                       Drill      By   State\n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "rep 360  2026-11-21  when price comes up, I ask    objection       open\n"
        "                     compared with what\n"
        "2        2026-11-19  two calls to listen to                   ana  taken up late\n"
    )


def test_where_there_is_no_room_the_longest_column_goes_below_its_row():
    assert text(PROMISES, 60) == (
        "ID       Made        Drill      By   State\n"
        "rep 360  2026-11-21  objection       open\n"
        "    Promise: when price comes up, I ask compared with what\n"
        "2        2026-11-19             ana  taken up late\n"
        "    Promise: two calls to listen to\n"
    )


def test_where_there_is_still_less_more_columns_do():
    assert text(PROMISES, 30) == (
        "ID       Drill      By\n"
        "rep 360  objection\n"
        "    Made: 2026-11-21\n"
        "    Promise: when price comes\n"
        "    up, I ask compared with\n"
        "    what\n"
        "    State: open\n"
        "2                   ana\n"
        "    Made: 2026-11-19\n"
        "    Promise: two calls to\n"
        "    listen to\n"
        "    State: taken up late\n"
    )


@given(st.lists(st.text("abc-", min_size=1, max_size=36), min_size=1), st.integers(40, 120))
def test_no_name_is_broken_at_any_width(names, width):
    rows = tuple((name, "what it is, in some words of one's own", name) for name in names)
    found = text(Table(("Drill", "What it is", "Again"), rows), width).split()
    for name in set(names):
        assert found.count(name) == 2 * names.count(name)


def test_numbers_of_many_columns_stay_in_a_line_each_at_60():
    row = ("2026-W23", "3.60", "521", "3.22", "0.58", "+0.64", "+0.63", "2.24", "0.00")
    table = Table(("Week", "Mean", "n", "Before", "SD", "t", "z", "Up", "Down"), (row,))
    assert text(table, 60).splitlines()[-1].split() == [*row]


@pytest.mark.parametrize("width", [20, 60, 80, 120])
def test_what_looks_like_markup_is_text(width):
    found = text(Table(("A",), (("[bold]x[/bold] [/tag] :smile:",),)), width)
    assert "".join(found.split()).endswith("[bold]x[/bold][/tag]:smile:")


def test_escape_sequences_are_spelled_out():
    assert "\\x1b[31mred" in text(Table(("A",), (("\x1b[31mred",),)))


def test_colour_marks_headings_only_and_only_where_it_is_welcome():
    coloured = text(DRILLS, colour=True)
    first, _, *rows = coloured.splitlines()
    assert re.findall("\x1b\\[[0-9;]*m", first)
    assert not any("\x1b" in row for row in rows)
    plain = re.sub("\x1b\\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == text(DRILLS).splitlines()


def test_without_rows_only_the_headings_are_left():
    assert text(Table(("Drill", "Reps"), ())).splitlines()[0] == "Drill   Reps"


cells = st.text(st.sampled_from("ab1-. 語é\u0301[]/\x1b\t"), max_size=60)
tables = st.integers(1, 7).flatmap(
    lambda columns: st.lists(
        st.lists(cells, min_size=columns, max_size=columns).map(tuple), max_size=4
    ).map(lambda rows: Table(tuple(f"H{n}" for n in range(columns)), tuple(rows)))
)


def characters(found):
    """What is seen of a text, blanks apart; columns mix their lines, so in any order."""
    return Counter("".join(found.split()))


@given(tables, st.integers(20, 120))
def test_at_any_width_every_character_is_there_and_no_line_is_too_long(table, width):
    found = text(table, width)
    stored = "".join(visible(cell) for row in table.rows for cell in row)
    added = characters(found.replace("─", "")) - characters(stored)
    assert not characters(stored) - characters(found)
    assert set(added) <= set("H0123456:")
    assert all(cell_len(line) <= width for line in found.splitlines())
    assert all(line == line.rstrip() for line in found.splitlines())
