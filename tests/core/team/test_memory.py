import pytest

from practicelog.core.team.memory import memory_size, more_than


@pytest.mark.parametrize(
    ("given", "more"), [("1MB", "512MB"), ("256MB", "512MB"), ("2GB", "4GB"), ("800MB", "1600MB")]
)
def test_more_is_twice_as_much_and_never_little(given, more):
    assert more_than(given) == more
    assert memory_size(more) == more
