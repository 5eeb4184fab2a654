"""The questions a one-on-one begins with."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.limits import TOP_TENTHS, tenths
from practicelog.core.records.rep import Rep
from practicelog.core.wording import day_beside, score_words

FIRST = "What would make this talk worth it for you?"


def opening_questions(
    reps: Sequence[Rep], weakest: str | None, drill: str | None, *beside: date
) -> tuple[str, ...]:
    """Return what to ask: what is wanted, what was different when it went well, what better is.

    The last is not asked where what is shown of the drill is 5.0.

    `reps` are those of the drill, newest first; the one scored highest is asked about where no
    other is shown as high, by its day alone (told `beside` those of the sheet), so that nobody is
    praised for a number. `weakest` tells the criterion rated lowest, with its level; without one
    the question is about the drill.
    """
    asked = (FIRST, _at_its_best(reps, drill or "your practice", beside))
    return asked if not weakest and _is_at_top(reps) else (*asked, _better(weakest or drill))


def _at_its_best(reps: Sequence[Rep], subject: str, beside: Sequence[date]) -> str:
    scored = [rep for rep in reps if rep.score and not rep.quick]
    best = max(scored, key=lambda rep: rep.score or 0, default=None)
    if best is None or len([rep for rep in scored if _shown(rep) == _shown(best)]) > 1:
        return f"When did {subject} go best, and what was different then?"
    day, score = day_beside(best.day, *beside), score_words(best.score or 0)
    return f"“{subject}” was highest on {day} ({score}): what was different then?"


def _is_at_top(reps: Sequence[Rep]) -> bool:
    """Tell whether the level of a drill is shown as 5.0; that of quick scores where all are."""
    careful = [rep.score for rep in reps if rep.score and not rep.quick]
    scores = careful or [rep.score for rep in reps if rep.score]
    return bool(scores) and tenths(sum(scores) / len(scores)) == TOP_TENTHS


def _shown(rep: Rep) -> int:
    return tenths(rep.score or 0)


def _better(subject: str | None) -> str:
    return f"{subject}: what would a 5 sound like?" if subject else "What would a 5 sound like?"
