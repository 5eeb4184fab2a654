"""Commands as they are to be typed after a line that chose its log with `--log`."""

import re

from practicelog.errors import REPEATED_AT_MOST
from practicelog.render.shell import line_text

NAMED = re.compile(r"(?<![\w/-])practicelog (?!(?:did|here|is|upgrades)\b)(?=[a-z])")
"""The program where a command follows, and not what is said of the program itself."""

QUOTED = re.compile("(“[^”]*”)")


def on_log(text: str, file: str) -> str:
    """Return a text of ours in which every command line that it names chooses the log too.

    Typed without, it would read or change the usual log. What stands in quotation marks is
    somebody's own and stays. A name that is too long to be told stands as FILE.

    Example: `practicelog undo` becomes `practicelog --log try.db undo`
    """
    typed = file if len(file) <= REPEATED_AT_MOST else "FILE"
    chosen = f"{line_text(('practicelog', '--log', typed))} "
    ours = (NAMED.sub(lambda _: chosen, part) for part in QUOTED.split(text)[::2])
    theirs = QUOTED.findall(text)
    return "".join(each for pair in zip(ours, [*theirs, ""], strict=True) for each in pair)
