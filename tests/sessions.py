"""Lead through a session of `go` as somebody at the keys does, on no screen at all."""

from practicelog.cli.session import opening
from practicelog.cli.session.steps import Session
from practicelog.core.entries import Entry

QUICK = ("", "", "", "3", "", "", "", "4", "", "f")
"""Take the aim offered; two takes on cards, rated 3 and 4, without a change; finish."""


def led(world, answers, drill="objection", *, entry=None, card=None, deal=True):
    """Answer the questions of a session one after another; return what it is answered with.

    Where the answers end before it does, the session is left as by a kill.
    """
    left = opening.left(world)
    if left:
        left.go_on()
    practice = left or opening.new(world, drill, entry or Entry(), card, deal=deal)
    steps = Session(practice, begun=left is not None).steps()
    next(steps)
    try:
        for each in answers:
            steps.send(each)
    except StopIteration as done:
        return done.value
    return None


def asked(world, answers, drill="objection", **more):
    """Return every question of a session, up to where the answers end."""
    practice = opening.new(world, drill, more.pop("entry", None) or Entry(), None, deal=True)
    steps = Session(practice, begun=False).steps()
    found = [next(steps)]
    for each in answers:
        try:
            found.append(steps.send(each))
        except StopIteration:
            break
    return found
