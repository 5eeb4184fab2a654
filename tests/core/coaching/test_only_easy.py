import pytest

from practicelog.core.coaching.only_easy import only_easy


@pytest.mark.parametrize(
    ("difficulties", "expected"),
    [
        pytest.param([], 0, id="no practice"),
        pytest.param(["easy"] * 4, 0, id="four are too few"),
        pytest.param(["easy"] * 5, 5, id="five"),
        pytest.param([*["easy"] * 5, None, None], 5, id="those that do not say count nowhere"),
        pytest.param([None] * 9, 0, id="none says"),
        pytest.param([*["easy"] * 9, "real"], 0, id="one as hard as the real thing"),
        pytest.param([*["easy"] * 9, "hard"], 0, id="one hard"),
    ],
)
def test_all_easy_reps_are_counted_unless_one_was_harder(difficulties, expected):
    assert only_easy(difficulties) == expected
