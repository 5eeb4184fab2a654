"""Run one command line after another in this process, on the terminal it was started on.

    python -m tests.promises.one_after_another FILE

FILE holds a JSON list of command lines, each a list of words. Their exit codes go to `FILE.codes`,
one a line. Nobody is there to answer questions.
"""

import json
import os
import sys
from pathlib import Path

from practicelog.cli.main import main
from practicelog.cli.world import World

BETWEEN = "=== next ==="
"""Stands on a line of the screen after each command."""


def carry_out(file: Path) -> None:
    """Carry out all command lines of a file; write their exit codes beside it."""
    codes = []
    for words in json.loads(file.read_text("ascii")):
        codes.append(main(words, World(os.environ, None, sys.stdout, sys.stderr)))
        sys.stdout.write(f"{BETWEEN}\n")
        sys.stdout.flush()
    file.with_suffix(".codes").write_text("".join(f"{code}\n" for code in codes), "ascii")


if __name__ == "__main__":
    carry_out(Path(sys.argv[1]))
