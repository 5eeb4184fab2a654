"""Start the timer."""

from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.core.entries import Entry
from practicelog.core.sessions.timing import started
from practicelog.reports import timer
from practicelog.store import drills, script_practice, sessions


def start(
    world: World,
    drill: opt.DrillName,
    goal: opt.Goal = None,
    change: opt.Change = None,
    note: opt.Note = None,
    partner: opt.Partner = None,
    difficulty: opt.Difficulty = None,
    predict: opt.Predict = None,
    kind: opt.Kind = None,
    script: opt.Script = None,
) -> str:
    """Start the timer for practice away from the keyboard. Then `stop` records the rep.

    Example: practicelog start role-play --with Ana --goal "let silence work"
    """
    entry = Entry(
        goal=goal,
        change=change,
        note=note,
        partner=partner,
        difficulty=difficulty,
        predict=predict,
        kind=kind,
    )
    with world.transaction() as log:
        version = script_practice.practised(log, script) if script else None
        session = started(drills.find(log, drill).name, entry, world.moment(None), version)
        sessions.begin(log, session)
    return world.line(timer.started_words(session, world.zone))
