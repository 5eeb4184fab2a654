"""Private folders among the temporary files: gone afterwards, and after a kill a day later."""

import os
import shutil
import tempfile

import pytest

from practicelog.store.scratch import DAY_SECONDS, PREFIX, Passing, scratch

OLD = f"{PREFIX}old"


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files that nobody else uses."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left(folder, *, days):
    """Leave a folder as a killed program did, some days ago."""
    folder.mkdir()
    (folder / "practice.db").write_text("words")
    ago = folder.stat().st_mtime - days * DAY_SECONDS
    os.utime(folder, (ago, ago))
    return folder


def test_a_folder_is_private_and_gone_afterwards(temporary):
    with scratch() as folder:
        (folder / "file").write_text("x")
        assert folder.parent == temporary
        assert folder.stat().st_mode & 0o777 == 0o700

    assert [*temporary.iterdir()] == []


def test_it_is_gone_after_an_error_too(temporary):
    with pytest.raises(KeyboardInterrupt), scratch():
        raise KeyboardInterrupt

    assert [*temporary.iterdir()] == []


def test_what_a_killed_program_left_goes_a_day_later(temporary):
    old, young = left(temporary / OLD, days=2), left(temporary / f"{PREFIX}young", days=0)

    with scratch():
        assert not old.exists()
        assert young.exists()


def test_what_is_not_ones_own_stays(temporary):
    elsewhere = left(temporary / "elsewhere", days=2)
    (temporary / OLD).symlink_to(elsewhere)
    os.utime(temporary / OLD, (0, 0), follow_symlinks=False)
    (temporary / f"{PREFIX}file").touch()
    os.utime(temporary / f"{PREFIX}file", (0, 0))
    others = left(temporary / f"{PREFIX}other", days=2)
    if os.getuid() == 0:
        os.chown(others, 65534, 65534)

    with scratch():
        assert (elsewhere / "practice.db").exists()
        assert (temporary / f"{PREFIX}file").exists()
        assert others.exists() is (os.getuid() == 0)


def test_where_there_can_be_none_the_reason_is_told(temporary, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(temporary / "nowhere"))
    with pytest.raises(FileNotFoundError), scratch():
        pass


def test_ctrl_c_while_it_is_removed_keeps_nothing(temporary, monkeypatch):
    really, removals = shutil.rmtree, []

    def interrupted_once(path, **options):
        removals.append(path)
        if len(removals) == 1:
            raise KeyboardInterrupt
        really(path, **options)

    monkeypatch.setattr(shutil, "rmtree", interrupted_once)
    try:
        with scratch() as folder:
            (folder / "file").write_text("x")
    except KeyboardInterrupt:
        pass

    assert len(removals) == 2
    assert [*temporary.iterdir()] == []


def test_what_cannot_even_be_looked_at_is_left_without_a_word(tmp_path):
    Passing(tmp_path / ("x" * 300)).remove()
