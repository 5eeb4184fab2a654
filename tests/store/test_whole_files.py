"""A file is there as a whole or not at all, on the disk before it has its name."""

import os
import stat
from pathlib import Path

import pytest

from practicelog import system
from practicelog.store.whole_files import whole, write


class StoppedError(Exception):
    """What a test stops the writing with."""


@pytest.fixture
def target(tmp_path):
    return tmp_path / "manifest.json"


def names(target):
    return sorted(each.name for each in target.parent.iterdir())


def mode(path):
    return stat.S_IMODE(path.lstat().st_mode)


def stopped(target, *, anew):
    with whole(target, anew=anew) as file:
        file.write(b"half")
        raise StoppedError


def test_a_file_is_written_and_nothing_is_left_beside_it(target):
    write(target, b"new")

    assert target.read_bytes() == b"new"
    assert names(target) == ["manifest.json"]


def test_a_file_that_is_there_is_replaced_in_one_step(target):
    target.write_bytes(b"old")
    before = target.stat().st_ino

    with whole(target) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"old"

    assert (target.read_bytes(), target.stat().st_ino == before) == (b"new", False)


def test_what_was_to_be_made_anew_replaces_nothing(target):
    target.write_bytes(b"theirs")

    with pytest.raises(FileExistsError):
        write(target, b"new", anew=True)

    assert target.read_bytes() == b"theirs"
    assert names(target) == ["manifest.json"]


def test_where_a_file_has_one_name_only_nothing_is_replaced_either(target, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)

    write(target, b"first", anew=True)
    with pytest.raises(FileExistsError):
        write(target, b"second", anew=True)

    assert target.read_bytes() == b"first"
    assert names(target) == ["manifest.json"]


@pytest.mark.parametrize("anew", [False, True])
def test_what_stops_midway_leaves_no_trace(target, anew):
    with pytest.raises(StoppedError):
        stopped(target, anew=anew)

    assert names(target) == []


def test_what_stops_midway_leaves_the_old_file(target):
    target.write_bytes(b"old")

    with pytest.raises(StoppedError):
        stopped(target, anew=False)

    assert target.read_bytes() == b"old"
    assert names(target) == ["manifest.json"]


@pytest.mark.parametrize("there", [None, 0o644])
def test_only_its_owner_can_read_it_unless_others_are_to(target, there):
    if there:
        target.touch(there)

    write(target, b"private")
    assert mode(target) == 0o600

    with whole(target, mode=0o644) as file:
        file.write(b"for all")
    assert mode(target) == 0o644


def test_it_is_not_for_others_while_it_is_written(target):
    with whole(target, mode=0o644):
        (made,) = target.parent.iterdir()
        assert mode(made) == 0o600


@pytest.mark.parametrize("led_to", ["elsewhere", "nowhere"])
def test_a_link_is_replaced_itself_and_never_followed(target, led_to):
    elsewhere = target.with_name("elsewhere")
    elsewhere.write_bytes(b"theirs")
    target.symlink_to(led_to)

    with pytest.raises(FileExistsError):
        write(target, b"new", anew=True)
    write(target, b"new")

    assert (target.is_symlink(), target.read_bytes()) == (False, b"new")
    assert elsewhere.read_bytes() == b"theirs"
    assert names(target) == ["elsewhere", "manifest.json"]


def test_what_somebody_laid_where_it_is_written_is_not_written_to(target, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"theirs")
    (tmp_path / ".taken").symlink_to(elsewhere)

    with pytest.raises(FileExistsError):
        write(target, b"new", beside=".taken")

    assert elsewhere.read_bytes() == b"theirs"
    assert not target.exists()


def test_until_it_is_whole_it_has_the_name_that_was_asked_for(target):
    with whole(target, beside=".ours.tmp"):
        assert names(target) == [".ours.tmp"]
    assert names(target) == ["manifest.json"]


def test_a_disk_that_is_full_is_told_and_leaves_the_old_file(target, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space left"):
        write(target, b"new")

    assert target.read_bytes() == b"old"
    assert names(target) == ["manifest.json"]


def test_it_is_on_the_disk_before_it_is_named_and_its_name_after(target, monkeypatch):
    seen = []
    flush, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda each: seen.append("content") or flush(each))
    monkeypatch.setattr(Path, "replace", lambda made, to: seen.append("name") or replace(made, to))
    monkeypatch.setattr(system, "sync", seen.append)

    write(target, b"new")

    assert seen == ["content", "name", target.parent]


def test_a_file_system_that_cannot_bring_names_down_is_written_to(target, monkeypatch):
    def refuse(_folder):
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(system, "sync", refuse)

    write(target, b"new")

    assert target.read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_told(target):
    with pytest.raises(FileNotFoundError):
        write(target / "manifest.json", b"new")
