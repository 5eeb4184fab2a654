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


@pytest.mark.parametrize(
    "words",
    ["edit 1 -m 12", "drill edit pitch", "notice edit 1", "metric edit 1", "plan set --days 4"],
)
def test_where_nothing_changed_nothing_can_be_taken_back(begun, tmp_path, words):
    shutil.copytree(begun, tmp_path / "here")
    run = Desk(tmp_path / "here" / LOG)
    run(*words.split())

    done = run(*words.split())

    assert done.code == 0
    assert "practicelog undo" not in done.out
