"""Whether nobody but the seller has judged a take for weeks (docs/reports.md, “stuck”)."""

from datetime import date, timedelta

OUTSIDE = ("peer", "coach", "tool", "buyer")
"""Feedback that comes from somebody or something else; one's own recording is heard alone."""

FOUR_WEEKS = timedelta(weeks=4)


def unheard_since(last: date | None, begun: date, today: date) -> date | None:
    """Return the last day with feedback from outside once it lies four weeks back, else None.

    `last` is None where there never was any: then it counts from the first practice.
    """
    heard = last or begun
    return heard if today - heard >= FOUR_WEEKS else None
