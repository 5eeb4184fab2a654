"""A command line as a whole: what stands before the command, the command, and what it is given."""

from collections.abc import Callable, Sequence

from practicelog.annotations import Annotated
from practicelog.cli.commands import command_of, in_full
from practicelog.cli.declarations import Option
from practicelog.cli.exact import Given, NotExactError, filled, read
from practicelog.cli.settings import Flags
from practicelog.cli.world import World
from practicelog.core.record import Record

COMPLETION = "_PRACTICELOG_COMPLETE"
"""Set in the environment where a shell asks what Tab offers."""

LogFile = Annotated[str | None, Option("--log", metavar="FILE", help="The log to use.")]
Now = Annotated[str | None, Option("--now", metavar="ISO", help="A fixed clock, with its offset.")]
Zone = Annotated[str | None, Option("--zone", metavar="NAME", help="An IANA time zone.")]
NoColour = Annotated[bool, Option("--no-color", help="Use no colour.")]
Version = Annotated[bool, Option("--version", help="Print the version.")]


def root(
    world: World,
    log: LogFile = None,
    now: Now = None,
    zone: Zone = None,
    no_color: NoColour = False,
    version: Version = False,
) -> str | None:
    """Log deliberate practice, keep a streak of weeks, and see what moved.

    The first rep: practicelog go
    """
    world.flags = Flags(log, now, zone)
    world.colour_wanted = not no_color
    world.check_clock()
    return f"practicelog {world.version()}\n" if version else None


class Line(Record):
    """A command line that is exactly as declared: what is chosen, which command, what it is given.

    Without a command it is the program's own word: `practicelog`, `practicelog --version`.
    """

    chosen: Given
    command: Callable[..., str] | None
    given: Given


def line_of(words: Sequence[str]) -> Line | None:
    """Return what words say without Typer; None where they are not exactly as declared."""
    try:
        chosen, following = read(root, words)
        if chosen.get("version") or not following:
            return Line(chosen, None, {})
        command, rest = command_of(in_full(following))
        given, unread = read(command, filled(command, rest))
    except NotExactError:
        return None
    return None if unread else Line(chosen, command, given)
