"""A shift worked out a second time, from the steps of docs/reports.md and the raw reps."""

from math import copysign, log, sqrt
from statistics import mean, stdev

from tests.cli.commands.by_hand import DAY, tenths


def shifts(reps_log, drill, last):
    """Return the words of the shift told on a day, in a list; empty when none is."""
    weeks = reps_log.weeks(drill, last)
    mondays = [monday for monday in sorted(weeks)
               if len(weeks[monday]) >= 2 and monday + 6 * DAY <= last]  # fmt: skip
    means = [float(mean(weeks[monday])) for monday in mondays]
    start, at, up, down, called = 0, 8, 0.0, 0.0, None
    while at < len(means):
        z = normal_score(means[start:at], means[at])
        up, down = max(0.0, up + z - 0.25), max(0.0, down - z - 0.25)
        if max(up, down) > (8.5 if at < 52 else 11.0):
            side = 1 if up > down else -1
            onset = start + split(means[start : at + 1], side)
            called = (side, start, onset, at)
            start, at, up, down = onset, max(onset + 8, at + 1), 0.0, 0.0
        else:
            at += 1
    if called is None or len(means) - 1 - called[3] >= 12:
        return []
    return [words(drill, called, mondays, means)]


def normal_score(history, level):
    n = len(history)
    spread = max(0.15, stdev(history))
    t = (level - mean(history)) / spread * sqrt(n / (n + 1))
    v = n - 1
    return copysign(sqrt(v * log(1 + t * t / v)) * (8 * v + 1) / (8 * v + 3), t)


def split(means, side):
    """Return how many weeks lie before the widest split; of equal ones the fewest."""

    def width(before):
        n, m = before, len(means) - before
        return round(side * (mean(means[n:]) - mean(means[:n])) * sqrt(n * m / (n + m)), 9)

    return max(range(8, len(means)), key=width)


def words(drill, called, mondays, means):
    side, start, onset, _ = called
    week = (mondays[onset] + 3 * DAY).isocalendar().week
    before, since = (
        tenths(round(mean(means[start:onset]), 9)),
        tenths(round(mean(means[onset:]), 9)),
    )
    return (
        f"{drill}: {'above' if side > 0 else 'below'} your own history since about week {week} "
        f"({before} → {since}, {len(means) - onset} weeks): a real shift is likely"
    )
