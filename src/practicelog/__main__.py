"""Run practicelog: `python -m practicelog`, or the installed command."""

import gc
import os
import sys

SELDOM = 100_000
"""Objects made between two looks for garbage: a command is over before looking pays."""


INTERRUPTED = 130


def run() -> None:
    """Carry out the command line this process was started with, and exit with its code.

    A command that did what it should has closed its log and written its answer: its process ends at
    once, for Python would take apart object by object what the system takes back whole. Any other
    goes the long way, on which what it left open is closed. Ctrl-C is quiet from here on.
    """
    try:
        code = _carried_out()
    except KeyboardInterrupt:
        code = INTERRUPTED
    if code == 0:
        os._exit(code)
    sys.exit(code)


def _carried_out() -> int:
    gc.set_threshold(SELDOM)
    from practicelog.cli.main import main
    from practicelog.cli.world import World

    world = World.of_this_process()
    code = main(sys.argv[1:], world)
    world.flush()
    return code


if __name__ == "__main__":
    run()
