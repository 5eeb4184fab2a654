"""When a mix of difficulty differs, step by step."""

import pytest

from practicelog.core.statistics.difficulty import difficulty_mix, mix_word


@pytest.mark.parametrize(
    ("difficulties", "mix"),
    [
        pytest.param([], None, id="no reps"),
        pytest.param([None, None], None, id="none says"),
        pytest.param(["easy"], 1.0, id="one easy"),
        pytest.param(["easy", None, "hard", "hard"], 7 / 3, id="those that say"),
    ],
)
def test_a_mix_is_the_mean_of_the_reps_that_say(difficulties, mix):
    assert difficulty_mix(difficulties) == mix


@pytest.mark.parametrize(
    ("mix", "usual", "word"),
    [
        pytest.param(None, 2.0, None, id="unknown now"),
        pytest.param(2.0, None, None, id="unknown before"),
        pytest.param(2.0, 2.0, None, id="the same"),
        pytest.param(2.49, 2.0, None, id="just below half a step"),
        pytest.param(2.5, 2.0, "harder mix", id="half a step up"),
        pytest.param(1.5, 2.0, "easier mix", id="half a step down"),
        pytest.param(1 / 3 + 11 / 6, 5 / 3, "harder mix", id="half a step, but for rounding"),
    ],
)
def test_half_a_step_is_another_mix(mix, usual, word):
    assert mix_word(mix, usual) == word
