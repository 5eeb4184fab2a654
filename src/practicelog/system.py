"""What differs from one system to another. No other module assumes a system: a test sees to it.

POSIX is Linux, macOS and their like. Elsewhere, on Windows, only a file's owner reaches what is in
the home folder anyway, a file that is open can neither be replaced nor removed, and a folder
cannot be opened.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from stat import S_ISFIFO

POSIX = os.name == "posix"
PLATFORM = sys.platform
LINUX, MACOS, WINDOWS = "linux", "darwin", "win32"

LOCALTIME, TIMEZONE = "/etc/localtime", "/etc/timezone"
"""Where a system that has them says which time zone it is in."""

MOUNTS = "/proc/mounts"
"""Where a system that has it says which file systems there are."""

NONBLOCK = getattr(os, "O_NONBLOCK", 0)
WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | NONBLOCK
"""How to open a file that somebody else may have made a link or a pipe."""

StrPath = str | os.PathLike[str]


def editors() -> tuple[str, ...]:
    """Return the editors to try where none is set; nano says how to leave it."""
    return ("nano", "vi") if POSIX else ("notepad",)


def command_words(text: str) -> list[str]:
    """Return the words of a command, as the system's shell would take a text apart.

    Raises:
        ValueError: a quotation does not end.
    """
    import shlex  # an editor or a notifier that was set alone

    if POSIX:
        return shlex.split(text)
    return [each.strip('"') for each in shlex.split(text, posix=False)]


def shell_word(word: str) -> str:
    """Return a word as it is typed into the system's shell, quoted where it must be."""
    if POSIX:
        import shlex  # a hint alone

        return shlex.quote(word)
    from subprocess import list2cmdline  # the same

    return list2cmdline([word])


def file_uri(file: StrPath, plain: frozenset[int]) -> str:
    """Return a file as a URI names it; all bytes but the `plain` ones are spelled out."""
    name = os.path.abspath(file)
    if not POSIX:
        name = name.replace("\\", "/")
        name = name if name.startswith("/") else f"/{name}"
    spelled = (chr(each) if each in plain else f"%{each:02X}" for each in os.fsencode(name))
    return "file://" + "".join(spelled)


def open_at_once(name: StrPath, flags: int) -> int:
    """Open a file for `open` as its opener; a pipe that nobody writes to is not waited for.

    Once it is open it is waited for as any: what a shell writes through a pipe comes when it comes.
    """
    opened = os.open(name, flags | NONBLOCK)
    if NONBLOCK:
        os.set_blocking(opened, True)
    return opened


def is_named_pipe(descriptor: int, name: StrPath) -> bool:
    """Tell whether an open file is a pipe with a name, not one that a shell made for `<(…)`."""
    return S_ISFIFO(os.fstat(descriptor).st_mode) and os.path.exists(os.path.realpath(name))


def is_own(found: os.stat_result) -> bool:
    """Tell whether a file is this user's, as all is that a system without owners lets be seen."""
    return not POSIX or found.st_uid == os.getuid()


def agent_domain() -> str:
    """Return where macOS runs this user's agents."""
    return f"gui/{os.getuid()}"


def set_mode(descriptor: int, mode: int) -> None:
    """Give an open file permissions, where files have them."""
    if POSIX:
        os.fchmod(descriptor, mode)


def sync(path: StrPath) -> None:
    """Bring a file, or the names in a folder, down to the disk; Windows does so by itself.

    Raises:
        OSError: it cannot be opened, or the file system cannot be told to.
    """
    if POSIX:
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def reader_is_gone(error: OSError) -> bool:
    """Tell whether a pipe cannot be written to because nobody reads it any more."""
    from errno import EINVAL  # an answer that could not be written alone

    return isinstance(error, BrokenPipeError) or (not POSIX and error.errno == EINVAL)


class Turn:
    """A turn that programs take one by one: whoever holds a folder's lock has it."""

    def __init__(self, folder: StrPath) -> None:
        """Open a folder to wait in.

        Raises:
            OSError: it cannot be opened.
        """
        self._descriptor = os.open(folder, os.O_RDONLY)

    def taken(self) -> bool:
        """Take the turn if nobody has it; tell whether it was taken.

        Raises:
            OSError: the file system has no such locks.
        """
        import fcntl  # there is none on Windows

        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def end(self) -> None:
        """Let the next one have it."""
        os.close(self._descriptor)


def lock_bytes(descriptor: int, first: int, number: int) -> None:
    """Lock some bytes of an open file for writing, if nobody else has locked any of them.

    Raises:
        OSError: somebody has.
    """
    import fcntl  # there is none on Windows

    fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, number, first)


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Leave Ctrl-C to another program that has the terminal meanwhile."""
    import signal  # an editor alone

    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def show(uri: str) -> bool:
    """Show a page in the browser; tell whether one could be started."""
    from webbrowser import open as started  # a page alone

    return started(uri)
