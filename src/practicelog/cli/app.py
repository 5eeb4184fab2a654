"""The program as Typer has it: help, completion, and every line that is not exactly as declared."""

import re
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from inspect import Parameter, signature
from io import StringIO
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from practicelog.cli.commands import (
    COMMANDS,
    HELP,
    at_start,
    by_purpose,
    command_of,
    in_full,
    module_of,
)
from practicelog.cli.correction import corrected
from practicelog.cli.declarations import Declaration, options_of, parameters
from practicelog.cli.declarations import carried_out as call
from practicelog.cli.exact import NotExactError, filled
from practicelog.cli.lines import COMPLETION, root
from practicelog.cli.places import PROGRAM
from practicelog.cli.world import World
from practicelog.errors import REPEATED_AT_MOST, UsageError, WriteFailedError, quoted, shortened

INSTALL = "--install-completion"
ASKS_FOR_ALL = {*HELP, INSTALL, "--show-completion"}
OURS = ("flags", "left_out")
"""What Typer has no word for, or takes in another way."""

GLOBAL = {flag: each for each in parameters(root) for flag in each.declaration.flags}


def carried_out(words: Sequence[str], world: World) -> str | int:
    """Run the command the words name; return its text, or an exit code Typer decided on.

    Help is caught on its way out, so that it is written with the same care as an answer.

    Raises:
        KeyboardInterrupt: Ctrl-C, or the end of what was typed, at a question.
        UsageError: the words cannot be understood.
        WriteFailedError: completion cannot be installed.
    """
    whole = _whole(words)
    app = app_with(world, _commands_needed(whole, world), completing=COMPLETION in world.environ)
    try:
        if not {*HELP} & {*whole}:
            answer: str | int | None = app(whole, prog_name=PROGRAM, standalone_mode=False)
            return at_start(world) if answer is None else answer
        with redirect_stdout(StringIO()) as told:
            answer = app(whole, prog_name=PROGRAM, standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except (OSError, UnicodeError) as error:
        if INSTALL not in whole:
            raise
        raise _uninstalled(error) from error
    except typer.TyperException as error:
        raise _usage(error, words, world) from error
    return told.getvalue() + (answer if isinstance(answer, str) else "")


def _uninstalled(error: OSError | UnicodeError) -> WriteFailedError:
    """Return why a shell's own file could not be added to, and what to do by hand."""
    what = "it is not in UTF-8"
    if isinstance(error, OSError):
        what = f"{error.filename}: {error.strerror}"
    return WriteFailedError(
        f"The shell's startup file cannot be added to: {what}.",
        hint=f"{PROGRAM} --show-completion prints what to put there by hand",
    )


def _whole(words: Sequence[str]) -> list[str]:
    """Return a line with the values that were left out, and `help log` as `log --help`."""
    at = command_at(words)
    before, line = [*words[:at]], [*words[at:]]
    if line[:1] == ["help"]:
        return [*before, *line[1:], "--help"]
    if not line:
        return before
    line = in_full(line)
    try:
        command, rest = command_of(line)
    except NotExactError:
        return [*words]
    return [*before, *line[: len(line) - len(rest)], *filled(command, rest)]


def command_at(words: Sequence[str]) -> int:
    """Return the place of the first word that is no global option and no value of one."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        option = GLOBAL.get(words[at])
        at += 1 if option is None or option.is_flag else 2
    return at


def _commands_needed(words: Sequence[str], world: World) -> Sequence[str]:
    """Return the commands to load: the one named, `today` for none, all for help and completion.

    Raises:
        UsageError: there is no command of that name.
    """
    line = _line_to_complete(world) or words
    word = next(iter(line[command_at(line) :]), None)
    if word in COMMANDS:
        return (word,)
    if COMPLETION in world.environ:
        return tuple(COMMANDS)
    if word is not None:
        raise UsageError(
            f"There is no command {quoted(word)}.",
            hint=_corrected(words, world) or f"{PROGRAM} --help",
        )
    return tuple(COMMANDS) if ASKS_FOR_ALL & set(words) else ("today",)


def _line_to_complete(world: World) -> list[str]:
    """Return the words before the one that Tab is pressed in, as bash or another shell tells."""
    if COMPLETION not in world.environ:
        return []
    line = world.environ.get("COMP_WORDS") or world.environ.get("_TYPER_COMPLETE_ARGS", "")
    return f"{line}.".split()[1:-1]


class ByPurpose(TyperGroup):
    """The commands by what they are for, groups among them."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return their words."""
        known = super().list_commands(ctx)
        return [word for group in by_purpose(known).values() for word in group]

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]
        """Write what each command does, under a heading for each purpose."""
        words = self.list_commands(ctx)
        room = formatter.width - 6 - max(map(len, words), default=0)
        told = {word: self.commands[word].get_short_help_str(room) for word in words}
        for purpose, group in by_purpose(words).items():
            with formatter.section(purpose.capitalize()):
                formatter.write_dl([(word, told[word]) for word in group])


