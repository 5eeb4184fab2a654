"""`import` as it is typed: what it answers, what it leaves alone, and how it ends."""

import pytest
from tests.store.incoming.made_up import card, notice, plan, rep, written

from practicelog.cli import progress


@pytest.fixture
def file(tmp_path):
    return tmp_path / "file.jsonl"


def test_an_import_is_answered_in_one_line_and_begins_a_log(run, file):
    done = run("import", "--mine", written(file, rep(), rep(2), notice()))

    assert done == (0, "Imported 2 reps, 1 notice · practicelog undo\n", "")
    assert len(run.reps()) == 2


def test_a_deck_that_comes_in_or_changed_is_counted(run, file):
    first = run("import", "--mine", written(file, card()))
    then = run("import", "--mine", written(file, card(revision=2, text="Who?")))

    assert first == (0, "Imported 1 card · practicelog undo\n", "")
    assert then == (0, "Imported nothing new · updated 1 card · practicelog undo\n", "")


def test_the_same_file_again_changes_nothing_not_even_the_file(run, file):
    run("import", "--mine", written(file, rep(), notice()))
    before = run.file.read_bytes()

    done = run("import", "--mine", str(file))

    assert done == (0, "Imported nothing new · 2 known already\n", "")
    assert run.file.read_bytes() == before


def test_what_is_refused_is_told_row_by_row_and_the_rest_comes_in(run, file):
    name = written(file, notice(), rep(2, minutes=0), plan(), rep(3, goal="a\nb"))

    done = run("import", name)

    assert done.code == 3
    assert done.out == "Imported 1 notice · 3 refused · practicelog undo\n"
    assert done.err == (
        "Line 3, minutes: 0 is not a whole number from 1 to 1,440.\n"
        "Line 4, plan: only your own other log adds that, with --mine.\n"
        "Line 5, goal: “a\\nb” has a line break; it must be one line.\n"
        "practicelog: Not all came in: 3 refused.\n"
        f"  hint: if it is from your own other log: practicelog import {name} --mine\n"
    )


def test_no_more_than_ten_are_shown_and_all_are_written_down(run, file, tmp_path):
    name = written(file, rep(), *(rep(number, takes=0) for number in range(2, 30)))
    rejects = tmp_path / "rejects.txt"

    done = run("import", "--mine", name, "--rejects", str(rejects))

    assert done.err.count("Line ") == 10
    assert "28 refused; 18 more are not shown" in done.err
    assert rejects.read_text().splitlines() == [
        f"Line {line}, takes: 0 is not a whole number from 1 to 999." for line in range(3, 31)
    ]


def test_a_file_of_rejects_is_not_written_over_another(run, file, tmp_path):
    rejects = tmp_path / "rejects.txt"
    rejects.write_text("mine")

    done = run("import", "--mine", written(file, rep()), "--rejects", str(rejects))

    assert done.code == 5
    assert not run.file.exists()
    assert rejects.read_text() == "mine"


def test_a_file_of_which_nothing_can_be_taken_is_refused(run, file):
    done = run("import", "--mine", written(file, rep(minutes=0)))

    assert done.code == 15
    assert done.out == ""
    assert not run.file.exists() or run.file.read_bytes() == b""


def test_an_import_can_be_undone_and_done_again(run, file):
    name = written(file, rep(), notice())
    run("import", "--mine", name)

    assert run("undo").code == 0
    assert run.reps() == []
    assert run("import", "--mine", name).out == "Imported 1 rep, 1 notice · practicelog undo\n"


def test_a_dry_run_tells_the_same_and_writes_nothing(run, file):
    run("log", "opener", "-m", "5")
    before = run.file.read_bytes()
    name = written(file, rep(), rep(2, minutes=0))

    done = run("import", "--mine", name, "--dry-run")

    assert done.code == 3
    assert done.out == "Would import 1 rep · 1 refused · nothing was written\n"
    assert "Line 3, minutes: 0" in done.err
    assert run.file.read_bytes() == before
    assert not list(run.file.parent.glob("**/*before-import*"))


def test_a_dry_run_begins_no_log(run, file):
    assert run("import", "--mine", written(file, rep()), "--dry-run").code == 0
    assert not run.file.exists()


def test_a_backup_is_made_before(run, file):
    run("log", "opener", "-m", "5")

    run("import", "--mine", written(file, rep()))

    (backup,) = run.file.parent.glob("backups/*before-import*")
    assert backup.stat().st_size


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        pytest.param(["nowhere.jsonl"], 4, "There is no file “nowhere.jsonl”", id="no file"),
        pytest.param(["."], 2, "is a folder", id="a folder"),
        pytest.param(["a\0b"], 2, "cannot name a file", id="NUL in a name"),
        pytest.param(["{file}", "--as", "xml"], 2, "“xml” is not one of", id="format"),
        pytest.param(["{file}", "--take", "ours"], 2, "“ours” is not one of theirs", id="take"),
        pytest.param(["{file}", "--drill", "opener"], 2, "--drill is for files of other tools",
                     id="--drill with our own file"),
        pytest.param(["{file}", "--map", "a=on"], 2, "--map is for CSV files", id="--map"),
        pytest.param(["{file}", "--as", "csv", "--map", "a=on"], 2, "the file has no column “a”",
                     id="no such column"),
        pytest.param(["{file}", "--as", "watson", "--drill", "golf"], 4, "There is no drill “golf”",
                     id="no such drill"),
        pytest.param(["{file}", "--as", "watson"], 15, "The file is not JSON", id="no frames"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(run, file, words, code, message):
    name = written(file, rep(), rep(2))

    done = run("import", *(word.format(file=name) for word in words))

    assert done.code == code, done
    assert message in done.err
    assert done.out == ""


def test_a_file_that_does_not_say_what_it_is_is_asked_about(run, tmp_path):
    (tmp_path / "frames").write_text("[]")

    done = run("import", str(tmp_path / "frames"))

    assert done.code == 2
    assert "hint: --as jsonl, csv, watson, timewarrior, klog, jrnl" in done.err


def test_the_program_reads_stdin(program, file):
    name = written(file, rep())
    with open(name, "rb") as stdin:  # noqa: PTH123 - a stream to hand over
        done = program("import", "--mine", "-", stdin=stdin)

    assert done == (0, "Imported 1 rep · practicelog undo\n", "")


def test_a_long_import_tells_on_a_terminal_how_far_it_is(run, file, monkeypatch):
    monkeypatch.setattr(progress, "QUIET_SECONDS", 0)
    monkeypatch.setattr(progress, "EVERY_SECONDS", 0)
    name = written(file, *(rep(number) for number in range(1, 450)))

    told = run("import", "--mine", name, terminal=True).err

    assert told.startswith("\r200 lines …")
    assert "\r400 lines …" in told
    assert told.endswith(" \r")


def test_in_a_pipe_it_tells_nothing_of_the_way(run, file, monkeypatch):
    monkeypatch.setattr(progress, "QUIET_SECONDS", 0)
    name = written(file, *(rep(number) for number in range(1, 450)))

    assert run("import", "--mine", name).err == ""


def test_a_short_import_tells_nothing_of_the_way(run, file):
    name = written(file, *(rep(number) for number in range(1, 250)))

    assert run("import", "--mine", name, terminal=True).err == ""
