"""A deliberate-practice log for people who sell: reps, weeks kept, and what moved.

`open_log` reads a log from Python (docs/python.md). It is loaded when it is first asked for, so
that the program, which goes without it, starts no later.
"""

from importlib import import_module

__all__ = ["open_log"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from practicelog.store.reader import open_log
else:

    def __getattr__(name: str) -> object:
        if name in __all__:
            return getattr(import_module("practicelog.store.reader"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
