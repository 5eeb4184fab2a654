"""Every hint the program can print is followed in the situation that it is printed in."""

import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path

import pytest
from tests.conftest import Desk
from tests.copied_logs import CopyingWorld, Left, lay_out, left_in
from tests.hints import elsewhere, meeting, situations, teams
from tests.hints.situations import Situation
from tests.hints.told import expression, places

from practicelog.cli.commands import COMMANDS

pytestmark = pytest.mark.sweep

SITUATIONS = (*situations.SITUATIONS, *meeting.SITUATIONS, *teams.SITUATIONS)
ELSEWHERE = elsewhere.ELSEWHERE | meeting.ELSEWHERE | teams.ELSEWHERE
USUAL_LOG = re.compile(rf"practicelog (?:{'|'.join(COMMANDS)})\b")
WORD = re.compile(r'"[^"]*"|[^\s"]+')


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that all is typed in: what a line is answered with may name it."""
    folder = tmp_path_factory.mktemp("place")
    with chdir(folder):
        yield folder


def prepare(folder: Path) -> None:
    """Make the files that are typed about, another seller's log among them."""
    (folder / "reply.txt").write_text("Thank you for your time.\n", "utf-8")
    (folder / "plain.jsonl").write_text("[]\n", "utf-8")
    for name in ("tool.csv", "copy.csv"):
        (folder / name).write_text("When,Min\n2026-11-20,10\n", "utf-8")
    (folder / "tog.xlsx").write_bytes(b"PK\x03\x04")
    (folder / "calls.csv").write_text("Day,Calls\n2026-11-20,42\n", "utf-8")
    (folder / "span.csv").write_text("Start,End\n2026-11-20 9:00,9:25\n", "utf-8")
    (folder / "practice.timeclock").write_text("i 2026-11-20 09:00:00 opener\n", "utf-8")
    (folder / "practice.csv").write_text(
        "date,amount,account,description\n2026-11-20,0.42,(opener),\n", "utf-8"
    )
    other = desk(folder, "other.db", "hers")
    assert other("config", "set", "seller", "Ana").code == 0
    assert other("log", "opener").code == 0
    assert other("export", "-o", str(folder / "other.jsonl")).code == 0
    (folder / "meeting").mkdir()
    assert other("sync", str(folder / "meeting")).code == 0


def desk(folder: Path, log: str = "practice.db", settings: str = "config") -> Desk:
    made = Desk(folder / log, CopyingWorld)
    made.environ["XDG_CONFIG_HOME"] = str(folder / settings)
    return made


@cache
def left_after(lines: tuple[str, ...], place: Path) -> list[Left]:
    """Return what lies there once these lines were typed, one after the other."""
    if lines:
        put(left_after(lines[:-1], place), place)
        type_in(desk(place), lines[-1])
    else:
        put([], place)
        prepare(place)
    return left_in(place)


def put(left: list[Left], place: Path) -> None:
    """Make a folder hold what was left, and nothing else."""
    for path in place.iterdir():
        remove(path)
    lay_out(left, place)


def remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def type_in(run: Desk, line: str) -> None:
    """Carry out a line that must end well; `rm` takes a file away."""
    words = shlex.split(line)
    if words[0] == "rm":
        remove(run.file.parent / words[1])
        return
    assert run(*words).code == 0, line


def said(situation: Situation, place: Path) -> str:
    """Return what a line is answered with, in one line."""
    put(left_after(situation.before, place), place)
    done = desk(place)(*shlex.split(situation.line), terminal=situation.terminal)
    return " ".join((done.out + done.err).split())


def words_of(text: str) -> set[str]:
    return {each.strip('".,;:?“”()') for each in WORD.findall(text)}


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: f"{each.line} → {each.follows}")
def test_a_hint_that_is_followed_leads_on(situation, place):
    hint = said(situation, place)

    unsaid = words_of(situation.follows) - words_of(f"{situation.line} {hint}")
    assert not {each for each in unsaid if each not in FILLED_IN}, hint
    done = desk(place)(*shlex.split(situation.follows))

    assert done.code == situation.code, done.err


@pytest.mark.parametrize("situation", SITUATIONS[::3], ids=lambda each: each.line)
def test_a_hint_leads_to_the_log_that_was_chosen_with_the_line(situation, place):
    put(left_after(situation.before, place), place)
    run = desk(place)
    elsewhere = {"PRACTICELOG_FILE": str(place / "usual.db")}

    done = run(
        "--log", str(run.file), *shlex.split(situation.line), terminal=situation.terminal,
        **elsewhere,
    )  # fmt: skip

    (*_, last) = [*done.out.splitlines(), ""] if done.code == 0 else [""]
    hints = [each for each in done.err.splitlines() if each.startswith("  hint: ")]
    for told in (*hints, *([last] if last.endswith(" · practicelog undo") else [])):
        assert not USUAL_LOG.search(told), told
    assert not (place / "usual.db").exists()


FILLED_IN = {
    "x",
    "--outcome",
    "reply",
    "reply.txt",
    "When=on,Min=minutes",
    "--drill",
    "opener",
    "calls",
    "op",
}
FILLED_IN |= {
    "2027-01-01..2027-12-31",
    "-o",
    "x.html",
    "scores",
    "--map",
    "--yes",
    "tool.csv",
    "span.csv",
    "timewarrior",
}
"""Words of one's own, and files, in place of what a hint can only name by its kind."""


@pytest.fixture(scope="module")
def everything_said(place):
    return [said(situation, place) for situation in SITUATIONS]


def test_every_hint_has_a_situation_in_which_it_is_followed(everything_said):
    assert sorted(unseen(everything_said) - set(ELSEWHERE)) == []


def test_nothing_is_excused_that_is_seen_or_not_said(everything_said):
    assert sorted(set(ELSEWHERE) - unseen(everything_said)) == []


def unseen(everything_said):
    """Return the hints that no situation shows."""
    patterns = {pattern for _, pattern in places()}
    return {
        pattern
        for pattern in patterns
        if not any(re.search(expression(pattern), each) for each in everything_said)
    }
