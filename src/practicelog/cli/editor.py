"""A seller's own editor on a private draft, which is kept whenever its text is not."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from practicelog import system
from practicelog.annotations import NoReturn
from practicelog.errors import CancelledError, PracticelogError, WriteFailedError, quoted

HINT = "set VISUAL or EDITOR to the editor you use, or give a FILE"


@contextmanager
def draft(before: bytes, again: str, tell: Callable[[str], None]) -> Iterator[Path]:
    """Lend a file only its owner can read, in a folder of its own; removed when all went well.

    When the block ends in an error, the draft stays and the error's message says where; `again`
    is the command that takes it once it is mended.

    Raises:
        WriteFailedError: no draft can be written.
    """
    file = _new_draft(before)
    try:
        yield file
    except PracticelogError as error:
        if not file.exists():
            raise
        message = f"{error.message.rstrip('.')}; the draft is kept: {file}"
        raise type(error)(
            message, error.hint or f"{again} {system.shell_word(str(file))}"
        ) from error
    except BaseException:
        tell(f"The draft is kept: {file}\n")
        raise
    shutil.rmtree(file.parent, ignore_errors=True)


def _new_draft(before: bytes) -> Path:
    try:
        file = Path(mkdtemp(prefix="practicelog-")) / "draft.txt"
    except OSError as error:
        _unwritten(error)
    try:
        file.touch(mode=0o600, exist_ok=False)
        file.write_bytes(before)
    except OSError as error:
        shutil.rmtree(file.parent, ignore_errors=True)
        _unwritten(error)
    return file


def _unwritten(error: OSError) -> NoReturn:
    raise WriteFailedError(f"No draft could be written: {error.strerror}.") from error


def edit(file: Path, environ: Mapping[str, str]) -> None:
    """Open a file in the seller's editor and wait until it is closed.

    Raises:
        CancelledError: there is no such editor, or it ended in any way but well.
    """
    words = editor_words(environ)
    code = _exit_code([*words, str(file)], environ)
    if code < 0:
        raise CancelledError(f"{_editor(words)} was killed (signal {-code}): nothing was recorded.")
    if code > 0:
        raise CancelledError(f"{_editor(words)} ended with exit code {code}: nothing was recorded.")
    if not file.is_file():
        raise CancelledError(f"{_editor(words)} left no file behind: nothing was recorded.")


def editor_words(environ: Mapping[str, str]) -> list[str]:
    """Return the command that opens the editor: $VISUAL, else $EDITOR, else one that is there.

    Raises:
        CancelledError: it cannot be read as a command, or there is none.
    """
    for name in ("VISUAL", "EDITOR"):
        try:
            words = system.command_words(environ.get(name, ""))
        except ValueError as error:
            value = quoted(environ[name])
            raise CancelledError(f"{name}: {value} is not a command: {error}.", HINT) from error
        if words:
            return words
    for name in system.editors():
        if found := shutil.which(name, path=environ.get("PATH")):
            return [found]
    raise CancelledError("There is no editor here.", HINT)


def _exit_code(command: list[str], environ: Mapping[str, str]) -> int:
    """Run a command to its end; Ctrl-C is the editor's while it is open."""
    try:
        with system.deaf_to_ctrl_c():
            return subprocess.run(command, env=environ, check=False).returncode  # noqa: S603 - the seller's own editor
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise CancelledError(f"{_editor(command)} cannot be run: {reason}.", HINT) from error


def _editor(words: list[str]) -> str:
    return f"The editor {quoted(words[0])}"
