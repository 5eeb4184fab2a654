"""What a full deliberate rep costs to type into `log`."""

import shlex

import pytest

GOAL = "ask first"
LINE = f'practicelog log obj -m10 -n2 -r 43-24 -g "{GOAL}" --feedback peer\n'
SHORTEST = f'practicelog log ob -m10 -n2 -r43-24 -g "{GOAL}" --feedback peer\n'


@pytest.mark.parametrize("line", [LINE, SHORTEST], ids=["as in the docs", "shortest"])
def test_a_full_deliberate_rep_takes_at_most_60_keys_besides_the_words(run, line):
    assert run(*shlex.split(line)[1:]).code == 0

    (rep,) = run.reps()
    assert rep["deliberate"]
    assert (rep["drill"], rep["minutes"], rep["takes"]) == ("objection", 10, 2)
    assert (rep["goal"], rep["feedback"]) == (GOAL, "peer")
    assert [each["value"] for each in rep["ratings"]] == [4, 3, 2, 4]
    assert len(line) - len(GOAL) <= 60
