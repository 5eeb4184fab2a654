"""Print what the log's words are worth: how often thousands of made-up sellers would be told them.

The sellers are benchmarks/made_up_sellers.py; every word comes from the functions the log itself
uses, beside those of 0.1 where they differ. Seeded, so that it always prints the same; four minutes
on one core:

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
    Numbers,
    Sellers,
    flat,
    gaining,
    jumping,
    series_of,
)
from benchmarks.markdown_table import Row, percentage, table
from benchmarks.told_climbs import first_year, later_years, practised_alike, several_drills

from practicelog.core.coaching.focus_end import BEFORE_SET, SINCE_SET, focus_end
from practicelog.core.statistics import comparison, weekly_levels
from practicelog.core.statistics.comparison import Need, year_on_year
from practicelog.core.statistics.rated_levels import proportion
from practicelog.core.statistics.rater_difference import rater_difference
from practicelog.core.statistics.weekly_levels import WeekScore

SELLERS = 4000
MIDDLE = 26
QUARTER = 13
TAKEN_EASILY, TAKEN_HARD = (0.8, 0.2, 0.0), (0.0, 0.4, 0.6)
"""Mixes of easy, real and hard takes that differ by 1.4 steps."""

WORDS = (
    comparison.PROBABLY_UP,
    comparison.PROBABLY_DOWN,
    comparison.ABOUT_THE_SAME,
    comparison.CANT_TELL,
    weekly_levels.EASIER_MIX,
)


def weekly_words(drawing: Drawing) -> list[str]:
    """Say which words the weeks of a year get."""
    words = (weekly_levels.ABOVE, weekly_levels.BELOW, weekly_levels.INSIDE)
    rows: list[Row] = []
    for kind in (Sellers("flat", flat()), Sellers("+1.0 points over the year", gaining(1.0))):
        told = Counter(word for series in series_of(kind, drawing) for word in _words(series))
        given = sum(told[word] for word in words)
        rows.append((kind.who, *(100 * told[word] / given for word in words)))
    return table(("weeks with a word", *(f"{word}, %" for word in words)), rows)


def _words(series: Sequence[WeekScore]) -> Iterable[str | None]:
    for at, week in enumerate(series):
        yield weekly_levels.word_for(week, weekly_levels.usual_range(series[:at]))


def focus_words(drawing: Drawing) -> list[str]:
    """Say what sellers are told at the end of a focus of 13 weeks, and were told by 0.1."""
    eased: Numbers = np.array([TAKEN_HARD] * MIDDLE + [TAKEN_EASILY] * MIDDLE)
    kinds = [
        Sellers("flat", flat()),
        Sellers("flat, takes 1.4 steps easier once it is set", flat(), mix=eased),
        Sellers("+1.0 over the year", gaining(1.0)),
        Sellers("+0.5 overnight as it is set", jumping(MIDDLE)),
        Sellers("-0.5 overnight as it is set", 6 - jumping(MIDDLE)),
    ]
    rows: list[Row] = []
    for kind in kinds:
        told = [
            (_at_the_end(each, MIDDLE), _by_0_1(each, MIDDLE)) for each in series_of(kind, drawing)
        ]
        rows.append(_focus_row(kind.who, told))
    rows.append(_focus_row("flat, set in the year's low", [*_focuses_set_low(drawing)]))
    rows.append(
        _focus_row(
            "flat, looked at every week, closed at the first “up”", [*_looked_weekly(drawing)]
        )
    )
    heads = (*(f"{word}, %" for word in WORDS), "0.1: probably up, %")
    return table(("focus of a quarter", *heads), rows)


def _focus_row(who: str, told: Sequence[tuple[str, str]]) -> Row:
    before = percentage(by_0_1 == comparison.PROBABLY_UP for _, by_0_1 in told)
    return (*_share_of_words(who, [word for word, _ in told]), before)


def _at_the_end(weeks: Sequence[WeekScore], at: int, looked: int = QUARTER) -> str:
    """Return the word of a focus set in a week and looked at so many weeks later."""
    until, today = SUNDAYS[at + QUARTER - 1], SUNDAYS[at + looked - 1]
    return focus_end([week for week in weeks if week.last <= today], MONDAYS[at], until, today).word


def _by_0_1(weeks: Sequence[WeekScore], at: int, looked: int = QUARTER) -> str:
    """Return the word of 0.1: the last six weeks so far against the eight before it was set."""
    before = [week for week in weeks if week.last < MONDAYS[at]][-8:]
    after = [week for week in weeks if MONDAYS[at] <= week.first < MONDAYS[at + looked]][-6:]
    needs = Need(SINCE_SET, len(after), 4), Need(BEFORE_SET, len(before), 8)
    plain = [[week._replace(difficulty=None) for week in side] for side in (before, after)]
    return comparison.comparison(*plain, needs).word


def _focuses_set_low(drawing: Drawing) -> Iterable[tuple[str, str]]:
    """Yield the words of sellers who choose a drill because its last eight weeks were the worst."""
    for series in series_of(Sellers("flat, low", flat(YEAR + MIDDLE)), drawing):
        means = [week.mean for week in series]
        at = min(range(MIDDLE, YEAR), key=lambda at: sum(means[at - 8 : at]))
        yield _at_the_end(series, at), _by_0_1(series, at)


def _looked_weekly(drawing: Drawing) -> Iterable[tuple[str, str]]:
    """Yield the words of the flat sellers, had they looked weekly and stopped as it said “up”."""
    looks = range(1, QUARTER + 1)
    for series in series_of(Sellers("flat", flat()), drawing):
        told = [_at_the_end(series, MIDDLE, looked) for looked in looks]
        by_0_1 = [_by_0_1(series, MIDDLE, looked) for looked in looks]
        yield _first_up(told), _first_up(by_0_1)


def _first_up(words: Sequence[str]) -> str:
    return comparison.PROBABLY_UP if comparison.PROBABLY_UP in words else words[-1]


def year_words(drawing: Drawing) -> list[str]:
    """Say what sellers are told when a quarter is held against the same one a year before."""
    two_years = 2 * YEAR
    eased: Numbers = np.array([TAKEN_HARD] * YEAR + [TAKEN_EASILY] * YEAR)
    kinds = [
        Sellers("flat for two years", flat(two_years)),
        Sellers("flat, the second year's takes easier", flat(two_years), mix=eased),
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
    """Say how often a coach is said to rate otherwise on some of five criteria, up to 80 reps."""
    random = np.random.default_rng(drawing.seed)
    rows: list[Row] = []
    for bias in (0.0, 0.3, 0.6, 1.0):
        told = [_some_clear(random, bias) for _ in range(drawing.sellers)]
        at_ten = [
            abs(_whole_points(random, bias, 10).mean()) >= 0.05 for _ in range(drawing.sellers)
        ]
        rows.append((f"{bias:.1f}", *(percentage(each[at] for each in told) for at in range(3)),
                     percentage(at_ten)))  # fmt: skip
    heads = ("some of 5 criteria by 80 reps, %", "one criterion by 20, %", "by 80, %")
    return table(("seller above the coach by", *heads, "0.1: a bias at ten pairs, %"), rows)


def _some_clear(random: np.random.Generator, bias: float) -> tuple[bool, bool, bool]:
    """Return whether any of five criteria is called up to 80 reps; one of them by 20, by 80."""
    criteria = [_called(_whole_points(random, bias, 80)) for _ in range(5)]
    return any(4 in each or 1 in each for each in criteria), 1 in criteria[0], 4 in criteria[0]


def _called(differences: Numbers) -> set[int]:
    """Return 1 where a look at up to 20 pairs calls a difference, 4 where one up to 80 does."""
    pairs = [(300.0 + 100 * each, 300.0) for each in differences.tolist()]
    looks = [(n, rater_difference(pairs[:n])) for n in (10, 20, 40, 80)]
    called = [n for n, told in looks if told and told.side]
    return {1 for n in called if n <= 20} | {4 for _ in called}


def _whole_points(random: np.random.Generator, bias: float, pairs: int) -> Numbers:
    """Draw own minus coach's rating of one criterion, whole points of 1 to 5 each."""
    take = random.normal(3, 0.7, pairs)
    own = np.clip(np.rint(take + bias + random.normal(0, 0.5, pairs)), 1, 5)
    other = np.clip(np.rint(take + random.normal(0, 0.5, pairs)), 1, 5)
    differences: Numbers = own - other
    return differences


SECTIONS: tuple[tuple[str, Callable[[Drawing], list[str]], float], ...] = (
    ("A climb, in the first year", first_year, 1),
    ("A climb, over ten years", later_years, 0.25),
    ("A climb, with several drills", several_drills, 0.5),
    ("A climb, by how one practises", practised_alike, 1),
    ("The week's word", weekly_words, 0.25),
    ("The end of a focus", focus_words, 1),
    ("Year on year", year_words, 0.1),
    ("Yes/no criteria", intervals, 1),
    ("Self against coach", rater_differences, 0.25),
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
