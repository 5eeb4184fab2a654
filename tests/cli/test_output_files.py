"""A file is written whole and in its place, or not at all."""

import os
import stat
from io import BytesIO, StringIO, TextIOWrapper

import pytest

from practicelog.cli.output_files import output, whole_file
from practicelog.cli.world import World
from practicelog.errors import (
    ConflictError,
    NotFoundError,
    UsageError,
    WriteFailedError,
)


class StoppedError(Exception):
    """What a test stops the writing with."""


@pytest.fixture
def put(tmp_path):
    """Write a file as an export does; `during` happens when half of it is written."""

    def written(name, *, force=False, spare=tmp_path / "practice.db", during=lambda: None):
        with whole_file(str(name), force=force, spare=spare) as file:
            file.write(b"half ")
            during()
            file.write(b"whole")

    return written


def stop():
    raise StoppedError


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def mode(path):
    return stat.S_IMODE(path.lstat().st_mode)


def test_a_new_file_is_written_and_nothing_else_is_left(put, tmp_path):
    put(tmp_path / "a.csv")

    assert (tmp_path / "a.csv").read_bytes() == b"half whole"
    assert names(tmp_path) == ["a.csv"]


def test_only_its_owner_can_read_it(put, tmp_path):
    put(tmp_path / "a.csv")

    assert mode(tmp_path / "a.csv") == 0o600


def test_nothing_has_its_name_before_it_is_whole(put, tmp_path):
    seen = []

    put(tmp_path / "a.csv", during=lambda: seen.extend(names(tmp_path)))

    assert len(seen) == 1
    assert seen[0].startswith(".practicelog-")


def test_a_file_that_exists_is_kept(put, tmp_path):
    (tmp_path / "a.csv").write_text("old")

    with pytest.raises(ConflictError) as refused:
        put(tmp_path / "a.csv")

    assert refused.value.hint == "--force replaces it"
    assert (tmp_path / "a.csv").read_text() == "old"
    assert names(tmp_path) == ["a.csv"]


def test_a_file_made_meanwhile_is_kept_too(put, tmp_path):
    with pytest.raises(ConflictError):
        put(tmp_path / "a.csv", during=lambda: (tmp_path / "a.csv").write_text("theirs"))

    assert (tmp_path / "a.csv").read_text() == "theirs"
    assert names(tmp_path) == ["a.csv"]


def test_force_replaces_a_file_and_keeps_who_may_read_it(put, tmp_path):
    (tmp_path / "a.csv").write_text("old")
    (tmp_path / "a.csv").chmod(0o644)

    put(tmp_path / "a.csv", force=True)

    assert (tmp_path / "a.csv").read_bytes() == b"half whole"
    assert mode(tmp_path / "a.csv") == 0o644


@pytest.mark.parametrize("force", [False, True])
def test_what_stops_midway_leaves_the_old_file_whole(put, tmp_path, force):
    (tmp_path / "a.csv").write_text("old")

    with pytest.raises((StoppedError, ConflictError)):
        put(tmp_path / "a.csv", force=force, during=stop)

    assert (tmp_path / "a.csv").read_text() == "old"
    assert names(tmp_path) == ["a.csv"]


def test_a_symlink_is_never_followed(put, tmp_path):
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")

    with pytest.raises(ConflictError):
        put(tmp_path / "link")
    put(tmp_path / "link", force=True)

    assert (tmp_path / "target").read_text() == "old"
    assert not (tmp_path / "link").is_symlink()
    assert (tmp_path / "link").read_bytes() == b"half whole"


def test_a_symlink_to_nowhere_is_a_file_that_exists(put, tmp_path):
    (tmp_path / "link").symlink_to("nowhere")

    with pytest.raises(ConflictError):
        put(tmp_path / "link")

    assert names(tmp_path) == ["link"]


def test_a_folder_may_be_a_symlink(put, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "folder").symlink_to("real")

    put(tmp_path / "folder" / "a.csv")

    assert names(tmp_path / "real") == ["a.csv"]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("way", ["itself", "a symlink", "a hard link"])
