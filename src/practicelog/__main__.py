"""Run practicelog: `python -m practicelog`, or the installed command."""

import gc
import os
import sys
from _signal import SIGINT, default_int_handler, getsignal, signal  # without an enum of them all

INTERRUPTED = 130

SELDOM = 100_000
"""Objects made between two looks for garbage: a command is over before looking pays."""


def run() -> None:
    """Carry out the command line this process was started with, and exit with its code.

    A command that did what it should has closed its log and written its answer: its process ends at
    once, for Python would take apart object by object what the system takes back whole. Any other
    goes the long way, on which what it left open is closed.
    """
    gc.set_threshold(SELDOM)
    from practicelog.cli.main import main  # Ctrl-C is heard of first
    from practicelog.cli.world import World  # the same

    world = World.of_this_process()
    try:
        _hear_of_ctrl_c()
        code = main(sys.argv[1:], world)
        _end_at_ctrl_c()
    except KeyboardInterrupt:
        os._exit(INTERRUPTED)
    world.flush()
    if code == 0:
        os._exit(code)
    sys.exit(code)


def _end_at_ctrl_c() -> None:
    """Let Ctrl-C end the process at once and in silence: there is nothing to tidy up.

    Where whoever started the process made it deaf to Ctrl-C, it stays so.
    """
    if getsignal(SIGINT) is default_int_handler:
        signal(SIGINT, lambda *_: os._exit(INTERRUPTED))


def _hear_of_ctrl_c() -> None:
    """Let Ctrl-C be raised again, so that a command can leave things as they were."""
    if callable(getsignal(SIGINT)):
        signal(SIGINT, default_int_handler)


_end_at_ctrl_c()

if __name__ == "__main__":
    run()
