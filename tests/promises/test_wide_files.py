"""A file of a megabyte ends an import soon, however its megabyte is spread.

What is looked up again for each of its parts would keep the program busy for longer than the
limit of each test.
"""

import json
from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.promises.conftest import Say

DONE = {0, 2, 3, 15}
LONGEST_LINE = 500
REP = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
STINT = {"start": "20261120T090000Z", "end": "20261120T091000Z"}
MAPPED = ("import", "--map", "Date=date,Min=minutes", "--drill", "opener", "--dry-run")
COUNTED = ("metric", "import", "--map", "Date=on,Min=calls", "--dry-run")
DECK = ("card", "import", "--drill", "opener")
DRY = ("import", "--dry-run")
OF_TOOL = ("import", "--drill", "opener", "--dry-run", "--as")


def jrnl(**entry: object) -> str:
    said = {"title": "opener", "body": "x", "date": "2026-11-20", "time": "09:00", "tags": []}
    return json.dumps({"entries": [{**said, **entry}]})


FILES = {
    "equal headings": (MAPPED, "Date,Min" + ",a" * 500_000 + "\n2026-11-13,5\n"),
    "equal headings, counted": (COUNTED, "Date,Min" + ",a" * 500_000 + "\n2026-11-13,5\n"),
    "criteria of a form": (
        DRY,
        "uid,rater" + "".join(f",c{each}" for each in range(100_000))
        + f"\n{REP},Ana" + ",3" * 100_000 + "\n",
    ),
    "remarks of a form": (DRY, "uid,comment,rater" + ",who: comment" * 60_000 + "\n"),
    "cards": (DECK, "".join(f"card {each}, asked again\n" for each in range(30_000))),
    "one card of signs": (DECK, "<" * 900_000 + "\n"),
    "one day of digits": (MAPPED, "Date,Min\n" + "2" * 900_000 + ",5\n"),
    "one day of blanks": (MAPPED, "Date,Min\n2026-11-13" + " " * 900_000 + "x,5\n"),
    "one length of hours": (MAPPED, "Date,Min\n2026-11-13," + "1h " * 200_000 + "\n"),
    "one cell of lines": (MAPPED, 'Date,Min\n"' + "\n" * 900_000 + '",5\n'),
    "fields of a record": (DRY, '{"type":"header"' + ',"a":1' * 100_000 + "}\n"),
    "lists in lists": (DRY, "[" * 100_000 + "\n"),
    "tags of an entry": ((*OF_TOOL, "jrnl"), jrnl(tags=[f"@o{each}" for each in range(90_000)])),
    "words of an entry": ((*OF_TOOL, "jrnl"), jrnl(body="@a " * 300_000)),
    "tags of a stint": (
        (*OF_TOOL, "timewarrior"), json.dumps([{"id": 1, **STINT, "tags": ["opener"] * 90_000}]),
    ),
}  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", FILES)
def test_a_megabyte_is_read_or_refused_soon_however_it_is_spread(
    run: Desk, tmp_path: Path, figure: Say, name: str
) -> None:
    words, content = FILES[name]
    (tmp_path / "file").write_text(content, "utf-8")
    run("log", "opener")

    done = run(*words, str(tmp_path / "file"))

    figure(
        "no file keeps the program busy",
        tried=f"{len(content):,} bytes of {name}",
        found="read or refused within a minute",
    )
    assert done.code in DONE, done.err
    assert max(map(len, (done.out + done.err).split("\n"))) < LONGEST_LINE
