"""Run practicelog: `python -m practicelog`, or the installed command."""

import gc
import sys

SELDOM = 100_000
"""Objects made between two looks for garbage: a command is over before looking pays."""


def run() -> None:
    """Carry out the command line this process was started with, and exit with its code."""
    gc.set_threshold(SELDOM)
    from practicelog.cli.main import main
    from practicelog.cli.world import World

    code = main(sys.argv[1:], World.of_this_process())
    gc.freeze()  # or Python looks through everything once more on its way out
    sys.exit(code)


if __name__ == "__main__":
    run()
