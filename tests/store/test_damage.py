"""Whatever happens to the bytes of a log: `doctor` sees every change of what was recorded.

Set PRACTICELOG_SOAK=1 for the full counts; with `-s` they print the figures.
"""

import os
import sqlite3
import sys
from collections import Counter
from contextlib import suppress
from random import Random
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest
from tests.conftest import NOW, Desk
from tests.golden.cut import rows

from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import everything_typed
from practicelog.errors import DamagedLogError, NewerLogError, NoLogError
from practicelog.store import shipped
from practicelog.store.connection import writing
from practicelog.store.creation import fill
from practicelog.store.demo import type_in

SEED = 2026
FULL = os.environ.get("PRACTICELOG_SOAK") == "1"
CASES = 500 if FULL else 20
SECTOR = 512
NOTICED = {
    DamagedLogError.exit_code: "damaged, or no practicelog log",
    NewerLogError.exit_code: "of a newer version, it seems",
    NoLogError.exit_code: "0 bytes",
}
"""The exit codes that say that something is wrong."""

EVERYDAY = (
    ("log", "pitch", "--note", "long " * 2000),
    ("edit", "last", "-m", "12", "--note", "it's " * 1000),
    ("log", "opener", "-r", "who=4", "--with", "Ana"),
    ("delete", "last", "--yes"),
    ("promise", "add", "send the deck"),
    ("notice", "waited a breath"),
    ("metric", "add", "calls", "42"),
    ("undo",),
)


def flipped(content, random):
    """Return a file's content with one bit flipped."""
    at = random.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << random.randrange(8)]) + content[at + 1 :]


def cut_short(content, random):
    """Return the beginning of a file's content."""
    return content[: random.randrange(len(content))]


def zeroed(content, random):
    """Return a file's content with one sector of zeros."""
    at = random.randrange(len(content) // SECTOR) * SECTOR
    return content[:at] + bytes(SECTOR) + content[at + SECTOR :]


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """A desk with a year of practice."""
    folder = tmp_path_factory.mktemp("year")
    run = Desk(folder / "practice.db")
    view = Viewpoint(NOW, ZoneInfo("Europe/Berlin"), 4)
    with writing(run.file, lambda log: fill(log, NOW)) as log:
        type_in(log, everything_typed(view, shipped.drills(), 1, 0))
    (folder / "text").write_text("Guten Tag – »zu teuer« 東京\n" * 400, "utf-8")
    for words in EVERYDAY:
        assert run(*words).code == 0, words
    run("script", "add", "reply", str(folder / "text"))
    assert run("doctor").code == 0
    return run


@pytest.mark.parametrize("damage", [flipped, cut_short, zeroed])
def test_a_change_of_what_was_recorded_is_seen(year, tmp_path, damage):
    content, recorded = year.file.read_bytes(), everything(year.file)
    random = Random(f"{SEED} {damage.__name__}")
    copytree(year.file.parent, tmp_path, dirs_exist_ok=True)
    run = Desk(tmp_path / year.file.name)
    tally = Counter()
    for case in range(CASES):
        run.file.write_bytes(damage(content, random))
        changed = everything(run.file) != recorded
        done = run("doctor", PRACTICELOG_DEBUG="1")
        assert done.code in {0, *NOTICED}, f"case {case}: {done.err}"
        tally["changed" if changed else "same", done.code] += 1
        assert done.code or not changed, (case, done)
    sys.stdout.write(f"{damage.__name__}: {CASES} cases, seed {SEED}: {dict(tally)}\n")
    assert tally.keys() & {("changed", code) for code in NOTICED}


def everything(file):
    """Return every row of a log, or nothing where they cannot all be read."""
    with suppress(sqlite3.Error, ValueError):
        return list(rows(file))
    return None
