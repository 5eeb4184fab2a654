"""Practise now: a session from the aim to the rep."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.session import opening, plain
from practicelog.cli.session.leaving import KEPT
from practicelog.cli.session.practice import Practice
from practicelog.cli.session.steps import Session as Steps
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.entries import Entry
from practicelog.core.wording import clock_words, day_beside
from practicelog.errors import CancelledError, LockedError, UsageError, WriteFailedError
from practicelog.reports.rep import confirmation
from practicelog.reports.timer import dropped_words, takes_words
from practicelog.store import drills, sessions

Drilled = Annotated[
    str | None,
    Argument(
        metavar="DRILL",
        help="A drill, or the beginning of its name; by default today's.",
        autocompletion=opt.known("drills"),
    ),
]
CardNumber = Annotated[
    int | None,
    opt.option(
        "--card",
        read=lambda text, option: limits.whole_number(text, option, 1, 10**9),
        metavar="ID",
        help="Practise against this card alone.",
    ),
]
NoCards = Annotated[bool, Option("--no-cards", help="Deal no cards.")]
Plain = Annotated[
    bool, Option("--plain", help="Plain questions instead of the whole screen, for screen readers.")
]


def go(
    world: World,
    drill: Drilled = None,
    partner: opt.Partner = None,
    goal: opt.Goal = None,
    script: opt.Script = None,
    card: CardNumber = None,
    no_cards: NoCards = False,
    difficulty: opt.Difficulty = None,
    as_questions: Plain = False,
) -> str:
    """Practise now, take after take; the rep records itself.

    What to try, a card or your script, and one key for how each take went. A session that was left
    is gone on with. Every take is in the log before the next begins.

    Example: practicelog go objection
    """
    if not world.interactive:
        raise UsageError(
            "A session needs a terminal.", hint="practicelog log opener -m 10 records practice"
        )
    if card and (no_cards or script):
        raise UsageError("--card goes with neither --no-cards nor --script.")
    left = opening.left(world)
    if left:
        beside = _beside(world, left, drill)
        answer = _gone_on(world, left, beside)
        if answer is not None:
            if not beside:
                return answer
            world.write(answer)
            left = None
    entry = Entry(partner=partner, goal=goal, difficulty=difficulty, script=script)
    practice = left or opening.new(world, drill, entry, card, deal=not no_cards)
    return _led(world, Steps(practice, begun=left is not None), is_plain=as_questions)


def _led(world: World, session: Steps, *, is_plain: bool) -> str:
    """Lead through a session; where that ends before it does, say what stays."""
    try:
        return _shown(world, session, is_plain=is_plain)
    except KeyboardInterrupt:
        world.complain(f"\n{_what_stays(world)}\n")
        raise
    except CancelledError as error:
        raise CancelledError(_what_stays(world)) from error
    except (LockedError, WriteFailedError) as error:
        raise type(error)(error.message, error.hint or _what_stays(world)) from error


def _shown(world: World, session: Steps, *, is_plain: bool) -> str:
    if is_plain or world.environ.get("TERM", "dumb") == "dumb":
        return plain.carried_out(world, session.steps())
    from practicelog.cli.session import screen  # Textual takes ten times as long to load as a log

    return screen.carried_out(world, session.steps())


def _what_stays(world: World) -> str:
    """Return what becomes of a session at Ctrl-C or Ctrl-D: it stays where it is."""
    if world.has_log:
        with world.reading() as log:
            if sessions.running(log):
                return KEPT
    return "Nothing was recorded."


def _beside(world: World, left: Practice, named: str | None) -> str:
    """Return the drill that was asked for where it is another than that of the session left."""
    if named is None:
        return ""
    with world.reading() as log:
        name = drills.find(log, named).name
    return "" if name == left.session.drill else name


def _gone_on(world: World, practice: Practice, beside: str) -> str | None:
    """Ask what becomes of a session that was left; None where it goes on.

    `beside` is another drill, which begins once this session is out of its way.
    """
    session = practice.session
    began = session.began.astimezone(world.zone)
    day = "" if session.day == world.today else f"{day_beside(began.date(), world.today)} "
    takes = takes_words(len(practice.takes))
    world.write(
        world.line(
            f"A session was left: {session.drill}, {takes}, since {day}{clock_words(began)}."
        )
    )
    first = f" and begins {beside}" if beside else ""
    goes_on = f"Enter goes on with {session.drill}" if beside else "Enter goes on"
    record = f", r records it{first}" if practice.takes else ""
    while True:
        key = world.ask(f"{goes_on}{record}, d drops it{first}: ")[:1].lower()
        if key == "r" and practice.takes:
            return world.line(confirmation(*practice.record(Entry(), still=True)))
        if key == "d":
            practice.drop()
            return world.line(dropped_words(session))
        if not key:
            practice.go_on()
            return None
