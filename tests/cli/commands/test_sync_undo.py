"""What is taken back where logs meet: one's own commands, and what a sync brought."""

import pytest
from tests.cli.two_desks import told
from tests.conftest import Desk
from tests.copied_logs import CopyingWorld


def test_undo_passes_over_a_sync_and_changes_nothing_that_one_has_changed_since(
    office, laptop, folder
):
    office("log", "opener", "-m", "10")
    for each in (office, laptop):
        each("sync", str(folder))
    laptop("edit", "1", "-m", "30")
    laptop("log", "pitch", "-m", "5")
    laptop("sync", str(folder))
    office("sync", str(folder))

    done = office("undo")

    assert done.code == 5
    assert done.err == (
        "practicelog: A sync has since changed what log did; nothing was changed.\n"
        "  hint: practicelog history\n"
    )
    assert len(office.reps()) == 2


def test_undo_leaves_what_a_sync_brought_and_takes_back_what_was_typed(office, laptop, folder):
    laptop("log", "pitch", "-m", "5")
    laptop("sync", str(folder))
    office("log", "opener", "-m", "10")
    office("sync", str(folder))

    assert office("undo").code == 0
    assert [rep["drill"] for rep in office.reps()] == ["pitch"]
    assert office("redo").code == 0
    assert {rep["drill"] for rep in office.reps()} == {"pitch", "opener"}


def test_an_import_that_was_sent_and_then_undone_goes_everywhere(office, laptop, folder, tmp_path):
    other = Desk(tmp_path / "other.db", CopyingWorld)
    other("log", "opener", "-m", "7")
    other("export", "-o", str(tmp_path / "all.jsonl"))
    office("import", str(tmp_path / "all.jsonl"), "--mine")
    office("sync", str(folder))
    laptop("sync", str(folder))

    office("undo")
    office("sync", str(folder))
    laptop("sync", str(folder))

    assert laptop.reps() == office.reps() == []


def test_sync_undo_takes_back_what_came_and_the_next_one_brings_it_again(office, laptop, folder):
    office("log", "opener", "-m", "10")
    office("sync", str(folder))
    laptop("log", "pitch", "-m", "5")
    laptop("script", "add", "reply", str(_text(folder)))
    laptop("drill", "edit", "opener", "--what", "other")
    laptop("sync", str(folder))
    before = office("export").out
    office("sync", str(folder))
    after = office("export").out

    assert told(office("sync", "--undo")) == (
        "Undone: sync · 1 rep, 1 script gone · 1 drill as before · the next sync brings it again\n"
    )
    assert office("export").out == before
    assert office("doctor").code == 0
    assert office("redo").code == 4
    assert told(office("sync", str(folder))).startswith("Brought 1 rep, 1 script · changed 1 drill")
    assert office("export").out == after == laptop("export").out


def _text(folder):
    file = folder.parent / "reply.txt"
    file.write_text("Thank you for your time.\n", "utf-8")
    return file


@pytest.mark.parametrize(
    ("line", "told_of"),
    [
        pytest.param("log opener -r 33333", "1 rep gone", id="a rep with ratings"),
        pytest.param("delete 1 --yes", "1 rep back", id="a rep deleted"),
        pytest.param("edit 1 -r 44444", "1 rep as before", id="a rep rated anew"),
        pytest.param("edit 1 --rater Ana -r 22222", "1 rep as before", id="a coach's ratings"),
        pytest.param("off add 2026-12-24", "1 range of days off gone", id="days off"),
        pytest.param(
            "drill edit opener --criterion new:new --yes", "1 drill as before", id="rubric"
        ),
    ],
)
def test_sync_undo_tells_of_things_and_not_of_what_they_are_made_of(
    office, laptop, folder, line, told_of
):
    office("log", "opener", "-r", "22222")
    office("sync", str(folder))
    laptop("sync", str(folder))
    assert laptop(*line.split()).code == 0
    laptop("sync", str(folder))
    office("sync", str(folder))

    assert told(office("sync", "--undo")) == (
        f"Undone: sync · {told_of} · the next sync brings it again\n"
    )


def test_sync_undo_changes_nothing_where_what_came_was_changed_since(office, laptop, folder):
    laptop("log", "pitch", "-m", "5")
    laptop("sync", str(folder))
    office("sync", str(folder))
    office("edit", "1", "-m", "7")

    done = office("sync", "--undo")

    assert done.code == 5
    assert "was changed since; nothing was changed" in done.err
    assert office.reps()[0]["minutes"] == 7


def test_sync_undo_without_a_sync_says_so(office):
    office("log", "opener")

    done = office("sync", "--undo")

    assert done.code == 4
    assert done.err == (
        "practicelog: No sync has brought anything.\n  hint: practicelog sync --status\n"
    )


def test_a_sync_that_carried_a_purge_cannot_be_taken_back(office, laptop, folder):
    office("log", "opener", "--note", "a secret")
    for each in (office, laptop):
        each("sync", str(folder))
    laptop("purge", "1", "--yes")
    laptop("sync", str(folder))

    assert told(office("sync", str(folder))).startswith("Purged 1 rep for good")
    assert office("sync", "--undo").code == 5
    assert b"secret" not in office.file.read_bytes()
    assert office("doctor").code == 0
