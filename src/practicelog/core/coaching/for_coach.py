"""What a coach gets to see: what is personal only where the seller asks for it (docs/trust.md)."""

from collections.abc import Sequence

from practicelog.core.extent import WORDS, Extent
from practicelog.core.record import Record
from practicelog.errors import UsageError

RECORDINGS = "recordings"
TRIES = frozenset({"cards", "takes"})
"""What was practised against and how each try went is the seller's own."""

NOT_IN_A_FORM = frozenset({"scores", "offs", "metrics"})
"""What no form has a place for, asked for or not: only what is `lossless` holds it."""


class Asked(Record):
    """What a seller asks for that a coach would not get to see otherwise."""

    scripts: bool = False
    partners: bool = False
    notes: bool = False
    scores: bool = False
    offs: bool = False
    metrics: bool = False
    recordings: bool = False


def left_out(typed: Sequence[str], asked: Asked) -> tuple[str, ...]:
    """Return what is left out of something for a coach: what was typed, and what was not asked for.

    Without the seller's scores a coach rates blind.
    """
    kept_back = {word for word, may_leave in asked._asdict().items() if not may_leave}
    return tuple(word for word in WORDS if word in kept_back.union(typed))


def left_out_of_export(
    typed: Sequence[str], asked: Asked, *, for_coach: bool, lossless: bool
) -> tuple[str, ...]:
    """Return what is left out of an export: for anybody but a coach what was typed.

    For a coach a form leaves out what it has no place for, too.
    Where recordings lie is for oneself: in what is not `lossless` it is left out, too, unless it
    is asked for.

    Raises:
        UsageError: something is asked for where nothing is kept back.
    """
    if for_coach:
        return left_out((*typed, *TRIES, *(() if lossless else NOT_IN_A_FORM)), asked)
    for word, wanted in asked._asdict().items():
        if wanted and word != RECORDINGS:
            raise UsageError(
                f"--with-{word} goes with --for-coach: without that nothing is kept back.",
                hint="--omit leaves out",
            )
    kept_back = set() if lossless or asked.recordings else {RECORDINGS}
    return tuple(word for word in WORDS if word in kept_back.union(typed))


def told_of(extent: Extent, typed: Sequence[str], *, recorded: bool) -> Extent:
    """Return an extent that does not tell of recordings left out where no rep has one.

    Few have, and to all others it would be a riddle; the column stays away all the same.
    """
    if recorded or RECORDINGS in typed or RECORDINGS not in extent.omitted:
        return extent
    rest = tuple(word for word in extent.omitted if word != RECORDINGS)
    return extent._replace(omitted=rest, absent=(RECORDINGS,))