def app_with(world: World, commands: Sequence[str], *, completing: bool = False) -> typer.Typer:
    """Return an app that knows some commands; one that knows them all can install completion."""
    app = typer.Typer(
        add_completion=completing or len(commands) > 1,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        cls=ByPurpose,
    )
    settings = {"obj": world, "help_option_names": [*HELP]}
    app.callback(invoke_without_command=True, context_settings=settings)(for_typer(root))
    for word in commands:
        _register(app, word)
    return app


def _register(app: typer.Typer, word: str) -> None:
    """Put one command, or one group of commands, on an app."""
    module = module_of(word)
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

    def called(world: typer.Context, **given: Any) -> str | None:
        answer: str | None = call(command, world.obj, given)
        return answer

    declared = signature(command)
    typed = [_typed(each) for one in declared.parameters.values() for each in _each(one)]
    called.__signature__ = declared.replace(parameters=typed)  # type: ignore[attr-defined]
    called.__doc__ = command.__doc__
    return called


def _each(parameter: Parameter) -> list[Parameter]:
    """Return the options that a parameter stands for, or the parameter itself."""
    kind = parameter.annotation
    return [
        parameter.replace(name=name, annotation=each, default=kind._field_defaults[name])
        for name, each in options_of(kind).items()
    ] or [parameter]


def _typed(parameter: Parameter) -> Parameter:
    if parameter.annotation is World:
        return parameter.replace(annotation=typer.Context)
    declaration: Declaration = parameter.annotation.__metadata__[0]
    make = typer.Option if declaration.flags else typer.Argument
    told = {name: value for name, value in declaration._asdict().items() if name not in OURS}
    kind = parameter.annotation.__origin__
    return parameter.replace(annotation=Annotated[kind, make(*declaration.flags, **told)])


def _usage(error: typer.TyperException, words: Sequence[str], world: World) -> UsageError:
    """Return what Typer found wrong with a command line, in our words and length."""
    message = error.format_message()
    for value in words:
        if len(value) > REPEATED_AT_MOST:
            message = message.replace(value, shortened(value))
    for pattern, ours in IN_OUR_WORDS:
        message = re.sub(pattern, ours, message, flags=re.DOTALL)
    return UsageError(message, _corrected(words, world) or _hint(error, words))


IN_OUR_WORDS = (
    (r"^Got unexpected extra arguments?(?:\(s\))? \((.*)\)$", r"“\1” has no place there."),
    (r"^No such option: ([^ ]*)( .*)?$", r"There is no option “\1” for that."),
    (r"^No such command '(.*?)'\..*$", r"There is no such command as “\1”."),
    (r"^Missing (?:argument|option|parameter) '(.*?)'\.$", r"\1 is missing."),
    (r"^Option '(.*?)' requires an argument\.$", r"\1 needs a value."),
)
"""What Typer says, and what it means to somebody who sells."""


def _corrected(words: Sequence[str], world: World) -> str | None:
    at = command_at(words)
    return corrected(words[:at], words[at:], world)


def _hint(error: typer.TyperException, words: Sequence[str]) -> str:
    """Return what to type next: the option before the command, or the help of what was typed."""
    word, following, *_ = [*words[command_at(words) :], "", ""]
    flag = getattr(error, "option_name", "")
    if flag in GLOBAL:
        return f"{flag} goes before the command: {PROGRAM} {flag} … {word}"
    group = f"{PROGRAM} {word} {following} --help"
    if word in COMMANDS and following in getattr(module_of(word), "GROUP", ()):
        return group
    return f"{PROGRAM} {word} --help" if word in COMMANDS else f"{PROGRAM} --help"
