"""Change a rep."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core.entries import Entry, cleared_rep, edited_rep
from practicelog.core.streaks.streak import streak_of
from practicelog.reports import rep as rep_report
from practicelog.store import drills, plans, reps, script_practice

Clear = Annotated[
    list[str] | None,
    Option("--clear", metavar="FIELD", help="Empty a field: minutes, score, goal, note …"),
]


def edit(
    world: World,
    number: opt.RepNumber,
    minutes: opt.Minutes = None,
    takes: opt.Takes = None,
    score: opt.Score = None,
    rate: opt.Rate = None,
    goal: opt.Goal = None,
    change: opt.Change = None,
    kept: opt.Kept = None,
    next_: opt.Next = None,
    note: opt.Note = None,
    partner: opt.Partner = None,
    feedback: opt.Feedback = None,
    difficulty: opt.Difficulty = None,
    predict: opt.Predict = None,
    kind: opt.Kind = None,
    on: opt.On = None,
    script: opt.Script = None,
    clear: Clear = None,
) -> str:
    """Change a rep; what is not named stays. ID may be “last”.

    Example: practicelog edit last -m 25 --clear note
    """
    entry = Entry(
        minutes=minutes,
        takes=takes,
        score=score,
        ratings=tuple(rate or ()),
        goal=goal,
        change=change,
        kept=kept,
        next=next_,
        note=note,
        partner=partner,
        feedback=feedback,
        difficulty=difficulty,
        predict=predict,
        kind=kind,
        script=script,
    )
    moment = world.moment(on) if on is not None else None
    with world.writing("edit", existing=True) as log:
        before = reps.find(log, number)
        drill = drills.of_rep(log, before.id)
        rep = edited_rep(cleared_rep(before, tuple(clear or ())), entry, drill, moment)
        if script:
            rep = rep._replace(script=script_practice.practised(log, script))
        if rep != before:
            reps.update(log, rep, drill)
        streak = streak_of(plans.practice(log, world.today))
    verb = "Changed" if rep != before else "Nothing to change in"
    return world.line(rep_report.confirmation(rep, streak, verb))
