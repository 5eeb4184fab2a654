"""What changed between two versions of a script, word by word."""

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.core.records.script import Version
from practicelog.core.script_wording import fewer_words
from practicelog.core.scripts.word_diff import Piece, WordsChanged, word_diff, words_changed
from practicelog.core.scripts.words import word_count
from practicelog.core.sections import Page, Prose
from practicelog.core.wording import count_words


class ScriptDiff(Record):
    """Two versions, the pieces of their texts in order, and how many words came and went."""

    old: Version
    new: Version
    pieces: tuple[Piece, ...]
    changed: WordsChanged


def build(old: Version, new: Version) -> ScriptDiff:
    """Compare two versions of a script."""
    pieces = word_diff(old.text, new.text)
    return ScriptDiff(old, new, pieces, words_changed(pieces))


def heading(diff: ScriptDiff) -> str:
    """Return a change in one line: `pricing-reply v2 → v3: 81 words, 20 fewer (31 removed, …)`."""
    old, new = diff.old, diff.new
    way = f"{new.script} v{old.version} → v{new.version}"
    if old.text == new.text:
        return f"{way}: the same text"
    was, words = word_count(old.text), word_count(new.text)
    came = f"{diff.changed.removed:,} removed, {diff.changed.added:,} added"
    return f"{way}: {count_words(words, 'word')}, {fewer_words(was, words)} ({came})"


def sections(diff: ScriptDiff) -> Page:
    """Return the text with what was removed and added, for a medium that marks it."""
    return (Prose(tuple((each.kind, each.text) for each in diff.pieces)),)


def document(diff: ScriptDiff) -> dict[str, Any]:
    """Return what other programs read of a change; the pieces rebuild both texts."""
    return {
        "name": diff.new.script,
        "old": diff.old.version,
        "new": diff.new.version,
        "words": {
            "old": word_count(diff.old.text),
            "new": word_count(diff.new.text),
            "removed": diff.changed.removed,
            "added": diff.changed.added,
        },
        "pieces": [each._asdict() for each in diff.pieces],
    }
