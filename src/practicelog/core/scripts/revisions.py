"""How a script moves from one version to another, in the words a seller reads."""

from practicelog.core.record import Record
from practicelog.core.records.script import Version
from practicelog.core.scripts.words import word_count
from practicelog.core.wording import count_words


class Rewrite(Record):
    """A version as a seller found it, and the text they made of it."""

    before: Version
    text: str

    @property
    def changed(self) -> bool:
        """Whether it is another text now."""
        return self.text != self.before.text


def revised_words(rewrite: Rewrite, number: int) -> str:
    """Return what a rewriting came to: `pricing-reply v4: 101 words, 11 fewer than v3`.

    `number` is the version it was stored as. A gap between the two means that versions were made
    meanwhile in another terminal.
    """
    before = rewrite.before
    if not rewrite.changed:
        return f"Nothing changed: {before.script} stays at v{before.version}"
    was, words = word_count(before.text), word_count(rewrite.text)
    than = f"{'as' if was == words else 'than'} v{before.version}"
    meanwhile = f"; v{number - 1} was made meanwhile" if number - 1 > before.version else ""
    made = f"{before.script} v{number}: {count_words(words, 'word')}"
    return f"{made}, {fewer_words(was, words)} {than}{meanwhile}"


def fewer_words(before: int, after: int) -> str:
    """Return how a count of words changed: `31 fewer`, `7 more`, `as many`."""
    if before == after:
        return "as many"
    return f"{abs(before - after):,} {'fewer' if after < before else 'more'}"


def step_words(first: Version, last: Version) -> str:
    """Return the way from one version to another: `v3 → v5, 31 words fewer`."""
    was, words = word_count(first.text), word_count(last.text)
    if was == words:
        change = "as many words"
    else:
        change = f"{count_words(abs(was - words), 'word')} {'fewer' if words < was else 'more'}"
    return f"v{first.version} → v{last.version}, {change}"
