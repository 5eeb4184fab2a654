"""The bytes of a file that a seller named, or of stdin, read no further than asked."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from io import BufferedReader
from pathlib import Path

from practicelog.annotations import TextIO, cast
from practicelog.core.names import nearest
from practicelog.errors import NotFoundError, UsageError, WriteFailedError, quoted
from practicelog.render.shell import line_text
from practicelog.system import is_named_pipe, open_at_once

STDIN = "-"


def content(file: str, stdin: TextIO | None, at_most: int) -> bytes:
    """Return what a file holds, `-` being stdin; of more than `at_most` bytes one more.

    Line ends are left as they are.

    Raises:
        NotFoundError, UsageError, WriteFailedError: as `opened`.
    """
    with opened(file, stdin) as found, translated(file):
        return found.read(at_most + 1)


def opened(file: str, stdin: TextIO | None) -> AbstractContextManager[BufferedReader]:
    """Open a file to be read as bytes, `-` being stdin, which stays open.

    Raises:
        NotFoundError: there is no such file; the hint names the nearest in its folder.
        UsageError: it is a folder or a named pipe, cannot name a file, or there is no stdin.
        WriteFailedError: it cannot be read.
    """
    if not file:
        raise UsageError(f"{quoted(file)} cannot name a file.")
    if file != STDIN:
        with translated(file):
            return _opened(file)
    if stdin is None:
        raise UsageError("There is no stdin to read.", hint="name a file")
    return nullcontext(cast("BufferedReader", stdin.buffer))


def _opened(file: str) -> BufferedReader:
    found = open(Path(file), "rb", opener=open_at_once)  # noqa: SIM115 - the caller closes it
    if is_named_pipe(found.fileno(), file):
        found.close()
        raise UsageError(
            f"{quoted(file)} is no file, but a pipe.",
            hint=f"read it as stdin: - < {line_text([file])}",
        )
    return found


@contextmanager
def translated(file: str) -> Iterator[None]:
    """Turn what reading a file raises into what the user can do about it; see `opened`."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError(f"There is no file {quoted(file)}.", hint=_near(file)) from error
    except IsADirectoryError as error:
        raise UsageError(f"{quoted(file)} is a folder; name a file in it.") from error
    except OSError as error:
        raise WriteFailedError(f"{quoted(file)} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise UsageError(f"{quoted(file)} cannot name a file.") from error


def _near(file: str) -> str | None:
    path = Path(file)
    folder = file.removesuffix(path.name)
    try:
        others = [each.name for each in path.parent.iterdir() if each.name != path.name]
        return nearest(path.name, others, folder)
    except OSError:
        return None
