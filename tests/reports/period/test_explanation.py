"""How each number came about, so that a reader can work it out again."""

from tests.core.statistics.plain_climb import plain_looks
from tests.reports.period.made_up import EXPLORE, QUARTER, rep, report, weekly

from practicelog.core.sections import Facts, Lines, Table
from practicelog.reports.period.explanation import explanation

MEANS = [3.0, 3.1, 2.9, 3.0] * 3 + [4.0, 4.1, 3.9, 4.0]


def explained(*reps, **others):
    return explanation(report(*reps, **others))


def test_without_scores_there_is_nothing_to_explain():
    assert explained(rep(0)) == explained() == ()


def test_the_scores_behind_a_level_are_listed_oldest_first():
    facts, *_ = explained(
        rep(1, score=450), rep(0, score=300), rep(2), rep(2, score=500, quick=True)
    )
    assert facts == Facts(
        (("Scores", "16 Nov 3.0, 17 Nov 4.5"), ("Apart", "1 quick")),
        "objection, rubric 1",
    )


def test_hurried_scores_say_so():
    facts, *_ = explained(rep(0, score=300, quick=True))
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


def looks_of(*reps, **others):
    (table,) = (each for each in explained(*reps, **others) if isinstance(each, Table))
    return table


def test_the_looks_for_a_climb_are_told_one_by_one():
    table = looks_of(*weekly(*[3.0, 3.1, 2.9, 3.0] * 20, 4.0, 4.1, 3.9, 4.0), rep(0, score=400))
    assert table.title == "objection: looks for a climb, called (*) where z is beyond its limit"
    assert table.headings == (
        "Look", "Weeks", "Strata", "Line a year", "z", "Limit", "Step", "z", "Limit"
    )  # fmt: skip
    assert [row[0] for row in table.rows][-3:] == ["2026-W38", "2026-W42", "2026-W46 *"]
    assert table.rows[-1][1:3] == ("84", "1")
    assert len(table.rows) == 12


def minus(text):
    return text.replace("-", "−")


def test_a_look_can_be_worked_out_again():
    """The look after twelve weeks, from its plain rule (docs/reports.md)."""
    (row,) = looks_of(*weekly(*MEANS[:12]), rep(0, score=400)).rows
    reps = [(at, "", mean) for at, mean in enumerate(MEANS[:12]) for _ in range(3)]
    ((_, fits, _),) = (look for look in plain_looks(reps, 12) if look[1])
    line = fits["line"]
    assert row == (
        "2026-W46", "12", "1", minus(f"{line['slope'] * 52:+z.2f}"), minus(f"{line['z']:+z.2f}"),
        f"{line['limit']:.2f}", "", "", "",
    )  # fmt: skip


def test_what_a_first_look_needs_is_told():
    sections = explained(*weekly(*[3.0] * 5), rep(0, score=300))
    assert Lines(("objection: needs 12 practised weeks (5 so far)",)) in sections


def test_the_rule_and_how_often_it_misleads_close_the_page():
    *_, last = explained(*weekly(*[3.0] * 20), rep(0, score=300))
    (_, rule), (_, wrong) = last.rows
    assert rule.startswith("Every four weeks the log lays a line through your last year")
    assert "(you: 3.0 in 1)" in wrong


def test_the_week_that_is_not_over_counts_in_none_of_it():
    assert explained(rep(0, score=300), rep(-60))[-1] == Lines(
        ("objection: needs 12 practised weeks (0 so far)",)
    )


def test_the_evidence_behind_a_year_is_told():
    reps = [*weekly(*[3.0] * 8, last=53), *weekly(*[4.0] * 8)]
    *_, facts, _ = explained(*reps, focuses=(EXPLORE,), period=QUARTER)
    # Of 12,870 ways to choose eight weeks of sixteen one is as extreme; all swaps are a point.
    evidence = "p 0.0001 up, 1.0000 down (12,870 arrangements, all)"
    words = f"{evidence}; 90 % interval +1.00 to +1.00"
    assert facts == Facts((("objection", words),), "Year on year")


def test_a_year_that_cannot_be_weighed_is_not_explained():
    reps = [*weekly(*[3.0] * 7, last=53), *weekly(*[4.0] * 8)]
    sections = explained(*reps, focuses=(EXPLORE,), period=QUARTER)
    assert all(section.title != "Year on year" for section in sections)
