"""Frames of a screen as one SVG: still, or playing over and over.

It moves by CSS alone, and only for a reader who has not asked for less motion; for them, and
where nothing can move, one frame stands. A row that is on several frames is drawn once.
"""

from collections.abc import Sequence
from html import escape
from itertools import accumulate

from docs.pictures.make import ASPECT, FONTS, THEME
from docs.pictures.session import BLUE, COLUMNS, GREY, ROWS, Frame, Row

HEIGHT, LINE = 20, 24.4
WIDTH = ASPECT * HEIGHT
MARGIN = 12
FOOT = 34
"""Below the screen: what is pressed."""


def drawn(frames: Sequence[Frame], still: int, *, moves: bool) -> str:
    """Return frames as a picture that moves, or the one frame that stands for all."""
    shown = frames if moves else [frames[still]]
    rows = {row: f"r{number}" for number, row in enumerate(_distinct(shown))}
    width, height = COLUMNS * WIDTH + 2 * MARGIN, ROWS * LINE + MARGIN + FOOT
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}">',
            f"<style>\n{_style(shown, still if moves else 0)}\n</style>",
            f'<rect width="{width:.1f}" height="{height:.1f}" rx="8" fill="{_colour(0)}"/>',
            "<defs>",
            *(f'<g id="{name}">{_row(row)}</g>' for row, name in rows.items()),
            "</defs>",
            *(_frame(number, frame, rows, height) for number, frame in enumerate(shown)),
            "</svg>\n",
        ]
    )


def _distinct(frames: Sequence[Frame]) -> list[Row]:
    return list(dict.fromkeys(row for frame in frames for row in frame.rows if row))


def _row(row: Row) -> str:
    return "".join(
        f'<rect class="cursor" x="{_x(column)}" y="-19" width="{WIDTH:.1f}" height="{LINE}"/>'
        if "cursor" in style
        else f'<text class="{style}" x="{_x(column)}" textLength="{len(text) * WIDTH:.1f}">'
        f"{escape(text).replace(' ', '&#160;')}</text>"
        for column, text, style in row
    ).replace(' class=""', "")


def _x(column: int) -> str:
    return f"{MARGIN + column * WIDTH:.1f}"


def _frame(number: int, frame: Frame, rows: dict[Row, str], height: float) -> str:
    uses = "".join(
        f'<use href="#{rows[row]}" y="{MARGIN + LINE * (line + 0.8):.1f}"/>'
        for line, row in enumerate(frame.rows)
        if row
    )
    pressed = (
        f'<text class="bold blue" x="{_x(2)}" y="{height - 14:.1f}">▸ {frame.pressed}</text>'
        if frame.pressed
        else ""
    )
    return f'<g class="frame" id="f{number}">{uses}{pressed}</g>'


def _style(frames: Sequence[Frame], still: int) -> str:
    ends = list(accumulate(frame.seconds for frame in frames))
    begins = [0.0, *ends[:-1]]
    whole = ends[-1]
    moving = [
        f"#f{number}{{animation:k{number} {whole:.2f}s step-end infinite}}"
        f"@keyframes k{number}{{{_keyframes(begin / whole, end / whole)}}}"
        for number, (begin, end) in enumerate(zip(begins, ends, strict=True))
    ]
    return "\n".join(
        [
            f"text{{font:{HEIGHT}px {FONTS};fill:{_colour(1)}}}",
            f".bold{{font-weight:bold}}.dim{{opacity:.7}}.blue{{fill:{_ansi(BLUE)}}}",
            f".cursor{{fill:{_ansi(GREY)}}}",
            f".frame{{visibility:hidden}}#f{still}{{visibility:visible}}",
            *(
                ["@media (prefers-reduced-motion:no-preference){", *moving, "}"]
                if len(frames) > 1
                else []
            ),
        ]
    )


def _keyframes(begin: float, end: float) -> str:
    before = "0%{visibility:hidden}" if begin else ""
    after = f"{end:.3%},100%{{visibility:hidden}}" if end < 1 else "100%{visibility:visible}"
    return f"{before}{begin:.3%}{{visibility:visible}}{after}"


def _colour(which: int) -> str:
    background, ink = THEME.background_color, THEME.foreground_color
    return "#{:02x}{:02x}{:02x}".format(*(ink if which else background))


def _ansi(number: int) -> str:
    return "#{:02x}{:02x}{:02x}".format(*THEME.ansi_colors[number])
