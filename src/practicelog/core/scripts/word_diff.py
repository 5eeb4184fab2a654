"""What changed between two texts, in words: kept, removed and added, each to the last character."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, takewhile
from operator import eq

from practicelog.annotations import Literal
from practicelog.core.record import Record
from practicelog.core.scripts.words import is_line_end, is_word, tokens, word_count
from practicelog.errors import UsageError

Kind = Literal["same", "removed", "added"]

_PHRASE_WIDTHS = (4, 2, 1)

# A marker's own text keeps its shape: only what would open or close a piece there is escaped.
_TO_ESCAPE = {
    "same": re.compile(r"\\|\[-|\{\+"),
    "removed": re.compile(r"\\|-\]"),
    "added": re.compile(r"\\|\+\}"),
}
_MARKED_PIECE = re.compile(
    r"\[-(?P<removed>(?:\\.|(?!-\])[^\\])*)-\]"
    r"|\{\+(?P<added>(?:\\.|(?!\+\})[^\\])*)\+\}"
    r"|(?P<same>(?:\\.|(?!\[-|\{\+)[^\\])+)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Piece(Record):
    """A stretch of text that both texts have (`same`), or only the old or only the new one."""

    kind: Kind
    text: str


class WordsChanged(Record):
    """How many words a change took away and how many it brought; punctuation is not counted."""

    removed: int
    added: int


class _Run(Record):
    """Tokens kept: where they begin in the old and in the new text, and how many they are."""

    old: int
    new: int
    size: int

    @property
    def old_end(self) -> int:
        return self.old + self.size

    @property
    def new_end(self) -> int:
        return self.new + self.size


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return what became of a text: pieces in order, removed before added where both changed.

    No piece is empty and no two neighbours are of one kind: equal texts are one `same` piece, two
    empty texts none. It is made to be read, not to be shortest: words decide (punctuation is kept
    where it stands beside kept words), a change starts with a line or a sentence where it can,
    and a few words that survive inside a long rewrite of their line count as rewritten.
    """
    before, after = tokens(old), tokens(new)
    runs = _without_strays(before, after, _slid_left(before, after, _kept(before, after)))
    pieces: list[Piece] = []
    for last, run in pairwise([_Run(0, 0, 0), *runs]):
        pieces += (
            Piece("removed", "".join(before[last.old_end : run.old])),
            Piece("added", "".join(after[last.new_end : run.new])),
            Piece("same", "".join(before[run.old : run.old_end])),
        )
    return tuple(piece for piece in pieces if piece.text)


def words_changed(pieces: Sequence[Piece]) -> WordsChanged:
    """Count the words removed and added; a word replaced is one of each."""
    return WordsChanged(_words_of("removed", pieces), _words_of("added", pieces))


def marked(pieces: Iterable[Piece]) -> str:
    r"""Return a diff as text readable without colour: `Shall I [-call-]{+ring+} you?`.

    A backslash stands before every backslash of the texts themselves, and before what would be
    read as a marker where it stands: `[-` and `{+` in kept text, `-]` in removed, `+}` in added.
    So a template's `[Name]` and `{{name}}` stay as they are, and `unmarked` rebuilds both texts,
    as long as no two kept pieces are neighbours (`word_diff` never returns such).
    """
    around = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    return "".join(
        _TO_ESCAPE[kind].sub(r"\\\g<0>", text).join(around[kind]) for kind, text in pieces
    )


def unmarked(text: str) -> tuple[str, str]:
    """Rebuild the old and the new text from the `marked` form of their diff.

    Raises:
        UsageError: a marker is never closed, or the text ends in a single backslash.
    """
    found = list(_MARKED_PIECE.finditer(text))
    if sum(len(match[0]) for match in found) != len(text):
        raise UsageError("The marked text ends within a change.", "close it with -] or +}")
    old = "".join(match["same"] or match["removed"] or "" for match in found)
    new = "".join(match["same"] or match["added"] or "" for match in found)
    return _ESCAPED.sub(r"\1", old), _ESCAPED.sub(r"\1", new)


def _words_of(kind: Kind, pieces: Iterable[Piece]) -> int:
    return sum(word_count(piece.text) for piece in pieces if piece.kind == kind)


def _kept(before: list[str], after: list[str]) -> list[_Run]:
    """Return the runs of tokens both texts keep, as long as can be; the last reaches both ends.

    Words and line ends are paired first; then each gap between two pairs keeps what is equal at
    its beginning and at its end.
    """
    runs = [_Run(0, 0, 0)]
    for a, b in [*_token_pairs(before, after), (len(before), len(after))]:
        last = runs[-1]
        old_gap, new_gap = before[last.old_end : a], after[last.new_end : b]
        if old_gap != new_gap:
            head = _equal_length(old_gap, new_gap)
            tail = _equal_length(reversed(old_gap[head:]), reversed(new_gap[head:]))
            runs[-1] = last._replace(size=last.size + head)
            runs.append(_Run(a - tail, b - tail, tail + 1))
        else:
            runs[-1] = last._replace(size=last.size + len(old_gap) + 1)
    return [*runs[:-1], runs[-1]._replace(size=runs[-1].size - 1)]


