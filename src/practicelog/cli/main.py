"""The command table, and the one place where errors become exit codes."""

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import Annotated

from practicelog.cli.declarations import Context, Option
from practicelog.cli.exact import Given, NotExactError, filled, read
from practicelog.cli.settings import Flags
from practicelog.cli.world import World
from practicelog.core.record import Record
from practicelog.core.visible import on_one_line
from practicelog.errors import PipeClosedError, PracticelogError

COMMANDS = {
    "log": "log",
    "today": "today",
    "list": "list_",
    "show": "show",
    "edit": "edit",
    "delete": "delete",
    "undo": "undo",
    "redo": "redo",
    "history": "history",
    "streak": "streak",
    "report": "report",
    "journey": "journey",
    "sheet": "sheet",
    "focus": "focus",
    "promise": "promise",
    "notice": "notice",
    "metric": "metric",
    "rescore": "rescore",
    "script": "script",
    "drill": "drill",
    "plan": "plan",
    "off": "off",
    "export": "export",
    "import": "import_",
    "backup": "backup",
    "restore": "restore",
    "doctor": "doctor",
    "purge": "purge",
    "config": "config",
    "demo": "demo",
}
"""The word the user types, and the module that carries it out, in the order help shows them."""

COMPLETION = "_PRACTICELOG_COMPLETE"
INTERRUPTED = 130

LogFile = Annotated[str | None, Option("--log", metavar="FILE", help="The log to use.")]
Now = Annotated[str | None, Option("--now", metavar="ISO", help="A fixed clock, with its offset.")]
Zone = Annotated[str | None, Option("--zone", metavar="NAME", help="An IANA time zone.")]
NoColour = Annotated[bool, Option("--no-color", help="Use no colour.")]
Version = Annotated[bool, Option("--version", help="Print the version.")]


def main(argv: Sequence[str], world: World) -> int:
    """Carry out one command line; return its exit code.

    What the command tells is written after it has ended, so that nothing is said before the
    commit and output that is lost is seen.
    """
    try:
        answer = _carried_out(argv, world)
        if isinstance(answer, int):
            return answer
        world.write(answer)
        world.keep_daily_backup()
    except KeyboardInterrupt:
        world.complain("\n")
        return INTERRUPTED
    except PipeClosedError as error:
        return error.exit_code
    except PracticelogError as error:
        return _told(error, world)
    except Exception as error:  # noqa: BLE001 - the one place where a bug becomes a line
        world.report_bug(error)
        return 1
    return 0


def _carried_out(words: Sequence[str], world: World) -> str | int:
    """Run the command the words name; return its text, or an exit code Typer decided on."""
    line = None if COMPLETION in world.environ else line_of(words)
    if line is None:
        from practicelog.cli import app

        return app.carried_out(words, world)
    context = Context(world, line.name)
    answer = root(context, **line.chosen)
    return (line.command(context, **line.given) if line.command else answer) or ""


class Line(Record):
    """A command line that is exactly as declared: what is chosen, which command, what it is given.

    Without a command it is the program's own word: `practicelog`, `practicelog --version`.
    """

    chosen: Given
    name: str | None
    command: Callable[..., str] | None
    given: Given


def line_of(words: Sequence[str]) -> Line | None:
    """Return what words say without Typer; None where they are not exactly as declared."""
    try:
        chosen, following = read(root, words)
        if chosen.get("version") or not following:
            return Line(chosen, None, None, {})
        command, rest = command_of(following)
        given, unread = read(command, filled(command, rest))
    except NotExactError:
        return None
    return None if unread else Line(chosen, following[0], command, given)


def command_of(words: Sequence[str]) -> tuple[Callable[..., str], list[str]]:
    """Return the command that the first word names, in a group the first two, and the words after.

    Raises:
        NotExactError: there is no such command.
    """
    word, *rest = words
    if word not in COMMANDS:
        raise NotExactError
    module = module_of(word)
    if not hasattr(module, "GROUP"):
        return getattr(module, COMMANDS[word]), rest
    if not rest or rest[0] not in module.GROUP:
        raise NotExactError
    return module.GROUP[rest[0]], rest[1:]


def module_of(word: str) -> ModuleType:
    """Return the module of a command, or of a group of them, which is loaded by this."""
    return import_module(f"practicelog.cli.commands.{COMMANDS[word]}")


def root(
    ctx: Context, log: LogFile = None, now: Now = None, zone: Zone = None,
    no_color: NoColour = False, version: Version = False,
) -> str | None:  # fmt: skip
    """Log deliberate practice, keep a streak of weeks, and see what moved.

    The first rep: practicelog log opener -m 10
    """
    world: World = ctx.obj
    world.flags = Flags(log, now, zone)
    world.colour_wanted = not no_color
    if version:
        return f"practicelog {world.version()}\n"
    if ctx.invoked_subcommand is None:
        answer: str = import_module("practicelog.cli.commands.today").at_start(ctx)
        return answer
    return None


def _told(error: PracticelogError, world: World) -> int:
    lines = [f"practicelog: {on_one_line(error.message)}"]
    if error.hint:
        lines.append(f"  hint: {on_one_line(error.hint)}")
    world.complain("\n".join(lines) + "\n")
    return error.exit_code
