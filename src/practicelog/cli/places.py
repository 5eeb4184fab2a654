"""The folders where the log and the configuration lie, unless the seller says otherwise."""

import os
from collections.abc import Mapping

from practicelog import system
from practicelog.errors import NoHomeError

PROGRAM = "practicelog"


def data_folder(environ: Mapping[str, str]) -> str:
    """Return the folder of this user's log, whether it is there or not."""
    if system.PLATFORM == system.LINUX:
        return _xdg(environ, "XDG_DATA_HOME", ".local/share")
    from platformdirs import user_data_dir  # where XDG does not say

    return user_data_dir(PROGRAM)


def config_folder(environ: Mapping[str, str]) -> str:
    """Return the folder of this user's configuration, whether it is there or not."""
    if system.PLATFORM == system.LINUX:
        return _xdg(environ, "XDG_CONFIG_HOME", ".config")
    from platformdirs import user_config_dir  # where XDG does not say

    return user_config_dir(PROGRAM)


def state_folder(environ: Mapping[str, str]) -> str:
    """Return the folder of what may be lost at any time, whether it is there or not."""
    if system.PLATFORM == system.LINUX:
        return _xdg(environ, "XDG_STATE_HOME", ".local/state")
    from platformdirs import user_state_dir  # where XDG does not say

    return user_state_dir(PROGRAM)


def _xdg(environ: Mapping[str, str], variable: str, default: str) -> str:
    """Return what the XDG base directory specification says; a relative path says nothing.

    By hand, because loading platformdirs is a twentieth of all that a `log` does.
    """
    return os.path.join(base_folder(environ, variable, default), PROGRAM)


def base_folder(environ: Mapping[str, str], variable: str, default: str) -> str:
    """Return the folder in which programs have theirs, by its variable or in the home folder."""
    named = environ.get(variable, "").strip()
    return named if os.path.isabs(named) else os.path.join(home(environ), default)


def home(environ: Mapping[str, str]) -> str:
    """Return the home folder.

    Raises:
        NoHomeError: there is none, as for a user that was made for a container.
    """
    found = "~" if environ.get("HOME") == "" else os.path.expanduser("~")
    if not os.path.isabs(found):
        raise NoHomeError("There is no home folder.", "name the log: --log or PRACTICELOG_FILE")
    return found
