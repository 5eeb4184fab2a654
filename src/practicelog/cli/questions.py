"""The questions `log` and `stop` ask on a terminal: all that was not typed, one after another."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from practicelog.annotations import Any, TypeVar
from practicelog.cli.suggestion import suggestion
from practicelog.cli.world import World
from practicelog.core import limits, texts
from practicelog.core.coaching.focuses import goal_of
from practicelog.core.entries import Entry
from practicelog.core.names import named
from practicelog.core.record import Record
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.rep import FEEDBACKS
from practicelog.core.rubrics import ANCHORS, UNRATED, order_words, ratings_typed, value_typed
from practicelog.core.wording import count_words, day_beside
from practicelog.errors import PracticelogError, UsageError
from practicelog.store import focuses, recent

Value = TypeVar("Value")

BACK = "<"
NONE = "-"


class _BackError(Exception):
    """The question before is to be asked again."""


class _Known(Record):
    """What is known while it is asked: the drill, and what the log has to say about it."""

    drill: Drill
    aim: str | None = None


def asked(world: World, entry: Entry, drill: str | None = None) -> tuple[str, Entry]:
    """Ask for everything of a rep that was not typed already; return its drill and the rest.

    Enter skips a question or takes what it offers, `<` goes back one. An answer that cannot be is
    asked for again.

    Raises:
        UsageError: there is nobody to ask.
        KeyboardInterrupt: Ctrl-C, when it is said that nothing was recorded.
    """
    if not world.interactive:
        raise UsageError("Which drill was it?", hint="practicelog log opener -m 10")
    try:
        return _asked(world, entry, drill)
    except KeyboardInterrupt:
        world.complain("\nNothing was recorded.")
        raise


def _asked(world: World, entry: Entry, drill: str | None) -> tuple[str, Entry]:
    known = _known(world, world.drill(drill)) if drill is not None else None
    steps = ["drill", *(each for each in QUESTIONS if _is_open(entry, each))]
    answers: dict[str, Any] = {}
    at = first = 0 if known is None else 1
    while at < len(steps):
        try:
            if steps[at] == "drill" or known is None:
                known = _known(world, _drill(world))
            else:
                answers[steps[at]] = QUESTIONS[steps[at]](world, known)
            at += 1
        except _BackError:
            at = max(at - 1, first)
    if known is None:
        raise AssertionError
    return known.drill.name, entry._replace(**answers)


def _is_open(entry: Entry, field: str) -> bool:
    if field == "ratings":
        return not entry.ratings and entry.score is None
    return getattr(entry, field) is None


def _drill(world: World) -> Drill:
    drills = world.drills()
    names = [drill.name for drill in drills]
    offered, reason = suggestion(world)
    world.write(world.line(f"Drills: {', '.join(names)}"))
    world.write(world.line(f"Enter takes {offered}: {reason}. {BACK} goes back a question."))
    name = _until_read(
        world,
        "Drill: ",
        lambda text: named(text or offered, names, "drill", "one of those above"),
    )
    return drills[names.index(name)]


def _known(world: World, drill: Drill) -> _Known:
    """Return what stands before the first question on a drill, and say what was meant last."""
    if not world.has_log:
        return _Known(drill)
    with world.reading() as log:
        goal = goal_of(focuses.in_force(log), drill.name)
        last = recent.adjustment(log, drill.name, world.today)
    if last:
        day = day_beside(last.day, world.today)
        world.write(world.line(f"Last you meant “{last.text}” ({day})"))
    return _Known(drill, goal or (last.text if last else None))


def _goal(world: World, known: _Known) -> str | None:
    if known.aim:
        world.write(world.line(f"Enter takes “{known.aim}”, {NONE} is no goal"))

    def read(text: str) -> str | None:
        if text == NONE:
            return None
        return texts.one_line(text, "Goal") if text else known.aim

    return _until_read(world, "Goal: ", read)


def _feedback(world: World, _: _Known) -> str | None:
    world.write(world.line(f"Feedback from: {', '.join(FEEDBACKS)}"))
    return _optional(world, "Feedback", lambda text: limits.choice(text, "Feedback", FEEDBACKS))


def _ratings(world: World, known: _Known) -> tuple[str, ...]:
    """Ask for ratings in one line, or one by one where the line is left empty."""
    drill = known.drill
    if not drill.criteria:
        return ()
    world.write(world.line(f"{scale_words(drill.criteria)}: {order_words(drill)}"))
    example = UNRATED.rjust(len(drill.criteria), "4")
    ways = f"In one line as {example}, {NONE} for none of them, or Enter for one by one"
    world.write(world.line(ways))

    def read(text: str) -> tuple[str, ...] | None:
        if text == NONE:
            return ()
        if text:
            ratings_typed((text,), drill)
        return (text,) if text else None

    while (typed := _until_read(world, "Ratings: ", read)) is None:
        with suppress(_BackError):
            return _one_by_one(world, drill.criteria)
    return typed


def _one_by_one(world: World, criteria: Sequence[Criterion]) -> tuple[str, ...]:
    values: dict[str, str] = {}
    at = 0
    while at < len(criteria):
        try:
            values[criteria[at].name] = rating(world, criteria[at], back=True)
            at += 1
        except _BackError:
            if not at:
                raise
            at -= 1
    return tuple(f"{name}={value}" for name, value in values.items() if value)


def scale_words(criteria: Sequence[Criterion]) -> str:
    """Return what stands over the questions for ratings: how many there are, and the scale."""
    scale = ", ".join(f"{number} {anchor}" for number, anchor in ANCHORS)
    return f"{count_words(len(criteria), 'criterion', 'criteria')}, each {scale}"


def rating(world: World, criterion: Criterion, *, back: bool = False) -> str:
    """Ask for one criterion until the answer is a value it can have, or empty."""
    expected = "y/n" if criterion.check else "1–5"

    def read(text: str) -> str:
        if text:
            value_typed(text, criterion)
        return text

    question = f"  {criterion.name}: {criterion.hint} ({expected}): "
    return _until_read(world, question, read, back=back)


def line(world: World, question: str, name: str) -> str:
    """Ask for a text of one line until there is one; `name` is what a complaint calls it."""
    return _until_read(world, question, _line(name), back=False)


def _optional(world: World, question: str, read: Callable[[str], Value]) -> Value | None:
    return _until_read(world, f"{question}: ", lambda text: read(text) if text else None)


def _until_read(
    world: World, question: str, read: Callable[[str], Value], *, back: bool = True
) -> Value:
    while True:
        answer = world.ask(question)
        if back and answer == BACK:
            raise _BackError
        try:
            return read(answer)
        except PracticelogError as error:
            world.say_again(error)


def _minutes(text: str) -> int:
    return limits.minutes(text, "Minutes")


def _takes(text: str) -> int:
    return limits.whole_number(text, "Takes", 1, 999)


def _line(name: str) -> Callable[[str], str]:
    return lambda text: texts.one_line(text, name)


QUESTIONS: dict[str, Callable[[World, _Known], Any]] = {
    "goal": _goal,
    "minutes": lambda world, _: _optional(world, "Minutes", _minutes),
    "takes": lambda world, _: _optional(world, "Takes", _takes),
    "feedback": _feedback,
    "ratings": _ratings,
    "change": lambda world, _: _optional(world, "What did you change", _line("Change")),
    "kept": lambda world, _: _optional(world, "What worked and stays", _line("Kept")),
    "next": lambda world, _: _optional(world, "Next time (when X, I do Y)", _line("Next")),
}
"""What is asked of a rep, by the field that the answer fills."""
