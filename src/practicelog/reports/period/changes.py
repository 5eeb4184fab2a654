"""What was changed in a period: from one rep to the next, and from take to take in a session."""

from collections.abc import Iterable, Iterator

from practicelog.core.record import Record
from practicelog.core.records.rep import Rep
from practicelog.core.wording import rep_score_words


class Change(Record):
    """One change; `take` is the take that tried it, `rating` how that went, of a session alone."""

    rep: Rep
    text: str
    take: int | None = None
    rating: int | None = None


def changes(reps: Iterable[Rep]) -> Iterator[Change]:
    """Yield what was changed, in the order of the reps; what no take tried any more is left out."""
    for rep in reps:
        if rep.change:
            yield Change(rep, rep.change)
        for before, take in zip(rep.take_log, rep.take_log[1:], strict=False):
            if before.change:
                yield Change(rep, before.change, take.number, take.rating)


def change_words(change: Change, day: str) -> str:
    """Return a change, where it was made and how that went: `16 Nov objection: slower → 3.0`."""
    rep = change.rep
    if change.take:
        went = f" → {change.rating}" if change.rating else ""
        return f"{day} {rep.drill}, take {change.take}: {change.text}{went}"
    script = f" ({rep.script.name} v{rep.script.version})" if rep.script else ""
    score = f" → {rep_score_words(rep.score, quick=rep.quick)}" if rep.score else ""
    return f"{day} {rep.drill}: {change.text}{script}{score}"
