import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practicelog.core.interchange.spreadsheet_cells import guarded, unguarded

HARMLESS = ["", "ask first", "a=1", "1.5", "2026-11-20", "ümläut", "\n x", "(=1)", "“=1”", "−1"]
RUN = ["=1+1", "+1", "-1", "@x", "|x", "%x", "＝1", "＋1", "－1", "＠x", "｜x", "％x"]
BEFORE = [
    "",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\xa0",
    "\u3000",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x1b",
    "\u202e",
]
TYPED = st.text() | st.builds(
    "".join, st.lists(st.sampled_from([*BEFORE, *RUN, "'", "x", "'='"]), max_size=4)
)


@pytest.mark.parametrize("text", [text for text in HARMLESS if "\n" not in text])
def test_a_text_that_nothing_runs_stays_as_it_is(text):
    assert guarded(text) == text


@pytest.mark.parametrize("before", BEFORE, ids=ascii)
@pytest.mark.parametrize("text", RUN)
def test_a_text_that_a_spreadsheet_may_run_gets_one_apostrophe(before, text):
    assert guarded(before + text) == f"'{before}{text}"


@pytest.mark.parametrize("text", ["'", "'quoted", "''", " '", "\tx", "\rx", "\nx"], ids=ascii)
def test_so_does_an_apostrophe_a_tab_and_a_line_break_in_front(text):
    assert guarded(text) == f"'{text}"


@given(TYPED)
@example("'=1+1")
def test_what_was_guarded_reads_back_as_it_was(text):
    assert unguarded(guarded(text)) == text


@given(TYPED)
def test_no_cell_begins_like_a_formula(text):
    seen = guarded(text).lstrip().lstrip("\u200b\ufeff\u202e\x00\x1b").lstrip()

    assert seen[:1] not in set("=+-@|%＝＋－＠｜％")
