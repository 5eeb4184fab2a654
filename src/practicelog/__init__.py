"""A deliberate-practice log for people who sell: reps, weeks kept, and what moved.

`open_log` reads a log from Python (docs/python.md). What it takes is loaded when it is first asked
for, so that the program, which goes without it, starts no later.
"""

from importlib import import_module

__all__ = ["LogReader", "Rep", "UsageError", "__version__", "open_log"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from practicelog.core.records.rep import Rep
    from practicelog.errors import UsageError
    from practicelog.python.reader import LogReader, open_log

    __version__: str
else:
    PLACES = {
        "LogReader": "practicelog.python.reader",
        "Rep": "practicelog.core.records.rep",
        "UsageError": "practicelog.errors",
        "open_log": "practicelog.python.reader",
    }

    def __getattr__(name: str) -> object:
        if name in PLACES:
            return getattr(import_module(PLACES[name]), name)
        if name == "__version__":
            return import_module("importlib.metadata").version("practicelog")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
