"""The page says of every budget whether it is met, as computed from the figures."""

import re

import pytest
from benchmarks import bulk, floor, ours
from benchmarks.budgets import BUDGETS, PROCESSOR, Budget
from benchmarks.measurement import Cost, Measure, Row
from benchmarks.performance_page import (
    budget_table,
    bulk_table,
    explanations,
    memory_table,
    rendered,
    time_table,
)
from benchmarks.results import Results, load, save

LOG = Row(ours.TOOL, "log")
EXPORT = Row(ours.TOOL, bulk.CSV, 1000)


def took(*milliseconds, mebibytes=20.0):
    """Return runs of so many milliseconds, all but ten of them the processor's."""
    return Measure([Cost(each / 1000, mebibytes, (each - 10) / 1000) for each in milliseconds])


FIGURES = {
    floor.INTERPRETER: took(20),
    floor.HELLO: took(100, 110, 105),
    LOG: took(60, 50, 70),
    Row(ours.TOOL, "log", 36_500): took(90),
    Row("Watson", "add", 36_500): took(4_000),
    EXPORT: took(2_000, mebibytes=101.0),
}


@pytest.mark.parametrize(
    ("budget", "figure", "verdict"),
    [
        pytest.param(Budget(LOG, 0.7, floor.HELLO), 0.6, "met", id="below, round by round"),
        pytest.param(Budget(LOG, 3.0, floor.INTERPRETER), 3.0, "met", id="just"),
        pytest.param(Budget(LOG, 0.5, floor.HELLO), 0.6, "**missed**", id="above"),
        pytest.param(
            Budget(LOG, 5.0, floor.INTERPRETER, measure=PROCESSOR), 5.0, "met", id="processor"
        ),
        pytest.param(Budget(EXPORT, 100.0), 101.0, "**missed**", id="too much memory"),
        pytest.param(Budget(LOG._replace(reps=1), 2.0, LOG), None, "not measured", id="no row"),
        pytest.param(Budget(LOG, 2.0, LOG._replace(reps=1)), None, "not measured", id="no other"),
    ],
)
def test_a_budget_is_met_where_its_figure_is_no_larger(budget, figure, verdict):
    assert budget.figure(FIGURES) == (pytest.approx(figure) if figure else None)
    assert budget.verdict(FIGURES) == verdict


def test_every_budget_is_a_line():
    table = budget_table(FIGURES)
    assert len(table) == 2 + len(BUDGETS) == 26
    assert table[2] == "| `log`, empty | Python bare interpreter, CPU | ≤ 3.7 | 5.00 | **missed** |"
    assert table[3].endswith("| – | not measured |")
    assert "| `log`, 36,500 reps | `log`, empty, CPU | ≤ 1.1 | 1.60 | **missed** |" in table


def test_a_missed_budget_is_explained_and_a_met_one_is_not():
    figures = {
        Row(ours.TOOL, "report", 36_500): took(100),
        floor.HELLO: took(4),
    }
    (told,) = explanations(figures)
    assert told.startswith("`report`, 36,500 reps: Whether a drill climbed")
    assert explanations(dict.fromkeys(figures, took(4))) == []


def test_times_are_medians_with_minima_how_they_grow_and_how_far_from_the_floor():
    assert time_table(FIGURES)[2:] == [
        "| Python bare interpreter | 20 (20) | – | – | – | – | – | 0.19 |",
        "| Typer hello world | 105 (100) | – | – | – | – | – | 1.00 |",
        "| practicelog log | 60 (50) | – | – | 90 (90) | – | 1.50 | 0.86 |",
        "| Watson add | – | – | – | 4,000 (4,000) | – | – | 38 |",
    ]


def test_memory_has_the_same_rows():
    rows = memory_table(FIGURES)[2:]
    assert [row.split(" |")[0] for row in rows] == [
        row.split(" |")[0] for row in time_table(FIGURES)[2:]
    ]
    assert rows[2] == "| practicelog log | 20 | – | – | 20 | – |"


def test_whole_histories_have_a_table_of_their_own():
    assert bulk_table(FIGURES)[2:] == ["| export CSV, 1,000 reps | 2.00 (2.00) | 500 | 101 |"]


def test_the_page_names_what_was_skipped_and_every_table_has_one_width():
    page = rendered(Results(FIGURES, {}, {"Python": "3.11"}, ["hledger"]))
    tables = re.findall(r"(?:^\|.*\n)+", page, flags=re.MULTILINE)
    assert "Skipped: hledger" in page
    assert len(tables) == 5
    assert all(len({row.count("|") for row in table.splitlines()}) == 1 for table in tables)


def test_results_are_kept_as_they_were(tmp_path):
    results = Results(FIGURES, {"sqlite3": 1.5}, {"Python": "3.11"}, [])
    save(results, tmp_path / "results.json")
    assert load(tmp_path / "results.json") == results