def _token_pairs(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    old_places, new_places = _places_to_pair(before), _places_to_pair(after)
    old, new = [before[at] for at in old_places], [after[at] for at in new_places]
    return ((old_places[i], new_places[j]) for i, j in _pairs(old, new, _PHRASE_WIDTHS))


def _places_to_pair(text: list[str]) -> list[int]:
    return [at for at, token in enumerate(text) if is_word(token) or is_line_end(token)]


def _pairs(old: list[str], new: list[str], widths: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Pair equal words, rising in both texts: both ends first, then by phrases, long to short.

    This is patience diff with repeats: the nth time that a phrase of one text comes is paired
    with its nth time in the other, the longest chain of such pairs cuts both texts, and between
    two cuts shorter phrases decide. Time grows as n log n whatever the texts repeat. (difflib's
    grows with the square of a word's frequency: three edits in 35,000 words take it 5 s, this
    0.2 s, and the word pairs kept are as many.)
    """
    head = _equal_length(old, new)
    tail = _equal_length(reversed(old[head:]), reversed(new[head:]))
    old_end, new_end = len(old) - tail, len(new) - tail
    yield from ((n, n) for n in range(head))
    if widths:
        cuts = _cuts(old[head:old_end], new[head:new_end], widths[0])
        starts = [(head, head), *((head + i, head + j) for i, j in cuts), (old_end, new_end)]
        for (i, j), (i_end, j_end) in pairwise(starts):
            between = _pairs(old[i:i_end], new[j:j_end], widths[1:])
            yield from ((i + m, j + n) for m, n in between)
    yield from ((old_end + n, new_end + n) for n in range(tail))


def _cuts(old: list[str], new: list[str], width: int) -> list[tuple[int, int]]:
    """Return where shared phrases begin, leaving out those that only continue the one before."""
    old_places, new_places = _phrase_places(old, width), _phrase_places(new, width)
    shared = old_places.keys() & new_places.keys()
    nth_to_nth = (
        pair
        for phrase in shared
        for pair in zip(old_places[phrase], new_places[phrase], strict=False)
    )
    chain = _longest_rising(sorted(nth_to_nth))
    return [
        (i, j)
        for (last_i, last_j), (i, j) in pairwise([(-2, -2), *chain])
        if (last_i + 1, last_j + 1) != (i, j)
    ]


def _phrase_places(words: list[str], width: int) -> dict[tuple[str, ...], list[int]]:
    places = defaultdict(list)
    for at, phrase in enumerate(zip(*(words[n:] for n in range(width)), strict=False)):
        places[phrase].append(at)
    return places


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest chain that rises in both numbers; the pairs come sorted by the first.

    By patience sorting (Fredman 1975): of the chains of each length the one with the lowest end
    is kept, as links back to its beginning.
    """
    ends: list[int] = []
    chains: list[_Link] = []
    for pair in pairs:
        length = bisect_left(ends, pair[1])
        link = _Link(pair, chains[length - 1] if length else None)
        ends[length : length + 1] = [pair[1]]
        chains[length : length + 1] = [link]
    rising = []
    last = chains[-1] if chains else None
    while last:
        rising.append(last.pair)
        last = last.before
    return rising[::-1]


class _Link(Record):
    pair: tuple[int, int]
    before: "_Link | None"


def _slid_left(before: list[str], after: list[str], runs: list[_Run]) -> list[_Run]:
    r"""Let what was only added or only removed start with a line or sentence, where words repeat.

    `- {+Who?\n- +}When?` says the same as `{+- Who?\n+}- When?` and is harder to read.
    """
    slid = runs[:1]
    for run in runs[1:]:
        last, by = slid[-1], 0
        most = last.size - (len(slid) > 1)
        if last.old_end == run.old:
            by = _slide(after, last.new_end, run.new, most)
        elif last.new_end == run.new:
            by = _slide(before, last.old_end, run.old, most)
        slid[-1] = last._replace(size=last.size - by)
        slid.append(_Run(run.old - by, run.new - by, run.size + by))
    return slid


def _slide(text: list[str], start: int, end: int, most: int) -> int:
    steps = takewhile(lambda n: text[start - n] == text[end - n], range(1, most + 1))
    return max((0, *steps), key=lambda n: _rank_of_start(text, start - n))


def _rank_of_start(text: list[str], at: int) -> int:
    if at == 0 or is_line_end(text[at - 1]):
        return 2
    return int(text[at - 1].isspace() and text[max(at - 2, 0)] in ".!?…")


def _without_strays(before: list[str], after: list[str], runs: list[_Run]) -> list[_Run]:
    """Leave out runs with fewer than half as many words as changed on either side of them.

    Runs with a line end stay, so that lines and paragraphs are compared one by one.
    """
    old_words = list(accumulate(map(is_word, before), initial=0))
    new_words = list(accumulate(map(is_word, after), initial=0))

    def changed(last: _Run, run: _Run) -> int:
        removed = old_words[run.old] - old_words[last.old_end]
        return max(removed, new_words[run.new] - new_words[last.new_end])

    kept = runs[:1]
    for run, following in pairwise(runs[1:]):
        words = old_words[run.old_end] - old_words[run.old]
        around = min(changed(kept[-1], run), changed(run, following))
        if 2 * words >= around or any(map(is_line_end, before[run.old : run.old_end])):
            kept.append(run)
    return [*kept, *runs[1:][-1:]]


def _equal_length(old: Iterable[str], new: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(bool, map(eq, old, new)))
