"""A log of 0.1.0, with what that version answered: read by this one."""

import gzip
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.golden import cut
from tests.store.test_migrating import version_of

from practicelog.cli.safekeeping import SCHEMA_OF_0_1, TOLD_OTHERWISE
from practicelog.core.records.backup import BEFORE_UPGRADE
from practicelog.store.backups import file_of, listed
from practicelog.store.copying import unpack

pytestmark = pytest.mark.sweep

RELEASED = Path(cut.HERE) / "released"
ANSWERED = [
    json.loads(line)
    for line in gzip.decompress((RELEASED / "0.1.0.jsonl.gz").read_bytes()).splitlines()
]
TOLD_BY_ANOTHER_RULE = {
    ("report", ".drills[].shift"): "the climb",
    ("report", ".promise"): "the promise of a month, quarter or year",
    ("sheet", ".strongest"): "highest and lowest on the sheet",
    ("sheet", ".weakest"): "highest and lowest on the sheet",
    ("sheet", ".questions[]"): "highest and lowest on the sheet",
}
"""What 0.1.0 answered otherwise, and the words for it on the page that says why."""


@pytest.fixture
def old(tmp_path):
    """The year of a seller, as the demo of 0.1.0 stored it."""
    file = tmp_path / "practice.db"
    file.write_bytes(gzip.decompress((RELEASED / "0.1.0.db.gz").read_bytes()))
    return file


def differing(before, now, path=""):
    """Yield where an answer no longer holds what it held; what was added is no difference."""
    if isinstance(before, dict) and isinstance(now, dict) and path != ".promise":
        for name, value in before.items():
            yield from differing(value, now.get(name, "gone"), f"{path}.{name}")
    elif isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        for one, other in zip(before, now, strict=True):
            yield from differing(one, other, f"{path}[]")
    elif before != now:
        yield path


def read(text):
    """Return an answer as data: JSON or JSON Lines."""
    lines = [json.loads(line) for line in text.splitlines()]
    return lines[0] if len(lines) == 1 else lines


def with_new_columns(before, now):
    """Return the lines of a table of 0.1.0 with the columns that were added after its own."""
    heading, *lines = before.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").splitlines()
    new = now.splitlines()[0].removeprefix(heading)
    return [heading + new, *(line + "," * new.count(",") for line in lines)]


def test_a_log_of_0_1_0_reads_the_same_but_for_what_another_rule_tells(old):
    run = Desk(old)
    run("list")
    found = set()

    for each in ANSWERED:
        words = each["words"]
        now = run("--now", each["now"], *words)
        assert now.code == 0, (words, now.err)
        before = each["answer"]
        if "csv" in words:
            assert now.out.splitlines() == with_new_columns(before, now.out)
            continue
        found |= {(words[0], path) for path in differing(read(before), read(now.out))}

    assert found == {*TOLD_BY_ANOTHER_RULE}


def test_the_page_on_numbers_says_what_is_told_by_another_rule():
    page = (Path(__file__).parents[2] / "docs/reports.md").read_text("utf-8").lower()

    assert [each for each in TOLD_BY_ANOTHER_RULE.values() if each not in page] == []


def test_promises_differ_only_where_a_period_is_longer_than_a_week(old):
    run = Desk(old)
    weeks = [
        each for each in ANSWERED if each["words"][0] == "report" and "--week" in each["words"]
    ]

    told = [run("--now", each["now"], *each["words"]).out for each in weeks]

    assert [json.loads(each)["promise"] for each in told] == [
        json.loads(each["answer"])["promise"] for each in weeks
    ]


def test_what_is_told_otherwise_is_said_once_after_the_upgrade(old):
    run = Desk(old)

    said = [run("streak").err, run("streak").err, run("log", "opener").err, run("report").err]

    assert said[0].endswith(TOLD_OTHERWISE)
    assert said[1:] == ["", "", ""]


@pytest.mark.parametrize("version", sorted(cut.logs()))
def test_it_is_said_of_logs_of_0_1_alone(tmp_path, version):
    done = Desk(cut.unpacked(version, tmp_path / "practice.db"))("list")

    assert (TOLD_OTHERWISE in done.err) == (version <= SCHEMA_OF_0_1)


def test_the_backup_made_before_is_the_log_of_0_1_0_row_by_row(old, tmp_path):
    before = list(cut.rows(old))
    run = Desk(old)
    run("log", "opener")

    (backup,) = [each for each in listed(old) if each.why == BEFORE_UPGRADE]
    kept = tmp_path / "kept.db"
    unpack(Path(file_of(old, backup)), kept)

    assert (version_of(kept), list(cut.rows(kept))) == (SCHEMA_OF_0_1, before)


def test_the_backup_made_before_is_put_back_with_its_answers(old):
    run = Desk(old)
    run("log", "opener")
    (backup,) = [each for each in listed(old) if each.why == BEFORE_UPGRADE]

    restored = run("restore", str(file_of(old, backup)), "--yes")

    assert restored.code == 0
    (reps,) = [each for each in ANSWERED if each["words"][0] == "list"]
    assert [*differing(read(reps["answer"]), read(run(*reps["words"]).out))] == []


def test_a_log_of_0_1_0_is_healthy_and_what_is_changed_past_the_program_is_found_in_it(old):
    run = Desk(old)
    assert run("doctor").code == 0

    with closing(sqlite3.connect(old)) as log, log:
        log.execute("UPDATE change SET after = replace(after, 'Tomás', 'Tomas') WHERE id = 120")

    assert "not as recorded: command 6\n" in run("doctor").out


def test_a_rep_of_0_1_0_with_signs_beyond_ascii_can_be_purged(old):
    run = Desk(old)

    assert run("purge", "5", "--yes").code == 0
    assert run("doctor").code == 0
