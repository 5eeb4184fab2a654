"""Commands as they are to be typed after a line that chose its log with `--log`."""

import re

from practicelog.render.shell import line_text

NAMED = re.compile(r"(?<![\w/-])practicelog (?!(?:did|here|is|upgrades)\b)(?=[a-z])")
"""The program where a command follows, and not what is said of the program itself."""

QUOTED = re.compile("(“[^”]*”)")


def on_log(text: str, file: str) -> str:
    """Return a text of ours in which every command line that it names chooses the log too.

    Typed without, it would read or change the usual log. What stands in quotation marks is
    somebody's own and stays.

    Example: `practicelog undo` becomes `practicelog --log try.db undo`
    """
    chosen = f"{line_text(('practicelog', '--log', file))} "
    ours = (NAMED.sub(lambda _: chosen, part) for part in QUOTED.split(text)[::2])
    theirs = QUOTED.findall(text)
    return "".join(each for pair in zip(ours, [*theirs, ""], strict=True) for each in pair)
