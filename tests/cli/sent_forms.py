"""What the tests of a coach's forms share: practice to rate, a form sent, what came back."""

import csv
from io import StringIO
from pathlib import Path

from tests.conftest import Desk

CRITERIA = ("hear", "acknowledge", "explore", "answer", "check")
COMMENT = "für dich, kurz; “gut”\nund:\n\n- frag, dann warte"


def practise(run: Desk) -> None:
    for day in (18, 19, 20):
        line = ("--goal", f'=ask, "first"; {day}', "-r", "hear=4", "--on", f"2026-11-{day}")
        assert run("log", "objection", *line).code == 0
    assert run("log", "email-rewrite", "--on", "2026-11-20", "-r", "subject=4").code == 0


def sent(run: Desk, name: str, *options: str) -> Path:
    file = run.file.with_name(name)
    done = run("export", "--for-coach", "-o", str(file), *options)
    assert (done.code, done.err) == (0, ""), done
    return file


def table(file: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(file.read_text("utf-8-sig"))))


def saved(rows: list[list[str]], delimiter: str = ",") -> str:
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def filled(file: Path, rater: str = "Ana") -> list[list[str]]:
    """Return a CSV form as a coach fills it in: 3 for every scale of the price talks, a comment."""
    rows = table(file)
    headings = rows[0]
    for row in rows[2:5]:
        assert row[headings.index("drill")] in {"objection", "email-rewrite"}
    for row in rows[2:-2]:
        if row[headings.index("drill")] == "objection":
            for name in CRITERIA:
                row[headings.index(f"{name} (1-5)")] = "3"
            row[headings.index("comment")] = COMMENT
    rows[2][headings.index("rater")] = rater
    return rows


def by_ana(run: Desk) -> dict[str, set[tuple[str, object]]]:
    """Return what Ana gave the price talks, by day."""
    return {
        rep["day"]: {(r["criterion"], r["value"]) for r in rep["ratings"] if r["rater"] == "Ana"}
        for rep in run.reps()
        if rep["drill"] == "objection"
    }


ALL_THREES = {(name, 3) for name in CRITERIA}
WHOLE = {f"2026-11-{day}": ALL_THREES for day in (18, 19, 20)}


def imported(run: Desk, content: bytes | str, name: str = "back.csv") -> tuple[int, str]:
    file = run.file.with_name(name)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    done = run("import", str(file))
    return done.code, done.err
