"""Two machines at one folder."""

import pytest
from tests.store.sync.machines import Machine


@pytest.fixture
def a(tmp_path):
    return Machine(tmp_path, "a", 1)


@pytest.fixture
def b(tmp_path):
    return Machine(tmp_path, "b", 2)
