"""Where a script's text comes from: a file, stdin, or the seller's editor."""

from collections.abc import Iterator
from contextlib import contextmanager

from practicelog.cli.editor import draft, edit
from practicelog.cli.text_files import STDIN, content
from practicelog.cli.world import World
from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry, new_rep
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.scripts.texts import BYTES_AT_MOST, script_text
from practicelog.errors import CancelledError, UsageError, quoted
from practicelog.store import drills, scripts


@contextmanager
def text_given(world: World, file: str | None, before: str, again: str) -> Iterator[str]:
    """Lend the text of a file, or else the one a seller makes of `before` in their editor.

    While the block runs the draft is there: it is removed when the block ends well. `again` is
    the command that takes a FILE where there is no terminal for an editor, or the draft was kept.

    Raises:
        UsageError: there is no terminal, or the text cannot be stored.
        CancelledError: the editor failed, or left an empty draft.
        NotFoundError, WriteFailedError: the file cannot be found or read.
    """
    if file is not None:
        source = "stdin" if file == STDIN else quoted(file)
        yield script_text(content(file, world.stdin, BYTES_AT_MOST), source)
        return
    if not world.interactive:
        raise UsageError("There is no terminal to open an editor in.", hint=f"{again} FILE")
    with draft(before.encode(), again, world.complain) as path:
        edit(path, world.environ)
        yield _text_typed(content(str(path), None, BYTES_AT_MOST), before)


def _text_typed(typed: bytes, before: str) -> str:
    """Return the text of a draft; the line end that editors add to the last line is no change."""
    if not typed.strip():
        raise CancelledError("The draft was left empty: nothing was recorded.")
    text = script_text(typed, "The draft")
    return before if text == f"{before}\n" else text


@contextmanager
def rewriting(world: World, drill: str, entry: Entry, moment: Moment) -> Iterator[Rewrite]:
    """Lend what a seller makes of the newest version of a rep's script in their editor.

    The rest of what was typed for the rep is checked first: no mistake there costs a rewriting.

    Raises:
        UsageError: no script was named, or an older version of one.
        CancelledError: the text was left as it was, as an editor does that is told to quit.
        PracticelogError: as `text_given`, `new_rep` and what finds drills and scripts.
    """
    if entry.script is None or entry.script.version is not None:
        raise UsageError("--edit opens the newest version of a script.", hint="add --script NAME")
    with world.reading() as log:
        new_rep(entry, drills.find(log, drill), moment, world.new_uid(), world.now)
        before = scripts.version(log, scripts.find(log, entry.script.name))
    again = f"practicelog script edit {before.script}"
    with text_given(world, None, before.text, again) as text:
        if text != before.text:
            yield Rewrite(before, text)
            return
    raise CancelledError(
        f"{before.script} was left as it is: nothing was recorded.",
        hint="without --edit the rep is logged with it as it is",
    )
