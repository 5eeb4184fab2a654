"""Only the seller reads what the seller wrote: modes, links, messages, and nothing left behind."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.golden import cut

from practicelog.store import plans
from practicelog.store.backups import file_of, listed
from practicelog.store.connection import OLDEST_VERSION

pytestmark = pytest.mark.sweep

EVERYTHING = (
    ("log", "opener"), ("backup",), ("backup", "{}/copy.db"), ("backup", "{}/copy.gz"),
    ("log", "pitch"), ("restore", "{}/copy.gz", "--yes"), ("export", "-o", "{}/all.jsonl"),
    ("import", "{}/all.jsonl"), ("doctor",), ("purge", "1", "--yes"),
)  # fmt: skip


@contextmanager
def umask(mask):
    """Make files as somebody with another umask does."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def modes(folder):
    """Return the modes of the folders and those of the files in a folder."""
    everything = [folder, *folder.rglob("*")]
    return (
        {each.stat().st_mode & 0o777 for each in everything if each.is_dir()},
        {each.stat().st_mode & 0o777 for each in everything if each.is_file()},
    )


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077], ids=oct)
def test_all_that_is_made_is_its_owners_whatever_the_umask(tmp_path, mask):
    folder = tmp_path / "new"
    run = Desk(folder / "practice.db")
    with umask(mask):
        for words in EVERYTHING:
            done = run(*(word.format(folder) for word in words))
            assert done.code == 0, (words, done.err)

    assert modes(folder) == ({0o700}, {0o600})


@pytest.mark.parametrize("mask", [0o000, 0o077], ids=oct)
def test_a_log_in_the_place_of_a_damaged_one_is_its_owners(run, tmp_path, mask):
    run.file = tmp_path / "new" / "practice.db"
    run.environ["PRACTICELOG_FILE"] = str(run.file)
    with umask(mask):
        run("log", "opener")
        run.file.write_bytes(b"Dear diary")
        assert run("restore", "2026-11-21", "--yes").code == 0

    assert modes(run.file.parent) == ({0o700}, {0o600})


@pytest.mark.parametrize("mask", [0o000, 0o077], ids=oct)
def test_an_upgraded_log_and_its_backup_are_their_owners(tmp_path, mask):
    folder = tmp_path / "old"
    folder.mkdir(mode=0o700)
    run = Desk(cut.unpacked(OLDEST_VERSION, folder / "practice.db"))
    run.file.chmod(0o600)
    with umask(mask):
        assert run("list").code == 0

    assert modes(folder) == ({0o700}, {0o600})


@pytest.mark.parametrize(
    "words",
    [
        ("list",), ("doctor",), ("backup",), ("restore", "2026-11-21", "--yes"),
        ("purge", "1", "--yes"), ("log", "opener"),
    ],
    ids=lambda words: words[0],
)  # fmt: skip
@pytest.mark.parametrize("state", ["current", "older", "damaged"])
def test_a_linked_log_stays_a_link_and_all_is_beside_the_file(run, tmp_path, words, state):
    real = tmp_path / "real" / "mine.db"
    real.parent.mkdir(mode=0o700)
    run.file.symlink_to(real)
    run("log", "opener")
    if state == "older":
        cut.unpacked(OLDEST_VERSION, real)
    elif state == "damaged":
        real.write_bytes(b"Dear diary")

    done = run(*words)

    assert done.code == (0 if state != "damaged" or words[0] == "restore" else 13), done
    assert run.file.readlink() == real
    assert sorted(each.name for each in real.parent.iterdir()) == ["backups", "mine.db"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["practice.db", "real"]


SECRET = "Geheimnis"
LONG_SECRET = f"{SECRET} " * 30


@pytest.mark.parametrize(
    "words",
    [
        ("log", "opener", "--kept", LONG_SECRET + "x" * 500),
        ("log", "opener", "--note", LONG_SECRET * 99),
        ("log", "opener", "--goal", f"{LONG_SECRET}\n"),
        ("log", LONG_SECRET),
        ("log", "opener", "-r", LONG_SECRET),
        ("promise", "add", LONG_SECRET * 9),
        ("restore", LONG_SECRET),
        ("backup", f"/nowhere/{LONG_SECRET}"),
        ("--log", f"/nowhere/{LONG_SECRET * 9}", "list"),
    ],
    ids=lambda words: " ".join(words)[:20],
)
def test_a_message_repeats_at_most_80_characters_of_a_text(run, words):
    done = run(*words)

    assert done.code in {2, 4, 10, 14}
    assert SECRET * 9 not in done.err.replace(" ", "")
    assert len(done.err) < 400


def test_a_bug_is_told_without_a_word_of_the_log_and_a_traceback_has_no_values(run, monkeypatch):
    run("log", "opener", "--note", SECRET)

    def fail(*_):
        note = run.query("SELECT note FROM rep")
        raise LookupError(len(note))

    monkeypatch.setattr(plans, "practice", fail)

    assert SECRET not in run("streak").err
    told = run("streak", PRACTICELOG_DEBUG="1").err
    assert "Traceback" in told
    assert SECRET not in told


def test_a_traceback_repeats_at_most_80_characters_of_a_text(run, monkeypatch):
    run("log", "opener", "--note", LONG_SECRET)

    def fail(*_):
        return int(run.query("SELECT note FROM rep")[0][0])

    monkeypatch.setattr(plans, "practice", fail)

    told = run("streak", PRACTICELOG_DEBUG="1").err
    assert "ValueError" in told
    assert told.count(SECRET) * len(SECRET) <= 80


def test_a_text_that_is_damaged_is_not_repeated(run):
    run("log", "opener", "--kept", f"{SECRET} müde")
    content = run.file.read_bytes().replace(
        f"{SECRET} mü".encode(), f"{SECRET} m".encode() + b"\xff\xff"
    )
    run.file.write_bytes(content)

    done = run("show", "1", PRACTICELOG_DEBUG="1")

    assert (done.code, done.out) == (13, "")
    assert SECRET not in done.err


def test_no_command_leaves_a_file_but_the_log_and_its_backups(home, tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    at_home = sorted(home.rglob("*"))
    folder = tmp_path / "log"
    desk = Desk(folder / "practice.db")
    (tmp_path / "text").write_text("Hello\n")
    for words in (
        ("log", "opener", "--note", SECRET), ("script", "add", "reply", str(tmp_path / "text")),
        ("backup",), ("backup", str(tmp_path / "copy.gz")), ("doctor",), ("restore", "--list"),
        ("restore", str(tmp_path / "copy.gz"), "--yes"), ("purge", "1", "--yes"),
        ("export", "-o", str(tmp_path / "all.jsonl")), ("list",), ("report",),
    ):  # fmt: skip
        assert desk(*words).code == 0, words

    kept = {Path(file_of(desk.file, each)) for each in listed(desk.file)}
    assert {*folder.rglob("*")} == {desk.file, folder / "backups", *kept}
    assert list(temporary.iterdir()) == []
    assert sorted(home.rglob("*")) == at_home
