"""How much memory an engine may have, as it is typed."""

import re

from practicelog.errors import UsageError, quoted


def memory_size(text: str) -> str:
    """Return an amount of memory as it was typed: 512MB, 2GB.

    Raises:
        UsageError: it is none.
    """
    if not re.fullmatch("[1-9][0-9]{0,5}(MB|GB)", text, re.ASCII):
        raise UsageError(f"--memory: {quoted(text)} is no amount of memory.", "--memory 2GB")
    return text
