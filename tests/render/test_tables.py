"""Most tables are drawn without Rich, byte for byte as Rich draws them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practicelog.core.sections import Table
from practicelog.render.tables import plain_table
from practicelog.render.terminal import table_text

WORDS = st.lists(st.sampled_from(["a", "price", "–", "“why”", "(5", ""]), max_size=9).map(" ".join)
TEXTS = WORDS | st.text(st.sampled_from("aZ09 .–−→·“é\x1b\t\n[]:/\\日👍\u0301"), max_size=9)
ROWS = st.integers(1, 5).flatmap(
    lambda n: st.tuples(
        st.lists(TEXTS, min_size=n, max_size=n, unique=True),
        st.lists(st.lists(TEXTS, min_size=n, max_size=n), max_size=4),
        st.sets(st.integers(0, n - 1)),
    )
)


def table(headings, rows, right):
    return Table(
        tuple(headings), tuple(map(tuple, rows)), right=frozenset(headings[at] for at in right)
    )


@given(ROWS.map(lambda drawn: table(*drawn)), st.integers(10, 60), st.booleans())
@example(table(["ID", "Day", ""], [["1", "a–b", "x y"], ["222", "", "z"]], {0}), 80, True)
@example(table(["ID"], [], {0}), 80, True)
@example(table(["a "], [["b "]], {0}), 80, False)
@example(table([""], [[""]], set()), 80, True)
def test_what_is_drawn_is_as_rich_draws_it(section, width, colour):
    drawn = plain_table(section, width, colour=colour)
    assert drawn in {None, table_text(section, width, colour=colour)}


FITS = table(["ID", "What"], [["1", "20 Nov – “why”"]], {0})


def test_what_fits_exactly_is_drawn():
    drawn = "ID   What\n───────────────────\n 1   20 Nov – “why”\n"
    assert plain_table(FITS, 19, colour=False) == drawn


def test_columns_move_together_before_a_text_wraps():
    drawn = "ID  What\n──────────────────\n 1  20 Nov – “why”\n"
    assert plain_table(FITS, 18, colour=False) == drawn


def test_what_wraps_between_words_is_drawn_too():
    drawn = "ID  What\n───────────────\n 1  20 Nov –\n    “why”\n"
    assert plain_table(FITS, 15, colour=False) == drawn


@pytest.mark.parametrize("text", ["日本", "a\u0301", "👍", "\u200d"])
def test_what_is_of_no_certain_width_is_left_to_rich(text):
    assert plain_table(table(["ID"], [[text]], set()), 80, colour=False) is None


@pytest.mark.parametrize("heading", ["[bold]", ":smile:", "a\\"])
def test_what_rich_may_read_in_a_heading_is_left_to_rich(heading):
    assert plain_table(table([heading], [["1"]], set()), 80, colour=False) is None
