"""What every command that changes the log answers: that, and how, it can be taken back."""

import shutil

import pytest
from tests.conftest import Desk
from tests.promises.every_command import LOG, TABLE, beginning

pytestmark = pytest.mark.sweep

FINAL = {"restore", "purge", "start", "cancel", "sync"}
"""What cannot be taken back, or is in no history."""


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    folder = tmp_path_factory.mktemp("answers") / "beginning"
    beginning(folder)
    return folder


@pytest.mark.parametrize("name", [name for name, command in TABLE.items() if command.writes])
def test_an_answer_says_how_to_take_back_what_was_done_and_that_does_so(
    begun, tmp_path, monkeypatch, name
):
    shutil.copytree(begun, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    run = Desk(tmp_path / "here" / LOG)
    if first := TABLE[name].first:
        assert run(*first.split()).code == 0
    before = run("history", "--limit", "0").out.splitlines()

    done = run(*TABLE[name].words.split())

    assert done.code == 0
    back = "redo" if name == "undo" else "undo"
    assert (f"practicelog {back}" in done.out) is (name not in FINAL)
    if name not in FINAL:
        assert run(back).code == 0
        assert len(run("history", "--limit", "0").out.splitlines()) == len(before) + 2


UID = "0192f0c8-7b1e-7a00-8000-000000000001"
AS_IT_IS = (
    f"log opener --uid {UID}",
    "edit 1 -m 12",
    "edit 1 --clear goal",
    "drill edit pitch",
    "drill archive pitch --back",
    "card archive 1 --back",
    "script rename pricing-reply pricing-reply",
    "script archive pricing-reply --back",
    "script edit pricing-reply --kind email",
    "notice edit 1",
    "metric edit 1",
    "plan set --days 4",
)
"""What may ask for what is so already, beside every command that is typed twice."""
WRITING = [command.words for command in TABLE.values() if command.writes]


@pytest.mark.parametrize("words", [*WRITING, *AS_IT_IS])
def test_an_answer_offers_to_take_back_nothing_where_nothing_was_recorded(
    begun, tmp_path, monkeypatch, words
):
    shutil.copytree(begun, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    run = Desk(tmp_path / "here" / LOG)
    run(*words.split())
    before = run.query("SELECT max(id) FROM change")

    done = run(*words.split())

    moved = run.query("SELECT max(id) FROM change") != before
    assert moved or "practicelog undo" not in done.out, done
    assert words not in AS_IT_IS or (done.code, moved) == (0, False), done


def test_the_way_back_is_left_out_on_a_terminal_too(run):
    run("log", "opener", "--uid", UID)

    done = run("log", "opener", "--uid", UID, terminal=True, COLUMNS="40")

    assert done.out == (
        "Logged already, as 1: opener, Sat 21 Nov\n"
        "2026 18:00 · this week 1 of 1 day, kept\n"
        "· 1 week in a row\n"
    )