def test_the_log_is_never_replaced(put, tmp_path, way, force):
    log = tmp_path / "practice.db"
    log.write_text("ten years")
    name = tmp_path / "other"
    if way == "itself":
        name = log
    elif way == "a symlink":
        name.symlink_to(log)
    else:
        name.hardlink_to(log)

    with pytest.raises(UsageError, match="the log itself"):
        put(name, force=force, spare=log)

    assert log.read_text() == "ten years"


def test_a_folder_is_no_file(put, tmp_path):
    with pytest.raises(UsageError, match="is a folder"):
        put(tmp_path, force=True)


def test_a_device_is_not_replaced(put):
    with pytest.raises(UsageError, match="a device or a pipe"):
        put("/dev/null", force=True)


def test_a_pipe_is_not_replaced(put, tmp_path):
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(UsageError, match="a device or a pipe"):
        put(tmp_path / "pipe", force=True)


@pytest.mark.parametrize("name", ["missing/a.csv", "file/a.csv"])
def test_a_folder_that_is_not_there_is_told(put, tmp_path, name):
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(NotFoundError, match="There is no folder"):
        put(tmp_path / name)


def test_a_name_that_cannot_be_is_refused(put):
    with pytest.raises(UsageError, match="cannot name a file"):
        put("a\0.csv")


def test_no_file_is_called_as_stdout_is(put, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="is stdout, where this is not written"):
        put("-")
    assert not list(tmp_path.iterdir())


def test_a_name_too_long_is_told(put, tmp_path):
    with pytest.raises(WriteFailedError, match="File name too long"):
        put(tmp_path / ("x" * 300))


def test_a_disk_that_is_full_leaves_the_old_file_whole(put, tmp_path):
    (tmp_path / "a.csv").write_text("old")

    with pytest.raises(WriteFailedError, match="No space left on device"):
        put(tmp_path / "a.csv", force=True, during=no_space)

    assert (tmp_path / "a.csv").read_text() == "old"
    assert names(tmp_path) == ["a.csv"]


def no_space():
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a file of ours
        full.write(b"x")


def test_a_file_system_without_hard_links_is_written_to(put, tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)

    put(tmp_path / "a.csv")
    with pytest.raises(ConflictError):
        put(tmp_path / "b.csv", during=lambda: (tmp_path / "b.csv").write_text("theirs"))

    assert (tmp_path / "a.csv").read_bytes() == b"half whole"
    assert (tmp_path / "b.csv").read_text() == "theirs"


class TestStdout:
    """What goes to stdout is held back until it is whole."""

    @pytest.fixture
    def world(self):
        return World({}, None, TextIOWrapper(BytesIO(), "ascii"), StringIO())

    def sent(self, world):
        return world.stdout.buffer.getvalue()

    def test_it_gets_every_byte_whatever_its_encoding(self, world, tmp_path):
        with output(world, "-", force=False, spare=tmp_path) as file:
            file.write(b"\xff\x00ABC\r\n\xc3\xbc")

        assert self.sent(world) == b"\xff\x00ABC\r\n\xc3\xbc"

    def test_it_gets_nothing_of_what_stopped_midway(self, world, tmp_path):
        with pytest.raises(StoppedError):
            self.send(world, tmp_path, then=stop)

        assert self.sent(world) == b""

    def test_it_gets_nothing_while_the_block_runs(self, world, tmp_path):
        with output(world, "-", force=False, spare=tmp_path) as file:
            file.write(b"x" * 100_000)
            assert self.sent(world) == b""

    def test_a_terminal_gets_it_visible(self, tmp_path):
        class Screen(StringIO):
            def isatty(self):
                return True

        world = World({}, None, Screen(), StringIO())
        with output(world, "-", force=False, spare=tmp_path) as file:
            file.write("\ufeffday\r\n\x1b[31mred\u202e\r\n".encode())

        assert world.stdout.getvalue() == "day\n\\x1b[31mred\\u202e\n"

    def test_a_stdout_that_is_closed_is_told(self, tmp_path):
        world = World({}, None, None, StringIO())

        with pytest.raises(WriteFailedError, match="stdout is closed"):
            self.send(world, tmp_path)

    def send(self, world, log, then=lambda: None):
        with output(world, "-", force=False, spare=log) as file:
            file.write(b"x")
            then()
