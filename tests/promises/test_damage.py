"""Damage done to a log at random: `doctor` sees whatever changes what was recorded."""

import sqlite3
from collections import Counter
from contextlib import suppress
from random import Random
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest
from tests.conftest import NOW, Desk
from tests.golden.cut import rows
from tests.promises.counts import times

from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import everything_typed
from practicelog.errors import DamagedLogError, NewerLogError, NoLogError
from practicelog.store import shipped
from practicelog.store.connection import writing
from practicelog.store.creation import fill
from practicelog.store.demo import type_in

SEED = 2026
CASES = times(daily=8, soak=500)
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


@pytest.mark.parametrize(
    ("damage", "cases"),
    [
        pytest.param(flipped, "flipped bits", id="flipped"),
        pytest.param(cut_short, "truncations", id="cut short"),
        pytest.param(zeroed, "zeroed sectors", id="zeroed"),
    ],
)
def test_a_change_of_what_was_recorded_is_seen(year, tmp_path, figure, damage, cases):
    content, recorded = year.file.read_bytes(), everything(year.file)
    random = Random(f"{SEED} {damage.__name__}")
    copytree(year.file.parent, tmp_path, dirs_exist_ok=True)
    run = Desk(tmp_path / year.file.name)
    tally = Counter()
    for _ in range(CASES):
        run.file.write_bytes(damage(content, random))
        changed = everything(run.file) != recorded
        tally[changed, run("doctor", PRACTICELOG_DEBUG="1").code] += 1

    changed = sum(number for (is_changed, _), number in tally.items() if is_changed)
    figure(
        "damage is noticed",
        tried=f"{CASES:,} {cases}, {changed:,} of which changed what was recorded",
        found=f"{tally[True, 0]} changes undetected by `doctor`",
        wanted="0 changes undetected by `doctor`",
        seed=SEED,
    )
    assert tally[True, 0] == 0
    assert {code for _, code in tally} <= {0, *NOTICED}
    assert changed


def everything(file):
    """Return every row of a log, or nothing where they cannot all be read."""
    with suppress(sqlite3.Error, ValueError):
        return list(rows(file))
    return None
