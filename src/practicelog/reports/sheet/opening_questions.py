"""The three questions a one-on-one begins with (docs/reports.md, “want”)."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.records.rep import Rep
from practicelog.core.wording import day_beside, score_words

FIRST = "What would make this talk worth it for you?"


def opening_questions(
    reps: Sequence[Rep], weakest: str | None, drill: str | None, *beside: date
) -> tuple[str, ...]:
    """Return three: what is wanted, what was different when it went well, what better would be.

    `reps` are those of the drill, newest first; the one scored highest is asked about where not all
    are alike, by its day alone (told `beside` those of the sheet), so that nobody is praised for a
    number. `weakest` tells the criterion rated lowest, with its level; without one the question is
    about the drill.
    """
    return (FIRST, _at_its_best(reps, drill or "your practice", beside), _better(weakest or drill))


def _at_its_best(reps: Sequence[Rep], subject: str, beside: Sequence[date]) -> str:
    scored = [rep for rep in reps if rep.score and not rep.quick]
    best = max(scored, key=lambda rep: rep.score or 0, default=None)
    if best is None or all(rep.score == best.score for rep in scored):
        return f"When did {subject} go best, and what was different then?"
    day, score = day_beside(best.day, *beside), score_words(best.score or 0)
    return f"“{subject}” was highest on {day} ({score}): what was different then?"


def _better(subject: str | None) -> str:
    return f"{subject}: what would a 5 sound like?" if subject else "What would a 5 sound like?"
