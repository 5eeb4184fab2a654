"""What only an extra of the program installs, loaded where it is asked for."""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

from practicelog.errors import UsageError


def loaded(module: str, what: str, extra: str) -> ModuleType:
    """Return a module that needs what an extra installs; `what` is named where that is missing.

    Raises:
        UsageError: it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"{what} needs {error.name}, which is not installed.",
            hint=f'{_installer()} "practicelog[{extra}]"',
        ) from error


def _installer() -> str:
    """Return what installs into the environment that runs this: that of pipx, of uv, or another."""
    here = Path(sys.prefix)
    if (here / "pipx_metadata.json").exists():
        return "pipx runpip practicelog install"
    if (here / "uv-receipt.toml").exists():
        return f'uv pip install --python "{here}"'
    return "pip install"
