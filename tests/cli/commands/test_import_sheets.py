"""The line that docs/import.md gives for each tool, with a file as that tool exports it."""

import re
import shlex
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SHEETS = ROOT / "tests" / "exchange" / "from_sheets"
LINES = {
    shlex.split(line)[2]: shlex.split(line)[1:]
    for line in re.findall(r"`(practicelog import [^`]*)`", (ROOT / "docs/import.md").read_text())
}

TOTALS = {
    "toggl.csv": (133, {"opener": 2, "objection": 1, "pitch": 1}),
    "clockify.csv": (68, {"opener": 2, "objection": 1}),
    "harvest.csv": (131, {"opener": 2, "objection": 1, "pitch": 1}),
    "loop.csv": (0, {"opener": 2}),
    "habitbull.csv": (0, {"opener": 2, "pitch": 2}),
    "hledger.csv": (67, {"opener": 1, "pitch": 2, "objection": 1}),
}
"""What the files of from_sheets/README.md hold: minutes, and reps by drill."""


@pytest.fixture
def there(tmp_path, monkeypatch):
    """A folder with all the files, to stand in."""
    for file in SHEETS.iterdir():
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_tool_has_its_line():
    assert set(TOTALS) < set(LINES)


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize("file", TOTALS)
def test_the_line_of_a_tool_takes_in_its_true_totals(run, file):
    done = run(*LINES[file])

    reps = run.reps()
    minutes, drills = TOTALS[file]
    assert (done.code, done.err) == (0, "")
    assert sum(each["minutes"] or 0 for each in reps) == minutes
    assert Counter(each["drill"] for each in reps) == drills
    known = f"Imported nothing new · {len(reps)} known already"
    assert run(*LINES[file]).out.startswith(known)
    assert run("--zone", "Asia/Tokyo", *LINES[file]).out.startswith(known)


@pytest.mark.usefixtures("there")
def test_texts_and_labels_that_name_no_drill_are_kept(run):
    run(*LINES["toggl.csv"])

    assert [(each["drill"], each["note"]) for each in reversed(run.reps())] == [
        ("opener", "first takes, slow"),
        ("objection", "price talk with Ana\nRole play\npeer"),
        ("opener", None),
        ("pitch", "without a project"),
    ]


@pytest.mark.usefixtures("there")
def test_the_hours_are_those_that_hledger_tells(run):
    told = Path("hledger.balance.txt").read_text("utf-8").splitlines()
    hours = {line.split()[1]: float(line.split()[0][:-1]) for line in told}

    run(*LINES["hledger.csv"])

    minutes = Counter()
    for rep in run.reps():
        minutes[rep["drill"]] += rep["minutes"]
    assert {drill: round(found / 60, 2) for drill, found in minutes.items()} == hours


@pytest.mark.skipif(not shutil.which("hledger"), reason="hledger is not installed")
def test_the_file_is_what_hledger_makes_of_its_own(there):
    line = ["hledger", "-f", "practice.timeclock", "print", "-O", "csv"]

    made = subprocess.run(line, cwd=there, capture_output=True, text=True, check=True).stdout

    assert made == (there / "hledger.csv").read_text("utf-8")


def grown(name):
    """Return a file with one row more in its middle."""
    lines = (SHEETS / name).read_text("utf-8").splitlines(keepends=True)
    if name == "hledger.csv":
        lines[2:] = [f'"{number}{line[2:]}' for number, line in enumerate(lines[2:], 3)]
    return "".join([*lines[:2], ROWS[name], *lines[2:]])


ROWS = {
    "toggl.csv": "Sam,,,pitch,,,No,2026-11-02,12:00:00,2026-11-02,12:05:00,00:05:00,,\n",
    "clockify.csv": '"pitch","","","","Sam","","","","No","11/02/2026","12:00:00 PM","11/02/2026",'
    '"12:05:00 PM","00:05:00","0.08"\n',
    "harvest.csv": "2026-11-02,Own,Practice,,opener,first takes,0.42,0.5,No,No,Sam,Field\n",
    "loop.csv": "2026-11-04,YES_MANUAL,late\n",
    "habitbull.csv": "Opener,,Sales,11/4/2026,1,\n",
    "hledger.csv": '"2","2026-11-02","","*","","noon","","(pitch)","0.10","h","","0.10","",""\n',
}


