r"""All ratings of a rep in one line of text: `open=4; cut=y; handle=na; open=5@Ana`.

The seller's own stand as they are typed for `--rate`; another's have the rater's name behind `@`,
in which `\` and `;` are written `\\` and `\;`. A criterion's name holds no `=`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from practicelog.core.records.rep import SELF, Rating

SEPARATOR = "; "
ONE = re.compile(r"([^=]+)=(na|y|n|[1-5])(?:@((?:[^\\;]|\\.)+))?(?:; |\Z)", re.DOTALL)
VALUES = {"na": None, "y": True, "n": False} | {str(value): value for value in range(1, 6)}


def ratings_text(ratings: Iterable[Iterable[Any]]) -> str:
    """Return ratings as one line: each a rater, a criterion and a value; none is the empty text."""
    return SEPARATOR.join([_text(*each) for each in ratings])


@lru_cache(4096, typed=True)  # few differ among many, and True is not 1
def _text(rater: str, criterion: str, value: int | bool | None) -> str:
    typed = "na" if value is None else str(value)
    if isinstance(value, bool):
        typed = "y" if value else "n"
    by = "" if rater == SELF else "@" + re.sub(r"([\\;])", r"\\\1", rater)
    return f"{criterion}={typed}{by}"


def ratings_read(text: str) -> tuple[Rating, ...] | None:
    """Return the ratings that `ratings_text` wrote; None when it is no such text."""
    found = []
    at = 0
    while at < len(text):
        one = ONE.match(text, at)
        if one is None:
            return None
        criterion, value, rater = one.groups()
        rater = SELF if rater is None else re.sub(r"\\(.)", r"\1", rater)
        found.append(Rating(rater, criterion, VALUES[value]))
        at = one.end()
    return tuple(found)
