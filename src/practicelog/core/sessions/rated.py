"""What the takes of a session say of how the rep went."""

from collections.abc import Sequence

from practicelog.core.records.drill import Drill
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.records.take import Take
from practicelog.core.rubrics import score_of


def tried(rep: Rep, takes: Sequence[Take], drill: Drill) -> Rep:
    """Return a rep with its takes, rated by the last of them that was.

    That is its rating of the criterion the take was on, unless another was typed. A rating of the
    whole take is its score in a hurry, where nothing else was rated.
    """
    rep = rep._replace(take_log=tuple(takes))
    last = next((each for each in reversed(takes) if each.rating), None)
    if last is None or rep.quick:
        return rep
    if last.criterion:
        return _rated(rep, Rating(SELF, last.criterion, last.rating), drill)
    if not rep.ratings and last.rating:
        return rep._replace(score=100 * last.rating, quick=True)
    return rep


def _rated(rep: Rep, rating: Rating, drill: Drill) -> Rep:
    given = {each.criterion: each for each in (rating, *rep.ratings)}
    known = [each.name for each in drill.criteria if each.name in given]
    ratings = tuple(given[name] for name in known)
    return rep._replace(ratings=ratings, score=score_of(ratings))