@pytest.mark.parametrize("file", TOTALS)
def test_a_row_added_in_the_middle_is_all_that_comes_in(run, there, file):
    run(*LINES[file])
    number = len(run.reps())
    (there / file).write_text(grown(file), "utf-8")

    assert run(*LINES[file]).out.startswith(f"Imported 1 rep · {number} known already")


@pytest.mark.usefixtures("there")
def test_dates_that_could_be_two_are_refused_until_they_are_told(run):
    line = LINES["habitbull.csv"]
    order = line.index("--dates")

    done = run(*line[:order], *line[order + 2 :])

    assert (done.code, done.out) == (
        3, "Imported 1 rep · 1 left out · 3 refused · practicelog undo\n",
    )  # fmt: skip
    assert done.err.startswith(
        "Line 2, date: “11/2/2026” may be 2026-02-11 or 2026-11-02; --dates dmy or --dates mdy "
        "says which.\n"
    )
    assert run(*LINES["habitbull.csv"]).out == (
        "Imported 3 reps · 1 known already · 1 left out · practicelog undo\n"
    )


def test_a_file_of_another_habit_with_the_same_name_is_told_apart(run, there):
    for drill in ("opener", "pitch"):
        (there / drill).mkdir()
        shutil.copy(there / "loop.csv", there / drill / "Checkmarks.csv")
    words = ("--map", "Date=on", "--skip-when", "Value=NO,SKIP,UNKNOWN", "--drill")
    run("import", "opener/Checkmarks.csv", *words, "opener")

    done = run("import", "pitch/Checkmarks.csv", *words, "pitch")

    assert done == (
        0,
        ("Imported nothing new · 2 known already · 2 of them read otherwise now"
        " (--take theirs takes that) · 3 left out\n"),
        ("2 reps are here for another drill, from a file of this name. If this is another file,"
        " which has the name by chance: practicelog import pitch/Checkmarks.csv --drill pitch"
        " --map Date=on --skip-when Value=NO,SKIP,UNKNOWN --source pitch-Checkmarks.csv\n"),
    )  # fmt: skip
    assert run(*shlex.split(done.err.rpartition("practicelog ")[2])).out.startswith(
        "Imported 2 reps · 2 also in another file"
    )


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.timeclock", "i 2026-11-02 09:00:00 opener\n",
         ('hledger -f a.timeclock print -O csv > practice.csv, then practicelog import '
         'practice.csv --map "date=date,amount=hours,account=drill,description=note"')),
        ("2026-11.data", "inc 20261120T160000Z - 20261120T163000Z # opener\n",
         "timew export > practice.json, then practicelog import practice.json --as timewarrior"),
        ("journal.txt", "[2026-11-20 17:30] Practised. @opener\n",
         "jrnl --export json > practice.json, then practicelog import practice.json --as jrnl"),
        ("my times.klg", "2026-11-20\n    25m #opener\n",
         ("klog json 'my times.klg' > practice.json, then practicelog import practice.json "
         "--as klog")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("named", [(), ("--as", "klog")])
def test_a_tools_own_file_is_answered_with_the_line_that_exports_it(
    run, there, name, content, line, named
):
    (there / name).write_text(content, "utf-8")

    done = run("import", name, *named)

    assert (done.code, done.out) == (15, "")
    assert done.err.endswith(f": import what its own program exports.\n  hint: {line}\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--dates", "dmy"), "are for CSV files with --map"),
        (("--skip-when", "Value=0"), "are for CSV files with --map"),
        (("--map", "Date=on,Hour=hours"), "--map: the file has no column “Hour”."),
        (("--map", "Date=on", "--skip-when", "Valve=0"), "--skip-when: the file has no column"),
        (("--map", "Date=on", "--dates", "ydm"), "--dates: “ydm” is not one of dmy, mdy, ymd."),
        (("--map", "Date=on", "--duration-as", "m"), "--duration-as: “m” is not one of h:mm"),
        (("--map", "Date=on", "--as", "klog"), "--map is for CSV files; this one is klog."),
    ],
)
@pytest.mark.usefixtures("there")
def test_what_does_not_fit_is_told(run, words, message):
    done = run("import", "harvest.csv", "--drill", "opener", *words)

    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert not run.file.exists()


@pytest.mark.usefixtures("there")
def test_with_a_map_a_file_of_any_name_is_csv(run, there):
    shutil.move(there / "harvest.csv", there / "harvest.txt")

    done = run("import", "harvest.txt", *LINES["harvest.csv"][2:])

    assert done.out == "Imported 4 reps · practicelog undo\n"
