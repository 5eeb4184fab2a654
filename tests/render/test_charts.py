"""Charts where nothing can be drawn: rows of blocks, and tables of their numbers."""

from practicelog.core.sections import Axis, Chapter, Dot, Grid, Kind, Lines, Plot, Series, Table
from practicelog.render.charts import plain
from practicelog.render.markdown import page_text

NUMBERS = Table(("Week", "Level"), tuple((f"w{n}", "3.0") for n in range(14)))
PLOT = Plot(
    "opener: level",
    "3 practised weeks.",
    Axis(0.3, 6.7, ()),
    Axis(1, 5, ()),
    (Series("a", (Dot(1, 1, "low"), Dot(2, 5, "high"), Dot(6, 3, "middle"))),),
    NUMBERS,
    paced=True,
)
GRID = Grid(
    "Every week", "1 of 2 kept.", (("2026", ("█_",)),),
    (Kind("█", "kept", "full"), Kind("_", "missed", "line")), NUMBERS,
)  # fmt: skip


def test_a_paced_chart_is_a_row_of_blocks_with_gaps_above_its_newest_numbers() -> None:
    sentence, table, rest = plain(PLOT, 80)

    assert sentence == Lines(("3 practised weeks.", "▁█   ▅"))
    assert isinstance(table, Table)
    assert table.rows == NUMBERS.rows[:12]
    assert rest == Lines(("and 2 earlier: --as html or --as markdown",))


def test_only_the_latest_weeks_are_drawn_where_not_all_fit() -> None:
    assert plain(PLOT, 3)[0] == Lines(("3 practised weeks.", "  ▅"))


def test_a_chart_that_is_not_paced_is_its_table() -> None:
    few = PLOT._replace(paced=False, numbers=NUMBERS._replace(rows=NUMBERS.rows[:1]))

    assert plain(few, 80) == (Lines(("3 practised weeks.",)), few.numbers)


def test_a_grid_is_drawn_with_its_legend() -> None:
    assert plain(GRID, 80) == (Lines(("1 of 2 kept.", "2026  █_", "█ kept  _ missed")),)


def test_in_markdown_a_chart_is_its_sentence_and_all_its_numbers() -> None:
    told = page_text((Lines(("a",), "Practice"), Chapter("Levels"), PLOT))

    assert told.startswith(
        "# Practice\n\na\n\n## Levels\n\n### opener: level\n\n3 practised weeks.\n"
    )
    assert told.count("\n| w") == 14
