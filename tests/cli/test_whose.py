"""Whose practice it is: on every report that goes elsewhere, and with every rep in JSON."""

import pytest

REPORTS = ("report", "journey", "streak", "sheet")


@pytest.fixture
def sam(run):
    run("config", "set", "seller", "Sam")
    run("log", "opener", "-m", "10")
    return run


@pytest.mark.parametrize("words", REPORTS)
@pytest.mark.parametrize("medium", ["markdown", "html"])
def test_a_report_that_goes_elsewhere_names_the_seller_once(sam, words, medium):
    told = sam(words, "--as", medium).out
    assert told.count("Practice of Sam" if words != "sheet" else "One-on-one: Sam") >= 1
    assert told.count("Sam") == 1 or medium == "html"


@pytest.mark.parametrize("words", REPORTS)
def test_json_has_the_seller_or_null(sam, words):
    assert sam.json(words)["seller"] == "Sam"
    sam("config", "unset", "seller")
    assert sam.json(words)["seller"] is None


@pytest.mark.parametrize("words", [("report",), ("journey",), ("streak",)])
def test_on_the_own_screen_and_without_a_name_nobody_is_named(sam, words):
    assert "Sam" not in sam(*words).out
    sam("config", "unset", "seller")
    assert "Practice of" not in sam(*words, "--as", "markdown").out


def test_a_rep_in_json_is_somebody_s(sam):
    assert sam.json("log", "opener")["rep"]["seller"] == "Sam"
    assert sam.json("show", "last")["rep"]["seller"] == "Sam"
    assert {each["seller"] for each in sam.reps()} == {"Sam"}
