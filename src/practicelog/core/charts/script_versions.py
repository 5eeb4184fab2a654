"""The versions of a script: how long each is, and what practice on it was scored."""

from collections.abc import Sequence

from practicelog.core.charts import axes
from practicelog.core.sections import Axis, Dot, Plot, Series, Table
from practicelog.core.wording import count_words

VERSIONS_AT_MOST = 24

Versions = Sequence[tuple[int, int, str]]
"""Number, words, and the practice on it in words; newest first."""


def script_chart(name: str, versions: Versions) -> Plot:
    """Return the words of each version as bars; what practice on it was scored stands beside."""
    shown = versions[:VERSIONS_AT_MOST][::-1]
    dots = tuple(
        Dot(number, words, f"v{number}: {count_words(words, 'word')}{told and f', {told}'}")
        for number, words, told in shown
    )
    first, last = shown[0], shown[-1]
    every = 1 + len(shown) // 8
    ticks = tuple((float(number), f"v{number}") for number, _, _ in shown[::-1][::every])
    table = tuple((f"v{number}", f"{words:,}", told) for number, words, told in versions)
    return Plot(
        title=f"{name}: words of each version",
        sentence=f"From {count_words(first[1], 'word')} (v{first[0]}) to "
        f"{count_words(last[1], 'word')} (v{last[0]}).",
        across=Axis(first[0] - 0.7, last[0] + 0.7, ticks),
        up=axes.numbers(words for _, words, _ in shown),
        series=(Series("words", dots, "bar"),),
        numbers=Table(("Version", "Words", "Practice"), table, right=frozenset({"Words"})),
    )
