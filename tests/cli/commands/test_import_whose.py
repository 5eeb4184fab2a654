"""Whose words an import may change: the seller's only with `--mine`, a coach's beside them."""

import json

import pytest
from tests.generated_logs import HEADER
from tests.store.incoming.made_up import deleted, metric, rated, rep, uid, written


@pytest.fixture
def file(tmp_path):
    return tmp_path / "file.jsonl"


def test_conflicts_are_told_and_settled(run, file):
    run("import", written(file, rep(goal="here"), metric()), "--mine")
    name = written(file, rep(goal="there", minutes=7), metric(revision=2, value="13"))

    done = run("import", name, "--mine")

    assert (done.code, done.out) == (
        3, "Imported nothing new · updated 1 metric · 1 conflict · practicelog undo\n",
    )  # fmt: skip
    assert done.err == (
        "Line 2, rep 1: changed here and there (minutes, goal); it stays as it is here.\n"
        "practicelog: Not all came in: 1 conflict.\n"
        "  hint: --take theirs settles conflicts by the file's side\n"
    )
    settled = run("import", name, "--mine", "--take", "theirs")
    assert settled.out == (
        "Imported nothing new · updated 1 rep · 1 known already · practicelog undo\n"
    )
    assert run.reps()[0]["goal"] == "there"


def test_a_file_that_claims_to_be_the_sellers_changes_nothing(run, file):
    run("import", written(file, rep(goal="here")), "--mine")
    before = run.file.read_bytes()
    name = written(file, rep(revision=9, goal="there"), deleted("rep", 1, 10))

    done = run("import", name)

    assert done.code == 15
    assert done.err == (
        "Line 2, rep 1: it would change what you wrote (goal); it stays as it is.\n"
        "Line 3, rep 1: it would change what you wrote; it stays as it is.\n"
        "practicelog: Not all came in: 2 refused.\n"
        "  hint: --mine takes what is from your own other log\n"
    )
    assert run.file.read_bytes() == before


def test_a_coachs_ratings_come_in_beside_the_sellers(run, file):
    run("log", "opener", "-r", "reason=3", "--uid", uid(1))
    there = run("export", "--as", "jsonl", "--only", "reps").out.splitlines()[-1]
    rated_too = json.loads(there)
    rated_too["ratings"].append(rated("Ana", 4))

    done = run("import", written(file, rated_too))

    assert done == (
        0, "Imported nothing new · 1 rating by others · updated 1 rep · practicelog undo\n", "",
    )  # fmt: skip
    assert run.reps()[0]["ratings"][-1] == rated("Ana", 4)
    assert run.reps()[0]["score"] == 3.0


def test_another_sellers_log_is_refused_unless_it_is_said_to_be_ones_own(run, file, home):
    config = home / ".config" / "practicelog"
    config.mkdir(parents=True, exist_ok=True)
    (config / "config.toml").write_text('seller = "Sam"')
    name = written(file, rep(), header=HEADER | {"seller": "Kim"})
    try:
        done = run("import", name)
        mine = run("import", name, "--mine")
    finally:
        (config / "config.toml").unlink()

    assert done.code == 15
    assert "from the log of “Kim”; this is “Sam”'s" in done.err
    assert mine.code == 0


def test_two_machines_agree_by_their_files(run, tmp_path):
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    for log, uids in ((here, (1, 2)), (there, (2, 3))):
        for number in uids:
            run("--log", str(log), "log", "opener", "-m", "5", "--uid", uid(number))
    run("--log", str(here), "edit", "1", "--goal", "slower")
    run("--log", str(there), "delete", "1", "--yes")

    assert run("--log", str(here), "import", str(there), "--mine").code == 0
    assert run("--log", str(there), "import", str(here), "--mine").code == 0

    exported = [run("--log", str(log), "export", "--as", "jsonl").out for log in (here, there)]
    assert exported[0] == exported[1]
    assert exported[0].count('"type": "rep"') == 2
    assert exported[0].count('"type": "deleted"') == 1


def test_a_deletion_of_what_never_was_here_is_remembered(run, file, tmp_path):
    run("log", "opener", "-m", "5")
    again = written(tmp_path / "again.jsonl", rep(7))

    told = run("import", written(file, deleted("rep", 7, 2)), "--mine")

    assert told.code == 0
    assert run("import", again, "--mine").out == "Imported nothing new · 1 newer here\n"
    assert run("undo").out == "Undone: import · practicelog redo\n"
    assert run("import", again, "--mine").out == "Imported 1 rep · practicelog undo\n"


def test_the_log_itself_is_not_imported_into_itself(run):
    run("log", "opener", "-m", "5")

    done = run("import", str(run.file), "--mine")

    assert done.code == 2
    assert "is the log itself" in done.err
