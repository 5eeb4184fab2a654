"""What Sam sets as a focus, when, and what comes of it."""

from collections.abc import Iterator
from datetime import date

from practicelog.core.demo.days import WEEK, WEEKS_IN_YEAR
from practicelog.core.demo.habits import FOCUS_CRITERION, FOCUS_DRILL
from practicelog.core.record import Record


class Ambition(Record):
    """One focus from the Monday it is set to the Monday it is closed, if it is."""

    drill: str
    criterion: str | None
    why: str
    target: int | None
    set_on: date
    closed_on: date | None
    outcome: str


EARLIER = (
    (
        "opener",
        "handover",
        "my calls end before I have asked anything",
        "the question comes before 30 seconds now, most days",
    ),
    (
        "discovery",
        "impact",
        "offers go quiet once the price is in them",
        "I ask what it costs them; large figures still make me hurry",
    ),
    (
        "role-play",
        "next",
        "good talks end without a date",
        "calendar open at the end, it has become a habit",
    ),
    (
        "call-review",
        None,
        "I repeat the same mistake on every call",
        "a review every Friday, one change a week",
    ),
    (
        "discovery",
        "playback",
        "we part with two different ideas of the next step",
        "the summary is there; asking what I missed is not yet",
    ),
    (
        "story",
        "bridge",
        "they like the story and nothing follows",
        "“where is that in your week?” works on the phone, too",
    ),
)
"""Focuses that are closed: the drill, a criterion, why, and what came of it."""

EARLIER_WEEKS = ((4, 16), (20, 32))
"""The weeks of each year from and up to which they are open."""

NOW = (
    (FOCUS_DRILL, FOCUS_CRITERION, "I lose the price talks I should win", 400, 40),
    ("email-rewrite", None, "nobody answers my follow-ups", None, 46),
)
"""The two open at the end: drill, criterion, why, target, and the week of the last year."""


def ambitions(first: date, years: int) -> Iterator[Ambition]:
    """Yield every focus of so many years from a Monday on; two are open at the end."""
    for year in range(years):
        begun = first + WEEK * WEEKS_IN_YEAR * year
        for part, (opened, closed) in enumerate(EARLIER_WEEKS):
            drill, criterion, why, outcome = EARLIER[(2 * year + part) % len(EARLIER)]
            yield Ambition(
                drill, criterion, why, None, begun + WEEK * opened, begun + WEEK * closed, outcome
            )
    for drill, criterion, why, target, week in NOW:
        set_on = first + WEEK * (WEEKS_IN_YEAR * (years - 1) + week)
        yield Ambition(drill, criterion, why, target, set_on, None, "")
