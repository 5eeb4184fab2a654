"""A session on the whole screen."""

from collections.abc import Generator
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.events import Key, Paste, Resize
from textual.widgets import Input, Static

from practicelog.cli.session.question_lines import clock_line, keys_lines
from practicelog.cli.world import World
from practicelog.core.sections import Facts
from practicelog.core.sessions.question import ESCAPE, Question
from practicelog.core.visible import visible
from practicelog.errors import PracticelogError
from practicelog.render.lines import facts_text

EVERY_SECONDS = 0.5
MARGIN = 4
LOW_ROWS = 16
"""On fewer rows than these nothing has a frame, so that what is asked stays to be seen."""
SCROLLING = {
    "up": "scroll_up",
    "down": "scroll_down",
    "pageup": "scroll_page_up",
    "pagedown": "scroll_page_down",
}
"""The keys that move a long card or script, with what they do to what holds it."""


class Line(Input):
    """A line that is typed or pasted; pasted lines become one, so that nothing of them is lost."""

    def on_paste(self, event: Paste) -> None:
        """Take what is pasted as one line."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.split()), *self.selection)


class SessionScreen(App[str]):
    """Shows one question of a session after another, until it is recorded or left."""

    CSS_PATH: ClassVar[str] = "screen.tcss"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, world: World, steps: Generator[Question, str, str]) -> None:
        """Show a session whose first question has not been asked."""
        super().__init__(ansi_color=True)
        self._world = world
        self._steps = steps
        self._question = next(steps)
        self._width = 0
        self.failed: PracticelogError | None = None
        self.interrupted = False

    def compose(self) -> ComposeResult:
        """Lay out what stands beside a question, the card, the question, and its keys."""
        with VerticalScroll(can_focus=False):
            yield Static(id="rows", markup=False)
            yield Static(id="card", markup=False)
            yield Static(id="listen", markup=False)
        yield Static(id="said", markup=False)
        yield Static(id="prompt", markup=False)
        yield Line(id="line")
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Let the clock run; the first question is shown when the size is known."""
        self.set_interval(EVERY_SECONDS, self._tick)
        self._fill()
        self._show()

    def on_resize(self, event: Resize) -> None:
        """Lay the lines out anew."""
        self._width = event.size.width
        self.screen.set_class(event.size.height < LOW_ROWS, "low")
        self._show()

    def on_key(self, event: Key) -> None:
        """Take one key as the answer, unless a line is typed."""
        if event.key == "ctrl+c":
            event.stop()
            self.interrupted = True
            self.exit(None)
        elif event.key == "escape":
            event.stop()
            self._answer(ESCAPE)
        elif event.key in SCROLLING:
            event.stop()
            getattr(self.query_one(VerticalScroll), SCROLLING[event.key])(animate=False)
        elif not self._question.typed:
            event.stop()
            self._answer("" if event.key == "enter" else (event.character or " ").lower())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line as the answer; one that was emptied is none."""
        emptied = self._question.filled and not event.value
        self._answer("-" if emptied else event.value.strip())

    def _answer(self, answer: str) -> None:
        before = self._question.card
        try:
            self._question = self._steps.send(answer)
        except StopIteration as done:
            self.exit(done.value)
            return
        except PracticelogError as error:
            self.failed = error
            self.exit(None)
            return
        if before != self._question.card:
            self.query_one(VerticalScroll).scroll_home(animate=False)
        self._fill()
        self._show()

    def _fill(self) -> None:
        line = self.query_one("#line", Input)
        line.value = self._question.refused or self._question.filled
        line.cursor_position = len(line.value)

    def _tick(self) -> None:
        if self._question.since and self.query("#prompt"):  # none while the screen goes away
            self._show_prompt()

    def _show(self) -> None:
        asked = self._question
        width = max((self._width or self.size.width) - MARGIN, 20)
        self._put("rows", facts_text(Facts(asked.rows), width).rstrip("\n"))
        self._put("card", visible(asked.card))
        self._put("listen", f"Listen for: {visible(asked.listen)}" if asked.listen else "")
        self._put("said", visible(asked.said))
        self._put("keys", "\n".join(keys_lines(asked, "Esc", width)))
        self._show_prompt()
        line = self.query_one("#line", Input)
        line.display = asked.typed
        if asked.typed:
            line.focus()
        else:
            self.set_focus(None)

    def _show_prompt(self) -> None:
        asked = self._question
        running = ""
        if asked.since:
            seconds = int((self._world.by_now() - asked.since).total_seconds())
            running = f"  {clock_line(seconds, asked.limit)}"
        self._put("prompt", visible(asked.prompt) + running)

    def _put(self, name: str, text: str) -> None:
        found = self.query_one(f"#{name}", Static)
        found.update(text)
        found.display = bool(text)


def carried_out(world: World, steps: Generator[Question, str, str]) -> str:
    """Lead through a session on the whole screen; return what it is answered with.

    Raises:
        KeyboardInterrupt: Ctrl-C, which leaves the session where it is.
        PracticelogError: the log could not take what was done.
    """
    screen = SessionScreen(world, steps)
    answer = screen.run()
    if screen.failed:
        raise screen.failed
    if screen.interrupted or answer is None:
        raise KeyboardInterrupt
    return answer
