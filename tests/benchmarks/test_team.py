"""A made-up team is one that `team add` could have made; its section keeps the page's rest."""

from datetime import date

import pytest
from benchmarks.measurement import Cost, Row
from benchmarks.sections import found, kept, replaced
from benchmarks.team import section
from benchmarks.team.made_up_folder import MADE, TEAM, make
from benchmarks.team.sellers import write_shares
from tests.store.team.shares import add

from practicelog.core.team.ledger import months_of, spans_of
from practicelog.core.team.team_file import team_text
from practicelog.exchange.share import read
from practicelog.store.team.figures import Engine, cells
from practicelog.store.team.folder import begin, opened

pytestmark = pytest.mark.sweep

SPANS = spans_of(months_of(date(2025, 12, 1), date(2026, 2, 28)))
SELLERS = 10
PAGE = "# Performance\n\nWritten.\n\n## Time\n\nA table.\n"


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    place = tmp_path_factory.mktemp("made up") / "team"
    make(place, SELLERS * 750)
    return place


def test_its_figures_are_those_of_the_same_shares_taken_in(team, tmp_path):
    write_shares(team, tmp_path / "shares")
    begin(tmp_path / "added", team_text(TEAM))
    given = []
    for each in sorted((tmp_path / "shares").iterdir()):
        with each.open("rb") as file:
            given.append(read(file))
    added = add(tmp_path / "added", MADE, *given)

    assert (added.shares, added.new) == (SELLERS, SELLERS * 750)
    made = sorted(cells(opened(team), SPANS, {}, Engine()))
    assert len({each.figure for each in made}) == 17
    assert sorted(cells(opened(tmp_path / "added"), SPANS, {}, Engine())) == made


def test_a_section_takes_the_place_of_the_one_before_and_keeps_the_rest():
    once = replaced(PAGE, "A team", "First.")
    assert once == f"{PAGE}\n## A team\n\nFirst.\n"
    between = f"{once}\n## Last\n\nEnd.\n"
    again = replaced(between, "A team", "Second.")
    assert again == f"{PAGE}\n## A team\n\nSecond.\n\n## Last\n\nEnd.\n"
    assert [found(again, name) for name in ("A team", "Last", "None")] == ["Second.", "End.", ""]


def test_a_page_that_is_written_anew_keeps_the_section_of_the_one_before():
    assert kept(PAGE, "A team", PAGE) == PAGE
    with_team = replaced(PAGE, "A team", "First.")
    anew = PAGE.replace("A table.", "Another.")
    assert kept(anew, "A team", with_team) == replaced(anew, "A team", "First.")


def test_every_run_is_a_line(monkeypatch):
    monkeypatch.setattr(section, "surroundings", lambda *_: {"Day": "today"})
    told = section.rendered([
        (Row("practicelog", "team report, a year", 1000), Cost(2.5, 300.4, 1.25)),
        (Row("pandas", "the same", 1000), Cost(20.0, 900.0, 19.0)),
    ])  # fmt: skip
    assert told.splitlines()[-2:] == [
        "| team report, a year | 1,000 | 1.2 | 2.5 | 300 |",
        "| pandas: the same | 1,000 | 19.0 | 20.0 | 900 |",
    ]
