"""A session as plain questions: for a screen reader, and a terminal that draws nothing."""

from collections.abc import Generator

from practicelog.cli.session.question_lines import keys_lines
from practicelog.cli.world import World
from practicelog.core.rubrics import ANCHOR_ROWS
from practicelog.core.sections import Facts, Lines, Page
from practicelog.core.sessions.question import ANCHORS_KEY, LEAVE, Question


def carried_out(world: World, steps: Generator[Question, str, str]) -> str:
    """Ask each question of a session on the terminal; return what it is answered with.

    What was shown already is not shown again, and the anchors of the scale only where they are
    asked for: nothing would take them away from a line.
    """
    shown: Page = ()
    question = next(steps)
    while True:
        page = _page(question)
        if page != shown:
            world.write("\n" + world.text(page))
        shown = page
        for line in (question.said, *_keys(question, world.width)):
            world.write(world.line(line) if line else "")
        answer = _answer(world, question)
        while answer == ANCHORS_KEY and not question.typed and question.takes(answer):
            world.write(world.text((Facts(ANCHOR_ROWS),)))
            answer = _answer(world, question)
        try:
            question = steps.send(answer)
        except StopIteration as done:
            return str(done.value)


def _page(question: Question) -> Page:
    rows = (*question.rows, *([("Listen", question.listen)] if question.listen else []))
    card = (Lines(tuple(question.card.split("\n"))),) if question.card else ()
    return (Facts(rows), *card)


def _keys(question: Question, width: int) -> tuple[str, ...]:
    """Return its keys; where a line is typed, `q` is a word like another."""
    return keys_lines(question, "Ctrl-C" if question.typed else LEAVE, width)


def _answer(world: World, question: Question) -> str:
    answer = world.ask(_asked(question))
    return answer if question.typed else answer.lower()


def _asked(question: Question) -> str:
    filled = f" [{question.filled}]" if question.filled else ""
    running = " runs" if question.since else ""
    return f"{question.prompt}{filled}{running}: "
