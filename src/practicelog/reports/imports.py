"""What an import tells: what came in, and each row that did not, with the reason."""

from collections.abc import Iterator

from practicelog.core.interchange.merging import (
    ADDED,
    BURIED,
    CONFLICT,
    DELETED,
    LEFT_OUT,
    OLDER,
    OTHERWISE,
    PROTECTED,
    REFUSED,
    TOLD,
    UNCHANGED,
    UPDATED,
    Consent,
    Outcome,
    Tally,
)
from practicelog.core.kind_wording import kinds_words
from practicelog.core.wording import count_words
from practicelog.errors import quoted

NUMBERED = ("rep", "focus", "promise", "off")
"""What people know by its number."""


def summary(tally: Tally, *, dry_run: bool) -> str:
    """Return the one line that answers an import."""
    parts = [*_taken(tally), *_left(tally)]
    if dry_run:
        return " · ".join([f"Would import {parts[0]}", *parts[1:], "nothing was written"])
    undo = ["practicelog undo"] if tally.of(*CHANGING) or tally.ratings else []
    return " · ".join([f"Imported {parts[0]}", *parts[1:], *undo])


CHANGING = (ADDED, UPDATED, DELETED)


def _taken(tally: Tally) -> Iterator[str]:
    """Yield what is new, changed and deleted, each with its kinds; of reps also when it is none."""
    yield kinds_words(tally.counts, ADDED) or "nothing new"
    if tally.ratings:
        yield f"{count_words(tally.ratings, 'rating')} by others"
    for word in (UPDATED, DELETED):
        if kinds := kinds_words(tally.counts, word):
            yield f"{word} {kinds}"


def _left(tally: Tally) -> Iterator[str]:
    otherwise, conflicts = tally.of(OTHERWISE), tally.of(CONFLICT)
    parts = (
        (tally.twins.total(), "also in another file"),
        (tally.likely, "like some that are here"),
        (tally.of(UNCHANGED, BURIED) + otherwise, "known already"),
        (otherwise, "of them read otherwise now (--take theirs takes that)"),
        (tally.of(OLDER), "newer here"),
        (conflicts, "conflict" if conflicts == 1 else "conflicts"),
        (tally.of(LEFT_OUT), "left out"),
        (tally.of(*TOLD) - conflicts, "refused"),
    )
    return (f"{number:,} {what}" for number, what in parts if number)


def doubled(what: str, number: int, name: str | None, again: str, *, dry_run: bool) -> str:
    """Return the remark on what another file has too, and what to type if it is the same.

    `name` is that of the other file, where it is known; `again` is the line that takes them for
    those.
    """
    came = f"came with {quoted(name)}" if name else "came with a file of another name"
    before = "" if dry_run else "practicelog undo, then "
    same = "it is" if number == 1 else "they are"
    return f"{count_words(number, what)} {came} before. If {same} the same: {before}{again}"


def reworded(what: str, number: int, again: str, *, dry_run: bool) -> str:
    """Return the remark on what may be here already, and what to type if they are.

    `again` is the line that takes them for those.
    """
    came, same = "would come" if dry_run else "came", "it is" if number == 1 else "they are"
    before = "" if dry_run else "practicelog undo, then "
    return (
        f"{count_words(number, what)} {came} in that may be here already, written otherwise "
        f"before. If {same} the same: {before}{again}"
    )


def of_another_drill(reps: int, apart: str) -> str:
    """Return the remark on reps that are here for another drill, and what to type if they are not.

    `apart` is the line that takes the file for another one of the same name.
    """
    they = "1 rep is" if reps == 1 else f"{reps:,} reps are"
    return (
        f"{they} here for another drill, from a file of this name. If this is another file, which "
        f"has the name by chance: {apart}"
    )


def told(outcome: Outcome, unit: str) -> str:
    """Return the line that says why a row did not come in: `Line 7, rep 12: …`.

    `unit` is what rows of that format are called.
    """
    where = f"{unit.capitalize()} {outcome.line:,}"
    if outcome.word == REFUSED:
        return f"{where}, {outcome.reason}"
    what = outcome.kind
    if outcome.number and outcome.kind in NUMBERED:
        what = f"{what} {outcome.number}"
    differing = f" ({', '.join(outcome.fields)})" if outcome.fields else ""
    if outcome.word == CONFLICT:
        return f"{where}, {what}: changed here and there{differing}; it stays as it is here."
    if outcome.number:
        return f"{where}, {what}: it would change what you wrote{differing}; it stays as it is."
    return f"{where}, {what}: only your own other log adds that, with --mine."


def trouble(tally: Tally) -> str:
    """Return what is wrong with an import, in one line."""
    refused = tally.of(*TOLD) - tally.of(CONFLICT)
    parts = [f"{refused:,} refused"] * bool(refused)
    parts += [count_words(tally.of(CONFLICT), "conflict")] * bool(tally.of(CONFLICT))
    more = tally.of(*TOLD) - len(tally.told)
    unseen = f"; {more:,} more are not shown" if more else ""
    return f"Not all came in: {', '.join(parts)}{unseen}."


def whose(tally: Tally) -> str:
    """Return the question whose practice a file is, where it has what only the seller's may add."""
    found = count_words(tally.of(PROTECTED), "record")
    return (
        f"{found} can come in only from your own other log, and may then change what you wrote. "
        "Is this your own?"
    )


def way_out(tally: Tally, consent: Consent, file: str) -> str | None:
    """Return what can be typed about rows that did not come in, if anything can.

    `file` is the name of the file as a shell takes it.
    """
    if tally.of(PROTECTED):
        return f"if it is from your own other log: practicelog import {file} --mine"
    if tally.of(CONFLICT) and not consent.take_theirs:
        return "--take theirs settles conflicts by the file's side"
    unseen = tally.of(*TOLD) > len(tally.told)
    return "--rejects FILE writes down all that were refused" if unseen else None
