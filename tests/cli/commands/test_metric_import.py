"""Counts from a CRM's file, taken in by `metric import` as docs/import.md says."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SHEETS = ROOT / "tests" / "exchange" / "from_sheets"
LINES = {
    shlex.split(line)[3]: shlex.split(line)[1:]
    for line in re.findall(
        r"`(practicelog metric import [^`]*)`", (ROOT / "docs/import.md").read_text("utf-8")
    )
}
TOTALS = {"hubspot.csv": {"2026-11-02": 3, "2026-11-03": 1},
          "salesforce.csv": {"2026-11-02": 2, "2026-11-13": 2}}  # fmt: skip
"""The calls of each day, as from_sheets/README.md has them."""


@pytest.fixture
def there(tmp_path, monkeypatch):
    """A folder with all the files, to stand in."""
    for file in SHEETS.iterdir():
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def counts(run):
    """Return what was counted, as the database has it."""
    return run.query("SELECT day, name, value FROM metric ORDER BY day, name, id")


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize("file", TOTALS)
def test_the_line_of_a_crm_takes_in_its_true_totals(run, file):
    done = run(*LINES[file])

    days = TOTALS[file]
    assert done == (
        0,
        "Imported 2 metrics · 1 left out · practicelog undo\n",
        f"In the file: calls {sum(days.values()):,} on 2 days.\n",
    )
    assert counts(run) == [(day, "calls", f"{number}") for day, number in days.items()]
    for zone in ("Europe/Berlin", "Asia/Tokyo"):
        again = run("--zone", zone, *LINES[file])
        assert again.out == "Imported nothing new · 2 known already · 1 left out\n"


@pytest.mark.usefixtures("there")
def test_a_days_rows_are_summed_and_one_that_may_be_two_numbers_is_refused(run):
    done = run("metric", "import", "salesforce.csv", "--dates", "mdy", "--map",
               "Date=on,Call Duration (seconds)=talk-seconds")  # fmt: skip

    assert (done.code, done.out) == (3, "Imported 2 metrics · 1 refused · practicelog undo\n")
    assert done.err == (
        "In the file: talk-seconds 1,035 on 2 days.\n"
        "Line 6, talk-seconds: “1,840” may be two numbers; export it without a comma.\n"
        "practicelog: Not all came in: 1 refused.\n"
    )
    assert counts(run) == [
        ("2026-11-02", "talk-seconds", "271"), ("2026-11-13", "talk-seconds", "764"),
    ]  # fmt: skip


def test_a_day_that_grew_is_told_and_taken_with_ones_word(run, there):
    run(*LINES["hubspot.csv"])
    with (there / "hubspot.csv").open("a") as file:
        file.write("7,x,2026-11-03 18:00,Sam,Connected,00:01:00,Outbound\n"
                   "8,x,2026-11-04 09:00,Sam,Connected,00:01:00,Outbound\n")  # fmt: skip

    done = run(*LINES["hubspot.csv"])

    assert done.out == (
        "Imported 1 metric · 2 known already · 1 of them read otherwise now"
        " (--take theirs takes that) · 1 left out · practicelog undo\n"
    )
    assert run(*LINES["hubspot.csv"], "--take", "theirs").out == (
        "Imported nothing new · updated 1 metric · 2 known already · 1 left out"
        " · practicelog undo\n"
    )
    assert [value for _, _, value in counts(run)] == ["3", "2", "1"]


@pytest.mark.usefixtures("there")
def test_another_map_is_no_other_count_and_another_column_is_one(run):
    line = [*LINES["hubspot.csv"]]
    run(*line)

    line[line.index("--count") + 1] = "exec_calls"
    again = run(*line)
    column = run("metric", "import", "hubspot.csv", "--map",
                 "Activity date=on,Record ID=record-ids")  # fmt: skip

    assert again.out.startswith("Imported nothing new · 2 known already · 2 of them read otherwise")
    assert column.out == "Imported 3 metrics · practicelog undo\n"
    assert {name for _, name, _ in counts(run)} == {"calls", "record-ids"}


def test_a_column_that_was_renamed_there_is_said_with_the_line_that_sets_it_right(run, there):
    for heading in ("Calls", "Calls made"):
        (there / "dialler.csv").write_text(f"Day,{heading}\n2026-11-02,40\n", "utf-8")
        done = run("metric", "import", "dialler.csv", "--map", f"Day=on,{heading}=calls")

    assert done == (
        0,
        "Imported 1 metric · 1 like some that are here · practicelog undo\n",
        (
            "In the file: calls 40 on 1 day.\n"
            "1 count came in that may be here already, written otherwise before. "
            "If it is the same: practicelog undo, then practicelog metric import dialler.csv "
            '--map "Day=on,Calls made=calls" --take theirs\n'
        ),
    )
    run("undo")
    assert run(*shlex.split(done.err.rpartition("practicelog ")[2])).out.startswith(
        "Imported nothing new · 1 known already"
    )
    assert [value for _, _, value in counts(run)] == ["40"]


def test_a_copy_is_counted_and_the_line_that_is_told_sets_it_right(run, there):
    run(*LINES["hubspot.csv"])
    shutil.copy(there / "hubspot.csv", there / "hubspot (1).csv")
    line = ["hubspot (1).csv" if word == "hubspot.csv" else word for word in LINES["hubspot.csv"]]

    done = run(*line)

    assert done.out.startswith("Imported 2 metrics · 2 also in another file · 1 left out")
    told = done.err.splitlines()[1]
    assert told.startswith(
        "2 counts came with “hubspot.csv” before. If they are the same: practicelog undo, then "
        'practicelog metric import "hubspot (1).csv" --map "Activity date=on"'
    )
    run("undo")
    again = run(*shlex.split(told.rpartition("practicelog ")[2]))
    assert again.out.startswith("Imported nothing new · 2 known already")


@pytest.mark.usefixtures("there")
def test_two_dialers_of_one_day_are_no_copies(run):
    run(*LINES["hubspot.csv"])

    done = run(*LINES["salesforce.csv"])

    assert done.out == "Imported 2 metrics · 1 left out · practicelog undo\n"
    assert run("metric", "list", "--json").out.count('"calls"') == 1


@pytest.mark.usefixtures("there")
def test_a_dry_run_writes_nothing_and_an_undo_lets_it_come_again(run):
    rehearsed = run(*LINES["hubspot.csv"], "--dry-run")

    assert rehearsed.out == "Would import 2 metrics · 1 left out · nothing was written\n"
    assert not run.file.exists()
    run(*LINES["hubspot.csv"])
    assert run("undo").out.startswith("Undone: metric import")
    assert run(*LINES["hubspot.csv"]).out.startswith("Imported 2 metrics")
    assert run("doctor").code == 0


@pytest.mark.usefixtures("there")
def test_what_was_deleted_here_stays_away(run):
    run(*LINES["hubspot.csv"])
    run("metric", "delete", "1", "--yes")

    assert run(*LINES["hubspot.csv"]).out == (
        "Imported nothing new · 1 known already · 1 newer here · 1 left out\n"
    )


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--map", "Activity date=on"), 2, "no column is counted"),
        (("--map", "Activity date=on", "--count", "cals"), 2, "There is no metric “cals” yet."),
        (("--map", "Date=on", "--count", "calls"), 2, "the file has no column “Date”"),
        ((), 2, "--map is missing"),
    ],
)
def test_what_does_not_fit_is_told(run, words, code, message):
    done = run("metric", "import", "hubspot.csv", *words)

    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert not run.file.exists()


@pytest.mark.usefixtures("there")
def test_a_new_metric_like_a_known_one_takes_a_word(run):
    words = ("metric", "import", "hubspot.csv", "--map", "Activity date=on", "--count", "cals")

    assert run(*words, "--new").out == "Imported 3 metrics · practicelog undo\n"
