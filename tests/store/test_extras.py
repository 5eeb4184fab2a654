"""What an extra installs, asked for where it is missing: the line fits how the program came."""

import sys

import pytest

from practicelog.errors import UsageError
from practicelog.store.extras import loaded


@pytest.mark.parametrize(
    ("left_by", "line"),
    [
        pytest.param("pipx_metadata.json", "pipx runpip practicelog install", id="pipx"),
        pytest.param("uv-receipt.toml", 'uv pip install --python "{}"', id="uv tool"),
        pytest.param("pyvenv.cfg", "pip install", id="pip"),
    ],
)
def test_the_line_installs_where_the_program_runs(tmp_path, monkeypatch, left_by, line):
    (tmp_path / left_by).touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))

    with pytest.raises(UsageError) as refused:
        loaded("no_such_module", "off import", "holidays")

    assert refused.value.hint == f'{line.format(tmp_path)} "practicelog[holidays]"'
