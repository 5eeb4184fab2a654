"""Whoever is named has one name, wherever and however it is typed: as the log has it first."""

import pytest
from tests.conftest import Desk

EVERYWHERE = {
    "--who": (("notice", "add", "talks slower", "--who"), "SELECT who FROM notice"),
    "edit --who": (("notice", "edit", "last", "--who"), "SELECT who FROM notice"),
    "--by": (("promise", "add", "two calls", "--by"), "SELECT who FROM promise"),
    "--proposed-by": (
        ("focus", "set", "opener", "--why", "it is thin", "--proposed-by"),
        "SELECT proposed_by FROM focus",
    ),
    "log --with": (("log", "opener", "--with"), "SELECT partner FROM rep"),
    "edit --with": (("edit", "last", "--with"), "SELECT partner FROM rep"),
    "log --rater": (
        ("log", "opener", "-r", "who=3", "--rater"),
        "SELECT DISTINCT rater FROM rating",
    ),
    "edit --rater": (
        ("edit", "last", "-r", "who=3", "--rater"),
        "SELECT DISTINCT rater FROM rating",
    ),
}
FIRST_MET = {
    "a rater": ("log", "opener", "-r", "who=3", "--rater", "Ana Lee"),
    "who noticed": ("notice", "add", "asks twice", "--who", "Ana Lee"),
    "who promised": ("promise", "add", "a call", "--by", "Ana Lee"),
    "who proposed": ("focus", "set", "objection", "--why", "so", "--proposed-by", "Ana Lee"),
    "a partner": ("log", "opener", "--with", "Ana Lee"),
}


@pytest.mark.parametrize("place", EVERYWHERE)
def test_blanks_that_carry_nothing_are_not_kept(run: Desk, place: str) -> None:
    line, asked = EVERYWHERE[place]
    assert run("log", "opener").code == 0
    assert run("notice", "add", "asks twice").code == 0
    assert run(*line, " Ana   Lee ").code == 0

    assert ("Ana Lee",) in run.query(asked)
    assert not [name for (name,) in run.query(asked) if name not in (None, "Ana Lee")]


@pytest.mark.parametrize("met", FIRST_MET)
@pytest.mark.parametrize("place", EVERYWHERE)
def test_a_name_in_other_capitals_is_that_of_who_was_met_first(
    run: Desk, place: str, met: str
) -> None:
    line, asked = EVERYWHERE[place]
    assert run("log", "opener", "--on", "fri").code == 0
    assert run("notice", "add", "asks twice").code == 0
    assert run(*FIRST_MET[met]).code == 0
    done = run(*line, "ana LEE")

    assert done.code == 0, done
    assert {name for (name,) in run.query(asked)} - {None} == {"Ana Lee"}
