"""The command table, and the one place where errors become exit codes."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from typing import Annotated

import typer

from practicelog.cli.settings import Flags
from practicelog.cli.world import World
from practicelog.core.names import nearest
from practicelog.errors import (
    REPEATED_AT_MOST,
    PipeClosedError,
    PracticelogError,
    UsageError,
    quoted,
)
from practicelog.render.visible import on_one_line

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

ASKS_FOR_ALL = {"--help", "--install-completion", "--show-completion"}
COMPLETION = "_PRACTICELOG_COMPLETE"
VALUE_MAY_BE_LEFT_OUT = ("--quarter", "--year")
PROGRAM = "practicelog"
GLOBAL_WITH_VALUE = ("--log", "--now", "--zone")
INTERRUPTED = 130

LogFile = Annotated[str | None, typer.Option("--log", metavar="FILE", help="The log to use.")]
Now = Annotated[
    str | None, typer.Option("--now", metavar="ISO", help="A fixed clock, with its offset.")
]
Zone = Annotated[str | None, typer.Option("--zone", metavar="NAME", help="An IANA time zone.")]
NoColour = Annotated[bool, typer.Option("--no-color", help="Use no colour.")]
Version = Annotated[bool, typer.Option("--version", help="Print the version.")]


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
    except (KeyboardInterrupt, typer.Abort):
        world.complain("\n")
        return INTERRUPTED
    except PipeClosedError as error:
        return error.exit_code
    except (PracticelogError, typer.TyperException) as error:
        return _told(error if isinstance(error, PracticelogError) else _usage(error, argv), world)
    except Exception as error:  # noqa: BLE001 - the one place where a bug becomes a line
        world.report_bug(error)
        return 1
    return 0


def _carried_out(argv: Sequence[str], world: World) -> str | int:
    """Run the command the words name; return its text, or an exit code Typer decided on.

    Help is caught on its way out, so that it is written with the same care as an answer.
    """
    app = app_with(world, _commands_needed(argv, world))
    words = _completed(argv)
    if "--help" not in words:
        answer: str | int | None = app(words, prog_name=PROGRAM, standalone_mode=False)
        return answer or 0
    with redirect_stdout(StringIO()) as told:
        answer = app(words, prog_name=PROGRAM, standalone_mode=False)
    return told.getvalue() + (answer if isinstance(answer, str) else "")


def _completed(argv: Sequence[str]) -> list[str]:
    """Return the words with “this” after an option whose value was left out: `--quarter --last`.

    Typer has no options with a value that may be left out.
    """
    completed: list[str] = []
    for word, following in zip(argv, [*argv[1:], "--"], strict=False):
        completed.append(word)
        if word in VALUE_MAY_BE_LEFT_OUT and following.startswith("-"):
            completed.append("this")
    return completed


def command_word(argv: Sequence[str]) -> str | None:
    """Return the first word that is no global option and no value of one."""
    words = iter(argv)
    for word in words:
        if word in GLOBAL_WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _commands_needed(argv: Sequence[str], world: World) -> Sequence[str]:
    """Return the commands to load: the one named, `today` for none, all for help and completion.

    Raises:
        UsageError: there is no command of that name.
    """
    word = command_word(argv)
    if COMPLETION in world.environ:
        return tuple(COMMANDS)
    if word in COMMANDS:
        return (word,)
    if word is not None:
        near = nearest(word, tuple(COMMANDS))
        raise UsageError(f"There is no command {quoted(word)}.", hint=near or "practicelog --help")
    return tuple(COMMANDS) if ASKS_FOR_ALL & set(argv) else ("today",)


def app_with(world: World, commands: Sequence[str]) -> typer.Typer:
    """Return an app that knows some commands; one that knows them all can complete them."""
    app = typer.Typer(
        add_completion=len(commands) > 1, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    app.callback(invoke_without_command=True, context_settings={"obj": world})(_root)
    for word in commands:
        register(app, word)
    return app


def register(app: typer.Typer, word: str) -> None:
    """Put one command, or one group of commands, on an app."""
    module = import_module(f"practicelog.cli.commands.{COMMANDS[word]}")
    if not hasattr(module, "GROUP"):
        app.command(word)(getattr(module, COMMANDS[word]))
        return
    group = typer.Typer(help=module.__doc__, rich_markup_mode=None)
    group.callback(invoke_without_command=True, help=module.__doc__)(_words_of_group)
    for name, function in module.GROUP.items():
        group.command(name)(function)
    app.add_typer(group, name=word)


def _words_of_group(ctx: typer.Context) -> str | None:
    return None if ctx.invoked_subcommand else f"{ctx.get_help()}\n"


def _root(
    ctx: typer.Context, log: LogFile = None, now: Now = None, zone: Zone = None,
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


def _usage(error: typer.TyperException, argv: Sequence[str]) -> UsageError:
    """Return what Typer found wrong with a command line, in our form and length."""
    message = error.format_message()
    for value in argv:
        if len(value) > REPEATED_AT_MOST:
            message = message.replace(value, f"{value[: REPEATED_AT_MOST - 1]}…")
    word = command_word(argv)
    hint = f"practicelog {word} --help" if word in COMMANDS else "practicelog --help"
    return UsageError(message, hint)


def _told(error: PracticelogError, world: World) -> int:
    lines = [f"practicelog: {on_one_line(error.message)}"]
    if error.hint:
        lines.append(f"  hint: {on_one_line(error.hint)}")
    world.complain("\n".join(lines) + "\n")
    return error.exit_code
