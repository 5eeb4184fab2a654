"""Run practicelog: `python -m practicelog`, or the installed command."""

import sys

from practicelog.cli.main import main
from practicelog.cli.world import World


def run() -> None:
    """Carry out the command line this process was started with, and exit with its code."""
    sys.exit(main(sys.argv[1:], World.of_this_process()))


if __name__ == "__main__":
    run()
