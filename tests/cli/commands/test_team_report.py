"""`team report`: what is told of twenty, of four, and in which forms."""

from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook
from tests.store.team.shares import add, folder, share

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
RATED = [
    {"criterion": "who", "check": False, "value": 2, "coach": [3]},
    {"criterion": "tone", "check": False, "value": 4, "coach": []},
]


def filled(place, sellers):
    """Return a team's folder in which each seller has two reps of 10 minutes on two days."""
    folder(place)
    given = [
        share(
            who,
            *(
                {"id": 10 * who + at, "day": f"2026-11-{17 + at}", "ratings": RATED}
                for at in (1, 2)
            ),
            weeks=[{}],
        )
        for who in range(sellers)
    ]
    add(place, NOW, *given)
    return str(place)


@pytest.fixture(scope="module")
def twenty(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("team") / "north", 20)


TOLD = """\
Team, 2026-11: 2–29 Nov 2026, whole weeks
Taking part      20 sellers
Practice         40 days of sellers · 40 reps · 6 h 40
Weeks kept       too few to tell
Days a month     2 · 2 · 2 · 2 (means of the four quarters of sellers)
Minutes a month  20 · 20 · 20 · 20 (means of the four quarters of sellers)
Next workshop    opener: who
                 because it is the lowest of 2 criteria: 2.0, from nearly all
                 sellers

Drills
Drill    Sellers      Reps   Takes   Deliberate   Hard         Score
────────────────────────────────────────────────────────────────────
opener   nearly all     40     2.0   nearly all   hardly any     3.0

Criteria, lowest first
Drill    Criterion   Level   Sellers
───────────────────────────────────────
opener   who           2.0   nearly all
opener   tone          4.0   nearly all

Own ratings beside coaches
Drill    Criterion   Own minus coach   Sellers
─────────────────────────────────────────────────
opener   who                    −1.0   nearly all

Days week by week
1 week of 12 can be told.
           █
Week       Days   Sellers
────────────────────────────
2026-W47     40   nearly all

Hard is the share of the reps that say how hard they were.
Score is the mean of the reps rated by criteria; hurried ones are not in it.
A figure is told where 5 sellers or more make it and none has more than half;
levels and shares in tenths. What is not told is in no sum. Nobody is ranked.
"""

TOLD_OF_FOUR = """\
Team, 2026-11: 2–29 Nov 2026, whole weeks
Nothing can be told: a figure needs 5 sellers, none with more than half of it.
Shares come in by: practicelog team add FOLDER FILES…
With fewer than 5, talk with each: practicelog sheet
"""


def test_twenty_are_told_together(run, twenty):
    assert run("team", "report", twenty) == (0, TOLD, "")


def test_criteria_that_are_as_low_in_tenths_are_named_beside_the_suggestion(run, twenty, tmp_path):
    assert run.json("team", "report", twenty)["suggestion"]["as_low"] == []
    folder(tmp_path / "north")
    even = [{**each, "value": 3} for each in RATED]
    given = (share(who, {"id": who, "day": "2026-11-18", "ratings": even}) for who in range(6))
    add(tmp_path / "north", NOW, *given)

    told = run("team", "report", str(tmp_path / "north")).out
    assert "because none is lower of 2 criteria: 3.0" in told
    assert "as low, in tenths: opener: " in told


def test_four_are_told_to_talk_with_each(run, tmp_path):
    done = run("team", "report", filled(tmp_path / "south", 4))

    assert done == (0, TOLD_OF_FOUR, "")


def test_one_who_joins_waits_for_four_more(run, tmp_path):
    place = filled(tmp_path / "north", 6)
    before = run("team", "report", place).out
    more = [share(who, {"id": 1000 + who, "day": "2026-11-18"}) for who in range(50, 55)]
    add(tmp_path / "north", NOW, more[0])

    waiting = run("team", "report", place).out
    assert waiting.startswith(before.rstrip("\n"))
    assert "something new waits for 5 sellers." in waiting

    add(tmp_path / "north", NOW, *more[1:])
    assert "11 sellers\n" in run("team", "report", place).out


