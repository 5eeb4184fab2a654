"""A team's folder: made once, and read as its manifest says or not at all."""

import os
import stat
from datetime import UTC, datetime

import pytest
from tests.store.team.shares import TEAM, add, folder, share

from practicelog import system
from practicelog.core.team.team_file import team_text
from practicelog.errors import (
    ConflictError,
    ImportRefusedError,
    LockedError,
    NotFoundError,
    UsageError,
    WriteFailedError,
)
from practicelog.store.team import folder as of
from practicelog.store.team.folder import begin, opened, turn

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)


def test_a_new_folder_is_its_owners_and_empty(tmp_path):
    there = opened(folder(tmp_path / "north"))

    assert (there.team, there.manifest) == (TEAM, (TEAM.uid, (), ()))
    assert stat.S_IMODE(there.path.stat().st_mode) == 0o700
    assert [each.name for each in there.path.iterdir()] == ["team.json"]


def test_a_folder_that_is_there_becomes_a_teams(tmp_path):
    (tmp_path / "notes.txt").touch()

    assert opened(folder(tmp_path)).team == TEAM


def test_a_teams_folder_is_made_once(tmp_path):
    place = folder(tmp_path / "north")

    with pytest.raises(ConflictError, match="is a team's folder already"):
        begin(place, team_text(TEAM._replace(salt=b"x" * 32)))

    assert opened(place).team == TEAM
    assert [each.name for each in place.iterdir()] == ["team.json"]


@pytest.mark.parametrize(
    ("name", "error"),
    [("a\0b", UsageError), ("file", UsageError), ("no/where", NotFoundError),
     ("x" * 300, WriteFailedError)],
)  # fmt: skip
def test_what_can_be_no_folder_is_refused(tmp_path, name, error):
    (tmp_path / "file").touch()
    with pytest.raises(error):
        begin(tmp_path / name, b"")


@pytest.mark.parametrize("name", ["nowhere", "a\0b", "plain"])
def test_what_is_no_teams_folder_is_told(tmp_path, name):
    (tmp_path / "plain").mkdir()
    with pytest.raises(NotFoundError) as raised:
        opened(tmp_path / name)
    assert raised.value.hint == "practicelog team new FOLDER"


def test_a_manifest_cut_short_says_so(tmp_path):
    place = folder(tmp_path / "north")
    add(place, NOW, share(1, {"id": 1}))
    file = place / "manifest.json"
    file.write_bytes(file.read_bytes()[:100])

    with pytest.raises(ImportRefusedError, match=r"manifest.json: It is cut short or spoiled"):
        opened(place)


def test_one_that_is_missing_beside_its_files_does_not_count_as_empty(tmp_path):
    place = folder(tmp_path / "north")
    add(place, NOW, share(1, {"id": 1}))
    (place / "manifest.json").unlink()

    with pytest.raises(ImportRefusedError, match=r"manifest.json is missing"):
        opened(place)


def test_a_manifest_of_another_team_or_behind_a_link_is_refused(tmp_path):
    place, other = folder(tmp_path / "north"), tmp_path / "south"
    add(place, NOW, share(1, {"id": 1}))
    begin(other, team_text(TEAM._replace(uid="0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c12")))
    (other / "manifest.json").symlink_to(place / "manifest.json")
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        opened(other)

    (other / "manifest.json").unlink()
    (other / "manifest.json").write_bytes((place / "manifest.json").read_bytes())
    with pytest.raises(ImportRefusedError, match="of another team"):
        opened(other)


def test_what_no_manifest_has_named_for_an_hour_goes(tmp_path):
    place = folder(tmp_path / "north")
    add(place, NOW, share(1, {"id": 1}))
    killed = place / "reps" / "year=2026" / "bucket=03" / "000009.parquet"
    killed.parent.mkdir(parents=True, exist_ok=True)
    killed.touch()
    named = [place / name for name in opened(place).manifest.files]
    for each in (killed, *named):
        os.utime(each, (0, 0))

    add(place, NOW, share(1, {"id": 2}, made="2026-11-22T17:00:00Z"))

    assert not killed.exists()
    assert all(each.exists() for each in named)


@pytest.mark.skipif(not system.POSIX, reason="elsewhere a folder cannot be locked")
def test_who_waits_in_vain_is_told(tmp_path, monkeypatch):
    place = folder(tmp_path / "north")
    monkeypatch.setattr(of, "TURN_SECONDS", 0)
    with turn(place), pytest.raises(LockedError, match="Another program has added"), turn(place):
        pass


def test_a_turn_in_no_folder_is_told(tmp_path):
    with pytest.raises(WriteFailedError), turn(tmp_path / "nowhere"):
        pass
