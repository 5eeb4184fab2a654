"""What the first lines tell of scores: of the criterion in focus, and of what it leaves out."""

import pytest
from tests.reports.period.made_up import EMAILS, EXPLORE, day, rated, rep, report, weekly

from practicelog.core.sections import Facts
from practicelog.reports.period.summary import summary


def labelled(label, *reps, **others):
    (facts,) = summary(report(*reps, **others))
    assert isinstance(facts, Facts)
    return [text for name, text in facts.rows if name == label]


STORIES_CLOSED = tuple(EMAILS._replace(id=n, drill="story", closed_on=day(n)) for n in (1, 2))


@pytest.mark.parametrize(
    ("reps", "focuses", "told"),
    [
        pytest.param([rep(0)], (), [], id="never scored"),
        pytest.param([rep(0, score=325)], (), ["objection 3.3 (1 rep)"], id="no focus: named"),
        pytest.param(
            [rep(0, score=325, quick=True)], (EXPLORE,), ["objection 3.3 (1 quick)"], id="hurried"
        ),
        pytest.param(
            [rated(0, explore=3, hear=5)], (EXPLORE,), ["3.0 (1 rep)"], id="by its criterion"
        ),
        pytest.param(
            [rated(0, explore=3, hear=5), rep(1, score=500, quick=True)],
            (EXPLORE,),
            ["3.0 (1 rep) · 1 quick"],
            id="its criterion, and what was hurried",
        ),
        pytest.param(
            [rated(0, cut=True), rated(1, cut=False)],
            (EXPLORE._replace(criterion="cut"),),
            ["1 of 2 (plausible 12–88 %)"],
            id="a check",
        ),
        pytest.param(
            [rated(0, hear=5), rated(1, hear=4)],
            (EXPLORE,),
            ["objection 4.5 (2 reps)"],
            id="its criterion not rated: the drill, named",
        ),
        pytest.param(
            [rep(0, "story", score=300), rep(1, score=400)],
            (*STORIES_CLOSED, EXPLORE._replace(criterion=None, closed_on=day(0))),
            ["3.0 (1 rep)"],
            id="a focus that is not shown is not told of",
        ),
        pytest.param(
            [
                rep(0, score=300),
                rep(1, score=400, rubric=2),
                rep(1, score=400, rubric=2),
                rep(2, score=500, quick=True),
            ],
            (EXPLORE._replace(criterion=None),),
            ["4.0 (2 reps) · 1 quick, 1 by another rubric"],
            id="what stands in no mean beside it",
        ),
        pytest.param(
            [rep(0, score=300), rep(1, score=400, quick=True), rep(1, score=400, quick=True)],
            (),
            ["objection 4.0 (2 quick) · 1 by rubric"],
            id="beside hurried ones",
        ),
        pytest.param([rep(0, "pitch", score=300)], (EXPLORE,), [], id="a focus not practised"),
        pytest.param(
            [*weekly(*[3.0] * 6), rep(0, score=400), rep(1, score=300)],
            (),
            ["objection 3.5 (2 reps, 3.0–4.0) · usual 3.0 (6 weeks)"],
            id="too few for a word",
        ),
    ],
)
def test_the_score_is_told_where_there_is_one(reps, focuses, told):
    assert labelled("Score", *reps, focuses=focuses) == told
