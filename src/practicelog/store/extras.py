"""What only an extra of the program installs, loaded where it is asked for."""

from importlib import import_module
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
            hint=f'pip install "practicelog[{extra}]"',
        ) from error
