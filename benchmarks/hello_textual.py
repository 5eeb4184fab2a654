"""The least that a program of Textual shows: the floor of the screen of `go`."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """Shows a greeting."""

    def compose(self) -> ComposeResult:
        """Lay out the greeting."""
        yield Static("Hello world")


if __name__ == "__main__":
    Hello().run()
