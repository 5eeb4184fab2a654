"""A journal that practicelog did not write is never followed: SQLite would delete what it names."""

import os
import sqlite3
from contextlib import closing

import pytest

from practicelog.store.journals import MAGIC

COMMANDS = (
    ("log", "opener"), ("today",), ("list",), ("streak",), ("report",), ("doctor",), ("undo",),
    ("export",), ("backup",), ("edit", "last", "-m", "9"), ("drill", "list"), ("config",),
)  # fmt: skip


@pytest.fixture
def practised(run):
    assert run("log", "opener", "-m", "10").code == 0
    return run


def journal_of(run):
    return run.file.with_name(f"{run.file.name}-journal")


def naming(victim, pages):
    """Return a journal as SQLite reads one: a header, then the name of a super-journal."""
    name = os.fsencode(victim)
    numbers = (0, 0, pages, 512, 4096)
    header = MAGIC + b"".join(each.to_bytes(4) for each in numbers)
    check = sum(name) & 0xFFFFFFFF
    locked = (0x40000000 // 4096 + 1).to_bytes(4)
    return (
        header.ljust(512, b"\0") + locked + name + len(name).to_bytes(4) + check.to_bytes(4) + MAGIC
    )


def test_the_crafted_journal_is_one_that_sqlite_itself_obeys(practised, tmp_path):
    victim = tmp_path / "diary.txt"
    victim.write_text("mine")
    journal_of(practised).write_bytes(naming(victim, practised.file.stat().st_size // 4096))

    with closing(sqlite3.connect(practised.file)) as log:
        log.execute("SELECT count(*) FROM rep").fetchall()

    assert not victim.exists()


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_follows_a_journal_that_names_another_file(practised, tmp_path, words):
    victim = tmp_path / "diary.txt"
    victim.write_text("mine")
    journal = journal_of(practised)
    journal.write_bytes(naming(victim, practised.file.stat().st_size // 4096))
    before = practised.file.read_bytes()

    done = practised(*words)

    assert done.code in ((0,) if words == ("config",) else (13,)), done
    assert words == ("config",) or "names another file" in done.err
    assert victim.read_text() == "mine"
    assert (practised.file.read_bytes(), journal.exists()) == (before, True)


def test_a_link_in_the_place_of_a_journal_is_not_followed(practised, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"")
    journal_of(practised).symlink_to(elsewhere)

    done = practised("list")

    assert (done.code, "is no plain file" in done.err) == (13, True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_another_users_journal_is_not_written_over_the_log(practised):
    journal = journal_of(practised)
    journal.write_bytes(MAGIC.ljust(512, b"\0"))
    os.chown(journal, 65534, 65534)

    done = practised("list")

    assert (done.code, "belongs to another user" in done.err) == (13, True)
