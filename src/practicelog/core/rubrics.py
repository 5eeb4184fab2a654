"""Ratings by criterion: how they are typed, what they may be, and the score they make."""

from collections.abc import Iterable, Sequence

from practicelog.core.names import named, new_name
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import SELF, Rating
from practicelog.core.texts import one_line
from practicelog.errors import UsageError, quoted

ANCHORS = (
    (1, "missing or did harm"),
    (2, "tried, did not land"),
    (3, "done, ordinary"),
    (4, "done well, small flaw"),
    (5, "would show a new hire"),
)
CHECK_MARK = "(y/n)"
NOT_APPLICABLE = ("na", "n/a")
YES = ("y", "yes")
NO = ("n", "no")


def ratings_typed(typed: Iterable[str], drill: Drill) -> tuple[Rating, ...]:
    """Return the seller's own ratings from texts such as `handle=2`, `cut=y`, `tone=na`.

    They are in the order of the rubric, whatever the order typed.

    Raises:
        UsageError: not of that form, a criterion rated twice, or a value it cannot have.
        NotFoundError: the drill has no such criterion.
    """
    names = [criterion.name for criterion in drill.criteria]
    values: dict[str, int | bool | None] = {}
    for text in typed:
        name, value = _split(text)
        name = named(
            name, names, f"criterion of {drill.name}", f"practicelog drill show {drill.name}"
        )
        if name in values:
            raise UsageError(f"--rate: {name} is rated twice.")
        values[name] = value_typed(value, drill.criteria[names.index(name)])
    return tuple(Rating(SELF, name, values[name]) for name in names if name in values)


def _split(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise UsageError(
            f"--rate: {quoted(text)} is not CRITERION=VALUE.", hint="for example -r open=4"
        )
    return name, value


def value_typed(text: str, criterion: Criterion) -> int | bool | None:
    """Return what was typed for one criterion: 1–5, yes or no, or None for not applicable.

    Raises:
        UsageError: it is none of these.
    """
    typed = text.lower()
    if typed in NOT_APPLICABLE:
        return None
    if criterion.check and typed in YES + NO:
        return typed in YES
    if not criterion.check and typed in ("1", "2", "3", "4", "5"):
        return int(typed)
    expected = "y, n or na" if criterion.check else "a whole number from 1 to 5, or na"
    raise UsageError(f"{quoted(text)} is no value for {criterion.name}; it takes {expected}.")


def criteria_typed(typed: Iterable[str], before: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    """Return criteria with those typed (`pause=waits a breath`, `cut=shorter (y/n)`) put in.

    One that is there already gets the new hint in its old place, a new one comes last.

    Raises:
        UsageError: a name or a hint that cannot be.
    """
    criteria = {criterion.name: criterion for criterion in before}
    for text in typed:
        name, _, hint = text.partition("=")
        name = new_name(name, "criterion")
        hint = one_line(hint, "--criterion") if hint else ""
        check = hint.endswith(CHECK_MARK)
        criteria[name] = Criterion(name, hint.removesuffix(CHECK_MARK).rstrip(), check)
    return tuple(criteria.values())


def criteria_without(drill: Drill, dropped: Iterable[str]) -> tuple[Criterion, ...]:
    """Return a drill's criteria without some of them.

    Raises:
        NotFoundError: the drill has no such criterion.
    """
    names = [criterion.name for criterion in drill.criteria]
    hint = f"practicelog drill show {drill.name}"
    gone = {named(each, names, f"criterion of {drill.name}", hint) for each in dropped}
    return tuple(criterion for criterion in drill.criteria if criterion.name not in gone)


def score_of(ratings: Sequence[Rating]) -> int | None:
    """Return the mean of the seller's own scale ratings, in hundredths, halves rounded up.

    Checks and criteria that did not apply stay out of it; None when nothing is left.
    """
    values = [
        each.value
        for each in ratings
        if each.rater == SELF and each.value is not None and not isinstance(each.value, bool)
    ]
    return mean_of(values)


def mean_of(values: Sequence[int]) -> int | None:
    """Return the mean of levels in hundredths, halves rounded up; None when there are none."""
    if not values:
        return None
    return (200 * sum(values) + len(values)) // (2 * len(values))
