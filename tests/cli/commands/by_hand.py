"""Numbers of a report worked out a second time, from the raw reps of `list --json` alone.

Plain and slow on purpose, in exact fractions, and sharing nothing with the code under test. A rep
is its JSON document; days are ISO texts made dates.
"""

import re
from datetime import date, timedelta
from fractions import Fraction
from math import floor

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


class Log:
    """The reps of a log in the order practised, and today."""

    def __init__(self, documents, today):
        reps = [{**rep, "day": date.fromisoformat(rep["day"])} for rep in documents]
        self.reps = sorted(reps, key=lambda rep: (rep["day"], rep["id"]))
        self.today = today

    def of(self, first, last, drill=None, kind="practice"):
        """Return the reps of a range of days, oldest first."""
        return [
            rep
            for rep in self.reps
            if first <= rep["day"] <= last and rep["kind"] == kind and drill in {None, rep["drill"]}
        ]

    def weeks(self, drill, last, quick=False):
        """Return each week with a scored rep up to a day: its Monday, and its scores."""
        weeks = {}
        for rep in self.of(date.min, last, drill):
            if rep["quick"] is quick and (score := score_of(rep)) is not None:
                monday = rep["day"] - DAY * rep["day"].weekday()
                weeks.setdefault(monday, []).append(score)
        return weeks


def score_of(rep):
    """Return a rep's score: the mean of its own scale ratings, to the hundredth, halves up."""
    if rep["quick"]:
        return Fraction(str(rep["score"]))
    scales = [
        each["value"]
        for each in rep["ratings"]
        if each["rater"] == "self" and each["value"] is not None
        and not isinstance(each["value"], bool)
    ]  # fmt: skip
    if not scales:
        return None
    hundredths = Fraction(sum(scales), len(scales)) * 100
    return Fraction(floor(hundredths + Fraction(1, 2)), 100)


def mean(numbers):
    numbers = list(numbers)
    return Fraction(sum(numbers), len(numbers))


def tenths(number):
    """Return a number with one decimal, halves up."""
    whole = floor(Fraction(number) * 10 + Fraction(1, 2))
    return f"{whole // 10}.{whole % 10}"


def level(scores, of="reps"):
    """Return `3.4 (5 reps, 2.8–4.0)`, or `3.4 (5 quick, 2.8–4.0)`."""
    told = tenths(mean(scores))
    if len(scores) == 1:
        return f"{told} (1 {of.removesuffix('s')})"
    return f"{told} ({len(scores)} {of}, {tenths(min(scores))}–{tenths(max(scores))})"


def time(reps):
    """Return the time of some reps: `52 min`, `3 h`, `3 h 04`; nothing where none says."""
    minutes = sum(rep["minutes"] or 0 for rep in reps)
    if minutes < 60:
        return f"{minutes} min" if minutes else ""
    return f"{minutes // 60} h" + (f" {minutes % 60:02}" if minutes % 60 else "")


def short(day):
    months = "JanFebMarAprMayJunJulAugSepOctNovDec"
    return f"{day.day} {months[3 * day.month - 3 : 3 * day.month]}"


def plural(number, noun):
    return f"{number} {noun}{'' if number == 1 else 's'}"


def facts(page):
    """Return every labelled line of a page printed without wrapping: label to texts."""
    found, label = {}, ""
    for block in page.split("\n\n"):
        if "─" in block:
            continue
        for line in block.splitlines():
            name, _, text = line.partition("  ")
            label = name or label
            found.setdefault(label, []).append(text.strip())
    return found


def table(page, title):
    """Return the rows of a table of a page, cell by cell; empty cells at the end are left out."""
    for block in page.split("\n\n"):
        heading, *lines = block.splitlines()
        if heading.startswith(title):
            return [re.split(r" {3,}", line) for line in lines[2:]]
    return []
