"""One command line from its words to its exit code, and the one place where errors become one."""

from collections.abc import Sequence

from practicelog.cli.commands import at_start
from practicelog.cli.declarations import carried_out
from practicelog.cli.lines import COMPLETION, line_of, root
from practicelog.cli.world import World
from practicelog.core.visible import on_one_line
from practicelog.errors import PipeClosedError, PracticelogError

INTERRUPTED = 130


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
        _sync_daily(world)
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


def _sync_daily(world: World) -> None:
    """After the first command of a day, meet the other logs, where that is wanted."""
    if world.opened and world.settings.value("sync") and world.has_log:
        from practicelog.cli.syncing import sync_daily  # few want it, and once a day

        sync_daily(world)


def _carried_out(words: Sequence[str], world: World) -> str | int:
    """Run the command the words name; return its text, or an exit code Typer decided on."""
    line = None if COMPLETION in world.environ else line_of(words)
    if line is None:
        from practicelog.cli import app  # loads Typer

        return app.carried_out(words, world)
    answer = root(world, **line.chosen)
    if line.command:
        answer = carried_out(line.command, world, line.given)
    return at_start(world) if answer is None else answer


def _told(error: PracticelogError, world: World) -> int:
    lines = [f"practicelog: {on_one_line(error.message)}"]
    if error.hint:
        lines.append(f"  hint: {on_one_line(world.to_type(error.hint))}")
    world.complain("\n".join(lines) + "\n")
    return error.exit_code
