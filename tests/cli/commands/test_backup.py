"""`backup`: beside the log or in a file of one's own, never over another."""

import gzip
import shutil

import pytest
from tests.conftest import Desk
from tests.copied_logs import built_once
from tests.golden.cut import rows


@pytest.fixture
@built_once
def practised(run):
    """A desk whose log has a rep."""
    run("log", "opener", "-m", "10")


def test_a_backup_is_made_beside_the_log_and_told_in_one_line(practised):
    done = practised("backup")

    name = "2026-11-21T170001Z_by-hand_1-reps_practice.db.gz"
    file = practised.file.parent / "backups" / name
    assert done == (0, f"Backed up 1 rep: {file}\n", "")
    assert file.exists()


@pytest.mark.parametrize("name", ["copy.db", "copy.db.gz", "copy"])
def test_a_file_of_ones_own_is_a_log_or_packed(practised, tmp_path, name):
    file = tmp_path / "mine" / name
    file.parent.mkdir()

    assert practised("backup", str(file)) == (0, f"Backed up 1 rep: {file}\n", "")

    log = tmp_path / "unpacked.db"
    content = file.read_bytes()
    log.write_bytes(gzip.decompress(content) if name.endswith(".gz") else content)
    assert list(rows(log)) == list(rows(practised.file))
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_a_copy_is_a_log_that_can_be_used(practised, tmp_path):
    practised("backup", str(tmp_path / "copy.db"))

    assert Desk(tmp_path / "copy.db").reps() == practised.reps()


def test_a_file_that_exists_is_replaced_only_when_asked_to(practised, tmp_path):
    file = tmp_path / "copy.db"
    file.write_text("mine")

    refused = practised("backup", str(file))
    assert (refused.code, refused.out) == (5, "")
    assert file.read_text() == "mine"

    assert practised("backup", str(file), "--force").code == 0
    assert Desk(file).reps() == practised.reps()


@pytest.mark.parametrize(
    ("file", "code"),
    [
        pytest.param("nowhere/copy.db", 4, id="no folder"),
        pytest.param("", 2, id="no name"),
        pytest.param(".", 2, id="a folder"),
        pytest.param("practice.db", 2, id="the log"),
        pytest.param("copy\0.db", 2, id="NUL"),
        pytest.param("x" * 5000, 14, id="a name too long"),
    ],
)
def test_a_file_that_cannot_be_is_refused(practised, monkeypatch, file, code):
    monkeypatch.chdir(practised.file.parent)
    before = sorted(practised.file.parent.rglob("*"))

    done = practised("backup", file, "--force")

    assert (done.code, done.out) == (code, "")
    assert sorted(practised.file.parent.rglob("*")) == before


@pytest.mark.parametrize("words", [(), ("copy.db",)], ids=["beside", "elsewhere"])
def test_without_a_log_there_is_nothing_to_back_up(run, monkeypatch, words):
    monkeypatch.chdir(run.file.parent)

    assert run("backup", *words).code == 10
    assert list(run.file.parent.iterdir()) == []


def test_a_full_disk_leaves_no_half_backup(practised, program, tmp_path):
    if not shutil.which("prlimit"):
        pytest.skip("there is no prlimit here")
    program.words = ("prlimit", "--fsize=4096", *program.words)

    done = program("backup", str(tmp_path / "copy.db"))

    assert (done.code, done.out) == (14, "")
    assert not (tmp_path / "copy.db").exists()
    assert list(practised.file.parent.glob("**/.*")) == []
