import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.interchange.rating_texts import ratings_read, ratings_text
from practicelog.core.records.rep import Rating

CRITERIA = st.text(st.characters(exclude_characters="=", codec="utf-8"), min_size=1)
RATERS = st.just("self") | st.text(st.characters(codec="utf-8"), min_size=1, max_size=80)
VALUES = st.none() | st.booleans() | st.integers(1, 5)
RATINGS = st.lists(st.builds(Rating, RATERS, CRITERIA, VALUES))


def test_the_own_ratings_stand_as_they_are_typed():
    own = [Rating("self", "open", 4), Rating("self", "cut", True), Rating("self", "hear", None)]

    assert ratings_text(own) == "open=4; cut=y; hear=na"


def test_those_of_others_have_their_name_behind_them():
    assert ratings_text([Rating("Ana", "open", 5), Rating("Bo", "cut", False)]) == (
        "open=5@Ana; cut=n@Bo"
    )


def test_a_one_on_a_scale_is_no_yes():
    assert ratings_text([Rating("self", "open", 1), Rating("self", "open", True)]) == (
        "open=1; open=y"
    )


def test_a_name_may_hold_what_separates():
    assert ratings_text([Rating("A; b\\c@d", "open", 5)]) == r"open=5@A\; b\\c@d"


@given(RATINGS)
def test_what_was_written_reads_back(ratings):
    assert ratings_read(ratings_text(ratings)) == tuple(ratings)


@pytest.mark.parametrize(
    "text",
    [
        "open", "open=", "open=6", "open=0", "open=yes", "=4", "open=4;", "open=4,handle=2",
        "open=4@", "open=44", " ", "open=4@Ana\\", "4",
    ],
)  # fmt: skip
def test_anything_else_is_no_such_text(text):
    assert ratings_read(text) is None
