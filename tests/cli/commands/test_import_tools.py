"""The files of other tools, of spreadsheets and of our own, taken in by `import`."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

FROM_TOOLS = Path(__file__).parents[2] / "exchange" / "from_tools"
PAGE = (Path(__file__).parents[3] / "docs" / "import.md").read_text("utf-8")
LINES = {
    line.partition(" --as ")[2].split()[0]: shlex.split(line)[1:]
    for line in re.findall(r"`(practicelog import [^`]* --as [^`]*)`", PAGE)
}
TOTALS = {"watson": (1619, 33), "timewarrior": (1619, 33), "klog": (160, 6), "jrnl": (0, 33)}
"""What the files of from_tools/README.md hold: minutes and reps."""


def test_every_tool_has_its_line():
    assert set(TOTALS) == set(LINES)


@pytest.mark.parametrize("tool", TOTALS)
def test_the_line_of_a_tool_takes_in_its_true_totals(run, tmp_path, monkeypatch, tool):
    monkeypatch.chdir(tmp_path)
    shutil.copy(FROM_TOOLS / f"{tool}.json", LINES[tool][1])

    done = run(*LINES[tool])

    reps = run.reps()
    assert done.code == (3 if tool == "klog" else 0)
    assert (sum(each["minutes"] or 0 for each in reps), len(reps)) == TOTALS[tool]
    known = f"Imported nothing new · {len(reps)} known already"
    assert run("--zone", "Asia/Tokyo", *LINES[tool]).out.startswith(known)


@pytest.mark.parametrize("tool", ["watson", "timewarrior", "jrnl"])
def test_the_history_of_another_tool_comes_in_whole(run, tool):
    name = str(FROM_TOOLS / f"{tool}.json")

    done = run("import", name, "--as", tool, "--drill", "pitch")

    assert done == (0, "Imported 33 reps · practicelog undo\n", "")
    assert run("import", name, "--as", tool, "--drill", "pitch").out == (
        "Imported nothing new · 33 known already\n"
    )
    assert sum(each["minutes"] or 0 for each in run.reps()) == (0 if tool == "jrnl" else 1619)


def test_a_rep_changed_here_since_is_no_conflict_when_it_comes_again(run):
    name = str(FROM_TOOLS / "watson.json")
    run("import", name, "--as", "watson", "--drill", "pitch")
    run("edit", "1", "--goal", "slower", "-n", "3", "--feedback", "peer")

    done = run("--zone", "Asia/Tokyo", "import", name, "--as", "watson", "--drill", "pitch")

    assert done == (0, "Imported nothing new · 33 known already\n", "")


def test_what_changed_in_the_other_tool_is_told_and_taken_with_ones_word(run, tmp_path):
    frames = json.loads((FROM_TOOLS / "watson.json").read_text())
    run("import", str(FROM_TOOLS / "watson.json"), "--as", "watson", "--drill", "pitch")
    frames[0][1] += 600
    (tmp_path / "frames").write_text(json.dumps(frames))

    words = ("import", str(tmp_path / "frames"), "--as", "watson", "--drill", "pitch")
    done = run(*words)

    assert done == (
        0,
        (
            "Imported nothing new · 33 known already · 1 of them read otherwise now"
            " (--take theirs takes that)\n"
        ),
        "",
    )
    assert run(*words, "--take", "theirs").out == (
        "Imported nothing new · updated 1 rep · 32 known already · practicelog undo\n"
    )


def test_any_csv_comes_in_by_a_map(run, tmp_path):
    sheet = tmp_path / "practice.csv"
    sheet.write_text(
        "Wann;Übung;Dauer;Was;Egal\n"
        "2026-11-19 17:30;opener;0:25;langsamer;x\n"
        "2026-11-20;Tennis;40;;y\n"
        "5/12/2026;opener;5;;z\n"
    )
    words = ("--map", "Wann=on,Übung=drill,Dauer=minutes,Was=goal", "--drill", "pitch")

    done = run("import", str(sheet), *words)

    assert done.code == 3
    assert "Line 4, on: “5/12/2026” may be 2026-05-12 or 2026-12-05" in done.err
    assert [
        (each["drill"], each["minutes"], each["goal"], each["note"]) for each in run.reps()
    ] == [
        ("pitch", 40, None, "Tennis"), ("opener", 25, "langsamer", None),
    ]  # fmt: skip
    assert run("import", str(sheet), *words).out.startswith(
        "Imported nothing new · 2 known already"
    )


def test_our_own_csv_comes_back(run, tmp_path):
    run("log", "opener", "-r", "reason=3", "--note", "=1+1\ntwo", "--with", "Ana")
    run("export", "-o", str(tmp_path / "practice.csv"))
    other = str(tmp_path / "other.db")

    assert run("--log", other, "import", str(tmp_path / "practice.csv"), "--mine").code == 0
    run("--log", other, "export", "-o", str(tmp_path / "again.csv"))
    again = (tmp_path / "again.csv").read_bytes()
    assert again == (tmp_path / "practice.csv").read_bytes()
