"""The program as Typer has it: help, completion, and every line that is not exactly as declared."""

from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from inspect import Parameter, signature
from io import StringIO
from typing import Annotated, Any

import typer

from practicelog.cli import declarations
from practicelog.cli.main import COMMANDS, COMPLETION, PROGRAM, command_word, root
from practicelog.cli.world import World
from practicelog.core.names import nearest
from practicelog.errors import REPEATED_AT_MOST, UsageError, quoted

ASKS_FOR_ALL = {"--help", "--install-completion", "--show-completion"}


def carried_out(words: Sequence[str], world: World) -> str | int:
    """Run the command the words name; return its text, or an exit code Typer decided on.

    Help is caught on its way out, so that it is written with the same care as an answer.

    Raises:
        KeyboardInterrupt: Ctrl-C, or the end of what was typed, at a question.
        UsageError: the words cannot be understood.
    """
    app = app_with(world, _commands_needed(words, world), completing=COMPLETION in world.environ)
    try:
        if "--help" not in words:
            answer: str | int | None = app(words, prog_name=PROGRAM, standalone_mode=False)
            return answer or 0
        with redirect_stdout(StringIO()) as told:
            answer = app(words, prog_name=PROGRAM, standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as error:
        raise _usage(error, words) from error
    return told.getvalue() + (answer if isinstance(answer, str) else "")


def _commands_needed(words: Sequence[str], world: World) -> Sequence[str]:
    """Return the commands to load: the one named, `today` for none, all for help and completion.

    Raises:
        UsageError: there is no command of that name.
    """
    word = command_word(_line_to_complete(world) or words)
    if word in COMMANDS:
        return (word,)
    if COMPLETION in world.environ:
        return tuple(COMMANDS)
    if word is not None:
        near = nearest(word, tuple(COMMANDS))
        raise UsageError(f"There is no command {quoted(word)}.", hint=near or "practicelog --help")
    return tuple(COMMANDS) if ASKS_FOR_ALL & set(words) else ("today",)


def _line_to_complete(world: World) -> list[str]:
    """Return the words before the one that Tab is pressed in, as bash or another shell tells."""
    if COMPLETION not in world.environ:
        return []
    line = world.environ.get("COMP_WORDS") or world.environ.get("_TYPER_COMPLETE_ARGS", "")
    return f"{line}.".split()[1:-1]


def app_with(world: World, commands: Sequence[str], *, completing: bool = False) -> typer.Typer:
    """Return an app that knows some commands; one that knows them all can install completion."""
    app = typer.Typer(
        add_completion=completing or len(commands) > 1, rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )  # fmt: skip
    start = app.callback(invoke_without_command=True, context_settings={"obj": world})
    start(for_typer(root))
    for word in commands:
        _register(app, word)
    return app


def _register(app: typer.Typer, word: str) -> None:
    """Put one command, or one group of commands, on an app."""
    module = import_module(f"practicelog.cli.commands.{COMMANDS[word]}")
    if not hasattr(module, "GROUP"):
        app.command(word)(for_typer(getattr(module, COMMANDS[word])))
        return
    group = typer.Typer(help=module.__doc__, rich_markup_mode=None)
    group.callback(invoke_without_command=True, help=module.__doc__)(_words_of_group)
    for name, function in module.GROUP.items():
        group.command(name)(for_typer(function))
    app.add_typer(group, name=word)


def _words_of_group(ctx: typer.Context) -> str | None:
    return None if ctx.invoked_subcommand else f"{ctx.get_help()}\n"


def for_typer(command: Callable[..., str | None]) -> Callable[..., str | None]:
    """Return a command that is declared in Typer's own terms, and does the same."""

    def called(*given: Any, **named: Any) -> str | None:
        return command(*given, **named)

    declared = signature(command)
    typed = [_typed(each) for each in declared.parameters.values()]
    called.__signature__ = declared.replace(parameters=typed)  # type: ignore[attr-defined]
    called.__doc__ = command.__doc__
    return called


def _typed(parameter: Parameter) -> Parameter:
    if parameter.annotation is declarations.Context:
        return parameter.replace(annotation=typer.Context)
    declaration: declarations.Declaration = parameter.annotation.__metadata__[0]
    make = typer.Option if declaration.flags else typer.Argument
    told = {name: value for name, value in declaration._asdict().items() if name != "flags"}
    kind = parameter.annotation.__origin__
    return parameter.replace(annotation=Annotated[kind, make(*declaration.flags, **told)])


def _usage(error: typer.TyperException, words: Sequence[str]) -> UsageError:
    """Return what Typer found wrong with a command line, in our form and length."""
    message = error.format_message()
    for value in words:
        if len(value) > REPEATED_AT_MOST:
            message = message.replace(value, f"{value[: REPEATED_AT_MOST - 1]}…")
    word = command_word(words)
    hint = f"practicelog {word} --help" if word in COMMANDS else "practicelog --help"
    return UsageError(message, hint)
