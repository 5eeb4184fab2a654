"""A new name that is another's in other letters is refused, or is that one."""

import pytest
from tests.copied_logs import built_once


@pytest.fixture
@built_once
def named(run):
    (run.file.parent / "reply.txt").write_text("Thank you.\n", "utf-8")
    for words in (
        ("drill", "add", "größe"),
        ("script", "add", "größe", str(run.file.parent / "reply.txt")),
        ("script", "add", "other", str(run.file.parent / "reply.txt")),
        ("metric", "add", "größe", "3", "--new"),
    ):
        assert run(*words).code == 0, words


@pytest.mark.parametrize("typed", ["größe", "GRÖSSE", "Größe", "grösse"])
@pytest.mark.parametrize(
    "line",
    [
        "drill add {}",
        "drill edit opener --name {}",
        "script add {} reply.txt",
        "script rename other {}",
    ],
)
def test_what_is_taken_is_refused_and_named(named, monkeypatch, line, typed):
    monkeypatch.chdir(named.file.parent)
    (named.file.parent / "reply.txt").write_text("Thank you.\n", "utf-8")

    done = named(*line.format(typed).split())

    what, shows = ("drill", "show") if line.startswith("drill") else ("script", "edit")
    assert done.code == 5
    assert done.err == (
        f"practicelog: There is a {what} größe already.\n  hint: practicelog {what} {shows} größe\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        "drill add {}",
        "drill edit opener --name {}",
        "script add {} reply.txt",
        "script rename other {}",
    ],
)
def test_what_an_archived_one_has_leads_to_taking_it_up_again(named, monkeypatch, line):
    monkeypatch.chdir(named.file.parent)
    what = line.split()[0]
    assert named(what, "archive", "größe").code == 0

    done = named(*line.format("größe").split())

    assert done.code == 5
    assert done.err == (
        f"practicelog: The {what} größe is archived.\n"
        f"  hint: practicelog {what} archive größe --back\n"
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("drill archive opener", "in use"),
        ("script archive other", "in use"),
        ("card archive 1", "dealt"),
    ],
)
def test_what_is_in_use_already_is_not_taken_up_again(named, line, told):
    before = named.query("SELECT max(id) FROM command")
    assert named(*line.split(), "--back").out.endswith(f" is {told} already\n")
    assert named.query("SELECT max(id) FROM command") == before

    assert named(*line.split()).code == 0
    assert f" is {told} again · " in named(*line.split(), "--back").out


@pytest.mark.parametrize("line", ["drill edit größe --name {}", "script rename größe {}"])
def test_its_own_name_may_be_written_otherwise(named, line):
    assert named(*line.format("GRÖSSE").split()).code == 0
    assert named(line.split()[0], "show", "grösse").code == 0


def test_a_count_is_added_to_the_metric_that_is_there(named):
    assert "this week 6" in named("metric", "add", "GRÖSSE", "3").out
