"""An old take shown without its date and score, and what scoring such takes again tells."""

from collections.abc import Sequence

from practicelog.core.coaching.old_takes import MONTHS_OLD, OldTake
from practicelog.core.sections import Lines, Page
from practicelog.core.statistics.drift import TAKES_AT_LEAST, Drift, drift
from practicelog.core.wording import count_words, score_words, some_words


def blind(take: OldTake) -> Page:
    """Return a take's script and note, and nothing that tells when it was or what it got."""
    texts = (("Script", take.script), ("Note", take.note))
    return tuple(Lines((text,), title) for title, text in texts if text)


def none_left(drill: str, passed: int, others: Sequence[str] = ()) -> str:
    """Return the line for a drill without an old take to score again; `others` have one."""
    if passed:
        return f"There is no other take of {drill} to score again; nothing was recorded."
    return (
        f"There is no take of {drill} to score again: it takes one {MONTHS_OLD} months old, "
        f"scored by criterion, with a note or a script.{_found_in(others)}"
    )


def _found_in(drills: Sequence[str]) -> str:
    return f" Drills with one: {some_words(drills)}." if drills else ""


def confirmation(pairs: Sequence[tuple[int, int]]) -> str:
    """Return the line that answers a `rescore`."""
    return f"Scored again. {drift_words(pairs)} · practicelog undo"


def drift_words(pairs: Sequence[tuple[int, int]]) -> str:
    """Return what the takes scored again tell of the seller's own bar, with n and range.

    Below four takes it is how many are missing: a single difference shown would colour the next.
    """
    found = drift(pairs)
    if found is None:
        takes = count_words(len(pairs), "old take")
        return f"{takes} so far; from {TAKES_AT_LEAST} on they tell whether your bar has moved"
    return f"On {found.n} old takes you now give {_difference(found)}: {_bar(found)}"


def _difference(found: Drift) -> str:
    size = score_words(abs(found.mean) * 100)
    direction = "less" if found.mean < 0 else "more"
    mean = "as much as then" if size == "0.0" else f"{size} {direction} than then"
    return f"{mean} ({_signed(found.low)}…{_signed(found.high)})"


def _signed(points: float) -> str:
    size = score_words(abs(points) * 100)
    sign = "−" if points < 0 else "+"
    return size if size == "0.0" else f"{sign}{size}"


def _bar(found: Drift) -> str:
    return f"your bar has probably {found.bar}" if found.bar else "can't tell yet if your bar moved"