def test_a_week_tells_days_and_no_drills(run, twenty):
    told = run.json("team", "report", twenty, "--week")

    assert {each["figure"] for each in told["figures"]} == {"days", "minutes", "weeks"}
    assert told["period"] == {"name": "2026-W47", "from": "2026-11-16", "to": "2026-11-22"}


def test_it_is_a_document_a_page_and_a_workbook(run, twenty, tmp_path):
    told = run.json("team", "report", twenty, "--quarter")
    assert (told["sellers"], told["suggestion"]["criterion"]) == (20, "who")

    markdown = run("team", "report", twenty, "--as", "markdown").out
    assert markdown.startswith("# Team, 2026-11: 2–29 Nov 2026, whole weeks\n")

    page, book = tmp_path / "team.html", tmp_path / "team.xlsx"
    assert run("team", "report", twenty, "-o", str(page)).code == 0
    assert "<svg" in page.read_text("utf-8")
    assert (
        run("team", "report", twenty, "-o", str(book)).out == f"Wrote the team's report to {book}\n"
    )
    sheets = load_workbook(book)
    assert sheets.sheetnames[:2] == ["team", "Drills"]
    assert [cell.value for cell in sheets["Drills"][2]][:3] == ["opener", "nearly all", 40]


def test_a_coach_who_has_a_name_and_a_log_does_not_sign_it(run, twenty):
    run("config", "set", "seller", "Coach")
    assert "Coach" not in run("team", "report", twenty, "--as", "markdown").out
    assert run.json("team", "report", twenty)["seller"] is None


def test_a_name_of_a_drill_is_shown_safely(run, tmp_path):
    folder(tmp_path / "north")
    drill = "<b>*x*</b>\x1b[31m"
    add(tmp_path / "north", NOW, *(share(who, {"id": who, "drill": drill}) for who in range(6)))

    for words in ((), ("--as", "markdown"), ("--as", "html")):
        out = run("team", "report", str(tmp_path / "north"), *words).out
        assert "\x1b" not in out
        assert words == () or "<b>" not in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--master", "x"), "--master is for spark."),
        (("--engine", "spark", "--memory", "1GB"), "--memory is for duckdb."),
        (("--memory", "lots"), "--memory: “lots” is no amount of memory."),
        (("--week", "--month"), "One period at a time: --week and --month were given."),
    ],
)
def test_options_that_cannot_be_are_told(run, twenty, words, said):
    done = run("team", "report", twenty, *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"practicelog: {said}")


def test_without_enough_shares_it_is_told_how_they_come_in(run, tmp_path):
    folder(tmp_path / "north")

    done = run("team", "report", str(tmp_path / "north"))

    assert done.code == 0
    assert "Shares come in by: practicelog team add FOLDER FILES…" in done.out.splitlines()


def test_a_workbook_is_no_text_for_a_terminal(run, twenty):
    done = run("team", "report", twenty, "--as", "xlsx", terminal=True)
    assert (done.code, done.err.split("\n")[0]) == (
        2, "practicelog: xlsx is no text for a terminal."
    )  # fmt: skip


def test_a_spoiled_memory_of_what_was_told_is_said(run, tmp_path):
    place = filled(tmp_path / "north", 6)
    (tmp_path / "north" / "told.json").write_text('{"format"')

    done = run("team", "report", place)

    assert (done.code, done.out) == (15, "")
    assert "told.json: " in done.err


def test_how_few_are_missing_is_counted_nowhere(run, tmp_path):
    """Nineteen of twenty rated: who did not would be known by the number."""
    folder(tmp_path / "north")
    given = [
        share(who, {"id": who, "day": "2026-11-18", "ratings": RATED if who else []})
        for who in range(20)
    ]
    add(tmp_path / "north", NOW, *given)
    place = str(tmp_path / "north")

    told = run.json("team", "report", place)

    assert {each["sellers"] for each in (*told["figures"], told["suggestion"])} - {"5 of 20"} == {
        "nearly all"
    }
    for medium in ("table", "markdown"):
        assert "19" not in run("team", "report", place, "--as", medium).out
