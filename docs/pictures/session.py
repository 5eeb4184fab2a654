"""A session of `go` as it was on the screen, from a real run on Sam's log: frame by frame.

The clock is moved on by hand, so that the same log gives the same frames.
"""

import asyncio
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from io import StringIO
from typing import NamedTuple

from docs.pictures import make
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot
from textual.widgets import Input

from practicelog.cli.session import opening
from practicelog.cli.session.question_lines import clock_line
from practicelog.cli.session.screen import SessionScreen
from practicelog.cli.session.steps import Session
from practicelog.cli.world import World
from practicelog.core.entries import Entry

DRILL = "objection"
COLUMNS, ROWS = 80, 20
TICK_SECONDS = 0.1
BLUE, GREY = 4, 7
"""The colours of a terminal that the card's frame and the cursor have."""
TYPED = f"$ practicelog go {DRILL}"


class Run(NamedTuple):
    """Letters of one row in one style: the column they begin at, and the names of the style."""

    column: int
    text: str
    style: str


Row = tuple[Run, ...]


class Frame(NamedTuple):
    """The rows of a screen, what was pressed to come there, and for how long it is shown."""

    rows: tuple[Row, ...]
    pressed: str
    seconds: float


class Step(NamedTuple):
    """What is pressed, how much later by the clock, and for how long the screen is shown then."""

    keys: tuple[str, ...] = ()
    later: int = 0
    seconds: float = 1.0
    pressed: str = ""


def written(text: str, later: int) -> Iterator[Step]:
    """Yield the steps of a text that is typed word by word."""
    for part in text.replace(" ", " \n").split("\n"):
        yield Step(tuple("space" if letter == " " else letter for letter in part), later, 0.35)


ENTER = ("enter",)
STILL = 8
"""The frame that stands for them all: how the take was, and what a good answer does."""

STEPS = (
    Step(seconds=3),
    Step(ENTER, 15, 2.5, "Enter"),
    Step(ENTER, 6, 0.6, "Enter"),
    Step((), 9, 0.6),
    Step((), 13, 0.6),
    Step((), 12, 0.6),
    Step((), 7, 1),
    Step(ENTER, 2, 4, "Enter"),
    Step(("3",), 8, 1.5, "3"),
    *written("go through both offers first", 2),
    Step(ENTER, 3, 2, "Enter"),
    Step(("s",), 3, 2, "s"),
    Step(ENTER, 5, 0.6, "Enter"),
    Step((), 11, 0.6),
    Step((), 14, 0.6),
    Step((), 11, 1),
    Step(ENTER, 2, 2, "Enter"),
    Step(("4",), 6, 1, "4"),
    Step(ENTER, 4, 1.5, "Enter"),
    Step(("f",), 5, 1, "f"),
    Step(("4",), 5, 0.8, "4"),
    Step(("3",), 4, 0.8, "3"),
    Step(("4",), 5, 0.8, "4"),
    Step(("4",), 5, 1, "4"),
    *written("silence after the question", 2),
    Step(ENTER, 2, 2.5, "Enter"),
    Step(ENTER, 6, 1.5, "Enter"),
    Step(("r",), 3, 5, "r"),
)
"""Two takes on one card, the change between them, and the close."""


class ByHand(World):
    """A world whose clock stands until it is moved on."""

    def by_now(self) -> datetime:
        """Return what the clock shows."""
        return self.now


def frames() -> tuple[Frame, ...]:
    """Return a session from the command that is typed to the line that answers it."""
    with make.years_of_practice() as environ:
        world = ByHand(environ, StringIO(), make.Screen(), StringIO())
        practice = opening.new(world, DRILL, Entry(), None, deal=True)
        screen = SessionScreen(world, Session(practice, begun=False).steps())
        shown = asyncio.run(_driven(world, screen))
        answer = (screen.return_value or "").splitlines()
    ended = Frame(_plain([TYPED, *answer]), STEPS[-1].pressed, STEPS[-1].seconds)
    return (Frame(_plain([TYPED]), "", 1.5), *shown, ended)


async def _driven(world: ByHand, screen: SessionScreen) -> list[Frame]:
    found = []
    async with screen.run_test(size=(COLUMNS, ROWS)) as pilot:
        screen.query_one("#line", Input).cursor_blink = False
        for step in STEPS:
            world.now += timedelta(seconds=step.later)
            await pilot.press(*step.keys)
            if step != STEPS[-1]:
                await _settled(world, screen, pilot)
                found.append(Frame(_rows(screen), step.pressed, step.seconds))
    return found


async def _settled(world: ByHand, screen: SessionScreen, pilot: Pilot[str]) -> None:
    """Wait until the clock on the screen is that of the world, and all is drawn."""
    await pilot.pause()
    asked = screen._question  # noqa: SLF001 - what the screen is to show
    if asked.since:
        clock = clock_line(int((world.now - asked.since).total_seconds()), asked.limit)
        while clock not in "".join(run.text for row in _rows(screen) for run in row):
            await pilot.pause(TICK_SECONDS)


def _rows(screen: SessionScreen) -> tuple[Row, ...]:
    strips = screen.screen._compositor.render_strips()  # noqa: SLF001 - what is on the screen
    return tuple(tuple(_runs(strip)) for strip in strips)


def _runs(segments: Iterable[Segment]) -> Iterator[Run]:
    column = 0
    for text, style, _ in segments:
        named = _style(style)
        if text.strip() or "cursor" in named:
            yield Run(column, text.rstrip() or text, named)
        column += len(text)


def _style(style: Style | None) -> str:
    if style is None:
        return ""
    has = {
        "bold": style.bold,
        "dim": style.dim,
        "blue": style.color and style.color.number == BLUE,
        "cursor": style.bgcolor and style.bgcolor.number == GREY,
    }
    return " ".join(name for name, is_so in has.items() if is_so)


def _plain(lines: list[str]) -> tuple[Row, ...]:
    return tuple((Run(0, line, ""),) for line in lines)
