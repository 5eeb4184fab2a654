"""A small seeded run of the simulation: every table is drawn, a focus's promise holds."""

from collections import Counter

import pytest
from benchmarks.made_up_sellers import MONDAYS, SUNDAYS, Drawing, Sellers, flat, series_of
from benchmarks.simulate_sellers import SECTIONS

from practicelog.core.coaching.focus_end import focus_end

pytestmark = pytest.mark.sweep

DRAWING = Drawing(sellers=300)


def test_a_flat_seller_is_seldom_told_that_a_focus_helped():
    # Promised: at most 8 %; four standard errors of 300 sellers are 6 %.
    told = Counter(
        focus_end(series[:39], MONDAYS[26], SUNDAYS[38], SUNDAYS[38]).word
        for series in series_of(Sellers("flat", flat()), DRAWING)
    )
    assert 1 <= 100 * told["probably up"] / told.total() <= 12


@pytest.mark.parametrize("section", [pytest.param(each[1], id=each[0]) for each in SECTIONS])
def test_every_table_is_markdown_of_one_width(section):
    lines = section(Drawing(sellers=2))
    assert len(lines) > 2
    assert len({line.count("|") for line in lines}) == 1
    assert "nan" not in "".join(lines)
