"""How each number came about, so that a reader can work it out again."""

from statistics import mean, stdev

import pytest
from tests.reports.period.made_up import EXPLORE, QUARTER, day, rep, report, weekly

from practicelog.core.sections import Facts, Table
from practicelog.reports.period.explanation import explanation

MEANS = [3.0, 3.1, 2.9, 3.0] * 3 + [4.0, 4.1, 3.9, 4.0]


def explained(*reps, **others):
    return explanation(report(*reps, **others))


def test_without_scores_there_is_nothing_to_explain():
    assert explained(rep(0)) == explained() == ()


def test_the_scores_behind_a_level_are_listed_oldest_first():
    (facts,) = explained(
        rep(1, score=450), rep(0, score=300), rep(2), rep(2, score=500, quick=True)
    )
    assert facts == Facts(
        (("Scores", "16 Nov 3.0, 17 Nov 4.5"), ("Apart", "1 scored otherwise")),
        "objection, rubric 1",
    )


def test_hurried_scores_say_so():
    (facts,) = explained(rep(0, score=300, quick=True))
    assert facts.title == "objection, quick scores"


def test_the_weeks_behind_what_was_usual_can_be_typed():
    reps = [*weekly(*[3.0, 3.5] * 7, difficulty="easy"), rep(0, score=300, difficulty="hard")]
    rows = dict(explained(*reps)[0].rows)
    assert rows["Weeks"] == ", ".join(
        f"2026-W{week} {level:.2f}"
        for week, level in zip(range(35, 47), [3.0, 3.5] * 6, strict=True)
    )
    assert rows["Usual"] == "3.3 (12 weeks, 3.0–3.5)"
    assert rows["Mix"] == "3.00, usual 1.00 (easy 1, real 2, hard 3)"


def sums_of(*reps, **others):
    (table,) = (each for each in explained(*reps, **others) if isinstance(each, Table))
    return table


def test_the_sums_of_a_shift_are_told_week_by_week():
    table = sums_of(*weekly(*MEANS), rep(0, score=400))
    assert table.title == (
        "objection: sums of a shift, called above 8.5 in the first 52 weeks, then 11.0"
    )
    assert table.headings == ("Week", "Mean", "n", "Before", "SD", "t", "z", "Up", "Down")
    assert [row[0] for row in table.rows] == [f"2026-W{week}" for week in range(39, 47)]


def test_a_row_can_be_worked_out_again():
    """The week of 19 October: t and both sums from the twelve weeks before it (docs/reports.md)."""
    table = sums_of(*weekly(*MEANS), rep(0, score=400))
    row = dict(zip(table.headings, table.rows[4], strict=True))
    history = MEANS[:12]
    spread = max(0.15, stdev(history))
    t = (4.0 - mean(history)) / spread * (12 / 13) ** 0.5
    assert (row["Week"], row["Mean"], row["n"]) == ("2026-W43", "4.00", "12")
    assert (row["Before"], row["SD"]) == (f"{mean(history):.2f}", f"{spread:.2f}")
    assert row["t"] == f"{t:+.2f}"
    before = float(table.rows[3][7])
    assert float(row["Up"]) == pytest.approx(max(0, before + float(row["z"]) - 0.25), abs=0.011)


def test_only_the_last_twelve_weeks_are_shown():
    assert len(sums_of(*weekly(*[3.0] * 40), rep(0, score=300)).rows) == 12


@pytest.mark.parametrize(
    ("today", "newest"),
    [(day(6), "2026-W46"), (day(7), "2026-W47")],
    ids=["the week's last day", "the day after"],
)
def test_a_week_is_in_the_table_when_it_is_over(today, newest):
    reps = [*weekly(*[3.0] * 12), rep(0, score=300), rep(1, score=300)]
    assert sums_of(*reps, today=today).rows[-1][0] == newest


def test_the_evidence_behind_a_year_is_told():
    reps = [*weekly(*[3.0] * 8, last=53), *weekly(*[4.0] * 8)]
    *_, facts = explained(*reps, focuses=(EXPLORE,), period=QUARTER)
    # Of 12,870 ways to choose eight weeks of sixteen one is as extreme; all swaps are a point.
    evidence = "p 0.0001 up, 1.0000 down (12,870 arrangements, all)"
    words = f"{evidence}; 90 % interval +1.00 to +1.00"
    assert facts == Facts((("objection", words),), "Year on year")


def test_a_year_that_cannot_be_weighed_is_not_explained():
    reps = [*weekly(*[3.0] * 7, last=53), *weekly(*[4.0] * 8)]
    sections = explained(*reps, focuses=(EXPLORE,), period=QUARTER)
    assert all(section.title != "Year on year" for section in sections)
