"""Ratings by criterion: how they are typed, what they may be, and the score they make."""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from practicelog.core.names import named, new_name, taken
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import SELF, Rating
from practicelog.core.texts import one_line
from practicelog.core.wording import count_words
from practicelog.errors import UsageError, quoted

ANCHORS = (
    (1, "missing or did harm"),
    (2, "tried, did not land"),
    (3, "done, ordinary"),
    (4, "done well, small flaw"),
    (5, "would show a new hire"),
)
ANCHOR_ROWS = tuple((str(value), told) for value, told in ANCHORS)
"""The anchors as labelled lines."""
CHECK_MARK = "(y/n)"
NOT_APPLICABLE = ("na", "n/a")
YES = ("y", "yes")
NO = ("n", "no")
UNRATED = "-"
SHORT = r"[1-5yn-](?:[ ,]*[1-5yn-])*"
BEFORE_A_NAME = r"[ ,]+(?=[^ ,=]+=)"

Values = dict[str, int | bool | None]


def ratings_typed(typed: Iterable[str], drill: Drill) -> tuple[Rating, ...]:
    """Return the seller's own ratings, in the order of the rubric.

    A text is `43-2y`, one character for each criterion, or names them: `handle=2`, `cut=y`,
    `tone=na`; or the one and then the others. Blanks and commas between are welcome. Where both
    are typed the later holds.

    Raises:
        UsageError: not of either form, a criterion named twice, or a value it cannot have.
        NotFoundError: the drill has no such criterion.
    """
    values: Values = {}
    named_already: set[str] = set()
    for text in typed:
        first, *others = _pieces(text)
        if drill.criteria and _is_short(first):
            values |= _in_order(first.lower(), drill)
        else:
            others.insert(0, first)
        values |= _by_name(others, drill, named_already)
    names = [criterion.name for criterion in drill.criteria]
    return tuple(Rating(SELF, name, values[name]) for name in names if name in values)


def are_ratings(text: str) -> bool:
    """Tell whether a text has the form of ratings, whatever the drill."""
    first, *others = _pieces(text)
    if not _is_short(first):
        others.insert(0, first)
    named = (each.partition("=") for each in others)
    return all(name and value for name, _, value in named)


def _pieces(text: str) -> list[str]:
    """Return a text cut before each criterion that it names."""
    import re  # a rep without ratings waits for none of it

    return re.split(BEFORE_A_NAME, text)


def _is_short(text: str) -> bool:
    """Tell whether a text has one character for each criterion."""
    import re  # the same

    return re.fullmatch(SHORT, text.lower()) is not None


def _in_order(text: str, drill: Drill) -> Values:
    """Return what one character for each criterion says; nothing for those that are not rated."""
    typed = [each for each in text if each not in " ,"]
    if len(typed) != len(drill.criteria):
        raise UsageError(
            f"--rate: {quoted(text)} rates {len(typed)}; {drill.name} has "
            f"{count_words(len(drill.criteria), 'criterion', 'criteria')}: {order_words(drill)}.",
            hint=f"one character for each, - for none: {_filled(typed, drill)}",
        )
    rated = zip(drill.criteria, typed, strict=True)
    return {each.name: value_typed(value, each) for each, value in rated if value != UNRATED}


def _filled(typed: Sequence[str], drill: Drill) -> str:
    """Return ratings for each criterion: those typed where they fit it, `-` for the others."""
    padded = [*typed, *UNRATED * len(drill.criteria)]
    pairs = zip(drill.criteria, padded, strict=False)
    ratings = "".join(each if _fits(each, criterion) else UNRATED for criterion, each in pairs)
    return example_of(drill) if ratings == UNRATED * len(ratings) else f"-r {ratings}"


def _fits(rating: str, criterion: Criterion) -> bool:
    with suppress(UsageError):
        return rating != UNRATED and value_typed(rating, criterion) is not None
    return False


def order_words(drill: Drill) -> str:
    """Return the criteria in the order of the short form; checks say so: `open, cut (y/n)`."""
    marks = {True: f" {CHECK_MARK}", False: ""}
    return ", ".join(f"{each.name}{marks[each.check]}" for each in drill.criteria)


def _by_name(texts: Iterable[str], drill: Drill, already: set[str]) -> Values:
    names = [criterion.name for criterion in drill.criteria]
    hint = f"practicelog drill show {drill.name}"
    values: Values = {}
    for text in texts:
        typed, value = _split(text, drill)
        name = named(typed, names, f"criterion of {drill.name}", hint)
        if name in already:
            raise UsageError(f"--rate: {name} is rated twice.")
        already.add(name)
        values[name] = value_typed(value, drill.criteria[names.index(name)])
    return values


def _split(text: str, drill: Drill) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise UsageError(
            f"--rate: {quoted(text)} is not CRITERION=VALUE, nor ratings in order.",
            hint=f"for example {example_of(drill)}",
        )
    return name, value


def example_of(drill: Drill) -> str:
    """Return a rating that the drill takes, as it is typed: `-r open=4`."""
    if not drill.criteria:
        return "-s 3.5"
    first = drill.criteria[0]
    return f"-r {first.name}={'y' if first.check else 4}"


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
        UsageError: a name or a hint that cannot be, or a criterion typed twice.
    """
    criteria = {criterion.name: criterion for criterion in before}
    already: list[str] = []
    for text in typed:
        name, _, hint = text.partition("=")
        name = new_name(name, "criterion", plain=False)
        if there := taken(name, already):
            raise UsageError(f"--criterion: {there} is typed twice.")
        already.append(name)
        name = taken(name, criteria) or name
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


def edited_drill(
    drill: Drill, name: str | None, what: str | None, typed: Iterable[str], dropped: Iterable[str]
) -> Drill:
    """Return a drill as it is meant to be; other criteria are the next version of its rubric.

    Raises:
        UsageError: a name or a hint that cannot be.
        NotFoundError: a criterion that is dropped is not there.
    """
    criteria = criteria_typed(typed, criteria_without(drill, dropped))
    return drill._replace(
        name=new_name(name, "drill") if name is not None else drill.name,
        what=what or drill.what,
        criteria=criteria,
        rubric=drill.rubric + (criteria != drill.criteria),
    )


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
