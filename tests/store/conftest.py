"""A log with every kind of record in it, typed in once, and a backup of it."""

from pathlib import Path

import pytest
from tests.conftest import NOW, Desk
from tests.golden.content import typed_in

from practicelog.core.records.backup import BY_HAND
from practicelog.store.backups import Occasion, file_of
from practicelog.store.keeping import keep


@pytest.fixture(scope="session")
def everything(tmp_path_factory):
    """The bytes of a log with every kind of record."""
    file = tmp_path_factory.mktemp("everything") / "practice.db"
    typed_in(file)
    return file.read_bytes()


@pytest.fixture
def desk(everything, tmp_path):
    """A desk with that log."""
    made = Desk(tmp_path / "practice.db")
    made.file.touch(0o600)
    made.file.write_bytes(everything)
    return made


@pytest.fixture
def backup(desk):
    """A backup of the log, since when something was logged, changed and deleted."""
    made = keep(desk.file, Occasion(NOW, BY_HAND, lambda at: at.date()))
    for words in (
        ("log", "opener"),
        ("edit", "1", "-m", "99"),
        ("delete", "2", "--yes"),
        ("off", "add", "2027-01-01"),
    ):
        assert desk(*words).code == 0
    return Path(file_of(desk.file, made))
