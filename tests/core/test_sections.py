"""What a command tells, apart from any medium."""

from practicelog.core.sections import Table


def test_a_table_of_columns_has_their_cells_in_rows():
    table = Table.of({"Drill": ["opener", "pitch"], "Reps": ["3", ""]}, "Drills")

    assert table == Table(("Drill", "Reps"), (("opener", "3"), ("pitch", "")), "Drills")


def test_a_column_without_a_cell_is_left_out():
    assert Table.of({"Drill": ["opener"], "Score": [""]}) == Table(("Drill",), (("opener",),))


def test_columns_that_are_all_empty_make_no_row():
    assert Table.of({"Drill": [], "Score": []}) == Table((), ())
