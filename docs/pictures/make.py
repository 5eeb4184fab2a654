"""The pictures of what the program answers, from real runs.

Sam's three invented years (`practicelog demo --years 3`), seen on a Friday evening that stands
still. Drawn again, a picture is the same byte for byte, and it loads no font from anywhere.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from practicelog.cli.main import main
from practicelog.cli.rehearsal import elsewhere
from practicelog.cli.world import World
from practicelog.core.demo.history import history_typed
from practicelog.core.demo.occasions import Viewpoint
from practicelog.store import shipped
from practicelog.store.demo import type_in

FOLDER = Path(__file__).parent
COLUMNS = 80
YEARS = 3
SEED = 0
FRIDAY = {"PRACTICELOG_NOW": "2026-11-20T17:45:00+01:00", "TZ": "Europe/Berlin"}

FONTS = '"DejaVu Sans Mono", Menlo, Consolas, monospace'

ASPECT = 0.602
"""The width of a letter of DejaVu Sans Mono and of Menlo, in parts of its height."""

PICTURES = {"today": None, "report": None, "journey": 31}
"""What is typed, and how many lines of the answer are shown; None for all of them."""

THEME = TerminalTheme(
    (250, 250, 248),
    (36, 41, 47),
    [
        (36, 41, 47), (179, 29, 40), (17, 99, 41), (130, 80, 0),
        (3, 71, 166), (102, 57, 186), (27, 124, 131), (110, 119, 129),
    ],
)  # fmt: skip

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" class="rich-terminal" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{
  font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix" xml:space="preserve">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's drawing of a terminal without its fonts, which a reader's browser would fetch."""


class Screen(StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def drawn(word: str, answer: str) -> str:
    """Return the picture of one command line and its answer, as SVG."""
    console = Console(
        record=True, file=StringIO(), width=COLUMNS, force_terminal=True, color_system="truecolor"
    )
    console.print(Text.from_ansi(f"{answer}\n"))
    svg = console.export_svg(
        title="", theme=THEME, code_format=SVG, unique_id=word, font_aspect_ratio=ASPECT
    )
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)


def answers() -> Iterator[tuple[str, str]]:
    """Yield each picture's name, and the command line and its answer as they stand on a screen."""
    with years_of_practice() as environ:
        for word, lines in PICTURES.items():
            screen = Screen()
            main([word], World(environ, None, screen, screen))
            shown = screen.getvalue().splitlines()[:lines]
            typed = f"practicelog {word}" + (f" | head -{lines}" if lines else "")
            yield word, "\n".join([f"$ {typed}", *shown])


@contextmanager
def years_of_practice() -> Iterator[dict[str, str]]:
    """Lend the environment of a log of three years, which is gone afterwards."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "practice.db")
        environ = {**FRIDAY, "PRACTICELOG_FILE": str(file), "COLUMNS": str(COLUMNS)}
        world = World(environ, None, None, None)
        view = Viewpoint(world.now, world.zone, world.rollover_hour)
        everything = history_typed(view, shipped.drills(), shipped.cards(), YEARS, SEED)
        with elsewhere(world, file, everything[0].logged).transaction() as log:
            type_in(log, everything)
        yield environ
