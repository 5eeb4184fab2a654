"""Print what the log's words are worth: how often thousands of made-up sellers would be told them.

The sellers are benchmarks/made_up_sellers.py; every word comes from the functions the log itself
uses. Seeded, so that it always prints the same; a minute and a half on one core:

    .venv/bin/python -m benchmarks.simulate_sellers
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from benchmarks.made_up_sellers import (
    MONDAYS,
    SEED,
    SUNDAYS,
    YEAR,
    Drawing,
    Sellers,
    by_rubric,
    flat,
    gaining,
    jumping,
    series_of,
)
from benchmarks.markdown_table import Row, percentage, table
from benchmarks.told_shifts import first_year, later_years, onsets

from practicelog.core.coaching.focus_end import focus_end
from practicelog.core.statistics import comparison, usual_range
from practicelog.core.statistics.proportion import proportion
from practicelog.core.statistics.rater_difference import PAIRS_AT_LEAST, PAIRS_FOR_A_BIAS
from practicelog.core.statistics.week_scores import WeekScore
from practicelog.core.statistics.year_on_year import year_on_year

SELLERS = 4000
MIDDLE = 26
QUARTER = 13

WORDS = (
    comparison.PROBABLY_UP,
    comparison.PROBABLY_DOWN,
    comparison.ABOUT_THE_SAME,
    comparison.CANT_TELL,
)


def weekly_words(drawing: Drawing) -> list[str]:
    """Say which words the weeks of a year get."""
    words = (usual_range.ABOVE, usual_range.BELOW, usual_range.INSIDE)
    rows: list[Row] = []
    for kind in (Sellers("flat", flat()), Sellers("+1.0 points over the year", gaining(1.0))):
        told = Counter(word for series in series_of(kind, drawing) for word in _words(series))
        given = sum(told[word] for word in words)
        rows.append((kind.who, *(100 * told[word] / given for word in words)))
    return table(("weeks with a word", *(f"{word}, %" for word in words)), rows)


def _words(series: Sequence[WeekScore]) -> Iterable[str | None]:
    for at, week in enumerate(series):
        yield usual_range.word_for(week, usual_range.usual_range(series[:at]))


def focus_words(drawing: Drawing) -> list[str]:
    """Say what sellers are told at the end of a focus of 13 weeks, set after 26."""
    kinds = [
        Sellers("flat", flat()),
        Sellers("+1.0 points over the year", gaining(1.0)),
        Sellers("+0.5 overnight as it is set", jumping(MIDDLE)),
        Sellers("-0.5 overnight as it is set", 6 - jumping(MIDDLE)),
    ]
    rows = [_share_of_words(kind.who, _focus_ends(kind, drawing)) for kind in kinds]
    rows.append(_share_of_words("flat, set in the year's low", _focuses_set_low(drawing)))
    return table(("focus of a quarter", *(f"{word}, %" for word in WORDS)), rows)


def _focus_ends(kind: Sellers, drawing: Drawing) -> Iterable[str]:
    for series in series_of(kind, drawing):
        yield focus_end(series[: MIDDLE + QUARTER], MONDAYS[MIDDLE]).word


def _focuses_set_low(drawing: Drawing) -> Iterable[str]:
    """Yield the words of sellers who choose a drill because its last eight weeks were the worst."""
    for series in series_of(Sellers("flat, low", flat()), drawing):
        means = [week.mean for week in series]
        lowest = min(range(8, YEAR - QUARTER), key=lambda at: sum(means[at - 8 : at]))
        yield focus_end(series[: lowest + QUARTER], MONDAYS[lowest]).word


def year_words(drawing: Drawing) -> list[str]:
    """Say what sellers are told when a quarter is held against the same one a year before."""
    two_years = 2 * YEAR
    kinds = [
        Sellers("flat for two years", flat(two_years)),
        Sellers("+0.5 overnight in between", jumping(YEAR, two_years)),
    ]
    rows = [
        _share_of_words(
            kind.who,
            (
                year_on_year(weeks, SUNDAYS[two_years - 1]).word
                for weeks in series_of(kind, drawing)
            ),
        )
        for kind in kinds
    ]
    return table(("year on year", *(f"{word}, %" for word in WORDS)), rows)


def _share_of_words(who: str, told: Iterable[str]) -> Row:
    words = Counter(told)
    return (who, *(100 * words[word] / words.total() for word in WORDS))


def intervals(drawing: Drawing) -> list[str]:
    """Say how often the Wilson interval holds the true share."""
    random = np.random.default_rng(drawing.seed)
    rows: list[Row] = []
    for n in (5, 9, 20):
        true = random.uniform(0.1, 0.9, drawing.sellers)
        counts = [proportion(int(yes), n) for yes in random.binomial(n, true)]
        held = percentage(each.low <= p <= each.high for each, p in zip(counts, true, strict=True))
        rows.append((f"{n} reps, true share anywhere from 10 to 90 %", held))
    return table(("90 % Wilson interval", "holds the true share, %"), rows)


def rater_differences(drawing: Drawing) -> list[str]:
    """Say how far a mean of so many differences lies from the true one."""
    random = np.random.default_rng(drawing.seed)
    rows: list[Row] = []
    for pairs in (PAIRS_AT_LEAST, PAIRS_FOR_A_BIAS, 20):
        shape = (drawing.sellers, pairs)
        own, coach = by_rubric(random, np.full(shape, 3.0)), by_rubric(random, np.full(shape, 3.0))
        off = np.abs((own - coach).mean(axis=1))
        rows.append((f"{pairs} pairs", f"{float(np.quantile(off, 0.9)):.2f}"))
    return table(("self against coach, unbiased", "nine in ten means within, points"), rows)


SECTIONS: tuple[tuple[str, Callable[[Drawing], list[str]], float], ...] = (
    ("A shift, in the first year", first_year, 1),
    ("A shift, over ten years", later_years, 1),
    ("Where a shift began: the log's rule and the textbook's", onsets, 0.5),
    ("The week's word", weekly_words, 0.25),
    ("The end of a focus", focus_words, 1),
    ("Year on year", year_words, 0.1),
    ("Yes/no criteria", intervals, 1),
    ("Self against coach", rater_differences, 1),
)
"""Title, table, and the share of the sellers that is drawn for it."""


def main() -> None:
    """Print every table as Markdown."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--sellers", type=int, default=SELLERS)
    arguments.add_argument("--seed", type=int, default=SEED)
    options = arguments.parse_args()
    drawing = Drawing(options.sellers, options.seed)
    for title, section, share in SECTIONS:
        drawn = drawing.part(share)
        print(f"### {title}\n\n{drawn.sellers:,} sellers of each kind, seed {drawn.seed}.\n")
        print("\n".join(section(drawn)), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
