"""The folders where the log and the configuration lie, unless the seller says otherwise."""

import os.path
import sys
from collections.abc import Mapping
from pathlib import Path

from practicelog.errors import NoHomeError

PROGRAM = "practicelog"
ON_LINUX: bool = sys.platform == "linux"


def data_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of this user's log, whether it is there or not."""
    if ON_LINUX:
        return _xdg(environ, "XDG_DATA_HOME", ".local/share")
    from platformdirs import user_data_path

    return user_data_path(PROGRAM)


def config_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of this user's configuration, whether it is there or not."""
    if ON_LINUX:
        return _xdg(environ, "XDG_CONFIG_HOME", ".config")
    from platformdirs import user_config_path

    return user_config_path(PROGRAM)


def _xdg(environ: Mapping[str, str], variable: str, default: str) -> Path:
    """Return what the XDG base directory specification says; a relative path says nothing.

    By hand, because loading platformdirs is a twentieth of all that a `log` does.
    """
    named = Path(environ.get(variable, "").strip())
    return (named if named.is_absolute() else _home(environ) / default) / PROGRAM


def _home(environ: Mapping[str, str]) -> Path:
    """Return the home folder.

    Raises:
        NoHomeError: there is none, as for a user that was made for a container.
    """
    home = Path("~" if environ.get("HOME") == "" else os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises what is no error of ours
    if not home.is_absolute():
        raise NoHomeError("There is no home folder.", "name the log: --log or PRACTICELOG_FILE")
    return home
