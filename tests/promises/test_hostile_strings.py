"""Whatever somebody wrote, a terminal is sent text: a real one, by every command that shows any.

Hostile texts are put into every place of a log that takes one, and then shown; and put on command
lines that are refused, and repeat them.
"""

import json
import os
import re
import select
import sys
import unicodedata
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from tests.conftest import CTRL_D, PATIENCE_SECONDS, Program, Run
from tests.promises import one_after_another
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.hostile_commands import OF_THE_LOG, Words, of_each, refused
from tests.promises.hostile_records import OLD_TAKES, cut, drill_name, log_of
from tests.promises.hostile_texts import many_lines, one_line
from tests.terminals import Terminal

PROMISE = "hostile strings on a terminal"
SEEDS = (21, 22, 23, 24) if SOAK else (21,)
BATCHES = times(daily=1, soak=25)
IN_A_BATCH = times(daily=30, soak=100)

ENTER = "\r"

OUR_COLOURS = re.compile(r"\x1b\[(?:0|1|31|32)m")
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ESCAPE = r"\x1b"
"""How an escape character is shown."""
FOR_PROGRAMS = frozenset({"export", "unified"})
"""What shows a text meant for other programs as it is; there a tab is a tab."""
TRACES = ("Traceback", "This is a bug")
DONE, CANCELLED = frozenset({0}), frozenset({0, 6})
REFUSED = frozenset({0, 2, 3, 4, 5, 10, 13, 14, 15})
"""Some of what is hostile is no mistake: a name may be spelled so."""
RATING = "(1–5): "
QUESTIONS: tuple[tuple[Words, tuple[tuple[str, str], ...]], ...] = (
    (("rescore", drill_name(0)), ((RATING, ENTER),) * OLD_TAKES),
    (
        ("log",),
        (
            ("Drill: ", f"{drill_name(1)}{ENTER}"), ("Goal: ", ENTER), ("Minutes: ", ENTER),
            ("Takes: ", ENTER), ("Feedback: ", ENTER), ("Ratings: ", ENTER), (RATING, ENTER),
            (RATING, CTRL_D),
        ),
    ),
    (("delete", "1"), (("[y/N] ", ENTER),)),
)  # fmt: skip
"""Commands that show something and ask about it."""


Ended = tuple[Words, Run, frozenset[int]]
"""A command, how it ended, and the exit codes it may have."""


class PatientTerminal(Terminal):
    """A terminal that waits for the rest of a character."""

    def __init__(self, words: Sequence[str], environ: dict[str, str]) -> None:
        self._decoder = getincrementaldecoder("utf-8")()
        super().__init__(words, environ)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._here], [], [], PATIENCE_SECONDS)
        assert ready, f"waited in vain after {self.shown[-500:]!r}"
        try:
            piece = os.read(self._here, 1 << 16)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.shown += self._decoder.decode(piece)
        return bool(piece)


def foreign(shown: str) -> list[str]:
    """Return what a terminal was sent besides text, new lines and our own colours."""
    text = OUR_COLOURS.sub("", shown.replace("\r\n", "\n"))
    controls = {char for char in text if unicodedata.category(char) == "Cc" and char != "\n"}
    return [
        *(repr(char) for char in sorted(controls | (BIDI & set(text)))),
        *(trace for trace in TRACES if trace in text),
    ]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("a\r\nb", []), ("\x1b[1mDay\x1b[0m", []), ("\x1b[35m", ["'\\x1b'"]), ("a\rb", ["'\\r'"]),
        ("\x9b", ["'\\x9b'"]), ("\u202e", ["'\\u202e'"]), ("\t", ["'\\t'"]),
        ("Traceback (most", ["Traceback"]),
    ],
)  # fmt: skip
def test_what_is_no_text_is_seen(shown: str, expected: list[str]) -> None:
    assert foreign(shown) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_no_text_reaches_a_terminal_as_anything_but_text(
    program: Program, tmp_path: Path, figure: Say, seed: int
) -> None:
    chance = Random(seed)
    commands, spelled_out, wrong = 0, 0, []
    for number in range(BATCHES):
        lines = [one_line(chance) for _ in range(IN_A_BATCH)]
        batch = Batch(program, tmp_path / f"{number}", lines, number)
        batch.fill([many_lines(chance) for _ in lines])
        for words, done, wanted in (*batch.all_at_once(), *batch.asked()):
            commands += 1
            spelled_out += ESCAPE in done.out
            shown = done.out.replace("\t", "") if FOR_PROGRAMS & set(words) else done.out
            if foreign(shown) or done.code not in wanted:
                wrong.append((words, done.code, foreign(shown), shown[-300:]))

    figure(
        PROMISE,
        tried=f"{BATCHES * IN_A_BATCH * 2:,} strings everywhere, shown by {commands:,} commands",
        found=f"{len(wrong)} of them sent more than text and our colours, or had a traceback",
        wanted="0 of them sent more than text and our colours, or had a traceback",
        seed=seed,
    )
    assert wrong == []
    assert spelled_out


class Batch:
    """Hostile texts in a log of their own, and the program on a terminal."""

    def __init__(self, program: Program, folder: Path, lines: list[str], number: int) -> None:
        folder.mkdir()
        self.folder = folder
        self.lines = lines
        self.words = program.words
        self.file = folder / "practice.db"
        self.environ = program.environ | {
            "PRACTICELOG_FILE": str(self.file),
            "XDG_CONFIG_HOME": str(folder),
            "COLUMNS": ("80", "20", "200")[number % 3],
            "NO_COLOR": ("", "1")[number % 2],
        }

    def fill(self, notes: list[str]) -> None:
        """Put the texts into a log, and the first of them into the configuration."""
        log_of(self.file, self.lines, notes)
        seller = "".join(f"\\U{ord(char):08x}" for char in cut(self.lines[0]))
        config = self.folder / "practicelog" / "config.toml"
        config.parent.mkdir()
        config.write_text(f'seller = "{seller}"\n', "ascii")

    def all_at_once(self) -> Iterator[Ended]:
        """Yield how each command ended that asks nothing, one after another in one process."""
        showing = [*OF_THE_LOG, *of_each(self.lines)]
        commands = [*showing, *refused(self.lines, self.folder)]
        file = self.folder / "commands.json"
        file.write_text(json.dumps(commands), "ascii")
        words = (sys.executable, "-m", one_after_another.__name__, str(file))
        with closing(PatientTerminal(words, self.environ)) as terminal:
            screens = terminal.ended().out.split(one_after_another.BETWEEN)
        codes = file.with_suffix(".codes").read_text("ascii").split()
        assert len(screens) - 1 == len(codes) == len(commands)
        for number, (each, code) in enumerate(zip(commands, codes, strict=True)):
            wanted = DONE if number < len(showing) else REFUSED
            yield each, Run(int(code), screens[number], ""), wanted

    def asked(self) -> Iterator[Ended]:
        """Yield how each command ended that asks, answered nothing at all, or not to the end."""
        for words, answers in QUESTIONS:
            with closing(PatientTerminal((*self.words, *words), self.environ)) as terminal:
                for question, answer in answers:
                    terminal.answer(question, answer)
                yield words, terminal.ended(), CANCELLED
