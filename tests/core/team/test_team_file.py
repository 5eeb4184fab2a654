"""The file that a coach hands out."""

import pytest

from practicelog.core.team.team_file import Team, team_document, team_of
from practicelog.errors import ImportRefusedError

TEAM = Team("0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", bytes(range(32)))


def test_a_team_comes_back_from_its_file():
    assert team_of(team_document(TEAM)) == TEAM


@pytest.mark.parametrize(
    "change",
    [{"format": "x"}, {"salt": "00"}, {"team": "x"}, {"salt": None}, {"more": 1}, {"version": "1"}],
    ids=str,
)
def test_what_is_no_team_is_refused(change):
    with pytest.raises(ImportRefusedError, match="It is not a team's file"):
        team_of(team_document(TEAM) | change)


@pytest.mark.parametrize("document", [None, [], "x", 1, {}], ids=str)
def test_neither_is_another_document(document):
    with pytest.raises(ImportRefusedError, match="It is not a team's file"):
        team_of(document)


def test_a_newer_one_is_told_as_such():
    with pytest.raises(ImportRefusedError, match="A newer practicelog made it"):
        team_of(team_document(TEAM) | {"version": 2})
