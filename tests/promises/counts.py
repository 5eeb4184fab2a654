"""How often a promise is tried: a part every day, all of it with PRACTICELOG_SOAK=1."""

import os

SOAK = os.environ.get("PRACTICELOG_SOAK") == "1"


def times(*, daily: int, soak: int) -> int:
    """Return how often to try something in this run."""
    return soak if SOAK else daily
