"""Whatever lies where a command reads or writes a file, it ends, says so, and harms nothing."""

import os
import shutil
import socket
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from tests.conftest import Desk, Program
from tests.promises.conftest import Say
from tests.promises.every_command import LOG, beginning, names

from practicelog.cli.commands import command_of
from practicelog.cli.declarations import parameters

READS = (
    "import {}.jsonl --mine", "import {}.csv --map Day=on", "import {}.xlsx", "import {}.db",
    "import {} --as klog", "import {} --as jrnl", "import {}", "restore {} --yes",
    "metric import {} --map Day=on,Calls=calls", "card import {} --drill opener",
    "script add new {}", "script edit pricing-reply {}",
    "team add north {}", "team add {} share.jsonl", "team report {}", "share --team {}", "sync {}",
    "--log {} list", "--log {} log opener", "--log {} doctor", "--log {} remind",
)  # fmt: skip
WRITES = (
    "export -o {}.jsonl", "export -o {}.csv", "export -o {}.xlsx", "export -o {}.ics",
    "export --for-coach -o {}.html --name Sam", "import calls.csv --map Day=on --rejects {}",
    "report -o {}.html", "page -o {}.html", "sheet -o {}.md", "journey -o {}.md", "share --to {}",
    "script diff pricing-reply -o {}.html",
    "script log pricing-reply -o {}.html",
    "streak -o {}.html",
    "card export opener -o {}", "backup {}", "team new {}",
)  # fmt: skip
FORCED = tuple(f"{each} --force" for each in WRITES[:-1])

FILES = {"FILE", "FILES…", "FOLDER"}
"""How the help calls what names a file or a folder."""

ENDS = {0, 2, 3, 4, 5, 10, 13, 14, 15}
"""Done, or a code that docs/commands.md has for what is of no use there."""


def put_socket(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made, chdir(place.parent):  # its path must be short
        made.bind(place.name)


def put_hole(place: Path) -> None:
    with place.open("wb") as made:
        made.truncate(2 << 30)


PUT: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a socket": put_socket,
    "an endless device": lambda place: place.symlink_to("/dev/zero"),
    "a full device": lambda place: place.symlink_to("/dev/full"),
    "a folder": lambda place: place.mkdir(),
    "an empty file": lambda place: place.touch(),
    "2 GB of nothing": put_hole,
    "a link to nowhere": lambda place: place.symlink_to("nowhere"),
    "a link in a circle": lambda place: place.symlink_to(place.name),
}
NAMES = ("odd", "-odd", "odd\u202egpj", "odd\x1b[2J", "o d\u200bd")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a log that has some of everything."""
    folder = tmp_path_factory.mktemp("odd") / "log"
    beginning(folder)
    return folder


@pytest.fixture
def run(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Run command lines in a folder of one's own that holds the same."""
    folder = shutil.copytree(begun, tmp_path / "log")
    monkeypatch.chdir(folder)
    return Desk(folder / LOG)


def clear(place: Path) -> None:
    """Remove what lies there now, if anything does; to remove a pipe as a folder would wait."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)


def words_of(line: str, name: str) -> list[str]:
    """Return the words of a line about a file; one that begins as an option does has its folder."""
    place = f"./{name}" if name.startswith("-") else name
    return [word.format(place) for word in line.split()]


def file_of(line: str, name: str) -> str:
    """Return the name of the file that a line is about."""
    (word,) = (word for word in line.split() if "{}" in word)
    return word.format(name)


def wrong_with(run: Desk, words: list[str]) -> str:
    """Return what is wrong with how a command ended, in words; nothing where all is well."""
    done = run(*words)
    said = done.out + done.err
    unseen = {each for each in done.err if unicodedata.category(each) in {"Cc", "Cf"}} - {"\n"}
    if done.code not in ENDS or "Traceback" in said or "This is a bug" in said or unseen:
        return f"{words}: {done}"
    return f"{words}: nothing was said" if done.code and not done.err else ""


@pytest.mark.parametrize("kind", PUT)
def test_whatever_is_there_instead_of_a_file_a_command_ends_and_says_so(
    run: Desk, kind: str, figure: Say
) -> None:
    folder, tried, wrong = run.file.parent, 0, []
    before = run("export").out
    for number, line in enumerate((*READS, *WRITES, *FORCED)):
        name = NAMES[number % len(NAMES)]
        place = folder / file_of(line, name)
        PUT[kind](place)
        tried += 1
        wrong += filter(None, [wrong_with(run, words_of(line, name))])
        clear(place)
    figure(
        "whatever lies where a file should, a command ends",
        tried=f"{tried} commands that read or write a file, and {kind} there",
        found=f"{len(wrong)} waited, had a traceback, or said nothing",
        wanted="0 waited, had a traceback, or said nothing",
    )
    assert wrong == []
    assert not [each.name for each in folder.iterdir() if each.name.startswith(".practicelog")]
    assert run("doctor").code == 0
    assert run("export").out == before


def test_a_link_is_replaced_and_what_it_leads_to_left_alone(run: Desk) -> None:
    target = run.file.parent / "mine.txt"
    target.write_text("mine")
    for line in WRITES[:-1]:
        place = run.file.parent / file_of(line, "odd")
        place.symlink_to(target.name)
        assert wrong_with(run, words_of(line, "odd")) == ""
        assert place.is_symlink()
        done = run(*words_of(line, "odd"), "--force")
        assert done.code in {0, 2, 3}, done
        assert target.read_text() == "mine"
        place.unlink()


def file_options(name: str) -> Iterator[str]:
    """Yield the words that name a command, for each thing after it that names a file."""
    command, _ = command_of(name.split())
    for each in parameters(command):
        if (each.declaration.metavar or "").strip("[]") in FILES:
            yield name


def test_every_command_that_is_given_a_file_is_tried() -> None:
    tried = [*READS, *WRITES]
    given = {each for name in names() for each in file_options(name)}
    assert not {each for each in given if not any(line.startswith(each) for line in tried)}


def test_what_a_shell_pipes_in_is_read_as_a_file_is(run: Desk, program: Program) -> None:
    reader, writer = os.pipe()
    os.write(writer, b"Hello.\n")
    os.close(writer)

    done = program("script", "add", "new", f"/dev/fd/{reader}", pass_fds=(reader,))
    os.close(reader)

    assert done.code == 0, done
    assert run("script", "show", "new").out.endswith("\nHello.\n")
