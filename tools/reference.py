"""Render docs/commands.md from the commands themselves, so that the page cannot be wrong.

Run by `make docs`, in the folder that holds `docs`; a test fails when the page is stale.
"""

from collections.abc import Iterator
from pathlib import Path

from typer import Context
from typer.core import TyperGroup
from typer.main import get_command

from practicelog.cli.app import app_with
from practicelog.cli.commands import COMMANDS, by_purpose
from practicelog.cli.world import World
from practicelog.errors import PracticelogError

PAGE = Path("docs/commands.md")

HEAD = """\
<!-- Rendered from the commands by `make docs`: change those, not this page. -->

# Commands

Every command takes `--help`. The options of `practicelog` itself stand before the command."""

EXAMPLE = "\n\nExample: "

NOT_RAISED = {
    0: "Done; an empty result is done.",
    1: "A bug: stderr says how to report it.",
    130: "Ctrl-C was pressed.",
}
"""The exit codes that no error class stands for."""


def rendered() -> str:
    """Return the whole page: every command with its options, and what the exit codes mean."""
    blocks = [HEAD, *(block for each in commands() for block in _section(each))]
    blocks += ["## Exit codes", _table(exit_codes())]
    return "\n\n".join(block for block in blocks if block) + "\n"


def commands() -> Iterator[Context]:
    """Yield every command and group of commands as Typer knows it, `practicelog` itself first."""
    nobody = World({}, None, None, None)
    return _within(Context(get_command(app_with(nobody, tuple(COMMANDS))), info_name="practicelog"))


def _within(context: Context) -> Iterator[Context]:
    yield context
    for inner in _inner(context):
        yield from _within(inner)


def _inner(context: Context) -> list[Context]:
    """Return the commands of a group, none of a command."""
    if not isinstance(context.command, TyperGroup):
        return []
    return [
        Context(command, parent=context, info_name=name)
        for name, command in context.command.commands.items()
    ]


def described(context: Context) -> tuple[str, str]:
    """Return what the help of a command says, and its example; empty where it has none."""
    text, _, example = (context.command.help or "").partition(EXAMPLE)
    return text, example


def _section(context: Context) -> Iterator[str]:
    """Yield the blocks that describe one command; those it has no use for are empty."""
    words = context.command_path
    text, example = described(context)
    yield f"##{'#' * words.count(' ')} {words}"
    yield text
    yield f"```console\n$ {example}\n```" if example else ""
    yield f"Usage: `{usage(context)}`"
    yield _table([(f"`{names}`", meaning) for names, meaning in options(context)])
    yield _overview(context)


def usage(context: Context) -> str:
    """Return how a command is typed: its words, then what follows them."""
    return " ".join([context.command_path, *context.command.collect_usage_pieces(context)])


def options(context: Context) -> list[tuple[str, str]]:
    """Return the arguments and options of a command and what each means.

    `--help` is left out, since every command has it.
    """
    records = [each.get_help_record(context) for each in context.command.get_params(context)]
    return [record for record in records if record][:-1]


def _overview(context: Context) -> str:
    """Return a table of the commands in a group, each with the first line of its help.

    Those of the program itself stand by what they are for, a table each.
    """
    rows = {
        str(inner.info_name): (
            f"[{inner.info_name}](#{inner.command_path.replace(' ', '-')})",
            _first_line(inner),
        )
        for inner in _inner(context)
    }
    if context.parent:
        return _table(list(rows.values()))
    tables = [
        f"**{purpose.capitalize()}**\n\n{_table([rows[word] for word in words])}"
        for purpose, words in by_purpose(tuple(rows)).items()
    ]
    return "\n\n".join(tables)


def _first_line(context: Context) -> str:
    return described(context)[0].partition("\n")[0]


def exit_codes() -> list[tuple[str, str]]:
    """Return every exit code and what it means, all of it where errors share one."""
    meanings = {code: [meaning] for code, meaning in NOT_RAISED.items()}
    for each in PracticelogError.__subclasses__():
        meanings.setdefault(each.exit_code, []).append(each.__doc__ or "")
    return [(str(code), " ".join(meaning)) for code, meaning in sorted(meanings.items())]


def _table(rows: list[tuple[str, str]]) -> str:
    """Return rows of two cells as a Markdown table; an empty text where there are none."""
    if not rows:
        return ""
    cells = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    return "\n".join(["| | |", "|---|---|", *(f"| {row} |" for row in cells)])


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
