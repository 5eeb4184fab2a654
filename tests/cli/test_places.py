"""Where the log and the configuration lie: as platformdirs has it, only sooner."""

from pathlib import Path

import platformdirs
import pytest

from practicelog import system
from practicelog.cli.places import config_folder, data_folder


@pytest.mark.parametrize("value", [None, "", " ", "/srv/data", "/srv/data/", "/with blank /x"])
def test_on_linux_the_folders_are_those_of_platformdirs(monkeypatch, value):
    environ = {}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
            environ[name] = value

    assert Path(data_folder(environ)) == platformdirs.user_data_path("practicelog")
    assert Path(config_folder(environ)) == platformdirs.user_config_path("practicelog")


def test_a_relative_path_says_nothing():
    assert Path(data_folder({"XDG_DATA_HOME": "data"})) == Path.home() / ".local/share/practicelog"
    assert Path(config_folder({"XDG_CONFIG_HOME": "."})) == Path.home() / ".config/practicelog"


def test_elsewhere_platformdirs_is_asked(monkeypatch):
    monkeypatch.setattr(system, "PLATFORM", system.MACOS)

    assert Path(data_folder({"XDG_DATA_HOME": "/other"})) == platformdirs.user_data_path(
        "practicelog"
    )
    assert Path(config_folder({})) == platformdirs.user_config_path("practicelog")
