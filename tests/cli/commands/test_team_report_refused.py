"""`team report` that cannot be made: why, and what to type instead."""

import pytest
from tests.cli.commands.test_team_report import filled
from tests.promises.failing_system import make_read_only, small_disk

KILOBYTES = 1000


@pytest.fixture(scope="module")
def twenty(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("team") / "north", 20)


def test_more_memory_is_suggested_than_was_given(run, twenty):
    done = run("team", "report", twenty, "--memory", "1MB")
    said = "The memory does not suffice.\n  hint: --memory 512MB, or a shorter period: --month\n"
    assert done == (14, "", f"practicelog: {said}")


def test_every_ending_that_says_something_is_named(run, twenty):
    done = run("team", "report", twenty, "-o", "team.txt")
    hint = "  hint: end it in .html, .md, .xlsx or .json, or say --as html\n"
    assert done == (2, "", f"practicelog: “team.txt” does not say how to write it.\n{hint}")


def test_an_ending_may_be_written_large(run, twenty, tmp_path):
    assert run("team", "report", twenty, "-o", str(tmp_path / "TEAM.XLSX")).code == 0
    assert (tmp_path / "TEAM.XLSX").read_bytes().startswith(b"PK")


def test_what_cannot_be_remembered_is_not_told(run, tmp_path):
    """A second report that knew nothing of the first would tell the difference between them."""
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, KILOBYTES) as mounted:
        if not mounted:
            pytest.skip("this machine mounts no disk for us")
        place = filled(disk / "north", 20)
        make_read_only(disk)
        for words in ((), ("--engine", "spark")):
            done = run("team", "report", place, *words)
            assert (done.code, done.out) == (14, "")
            said, hint = done.err.splitlines()
            assert said.endswith("” cannot be written, and a report is remembered in it.")
            assert hint.startswith("  hint: copy the folder to where it can be, and report on")
