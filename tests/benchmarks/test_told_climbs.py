"""A small seeded run on climbs: the promises hold, and docs/reports.md shows what is drawn.

The bounds are the promised ones with about four standard errors of the sellers drawn here.
"""

import re
from pathlib import Path

import pytest
from benchmarks.made_up_sellers import Drawing, Sellers, flat, gaining, jumping, shifting
from benchmarks.simulate_sellers import SECTIONS, SELLERS
from benchmarks.told_climbs import EASY, HARD, PRACTISED, both_rules, misled, share

from practicelog.core.statistics import false_alarms
from practicelog.core.statistics.false_alarms import FalseAlarms

pytestmark = pytest.mark.sweep

DRAWING = Drawing(sellers=300)
REPORTS = (Path(__file__).parents[2] / "docs" / "reports.md").read_text("utf-8")


def told(kind, way="up", rule=0):
    return share([0 in getattr(each[rule], way) for each in both_rules(kind, DRAWING)])


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        pytest.param(Sellers("flat", flat()), 1, 10, id="flat"),
        pytest.param(
            Sellers("easier", flat(), mix=shifting(HARD, EASY)), 1, 10, id="flat, easier takes"
        ),
        pytest.param(Sellers("half", gaining(0.5)), 65, 86, id="gains half a point"),
        pytest.param(Sellers("whole", gaining(1.0)), 97, 100, id="gains a whole point"),
        pytest.param(Sellers("jump", jumping(26)), 91, 100, id="jumps half a point"),
        pytest.param(
            Sellers("harder", gaining(0.5), mix=shifting(EASY, HARD)), 58, 81, id="harder takes"
        ),
        pytest.param(Sellers("light", gaining(0.5), reps=(1, 2)), 47, 71, id="one or two a week"),
    ],
)
def test_a_rise_in_the_first_year_is_told_about_as_often_as_promised(kind, low, high):
    assert low <= told(kind) <= high


def test_0_1_stands_beside_it_with_what_was_wrong():
    easier = Sellers("easier", flat(), mix=shifting(HARD, EASY))
    assert told(easier, rule=1) > 40
    assert told(Sellers("light", gaining(0.5), reps=(1, 2)), rule=1) < 25


def test_a_seller_of_four_drills_is_misled_no_more_often_than_one_of_one():
    up, down = misled(4, (2, 4), Drawing(150))
    assert max(up, down) <= 13


def rows(title):
    """Return the cells of a table of docs/reports.md."""
    found = re.search(
        rf"^#### {re.escape(title)}\n\n[^\n]*\n\n((?:\|.*\n)+)", REPORTS, re.MULTILINE
    )
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in found[1].splitlines()]


@pytest.mark.parametrize("section", [pytest.param(each, id=each[0]) for each in SECTIONS])
def test_the_page_shows_the_tables_that_the_simulation_draws(section):
    title, drawn, _ = section
    table = [[cell.strip() for cell in row.strip("|").split("|")] for row in drawn(Drawing(2))]
    assert rows(title)[0] == table[0]
    assert [row[0] for row in rows(title)] == [row[0] for row in table]


def test_how_often_a_seller_is_misled_is_what_the_page_shows():
    shown = [
        FalseAlarms(float(reps), int(drills), float(up), float(down))
        for drills, reps, up, down in rows("A climb, by how one practises")[2:]
    ]
    assert tuple(shown) == false_alarms.MEASURED
    assert len(PRACTISED) == len(shown)
    assert false_alarms.SELLERS == SELLERS
