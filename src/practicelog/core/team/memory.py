"""How much memory an engine may have, as it is typed."""

import re

from practicelog.errors import UsageError, quoted

LEAST_TRIED = 512


def memory_size(text: str) -> str:
    """Return an amount of memory as it was typed: 512MB, 2GB.

    Raises:
        UsageError: it is none.
    """
    if not re.fullmatch("[1-9][0-9]{0,5}(MB|GB)", text, re.ASCII):
        raise UsageError(f"--memory: {quoted(text)} is no amount of memory.", "--memory 2GB")
    return text


def more_than(memory: str) -> str:
    """Return an amount of memory to try where one did not suffice: twice as much, if not little."""
    number, unit = int(memory[:-2]), memory[-2:]
    return f"{max(2 * number, LEAST_TRIED if unit == 'MB' else 0)}{unit}"
