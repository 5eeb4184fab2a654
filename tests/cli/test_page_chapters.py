"""The page as of a day: it holds nothing that came later, and says what it has no room for."""

import re
import shlex

import pytest
from tests.conftest import Desk

THEN = {"PRACTICELOG_NOW": "2025-12-31T20:00:00+01:00"}
BY_THEN = (
    *(f'log opener -r {n % 3 + 2}3434 -m 10 --on -{6 * n + 1}d --next "n{n}"' for n in range(12)),
    "script add reply REPLY",
    "log opener -r 33333 --script reply --on 2025-12-30 --predict 3 --change slower",
    "log opener -s 4 --with Ben --on 2025-12-29",
    "log pitch -s 3 --on 2025-12-31",
    "edit 1 --rater Ana -r 22222",
    'focus set opener --criterion who --why "they hang up" --until 2026-03-31',
    'promise add "ask first" --drill opener',
    'promise add "listen along" --by Ana',
    'notice "talks slower" --who Ana',
    "metric add calls 12",
    "plan set --days 2 --from 2025-11-03",
    "off add 2025-12-25..2025-12-26",
)
LATER = (
    "log opener -r 55555 -m 60 --script reply --on 2026-02-01 --change later",
    "log story -s 5 --kind live --on 2026-02-02",
    "log opener -r 55555 --on 2026-10-01",
    "log opener -r 11111 --rater Bo --on 2026-03-01",
    "script edit reply LATER",
    "script add newer LATER",
    'focus close 1 --outcome "they stay, of late"',
    'focus set opener --criterion tone --why "later still"',
    "promise close 1",
    "promise close 2 --let-go",
    'promise add "much later" --drill opener',
    'notice "of later" --who Cid',
    "metric add calls 99",
    "metric add later 5 --new",
    "plan set --days 5 --week-start sun",
    "off add 2026-07-01..2026-07-05",
    "drill edit opener --criterion later:later --yes",
    'card add opener "Later."',
)


@pytest.fixture
def begun(run: Desk) -> Desk:
    """Return the desk of a log that ends with 2025, and the file of a script's later text."""
    for name, text in (("REPLY", "Fair enough.\n"), ("LATER", "Later words.\n")):
        run.file.with_name(name).write_text(text, "utf-8")
    type_in(run, BY_THEN, **THEN)
    return run


def type_in(run: Desk, lines: tuple[str, ...], **clock: str) -> None:
    for line in lines:
        argv = [str(run.file.with_name(word)) if word in {"REPLY", "LATER"} else word
                for word in shlex.split(line)]  # fmt: skip
        done = run(*argv, **clock)
        assert done.code == 0, done


@pytest.mark.parametrize("medium", ["markdown", "html", "json"])
def test_a_page_of_a_year_that_is_over_is_the_page_of_its_last_day(begun: Desk, medium: str):
    then = begun("page", "--as", medium, **THEN)
    type_in(begun, LATER)

    done = begun("page", "--year", "2025", "--as", medium)

    assert (done.code, done.err) == (0, "")
    assert done.out == then.out
    assert begun("page", "--as", medium).out != then.out


def test_a_page_of_a_year_before_any_practice_holds_nothing_of_it(begun: Desk) -> None:
    told = begun("page", "--year", "2015", "--as", "markdown").out

    assert re.findall("^## .*", told, re.MULTILINE) == ["## Now"]
    assert "reply" not in told


@pytest.mark.parametrize("year", ["2027", "9998"])
def test_a_year_that_has_not_begun_has_no_page(begun: Desk, year: str) -> None:
    done = begun("page", "--year", year)

    assert (done.code, done.out) == (2, "")
    assert done.err == (f"practicelog: --year: {year} has not begun.\n  hint: practicelog page\n")


def test_a_version_made_before_the_day_rolls_over_is_of_that_day(begun: Desk) -> None:
    type_in(begun, ("script edit reply LATER",), PRACTICELOG_NOW="2026-01-01T03:59:00+01:00")
    type_in(begun, ("script add newer LATER",), PRACTICELOG_NOW="2026-01-01T04:00:00+01:00")

    told = begun("page", "--year", "2025", "--as", "markdown").out

    assert ("reply" in told, "**v2**" in told, "newer" in told) == (True, True, False)


def test_what_a_page_has_no_room_for_is_counted(run: Desk) -> None:
    text = run.file.with_name("text.txt")
    text.write_text("Fair enough.\n", "utf-8")
    for n in range(14):
        drill = f"drill-{n:02}"
        type_in(run, (
            f"drill add {drill} --criterion who:who",
            f"log {drill} -r 3 --on 2026-11-10", f"log {drill} -r 3 --on 2026-11-17",
            f"edit last --rater Coach{n:02} -r 2", f"script add script-{n:02} {text}",
            f'notice "n{n}"', f"metric add metric{n:02} 5 --new",
        ))  # fmt: skip

    told = run("page", "--as", "markdown").out

    assert [line for line in told.splitlines() if re.search("Not drawn|earlier", line)] == [
        (
            "Not drawn: drill-06, drill-07, drill-08, drill-09, drill-10 and 3 more. "
            "practicelog report --since 2026-08-30 --until 2026-11-21 --as html"
        ),
        (
            "Not drawn: script-07, script-06, script-05, script-04, script-03 and 3 more. "
            "practicelog script list"
        ),
        "Not drawn: "
        + ", ".join(f"drill-{n:02}: you and Coach{n:02} on the same reps" for n in range(5))
        + " and 3 more. practicelog show ID",
        "6 earlier: practicelog notice list",
        (
            "Not drawn: metric08, metric09, metric10, metric11, metric12 and 1 more. "
            "practicelog metric list"
        ),
    ]
