"""Score an old take again."""

from practicelog.cli import options as opt
from practicelog.cli.questions import rating, scale_words
from practicelog.cli.world import World
from practicelog.core.coaching.old_takes import OldTake, old_enough
from practicelog.core.records.field import Rescoring
from practicelog.core.records.rep import SELF, Rating
from practicelog.core.rubrics import score_of, value_typed
from practicelog.core.sections import Lines
from practicelog.errors import UsageError
from practicelog.reports import rescore as rescore_report
from practicelog.store import drills, reps, rescorings


def rescore(world: World, drill: opt.DrillName) -> str:
    """Score an old take again, not seeing its date and score.

    That tells whether your own bar has moved.

    It is the oldest of the drill with a note or a script, six months old or older. Enter passes
    on to the next one; Ctrl-D ends.

    Example: practicelog rescore objection
    """
    passed: list[int] = []
    until = old_enough(world.today)
    with world.reading() as log:
        found = drills.find(log, drill, archived=True)
        take = rescorings.oldest(log, found.id, until)
        others = () if take else rescorings.drills(log, until)
    if take and not world.interactive:
        raise UsageError("There is no terminal to ask on.", hint="run it in a terminal")
    while take:
        score = _scored(world, take)
        if score:
            return _kept(world, take, score)
        passed.append(take.rep)
        with world.reading() as log:
            take = rescorings.oldest(log, found.id, until, passed)
    return world.line(rescore_report.none_left(found.name, len(passed), others))


def _scored(world: World, take: OldTake) -> int | None:
    """Show a take and ask for its ratings; return their score, None once one is left out.

    A score over fewer criteria could not be compared with the one given then.
    """
    asked = Lines((f"{scale_words(take.criteria)}; Enter passes on to the next take",))
    world.write(world.text((*rescore_report.blind(take), asked)))
    ratings = []
    for criterion in take.criteria:
        typed = rating(world, criterion)
        value = value_typed(typed, criterion) if typed else None
        if value is None:
            return None
        ratings.append(Rating(SELF, criterion.name, value))
    return score_of(ratings)


def _kept(world: World, take: OldTake, score: int) -> str:
    """Store the score, unless the rep has gone meanwhile; tell what all of them say."""
    with world.writing("rescore", existing=True) as log:
        rep = reps.find(log, take.rep)
        rescorings.add(log, Rescoring(0, world.new_uid(), rep.id, world.today, score))
        pairs = rescorings.pairs(log)
    return world.line(rescore_report.confirmation(pairs))
