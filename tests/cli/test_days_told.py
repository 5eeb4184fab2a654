"""Days as they are told: with their year wherever today, or the period, is of another one."""

import re
import shlex
import shutil

import pytest
from tests.conftest import Desk

THEN = {"PRACTICELOG_NOW": "2025-03-03T18:00:00+01:00"}
YEARLESS = re.compile(r"\b\d\d? Mar\b(?! 2\d{3})(?! 19\d{2})")
"""A day without its year: all that is not of this year was in a March."""

DONE_THEN = (
    'log opener -r 33333 --next "old next" --kept "a pause" --change "slower" --note "calm"',
    'log opener -r 44444 --change "slower yet" --predict 3',
    'log pitch -s 3 --on 2024-03-01 --next "sooner"',
    'focus set opener --why "they hang up" --until 2025-03-31',
    'notice "Ana said wait" --who Ana',
    'promise add "ask first" --drill opener',
    'promise add "listen along" --by Ana --drill opener',
    'card add opener "Too dear."',
    "metric add calls 12",
    "off add 2025-03-05",
    "script add reply reply.txt",
    "start story",
)
TOLD = (
    "today",
    "status",
    "report --since 2025-01-01 --all --explain",
    "report --since 2025-01-01 --until 2026-02-01 --as markdown",
    "report --year 2025",
    "sheet --since 2025-01-01 --with-notes",
    "sheet --since 2025-01-01 --with-notes --as html",
    "page",
    "streak",
    "journey",
    "show 1",
    "plan",
    "promise list --all",
    "card list",
    "script list",
    "script log reply",
    "focus list --all",
    "history",
    "off list --all",
)
ANSWERED = (
    "edit 1 -m 5",
    "edit 1 --on 1970-03-30",
    "edit 1 --on 2029-03-10",
    "log opener -r 33333 --on 2025-03-04",
    "log opener --on 3/4/2025",
    "metric add calls 3 --on 2024-03-04",
    "metric add calls 3 --on 2029-03-04",
    "metric edit 1 7",
    "metric delete 1 --yes",
    "notice edit 1 --text x",
    "notice delete 1 --yes",
    "promise close 1",
    "promise close 2 --let-go",
    "delete 1 --yes",
    "stop",
)
OF_THE_PERIOD = ("report --year 2025",)
"""What is told beside days of its own year, which it names."""


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """Return a folder with a log of which all was typed in another year."""
    folder = tmp_path_factory.mktemp("days")
    (folder / "reply.txt").write_text("Fair.\n")
    run = Desk(folder / "log.db")
    for line in DONE_THEN:
        argv = [str(folder / word) if word == "reply.txt" else word for word in shlex.split(line)]
        done = run(*argv, **THEN)
        assert done.code == 0, done
    return folder


@pytest.mark.parametrize("line", [*TOLD, *ANSWERED])
def test_a_day_of_another_year_is_told_with_it(begun, tmp_path, line):
    shutil.copytree(begun, tmp_path / "here")
    run = Desk(tmp_path / "here" / "log.db")

    done = run(*shlex.split(line), *(("-o", "-") if line == "page" else ()))

    told = " ".join((done.out + done.err).split())
    assert bool(YEARLESS.findall(told)) is (line in OF_THE_PERIOD), told
    if line in ANSWERED:
        undone = run("undo").out
        assert not YEARLESS.search(undone), undone


@pytest.mark.parametrize("line", ["today", "report", "sheet", "streak"])
def test_a_day_of_this_year_is_told_without(run, line):
    run("log", "opener", "-r", "33333", "--next", "slower", "--note", "calm", "--on", "2026-11-20")
    run("notice", "Ana said wait")

    told = " ".join(run(line, *(("--with-notes",) if line == "sheet" else ())).out.split())

    assert re.search(r"\b(?:16|20|21) Nov(?! 2026)", told), told
