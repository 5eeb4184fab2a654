"""The screen of one run: what is laid out, written, complained of and asked."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from io import TextIOWrapper

from practicelog import system
from practicelog.annotations import TYPE_CHECKING, Any, BinaryIO, TextIO
from practicelog.cli.settings import DEBUG
from practicelog.core.sections import Facts, Lines, Page, Section, Table
from practicelog.core.visible import on_one_line, visible
from practicelog.errors import (
    CancelledError,
    PipeClosedError,
    PracticelogError,
    UsageError,
    WriteFailedError,
    quoted,
)
from practicelog.render.lines import facts_text, lines_text

if TYPE_CHECKING:
    from practicelog.core.scripts.word_diff import Piece

PIPE_WIDTH = 80
WIDEST = 120
NARROWEST = 20


class Screen:
    """Where text goes and answers come from: a terminal, a pipe, or nowhere."""

    def __init__(
        self,
        environ: Mapping[str, str],
        stdin: TextIO | None,
        stdout: TextIO | None,
        stderr: TextIO | None,
    ) -> None:
        self.environ = environ
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.colour_wanted = True

    @cached_property
    def width(self) -> int:
        """The columns there are: `COLUMNS`, else the terminal's, else 80; so too for 0."""
        asked = self.environ.get("COLUMNS", "")
        if asked.isascii() and asked.isdigit() and len(asked) < len("10000"):
            return max(int(asked) or PIPE_WIDTH, NARROWEST)
        if not self.on_terminal:
            return PIPE_WIDTH
        with suppress(OSError):
            columns = os.get_terminal_size().columns or PIPE_WIDTH
            return max(min(columns, WIDEST), NARROWEST)
        return PIPE_WIDTH

    @cached_property
    def on_terminal(self) -> bool:
        """Whether what is told goes to a terminal."""
        return self.stdout is not None and self.stdout.isatty()

    @cached_property
    def colour(self) -> bool:
        """Whether colour is welcome: on a terminal, unless something says no."""
        plain = self.environ.get("NO_COLOR") or self.environ.get("TERM") == "dumb"
        return self.on_terminal and self.colour_wanted and not plain

    @cached_property
    def interactive(self) -> bool:
        """Whether there is somebody to ask."""
        return self.on_terminal and self.stdin is not None and self.stdin.isatty()

    def line(self, text: str) -> str:
        """Return one line: wrapped on a terminal, whole in a pipe."""
        return lines_text(Lines((text,)), self.width if self.on_terminal else None)

    @staticmethod
    def document(what: str, content: Mapping[str, Any]) -> str:
        """Return one JSON document for scripts."""
        from practicelog.render.json import document  # few answers are JSON

        return document(what, content)

    def prose(self, text: str) -> str:
        """Return a long text: wrapped on a terminal, line by line in a pipe."""
        from practicelog.render.prose import prose_text  # few answers are prose

        return prose_text(text, self.width if self.on_terminal else None)

    def changes(self, pieces: "Sequence[Piece]") -> str:
        """Return the change between two texts, marked, and coloured where colour is welcome."""
        from practicelog.render.prose import changes_text  # few answers are changes

        width = self.width if self.on_terminal else None
        return changes_text(pieces, width, colour=self.colour)

    def exactly(self, text: str) -> str:
        """Return a text for other programs as it is; a terminal gets it made visible."""
        return visible(text) if self.on_terminal else text

    def text(self, page: Page) -> str:
        """Return sections laid out for this screen, an empty line between them."""
        return "\n".join(self._section_text(section) for section in page)

    @staticmethod
    def markdown(page: Page) -> str:
        """Return sections as a Markdown page."""
        from practicelog.render.markdown import page_text  # few answers are Markdown

        return page_text(page)

    @staticmethod
    def html(what: str, title: str, page: Page) -> str:
        """Return sections as one HTML file."""
        from practicelog.render.html.document import page_html  # few answers are pages

        return page_html(what, title, page)

    @staticmethod
    def show_file(name: str) -> bool:
        """Show a file in the browser; tell whether one could be started."""
        from pathlib import Path  # a page alone is opened

        return system.show(Path(name).absolute().as_uri())

    def _section_text(self, section: Section) -> str:
        title = Lines((section.title,)) if section.title else Lines(())
        return lines_text(title, self.width) + self._body(section)

    def _body(self, section: Section) -> str:
        if isinstance(section, Lines):
            return lines_text(section, self.width)
        if isinstance(section, Facts):
            return facts_text(section, self.width)
        if isinstance(section, Table):
            return self._table_text(section)
        from practicelog.render.charts import plain  # few answers have charts

        return "".join(map(self._section_text, plain(section, self.width)))

    def _table_text(self, section: Table) -> str:
        from practicelog.render.tables import plain_table  # few answers have tables

        drawn = plain_table(section, self.width, colour=self.colour)
        if drawn is not None:
            return drawn
        from practicelog.render.terminal import table_text  # loads Rich, for what only it can draw

        return table_text(section, self.width, colour=self.colour)

    def write(self, text: str) -> None:
        """Write to stdout what a command tells, down to the last byte.

        Raises:
            WriteFailedError: there is no stdout, or it is full.
            PipeClosedError: the reader has gone away.
        """
        with self._telling() as stdout:
            _print(stdout, text)

    def send(self, file: BinaryIO) -> None:
        """Write to stdout what a file holds, byte for byte; a terminal gets it made visible.

        Raises:
            WriteFailedError, PipeClosedError: as `write`.
        """
        file.seek(0)
        with self._telling() as stdout:
            if self.on_terminal or not hasattr(stdout, "buffer"):
                line_ends = None if self.on_terminal else ""
                text = TextIOWrapper(file, "utf-8-sig", newline=line_ends)
                for line in text:
                    _print(stdout, self.exactly(line))
                text.detach()
            else:
                from shutil import copyfileobj  # streams alone are copied

                copyfileobj(file, stdout.buffer)
                stdout.buffer.flush()

    @contextmanager
    def _telling(self) -> Iterator[TextIO]:
        """Lend stdout; say in the user's terms when it cannot take what it is told."""
        if self.stdout is None:
            raise WriteFailedError("The answer could not be written: stdout is closed.")
        try:
            yield self.stdout
        except OSError as error:
            _abandon(1)
            if system.reader_is_gone(error):
                raise PipeClosedError("The reader of stdout has gone away.") from error
            raise WriteFailedError(f"The answer could not be written: {error.strerror}.") from error

    def complain(self, text: str) -> None:
        """Write to stderr what is not data; where stderr is gone, nobody can be told."""
        try:
            if self.stderr is not None:
                _print(self.stderr, text)
        except OSError:
            _abandon(2)

    def flush(self) -> None:
        """Let go of what Typer or Python itself wrote beside this screen."""
        for stream in (self.stdout, self.stderr):
            with suppress(OSError, ValueError):
                if stream is not None:
                    stream.flush()

    def ask(self, question: str) -> str:
        """Ask one question on the terminal; return the answer without blanks around it.

        Raises:
            CancelledError: the terminal was closed (Ctrl-D).
        """
        try:
            return input(on_one_line(question)).strip()
        except EOFError as error:
            self.write("\n")
            raise CancelledError("Cancelled: nothing was recorded.") from error

    def report_bug(self, error: Exception) -> None:
        """Tell of a bug in a line that holds no text of the seller's; when asked for, its trace."""
        if self.environ.get(DEBUG.variable) == DEBUG.example:
            from traceback import format_tb  # a bug alone is traced

            trace = "".join(format_tb(error.__traceback__))
            said = f"{type(error).__name__}: {quoted(str(error))}"
            self.complain(f"Traceback (most recent call last):\n{trace}{said}\n")
        self.complain(
            f"practicelog: This is a bug ({type(error).__name__}). What was recorded is told by "
            "practicelog history.\n"
            "  hint: run it again with PRACTICELOG_DEBUG=1 and report what it prints\n"
        )

    def say_again(self, error: PracticelogError) -> None:
        """Tell what an answer lacks, before the question is asked again."""
        lines = (error.message, *([f"  hint: {error.hint}"] if error.hint else []))
        self.write(lines_text(Lines(lines), self.width))

    def confirm(self, question: str, otherwise: str) -> None:
        """Go on only when somebody says yes; `otherwise` is what to type where nobody can.

        Raises:
            CancelledError: the answer was no.
            UsageError: there is nobody to ask.
        """
        if not self.interactive:
            raise UsageError("There is no terminal to ask on.", hint=otherwise)
        if not self.agrees(question):
            raise CancelledError("Cancelled: nothing was changed.")

    def agrees(self, question: str) -> bool:
        """Tell whether somebody says yes; whatever else is no."""
        return self.ask(f"{question} [y/N] ").lower() in {"y", "yes"}


def _abandon(descriptor: int) -> None:
    """Let the interpreter's last flush of a lost stream go nowhere, instead of failing again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def _print(stream: TextIO, text: str) -> None:
    """Write and flush; what the stream's encoding cannot write is spelled out."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()
