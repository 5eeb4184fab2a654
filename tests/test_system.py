"""Nothing but one module assumes a system; and with that switched, every command still works."""

import ast
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.promises.conditions import OK, expected
from tests.promises.every_command import TABLE, beginning

import practicelog
from practicelog import system
from practicelog.store.connection import PLAIN

pytestmark = pytest.mark.sweep

PACKAGE = Path(practicelog.__file__).parent
SOURCES = [file for file in sorted(PACKAGE.rglob("*.py")) if file.name != "system.py"]
OF_POSIX = {
    "fcntl", "grp", "posix", "pty", "pwd", "resource", "shlex", "syslog", "termios", "tty",
    "webbrowser",
}  # fmt: skip
PLACES = ("/bin", "/dev", "/etc", "/proc", "/sys", "/tmp", "/usr", "/var")
EXCUSED = {
    ("crontab.py", "shlex"): "a crontab is read by a POSIX shell, wherever its line is made",
    ("source_formats.py", "shlex"): "the line exports from another tool, in a shell of its own",
    ("identity.py", "/dev/"): "a name that somebody typed is compared with it",
}
PASSING = re.compile(r"unfinished|^\.practicelog-|scratch")
WITHOUT = ("chown", "fchmod", "fchown", "getegid", "geteuid", "getgid", "getuid", "mkfifo")


def assumed(file):
    """Yield what of POSIX a module assumes: modules, and places by their path."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (node.value for place in PLACES if node.value.startswith(place))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            named = f"{node.value.id}.{node.attr}"
            yield from {"os.name", "sys.platform", "platform.system"} & {named}
        yield from OF_POSIX & {name.split(".")[0] for name in names}


def test_only_one_module_knows_what_posix_has():
    found = {(file.name, what) for file in SOURCES for what in assumed(file)}

    assert found == EXCUSED.keys()


@pytest.fixture
def elsewhere(monkeypatch):
    """A system that is not POSIX, as far as one that is can be made so.

    What POSIX alone has is gone; a folder cannot be opened, a file that is open can neither be
    replaced nor removed, and a new name may not be taken already.
    """
    monkeypatch.setattr(system, "POSIX", False)
    monkeypatch.setattr(shutil, "_use_fd_functions", False)
    for module in OF_POSIX - {"pty", "shlex", "webbrowser", "posix", "pwd"}:
        monkeypatch.setitem(sys.modules, module, None)
    for name in WITHOUT:
        monkeypatch.delattr(os, name)
    for name, put in {
        "open": opened, "replace": replaced, "rename": renamed, "unlink": removed,
        "remove": removed,
    }.items():  # fmt: skip
        monkeypatch.setattr(os, name, put)


OPEN, REPLACE, RENAME, UNLINK = os.open, os.replace, os.rename, os.unlink
DESCRIPTORS = Path("/proc/self/fd")


def opened(path, flags, *rest, **more):
    """Open a file; a folder only to make a file without a name in it, as `tempfile` does here."""
    if Path(os.fsdecode(path)).is_dir() and flags & os.O_TMPFILE != os.O_TMPFILE:
        raise PermissionError(13, "Permission denied", os.fspath(path))
    return OPEN(path, flags, *rest, **more)


def replaced(source, target, **more):
    refuse_open(source, target)
    REPLACE(source, target, **more)


def renamed(source, target, **more):
    refuse_open(source)
    if os.path.lexists(target):
        raise FileExistsError(17, "File exists", os.fspath(target))
    RENAME(source, target, **more)


def removed(path, **more):
    refuse_open(path)
    UNLINK(path, **more)


def refuse_open(*paths):
    used = {os.path.realpath(each) for each in DESCRIPTORS.iterdir()}
    for path in paths:
        if os.path.realpath(path) in used:
            raise PermissionError(13, "It is being used by another process", os.fspath(path))


@pytest.fixture(scope="module")
def origin(tmp_path_factory):
    folder = tmp_path_factory.mktemp("origin") / "desk"
    beginning(folder)
    return folder


@pytest.mark.parametrize("name", TABLE)
def test_every_command_works_elsewhere(origin, tmp_path, monkeypatch, request, name):
    shutil.copytree(origin, tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    run = Desk(tmp_path / "desk/practice.db")
    if first := TABLE[name].first:
        assert run(*first.split()).code == 0
    request.getfixturevalue("elsewhere")

    done = run(*TABLE[name].words.split())
    checked = run("doctor")

    assert done.code in expected(name, OK), done
    assert checked.code == 0, checked
    assert [each for each in Path().rglob("*") if PASSING.search(each.name)] == []


@pytest.mark.usefixtures("elsewhere")
def test_files_are_written_replaced_and_read_back_elsewhere(run, tmp_path):
    file = str(tmp_path / "all.jsonl")
    assert run("log", "opener").code == 0
    for _ in range(2):
        assert run("export", "-o", file, "--force").code == 0
        assert run("config", "set", "coach", "Ana").code == 0
    assert run("export", "-o", file).code == 5
    assert run("import", file, "--mine").code == 0
    assert run("backup", str(tmp_path / "kept.db.gz")).code == 0
    run.file.write_bytes(b"damaged" * 1000)
    assert run("doctor").code == 13

    restored = run("restore", str(tmp_path / "kept.db.gz"), "--yes")

    assert restored.code == 0, restored
    assert len(run.reps()) == 1


@pytest.mark.usefixtures("elsewhere")
def test_a_mistake_in_the_first_command_leaves_no_log_elsewhere(run):
    assert run("log", "nodrill").code == 4
    assert run("list").code == 10
    assert run("log", "opener").code == 0


@pytest.mark.usefixtures("elsewhere")
def test_words_are_taken_apart_and_quoted_as_windows_does():
    assert system.command_words(r'"C:\Program Files\Vim\gvim.exe" --nofork') == [
        r"C:\Program Files\Vim\gvim.exe",
        "--nofork",
    ]
    assert system.shell_word(r"C:\my log.db") == r'"C:\my log.db"'
    assert system.shell_word(r"C:\log.db") == r"C:\log.db"
    assert system.editors() == ("notepad",)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (r"C:\Users\Kim & Co\practice.db", "file:///C%3A/Users/Kim%20%26%20Co/practice.db"),
        (r"\\server\share\practice.db", "file:////server/share/practice.db"),
    ],
)
def test_a_log_is_named_to_sqlite_as_windows_has_it(monkeypatch, path, uri):
    monkeypatch.setattr(system, "POSIX", False)
    monkeypatch.setattr(os.path, "abspath", lambda path: path)

    assert system.file_uri(path, PLAIN) == uri


@pytest.mark.usefixtures("elsewhere")
def test_a_reader_that_went_away_is_known_elsewhere():
    """Windows says EINVAL of a pipe that nobody reads."""
    assert system.reader_is_gone(OSError(22, "Invalid argument"))
    assert system.reader_is_gone(BrokenPipeError())
    assert not system.reader_is_gone(OSError(28, "No space left on device"))


def test_here_a_pipe_alone_says_so():
    assert system.reader_is_gone(BrokenPipeError())
    assert not system.reader_is_gone(OSError(22, "Invalid argument"))
